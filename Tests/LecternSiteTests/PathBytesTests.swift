import Foundation
import Testing

@testable import LecternSite

/// Names whose first scalar joins the slash before it to one Character.
@Suite struct PathBytesTests {
  @Test func aCombiningMarkBehindASlash() async throws {
    let site = try TestSite("")
    try site.write("Content/posts/\u{301}x.md", "---\ndate: 2022-01-01\ntitle: A\n---\n[b](\u{301}f/\u{301}b.txt)\n")
    try site.write("Content/posts/\u{301}f/\u{301}b.txt", "text")
    try await site.buildCleanly()
    #expect(try site.published().contains("\u{301}x/index.html"))
    #expect(site.text("Public/posts/\u{301}f/\u{301}b.txt") == "text")
    #expect(try await site.build().changes.hasPrefix("0 written"))
    try site.remove("Content/posts/\u{301}f")
    try site.write("Content/posts/\u{301}f", "file")
    try site.remove("Content/posts/\u{301}x.md")
    try await site.buildCleanly()
    #expect(site.text("Public/posts/\u{301}f") == "file")
    #expect(try !site.published().contains { $0.utf8.starts(with: "\u{301}x".utf8) })
  }

  @Test func controlCharactersAreRefused() async throws {
    let site = try TestSite("")
    try site.write("Content/a\nb.txt", "text")
    try await site.build(
      expecting: """
        Content/a\u{FFFD}b.txt:1:1: error[bad-permalink]: the file's name has a control character
          rename the file
        """)
  }

  @Test(arguments: [
    ("**/x/*.png", "a/x/y/x/1.png", true), ("**/x/*.png", "x/1.png", true), ("**/x/*.png", "ax/1.png", false),
    ("*.png", "a/b.png", true), ("*.png", "a/\u{301}b.png", true), ("a/*.png", "a/b/c.png", false),
    ("a/**", "a/b/c.png", true), ("a?c", "abc", true), ("[!a]b", "cb", true), ("/top", "a/top", false),
    ("**/foo", "xfoo", false), ("**/foo", "a/foo", true), ("**", "a/b", true),
  ])
  func globs(_ pattern: String, _ path: String, _ expected: Bool) {
    #expect(Glob(pattern).matches(path) == expected)
  }

  @Test func nothingIsRemovedThroughALink() async throws {
    let site = try TestSite("== Content/a/x.txt ==\n1\n")
    try await site.build()
    try FileManager.default.moveItem(atPath: site.path + "/Public/a", toPath: site.path + "/elsewhere")
    try site.link("Public/a", to: site.path + "/elsewhere")
    try site.remove("Content/a")
    try await site.build()
    #expect(site.text("elsewhere/x.txt") == "1\n")
  }

  @Test func aChangedFileIsNotRemovedForAFolder() async throws {
    let site = try TestSite("== Content/x ==\n1\n")
    try await site.build()
    try site.write("Public/x", "edited by hand")
    try site.remove("Content/x")
    try site.write("Content/x/y.txt", "2\n")
    try await site.build(
      expecting: """
        Public/x: error[foreign-file]: Public/x is not Lectern's, and the site has a file of that name
          move it away, or build with --adopt, which replaces it; nothing was touched
        """)
    #expect(site.text("Public/x") == "edited by hand")
  }
}
