import Testing

@testable import LecternSite

/// Slips of a hurried author: none publishes or loses anything in silence.
@Suite struct SlipTests {
  @Test func aDraftWithoutADateCanBeLookedAt() async throws {
    let site = try TestSite(
      """
      == lectern.yml ==
      timezone: UTC
      == Content/drafts/idea.md | title: Idea ==
      text
      """)
    try await site.buildCleanly()
    #expect(try site.published().allSatisfy { !$0.contains("idea") })
    let outcome = try await site.build { $0.drafts = true }
    #expect(outcome.text == "")
    #expect(try site.published().contains { $0.hasSuffix("/idea/index.html") })
  }

  @Test(arguments: ["Draft: true", "Hidden: true", "Published: false", "Notshow: true", "Sticky: 1"])
  func keysInCapitals(_ line: String) async throws {
    let key = String(line.prefix { $0 != ":" })
    let site = try TestSite(
      """
      == lectern.yml ==
      timezone: UTC
      == Content/posts/a.md | date: 2022-01-01; \(line) ==
      text
      """)
    try await site.build(
      expecting: """
        Content/posts/a.md:3:1: warning[key-case]: "\(key)" means nothing: keys are written in small letters
        3 | \(line)
          | \(String(repeating: "^", count: key.count)) write \(key.lowercased()):
        """)
  }

  @Test func aNameWithANumberSignIsExplained() async throws {
    let site = try TestSite(
      """
      == lectern.yml ==
      timezone: UTC
      == Content/posts/LOJ #160?.md | date: 2022-01-01 ==
      text
      """)
    let resolved = try await site.resolve()
    for path in ["Content/posts/LOJ #160?.md", "/2022/01/01/LOJ%20%23160%3F/#part"] {
      #expect(Explanation.of(path, in: resolved)?.source == "Content/posts/LOJ #160?.md", "\(path)")
    }
  }

  @Test func aBinaryFileWithTheNameOfANote() async throws {
    let site = try TestSite("== lectern.yml ==\ntimezone: UTC\n")
    try site.write("Content/posts/a.md", [0x7F, 0x45, 0x4C, 0x46, 0x00, 0xFF, 0xFE])
    let outcome = try await site.build()
    #expect(outcome.status == 1)
    #expect(outcome.text.contains("error[invalid-encoding]: the byte at offset 5 is not UTF-8, and this is no text"))
  }

  @Test func twoDataFilesOfOneName() async throws {
    let site = try TestSite(
      """
      == lectern.yml ==
      timezone: UTC
      == Content/data/a.json ==
      {}
      == Content/data/a.yml ==
      x: 1
      """)
    try await site.build(
      expecting: """
        Content/data/a.yml:1:1: error[bad-data]: another file is data.a already
        1 | x: 1
          | ^ rename one of them
        """)
  }

  /// Each folder links twice to the next: without a bound, the files at the end would stand for 2^12 names.
  @Test func foldersThatLinkToOneAnother() async throws {
    let site = try TestSite("== lectern.yml ==\ntimezone: UTC\n== Content/d12/x.txt ==\nx\n")
    for number in 0..<12 {
      try site.makeFolder("Content/d\(number)")
      for name in ["a", "b"] { try site.link("Content/d\(number)/\(name)", to: "../d\(number + 1)") }
    }
    let outcome = try await site.build()
    #expect(outcome.status == 1)
    #expect(outcome.text.contains("error[symlink-loop]: more than 3 links to folders stand inside each other here"))
  }
}
