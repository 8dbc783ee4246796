import LecternCore
import LecternMarkup
import LecternTemplate

/// The headings of one text, shared by the records of its tree.
final class Headings: Sendable {
  let all: [OutlineHeading]
  init(_ all: [OutlineHeading]) { self.all = all }
}

/// A heading with those below it.
struct HeadingRecord: Record {
  let headings: Headings
  let index: Int

  var type: RecordType { Self.table.type }
  var key: Value { .int(index) }
  func member(_ index: Int) -> Value { Self.table.read(self, index) }

  /// The headings right below the one at `parent`, or the top of the tree for -1; a level left out does not matter.
  static func children(of headings: Headings, after parent: Int) -> Value {
    let level = parent < 0 ? 0 : headings.all[parent].level
    var indices: [Int] = []
    var childLevel = Int.max
    for index in (parent + 1)..<max(parent + 1, headings.all.count) {
      let present = headings.all[index].level
      if present <= level { break }
      if present <= childLevel {
        indices.append(index)
        childLevel = present
      }
    }
    return .list(indices) { .record(HeadingRecord(headings: headings, index: $0)) }
  }

  static let table = RecordTable<HeadingRecord>(
    "Heading",
    [
      .init("level", .int, "2 to 6, as in h2 to h6") { .int($0.headings.all[$0.index].level) },
      .init("id", .string, "the id of its element") { .string($0.headings.all[$0.index].id) },
      .init("text", .string, "its text without markup") { .string($0.headings.all[$0.index].text) },
      .init("url", .string, "# and the id, ready for href") {
        .string("#" + PercentEncoding.encode($0.headings.all[$0.index].id))
      },
      .init("children", .list(.record("Heading")), "the headings right below") {
        HeadingRecord.children(of: $0.headings, after: $0.index)
      },
    ])
}
