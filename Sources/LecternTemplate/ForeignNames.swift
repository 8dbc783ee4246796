/// What stands here for the filters of other languages, which no spelling leads to.
enum ForeignNames {
  static func filterHint(_ name: String) -> String? {
    filters[name].map { $0.hasPrefix("write ") ? $0 : "here it is the filter \"\($0)\"" }
  }

  /// From Nunjucks, Liquid, Tera, Go and the functions of Hexo.
  private static let filters: [String: String] = [
    "size": "length", "len": "length", "dump": "tojson", "json": "tojson", "json_encode": "tojson", "jsonp": "tojson",
    "strip_html": "striptags", "stripHTML": "striptags", "plainify": "striptags", "strip": "trim",
    "escape_once": "escape", "h": "escape", "safeHTML": "safe", "raw": "safe", "upcase": "upper", "downcase": "lower",
    "uppercase": "upper", "lowercase": "lower", "capfirst": "capitalize", "titlecase": "title",
    "date_format": "date", "full_date": "date", "strftime": "date", "date_to_string": "date",
    "time_ago": "relative_date",
    "date_xml": "date", "date_to_xmlschema": "date", "url_encode": "urlencode", "cgi_escape": "urlencode",
    "uri_escape": "urlencode", "markdownify": "markdown", "absURL": "absolute_url", "relURL": "url",
    "url_for": "url", "full_url_for": "absolute_url", "relative_url": "url", "prettify": "url",
    "truncatewords": "excerpt", "truncate_html": "excerpt", "sort_by": "sort", "sortBy": "sort", "group_by": "groupby",
    "groupBy": "groupby", "uniq": "unique", "nth": "write value[0] for the first element",
    "concat": "write a + b for two lists", "append": "write a ~ b for two texts",
    "prepend": "write b ~ a for two texts",
    "split": "write value.split(\",\")", "starts_with": "write value.startswith(\"a\")",
    "ends_with": "write value.endswith(\"a\")", "starting_with": "write value.startswith(\"a\")",
    "ending_with": "write value.endswith(\"a\")", "contains": "write \"a\" in value",
    "containing": "write \"a\" in value", "keys": "write value.keys()", "values": "write value.values()",
    "get": "write value[key]", "nl2br": "write value|e|replace(\"\\n\", \"<br>\"|safe)",
    "newline_to_br": "write value|e|replace(\"\\n\", \"<br>\"|safe)", "where_exp": "selectattr", "filter": "where",
    "plus": "write a + b", "minus": "write a - b", "times": "write a * b", "divided_by": "write a // b",
    "modulo": "write a % b", "ceil": "write value|round(method=\"ceil\")",
    "floor": "write value|round(method=\"floor\")",
    "slugize": "slugify", "slug": "slugify", "urlize_slug": "slugify", "word_count": "wordcount",
    "number_of_words": "wordcount", "min_read": "reading_time", "reverse_sort": "write value|sort(reverse=true)",
    "escape_xml": "xml_escape", "linebreaksbr": "write value|e|replace(\"\\n\", \"<br>\"|safe)",
    "pluralize": "write \"note\" if count == 1 else \"notes\"", "translate": "write t(\"key\")",
    "isString": "write value is string", "ternary": "write a if condition else b",
  ]
}
