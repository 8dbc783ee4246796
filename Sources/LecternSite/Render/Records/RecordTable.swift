import LecternTemplate

/// The members of one record type: name, type, help and how to read it, a line each. The guide's table is made from it.
struct RecordTable<Owner>: Sendable {
  struct Member: Sendable {
    let name: String
    let type: ValueType
    let help: String
    let read: @Sendable (Owner) -> Value

    init(_ name: String, _ type: ValueType, _ help: String, _ read: @Sendable @escaping (Owner) -> Value) {
      self.name = name
      self.type = type
      self.help = help
      self.read = read
    }
  }

  let type: RecordType
  private let readers: [Reader]

  /// An array of bare closures would wrap each in one that is counted at every call.
  private struct Reader: Sendable {
    let read: @Sendable (Owner) -> Value
  }

  init(_ name: String, _ members: [Member]) {
    type = RecordType(
      name, members.map { RecordType.Member($0.name, $0.type, $0.help) }, hints: ForeignMembers.of(name))
    readers = members.map { Reader(read: $0.read) }
  }

  func read(_ owner: Owner, _ index: Int) -> Value { readers[index].read(owner) }
}

extension Value {
  /// none for nil.
  static func optional<Wrapped>(_ value: Wrapped?, _ make: (Wrapped) -> Value) -> Value { value.map(make) ?? .none }
}

/// Elements made one by one from the indices of a list.
struct IndexedList: ListSource {
  let indices: ArraySlice<Int>
  let make: @Sendable (Int) -> Value

  var count: Int { indices.count }
  func element(_ index: Int) -> Value { make(indices[indices.startIndex + index]) }
}

extension Value {
  static func list(_ indices: ArraySlice<Int>, _ make: @Sendable @escaping (Int) -> Value) -> Value {
    indices.isEmpty ? .list(List.empty) : .list(List(IndexedList(indices: indices, make: make)))
  }

  static func list(_ indices: [Int], _ make: @Sendable @escaping (Int) -> Value) -> Value {
    list(indices[...], make)
  }
}
