import LecternCore

/// An ordered mapping: a dict literal, a host's map, or the author's data.
package final class ValueMap: Sendable {
  /// What two keys are compared by: in Python `1`, `1.0` and `true` are one key.
  enum Key: Hashable, Sendable {
    case text(String)
    case int(Int)
    case double(Double)
    case none
    case tuple([Key])
  }

  private enum Storage: Sendable {
    case values(keys: [Value], values: [Value], index: [Key: Int])
    case data(DataMap)
  }

  private let storage: Storage
  package let count: Int
  /// Whether a key that is missing is the author's choice and not a mistake.
  package let isLenient: Bool
  let depth: Int

  /// Entries in the order of their keys; a later one with an equal key replaces the value of the earlier, in its place.
  private struct Entries {
    var keys: [Value] = []
    var values: [Value] = []
    var index: [Key: Int] = [:]

    mutating func set(_ key: Value, _ hashed: Key, _ value: Value) {
      if let place = index[hashed] {
        values[place] = value
      } else {
        index[hashed] = keys.count
        keys.append(key)
        values.append(value)
      }
    }
  }

  private init(_ entries: Entries, isLenient: Bool) {
    storage = .values(keys: entries.keys, values: entries.values, index: entries.index)
    count = entries.keys.count
    self.isLenient = isLenient
    depth = 1 + entries.values.reduce(0) { max($0, $1.depth) }
  }

  package convenience init(entries: [(key: Value, value: Value)], isLenient: Bool = false) throws {
    var result = Entries()
    for (key, value) in entries { result.set(key, try key.mapKey(), value) }
    self.init(result, isLenient: isLenient)
  }

  package convenience init(_ entries: [(String, Value)], isLenient: Bool = false) {
    var result = Entries()
    for (key, value) in entries { result.set(.string(key), .text(key), value) }
    self.init(result, isLenient: isLenient)
  }

  /// The author's mapping, lenient; nothing is copied.
  package init(_ data: DataMap) {
    storage = .data(data)
    count = data.count
    isLenient = true
    depth = 1
  }

  package subscript(name: String) -> Value? {
    switch storage {
    case .values(_, let values, let index): index[.text(name)].map { values[$0] }
    case .data(let data): data[name].map { Value($0) }
    }
  }

  func value(for key: Value) throws -> Value? {
    switch storage {
    case .values(_, let values, let index): return index[try key.mapKey()].map { values[$0] }
    case .data(let data):
      guard case .text(let name) = try key.mapKey() else { return nil }
      return data[name].map { Value($0) }
    }
  }

  package var keys: [Value] {
    switch storage {
    case .values(let keys, _, _): keys
    case .data(let data): data.keys.map { .string($0) }
    }
  }

  package var values: [Value] {
    switch storage {
    case .values(_, let values, _): values
    case .data(let data): data.keys.map { data[$0].map { Value($0) } ?? .none }
    }
  }

  var names: [String] {
    keys.compactMap { if case .string(let name) = $0 { name } else { nil } }
  }
}

extension Value {
  /// The author's data; its maps are lenient and nothing is copied.
  package init(_ data: DataValue) {
    switch data {
    case .null: self = .none
    case .bool(let value): self = .bool(value)
    case .int(let value): self = .int(value)
    case .double(let value): self = .double(value)
    case .string(let text): self = .string(text)
    case .list(let list): self = .list(List(list))
    case .map(let map): self = .map(ValueMap(map))
    }
  }

  func mapKey() throws -> ValueMap.Key {
    var room = Limits.keyCount
    return try mapKey(&room)
  }

  /// - Parameter room: how many more values the key may hold; a short tuple may hold another many times.
  private func mapKey(_ room: inout Int) throws -> ValueMap.Key {
    room -= 1
    guard room >= 0 else { throw Failure.keyTooLarge }
    switch self {
    case .string(let text), .markup(let text): return .text(text)
    case .int(let value): return .int(value)
    case .bool(let value): return .int(value ? 1 : 0)
    case .double(let value): return Int(exactly: value).map { .int($0) } ?? .double(value)
    case .none: return .none
    case .list(let list) where list.isTuple && list.depth < 10:
      guard list.count <= room else {
        throw Failure.keyTooLarge
      }
      return .tuple(try list.values.map { try $0.mapKey(&room) })
    case .record(let record) where !record.key.isNone:
      return .tuple([.text(record.type.name), try record.key.mapKey(&room)])
    case .undefined(let undefined): throw Failure.undefined(undefined)
    default: throw Failure.type("\(typeName) cannot be a key of a map")
    }
  }
}
