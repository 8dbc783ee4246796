/// The tables of a document while headers may still add to them.
struct TOMLTables {
  enum Slot {
    case value(LocatedValue)
    case table(Int)
    /// `[[name]]`: the tables so far.
    case list([Int])
  }

  struct Table {
    var position: SourcePosition
    var keys: [(name: String, position: SourcePosition, slot: Slot)] = []
    var places: [String: Int] = [:]
    /// Set by a header or by dotted keys of one; a second header of that name is an error.
    var isDefined = false
    var depth: Int
  }

  private var tables: [Table]
  private let limit: Int

  init(firstLine: Int, limit: Int) {
    tables = [Table(position: SourcePosition(line: firstLine), isDefined: true, depth: 1)]
    self.limit = limit
  }

  struct Key {
    var name: String
    var position: SourcePosition
  }

  /// The table that `path` names below `start`, made where it is missing.
  mutating func open(_ path: ArraySlice<Key>, from start: Int) throws(DataSyntaxError) -> Int {
    var table = start
    for key in path {
      guard let place = tables[table].places[key.name] else {
        table = try add(table: key, to: table)
        continue
      }
      switch tables[table].keys[place].slot {
      case .table(let inner): table = inner
      case .list(let inner): table = inner.last ?? table
      case .value: throw twice(key, tables[table].keys[place].position)
      }
    }
    return table
  }

  /// `[path]` or `[[path]]`.
  mutating func header(_ path: [Key], isList: Bool) throws(DataSyntaxError) -> Int {
    guard let last = path.last else { return 0 }
    let parent = try open(path.dropLast(), from: 0)
    guard let place = tables[parent].places[last.name] else {
      let new = try add(table: last, to: parent)
      tables[new].isDefined = true
      if isList { tables[parent].keys[tables[parent].keys.count - 1].slot = .list([new]) }
      return new
    }
    switch tables[parent].keys[place].slot {
    case .table(let table) where !isList && !tables[table].isDefined:
      tables[table].isDefined = true
      return table
    case .list(let inner) where isList:
      tables.append(Table(position: last.position, isDefined: true, depth: tables[parent].depth + 1))
      tables[parent].keys[place].slot = .list(inner + [tables.count - 1])
      return tables.count - 1
    default: throw twice(last, tables[parent].keys[place].position)
    }
  }

  mutating func set(_ path: [Key], to value: LocatedValue, in start: Int) throws(DataSyntaxError) {
    guard let last = path.last else { return }
    let table = try open(path.dropLast(), from: start)
    if table != start { tables[table].isDefined = true }
    try add(.value(value), last, to: table)
  }

  private mutating func add(table key: Key, to parent: Int) throws(DataSyntaxError) -> Int {
    let depth = tables[parent].depth + 1
    guard depth <= limit else { throw DataSyntaxError("nested too deep", at: key.position, hint: "flatten it") }
    tables.append(Table(position: key.position, depth: depth))
    try add(.table(tables.count - 1), key, to: parent)
    return tables.count - 1
  }

  private mutating func add(_ slot: Slot, _ key: Key, to table: Int) throws(DataSyntaxError) {
    if let place = tables[table].places.updateValue(tables[table].keys.count, forKey: key.name) {
      throw twice(key, tables[table].keys[place].position)
    }
    tables[table].keys.append((key.name, key.position, slot))
  }

  private func twice(_ key: Key, _ first: SourcePosition) -> DataSyntaxError {
    DataSyntaxError(
      "\"\(key.name)\" stands twice", at: key.position, hint: "the first is on line \(first.line); keep one")
  }

  /// The whole document; recursion ends at the limit of depth.
  func value(of table: Int = 0) -> LocatedValue {
    let entries = tables[table].keys.map { key in
      let value: LocatedValue =
        switch key.slot {
        case .value(let value): value
        case .table(let inner): self.value(of: inner)
        case .list(let inner): LocatedValue(.list(inner.map { self.value(of: $0) }), at: key.position)
        }
      return LocatedValue.Entry(key: key.name, keyPosition: key.position, value: value)
    }
    return LocatedValue(.map(entries), at: tables[table].position)
  }
}
