import Foundation
import Testing

@testable import LecternSite

/// What the program does when its standard streams are closed, full, or read by nobody.
@Suite(.timeLimit(.minutes(10))) struct StandardStreamTests {
  private static let text = """
    == lectern.yml ==
    timezone: UTC
    == Content/posts/a.md | date: 2022-01-01; title: A ==
    Text
    """

  /// A shell's line in the site's folder.
  private func run(_ line: String, in site: TestSite) throws -> Program.Run {
    let folder = String(try Program.path.pathFolder.dropLast())
    return try Program.run(
      ["-c", line], in: site, environment: ["PATH": "\(folder):/usr/bin:/bin"], program: "/bin/sh")
  }

  private static let commands = [
    "list", "list --format json", "explain /", "explain / --format json", "build", "build --timings --quiet",
    "build --format json", "clean", "new draft b", "new site other", "render Content/posts/a.md",
    "render --profile commonmark Content/posts/a.md", "--help", "help build", "build --help", "--version",
  ]

  @Test(arguments: commands, [(">/dev/full", "No space left on device"), (">&-", "Bad file descriptor")])
  func refused(_ command: String, _ output: (redirection: String, reason: String)) throws {
    let site = try TestSite(Self.text)
    let run = try run("lectern \(command) \(output.redirection)", in: site)
    #expect(run.status == 3)
    #expect(run.output == "")
    let cure = "send it to a file or a program that takes it"
    if command.contains("json") {
      #expect(
        run.errors == """
          [
          {"severity":"error","id":"io","message":"cannot write: \(output.reason)","path":"standard output",\
          "hint":"\(cure)"}
          ]

          """)
    } else {
      #expect(
        run.errors == """
          standard output: error[io]: cannot write: \(output.reason)
            \(cure)

          """)
    }
  }

  /// Nothing to say, so nothing that could fail.
  @Test(arguments: ["build --quiet", "clean --quiet"], [">/dev/full", ">&-"])
  func silent(_ command: String, _ redirection: String) throws {
    let run = try run("lectern \(command) \(redirection)", in: try TestSite(Self.text))
    #expect(run.status == 0)
    #expect(run.errors == "")
  }

  /// No file that is opened gets the number of a closed stream and is written over by it.
  @Test func closedStreamsAreNoFiles() throws {
    let site = try TestSite(Self.text)
    #expect(try Program.run(["build"], in: site).status == 0)
    let expected = try site.tree("Public")
    try site.remove("Public")
    _ = try run("lectern build <&- >&- 2>&-", in: site)
    #expect(try site.tree("Public") == expected)
    #expect(site.bytes("Public/.lectern/lock") == [])
  }

  @Test(arguments: [
    ("lectern render - <&-", 3, "standard input: error[io]: cannot read: Bad file descriptor\n"),
    ("lectern render - </", 3, "standard input: error[io]: cannot read: Is a directory\n  name a file, not a folder\n"),
    ("lectern list --nope 2>/dev/full", 2, ""), ("lectern list --nope 2>&-", 2, ""),
    ("lectern list --nope >&- 2>&-", 2, ""), ("lectern list >&- 2>&-", 3, ""),
  ])
  func otherStreams(_ line: String, _ status: Int, _ errors: String) throws {
    let run = try run(line, in: try TestSite(Self.text))
    #expect(run.status == Int32(status))
    #expect(run.errors == errors)
  }

  /// More than a pipe holds, for a reader that goes away: the system ends the program, or its parent forbade that.
  @Test(arguments: [("", [128 + SIGPIPE, 0]), ("trap '' PIPE; ", [0])])
  func aReaderThatGoesAway(_ before: String, _ statuses: [Int32]) throws {
    let line = """
      head -c 300000 /dev/zero | tr '\\0' x >note.md
      \(before){ lectern render note.md; echo $? >status; } | head -c 9
      """
    let site = try TestSite(Self.text)
    let run = try run(line, in: site)
    #expect(run.output == "<p>xxxxxx")
    #expect(run.errors == "")
    #expect(statuses.map { "\($0)\n" }.contains(site.text("status")))
  }
}
