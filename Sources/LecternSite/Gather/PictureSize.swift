/// The size of a picture in pixels, read from its first bytes; the type is told by content, not by name.
package struct PictureSize: Sendable, Hashable {
  package var width: Int
  package var height: Int

  /// How much of a file the headers of every kind fit in, cameras' previews in JPEG included.
  static let headerBytes = 256 * 1024

  init?(width: Int, height: Int) {
    guard width > 0, height > 0, width < 1_000_000, height < 1_000_000 else { return nil }
    self.width = width
    self.height = height
  }

  /// PNG, JPEG (EXIF orientation applied), GIF, WebP or SVG; nil for all else and for cut headers.
  package init?(header bytes: [UInt8]) {
    let size: PictureSize?
    if bytes.starts(with: [0x89, 0x50, 0x4E, 0x47]) {
      size = Self.png(bytes)
    } else if bytes.starts(with: [0xFF, 0xD8]) {
      size = JPEGHeader(bytes).size
    } else if bytes.starts(with: "GIF8".utf8) {
      size = bytes.count < 10 ? nil : PictureSize(width: bytes.little16(6), height: bytes.little16(8))
    } else if bytes.starts(with: "RIFF".utf8), bytes.count >= 30, bytes[8..<12].elementsEqual("WEBP".utf8) {
      size = Self.webP(bytes)
    } else {
      size = SVGHeader(bytes)?.size
    }
    guard let size else { return nil }
    self = size
  }

  private static func png(_ bytes: [UInt8]) -> PictureSize? {
    guard bytes.count >= 24, bytes[12..<16].elementsEqual("IHDR".utf8) else { return nil }
    return PictureSize(width: bytes.big32(16), height: bytes.big32(20))
  }

  /// The three kinds of chunk that begin a WebP file (RFC 9649).
  private static func webP(_ bytes: [UInt8]) -> PictureSize? {
    switch String(decoding: bytes[12..<16], as: UTF8.self) {
    case "VP8 ":
      guard bytes[23..<26].elementsEqual([0x9D, 0x01, 0x2A]) else { return nil }
      return PictureSize(width: bytes.little16(26) & 0x3FFF, height: bytes.little16(28) & 0x3FFF)
    case "VP8L":
      guard bytes[20] == 0x2F else { return nil }
      let bits = bytes.little16(21) | bytes.little16(23) << 16
      return PictureSize(width: bits & 0x3FFF + 1, height: bits >> 14 & 0x3FFF + 1)
    case "VP8X":
      return PictureSize(
        width: bytes.little16(24) | Int(bytes[26]) << 16 + 1, height: (bytes.little16(27) | Int(bytes[29]) << 16) + 1)
    default: return nil
    }
  }
}

extension [UInt8] {
  func big16(_ at: Int) -> Int { Int(self[at]) << 8 | Int(self[at + 1]) }
  func big32(_ at: Int) -> Int { big16(at) << 16 | big16(at + 2) }
  func little16(_ at: Int) -> Int { Int(self[at]) | Int(self[at + 1]) << 8 }
  func little32(_ at: Int) -> Int { little16(at) | little16(at + 2) << 16 }
}

/// The segments before a JPEG's pixels.
private struct JPEGHeader {
  private(set) var size: PictureSize?

  init(_ bytes: [UInt8]) {
    var at = 2
    var turned = false
    while at + 9 < bytes.count {
      guard bytes[at] == 0xFF else { return }
      let marker = bytes[at + 1]
      if marker == 0xFF {
        at += 1
        continue
      }
      if marker == 0x01 || (0xD0...0xD8).contains(marker) {
        at += 2
        continue
      }
      let length = bytes.big16(at + 2)
      if (0xC0...0xCF).contains(marker), marker != 0xC4, marker != 0xC8, marker != 0xCC {
        let height = bytes.big16(at + 5)
        let width = bytes.big16(at + 7)
        size = turned ? PictureSize(width: height, height: width) : PictureSize(width: width, height: height)
        return
      }
      if marker == 0xE1 {
        turned = Self.isTurned(bytes, from: at + 4, to: Swift.min(at + 2 + length, bytes.count)) || turned
      }
      at += 2 + Swift.max(2, length)
    }
  }

  /// EXIF orientation 5 to 8: shown with width and height exchanged.
  private static func isTurned(_ bytes: [UInt8], from start: Int, to end: Int) -> Bool {
    let tiff = start + 6
    guard tiff + 8 <= end, bytes[start..<(start + 4)].elementsEqual("Exif".utf8) else { return false }
    let little = bytes[tiff] == UInt8(ascii: "I")
    func short(_ at: Int) -> Int { little ? bytes.little16(at) : bytes.big16(at) }
    let directory = tiff + (little ? bytes.little32(tiff + 4) : bytes.big32(tiff + 4))
    guard directory + 2 <= end else { return false }
    for index in 0..<short(directory) {
      let entry = directory + 2 + index * 12
      guard entry + 12 <= end else { return false }
      if short(entry) == 0x0112 { return (5...8).contains(short(entry + 8)) }
    }
    return false
  }
}

/// The start tag of an SVG's root.
private struct SVGHeader {
  private let tag: Substring

  init?(_ bytes: [UInt8]) {
    let text = String(decoding: bytes.prefix(16 * 1024), as: UTF8.self)
    guard let start = text.firstRange(of: "<svg")?.upperBound, let end = text[start...].firstIndex(of: ">") else {
      return nil
    }
    tag = text[start..<end]
  }

  /// `width` and `height` in pixels, else the size of `viewBox`.
  var size: PictureSize? {
    if let width = attribute("width").flatMap(pixels), let height = attribute("height").flatMap(pixels) {
      return PictureSize(width: width, height: height)
    }
    guard let box = attribute("viewBox") else { return nil }
    let numbers = box.split { $0 == " " || $0 == "," }.compactMap { Double($0) }
    guard numbers.count == 4, numbers.allSatisfy(\.isFinite), numbers.allSatisfy({ abs($0) < 1_000_000 }) else {
      return nil
    }
    return PictureSize(width: Int(numbers[2].rounded()), height: Int(numbers[3].rounded()))
  }

  private func attribute(_ name: String) -> Substring? {
    var rest = tag
    while let found = rest.firstRange(of: name) {
      let before = rest[..<found.lowerBound].last
      let after = rest[found.upperBound...].drop { $0.isWhitespace }
      rest = rest[found.upperBound...]
      guard before?.isWhitespace ?? false, after.first == "=" else { continue }
      let value = after.dropFirst().drop { $0.isWhitespace }
      guard let quote = value.first, quote == "\"" || quote == "'" else { continue }
      return value.dropFirst().prefix { $0 != quote }
    }
    return nil
  }

  private func pixels(_ text: Substring) -> Int? {
    let units: [(String, Double)] = [
      ("px", 1), ("pt", 4 / 3), ("in", 96), ("cm", 96 / 2.54), ("mm", 96 / 25.4), ("", 1),
    ]
    for (unit, factor) in units where text.hasSuffix(unit) {
      guard let number = Double(text.dropLast(unit.count)), number.isFinite, abs(number) < 1_000_000 else { return nil }
      return Int((number * factor).rounded())
    }
    return nil
  }
}
