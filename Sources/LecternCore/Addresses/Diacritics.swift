import Foundation

/// Latin letters without their marks, for slugs.
enum Diacritics {
  static func isCombiningMark(_ value: UInt32) -> Bool { (0x300...0x36F).contains(value) }

  /// The plain letters of a Latin letter that carries marks or is a ligature; nil when it has none.
  ///
  /// Only Latin: a decomposition of other scripts would change words (`が` is not `か`, `й` not `и`).
  static func base(of scalar: Unicode.Scalar) -> String? {
    let value = scalar.value
    guard (0xC0...0x24F).contains(value) || (0x1E00...0x1EFF).contains(value) else { return nil }
    if let special = ligatures[value] { return special }
    let decomposed = String(scalar).decomposedStringWithCanonicalMapping
    guard let first = decomposed.unicodeScalars.first, first != scalar, first.isASCII else { return nil }
    return String(first)
  }

  private static let ligatures: [UInt32: String] = [
    0xC6: "AE", 0xE6: "ae", 0xD0: "D", 0xF0: "d", 0xD8: "O", 0xF8: "o", 0xDE: "TH", 0xFE: "th", 0xDF: "ss",
    0x110: "D", 0x111: "d", 0x126: "H", 0x127: "h", 0x131: "i", 0x132: "IJ", 0x133: "ij", 0x138: "k", 0x13F: "L",
    0x140: "l", 0x141: "L", 0x142: "l", 0x149: "n", 0x14A: "N", 0x14B: "n", 0x152: "OE", 0x153: "oe", 0x166: "T",
    0x167: "t", 0x17F: "s", 0x180: "b", 0x189: "D", 0x18F: "A", 0x192: "f", 0x1E9E: "SS",
  ]
}
