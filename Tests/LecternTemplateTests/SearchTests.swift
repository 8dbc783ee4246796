import LecternTemplate
import Testing

/// Texts in texts, against the plainest search there is.
@Suite struct SearchTests {
  /// All texts of two letters, by length.
  static func words(upTo length: Int) -> [String] {
    var words = [""]
    var last = [""]
    for _ in 0..<length {
      last = last.flatMap { [$0 + "a", $0 + "b"] }
      words += last
    }
    return words
  }

  static func places(of part: String, in text: String) -> [Int] {
    let bytes = Array(text.utf8)
    let wanted = Array(part.utf8)
    guard wanted.count <= bytes.count else { return [] }
    return (0...(bytes.count - wanted.count)).filter { bytes[$0...].starts(with: wanted) }
  }

  @Test func everyShortText() throws {
    let schema = Schema(globals: [.init("t", .any), .init("p", .any)])
    let template = "{{ p in t }} {{ t.find(p) }} {{ t.rfind(p) }} {{ t.count(p) }} {{ t.replace(p, '-') }}"
    let render = TemplateSet(["main": template], schema: schema).renderer()
    for part in Self.words(upTo: 6).dropFirst() {
      for text in Self.words(upTo: 6).map({ $0 + part + $0 }) + Self.words(upTo: 6).map({ "ab" + $0 + "b" }) {
        let places = Self.places(of: part, in: text)
        var apart: [Int] = []
        for place in places where place >= (apart.last ?? -part.utf8.count) + part.utf8.count { apart.append(place) }
        var replaced = ""
        var end = 0
        for place in apart {
          replaced += text.dropFirst(end).prefix(place - end) + "-"
          end = place + part.utf8.count
        }
        replaced += text.dropFirst(end)
        let expected =
          "\(places.isEmpty ? "False" : "True") \(places.first ?? -1) \(places.last ?? -1) \(apart.count) \(replaced)"
        let found = try render([.string(text), .string(part)]).get()
        if found != expected { Issue.record("\(part) in \(text): \(found), not \(expected)") }
      }
    }
  }
}
