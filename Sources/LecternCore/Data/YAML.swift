import Yams

/// YAML text to located values, within limits that a hostile file cannot pass.
package enum YAML {
  /// Bounds for one text; front matter uses the defaults.
  package struct Limits: Sendable {
    package var bytes: Int
    package var depth = 32
    package var aliases = 100
    package var nodes = 50_000

    package init(bytes: Int = 64 * 1024) { self.bytes = bytes }
    package static let dataFile = Limits(bytes: 16 * 1024 * 1024, nodes: 5_000_000)

    private init(bytes: Int, nodes: Int) {
      self.bytes = bytes
      self.nodes = nodes
    }
  }

  /// Reads one document; nil when there is nothing but comments.
  /// - Parameter firstLine: the line of the file on which `text` begins, for positions.
  package static func read(
    _ text: String, firstLine: Int = 1, limits: Limits = Limits()
  ) throws(DataSyntaxError) -> LocatedValue? {
    try scan(text, firstLine: firstLine, limits: limits)
    let root: Node?
    do {
      root = try Yams.compose(yaml: text, .basic)
    } catch {
      throw syntaxError(error, firstLine: firstLine)
    }
    guard let root else { return nil }
    var budget = limits.nodes
    return try convert(root, at: SourcePosition(line: firstLine), firstLine - 1, depth: limits.depth, budget: &budget)
  }

  /// Refuses what would make the parser slow or deep before it sees the text.
  private static func scan(_ text: String, firstLine: Int, limits: Limits) throws(DataSyntaxError) {
    guard text.utf8.count <= limits.bytes else {
      throw DataSyntaxError(
        "longer than \(limits.bytes / 1024) KB", at: SourcePosition(line: firstLine), hint: "keep data in Content/data/"
      )
    }
    var line = firstLine
    var aliases = 0
    var flowDepth = 0
    var dashes = 0
    var previous = UInt8(ascii: "\n")
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\n"):
        line += 1
        dashes = 0
      case UInt8(ascii: "*") where " \n[{,:-".utf8.contains(previous): aliases += 1
      case UInt8(ascii: "["), UInt8(ascii: "{"): flowDepth += 1
      case UInt8(ascii: "]"), UInt8(ascii: "}"): flowDepth = max(0, flowDepth - 1)
      case UInt8(ascii: "-"), UInt8(ascii: "?"), UInt8(ascii: ":"): if previous == 0x20 || dashes == 0 { dashes += 1 }
      case 0x20: break
      default: dashes = min(dashes, 1)
      }
      previous = byte
      if aliases > limits.aliases {
        throw DataSyntaxError(
          "more than \(limits.aliases) aliases", at: SourcePosition(line: line), hint: "write the values out")
      }
      if flowDepth > limits.depth * 2 || dashes > limits.depth * 2 {
        throw DataSyntaxError(
          "nested more than \(limits.depth) deep", at: SourcePosition(line: line), hint: "flatten it")
      }
    }
  }

  private static func convert(
    _ node: Node, at parent: SourcePosition, _ shift: Int, depth: Int, budget: inout Int
  ) throws(DataSyntaxError) -> LocatedValue {
    let position = node.mark.map { SourcePosition(line: $0.line + shift, column: $0.column) } ?? parent
    budget -= 1
    guard budget > 0 else {
      throw DataSyntaxError("too many values once its aliases are followed", at: position, hint: "write the values out")
    }
    guard depth > 0 else { throw DataSyntaxError("nested too deep", at: position, hint: "flatten it") }
    switch node {
    case .scalar(let scalar):
      try checkTag(scalar.tag, at: position)
      let quoted = scalar.style != .plain
      let length = scalar.string.unicodeScalars.count + (quoted ? 2 : 0)
      let isBlock = scalar.style == .literal || scalar.style == .folded
      return LocatedValue(
        .scalar(text: scalar.string, quoted: quoted),
        at: SourcePosition(line: position.line, column: position.column, length: isBlock ? 1 : length))
    case .sequence(let sequence):
      try checkTag(sequence.tag, at: position)
      var items: [LocatedValue] = []
      items.reserveCapacity(sequence.count)
      for item in sequence {
        items.append(try convert(item, at: position, shift, depth: depth - 1, budget: &budget))
      }
      return LocatedValue(.list(items), at: position)
    case .mapping(let mapping):
      try checkTag(mapping.tag, at: position)
      var entries: [LocatedValue.Entry] = []
      entries.reserveCapacity(mapping.count)
      for (key, value) in mapping {
        let keyPosition = key.mark.map { SourcePosition(line: $0.line + shift, column: $0.column) } ?? position
        guard case .scalar(let scalar) = key else {
          throw DataSyntaxError("a key must be a text", at: keyPosition)
        }
        entries.append(
          LocatedValue.Entry(
            key: scalar.string,
            keyPosition: SourcePosition(
              line: keyPosition.line, column: keyPosition.column, length: scalar.string.unicodeScalars.count),
            value: try convert(value, at: keyPosition, shift, depth: depth - 1, budget: &budget)))
      }
      return LocatedValue(.map(entries), at: position)
    case .alias:
      throw DataSyntaxError("an alias that stands for nothing", at: position)
    }
  }

  /// Only YAML's own tags mean something here; `!!python/…` and the like are refused.
  private static func checkTag(_ tag: Tag, at position: SourcePosition) throws(DataSyntaxError) {
    let name = tag.rawValue
    guard name.isEmpty || name == "!" || known.contains(name) else {
      throw DataSyntaxError("unknown tag \"\(name)\"", at: position, hint: "remove it")
    }
  }

  private static let known = Set(
    ["str", "int", "float", "bool", "null", "timestamp", "seq", "map"].map { "tag:yaml.org,2002:" + $0 })

  private static func syntaxError(_ error: any Error, firstLine: Int) -> DataSyntaxError {
    func place(_ mark: Mark) -> SourcePosition {
      SourcePosition(line: max(1, mark.line) + firstLine - 1, column: max(1, mark.column))
    }
    let quoteIt = "put text with : # [ { @ ` % & * ! or quotes in it between quotation marks"
    switch error {
    case YamlError.scanner(_, let problem, let mark, _): return DataSyntaxError(problem, at: place(mark), hint: quoteIt)
    case YamlError.parser(_, let problem, let mark, _): return DataSyntaxError(problem, at: place(mark), hint: quoteIt)
    case YamlError.composer(_, let problem, let mark, _): return DataSyntaxError(problem, at: place(mark), hint: nil)
    case YamlError.duplicatedKeysInMapping(let keys, let context):
      return DataSyntaxError(
        "\(keys.map { "\"\($0)\"" }.joined(separator: ", ")) stands twice", at: place(context.mark), hint: "keep one")
    case YamlError.reader(let problem, _, _, _):
      return DataSyntaxError(problem, at: SourcePosition(line: firstLine), hint: "remove the control character")
    default: return DataSyntaxError("cannot be read", at: SourcePosition(line: firstLine))
    }
  }
}
