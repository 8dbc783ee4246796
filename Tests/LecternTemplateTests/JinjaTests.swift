import Foundation
import LecternTemplate
import Testing

/// A template, what Jinja2 3.1.6 made of it (autoescape, StrictUndefined), or the kind of its error.
///
/// Recorded by `Tests/Recorders/jinja.py`; never written by hand.
struct JinjaRow: Decodable, Sendable, CustomTestStringConvertible {
  let templates: [String: String]
  let output: String?
  let error: String?
  /// Why Lectern means to differ here.
  let differs: String?

  var testDescription: String { templates["main"] ?? "" }

  static func rows(_ text: String) -> [JinjaRow] {
    text.split(separator: "\n").compactMap { try? JSONDecoder().decode(JinjaRow.self, from: Data($0.utf8)) }
  }
}

/// JSON as a template value; its maps are not lenient.
enum JSONValue: Decodable {
  case value(Value)

  private struct Key: CodingKey {
    let stringValue: String
    var intValue: Int? { nil }
    init(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
  }

  var value: Value {
    switch self {
    case .value(let value): value
    }
  }

  /// What JSON has no type for, as a map of one key: `{"$markup": "<b>"}`.
  private static func special(_ key: String, _ value: Value) throws -> Value? {
    switch (key, value) {
    case ("$markup", .string(let text)): return .markup(text)
    case ("$float", .string(let text)): return Double(text).map { .double($0) }
    case ("$tuple", .list(let list)): return .tuple(list.values)
    case ("$map", .list(let list)):
      return .map(
        try ValueMap(
          entries: list.values.compactMap { entry in
            guard case .list(let pair) = entry else { return nil }
            return (key: pair[0], value: pair[1])
          }))
    default: return nil
    }
  }

  init(from decoder: any Decoder) throws {
    if let map = try? decoder.container(keyedBy: Key.self) {
      let entries = try map.allKeys.map { ($0.stringValue, try map.decode(JSONValue.self, forKey: $0).value) }
      if entries.count == 1, let special = try JSONValue.special(entries[0].0, entries[0].1) {
        self = .value(special)
        return
      }
      self = .value(.map(ValueMap(entries.sorted { $0.0 < $1.0 })))
    } else if var list = try? decoder.unkeyedContainer() {
      var values: [Value] = []
      while !list.isAtEnd { values.append(try list.decode(JSONValue.self).value) }
      self = .value(.list(values))
    } else {
      let single = try decoder.singleValueContainer()
      if single.decodeNil() {
        self = .value(.none)
      } else if let bool = try? single.decode(Bool.self) {
        self = .value(.bool(bool))
      } else if let int = try? single.decode(Int.self) {
        self = .value(.int(int))
      } else if let double = try? single.decode(Double.self) {
        self = .value(.double(double))
      } else {
        self = .value(.string(try single.decode(String.self)))
      }
    }
  }
}

@Suite struct JinjaTests {
  static let context: [(String, Value)] = {
    let data = Data(JinjaRows.context.utf8)
    guard let decoded = try? JSONDecoder().decode([String: JSONValue].self, from: data) else { return [] }
    return decoded.map { ($0.key, $0.value.value) }.sorted { $0.0 < $1.0 }
  }()

  @Test(arguments: JinjaRows.all) func row(_ row: JinjaRow) {
    let schema = Schema(globals: Self.context.map { .init($0.0, .any) })
    let set = TemplateSet(row.templates, schema: schema, globals: Self.context.map(\.1))
    let result = set.render()
    if let reason = row.differs {
      #expect((try? result.get()) != row.output, "no longer different: \(reason)")
      return
    }
    switch result {
    case .success(let output): #expect(output == row.output, "Jinja2: \(row.error ?? "another output")")
    case .failure(let problems):
      #expect(row.error.map { ErrorKind.allows($0, problems) } ?? false, "\(problems), not \(row.error ?? "output")")
    }
  }

  @Test func allRowsAreRead() {
    #expect(JinjaRows.all.count >= 600)
    #expect(!Self.context.isEmpty)
  }
}
