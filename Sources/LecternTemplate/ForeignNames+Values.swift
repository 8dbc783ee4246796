import LecternCore

/// Names, members, methods, tests and arguments of other template languages, and what to write here.
extension ForeignNames {
  static func memberHint(_ name: String) -> String? {
    let filter = name == "size" ? "length" : name
    return filtersTakenForMembers.contains(filter) ? "\"\(filter)\" is a filter: write …|\(filter)" : nil
  }

  /// Also for names that differ only in case, and for filters.
  static func methodHint(_ name: String, _ environment: Environment) -> String? {
    if let hint = methods[name] { return hint }
    let lower = name.lowercased()
    if environment.methods[lower] != nil, lower != name { return "write .\(lower)(…)" }
    if environment.filters[name] != nil { return "\"\(name)\" is a filter: write …|\(name)" }
    return suggestion(for: name, among: environment.methods.keys.sorted())
  }

  /// What JavaScript and Liquid write as members.
  private static let filtersTakenForMembers: Set<String> = [
    "length", "first", "last", "sort", "reverse", "join", "upper", "lower", "trim", "random",
  ]

  /// Functions of Hexo, Zola and Nunjucks.
  static let names: [String: String] = [
    "url_for": "write \"/path\"|url", "full_url_for": "write \"/path\"|absolute_url",
    "get_url": "write \"/path\"|url", "relative_url": "write \"/path\"|url", "__": "write t(\"key\")",
    "_p": "write t(\"key\")", "_": "write t(\"key\")", "i18n": "write t(\"key\")", "gettext": "write t(\"key\")",
    "trans": "write t(\"key\")", "partial": "write {% include \"name.html\" %}",
    "render": "write {% include \"name.html\" %}", "escape_html": "write …|e", "moment": "write …|date(\"%Y\")",
    "date": "write …|date", "full_date": "write …|date", "date_xml": "write …|date",
    "strip_html": "write …|striptags", "trim_words": "write …|excerpt(50)", "js": "write <script src=…></script>",
    "css": "write <link rel=\"stylesheet\" href=…>", "JSON": "write …|tojson", "Math": "write …|round",
    "console": "write {{ value|tojson }}", "len": "write …|length", "print": "write {{ value }}",
    "concat": "write a + b for two lists, a ~ b for two texts", "throw": "there is none; use {% if … %}",
  ]

  /// JavaScript's, and those of Python's that would change a list.
  static let methods: [String: String] = [
    "toUpperCase": "write .upper()", "toLowerCase": "write .lower()", "toLocaleUpperCase": "write .upper()",
    "toLocaleLowerCase": "write .lower()", "indexOf": "write .find(\"a\")", "lastIndexOf": "write .rfind(\"a\")",
    "includes": "write \"a\" in value", "contains": "write \"a\" in value", "concat": "write a + b",
    "forEach": "write {% for item in list %}", "push": "values never change: write {% set list = list + [item] %}",
    "unshift": "values never change: write {% set list = [item] + list %}",
    "shift": "write list|first and list[1:]",
    "slice": "write value[0:5]", "substring": "write value[0:5]", "substr": "write value[0:5]",
    "charAt": "write value[0]", "at": "write value[0]", "reverse": "write …|reverse", "sort": "write …|sort",
    "join": "write …|join(\", \")", "map": "write …|map(attribute=\"title\")",
    "filter": "write …|selectattr(\"title\")", "find": "write …|selectattr(\"title\")|first",
    "some": "write …|selectattr(\"title\")|first is defined", "trim": "write .strip()",
    "trimStart": "write .lstrip()", "trimEnd": "write .rstrip()", "replaceAll": "write .replace(\"a\", \"b\")",
    "match": "there are no regular expressions; write \"a\" in value",
    "test": "there are no regular expressions; write \"a\" in value", "toString": "write …|string",
    "toFixed": "write …|round(1)", "padStart": "write .rjust(2)", "padEnd": "write .ljust(2)",
    "length": "write …|length", "size": "write …|length", "hasOwnProperty": "write \"a\" in value",
  ]

  static let tests: [String: String] = [
    "starting_with": "write value.startswith(\"a\")", "ending_with": "write value.endswith(\"a\")",
    "containing": "write \"a\" in value", "matching": "there are no regular expressions; write \"a\" in value",
    "object": "write value is mapping", "array": "write value is sequence", "equalto": "write a == b",
    "empty": "write not value", "undefinedOrNull": "write value is none",
  ]

  /// Arguments of Tera's filters, by filter and name.
  static let arguments: [String: String] = [
    "slice.end": "write value[:3]", "slice.start": "write value[3:]", "slice.length": "write value[:3]",
    "default.value": "write default(\"a\")", "join.sep": "write join(\", \")",
    "replace.from": "write replace(\"a\", \"b\")", "replace.to": "write replace(\"a\", \"b\")",
    "date.timezone": "the site's time zone is used", "truncate.size": "write truncate(80)",
    "split.pat": "write value.split(\",\")", "first.n": "write value[:3]", "sort.key": "write sort(attribute=\"a\")",
  ]
}
