import Foundation
import Testing

@testable import LecternSite

/// Links out of the site, odd files, and what changes while a build runs.
@Suite struct SafetyTests {
  private static let secret = "TOPSECRET"

  /// A site in a folder beside one that holds a secret.
  private func site() throws -> TestSite {
    try TestSite("== Content/posts/good.md | date: 2022-01-01; title: Good ==\n== Templates/.keep ==\n")
  }

  private func check(_ link: String, to target: String, _ expected: String) async throws {
    let outside = try TestSite("== secret.md ==\n\(Self.secret)\n== folder/secret.md ==\n\(Self.secret)\n")
    let site = try site()
    try await site.buildCleanly()
    let output = try site.tree("Public")
    try site.link(link, to: target.replacingOccurrences(of: "OUTSIDE", with: outside.path))
    let outcome = try await site.build()
    #expect(outcome.text.replacingOccurrences(of: outside.path, with: "OUTSIDE") == expected)
    #expect(outcome.status == 1)
    #expect(try site.tree("Public") == output)
    // Left out with --keep-going, it is still not in the output.
    try await site.build { $0.keepGoing = true }
    for (path, bytes) in try site.tree("Public") {
      #expect(!String(decoding: bytes, as: UTF8.self).contains(Self.secret), "\(path)")
    }
  }

  @Test(arguments: [("x", true), ("loop", false), ("loop/x", false), ("gone", false), ("x/y", false)])
  func whatIsThere(_ name: String, _ expected: Bool) throws {
    let site = try TestSite("== x ==\n")
    try site.link("loop", to: "loop")
    #expect(try isThere(site.path + "/" + name) == expected)
  }

  @Test func aFileOutside() async throws {
    try await check(
      "Content/posts/x.md", to: "OUTSIDE/secret.md",
      """
      Content/posts/x.md:1:1: error[symlink-outside]: this link leads out of the site, to OUTSIDE/secret.md
        put the file itself there, or leave the link out with exclude:
      """)
  }

  @Test func aFolderOutside() async throws {
    try await check(
      "Content/x", to: "OUTSIDE/folder",
      """
      Content/x:1:1: error[symlink-outside]: this link leads out of the site, to OUTSIDE/folder
        put the file itself there, or leave the link out with exclude:
      """)
  }

  @Test func viaTheParent() async throws {
    try await check(
      "Content/x", to: "../..",
      """
      Content/x:1:1: error[symlink-outside]: this link leads out of the site, to ../..
        put the file itself there, or leave the link out with exclude:
      """)
  }

  @Test func nowhere() async throws {
    try await check(
      "Content/x.png", to: "gone.png",
      """
      Content/x.png:1:1: error[dangling-symlink]: this link leads nowhere (gone.png)
        put the file itself there, or leave the link out with exclude:
      """)
  }

  @Test func itself() async throws {
    try await check(
      "Content/x", to: "x",
      """
      Content/x:1:1: error[symlink-loop]: this link leads back to itself
        put the file itself there, or leave the link out with exclude:
      """)
  }

  @Test func aFolderAbove() async throws {
    try await check(
      "Content/loop", to: ".",
      """
      Content/loop:1:1: error[symlink-loop]: this link leads back to a folder it lies in (.)
        put the file itself there, or leave the link out with exclude:
      """)
    try await check(
      "Content/loop", to: "..",
      """
      Content/loop:1:1: error[symlink-loop]: this link leads back to a folder it lies in (..)
        put the file itself there, or leave the link out with exclude:
      """)
  }

