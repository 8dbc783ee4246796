import CCmark
import CLibXML2

/// Character references as HTML5 reads them, written as libxml2 understands them: as characters.
enum CharacterReference {
  /// Reads at `&`; what is no reference is an ampersand.
  static func append(_ scanner: inout ByteScanner, inAttribute: Bool, to output: inout [UInt8]) {
    scanner.skip()
    if scanner.peek() == 0x23 {
      if let scalar = numeric(&scanner) {
        append(scalar, to: &output)
        return
      }
    } else if named(&scanner, inAttribute: inAttribute, to: &output) {
      return
    }
    output.append("&amp;")
  }

  /// The HTML Standard's rules for numbers that are no characters: U+FFFD, and Windows-1252 for 0x80 to 0x9F.
  private static func numeric(_ scanner: inout ByteScanner) -> Unicode.Scalar? {
    let start = scanner.index
    scanner.skip()
    let isHex = scanner.peek().map { $0 | 0x20 == 0x78 } ?? false
    if isHex { scanner.skip() }
    var value: UInt32 = 0
    var digits = 0
    while let byte = scanner.peek(), let digit = Character(Unicode.Scalar(byte)).hexDigitValue, isHex || digit < 10 {
      value = min(0x11_0000, value * (isHex ? 16 : 10) + UInt32(digit))
      digits += 1
      scanner.skip()
    }
    guard digits > 0 else {
      scanner.index = start
      return nil
    }
    if scanner.peek() == 0x3B { scanner.skip() }
    if (0x80...0x9F).contains(value) { value = windows1252[Int(value) - 0x80] }
    return value == 0 ? "\u{FFFD}" : Unicode.Scalar(value) ?? "\u{FFFD}"
  }

  private static func named(_ scanner: inout ByteScanner, inAttribute: Bool, to output: inout [UInt8]) -> Bool {
    let start = scanner.index
    let name = scanner.take { isASCIILetter($0) || isASCIIDigit($0) }
    if name.isEmpty { return false }
    if scanner.peek() == 0x3B, appendNamed(name, to: &output) {
      scanner.skip()
      return true
    }
    // Without the semicolon only Latin-1's names count, the longest that fits; in an attribute only before a delimiter.
    for length in stride(from: min(6, name.count), through: 2, by: -1) {
      let prefix = UnsafeBufferPointer(rebasing: name.prefix(length))
      guard isLegacy(prefix) else { continue }
      let next = length < name.count ? name[length] : scanner.peek()
      if inAttribute, let next, next == 0x3D || isASCIILetter(next) || isASCIIDigit(next) { break }
      guard appendNamed(prefix, to: &output) else { break }
      scanner.index = start + length
      return true
    }
    scanner.index = start
    return false
  }

  private static func isLegacy(_ name: UnsafeBufferPointer<UInt8>) -> Bool {
    if ["AMP", "LT", "GT", "QUOT", "COPY", "REG"].contains(where: { (text: StaticString) in name.equals(text) }) {
      return true
    }
    guard let value = html4Value(name), !name.equals("apos") else { return false }
    return value < 0x100
  }

  /// libxml2 knows HTML 4's 253 names.
  private static func html4Value(_ name: UnsafeBufferPointer<UInt8>) -> UInt32? {
    guard name.count < 16 else { return nil }
    var terminated = [UInt8](name)
    terminated.append(0)
    guard let entity = htmlEntityLookup(terminated), entity.pointee.value > 0 else { return nil }
    return entity.pointee.value
  }

  /// cmark knows HTML5's 2,125 names that end in a semicolon; some stand for two characters.
  private static func appendNamed(_ name: UnsafeBufferPointer<UInt8>, to output: inout [UInt8]) -> Bool {
    if let value = html4Value(name), let scalar = Unicode.Scalar(value) {
      append(scalar, to: &output)
      return true
    }
    guard name.count <= 40 else { return false }
    let tree = CommonMarkTree([0x26] + name + [0x3B])
    guard let paragraph = cmark_node_first_child(tree.root), let text = cmark_node_first_child(paragraph) else {
      return false
    }
    let decoded = UnsafeBufferPointer(cString: cmark_node_get_literal(text))
    guard let first = decoded.first, first != 0x26 || name.count <= 3 else { return false }
    appendEscaped(decoded, to: &output)
    return true
  }

  private static func append(_ scalar: Unicode.Scalar, to output: inout [UInt8]) {
    switch scalar {
    case "&": output.append("&amp;")
    case "<": output.append("&lt;")
    case ">": output.append("&gt;")
    case "\"": output.append("&quot;")
    default: output.append(contentsOf: Character(scalar).utf8)
    }
  }

  private static let windows1252: [UInt32] = [
    0x20AC, 0x81, 0x201A, 0x192, 0x201E, 0x2026, 0x2020, 0x2021, 0x2C6, 0x2030, 0x160, 0x2039, 0x152, 0x8D, 0x17D,
    0x8F, 0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x2DC, 0x2122, 0x161, 0x203A, 0x153, 0x9D,
    0x17E, 0x178,
  ]
}
