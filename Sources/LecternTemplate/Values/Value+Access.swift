import LecternCore

extension Value {
  /// `value.name`: a member, a key, else a reason why there is none.
  func attribute(_ name: String) throws -> Value {
    switch self {
    case .record(let record):
      if let index = record.type.index(of: name) { return record.member(index) }
      return .undefined(
        Undefined("a \(record.type.name) has no member \"\(name)\"", hint: record.type.hint(for: name)))
    case .map(let map): return map[name] ?? Value.missingKey(name, in: map)
    case .list(let list):
      if let index = list.names.firstIndex(of: name) { return list[index] }
    case .undefined(let undefined): throw Failure.undefined(undefined)
    default: break
    }
    return .undefined(Undefined("\(typeName) has no member \"\(name)\"", hint: ForeignNames.memberHint(name)))
  }

  static func missing(_ name: String, in owner: String, _ names: [String]) -> Undefined {
    Undefined(
      "\(owner) has no member \"\(name)\"",
      hint: suggestion(for: name, among: names))
  }

  private static func missingKey(_ name: String, in map: ValueMap) -> Value {
    .undefined(
      Undefined("there is no key \"\(name)\"", hint: missingKeyHint(name, in: map), isLenient: map.isLenient))
  }

  private static func missingKeyHint(_ name: String, in map: ValueMap) -> String? {
    if let near = suggestion(for: name, among: map.names) { return near }
    if name == "length" || name == "size" { return ForeignNames.memberHint(name) }
    return map.isLenient ? "it may be missing: use \"if\" or the filter \"default\"" : nil
  }

  /// A code point; nil beyond the ends.
  private static func scalar(_ index: Int, of text: String.UnicodeScalarView) -> Unicode.Scalar? {
    if index >= 0 {
      let place = text.index(text.startIndex, offsetBy: index, limitedBy: text.endIndex)
      return place.flatMap { $0 < text.endIndex ? text[$0] : nil }
    }
    // No text is as long; the way back is not counted by a number without an opposite.
    guard index > Int.min else { return nil }
    return text.index(text.endIndex, offsetBy: index, limitedBy: text.startIndex).map { text[$0] }
  }

  /// How much work `element` is, in steps: characters are counted from the nearer end, keys are hashed.
  func indexWeight(_ key: Value) -> Int {
    if case .int(let index) = key, let text = string { return min(text.utf8.count, Int(index.magnitude >> 1)) / 4 }
    return key.keyWeight
  }

  /// `value[key]`.
  func element(_ key: Value) throws -> Value {
    if case .undefined(let undefined) = self { throw Failure.undefined(undefined) }
    switch (self, try key.defined()) {
    case (.list(let list), .int(let index)):
      let place = index < 0 ? index + list.count : index
      if place >= 0, place < list.count { return list[place] }
      return .undefined(Undefined("there is no element \(index) in a list of \(list.count)"))
    case (.string(let text), .int(let index)), (.markup(let text), .int(let index)):
      guard let scalar = Value.scalar(index, of: text.unicodeScalars) else {
        return .undefined(Undefined("there is no character \(index) in a text of \(text.unicodeScalars.count)"))
      }
      let character = String(scalar)
      return isMarkup ? .markup(character) : .string(character)
    case (.map(let map), let key):
      if let found = try map.value(for: key) { return found }
      if case .string(let name) = key { return Value.missingKey(name, in: map) }
      let shown = try key.representation()
      return .undefined(Undefined("there is no key \(shown)", isLenient: map.isLenient))
    case (_, .string(let name)), (_, .markup(let name)): return try attribute(name)
    default:
      return .undefined(Undefined("\(typeName) has no elements that \(key.typeName) could name"))
    }
  }
}

/// Python's slices: bounds past an end are moved to it.
enum Slice {
  static func indices(_ count: Int, _ from: Int?, _ to: Int?, _ step: Int) -> StrideTo<Int> {
    func bound(_ value: Int?, _ whenMissing: Int) -> Int {
      guard let value else { return whenMissing }
      let place = value < 0 ? max(value, -count) + count : value
      if value < -count { return step < 0 ? -1 : 0 }
      return step < 0 ? min(place, count - 1) : min(place, count)
    }
    let start = bound(from, step < 0 ? count - 1 : 0)
    let end = bound(to, step < 0 ? -1 : count)
    guard step != Int.min else { return stride(from: 0, to: 0, by: 1) }
    return stride(from: start, to: end, by: step)
  }
}
