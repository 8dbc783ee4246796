import LecternCore

/// A file of `i18n/`: words by key, `menu.home` for the key `home` of the mapping `menu`.
struct ThemeWordFile {
  private(set) var words: [(key: String, text: String)] = []
  /// What is no word and no mapping of them.
  private(set) var problems: [(message: String, position: SourcePosition, hint: String)] = []

  init(_ root: LocatedValue) {
    guard case .map(let entries) = root.content else {
      if !root.isNull {
        problems.append(
          ("the words are \(root.kindName), not a mapping", root.position, "write lines such as home: Home"))
      }
      return
    }
    var pending = [(prefix: "", entries: entries[...])]
    while var last = pending.popLast() {
      guard let entry = last.entries.popFirst() else { continue }
      pending.append(last)
      let key = last.prefix + entry.key
      switch entry.value.content {
      case .scalar: words.append((key, entry.value.text ?? ""))
      case .map(let inner): pending.append((key + ".", inner[...]))
      case .list:
        problems.append(
          ("the words for \"\(key)\" are a list, not a text", entry.value.position, "give each word a key of its own"))
      }
    }
  }
}
