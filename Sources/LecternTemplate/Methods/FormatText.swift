/// Python's `str.format`: `{} {0} {name.member[key]!r:>8.2f} {{`.
struct FormatText {
  let arguments: Arguments
  let escapes: Bool
  let context: RenderContext
  private var next = 0
  private var isNumbered: Bool?
  /// What values were written to before a precision cut them, in bytes.
  private var written = 0

  static func fill(_ text: String, _ arguments: Arguments, escapes: Bool, _ context: RenderContext) throws -> String {
    var format = FormatText(arguments: arguments, escapes: escapes, context: context)
    return try format.fill(Array(text.unicodeScalars), nested: false)
  }

  private init(arguments: Arguments, escapes: Bool, context: RenderContext) {
    self.arguments = arguments
    self.escapes = escapes
    self.context = context
  }

  /// - Parameter nested: the text is a specifier, whose fields have none themselves.
  private mutating func fill(_ text: [Unicode.Scalar], nested: Bool) throws -> String {
    var result = ""
    var index = 0
    while index < text.count {
      let scalar = text[index]
      index += 1
      guard scalar == "{" || scalar == "}" else {
        result.unicodeScalars.append(scalar)
        continue
      }
      if !nested, index < text.count, text[index] == scalar {
        result.unicodeScalars.append(scalar)
        index += 1
        continue
      }
      guard scalar == "{", let end = end(of: text, from: index) else {
        throw Failure.type(
          "the format has a single \"\(scalar)\"", hint: "write \"\(scalar)\(scalar)\" for the character")
      }
      result += try field(Array(text[index..<end]), nested: nested)
      try Value.check(max(result.utf8.count, written), context.limits)
      index = end + 1
    }
    return result
  }

  private func end(of text: [Unicode.Scalar], from start: Int) -> Int? {
    var depth = 1
    for index in start..<text.count {
      if text[index] == "{" { depth += 1 }
      if text[index] == "}" { depth -= 1 }
      if depth == 0 { return index }
    }
    return nil
  }

  private mutating func field(_ text: [Unicode.Scalar], nested: Bool) throws -> String {
    var isInBrackets = false
    let nameEnd =
      text.firstIndex { scalar in
        if scalar == "[" { isInBrackets = true }
        if scalar == "]" { isInBrackets = false }
        return !isInBrackets && (scalar == "!" || scalar == ":")
      } ?? text.count
    var value = try lookUp(text[..<nameEnd])
    var rest = text[nameEnd...]
    if rest.first == "!" {
      guard let conversion = rest.dropFirst().first, "rsa".unicodeScalars.contains(conversion) else {
        throw Failure.type("the format converts with \"!r\", \"!s\" or \"!a\" only")
      }
      value = .string(conversion == "s" ? try value.text(context) : try value.representation())
      written += value.string?.utf8.count ?? 0
      rest = rest.dropFirst(2)
      guard rest.isEmpty || rest.first == ":" else { throw Failure.type("the format needs \":\" behind a conversion") }
    }
    var specifier = Array(rest.dropFirst())
    if specifier.contains("{") {
      guard !nested else { throw Failure.type("the format nests too deeply") }
      specifier = Array(try fill(specifier, nested: true).unicodeScalars)
    }
    if escapes, value.isMarkup {
      guard specifier.isEmpty else { throw Failure.type("markup takes no format specifier") }
      return try value.text(context)
    }
    let shown = try FormatSpecifier(specifier).text(of: value.defined(), context)
    return escapes ? HTML.escaped(shown) : shown
  }

  /// `0.member[key]`.
  private mutating func lookUp(_ path: ArraySlice<Unicode.Scalar>) throws -> Value {
    let end = path.firstIndex { $0 == "." || $0 == "[" } ?? path.endIndex
    let first = string(path[..<end])
    var value = try start(first)
    var rest = path[end...]
    while let mark = rest.popFirst() {
      let end = rest.firstIndex { mark == "." ? $0 == "." || $0 == "[" : $0 == "]" } ?? rest.endIndex
      let name = string(rest[..<end])
      guard !name.isEmpty, mark == "." || end < rest.endIndex else {
        throw Failure.type("the format has an empty name")
      }
      rest = rest[end...]
      value = try value.defined()
      if mark == "." {
        if case .map = value { throw Failure.type("a map has no member \"\(name)\"; write [\(name)] in the format") }
        value = try value.attribute(name)
      } else {
        rest = rest.dropFirst()
        if value.string != nil, Int(name) == nil { throw Failure.type("a string has no element \"\(name)\"") }
        value = try value.element(Int(name).map { .int($0) } ?? .string(name))
      }
      if value.isUndefined { throw Failure.type("the format finds no \"\(name)\" in its value") }
    }
    return value
  }

  private mutating func start(_ name: String) throws -> Value {
    if !name.isEmpty, Int(name) == nil {
      guard let found = arguments.keywords.first(where: { $0.name == name }) else {
        throw Failure.type("the format needs a value named \"\(name)\"")
      }
      return found.value
    }
    guard (isNumbered ?? !name.isEmpty) == !name.isEmpty else {
      throw Failure.type("the format has fields with and without numbers")
    }
    isNumbered = !name.isEmpty
    let index = Int(name) ?? next
    if name.isEmpty { next += 1 }
    guard index >= 0, index < arguments.count else { throw Failure.type("there are not enough values for the format") }
    return arguments[index]
  }

  private func string(_ scalars: ArraySlice<Unicode.Scalar>) -> String { String(String.UnicodeScalarView(scalars)) }
}
