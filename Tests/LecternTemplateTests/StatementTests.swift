import LecternTemplate
import Testing

/// Rows of statements, names of templates and inheritance, beside what Jinja2 made of them.
@Suite struct StatementTests {
  @Test(arguments: StatementRows.all) func row(_ row: JinjaRow) { JinjaTests().row(row) }

  @Test func allRowsAreRead() {
    #expect(StatementRows.all.count >= 200)
  }
}
