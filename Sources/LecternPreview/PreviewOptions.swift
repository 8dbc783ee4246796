import LecternCore
import LecternSite

/// What `serve` is told beyond the site.
package struct PreviewOptions: Sendable {
  /// nil is 4000 or the next that is free; 0 is any that is free.
  package var port: Int?
  /// Another address of this machine to be reached at, besides the loopback.
  package var host: String?
  /// Open pages scroll to the block that was edited.
  package var follow = false
  /// The files are looked at now and then, even where the system tells of changes.
  package var polls = false
  package var editor = EditorLink.standard

  package init() {}
}

/// What the preview tells whoever started it.
package enum PreviewNews: Sendable {
  /// How far the first reading has come.
  case progress(BuildProgress)
  case serving(addresses: [String], first: Reading)
  /// Something that is otherwise than the user would expect.
  case notice(String)
  case read(Reading)
  /// A template that fails on a page which somebody asked for.
  case failed(Diagnostic)
}
