import Glibc

/// A bound on the steps that cmark 0.30.2 could take beyond linear time, from counts alone.
///
/// Three of its loops are quadratic; every other one was read and measured to be linear:
/// - a blank line looks at every open list item around it,
/// - an emphasis looks at every block around it (`S_can_contain`, CVE-2023-24824),
/// - a link looks at every image before it in its paragraph that is still open (`handle_close_bracket`, CVE-2023-22486).
///
/// The counts take no notice of escapes and code, so they are never too small. An image is not open any more after a `]`
/// that nothing can hide, for it closes the last bracket whether it makes an image or not.
struct ParsingCost {
  /// About 0.3 s. A text with more may still be read in no time; it goes the slower way for nothing.
  static let most = 30_000_000

  /// What is too much, and where.
  struct Excess: Equatable {
    enum Cause: Equatable {
      /// Blocks nested this deep around many blank lines or emphases.
      case depth(Int)
      /// This many images begun in one paragraph that has many brackets.
      case images(Int)
    }

    /// The 1-based line on which the bound goes beyond `most`.
    var line: Int
    var cause: Cause
  }

  /// nil for a text that cmark reads in time.
  ///
  /// - Parameter bytes: lines end in LF.
  static func excess(in bytes: [UInt8]) -> Excess? {
    // Each bound is a product of counts whose sum is at most the length.
    if bytes.count < 10_000 { return nil }
    return bytes.withUnsafeBufferPointer { bytes in
      let (depth, blankLines) = shape(of: bytes)
      let images = count(ofImagesIn: bytes)
      if depth * (blankLines + bytes.count) + images * bytes.count <= most { return nil }
      return exactExcess(in: bytes)
    }
  }

  /// The first look, fast: the depth of the deepest line and how many lines are blank.
  private static func shape(of bytes: UnsafeBufferPointer<UInt8>) -> (depth: Int, blankLines: Int) {
    var depth = 0
    var blankLines = 0
    var start = 0
    while start < bytes.count {
      let end = endOfLine(bytes, from: start)
      let marks = LineMarks(bytes[start..<end])
      depth = max(depth, marks.depth)
      if marks.isEmpty { blankLines += 1 }
      start = end + 1
    }
    return (depth, blankLines)
  }

  private static func count(ofImagesIn bytes: UnsafeBufferPointer<UInt8>) -> Int {
    var count = 0
    var start = 0
    while let index = find(0x21, in: bytes, from: start) {
      if index + 1 < bytes.count, bytes[index + 1] == 0x5B { count += 1 }
      start = index + 1
    }
    return count
  }

  /// The second look, for the few texts that need it.
  private static func exactExcess(in bytes: UnsafeBufferPointer<UInt8>) -> Excess? {
    var deepCost = 0
    var imageCost = 0
    var depth = 0
    var line = 1
    /// Only a blank line surely ends a paragraph, and with it what a line without marks goes on with.
    var isAfterBlank = true
    var images = 0
    var start = 0
    while start < bytes.count {
      let end = endOfLine(bytes, from: start)
      let marks = LineMarks(bytes[start..<end])
      if marks.isBlank {
        isAfterBlank = true
        images = 0
        deepCost += depth
      } else {
        depth = isAfterBlank ? marks.depth : max(depth, marks.depth)
        isAfterBlank = false
        if marks.isEmpty { deepCost += depth }
        var previous: UInt8 = 0
        for index in start..<end {
          let byte = bytes[index]
          switch byte {
          case 0x2A, 0x5F: deepCost += depth
          case 0x5B: if previous == 0x21, !isClosed(bytes[index + 1..<end]) { images += 1 }
          case 0x5D: imageCost += images
          default: break
          }
          previous = byte
        }
      }
      if deepCost + imageCost > most {
        return Excess(line: line, cause: deepCost > imageCost ? .depth(depth) : .images(images))
      }
      start = end + 1
      line += 1
    }
    return nil
  }

  /// Whether the bracket before the text is closed on its line for sure: no escape, code, tag or other bracket is in it.
  private static func isClosed(_ text: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    text.first { $0 == 0x5D || $0 == 0x5B || $0 == 0x5C || $0 == 0x60 || $0 == 0x3C } == 0x5D
  }

  private static func endOfLine(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    find(0x0A, in: bytes, from: start) ?? bytes.count
  }

  private static func find(_ byte: UInt8, in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
    guard start < bytes.count, let base = bytes.baseAddress,
      let found = memchr(base + start, Int32(byte), bytes.count - start)
    else { return nil }
    return UnsafeRawPointer(found) - UnsafeRawPointer(base)
  }
}

/// What the marks of quotes and list items at the start of a line say.
private struct LineMarks {
  /// No block of the line is nested deeper. A mark opens at most a list and an item, and each of those that the line
  /// goes on with takes two columns of blanks.
  private(set) var depth = 0
  /// Nothing but blanks.
  private(set) var isBlank = true
  /// Nothing but blanks and marks.
  private(set) var isEmpty = false

  init(_ line: Slice<UnsafeBufferPointer<UInt8>>) {
    var index = line.startIndex
    while index < line.endIndex {
      switch line[index] {
      case 0x20: depth += 1
      case 0x09: depth += 4
      case 0x3E:
        depth += 1
        isBlank = false
      case 0x2A, 0x2B, 0x2D:
        isBlank = false
        depth += 2
        if !isMarkEnd(line, index + 1) { return }
      case 0x30...0x39:
        isBlank = false
        let last = min(index + 9, line.endIndex)
        while index < last, (0x30...0x39).contains(line[index]) { index += 1 }
        guard index < line.endIndex, line[index] == 0x2E || line[index] == 0x29 else { return }
        depth += 2
        if !isMarkEnd(line, index + 1) { return }
      default:
        isBlank = false
        return
      }
      index += 1
    }
    isEmpty = true
  }

  private func isMarkEnd(_ line: Slice<UnsafeBufferPointer<UInt8>>, _ index: Int) -> Bool {
    index >= line.endIndex || line[index] == 0x20 || line[index] == 0x09
  }
}
