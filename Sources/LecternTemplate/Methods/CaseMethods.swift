extension Method {
  /// Upper and lower case, and what kind of characters a text is of.
  static let cases: [Method] = [
    text("upper") { text, value, _ in value.alike(text.uppercased()) },
    text("lower") { text, value, _ in value.alike(text.lowercased()) },
    text("capitalize") { text, value, _ in value.alike(Words.capitalized(text)) },
    text("title") { text, value, _ in value.alike(LetterCase.title(text)) },
    text("swapcase") { text, value, _ in value.alike(LetterCase.swapped(text)) },
    text("casefold") { text, value, _ in value.alike(LetterCase.folded(text)) },
    all("isdigit") { $0.properties.numericType == .decimal || $0.properties.numericType == .digit },
    all("isdecimal") { $0.isDecimal },
    all("isnumeric") { $0.properties.numericType != nil },
    all("isalpha") { $0.isLetter },
    all("isalnum") { $0.isAlphanumeric },
    all("isspace") { $0.isBlank },
    text("isascii") { text, _, _ in .bool(text.utf8.allSatisfy { $0 < 0x80 }) },
    text("isupper") { text, _, _ in .bool(LetterCase.isUpper(text)) },
    text("islower") { text, _, _ in .bool(LetterCase.isLower(text)) },
    text("istitle") { text, _, _ in .bool(LetterCase.isTitle(text)) },
  ]

  private static func all(_ name: String, _ belongs: @escaping @Sendable (Unicode.Scalar) -> Bool) -> Method {
    text(name) { text, _, _ in .bool(!text.isEmpty && text.unicodeScalars.allSatisfy(belongs)) }
  }
}
