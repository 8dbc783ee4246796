/// What Python's `str` does with upper and lower case.
enum LetterCase {
  /// A word begins behind each character that has no case, unlike the filter's.
  static func title(_ text: String) -> String {
    var result = ""
    var isInside = false
    for scalar in text.unicodeScalars {
      result += isInside ? scalar.properties.lowercaseMapping : scalar.properties.titlecaseMapping
      isInside = scalar.properties.isCased
    }
    return result
  }

  static func swapped(_ text: String) -> String {
    text.unicodeScalars.reduce(into: "") { result, scalar in
      if scalar.properties.isUppercase {
        result += scalar.properties.lowercaseMapping
      } else if scalar.properties.isLowercase {
        result += scalar.properties.uppercaseMapping
      } else {
        result.unicodeScalars.append(scalar)
      }
    }
  }

  /// Upper, then lower: Unicode's folding for all letters but the dotless i and Cherokee.
  static func folded(_ text: String) -> String {
    text.unicodeScalars.reduce(into: "") { result, scalar in
      result += scalar == "ı" ? "ı" : scalar.properties.uppercaseMapping.lowercased()
    }
  }

  static func isUpper(_ text: String) -> Bool {
    text.unicodeScalars.contains { $0.properties.isUppercase }
      && !text.unicodeScalars.contains { $0.properties.isLowercase || $0.isTitlecase }
  }

  static func isLower(_ text: String) -> Bool {
    text.unicodeScalars.contains { $0.properties.isLowercase }
      && !text.unicodeScalars.contains { $0.properties.isUppercase || $0.isTitlecase }
  }

  static func isTitle(_ text: String) -> Bool {
    var isInside = false
    var hasWord = false
    for scalar in text.unicodeScalars {
      let isCapital = scalar.properties.isUppercase || scalar.isTitlecase
      if isCapital && isInside || scalar.properties.isLowercase && !isInside { return false }
      isInside = isCapital || scalar.properties.isLowercase
      hasWord = hasWord || isCapital
    }
    return hasWord
  }
}
