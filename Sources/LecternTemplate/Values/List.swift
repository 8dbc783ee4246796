import LecternCore

/// Elements that a host makes when they are asked for, so that a list of posts is indices, not copies.
package protocol ListSource: Sendable {
  var count: Int { get }
  func element(_ index: Int) -> Value
}

/// A sequence of values: a list, a tuple, or what a filter made.
package final class List: Sendable {
  private enum Storage: Sendable {
    case values([Value])
    case data([DataValue])
    case source(any ListSource)
  }

  private let storage: Storage
  package let count: Int
  package let isTuple: Bool
  /// Names of the elements of a pair that a filter made (`grouper` and `list` of `groupby`), else empty.
  let names: [String]
  /// How deep lists and maps nest inside, itself included. Freeing recurses, so the machine refuses depth.
  let depth: Int

  package init(_ values: [Value], isTuple: Bool = false, names: [String] = []) {
    storage = .values(values)
    count = values.count
    self.isTuple = isTuple
    self.names = names
    depth = 1 + values.reduce(0) { max($0, $1.depth) }
  }

  /// The author's list; its maps are lenient.
  package init(_ data: [DataValue]) {
    storage = .data(data)
    count = data.count
    isTuple = false
    names = []
    depth = 1
  }

  package init(_ source: any ListSource) {
    storage = .source(source)
    count = source.count
    isTuple = false
    names = []
    depth = 1
  }

  package static let empty = List([Value]())

  package subscript(index: Int) -> Value {
    switch storage {
    case .values(let values): values[index]
    case .data(let data): Value(data[index])
    case .source(let source): source.element(index)
    }
  }

  package var values: [Value] {
    switch storage {
    case .values(let values): values
    case .data(let data): data.map { Value($0) }
    case .source(let source): (0..<count).map { source.element($0) }
    }
  }
}

extension Value {
  package static func list(_ values: [Value]) -> Value { .list(List(values)) }
  package static func tuple(_ values: [Value]) -> Value { .list(List(values, isTuple: true)) }

  var depth: Int {
    switch self {
    case .list(let list): list.depth
    case .map(let map): map.depth
    default: 0
    }
  }
}
