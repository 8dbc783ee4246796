import LecternCore

/// A name that templates may use and the type of what it stands for.
package struct TypedName: Sendable {
  package let name: String
  package let type: ValueType
  /// One line for the guide's table.
  package let help: String

  package init(_ name: String, _ type: ValueType, _ help: String = "") {
    self.name = name
    self.type = type
    self.help = help
  }
}

/// The members of a record, in the order of their indices.
package final class RecordType: Sendable {
  package typealias Member = TypedName

  package let name: String
  package let members: [Member]
  /// For members that authors may look for and the record lacks: what to write. Under "" what holds for any name, with
  /// `$` for the name itself.
  package let hints: [String: String]
  /// Indices of members, each in the first free slot from that of its name's hash on; -1 where there is none.
  private let slots: [Int16]

  package init(_ name: String, _ members: [Member], hints: [String: String] = [:]) {
    self.name = name
    self.members = members
    self.hints = hints
    var count = 8
    while count < members.count * 2 { count *= 2 }
    var slots = [Int16](repeating: -1, count: count)
    for (index, member) in members.enumerated() {
      var slot = Self.hash(member.name) & (count - 1)
      while slots[slot] >= 0 { slot = (slot + 1) & (count - 1) }
      slots[slot] = Int16(index)
    }
    self.slots = slots
  }

  /// Loops whose type is not known look members up by name, so this is much faster than a dictionary.
  package func index(of name: String) -> Int? {
    var slot = Self.hash(name) & (slots.count - 1)
    while slots[slot] >= 0 {
      let index = Int(slots[slot])
      if members[index].name == name { return index }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }

  /// What to write in place of a member that the record lacks.
  func hint(for name: String) -> String? {
    hints[name] ?? suggestion(for: name, among: members.map(\.name))
      ?? hints[""]?.replacing("$", with: name)
  }

  /// Enough to tell the members of one record apart, whose names no visitor chooses.
  private static func hash(_ name: String) -> Int {
    let bytes = name.utf8
    guard let first = bytes.first, let last = bytes.last else { return 0 }
    return bytes.count &* 7 &+ Int(first) &* 5 &+ Int(last)
  }
}

/// The names that a template may use, with their types.
package struct Schema: Sendable {
  package typealias Global = TypedName

  package let records: [String: RecordType]
  /// In the order in which a render passes their values.
  package let globals: [Global]
  /// For names that authors may look for and templates lack: what to write.
  package let hints: [String: String]
  /// Globals, and members of globals as in `page.lang`, that have the same value in all renders of one language that
  /// share their `KeptOutput`.
  private let steadyNames: Set<String>
  private let indices: [String: Int]

  package init(
    records: [RecordType] = [], globals: [Global] = [], hints: [String: String] = [:], steady: Set<String> = []
  ) {
    self.hints = hints
    steadyNames = steady
    self.records = Dictionary(records.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    self.globals = globals
    indices = Dictionary(globals.enumerated().map { ($1.name, $0) }, uniquingKeysWith: { first, _ in first })
  }

  package func index(of name: String) -> Int? { indices[name] }

  func isSteady(_ name: String) -> Bool { steadyNames.contains(name) }
}
