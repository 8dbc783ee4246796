/// Located values from YAML's events; open lists and mappings stand on a stack, so depth costs no recursion.
struct YAMLTreeBuilder {
  /// 0-based, columns in Unicode scalars.
  struct Mark {
    var line: Int
    var column: Int
  }

  /// What may stand before a value: `&anchor` and `!tag`.
  struct Properties {
    var anchor: String?
    var tag: String?
  }

  private struct Open {
    var isMap: Bool
    var anchor: String?
    var start: Mark
    var items: [LocatedValue] = []
    var entries: [LocatedValue.Entry] = []
    /// Made once a mapping is too large to look through.
    var keys: Set<String> = []
    var key: (text: String, position: SourcePosition, isMerge: Bool)?
    /// What `<<` takes in; nil without one.
    var merged: [LocatedValue.Entry]?
    /// Values inside, aliases followed, and how deep they go.
    var nodes = 1
    var height = 1
  }

  private struct Anchored {
    var value: LocatedValue
    var nodes: Int
    var height: Int
  }

  private(set) var root: LocatedValue?
  private let firstLine: Int
  private let limits: DataLimits
  private var open: [Open] = []
  private var anchors: [String: Anchored] = [:]
  private var aliases = 0
  private var nodes = 0
  private var documents = 0

  init(firstLine: Int, limits: DataLimits) {
    self.firstLine = firstLine
    self.limits = limits
  }

  mutating func beginDocument(_ start: Mark) throws(DataSyntaxError) {
    documents += 1
    guard documents == 1 else {
      throw DataSyntaxError("a second document begins here", at: position(start), hint: "keep one, without --- inside")
    }
  }

  mutating func scalar(
    _ text: String, quoted: Bool, isBlock: Bool, _ properties: Properties, _ start: Mark, _ end: Mark
  ) throws(DataSyntaxError) {
    let isText = try checkTag(properties.tag, at: position(start))
    // A caret ends at the line's end, however far a text of several lines goes on.
    let length = isBlock ? 1 : start.line == end.line ? end.column - start.column : text.unicodeScalars.count + 2
    let value = LocatedValue(.scalar(text: text, quoted: quoted || isText), at: position(start, length: length))
    try add(Anchored(value: value, nodes: 1, height: 1), anchor: properties.anchor)
  }

  mutating func alias(_ name: String, _ start: Mark, _ end: Mark) throws(DataSyntaxError) {
    let place = position(start, length: end.column - start.column)
    guard let target = anchors[name] else {
      throw DataSyntaxError(
        "the alias *\(name) stands for nothing", at: place,
        hint: "put a text that begins with * between quotation marks")
    }
    aliases += 1
    guard aliases <= limits.aliases else {
      throw DataSyntaxError("more than \(limits.aliases) aliases", at: place, hint: "write the values out")
    }
    guard open.count + target.height <= limits.depth else { throw tooDeep(place) }
    try add(target, anchor: nil, alias: place)
  }

  mutating func begin(isMap: Bool, _ properties: Properties, _ start: Mark) throws(DataSyntaxError) {
    _ = try checkTag(properties.tag, at: position(start))
    guard open.count < limits.depth else { throw tooDeep(position(start)) }
    open.append(Open(isMap: isMap, anchor: properties.anchor, start: start))
  }

  mutating func end(_ end: Mark) throws(DataSyntaxError) {
    guard let done = open.popLast() else { return }
    let length = done.start.line == end.line ? end.column - done.start.column : 1
    let value = LocatedValue(
      done.isMap ? .map(Self.entries(of: done)) : .list(done.items), at: position(done.start, length: length))
    try add(Anchored(value: value, nodes: done.nodes, height: done.height), anchor: done.anchor)
  }

