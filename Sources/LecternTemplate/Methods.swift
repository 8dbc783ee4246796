/// `value.name(arguments)` for the methods of Python's own types that theme authors use.
struct Method: Sendable {
  typealias Body = @Sendable (inout Call, Value, Arguments) throws -> Value

  let name: String
  let body: Body

  init(_ name: String, _ body: @escaping Body) {
    self.name = name
    self.body = body
  }

  static let all: [Method] = ofText + ofCollections

  /// A method that is the filter of the same name, with the text as its input.
  private static func filter(_ name: String, as filter: String) -> Method {
    Method(name) { call, value, arguments in
      guard value.string != nil, let filter = call.environment.filters[filter] else { throw unknown(name, value) }
      var bound = arguments
      for parameter in filter.signature.parameters.dropFirst(arguments.count) {
        guard let value = parameter.defaultValue else {
          throw Failure.type("the argument \"\(parameter.name)\" is missing")
        }
        bound.values.append(value)
      }
      return try filter.body(&call, value, bound)
    }
  }

  private static func unknown(_ name: String, _ value: Value) -> Failure {
    .type("\(value.typeName) has no method \"\(name)\"")
  }

  private static func text(_ name: String, _ body: @escaping @Sendable (String, Value, Arguments) throws -> Value)
    -> Method
  {
    Method(name) { _, value, arguments in
      guard let text = value.string else { throw unknown(name, value) }
      return try body(text, value, arguments)
    }
  }

  private static let ofText: [Method] = [
    filter("upper", as: "upper"), filter("lower", as: "lower"), filter("capitalize", as: "capitalize"),
    filter("title", as: "title"), filter("strip", as: "trim"), filter("replace", as: "replace"),
    text("lstrip") { text, value, arguments in value.alike(Words.trimmed(text, try scalars(arguments), right: false)) },
    text("rstrip") { text, value, arguments in value.alike(Words.trimmed(text, try scalars(arguments), left: false)) },
    text("startswith") { text, _, arguments in
      .bool(try affixes(arguments).contains { text.utf8.starts(with: $0.utf8) })
    },
    text("endswith") { text, _, arguments in
      .bool(try affixes(arguments).contains { text.utf8.reversed().starts(with: $0.utf8.reversed()) })
    },
    text("split") { text, value, arguments in
      let limit = arguments.count > 1 ? try arguments.int(1, "maxsplit") : -1
      return .list(try split(text, arguments[0], limit).map { value.alike($0) })
    },
    text("splitlines") { text, value, _ in .list(Words.lines(text).map { value.alike($0) }) },
    text("find") { text, _, arguments in
      let bytes = Array(text.utf8)
      let part = Array(try arguments.string(0, "sub").utf8)
      for start in 0...bytes.count where bytes[start...].starts(with: part) {
        return .int(String(decoding: bytes[..<start], as: UTF8.self).unicodeScalars.count)
      }
      return .int(-1)
    },
    text("isdigit") { text, _, _ in
      .bool(!text.isEmpty && text.unicodeScalars.allSatisfy { $0.properties.numericType == .decimal })
    },
    Method("join") { call, value, arguments in
      guard value.string != nil else { throw unknown("join", value) }
      return try Sequences.join(arguments[0], Arguments([value, .none]), call.context)
    },
  ]

  private static let ofCollections: [Method] =
    [
      map("items") { map, _ in .list(zip(map.keys, map.values).map { .tuple([$0, $1]) }) },
      map("keys") { map, _ in .list(map.keys) },
      map("values") { map, _ in .list(map.values) },
      map("get") { map, arguments in try map.value(for: arguments[0]) ?? arguments[1] },
      Method("count") { _, value, arguments in
        if case .list(let list) = value { return .int(try list.values.filter { try $0.equals(arguments[0]) }.count) }
        guard let text = value.string else { throw unknown("count", value) }
        let part = try arguments.string(0, "sub")
        return .int(part.isEmpty ? text.unicodeScalars.count + 1 : try split(text, .string(part), -1).count - 1)
      },
      Method("index") { _, value, arguments in
        guard case .list(let list) = value else { throw unknown("index", value) }
        for index in 0..<list.count where try list[index].equals(arguments[0]) { return .int(index) }
        throw Failure.type("the value is not in the list")
      },
    ]
    + ["append", "extend", "insert", "pop", "update", "remove", "clear", "setdefault"].map { name in
      Method(name) { _, value, _ in
        throw Failure.type(
          "\(value.typeName) cannot be changed, so it has no method \"\(name)\"",
          hint: "make a new one, such as \"list + [item]\", and keep it in a namespace")
      }
    }

  private static func map(_ name: String, _ body: @escaping @Sendable (ValueMap, Arguments) throws -> Value) -> Method {
    Method(name) { _, value, arguments in
      guard case .map(let map) = value else { throw unknown(name, value) }
      return try body(map, arguments)
    }
  }

  private static func scalars(_ arguments: Arguments) throws -> Set<Unicode.Scalar>? {
    arguments[0].isNone ? nil : Set(try arguments.string(0, "chars").unicodeScalars)
  }

  /// One text or a tuple of them.
  private static func affixes(_ arguments: Arguments) throws -> [String] {
    if case .list(let list) = arguments[0] { return list.values.compactMap(\.string) }
    return [try arguments.string(0, "prefix")]
  }

  /// Python's `split`: at runs of white space, or at each separator.
  private static func split(_ text: String, _ separator: Value, _ limit: Int) throws -> [String] {
    var parts: [String] = []
    if separator.isNone {
      var rest = Words.trimmed(text, right: false).unicodeScalars[...]
      while !rest.isEmpty {
        if limit >= 0, parts.count == limit {
          parts.append(Words.trimmed(String(rest), left: false))
          break
        }
        let end = rest.firstIndex { $0.properties.isWhitespace } ?? rest.endIndex
        parts.append(String(rest[..<end]))
        rest = rest[end...].drop { $0.properties.isWhitespace }
      }
      return parts
    }
    guard let mark = separator.string, !mark.isEmpty else { throw Failure.type("the separator of \"split\" is empty") }
    let bytes = Array(text.utf8)
    let wanted = Array(mark.utf8)
    var start = 0
    var index = 0
    while index + wanted.count <= bytes.count {
      if limit >= 0, parts.count == limit { break }
      if bytes[index...].starts(with: wanted) {
        parts.append(String(decoding: bytes[start..<index], as: UTF8.self))
        index += wanted.count
        start = index
      } else {
        index += 1
      }
    }
    parts.append(String(decoding: bytes[start...], as: UTF8.self))
    return parts
  }
}
