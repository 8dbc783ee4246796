/// The place of one file below the output folder, known to stay there: raw Unicode, `/` between names, none at the start.
package struct OutputPath: Sendable, Hashable, Comparable {
  package let text: String

  /// Why a path is refused, as a message and a cure.
  package struct Refusal: Error, Hashable {
    package var message: String
    package var hint: String

    package init(message: String, hint: String) {
      self.message = message
      self.hint = hint
    }
  }

  /// A file or, with a slash at the end, the `index.html` of a folder.
  ///
  /// Refused are paths that leave the folder in any spelling (`..`, `%2e%2e`, `\`, `//host`, a root), control characters,
  /// `.lectern` and `.git`, and names over 255 bytes, which no file system takes.
  package init(checking path: String) throws(Refusal) {
    try self.init(checking: path, isFolder: path.hasSuffix("/"))
  }

  private init(checking path: String, isFolder: Bool) throws(Refusal) {
    if Self.isPlain(path) {
      text = isFolder ? (path.endsInSlash ? path + "index.html" : path + "/index.html") : path
      return
    }
    // Bytes, as the file system sees them: a combining mark makes another Character of the slash before it.
    let slash = UInt8(ascii: "/")
    let decoded = PercentEncoding.decode(path)
    guard !decoded.utf8.starts(with: [slash, slash]) else {
      throw Refusal(message: "\"\(path)\" begins with two slashes, which names a host", hint: "write one")
    }
    guard !decoded.utf8.contains(UInt8(ascii: "\\")) else {
      throw Refusal(message: "\"\(path)\" has a backslash", hint: "write / between folders")
    }
    guard !decoded.utf8.contains(where: { $0 < 0x20 || $0 == 0x7F }) else {
      throw Refusal(message: "the address has a control character", hint: "remove it")
    }
    let names = path.pathNames
    for name in names {
      let plain = PercentEncoding.decode(name)
      if plain == ".." || plain == "." || plain.utf8.contains(slash) {
        throw Refusal(message: "\"\(path)\" leaves the site", hint: "leave out . and ..")
      }
      guard name.utf8.count <= 255 else {
        throw Refusal(
          message: "\"\(name.prefix(20))…\" has \(name.utf8.count) bytes, more than a file name's 255",
          hint: "shorten it: a Chinese character takes 3")
      }
    }
    try Self.refuseReserved(names.first)
    guard names.reduce(0, { $0 + $1.utf8.count + 1 }) <= 3500 else {
      throw Refusal(message: "the address is longer than 3500 bytes", hint: "shorten it")
    }
    let joined = names.joined(separator: "/")
    text = joined.isEmpty ? "index.html" : isFolder ? joined + "/index.html" : joined
  }

  /// Whether a path needs no careful look: most have short names in which no byte means anything but itself.
  private static func isPlain(_ path: String) -> Bool {
    var path = path
    return path.withUTF8 { bytes in
      guard bytes.count <= 3000 else { return false }
      var nameStart = 0
      for index in bytes.indices {
        switch bytes[index] {
        case UInt8(ascii: "/"):
          if index == nameStart { return false }
          nameStart = index + 1
        case UInt8(ascii: ".") where index == nameStart: return false
        case 0..<0x20, 0x7F, UInt8(ascii: "%"), UInt8(ascii: "\\"): return false
        default: if index - nameStart >= 255 { return false }
        }
      }
      return !bytes.isEmpty
    }
  }

  /// The folders at the top of the output that hold no part of the site.
  private static func refuseReserved(_ first: Substring?) throws(Refusal) {
    guard let first, [".lectern", ".git"].contains(first.lowercased()) else { return }
    throw Refusal(message: "\"\(first)\" in the output is not for pages", hint: "choose another address")
  }

  /// `CON`, `aux.html`, a name that ends in a dot or a blank: no Windows folder holds them.
  package static func isReserved(_ name: Substring) -> Bool {
    if name.hasSuffix(".") || name.hasSuffix(" ") { return true }
    let stem = name.utf8.prefix { $0 != UInt8(ascii: ".") }
    guard stem.count == 3 || stem.count == 4 else { return false }
    let device = Substring(stem).uppercased()
    if ["CON", "PRN", "AUX", "NUL"].contains(device) { return true }
    return ["COM", "LPT"].contains(device.prefix(3)) && stem.last.map { (0x30...0x39).contains($0) } == true
  }

  /// A permalink's file: an address without `.html` or another extension that the web knows as a page is a folder.
  package init(permalink path: String) throws(Refusal) {
    // `?p=7` is a query, which no file answers; a ? or # in a name is encoded like any other character.
    if let query = path.firstIndex(of: "?"), path[query...].contains("=") {
      throw Refusal(message: "\"\(path)\" has a query, which no file answers", hint: "leave out \(path[query...])")
    }
    let last = path.utf8.suffix(5).map { $0 | 0x20 }
    let isFile = [".html", ".htm", ".xml", ".json", ".txt"].contains {
      last.suffix($0.utf8.count).elementsEqual($0.utf8)
    }
    try self.init(checking: path, isFolder: !isFile)
    guard !path.isRooted || path.endsInSlash || isFile else {
      let page = Self.withoutExtension(path)
      throw Refusal(
        message: "\"\(path)\" could be a file of the machine: it ends neither in / nor in .html",
        hint: "write \(page)/ or \(page).html")
    }
  }

  /// `/x` of `/x.css`; what stands behind the dot in `/v1.2` is no extension.
  private static func withoutExtension(_ path: String) -> Substring {
    let name = path.lastName
    guard let dot = name.utf8.lastIndex(of: UInt8(ascii: ".")), dot > name.startIndex else { return path[...] }
    let isExtension = name[dot...].dropFirst().first?.isLetter == true && name[dot...].utf8.count <= 6
    return isExtension ? path[..<dot] : path[...]
  }

  /// The `index.html` of a folder, whether or not a slash stands behind it.
  package init(folder path: String) throws(Refusal) {
    try self.init(checking: path, isFolder: true)
  }

  package static func < (a: OutputPath, b: OutputPath) -> Bool { a.text < b.text }

  /// The folder of the file with a slash at its end; empty for the root.
  package var folder: Substring { text.pathFolder }
}

extension OutputPath {
  /// A file under its own name, in which `%`, `?`, `#` and `\` are characters like others.
  package init(file path: String) throws(Refusal) {
    for name in path.pathNames where name == ".." || name == "." || name.utf8.count > 255 {
      throw Refusal(message: "\"\(name)\" cannot be published", hint: "rename the file")
    }
    guard !path.utf8.contains(where: { $0 < 0x20 || $0 == 0x7F }) else {
      throw Refusal(message: "the file's name has a control character", hint: "rename the file")
    }
    try Self.refuseReserved(path.pathNames.first)
    text = path
  }
}
