/// What the text filters do, on code points as in Python.
enum Words {
  static func capitalized(_ text: String) -> String {
    guard let first = text.unicodeScalars.first else { return text }
    return first.properties.titlecaseMapping + String(text.unicodeScalars.dropFirst()).lowercased()
  }

  /// Jinja's rule: a word begins behind white space, `-` and opening brackets.
  static func title(_ text: String) -> String {
    var result = ""
    var word = String.UnicodeScalarView()
    func flush() {
      guard let first = word.first else { return }
      result += String(first).uppercased() + String(String.UnicodeScalarView(word.dropFirst())).lowercased()
      word = String.UnicodeScalarView()
    }
    for scalar in text.unicodeScalars {
      if scalar.isBlank || "-({[<".unicodeScalars.contains(scalar) {
        flush()
        result.unicodeScalars.append(scalar)
      } else {
        word.append(scalar)
      }
    }
    flush()
    return result
  }

  static func trimmed(_ text: String, _ set: Set<Unicode.Scalar>? = nil, left: Bool = true, right: Bool = true)
    -> String
  {
    func drops(_ scalar: Unicode.Scalar) -> Bool { set?.contains(scalar) ?? scalar.isBlank }
    var scalars = text.unicodeScalars[...]
    while left, let first = scalars.first, drops(first) { scalars = scalars.dropFirst() }
    while right, let last = scalars.last, drops(last) { scalars = scalars.dropLast() }
    return String(scalars)
  }

  /// When any of the three is HTML, so is the result: the text and what is put in are escaped, what is sought is not.
  static func replace(_ call: inout Call, _ value: Value, _ arguments: Arguments) throws -> Value {
    let context = call.context
    let old = try arguments[0].defined()
    let new = try arguments[1].defined()
    let isMarkup = value.isMarkup || old.isMarkup || new.isMarkup
    let text = isMarkup ? try value.html(context) : try value.text(context)
    let replacement = isMarkup ? try new.html(context) : try new.text(context)
    let count = arguments[2].isNone ? Int.max : try arguments.int(2, "count")
    let result = try replaced(text, try old.text(context), replacement, count, context.limits)
    return isMarkup ? .markup(result) : .string(result)
  }

  static func replaced(_ text: String, _ old: String, _ new: String, _ count: Int, _ limits: Limits) throws -> String {
    let most = count < 0 ? Int.max : count
    guard most > 0, old.utf8.count <= text.utf8.count else { return text }
    var result: [UInt8] = []
    var left = most
    var start = 0
    var text = text
    try text.withUTF8 { bytes in
      try ByteSearch(old.utf8).each(in: bytes) { place in
        // Nothing stands before each character and at the end, not inside characters.
        if old.isEmpty, place < bytes.count, bytes[place] & 0xC0 == 0x80 { return true }
        result.append(contentsOf: bytes[start..<place])
        result.append(contentsOf: new.utf8)
        start = place + old.utf8.count
        left -= 1
        try Value.check(result.count, limits)
        return left > 0
      }
      result.append(contentsOf: bytes[start...])
    }
    try Value.check(result.count, limits)
    return String(decoding: result, as: UTF8.self)
  }

  static func truncate(_ value: Value, _ arguments: Arguments, _ context: RenderContext) throws -> Value {
    try check(value, "truncate")
    let length = try arguments.int(0, "length")
    let end = try arguments[2].text(context)
    let leeway = arguments[3].isNone ? 5 : try arguments.int(3, "leeway")
    guard length >= end.unicodeScalars.count else {
      throw Failure.type("\"truncate\" needs a length of at least that of its end, \(end.unicodeScalars.count)")
    }
    guard leeway >= 0 else { throw Failure.type("the leeway of \"truncate\" is negative") }
    let text = try value.text(context)
    let scalars = text.unicodeScalars
    if scalars.count - length <= leeway { return value }
    var kept = scalars.prefix(length - end.unicodeScalars.count)
    if !(try arguments.bool(1)), let blank = kept.lastIndex(of: " ") { kept = kept[..<blank] }
    let isEscaped = value.isMarkup && !arguments[2].isMarkup
    return value.alike(String(kept) + (isEscaped ? HTML.escaped(end) : end))
  }

  /// Python's `splitlines`.
  static func lines(_ text: String, keepsEnds: Bool = false, _ limits: Limits) throws -> [String] {
    var lines: [String] = []
    var line = String.UnicodeScalarView()
    var isAfterReturn = false
    for scalar in text.unicodeScalars {
      let value = scalar.value
      if value == 0x0A, isAfterReturn {
        isAfterReturn = false
        if keepsEnds { lines[lines.count - 1] += "\n" }
        continue
      }
      isAfterReturn = value == 0x0D
      if (0x0A...0x0D).contains(value) || (0x1C...0x1E).contains(value) || value == 0x85 || value == 0x2028
        || value == 0x2029
      {
        if keepsEnds { line.append(scalar) }
        lines.append(String(line))
        try Value.check(lines.count * 8, limits)
        line = String.UnicodeScalarView()
      } else {
        line.append(scalar)
      }
    }
    if !line.isEmpty { lines.append(String(line)) }
    return lines
  }

  static func indent(_ call: inout Call, _ value: Value, _ arguments: Arguments) throws -> Value {
    try check(value, "indent")
    var indent = ""
    if let text = arguments[0].string {
      indent = text
    } else {
      let width = max(0, try arguments.int(0, "width"))
      try call.reserve(width)
      indent = " ".repeated(width)
    }
    let blank = try arguments.bool(2)
    let text = try value.text(call.context)
    let lines = try self.lines(text + "\n", call.context.limits)
    try call.reserve(text.utf8.count + lines.count * indent.utf8.count)
    var result = try arguments.bool(1) ? indent : ""
    for (index, line) in lines.enumerated() {
      if index > 0 { result += "\n" + (line.isEmpty && !blank ? "" : indent) }
      result += line
    }
    return value.alike(result)
  }

  private static func check(_ value: Value, _ filter: String) throws {
    guard value.string != nil || value.isMarkup else {
      throw Failure.type("\"\(filter)\" needs a string, not \(value.typeName)")
    }
  }

  /// Runs of letters, digits and `_`.
  static func count(_ text: String) -> Int {
    var count = 0
    var isInside = false
    for scalar in text.unicodeScalars {
      if scalar.isWord, !isInside { count += 1 }
      isInside = scalar.isWord
    }
    return count
  }
}
