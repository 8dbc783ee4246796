/// The length of a text in the two ways its reader reads it.
package struct WordCount: Sendable, Hashable, Codable {
  /// Characters of the script Han.
  package var han = 0
  /// Words of all other scripts: a letter or digit and the letters, digits, accents, `'`, `’` and `-` that
  /// follow.
  package var latin = 0

  package init(han: Int = 0, latin: Int = 0) {
    self.han = han
    self.latin = latin
  }

  package var total: Int { han + latin }

  /// Counts a text that begins and ends between words.
  package mutating func add(_ text: ArraySlice<UInt8>) {
    var isInWord = false
    var index = text.startIndex
    text.withUnsafeBufferPointer { bytes in
      let base = text.startIndex
      while index < text.endIndex {
        let byte = bytes[index - base]
        if byte < 0x80 {
          index += 1
          if isASCIILetter(byte) || isASCIIDigit(byte) {
            if !isInWord { latin += 1 }
            isInWord = true
          } else if byte != 0x27, byte != 0x2D {
            isInWord = false
          }
          continue
        }
        // U+4E00 to U+9FFF, which is nearly all of Chinese.
        if (0xE5...0xE9).contains(byte) || (byte == 0xE4 && bytes[index - base + 1] >= 0xB8) {
          index += 3
          han += 1
          isInWord = false
          continue
        }
        let scalar = decode(bytes, at: index - base)
        index += scalar.length
        if isHan(scalar.value) {
          han += 1
          isInWord = false
        } else {
          switch wordPart(scalar.value) {
          case .letter:
            if !isInWord { latin += 1 }
            isInWord = true
          case .joiner, .mark: break
          case .gap: isInWord = false
          }
        }
      }
    }
  }
}

extension WordCount {
  /// Where the word of a number (from 1) ends, by the same rule; nil when no word follows it.
  package static func end(ofWord number: Int, in text: [UInt8]) -> Int? {
    var count = 0
    var end = 0
    var isInWord = false
    var index = 0
    return text.withUnsafeBufferPointer { bytes in
      while index < bytes.count {
        let byte = bytes[index]
        let scalar = byte < 0x80 ? (value: UInt32(byte), length: 1) : decode(bytes, at: index)
        let isCharacter = isHan(scalar.value)
        let part = byte < 0x80 ? wordPart(ofASCII: byte) : wordPart(scalar.value)
        if isCharacter || (part == .letter && !isInWord) {
          if count == number { return end }
          count += 1
        }
        isInWord = !isCharacter && (part == .letter || (isInWord && part != .gap))
        index += scalar.length
        if isCharacter || part == .letter || part == .mark { end = index }
      }
      return nil
    }
  }
}

/// One scalar of valid UTF-8 that is not ASCII.
@inline(__always)
private func decode(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> (value: UInt32, length: Int) {
  let first = UInt32(bytes[index])
  let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
  guard index + length <= bytes.count else { return (0xFFFD, bytes.count - index) }
  var value = first & (0x7F >> UInt32(length))
  for offset in 1..<length { value = value << 6 | UInt32(bytes[index + offset] & 0x3F) }
  return (value, length)
}

/// What a character is to the word before it: a part that words begin with, one that they may hold, an accent on the
/// letter before, or its end.
private enum WordPart { case letter, joiner, mark, gap }

private func wordPart(ofASCII byte: UInt8) -> WordPart {
  isASCIILetter(byte) || isASCIIDigit(byte) ? .letter : byte == 0x27 || byte == 0x2D ? .joiner : .gap
}

private func wordPart(_ value: UInt32) -> WordPart {
  if value == 0x2019 { return .joiner }
  // General and CJK punctuation, and the full-width forms of ASCII's, stand in most Chinese lines.
  if (0x2000...0x206F).contains(value) || (0x3000...0x3004).contains(value) || (0x3008...0x3020).contains(value)
    || (0xFF01...0xFF0F).contains(value) || (0xFF1A...0xFF20).contains(value)
  {
    return .gap
  }
  guard let scalar = Unicode.Scalar(value) else { return .gap }
  switch scalar.properties.generalCategory {
  case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .decimalNumber:
    return .letter
  case .nonspacingMark, .spacingMark, .enclosingMark: return .mark
  default: return .gap
  }
}

/// Whether a scalar's script is Han (Unicode 16, Scripts.txt).
package func isHan(_ value: UInt32) -> Bool {
  if (0x4E00...0x9FFF).contains(value) { return true }
  if value < 0x2E80 { return false }
  return hanRanges.contains { $0.contains(value) }
}

private let hanRanges: [ClosedRange<UInt32>] = [
  0x2E80...0x2E99, 0x2E9B...0x2EF3, 0x2F00...0x2FD5, 0x3005...0x3005, 0x3007...0x3007, 0x3021...0x3029,
  0x3038...0x303B, 0x3400...0x4DBF, 0xF900...0xFA6D, 0xFA70...0xFAD9, 0x16FE2...0x16FE3, 0x16FF0...0x16FF1,
  0x20000...0x2A6DF, 0x2A700...0x2B739, 0x2B740...0x2B81D, 0x2B820...0x2CEA1, 0x2CEB0...0x2EBE0,
  0x2EBF0...0x2EE5D, 0x2F800...0x2FA1D, 0x30000...0x3134A, 0x31350...0x323AF,
]
