import Foundation
import Testing

@testable import LecternSite

/// The program as a user starts it: exit codes, what stands on which stream, the world around it.
@Suite(.timeLimit(.minutes(10))) struct ProgramTests {
  private static let text = """
    == lectern.yml ==
    title: 笔记
    timezone: Asia/Shanghai
    == Content/posts/a.md | date: 2022-01-01; title: A; tags: [Ä, 中文, i, I2]; categories: [x, y] ==
    Text <!--more--> more
    == Content/posts/a/x.txt ==
    x
    == Content/posts/b.md | date: 2022-01-02; title: B ==
    Text
    """

  @Test func good() throws {
    let site = try TestSite(Self.text)
    let run = try Program.run(["build"], in: site)
    #expect(run.status == 0)
    #expect(run.errors == "")
    #expect(run.output.hasPrefix("2 notes: "))
    let again = try Program.run(["build", "--format", "json"], in: site)
    #expect(again.status == 0)
    #expect(again.errors == "[]\n")
    #expect(again.output.contains("\"written\":0,"))
  }

  @Test func wrong() throws {
    let site = try TestSite(Self.text)
    _ = try Program.run(["build"], in: site)
    let output = try site.tree("Public")
    try site.write("Content/posts/b.md", "---\ndate: 2022-13-01\n---\n")
    try site.write("Content/posts/c.md", Array("x ".utf8) + [0xFF])
    let run = try Program.run(["build"], in: site)
    #expect(run.status == 1)
    #expect(run.output == "")
    #expect(
      run.errors == """
        Content/posts/b.md:2:7: error[bad-date]: "2022-13-01" is not a date
        2 | date: 2022-13-01
          |       ^^^^^^^^^^ month is 1 to 12; write 2022-09-04 18:43:23
        Content/posts/c.md:1:3: error[invalid-encoding]: the byte at offset 2 is not UTF-8
        1 | x \u{FFFD}
          |   ^ save the file as UTF-8 (it may be GBK or Latin-1)
        Nothing was written: 2 errors.

        """)
    #expect(try site.tree("Public") == output)
    let json = try Program.run(["build", "--format", "json"], in: site)
    #expect(json.status == 1)
    struct Problem: Decodable {
      var id: String
      var line: Int
    }
    let problems = try JSONDecoder().decode([Problem].self, from: Data(json.errors.utf8))
    #expect(problems.map { "\($0.line) \($0.id)" } == ["2 bad-date", "1 invalid-encoding"])
  }

  @Test(arguments: [
    ("build --nonsense", 2), ("build --jobs 0", 2), ("build --site nowhere", 3), ("build --output .", 4),
    ("build --output /", 4), ("build --output Content/x", 4), ("build --base-url ftp://x/", 2),
    ("build --config gone.yml", 2), ("nonsense", 2), ("--version", 0), ("--help", 0), ("list", 0),
    ("explain Content/posts/a.md", 0), ("explain Content/posts/z.md", 2), ("clean", 0), ("new post x", 0),
  ])
  func statuses(_ command: String, _ status: Int) throws {
    let site = try TestSite(Self.text)
    let before = try site.tree("")
    let run = try Program.run(command.split(separator: " ").map(String.init), in: site)
    #expect(run.status == Int32(status), "\(run.errors)")
    if !command.hasPrefix("new") { #expect(try site.tree("") == before) }
  }

  /// Same bytes in two folders, in other zones and languages, on other numbers of workers, with other times on files.
  @Test func sameBytes() throws {
    let site = try TestSite(Self.text)
    let arguments = ["build", "--no-sync", "--base-url", "https://example.org/n/"]
    let first = try Program.run(arguments + ["--jobs", "1"], in: site, environment: ["TZ": "UTC", "LANG": "C"])
    #expect(first.status == 0)
    let expected = try site.tree("Public")
    #expect(expected.count > 10)
    let worlds = [
      (["--jobs", "4"], ["TZ": "Asia/Shanghai", "LANG": "zh_CN.UTF-8"]),
      (["--jobs", "3"], ["TZ": "America/New_York", "LC_ALL": "tr_TR.UTF-8", "LANG": "C"]),
    ]
    for (more, environment) in worlds {
      let other = try TestSite(Self.text)
      let run = try Program.run(arguments + more, in: other, environment: environment)
      #expect(run.status == 0)
      #expect(try other.tree("Public") == expected)
    }
    for path in try site.tree("Content").keys {
      try FileManager.default.setAttributes(
        [.modificationDate: Date(timeIntervalSince1970: 1_000_000_000)], ofItemAtPath: site.path + "/Content/" + path)
    }
    #expect(try Program.run(arguments, in: site).status == 0)
    #expect(try site.tree("Public") == expected)
  }

  @Test func aFileThatCannotBeRead() throws {
    guard let wrapper = Program.withoutRights else { return }
    let site = try TestSite(Self.text)
    if !wrapper.isEmpty { chmod(site.path, 0o777) }
    let program = try Program.Copy()
    let first = try Program.run(["build"], in: site, program: program.path, wrapper: wrapper)
    #expect(first.status == 0, "\(first.errors)")
    let output = try site.tree("Public")
    chmod(site.path + "/Content/posts/b.md", 0)
    let run = try Program.run(["build"], in: site, program: program.path, wrapper: wrapper)
    #expect(run.status == 3)
    #expect(
      run.errors == """
        Content/posts/b.md: error[io]: cannot open: Permission denied
          give yourself the right to read it

        """)
    #expect(try site.tree("Public") == output)
  }

  /// The theme beside the program is there, but nobody may look: not to be passed over as if it were absent.
  @Test func aThemeThatCannotBeLookedAt() throws {
    guard let wrapper = Program.withoutRights else { return }
    let site = try TestSite(Self.text)
    if !wrapper.isEmpty { chmod(site.path, 0o777) }
    let program = try Program.Copy()
    chmod(program.theme, 0)
    defer { chmod(program.theme, 0o755) }
    let run = try Program.run(["build"], in: site, program: program.path, wrapper: wrapper)
    #expect(run.status == 3)
    #expect(
      run.errors == """
        \(program.theme)/theme.yml: error[io]: cannot read: Permission denied
          give yourself the right to read it

        """)
  }

  /// What somebody changed since stays, and is told as `build` tells it.
  @Test func clean() throws {
    let site = try TestSite(Self.text)
    #expect(try Program.run(["build"], in: site).status == 0)
    try site.write("Public/2022/01/02/b/index.html", "edited by hand")
    let count = try site.published().count
    let run = try Program.run(["clean"], in: site)
    #expect(run.status == 0)
    #expect(run.output == "\(count - 1) files removed\n")
    #expect(
      run.errors == """
        Public/2022/01/02/b/index.html: warning[changed-output]: this file is no longer part of the site, but somebody \
        changed it
          it is kept; remove it yourself if nobody needs it

        """)
    #expect(try site.published() == ["2022/01/02/b/index.html"])
    // The folder stays Lectern's, whatever else it holds.
    let again = try Program.run(["clean"], in: site)
    #expect(again.status == 0)
    #expect(again.output == "0 files removed\n")
    try site.remove("Public/2022/01/02/b/index.html")
    try site.write("Public/mine.txt", "mine")
    #expect(try Program.run(["build"], in: site).status == 0)
    #expect(try site.published().count == count + 1)
  }

  @Test(arguments: [
    ("list", 0), ("list --strict", 1), ("explain /", 0), ("explain Content/posts/d.md --strict", 1),
    ("build --strict", 1),
    ("explain Content/posts/e.md", 1),
  ])
  func strict(_ command: String, _ status: Int32) throws {
    let site = try TestSite(Self.text)
    try site.write("Content/posts/d.md", "---\ndate: 2022-01-03\n---\n[x](gone.md)\n")
    if command.contains("e.md") { try site.write("Content/posts/e.md", "---\ndate: 2022-13-03\n---\n") }
    let run = try Program.run(command.split(separator: " ").map(String.init), in: site)
    #expect(run.status == status, "\(run.errors)")
    #expect(run.errors.contains("error[") == (status != 0))
  }

  /// The last words of every command have the colours that were asked for.
  @Test(arguments: ["list", "explain /", "clean", "build"]) func colours(_ command: String) throws {
    let site = try TestSite(Self.text)
    let words = command.split(separator: " ").map(String.init)
    for options in [["--color", "always"], ["--color=always"], ["--color", "never"]] {
      let run = try Program.run(words + ["--site", "gone"] + options, in: site)
      #expect(run.status == (command == "clean" ? 2 : 3))
      #expect(run.errors.contains("\u{1B}[") == !options.contains("never"), "\(command) \(options)")
    }
  }

  /// What `new` writes, `build` reads: titles that YAML would take for something else, and zones without a name.
  @Test(arguments: [",x", "null", "Null", "-", "a: b", "[x", "中文, 一"]) func newSite(_ title: String) throws {
    let site = try TestSite("== x/y ==\n")
    let made = try Program.run(["new", "site", "s", "--title", title], in: site, environment: ["TZ": "UTC+8"])
    #expect(made.status == 0, "\(made.errors)")
    let run = try Program.run(["build", "--site", "s"], in: site)
    #expect(run.status == 0, "\(run.errors)")
    #expect(site.text("s/lectern.yml")?.contains("timezone: UTC\n") == true)
    #expect(site.text("s/Public/index.html")?.contains("<title>\(title)</title>") == true)
  }

  /// A title cannot steer the terminal; JSON has it as it is.
  @Test(arguments: [
    ("list", "2022-01-03  post     /2022/01/03/c/  a\u{FFFD}]0;pwn\u{FFFD} b\u{FFFD}c  Content/posts/c.md"),
    ("list --format json", #""title":"a\u001b]0;pwn\u0007 b\nc""#),
    ("explain Content/posts/c.md", "title     a\u{FFFD}]0;pwn\u{FFFD} b\u{FFFD}c (title: of the front matter)"),
    ("explain /", "post     /2022/01/03/c/  a\u{FFFD}]0;pwn\u{FFFD} b\u{FFFD}c"),
    ("explain Content/posts/c.md --format json", #""why":"a\u001b]0;pwn\u0007 b\nc (title: of the front matter)""#),
  ])
  func controlCharacters(_ command: String, _ line: String) throws {
    let site = try TestSite(Self.text)
    try site.write("Content/posts/c.md", "---\ndate: 2022-01-03\ntitle: \"a\\e]0;pwn\\a b\\nc\"\n---\n")
    let run = try Program.run(command.split(separator: " ").map(String.init), in: site)
    #expect(run.status == 0)
    #expect(run.output.contains(line), "\(run.output)")
    #expect(!run.output.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" })
  }

  @Test(arguments: [
    (
      "new post x --slug a/x", 4,
      """
      Content/posts/a/x.md:1:1: error[file-exists]: this file exists already
        choose another title or --slug; nothing was touched

      """
    ),
    (
      "new post x --slug b.md/x", 3,
      """
      Content/posts/b.md/x.md: error[io]: cannot make: Not a directory

      """
    ),
    (
      "new post x --slug _x", 2,
      """
      lectern: error[bad-name]: the slug "_x" makes a file that the site leaves out
        a name begins with no _ or ., ends in no ~ or %, and is not in exclude:

      """
    ),
    (
      "new post x --slug .y", 2,
      """
      lectern: error[bad-name]: the slug ".y" makes a file that the site leaves out
        a name begins with no _ or ., ends in no ~ or %, and is not in exclude:

      """
    ),
    (
      "new post x --slug a~/x", 2,
      """
      lectern: error[bad-name]: the slug "a~/x" makes a file that the site leaves out
        a name begins with no _ or ., ends in no ~ or %, and is not in exclude:

      """
    ),
    (
      "new post x --slug b%/x", 2,
      """
      lectern: error[bad-name]: the slug "b%/x" makes a file that the site leaves out
        a name begins with no _ or ., ends in no ~ or %, and is not in exclude:

      """
    ),
    (
      "new post x --slug a/_b/x", 2,
      """
      lectern: error[bad-name]: the slug "a/_b/x" makes a file that the site leaves out
        a name begins with no _ or ., ends in no ~ or %, and is not in exclude:

      """
    ),
    (
      "new page x --slug c/con.x", 2,
      """
      lectern: error[bad-name]: the slug "c/con.x" makes a name that Windows keeps for itself
        choose another name

      """
    ),
    (
      "new post nul", 2,
      """
      lectern: error[bad-name]: the title "nul" makes a name that Windows keeps for itself
        give the file a name with --slug

      """
    ),
    (
      "new draft x --slug /abs", 2,
      """
      lectern: error[bad-name]: the slug "/abs" makes no file name
        leave out the / it begins with

      """
    ),
    (
      "new site ''", 2,
      """
      lectern: error[bad-arguments]: <dir> must name a folder
        write lectern new site <dir> [--title <title>] [--language <language>]; lectern new site --help explains it

      """
    ),
    (
      "new page y --site ''", 2,
      """
      lectern: error[bad-arguments]: --site must name a folder
        write lectern new page <title> [--slug <name>] [--site <dir>]; lectern new page --help explains it

      """
    ),
    (
      "new post x --slug ../../y", 2,
      """
      lectern: error[bad-name]: the slug "../../y" makes no file name
        leave out . and ..

      """
    ),
    (
      "new post x --slug y/", 2,
      """
      lectern: error[bad-name]: the slug "y/" makes no file name
        write a name at its end

      """
    ),
    (
      "new post x --slug \(String(repeating: "y", count: 251))", 2,
      """
      lectern: error[bad-name]: the slug "\(String(repeating: "y", count: 40))…" makes a file name longer than 255 bytes
        shorten it: a Chinese character takes 3

      """
    ),
    (
      "new post \(String(repeating: "y", count: 251))", 2,
      """
      lectern: error[bad-name]: the title "\(String(repeating: "y", count: 40))…" makes a file name longer than 255 bytes
        give the file a name with --slug

      """
    ),
    (
      "render gone.md", 3,
      """
      gone.md: error[io]: cannot open: No such file or directory
        check the name, or write - for standard input

      """
    ),
    (
      "render Content", 3,
      """
      Content: error[io]: cannot read: Is a directory
        name a file, not a folder

      """
    ),
    (
      "build --site gone", 3,
      """
      gone: error[io]: cannot open the site folder: No such file or directory
        check the name, or begin a site there with lectern new site

      """
    ),
    (
      "build --site Content", 2,
      """
      lectern.yml: error[no-site]: there is no lectern.yml in Content, so this is no site
        name the site's folder with --site, or begin one with lectern new site

      """
    ),
    (
      "build --config gone.yml", 2,
      """
      gone.yml: error[no-site]: there is no file gone.yml
        check the name behind --config, which counts from where you are, not from the site's folder

      """
    ),
    (
      "build --output Content", 4,
      """
      Content: error[unsafe-output]: the output folder Content is, holds or lies in Content, which holds your work
        choose a folder of its own, such as Public; nothing was touched

      """
    ),
    (
      "build --site ././ --output Content/posts/y", 4,
      """
      Content/posts/y: error[unsafe-output]: the output folder Content/posts/y is, holds or lies in Content, which holds \
      your work
        choose a folder of its own, such as Public; nothing was touched

      """
    ),
  ])
  func causes(_ command: String, _ status: Int, _ message: String) throws {
    let site = try TestSite(Self.text)
    try site.write("Content/posts/a/x.md", "mine")
    let words = command.split(separator: " ").map { $0 == "''" ? "" : String($0) }
    let before = try site.tree("")
    let run = try Program.run(words, in: site)
    #expect(run.status == Int32(status))
    #expect(run.errors == message)
    #expect(try site.tree("") == before)
  }

  /// What `new` prints is a path as the author would write it, and a file that the site knows.
  @Test(arguments: [
    ("new post x --slug x~", "Content/posts/x~.md"), ("new post x --slug a//x", "Content/posts/a/x.md"),
    ("new page x --site ./", "Content/x.md"), ("new draft x --site ././", "Content/drafts/x.md"),
    ("new page x --site Content/..//", "Content/../Content/x.md"), ("new page x --site SITE/", "SITE/Content/x.md"),
    ("new post x --slug _in/_x", "Content/posts/_in/_x.md"),
  ])
  func cleanPaths(_ command: String, _ path: String) throws {
    let site = try TestSite(Self.text)
    try site.write("lectern.yml", "timezone: UTC\ninclude: [_in]\n")
    let words = command.replacing("SITE", with: site.path).split(separator: " ").map(String.init)
    let run = try Program.run(words, in: site)
    #expect(run.output == path + "\n")
    #expect(run.errors == "")
    let file = path.replacing("SITE/", with: "").replacing("Content/../", with: "")
    #expect(try Program.run(["list"], in: site).output.contains("  x  " + file))
  }

  /// The system says the same of a file that may not be read; the cure is another.
  @Test func aFileThatCannotBeWritten() throws {
    guard let wrapper = Program.withoutRights else { return }
    let site = try TestSite(Self.text)
    let program = try Program.Copy()
    #expect(try Program.run(["build"], in: site).status == 0)
    func check(_ arguments: [String], _ message: String) throws {
      let run = try Program.run(arguments, in: site, program: program.path, wrapper: wrapper)
      #expect(run.status == 3)
      #expect(run.errors == message + "\n")
    }
    chmod(site.path + "/Content/posts", 0o555)
    defer { chmod(site.path + "/Content/posts", 0o755) }
    try check(
      ["new", "post", "hi"],
      """
      Content/posts/hi.md: error[io]: cannot make: Permission denied
        give yourself the right to write there
      """)
    chmod(site.path + "/Public/.lectern/lock", 0o444)
    try check(
      ["build"],
      """
      SITE/Public/.lectern/lock: error[io]: cannot open for writing: Permission denied
        give yourself the right to write there
      """)
  }

  @Test func noTheme() throws {
    let site = try TestSite(Self.text)
    let program = try Program.Copy()
    try FileManager.default.removeItem(atPath: program.theme)
    let run = try Program.run(["build"], in: site, program: program.path)
    #expect(run.status == 3)
    #expect(
      run.errors == """
        \(program.path): error[io]: cannot find the default theme (share/lectern/Templates): No such file or directory
          install Lectern again with make install, which puts the theme beside the program

        """)
  }

  @Test func aReadOnlySourceBuildsElsewhere() throws {
    guard let wrapper = Program.withoutRights else { return }
    let site = try TestSite(Self.text)
    let elsewhere = try TestSite("")
    try elsewhere.makeFolder("out")
    chmod(elsewhere.path, 0o777)
    chmod(elsewhere.path + "/out", 0o777)
    chmod(site.path, 0o555)
    defer { chmod(site.path, 0o755) }
    let program = try Program.Copy()
    let arguments = ["build", "--output", elsewhere.path + "/out"]
    let run = try Program.run(arguments, in: site, program: program.path, wrapper: wrapper)
    #expect(run.status == 0, "\(run.errors)")
    let refused = try Program.run(["build"], in: site, program: program.path, wrapper: wrapper)
    #expect(refused.status == 3)
    #expect(refused.errors.hasPrefix("SITE/Public"), "\(refused.errors)")
  }

  @Test func twoAtOnce() async throws {
    let site = try TestSite(Self.text)
    let runs = try await withThrowingTaskGroup(of: Int32.self) { group in
      let path = site.path
      for _ in 0..<3 {
        group.addTask { try Program.status(of: ["build", "--no-sync", "--site", path]) }
      }
      return try await group.reduce(into: []) { $0.append($1) }
    }
    #expect(runs == [0, 0, 0])
    let together = try site.tree("Public")
    try site.remove("Public")
    #expect(try Program.run(["build"], in: site).status == 0)
    #expect(try site.tree("Public") == together)
  }
}

extension Program {
  /// The exit code alone.
  static func status(of arguments: [String]) throws -> Int32 {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: try path)
    process.arguments = arguments
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    return process.terminationStatus
  }
}
