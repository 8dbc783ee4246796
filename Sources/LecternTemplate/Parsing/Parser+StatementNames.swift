import LecternCore

/// The names that may stand behind `{%`, here and in other template languages.
extension Parser {
  static let statementNames = [
    "autoescape", "block", "break", "call", "continue", "do", "extends", "filter", "for", "from", "if", "import",
    "include", "macro", "raw",
    "set", "with",
  ]

  /// `elif` and what other languages call it.
  static let elseWords = ["elif", "elseif", "elsif"]

  static func isStatement(_ name: String) -> Bool {
    statementNames.contains(name) || name == "else" || elseWords.contains(name)
      || (name.hasPrefix("end") && statementNames.contains(String(name.dropFirst(3))))
  }

  /// Statements of other template languages, and how the same is said in Jinja's.
  static let foreignStatements = [
    "trans": "words come from i18n: {{ t(\"key\") }}", "blocktrans": "words come from i18n: {{ t(\"key\") }}",
    "translate": "words come from i18n: {{ t(\"key\") }}", "pluralize": "words come from i18n: {{ t(\"key\") }}",
    "unless": "write {% if not … %}", "assign": "write {% set name = value %}",
    "capture": "write {% set name %}…{% endset %}", "comment": "write {# … #}", "verbatim": "write {% raw %}",
    "switch": "write {% if … %}{% elif … %}", "case": "write {% elif … %}", "when": "write {% elif … %}",
    "render": "write {% include \"name.html\" %}", "partial": "write {% include \"name.html\" %}",
    "yield": "write {% block name %}{% endblock %}", "load": "all filters are there; leave it out",
    "static": "write {{ \"/path\"|url }}", "url": "write {{ \"/path\"|url }}",
    "debug": "write {{ value|tojson }}", "cycle": "write {{ loop.cycle(\"a\", \"b\") }}",
    "each": "write {% for item in list %}", "foreach": "write {% for item in list %}",
    "while": "write {% for … in range(…) %}", "let": "write {% set name = value %}",
    "var": "write {% set name = value %}", "print": "write {{ value }}", "layout": "write {% extends \"name.html\" %}",
    "set_global": "write {% set ns = namespace(x=1) %}, then {% set ns.x = 2 %}",
    "endeach": "write {% endfor %}", "endall": "write {% endfor %}",
  ]

  mutating func unknownStatement(_ name: String, _ tag: Token) -> Mistake {
    if name.hasPrefix("end") || name == "else" || Parser.elseWords.contains(name) {
      if name == "end" { return mistake("\"end\" does not say what it ends, and no block is open", at: tag) }
      return mistake("\"\(name)\" has no block that it could end or divide", at: tag)
    }
    endsToSkip.insert("end" + name)
    if let cure = Parser.foreignStatements[name] {
      return mistake("unknown statement \"\(name)\"", hint: cure, at: tag)
    }
    // To look for what was meant takes long, so it is not done for what is not reported.
    let near = mistakes.count >= Parser.mistakeLimit ? nil : nearestName(to: name, among: Parser.statementNames)
    if let near { endsToSkip.insert("end" + near) }
    return mistake("unknown statement \"\(name)\"", hint: near.map { "did you mean \"\($0)\"?" }, at: tag)
  }
}
