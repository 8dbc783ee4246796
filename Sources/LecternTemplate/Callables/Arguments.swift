/// The arguments of one call: a value for each parameter, in order, then the surplus.
package struct Arguments: Sendable {
  package var values: [Value] = []
  package var keywords: [(name: String, value: Value)] = []

  package init(_ values: [Value] = [], keywords: [(name: String, value: Value)] = []) {
    self.values = values
    self.keywords = keywords
  }

  package var count: Int { values.count }
  package subscript(index: Int) -> Value { index < values.count ? values[index] : .none }

  package func string(_ index: Int, _ name: String) throws -> String {
    switch self[index] {
    case .string(let text), .markup(let text): return text
    case let other: throw Failure.type("\"\(name)\" must be a string, not \(try other.defined().typeName)")
    }
  }

  package func int(_ index: Int, _ name: String) throws -> Int {
    switch self[index] {
    case .int(let value): return value
    case .bool(let value): return value ? 1 : 0
    case let other: throw Failure.type("\"\(name)\" must be an integer, not \(try other.defined().typeName)")
    }
  }

  /// How much work it is to go over the texts among them, in steps.
  var weight: Int {
    values.reduce(0) { $0 + ($1.string.map { $0.utf8.count / 8 } ?? 0) }
  }

  package func bool(_ index: Int) throws -> Bool { try self[index].isTrue() }
}
