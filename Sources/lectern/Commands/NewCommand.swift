import ArgumentParser
import Foundation
import LecternCore
import LecternSite

struct NewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new",
    abstract: "Begin a site, a post, a page or a draft.",
    subcommands: [NewSite.self, NewPost.self, NewPage.self, NewDraft.self])
}

struct NewSite: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "site", abstract: "Begin a site in a folder that does not exist or is empty.")

  @Argument(help: ArgumentHelp("The new site's folder.", valueName: "dir"))
  var folder: String

  @Option(help: "Its title.")
  var title: String?

  @Option(help: "Its language.")
  var language = "zh-CN"

  func run() throws {
    let name = URL(fileURLWithPath: folder).lastPathComponent
    let starter = StarterSite(title: title ?? name, language: language, now: Date())
    try NewFile.requireEmpty(folder)
    for (path, text) in starter.files { try NewFile.write(text, to: folder + "/" + path) }
    try StandardStreams.write("A site is in \(folder). Next: cd \(folder) && lectern build")
  }
}

/// What posts, pages and drafts have in common.
struct NewNoteOptions: ParsableArguments {
  @Argument(help: "Its title.")
  var title: String

  @Option(
    help: ArgumentHelp(
      "The file's name without .md, folders allowed (default: made from the title).", valueName: "name"))
  var slug: String?

  @Option(help: ArgumentHelp("The folder of the site.", valueName: "dir"))
  var site = "."

  /// Without `.md`.
  private func fileName() throws -> String {
    let name = slug ?? Slug.hexo(title)
    var (why, cure) = ("makes no file name", "write a name at its end")
    let length = name.split(separator: "/", omittingEmptySubsequences: false).last?.utf8.count ?? 0
    if length > 250 {
      (why, cure) = ("makes a file name longer than 255 bytes", "shorten it: a Chinese character takes 3")
    } else if length > 0 {
      do throws(OutputPath.Refusal) {
        _ = try OutputPath(checking: name)
        return name
      } catch {
        cure = error.hint
      }
    }
    let given = slug ?? title
    let shown = given.count > 40 ? given.prefix(40) + "…" : given[...]
    throw RefusedSite(
      Diagnostic(
        .error, "bad-name", "the \(slug == nil ? "title" : "slug") \"\(shown)\" \(why)",
        hint: slug == nil ? "give the file a name with --slug" : cure))
  }

  /// Writes the note and says where it is; a file that exists is never overwritten.
  func begin(in folder: String, _ frontMatter: (DateTime) -> [String]) throws {
    let configuration = try Source.configuration(of: site)
    let name = try fileName()
    let path = "\(site == "." ? "" : site + "/")Content/\(folder)\(name).md"
    let now = configuration.zone.wallClock(at: Int(Date().timeIntervalSince1970))
    let lines = ["---", "title: \(NewFile.yaml(title))"] + frontMatter(now) + ["---", "", ""]
    try NewFile.write(lines.joined(separator: "\n"), to: path)
    try StandardStreams.write(path)
  }
}

struct NewPost: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "post", abstract: "Begin a post in Content/posts/.")
  @OptionGroup var note: NewNoteOptions

  func run() throws {
    try note.begin(in: "posts/") { ["date: \($0.formatted("%Y-%m-%d %H:%M:%S"))", "categories: []", "tags: []"] }
  }
}

struct NewPage: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "page", abstract: "Begin a page in Content/.")
  @OptionGroup var note: NewNoteOptions

  func run() throws {
    try note.begin(in: "") { _ in [] }
  }
}

struct NewDraft: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "draft", abstract: "Begin a draft in Content/drafts/; move it to posts/ when it is done.")
  @OptionGroup var note: NewNoteOptions

  func run() throws {
    try note.begin(in: "drafts/") { _ in ["categories: []", "tags: []"] }
  }
}
