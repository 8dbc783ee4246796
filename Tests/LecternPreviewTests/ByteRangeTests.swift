import Testing

@testable import LecternPreview

/// RFC 9110, section 14, for a file of ten bytes.
@Suite struct ByteRangeTests {
  static let rows: [(String?, ByteRange)] = [
    (nil, .whole), ("bytes=0-3", .part(0..<4)), ("bytes=5-", .part(5..<10)), ("bytes=-4", .part(6..<10)),
    ("bytes=-99", .part(0..<10)), ("bytes=9-9", .part(9..<10)), ("bytes=0-99", .part(0..<10)),
    ("bytes=10-", .unsatisfiable), ("bytes=10-20", .unsatisfiable), ("bytes=-0", .unsatisfiable),
    ("bytes=3-2", .whole), ("bytes=a-b", .whole), ("bytes=-", .whole), ("bytes=", .whole), ("lines=0-3", .whole),
    ("bytes=0-1,4-5", .whole), ("Bytes=0-0", .part(0..<1)), ("bytes=0-99999999999999999999999", .part(0..<10)),
    ("bytes=99999999999999999999999-", .unsatisfiable), ("bytes= 1 - 2 ", .part(1..<3)), ("bytes=+1-2", .whole),
  ]

  @Test(arguments: rows.indices) func range(_ index: Int) {
    let (header, expected) = Self.rows[index]
    #expect(ByteRange(header, size: 10) == expected, "\(header ?? "none")")
  }

  @Test func anEmptyFileHasNoPart() {
    #expect(ByteRange("bytes=0-", size: 0) == .unsatisfiable)
    #expect(ByteRange("bytes=-1", size: 0) == .unsatisfiable)
  }
}
