import Foundation

extension Value {
  /// A number as Python sees one: booleans are 0 and 1.
  enum Number {
    case int(Int)
    case double(Double)

    var double: Double {
      switch self {
      case .int(let value): Double(value)
      case .double(let value): value
      }
    }

    var isWhole: Bool { if case .int = self { true } else { false } }
  }

  var number: Number? {
    switch self {
    case .int(let value): .int(value)
    case .bool(let value): .int(value ? 1 : 0)
    case .double(let value): .double(value)
    default: nil
    }
  }

  var string: String? {
    switch self {
    case .string(let text), .markup(let text): text
    default: nil
    }
  }

  /// - Parameter steps: what the render has left; each comparison of two elements takes one. Below 0 the answer means
  ///   nothing, for the render ends at its next instruction.
  func compares(_ operation: ComparisonOperator, _ other: Value, _ steps: inout Int) throws -> Bool {
    switch operation {
    case .equal: return try equals(other, &steps)
    case .notEqual: return !(try equals(other, &steps))
    case .less: return try order(other, &steps) < 0
    case .lessOrEqual: return try order(other, &steps) <= 0
    case .greater: return try order(other, &steps) > 0
    case .greaterOrEqual: return try order(other, &steps) >= 0
    case .isIn: return try other.contains(self, &steps)
    case .notIn: return !(try other.contains(self, &steps))
    }
  }

  /// Python's `==`. A key that the author's data lacks equals nothing.
  func equals(_ other: Value, _ steps: inout Int, depth: Int = 0) throws -> Bool {
    guard depth < Limits.valueDepth else { throw Failure.tooDeep("lists and maps nest too deeply to be compared") }
    steps -= 1
    if steps < 0 { return false }
    switch (self, other) {
    case (.string(let a), .string(let b)): return Value.isSame(a, b, &steps)
    case (.int(let a), .int(let b)): return a == b
    case (.undefined(let undefined), _), (_, .undefined(let undefined)):
      if undefined.isLenient { return isUndefined && other.isUndefined }
      throw Failure.undefined(undefined)
    case (.none, .none): return true
    case (.list(let a), .list(let b)):
      guard a.count == b.count, a.isTuple == b.isTuple else { return false }
      for index in 0..<a.count { if !(try a[index].equals(b[index], &steps, depth: depth + 1)) { return false } }
      return true
    case (.map(let a), .map(let b)):
      guard a.count == b.count else { return false }
      for (key, value) in zip(a.keys, a.values) {
        steps -= key.keyWeight
        guard steps >= 0, let other = try b.value(for: key), try value.equals(other, &steps, depth: depth + 1) else {
          return false
        }
      }
      return true
    case (.record(let a), .record(let b)):
      guard a.type === b.type, !a.key.isNone else { return false }
      return try a.key.equals(b.key, &steps, depth: depth + 1)
    case (.object(let a), .object(let b)): return a == b
    case (.function(let a), .function(let b)): return a === b
    default: break
    }
    if let a = string, let b = other.string { return Value.isSame(a, b, &steps) }
    switch (number, other.number) {
    case (.int(let a)?, .int(let b)?): return a == b
    case (let a?, let b?): return a.double == b.double
    default: return false
    }
  }

  /// Below 0, 0 or above 0, as Python orders values of like types.
  func order(_ other: Value, _ steps: inout Int, depth: Int = 0) throws -> Int {
    guard depth < Limits.valueDepth else { throw Failure.tooDeep("lists nest too deeply to be compared") }
    steps -= 1
    if steps < 0 { return 0 }
    switch (try defined(), try other.defined()) {
    case (.list(let a), .list(let b)) where a.isTuple == b.isTuple:
      for index in 0..<min(a.count, b.count) where !(try a[index].equals(b[index], &steps, depth: depth + 1)) {
        return try a[index].order(b[index], &steps, depth: depth + 1)
      }
      return a.count - b.count
    case (.record(let a), .record(let b)) where a.type === b.type && !a.key.isNone:
      return try a.key.order(b.key, &steps, depth: depth + 1)
    default: break
    }
    if let a = string, let b = other.string {
      steps -= min(a.utf8.count, b.utf8.count) / 8
      return a.byteOrder(b)
    }
    switch (number, other.number) {
    case (.int(let a)?, .int(let b)?): return a < b ? -1 : a == b ? 0 : 1
    case (let a?, let b?): return a.double < b.double ? -1 : a.double == b.double ? 0 : 1
    default: throw Failure.type("\(typeName) and \(other.typeName) have no order")
    }
  }

