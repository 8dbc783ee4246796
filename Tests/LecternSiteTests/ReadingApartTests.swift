import Foundation
import LecternCore
import LecternMarkup
import Testing

@testable import LecternSite

@Suite struct ReadingApartTests {
  private static let costly = String(repeating: "![[a]", count: 10_000)
  private static let note = """
    # Title

    [a]: https://example.org/x_y

    Text with [a], ![picture](p.png), <foo> and <a id="中文" href='/z'>more</a>.

    <!--more-->

    ## Two

    > | 文字 |
    """

  private func coded(_ document: MarkupDocument) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    return String(decoding: try encoder.encode(document), as: UTF8.self)
  }

  private func source(_ text: String) -> MarkupSource {
    MarkupSource(path: "Content/posts/a.md", bytes: Array(text.utf8), firstLine: 4, title: "T")
  }

  private func cause(_ text: String) throws -> CostlyText { try #require(CostlyText(source(text))) }

  /// A sanitizer's own memory is more than the child may have.
  @Test(.disabled(if: Sanitizer.isPresent)) func theDocumentIsTheSameAsHere() throws {
    let text = Self.note + "\n\n" + Self.costly
    let apart = ReadingApart(path: try Program.path, environment: ["PATH=/usr/bin"])
    let document = try apart.parse(source(text), .lectern, try cause(text))
    #expect(document.content.references.count > 4_000 && document.diagnostics.map(\.id) == ["unknown-element"])
    #expect(try coded(document) == coded(parseMarkup(source(text), options: .lectern)))
  }

  @Test(arguments: [
    ("/bin/sleep", "60", 0, "takes longer than 0 seconds"),
    ("/bin/false", "", 60, "takes more than 2 GB of memory, or cannot be done"),
    ("/bin/echo", "{}", 60, "takes more than 2 GB of memory, or cannot be done"),
  ]) func whatDoesNotAnswerIsADiagnostic(program: String, argument: String, seconds: Int, reason: String) throws {
    let apart = ReadingApart(
      ChildProgram(path: program, arguments: [argument], environment: [], seconds: seconds))
    let document = try apart.parse(source(Self.costly), .lectern, try cause(Self.costly))
    #expect(document.content.bytes.isEmpty)
    let problem = try #require(document.diagnostics.first)
    #expect(
      DiagnosticFormatter.text(problem, colour: false) == """
        Content/posts/a.md:4:1: error[page-too-complex]: reading this page \(reason)
          10000 pictures begin with ![ in this paragraph; put \\ before those that are text
        """)
  }

  @Test func noProgramIsAnErrorOfTheSystem() throws {
    let apart = ReadingApart(path: "/nonexistent", environment: [])
    #expect(throws: SystemError("start", "/nonexistent", code: ENOENT)) {
      try apart.parse(source(Self.costly), .lectern, try cause(Self.costly))
    }
  }

  @Test func muchIsSentAndAnsweredAtOnce() throws {
    let bytes = (0..<3_000_000).map { UInt8(truncatingIfNeeded: $0 &* 31) }
    let program = ChildProgram(path: "/bin/cat", arguments: [], environment: [], seconds: 60)
    guard case .success(let answer) = try program.run(bytes) else {
      Issue.record("no answer")
      return
    }
    #expect(answer == bytes)
  }

  @Test func aProgramThatDoesNotListenEndsNothing() throws {
    let program = ChildProgram(path: "/bin/true", arguments: [], environment: [], seconds: 60)
    let outcome = try program.run([UInt8](repeating: 0, count: 3_000_000))
    #expect(throws: ChildProgram.Failure.broke) { try outcome.get() }
  }

  @Test(.disabled(if: Sanitizer.isPresent)) func oneCostlyPageOfASite() throws {
    let site = try TestSite("== Content/posts/good.md ==\ngood\n")
    try site.write("Content/posts/b.md", Self.costly + "\n\nTAIL\n")
    try site.write("Content/posts/c.md", "---\nexcerpt: \"\(Self.costly)\"\n---\nc\n")
    let run = try Program.run(["build", "--quiet"], in: site)
    #expect(run.status == 0, "\(run.errors)")
    #expect(site.text("Public/b/index.html")?.contains("TAIL") == true)
  }
}
