/// What an expression of a template can be while a page is rendered.
///
/// Values never change once made; the few things that do (`loop`, `namespace`, macros) live in the machine that renders
/// and are named here by `object`.
package enum Value: Sendable {
  case undefined(Undefined)
  case none
  case bool(Bool)
  case int(Int)
  case double(Double)
  /// Text that is escaped when written.
  case string(String)
  /// Text that is HTML already.
  case markup(String)
  /// HTML that writes itself straight into the page.
  case fragment(FragmentBox)
  case list(List)
  case map(ValueMap)
  case record(RecordBox)
  case function(GlobalFunction)
  case object(ObjectReference)
}

/// HTML that is kept in its own form until it is written, such as a post's body; counts as safe.
package protocol Renderable: Sendable {
  var isEmpty: Bool { get }
  func write(into output: inout [UInt8], context: RenderContext) throws
}

/// A value with members that its host computes, such as a post or a date; a small struct of the owner and an index.
package protocol Record: Sendable {
  var type: RecordType { get }
  /// - Parameter index: the member's place in `type.members`.
  func member(_ index: Int) -> Value
  /// What records of one type are compared, sorted and grouped by; `none` when they have no order.
  var key: Value { get }
  /// How it is printed; nil when printing it is a mistake.
  var text: String? { get }
}

extension Record {
  package var key: Value { .none }
  package var text: String? { nil }
}

/// A record as values hold it: one word, so that all values are small and cheap to copy.
package final class RecordBox: Sendable {
  package let value: any Record
  package let type: RecordType

  init(_ value: some Record) {
    self.value = value
    type = value.type
  }

  var key: Value { value.key }
  var text: String? { value.text }
  func member(_ index: Int) -> Value { value.member(index) }
}

/// A fragment as values hold it.
package final class FragmentBox: Sendable {
  package let value: any Renderable

  init(_ value: some Renderable) { self.value = value }
}

/// Why a value is not there, kept until somebody uses it.
package final class Undefined: Sendable {
  /// The message of the error that a use of the value becomes, such as `"extra" has no key "cover"`.
  let message: String
  private let cure: @Sendable () -> String?
  /// Looked for only when the value is used: a name that is near another takes long to find.
  var hint: String? { cure() }
  /// A key that the author of the data left out: false in conditions, an error elsewhere.
  let isLenient: Bool
  /// What a choice without `else` gives: also written as nothing.
  let isBlank: Bool

  init(
    _ message: String, hint: @escaping @autoclosure @Sendable () -> String? = nil, isLenient: Bool = false,
    isBlank: Bool = false
  ) {
    self.message = message
    cure = hint
    self.isLenient = isLenient
    self.isBlank = isBlank
  }

  /// A parameter or variable that has not been given a value yet.
  static let unset = Undefined("the value is not set")
}

/// A changing thing that the machine owns: which, and its serial number, so that a name that outlives it is noticed.
package struct ObjectReference: Sendable, Hashable {
  enum Kind: UInt8 { case loop, namespace, cycler, joiner, macro }

  let kind: Kind
  let index: Int32
  let serial: Int32
}

extension Value {
  package static let emptyString = Value.string("")

  package static func record(_ record: some Record) -> Value { .record(RecordBox(record)) }
  package static func fragment(_ fragment: some Renderable) -> Value { .fragment(FragmentBox(fragment)) }

  /// The type as messages name it, with its article.
  package var typeName: String {
    switch self {
    case .undefined: "an undefined value"
    case .none: "none"
    case .bool: "a boolean"
    case .int: "an integer"
    case .double: "a float"
    case .string: "a string"
    case .markup, .fragment: "markup"
    case .list(let list): list.isTuple ? "a tuple" : "a list"
    case .map: "a map"
    case .record(let record): "a \(record.type.name)"
    case .function: "a function"
    case .object(let reference):
      switch reference.kind {
      case .loop: "a loop"
      case .namespace: "a namespace"
      case .cycler: "a cycler"
      case .joiner: "a joiner"
      case .macro: "a macro"
      }
    }
  }

  var isUndefined: Bool { if case .undefined = self { true } else { false } }
  var isNone: Bool { if case .none = self { true } else { false } }
  var isMarkup: Bool {
    switch self {
    case .markup, .fragment: true
    default: false
    }
  }

  /// Python's truth; an undefined value has none unless the author's data left it out.
  func isTrue() throws -> Bool {
    switch self {
    case .undefined(let undefined):
      if undefined.isLenient { return false }
      throw Failure.undefined(undefined)
    case .none: return false
    case .bool(let value): return value
    case .int(let value): return value != 0
    case .double(let value): return value != 0
    case .string(let text), .markup(let text): return !text.isEmpty
    case .fragment(let fragment): return !fragment.value.isEmpty
    case .list(let list): return list.count > 0
    case .map(let map): return map.count > 0
    case .record, .function, .object: return true
    }
  }

  /// Itself, when it may be used as a value at all.
  func defined() throws -> Value {
    if case .undefined(let undefined) = self { throw Failure.undefined(undefined) }
    return self
  }
}
