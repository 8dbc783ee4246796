/// `a.b.0`, which leads from an item to what is in it; read once for all items.
struct AttributePath {
  private enum Part {
    case name(String)
    case index(Int)
  }

  private var parts: [Part] = []

  /// Leads to the item itself.
  static let item = AttributePath()

  private init() {}

  /// - Parameter path: a text, an integer, or none for the item itself.
  init(_ path: Value) throws {
    switch path {
    case .none: break
    case .int(let index): parts = [.index(index)]
    case .string(let text), .markup(let text): parts = AttributePath.parts(of: text[...])
    default: throw Failure.type("an attribute is a string or an integer, not \(path.typeName)")
    }
  }

  init(_ text: Substring) { parts = AttributePath.parts(of: text) }

  private static func parts(of text: Substring) -> [Part] {
    text.split(separator: ".", omittingEmptySubsequences: false).map { part in
      Int(part).map { .index($0) } ?? .name(String(part))
    }
  }

  /// Several with commas between them, or one.
  static func list(_ paths: Value) throws -> [AttributePath] {
    guard case .string(let text) = paths, text.utf8.contains(0x2C) else { return [try AttributePath(paths)] }
    let parts = text.split(separator: ",", maxSplits: Limits.pathCount)
    guard parts.count <= Limits.pathCount else {
      throw Failure.limit(
        "items are compared by more than \(Limits.pathCount) attributes",
        hint: "name only those that decide, with commas between them")
    }
    return parts.map { AttributePath($0) }
  }

  /// - Parameter substitute: stands for each step of the path that is missing.
  func member(_ call: inout Call, of item: Value, default substitute: Value? = nil) throws -> Value {
    try call.charge(parts.count * 4)
    var value = item
    for part in parts {
      switch part {
      case .name(let name): value = try value.attribute(name)
      case .index(let index): value = try value.element(.int(index))
      }
      if value.isUndefined, let substitute { value = substitute }
    }
    return value
  }

  /// nil where a map on the way lacks the key or is none: such an item does not match.
  func memberOrNil(_ call: inout Call, of item: Value) throws -> Value? {
    try call.charge(parts.count * 4)
    var value = item
    for part in parts {
      switch (value, part) {
      case (.none, _): return nil
      case (.map(let map), .name(let name)):
        guard let found = map[name] else { return nil }
        value = found
      case (.map(let map), .index(let index)):
        guard let found = map[String(index)] else { return nil }
        value = found
      case (_, .name(let name)): value = try value.attribute(name).defined()
      case (_, .index(let index)): value = try value.element(.int(index)).defined()
      }
    }
    return value
  }
}
