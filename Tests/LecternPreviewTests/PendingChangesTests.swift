import LecternSite
import Testing

@testable import LecternPreview

/// When changes are taken, for every way an editor saves.
@Suite struct PendingChangesTests {
  /// What happens, by milliseconds.
  typealias Timeline = [(Int, FileEvent)]

  private static let start = ContinuousClock.now

  private static func at(_ milliseconds: Int) -> ContinuousClock.Instant { start + .milliseconds(milliseconds) }

  /// Plays a timeline as the preview does, and says what was taken when: "9 a", "12 all", "9 a, unfinished b".
  private static func taken(_ timeline: Timeline) -> [String] {
    var pending = PendingChanges()
    var result: [String] = []
    var rest = timeline[...]
    for now in 0...3000 {
      while let event = rest.first, event.0 <= now {
        pending.add(event.1, at: at(now))
        rest.removeFirst()
      }
      guard let delay = pending.delay(at: at(now)), delay <= .zero else { continue }
      let (change, unfinished) = pending.take(at: at(now))
      let what: String? =
        switch change {
        case .anything: "all"
        case .files(let paths): paths.isEmpty ? nil : paths.sorted().joined(separator: " ")
        }
      guard let what else { continue }
      result.append(
        "\(now) \(what)" + (unfinished.isEmpty ? "" : ", unfinished \(unfinished.sorted().joined(separator: " "))"))
    }
    return result
  }

  static let savings: [(String, Timeline, [String])] = [
    ("in place", [(0, .written("a")), (1, .finished("a"))], ["5 a"]),
    ("in place, slowly", [(0, .written("a")), (200, .written("a")), (210, .finished("a"))], ["214 a"]),
    ("emptied, then written", [(0, .written("a")), (250, .written("a")), (260, .finished("a"))], ["264 a"]),
    ("emptied and left so", [(0, .written("a"))], ["300 a"]),
    (
      "another name, then moved over",
      [(0, .created("t")), (1, .written("t")), (2, .finished("t")), (3, .vanished("t")), (3, .finished("a"))], ["7 a"]
    ),
    (
      "Vim: a probe, the old one kept, the new one made",
      [
        (0, .created("4913")), (0, .attributes("4913")), (1, .vanished("4913")), (2, .vanished("a")),
        (4, .created("a")), (5, .written("a")), (6, .finished("a")),
      ], ["10 a"]
    ),
    ("gone for a while", [(0, .vanished("a")), (60, .created("a")), (61, .finished("a"))], ["65 a"]),
    ("gone", [(0, .vanished("a"))], ["80 a"]),
    ("two at once", [(0, .finished("a")), (3, .finished("b"))], ["28 a b"]),
    ("a thousand", (0..<1000).map { ($0 / 10, .finished("f\($0 % 7)")) }, ["124 f0 f1 f2 f3 f4 f5 f6"]),
    ("a folder", [(0, .folders), (10, .finished("a"))], ["90 all"]),
    (
      "one done while another is written for long",
      (0..<20).map { ($0 * 100, .written("film")) } + [(2000, .finished("a"))],
      ["2000 a, unfinished film", "2200 film"]
    ),
    ("no end", (0..<500).map { ($0 * 3, .finished("a")) }, ["1000 a", "1501 a"]),
  ]

  @Test(arguments: savings.indices) func saving(_ index: Int) {
    let (name, timeline, expected) = Self.savings[index]
    #expect(Self.taken(timeline) == expected, "\(name)")
  }

  @Test func whatIsReadMayHaveBeenWrittenAgain() {
    var pending = PendingChanges()
    #expect(!pending.mayMeet(.anything))
    pending.add(.written("a"), at: Self.at(0))
    #expect(pending.mayMeet(.anything))
    #expect(pending.mayMeet(.files(["a"])))
    #expect(!pending.mayMeet(.files(["b"])))
    pending.add(.folders, at: Self.at(0))
    #expect(pending.mayMeet(.files(["b"])))
  }
}