  /// What is written must not be read again, neither the output nor a folder that holds it.
  @Test(arguments: [("Public", "../Public"), ("web/out", "../web")])
  func theOutput(_ output: String, _ target: String) async throws {
    let site = try site()
    let real = try #require(realPath(site.path)) + "/" + output
    #expect(try await site.build(output: output) { $0.output = real }.text == "")
    try site.link("Content/old", to: target)
    #expect(
      try await site.build(output: output) { $0.output = real }.text == """
        Content/old:1:1: error[symlink-loop]: this link leads to the output folder (\(target))
          put the file itself there, or leave the link out with exclude:
        """)
  }

  @Test func insideIsAllowed() async throws {
    let site = try site()
    try site.write("Content/images/a.png", "png")
    try site.write("shared/b.md", "---\ndate: 2022-01-01\n---\nshared\n")
    try site.link("Content/posts/good", to: "../images")
    try site.link("Content/posts/b.md", to: "../../shared/b.md")
    try await site.buildCleanly()
    #expect(site.text("Public/good/a.png") == "png")
    #expect(site.body("/b/")?.hasPrefix("<p>shared</p>") == true)
  }

  /// Between the walk and the reading, a file becomes a link: the link is not followed.
  @Test func swappedDuringTheBuild() async throws {
    let outside = try TestSite("== secret.md ==\n\(Self.secret)\n")
    let site = try site()
    let source = try Source.load(site.options())
    try site.remove("Content/posts/good.md")
    try site.link("Content/posts/good.md", to: outside.path + "/secret.md")
    let reader = try SourceReader(root: source.root)
    let file = try #require(source.files.first { $0.path == "posts/good.md" })
    #expect(throws: SystemError("open", "Content/posts/good.md", code: ELOOP)) { _ = try reader.read(file) }

    try site.remove("Content/posts")
    try outside.write("posts/good.md", Self.secret)
    try site.link("Content/posts", to: outside.path + "/posts")
    // A reader that had the folder open goes on in that folder, which is empty now.
    #expect(throws: SystemError("open", "Content/posts/good.md", code: ENOENT)) { _ = try reader.read(file) }
    let late = try SourceReader(root: source.root)
    #expect(throws: SystemError("open", "Content/posts/good.md", code: ENOTDIR)) { _ = try late.read(file) }
  }

  @Test func aTextThatNobodyWrote() async throws {
    let site = try site()
    try site.write("Content/posts/huge.md", "")
    #expect(truncate(site.path + "/Content/posts/huge.md", 6 << 30) == 0)
    let outcome = try await site.build()
    #expect(outcome.status == 3)
    #expect(
      outcome.text == """
        Content/posts/huge.md: error[io]: cannot read: File too large
          a text may have 64 MB; move it, or exclude: it
        """)
  }

  @Test(.timeLimit(.minutes(10))) func aPipe() async throws {
    let site = try site()
    #expect(mkfifo(site.path + "/Content/f.md", 0o644) == 0)
    #expect(mkfifo(site.path + "/Content/f.png", 0o644) == 0)
    try await site.build(
      expecting: """
        Content/f.md: warning[special-file]: a pipe, socket or device, not a file
          it is left out
        Content/f.png: warning[special-file]: a pipe, socket or device, not a file
          it is left out
        """)
  }

  /// In place of a file that was there when the walk passed.
  @Test(.timeLimit(.minutes(10))) func aPipeSwappedIn() throws {
    let site = try site()
    let source = try Source.load(site.options())
    try site.remove("Content/posts/good.md")
    #expect(mkfifo(site.path + "/Content/posts/good.md", 0o644) == 0)
    let reader = try SourceReader(root: source.root)
    let file = try #require(source.files.first { $0.path == "posts/good.md" })
    #expect(throws: SystemError("read", "Content/posts/good.md", code: EINVAL)) { _ = try reader.read(file) }
  }

  @Test func aNameThatIsNoText() async throws {
    let site = try site()
    var path = Array((site.path + "/Content/caf").utf8CString.dropLast())
    path += [CChar(bitPattern: 0xE9), 0]
    let descriptor = open(path, O_WRONLY | O_CREAT, 0o644)
    try #require(descriptor >= 0)
    close(descriptor)
    try await site.build(
      expecting: """
        Content/caf\u{FFFD}: warning[odd-name]: the name of this file is not UTF-8
          rename it; it is left out
        """)
  }
}