  /// Python's `item in self`.
  func contains(_ item: Value, _ steps: inout Int) throws -> Bool {
    if case .undefined(let undefined) = item, !undefined.isLenient { throw Failure.undefined(undefined) }
    switch self {
    case .list(let list):
      for index in 0..<list.count { if try list[index].equals(item, &steps) { return true } }
      return false
    case .map(let map):
      steps -= item.keyWeight
      return steps < 0 || item.isUndefined ? false : try map.value(for: item) != nil
    case .string(let text), .markup(let text):
      guard let part = item.string else {
        throw Failure.type("\"in\" a string needs a string on its left, not \(try item.defined().typeName)")
      }
      steps -= text.utf8.count / 8
      return text.firstPlace(of: part) != nil
    case .undefined(let undefined):
      if undefined.isLenient { return false }
      throw Failure.undefined(undefined)
    default: throw Failure.type("\(typeName) cannot contain anything")
    }
  }

  /// What `for` goes over: elements, keys, characters.
  func sequence() throws -> List {
    switch self {
    case .list(let list): return list
    case .map(let map): return List(map.keys)
    // The parts of markup are no markup: "<b>" falls into "<", "b" and ">".
    case .string(let text), .markup(let text):
      if text.utf8.count > Limits.characterCount, text.unicodeScalars.count > Limits.characterCount {
        throw Failure.limit(
          "a text of more than \(Limits.characterCount) characters is no list of them",
          hint: "cut it first, such as with text[:1000]")
      }
      return List(text.unicodeScalars.map { .string(String($0)) })
    case .undefined(let undefined): throw Failure.undefined(undefined)
    default: throw Failure.type("\(typeName) cannot be looped over")
    }
  }

  private static func isSame(_ a: String, _ b: String, _ steps: inout Int) -> Bool {
    guard a.utf8.count == b.utf8.count else { return false }
    steps -= a.utf8.count / 32
    return a.isSame(as: b)
  }

  /// How much work it is to go over the value, in steps.
  var weight: Int {
    switch self {
    case .list(let list): list.count
    case .map(let map): map.count
    case .string(let text), .markup(let text): text.utf8.count / 8
    default: 0
    }
  }

  /// How much work it is to look the value up in a map, in steps: it is hashed with all that it holds.
  var keyWeight: Int {
    guard case .list(let list) = self else { return string.map { $0.utf8.count / 8 } ?? 1 }
    var work = 0
    var left = Limits.keyCount
    var pending = [list]
    while let list = pending.popLast(), left > 0 {
      for index in 0..<min(list.count, left) {
        left -= 1
        let item = list[index]
        work += 4 + (item.string.map { $0.utf8.count / 8 } ?? 0)
        if case .list(let inner) = item { pending.append(inner) }
      }
    }
    return work
  }

  /// How much work and memory it is to make the value, in steps.
  var bulk: Int {
    switch self {
    case .list(let list): 32 + list.count * 8
    case .map(let map): 32 + map.count * 32
    case .string(let text), .markup(let text): text.utf8.count / 4
    default: 0
    }
  }
}

extension String {
  /// The same code points; Swift's `==` also takes composed and decomposed letters for equal.
  func isSame(as other: String) -> Bool {
    if utf8.count != other.utf8.count { return false }
    return byteOrder(other) == 0
  }

  /// By code points, as Python; UTF-8 bytes have the same order.
  func byteOrder(_ other: String) -> Int {
    let fast = utf8.withContiguousStorageIfAvailable { a in
      other.utf8.withContiguousStorageIfAvailable { b -> Int in
        let common = min(a.count, b.count)
        if common > 0, let left = a.baseAddress, let right = b.baseAddress {
          let order = memcmp(left, right, common)
          if order != 0 { return Int(order) }
        }
        return a.count - b.count
      }
    }
    if let fast, let fast { return fast }
    if utf8.lexicographicallyPrecedes(other.utf8) { return -1 }
    return utf8.elementsEqual(other.utf8) ? 0 : 1
  }
}
