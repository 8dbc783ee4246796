import Foundation

/// JSON text to located values.
///
/// YAML 1.2 holds JSON, so places come from its reader; Foundation's reader first says whether the text is JSON at all.
package enum JSON {
  package static func read(
    _ text: String, firstLine: Int = 1, limits: YAML.Limits = YAML.Limits()
  ) throws(DataSyntaxError) -> LocatedValue? {
    let value = try YAML.read(joiningSurrogates(text), firstLine: firstLine, limits: limits)
    do {
      _ = try JSONSerialization.jsonObject(with: Data(text.utf8), options: .fragmentsAllowed)
    } catch {
      throw DataSyntaxError(
        "not valid JSON", at: value?.position ?? SourcePosition(line: firstLine),
        hint: "JSON wants \"quoted\" keys and texts, and no comma before a closing bracket")
    }
    return value
  }

  /// `\uD83D\uDE00` as `\U0001F600`, which is how YAML escapes a character beyond U+FFFF.
  private static func joiningSurrogates(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "\\")) else { return text }
    var result: [UInt8] = []
    let bytes = Array(text.utf8)
    var index = 0
    while index < bytes.count {
      if bytes[index] == UInt8(ascii: "\\"), index + 1 < bytes.count {
        if let high = unit(bytes, index), (0xD800..<0xDC00).contains(high), let low = unit(bytes, index + 6),
          (0xDC00..<0xE000).contains(low)
        {
          let scalar = 0x10000 + (high - 0xD800) << 10 + (low - 0xDC00)
          let digits = String(scalar, radix: 16, uppercase: true)
          result += "\\U".utf8
          result += String(repeating: "0", count: 8 - digits.count).utf8
          result += digits.utf8
          index += 12
          continue
        }
        result += bytes[index...(index + 1)]
        index += 2
        continue
      }
      result.append(bytes[index])
      index += 1
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// The code unit of a `\uXXXX` that begins at `index`.
  private static func unit(_ bytes: [UInt8], _ index: Int) -> UInt32? {
    guard index + 6 <= bytes.count, bytes[index] == UInt8(ascii: "\\"), bytes[index + 1] == UInt8(ascii: "u") else {
      return nil
    }
    return UInt32(String(decoding: bytes[(index + 2)..<(index + 6)], as: UTF8.self), radix: 16)
  }
}
