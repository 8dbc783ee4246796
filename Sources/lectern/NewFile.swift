import Foundation
import LecternCore
import LecternSite

/// Files that a command makes for the user and that must never stand over one of theirs.
enum NewFile {
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
    if !folder.isEmpty {
      do {
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
      } catch {
        throw SystemError("make the folder", folder, code: EACCES)
      }
    }
    let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else {
      if errno == EEXIST {
        throw OutputFolder.Refusal(
          diagnostic: Diagnostic(
            .error, "file-exists", "this file exists already", path: path, position: SourcePosition(line: 1),
            hint: "choose another title or --slug; nothing was touched"))
      }
      throw SystemError("write", path)
    }
    let file = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
    do {
      try file.write(contentsOf: Data(text.utf8))
    } catch {
      throw SystemError("write", path, code: EIO)
    }
  }

  /// A text as a YAML scalar, quoted only where YAML would read it as something else.
  static func yaml(_ text: String) -> String {
    let plain = text.unicodeScalars.allSatisfy {
      $0.properties.isAlphabetic || $0.properties.numericType != nil || " -_,.()/，。（）？！：".unicodeScalars.contains($0)
    }
    if plain, text.first != "-", text.first != " ", text.last != " ", !text.isEmpty { return text }
    return JSONText.quote(text)
  }
}