  /// - Parameter alias: where an alias repeats `new`; nil for a value that stands here itself.
  private mutating func add(
    _ new: Anchored, anchor: String?, alias: SourcePosition? = nil
  ) throws(DataSyntaxError) {
    let place = alias ?? new.value.position
    if let anchor { anchors[anchor] = new }
    guard let top = open.indices.last else {
      root = new.value
      return
    }
    open[top].nodes += new.nodes
    open[top].height = max(open[top].height, new.height + 1)
    // What is inside a closed value was counted when it was read; an alias repeats all of it.
    nodes += alias == nil ? 1 : new.nodes
    guard nodes <= limits.nodes else {
      throw DataSyntaxError("too many values once its aliases are followed", at: place, hint: "write the values out")
    }
    guard open[top].isMap else { return open[top].items.append(new.value) }
    if let key = open[top].key {
      open[top].key = nil
      if key.isMerge { return try merge(new.value, at: place) }
      open[top].entries.append(.init(key: key.text, keyPosition: key.position, value: new.value))
      return
    }
    guard case .scalar(let text, let quoted) = new.value.content else {
      throw DataSyntaxError(
        "a key must be a text, not \(new.value.kindName)", at: place,
        hint: "put text that begins with [ or { between quotation marks")
    }
    try checkNew(text, at: place)
    open[top].key = (text, place, text == "<<" && !quoted)
  }

  /// `<<: *name` and `<<: [*name, *other]`, the merge key of YAML 1.1 that Hexo's parser knows too.
  private mutating func merge(_ value: LocatedValue, at place: SourcePosition) throws(DataSyntaxError) {
    let top = open.count - 1
    let sources: [LocatedValue] = if case .list(let items) = value.content { items } else { [value] }
    var merged: [LocatedValue.Entry] = []
    for source in sources {
      guard case .map(let entries) = source.content else {
        throw DataSyntaxError(
          "\"<<\" takes in the keys of a mapping, not \(source.kindName)", at: place,
          hint: "write <<: *name, with &name before the mapping; or << between quotation marks")
      }
      merged += entries
    }
    open[top].merged = merged
  }

  /// A mapping's own keys behind those that it takes in and does not say itself; of two taken in, the first counts.
  private static func entries(of map: Open) -> [LocatedValue.Entry] {
    guard let merged = map.merged else { return map.entries }
    var seen = Set(map.entries.map(\.key))
    return merged.filter { seen.insert($0.key).inserted } + map.entries
  }

  /// A key stands once in its mapping.
  private mutating func checkNew(_ key: String, at place: SourcePosition) throws(DataSyntaxError) {
    let top = open.count - 1
    if key == "<<", open[top].merged != nil {
      throw DataSyntaxError("\"<<\" stands twice", at: place, hint: "write <<: [*one, *other]")
    }
    let count = open[top].entries.count
    if count < 16 {
      guard open[top].entries.contains(where: { $0.key == key }) else { return }
    } else {
      if open[top].keys.isEmpty { open[top].keys = Set(open[top].entries.map(\.key)) }
      guard !open[top].keys.insert(key).inserted else { return }
    }
    let first = open[top].entries.first { $0.key == key }?.keyPosition.line ?? place.line
    throw DataSyntaxError(
      "\"\(key)\" stands twice", at: place,
      hint: first == place.line ? "keep one" : "the first is on line \(first); keep one")
  }

  /// Only YAML's own tags mean something here; `!!python/…` and the like are refused. True for a text.
  private func checkTag(_ tag: String?, at place: SourcePosition) throws(DataSyntaxError) -> Bool {
    guard let tag, !tag.isEmpty else { return false }
    if tag == "!" { return true }
    let prefix = "tag:yaml.org,2002:"
    if tag.hasPrefix(prefix) {
      switch tag.dropFirst(prefix.count) {
      case "str": return true
      case "int", "float", "bool", "null", "timestamp", "seq", "map": return false
      default: break
      }
    }
    let name = tag.hasPrefix(prefix) ? "!!" + tag.dropFirst(prefix.count) : tag
    throw DataSyntaxError(
      "unknown tag \"\(name)\"", at: SourcePosition(line: place.line, column: place.column, length: name.count),
      hint: "remove it, or put a text that begins with ! between quotation marks")
  }

  private func tooDeep(_ place: SourcePosition) -> DataSyntaxError {
    DataSyntaxError("nested more than \(limits.depth) deep", at: place, hint: "flatten it")
  }

  private func position(_ mark: Mark, length: Int = 1) -> SourcePosition {
    SourcePosition(line: mark.line + firstLine, column: mark.column + 1, length: length)
  }
}
