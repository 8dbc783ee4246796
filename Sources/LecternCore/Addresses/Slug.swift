/// How a name becomes part of an address or an element id.
package enum Slug {
  package enum LetterCase: Int, Sendable { case kept, lower, upper }

  /// Hexo's `slugize`: diacritics stripped, control characters dropped, runs of white space and ASCII punctuation one `-`,
  /// none at either end. Chinese characters and Chinese punctuation stay. U+007F to U+009F go too, which Hexo leaves in.
  ///
  /// Source of the rule: hexo-util 3, `slugize`.
  package static func hexo(_ text: String, case letterCase: LetterCase = .kept) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count)
    var pendingDash = false
    func emit(_ scalar: Unicode.Scalar) {
      if pendingDash, !bytes.isEmpty { bytes.append(UInt8(ascii: "-")) }
      pendingDash = false
      bytes.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
    }
    for scalar in text.unicodeScalars {
      let value = scalar.value
      switch value {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x4E00...0x9FFF: emit(scalar)
      case 0x00...0x1F, 0x7F: continue
      case 0x20...0x7E: pendingDash = true
      default:
        if isWhiteSpace(value) && value != 0x85 || value == 0xFEFF {
          pendingDash = true
        } else if let base = Diacritics.base(of: scalar) {
          for letter in base.unicodeScalars { emit(letter) }
        } else if value >= 0xA0 {
          emit(scalar)
        }
      }
    }
    let slug = String(decoding: bytes, as: UTF8.self)
    switch letterCase {
    case .kept: return slug
    case .lower: return slug.lowercased()
    case .upper: return slug.uppercased()
    }
  }

  /// Pandoc's `auto_identifiers`: lower case, blanks to `-`, punctuation dropped but `_ - .`, all before the first letter dropped.
  ///
  /// An empty result is `section`, as in Pandoc.
  package static func pandoc(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    var started = false
    var pendingDash = false
    for scalar in text.lowercased().unicodeScalars {
      if scalar.properties.isWhitespace {
        pendingDash = started
        continue
      }
      let isLetter: Bool
      let isNumber: Bool
      switch scalar.properties.generalCategory {
      case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter:
        (isLetter, isNumber) = (true, false)
      case .decimalNumber, .letterNumber, .otherNumber, .nonspacingMark, .spacingMark, .enclosingMark:
        (isLetter, isNumber) = (false, true)
      default: (isLetter, isNumber) = (false, false)
      }
      if !started, !isLetter { continue }
      guard isLetter || isNumber || scalar == "_" || scalar == "-" || scalar == "." else { continue }
      started = true
      if pendingDash { result.append("-") }
      pendingDash = false
      result.append(scalar)
    }
    return result.isEmpty ? "section" : String(result)
  }
}
