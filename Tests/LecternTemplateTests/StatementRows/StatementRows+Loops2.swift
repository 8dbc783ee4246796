// Recorded by Tests/Recorders/statements.py.
// swift-format-ignore-file

extension StatementRows {
  static let loops2 = JinjaRow.rows(##"""
    {"templates": {"main": "{% break %}"}, "error": "SyntaxError"}
    {"templates": {"main": "{% continue %}"}, "error": "SyntaxError"}
    {"templates": {"main": "{% if yes %}{% break %}{% endif %}"}, "error": "SyntaxError"}
    """##)
}
