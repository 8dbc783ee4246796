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

  func validate() throws {
    if folder.isEmpty { throw ValidationError("<dir> must name a folder") }
  }

  func run() throws {
    let name = URL(fileURLWithPath: folder).lastPathComponent
    let starter = StarterSite(title: title ?? name, language: language, now: Date())
    try StarterFile.requireEmpty(folder)
    for (path, text) in starter.files { try StarterFile.write(text, to: lectern.path(of: path, in: folder)) }
    try StandardStreams.write("A site is in \(folder). Next: cd \(Self.quoted(folder)) && lectern serve")
  }

  /// As a shell reads it.
  private static func quoted(_ path: String) -> String {
    let isPlain = path.allSatisfy { $0.isLetter || $0.isNumber || "/._-".contains($0) }
    return isPlain ? path : "'" + path.replacing("'", with: #"'\''"#) + "'"
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

  func validate() throws {
    if site.isEmpty { throw ValidationError("--site must name a folder") }
  }

  /// Below `Content/`.
  private func file(in folder: String, _ names: ContentNames) throws -> String {
    let name = slug ?? Slug.hexo(title)
    let path = folder + name.pathNames.joined(separator: "/") + ".md"
    guard let (why, cure) = refusal(of: name) ?? refusal(of: path, names) else { return path }
    let given = slug ?? title
    let shown = given.count > 40 ? given.prefix(40) + "…" : given[...]
    throw RefusedSite(
      Diagnostic(
        .error, "bad-name", "the \(slug == nil ? "title" : "slug") \"\(shown)\" \(why)",
        hint: slug == nil ? "give the file a name with --slug" : cure))
  }

  /// Why a name without `.md` cannot be a note's, and the cure.
  private func refusal(of name: String) -> (why: String, cure: String)? {
    if name.isRooted { return ("makes no file name", "leave out the / it begins with") }
    let length = name.lastName.utf8.count
    if length == 0 { return ("makes no file name", "write a name at its end") }
    if length > 250 { return ("makes a file name longer than 255 bytes", "shorten it: a Chinese character takes 3") }
    do throws(OutputPath.Refusal) {
      _ = try OutputPath(checking: name)
    } catch {
      return ("makes no file name", error.hint)
    }
    let isReserved = name.pathNames.contains(where: OutputPath.isReserved)
    return isReserved ? ("makes a name that Windows keeps for itself", "choose another name") : nil
  }

  private func refusal(of path: String, _ names: ContentNames) -> (why: String, cure: String)? {
    guard names.leavesOut(path) else { return nil }
    return (
      "makes a file that the site leaves out", "a name begins with no _ or ., ends in no ~ or %, and is not in exclude:"
    )
  }

  /// Writes the note and says where it is; a file that exists is never overwritten.
  func begin(in folder: String, _ frontMatter: (DateTime) -> [String]) throws {
    let configuration = try Source.configuration(of: site)
    let names = ContentNames(include: configuration.include, exclude: configuration.exclude)
    let path = lectern.path(of: "Content/" + (try file(in: folder, names)), in: site)
    let now = configuration.zone.wallClock(at: Int(Date().timeIntervalSince1970))
    let lines = ["---", "title: \(StarterFile.yaml(title))"] + frontMatter(now) + ["---", "", ""]
    try StarterFile.write(lines.joined(separator: "\n"), to: path)
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
