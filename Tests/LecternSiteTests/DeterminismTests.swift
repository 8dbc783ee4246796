import Testing

@testable import LecternSite

/// Same bytes and options in, same bytes out.
@Suite struct DeterminismTests {
  @Test func jobsAndFolders() async throws {
    let posts = (0..<60).map { number in
      """
      == Content/posts/p\(number).md | date: 2022-0\(number % 9 + 1)-01; title: t\(number % 7); tags: [a\(number % 5), b\(number % 3), C++, C]; categories: [x\(number % 4), y] ==
      ## Heading

      [next](p\(number + 1).md) ![](p\(number)/x.png)

      """
    }.joined()
    let one = try TestSite(posts, theme: .repository)
    let two = try TestSite(posts, theme: .repository)
    let first = try await one.build { $0.jobs = 1 }
    let second = try await two.build { $0.jobs = 4 }
    #expect(first.text == second.text)
    #expect(first.text.contains("warning[missing-picture]"))
    #expect(try one.tree("Public") == two.tree("Public"))
    #expect(try await one.build { $0.jobs = 7 }.changes.hasPrefix("0 written"))
  }
}
