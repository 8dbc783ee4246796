/// Kinds of code points as Python's `str` sees them.
extension Unicode.Scalar {
  /// White space, and the four separators of ASCII.
  var isBlank: Bool { properties.isWhitespace || (0x1C...0x1F).contains(value) }

  var isLetter: Bool {
    switch properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter: true
    default: false
    }
  }

  var isDecimal: Bool { properties.numericType == .decimal }
  var isAlphanumeric: Bool { isLetter || properties.numericType != nil }
  /// `\w` of Python's regular expressions.
  var isWord: Bool { self == "_" || isAlphanumeric }
  /// What `repr` shows as it is.
  var isPrintable: Bool {
    if value < 0x7F { return value >= 0x20 }
    return switch properties.generalCategory {
    case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator, .paragraphSeparator, .spaceSeparator:
      false
    default: true
    }
  }
  var isTitlecase: Bool { properties.generalCategory == .titlecaseLetter }
}
