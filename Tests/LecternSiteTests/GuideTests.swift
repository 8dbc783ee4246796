import Foundation
import Testing

@testable import LecternSite
@testable import LecternTemplate

/// The guide says what the code says.
@Suite struct GuideTests {
  private func page(_ name: String) throws -> String {
    try String(contentsOfFile: "\(Repository.root)/Content/guide/\(name)", encoding: .utf8)
  }

  private func names() async throws -> NameTables {
    NameTables(try await TestSite("", theme: .repository).resolve())
  }

  /// With `LECTERN_RECORD=1` the tables are written anew, and the run fails to say so.
  @Test func namesOfTemplates() async throws {
    let expected = "\n\n" + (try await names().text) + "\n"
    let text = try page("templates.md")
    let begin = try #require(text.range(of: NameTables.begin)).upperBound
    let end = try #require(text.range(of: NameTables.end, range: begin..<text.endIndex)).lowerBound
    if ProcessInfo.processInfo.environment["LECTERN_RECORD"] == "1" {
      try Data((text[..<begin] + expected + text[end...]).utf8)
        .write(to: URL(fileURLWithPath: "\(Repository.root)/Content/guide/templates.md"))
      Issue.record("recorded Content/guide/templates.md; look at the difference and run again without LECTERN_RECORD")
      return
    }
    let there = text[begin..<end]
    let rows = Set(there.split(separator: "\n"))
    let wanted = Set(expected.split(separator: "\n"))
    let hint: Comment = "record it with LECTERN_RECORD=1 swift test --filter GuideTests"
    #expect(wanted.subtracting(rows).sorted() == [], hint)
    #expect(rows.subtracting(wanted).sorted() == [], hint)
    #expect(there == expected[...], hint)
  }

  @Test func methods() throws {
    let text = try page("templates.md")
    let start = try #require(text.range(of: "\n### Methods\n")).upperBound
    let end = try #require(text.range(of: "\n## ", range: start..<text.endIndex)).lowerBound
    let there = Set(text[start..<end].matches(of: /(?:<code>|`)([a-z]+)(?:<\/code>|`)/).map { String($0.1) })
    #expect(there.subtracting(Method.all.map(\.name)).sorted() == [])
    #expect(Set(Method.all.map(\.name)).subtracting(there).sorted() == [])
  }

  @Test func everyNameHasHelp() async throws {
    let theme = try await names().theme
    for type in TemplateContext.records(theme) {
      #expect(type.name == "Theme" || NameTables.about[type.name] != nil, "\(type.name)")
      for member in type.members { #expect(!member.help.isEmpty, "\(type.name).\(member.name)") }
    }
    for global in TemplateContext.pageSchema(theme).globals { #expect(!global.help.isEmpty, "\(global.name)") }
  }

  /// Jinja 3.1's, by its manual.
  private static let filtersOfJinja = """
    abs attr batch capitalize center count d default dictsort e escape filesizeformat first float forceescape format \
    groupby indent int items join last length list lower map max min pprint random reject rejectattr replace reverse \
    round safe select selectattr slice sort string striptags sum title tojson trim truncate unique upper urlencode \
    urlize wordcount wordwrap xmlattr
    """

  /// The guide files a filter without help under Jinja's, whose manual it must then be in.
  @Test func everyFilterIsExplained() async throws {
    let filters = try await names().filters
    let ofJinja = Set(Self.filtersOfJinja.split(separator: " ").map(String.init))
    let unexplained = filters.filter(\.help.isEmpty).map(\.name)
    #expect(Set(unexplained).subtracting(ofJinja).sorted() == [], "write what it does, as help: of the filter")
    #expect(ofJinja.subtracting(unexplained).sorted() == [], "of Jinja, and missing or explained once more")
  }

  /// A type that a member has and no table describes would be a name that the guide does not explain.
  @Test func everyTypeIsDescribed() async throws {
    let theme = try await names().theme
    let records = TemplateContext.records(theme)
    func record(in type: ValueType) -> String? {
      var type = type
      while true {
        switch type {
        case .list(let inner), .optional(let inner): type = inner
        case .record(let name): return name
        default: return nil
        }
      }
    }
    let globals = TemplateContext.pageSchema(theme).globals + TemplateContext.cardSchema(theme).globals
    let used = Set((records.flatMap(\.members) + globals).compactMap { record(in: $0.type) })
    #expect(used.subtracting(records.map(\.name)).sorted() == [])
    // The filter group_by_year alone makes one.
    #expect(Set(records.map(\.name)).subtracting(used).sorted() == ["YearGroup"])
  }
}
