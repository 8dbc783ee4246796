import Foundation
import LecternCore
import LecternSite

/// Files that `new` begins for the user and that must never stand over one of theirs.
enum StarterFile {
  static func requireEmpty(_ folder: String) throws {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    guard names.allSatisfy({ $0 == ".git" }) else {
      throw OutputFolder.Refusal(
        diagnostic: Diagnostic(
          .error, "folder-not-empty", "\(folder) is not empty", path: folder,
          hint: "name a new folder; nothing was touched"))
    }
  }

  static func write(_ text: String, to path: String) throws {
    let folder = (path as NSString).deletingLastPathComponent
    if !folder.isEmpty { try makeFolders(folder) }
    let file: FileDescriptor
    do {
      file = try FileDescriptor(opening: path, O_WRONLY | O_CREAT | O_EXCL)
    } catch {
      guard error.code == EEXIST else { throw error }
      throw OutputFolder.Refusal(
        diagnostic: Diagnostic(
          .error, "file-exists", "this file exists already", path: path, position: SourcePosition(line: 1),
          hint: "choose another title or --slug; nothing was touched"))
    }
    do {
      try file.writeAll(Array(text.utf8), path)
      try file.close(path)
    } catch {
      // Half of it would stand in the way of the next attempt.
      unlink(path)
      throw error
    }
  }

  /// A text as a YAML scalar, quoted only where YAML would read it as something else.
  static func yaml(_ text: String) -> String {
    let plain = text.unicodeScalars.allSatisfy {
      $0.properties.isAlphabetic || $0.properties.numericType != nil || " -_,.()/，。（）？！：".unicodeScalars.contains($0)
    }
    if plain, text.lowercased() != "null", let first = text.first, !"-, ".contains(first), text.last != " " {
      return text
    }
    return JSONText.quote(text)
  }
}
