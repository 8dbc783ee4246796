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
    print("A site is in \(folder). Next: cd \(folder) && lectern build")
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

  /// Writes the note and says where it is; a file that exists is never overwritten.
  func begin(in folder: String, _ frontMatter: (DateTime) -> [String]) throws {
    let configuration = try Source.configuration(of: site)
    let name = slug ?? Slug.hexo(title)
    guard !name.isEmpty, name.utf8.count <= 250, (try? OutputPath(checking: name)) != nil else {
      let shown = title.count > 40 ? title.prefix(40) + "…" : title[...]
      let why = name.utf8.count > 250 ? "makes a file name longer than 255 bytes" : "makes no file name"
      throw RefusedSite(
        Diagnostic(.error, "bad-name", "the title \"\(shown)\" \(why)", hint: "give the file a name with --slug"))
    }
    let path = "\(site == "." ? "" : site + "/")Content/\(folder)\(name).md"
    let now = configuration.zone.wallClock(at: Int(Date().timeIntervalSince1970))
    let lines = ["---", "title: \(NewFile.yaml(title))"] + frontMatter(now) + ["---", "", ""]
    try NewFile.write(lines.joined(separator: "\n"), to: path)
    print(path)
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
