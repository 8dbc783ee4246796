import Testing

@testable import LecternSite

/// Widths and heights from the first bytes of pictures.
@Suite struct PictureTests {
  static func big(_ value: Int, _ count: Int) -> [UInt8] {
    (0..<count).reversed().map { UInt8(value >> ($0 * 8) & 255) }
  }
  static func little(_ value: Int, _ count: Int) -> [UInt8] { big(value, count).reversed() }

  static func png(_ width: Int, _ height: Int) -> [UInt8] {
    [0x89, 0x50, 0x4E, 0x47, 13, 10, 26, 10, 0, 0, 0, 13] + Array("IHDR".utf8) + big(width, 4) + big(height, 4) + [
      8, 6, 0, 0, 0,
    ]
  }

  static func gif(_ width: Int, _ height: Int) -> [UInt8] {
    Array("GIF89a".utf8) + little(width, 2) + little(height, 2) + [0, 0, 0]
  }

  /// - Parameter orientation: of the EXIF segment; 0 is none.
  static func jpeg(_ width: Int, _ height: Int, orientation: Int = 0, little: Bool = true, frame: UInt8 = 0xC0)
    -> [UInt8]
  {
    var bytes: [UInt8] = [0xFF, 0xD8, 0xFF, 0xE0, 0, 16] + Array("JFIF\0".utf8) + [1, 1, 0, 0, 1, 0, 1, 0, 0]
    if orientation > 0 {
      func number(_ value: Int, _ count: Int) -> [UInt8] { little ? Self.little(value, count) : big(value, count) }
      let tiff =
        Array((little ? "II" : "MM").utf8) + number(42, 2) + number(8, 4) + number(2, 2)
        + number(0x010F, 2) + number(2, 2) + number(4, 4) + [0, 0, 0, 0]
        + number(0x0112, 2) + number(3, 2) + number(1, 4) + number(orientation, 2) + [0, 0] + number(0, 4)
      let body = Array("Exif\0\0".utf8) + tiff
      bytes += [0xFF, 0xE1] + big(body.count + 2, 2) + body
    }
    bytes += [0xFF, 0xFF, 0xC4, 0, 4, 9, 9]
    return bytes + [0xFF, frame, 0, 17, 8] + big(height, 2) + big(width, 2) + [
      3, 1, 0x11, 0, 2, 0x11, 0, 3, 0x11, 0, 0xFF, 0xDA,
    ]
  }

  static func webp(_ chunk: String, _ body: [UInt8]) -> [UInt8] {
    Array("RIFF".utf8) + little(body.count + 12, 4) + Array("WEBP".utf8) + Array(chunk.utf8) + little(body.count, 4)
      + body
      + [UInt8](repeating: 0, count: 16)
  }

  static let headers: [(String, [UInt8], PictureSize?)] = [
    ("PNG", png(640, 480), PictureSize(width: 640, height: 480)),
    ("PNG, 70,000 wide", png(70_000, 3), PictureSize(width: 70_000, height: 3)),
    ("PNG, cut", Array(png(640, 480).prefix(20)), nil),
    ("PNG, nothing wide", png(0, 480), nil),
    ("PNG, absurd", png(2_147_483_647, 1), nil),
    ("GIF", gif(320, 200), PictureSize(width: 320, height: 200)),
    ("GIF, cut", Array(gif(320, 200).prefix(9)), nil),
    ("JPEG", jpeg(800, 600), PictureSize(width: 800, height: 600)),
    ("JPEG, progressive", jpeg(800, 600, frame: 0xC2), PictureSize(width: 800, height: 600)),
    ("JPEG, upright", jpeg(800, 600, orientation: 3), PictureSize(width: 800, height: 600)),
    ("JPEG, turned", jpeg(800, 600, orientation: 6), PictureSize(width: 600, height: 800)),
    ("JPEG, turned, big-endian", jpeg(800, 600, orientation: 8, little: false), PictureSize(width: 600, height: 800)),
    ("JPEG, cut", Array(jpeg(800, 600).prefix(30)), nil),
    (
      "WebP, lossy", webp("VP8 ", [0, 0, 0, 0x9D, 1, 0x2A] + little(550, 2) + little(368, 2)),
      PictureSize(width: 550, height: 368)
    ),
    (
      "WebP, scaled", webp("VP8 ", [0, 0, 0, 0x9D, 1, 0x2A] + little(550 | 0x4000, 2) + little(368, 2)),
      PictureSize(width: 550, height: 368)
    ),
    ("WebP, lossless", webp("VP8L", [0x2F] + little(399 | 300 << 14, 4)), PictureSize(width: 400, height: 301)),
    (
      "WebP, extended", webp("VP8X", [0, 0, 0, 0] + little(69_999, 3) + little(599, 3)),
      PictureSize(width: 70_000, height: 600)
    ),
    ("WebP, cut", Array(webp("VP8X", [0, 0, 0, 0]).prefix(20)), nil),
    ("SVG", Array("<svg width=\"120\" height=\"80px\">".utf8), PictureSize(width: 120, height: 80)),
    (
      "SVG, view box",
      Array("<?xml version='1.0'?><!-- x -->\n<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 24.4 12'>".utf8),
      PictureSize(width: 24, height: 12)
    ),
    ("SVG, view box with commas", Array("<svg viewBox=\"0,0,24,12\">".utf8), PictureSize(width: 24, height: 12)),
    (
      "SVG, per cent", Array("<svg width=\"100%\" height=\"100%\" viewBox=\"0 0 30 20\">".utf8),
      PictureSize(width: 30, height: 20)
    ),
    ("SVG, units", Array("<svg width=\"1in\" height=\"72pt\">".utf8), PictureSize(width: 96, height: 96)),
    ("SVG, stroke-width is no width", Array("<svg stroke-width=\"2\" height=\"5\">".utf8), nil),
    ("SVG, infinite", Array("<svg width=\"1e400\" height=\"nan\">".utf8), nil),
    ("text", Array("hello".utf8), nil),
    ("nothing", [], nil),
  ]

  @Test(arguments: headers) func header(_ name: String, _ bytes: [UInt8], _ expected: PictureSize?) {
    #expect(PictureSize(header: bytes) == expected, "\(name)")
  }

  /// No cut of any header reads past its end.
  @Test func cutHeaders() {
    for (_, bytes, _) in Self.headers {
      for count in 0..<bytes.count { _ = PictureSize(header: Array(bytes.prefix(count))) }
    }
  }

  @Test func inPages() async throws {
    let site = try TestSite(
      """
      == Content/posts/a.md | date: 2022-01-01; title: A ==
      ![one](a/one.png) <img src="a/one.png" width="10"> <img src="wrong.jpg"> ![](https://example.org/x.png) ![](a/odd.png)
      """)
    try site.write("Content/posts/a/one.png", Self.png(640, 480))
    try site.write("Content/posts/a/wrong.jpg", Self.gif(3, 4))
    try site.write("Content/posts/a/odd.png", "not a picture")
    try await site.buildCleanly()
    #expect(
      site.body("/a/")?.hasPrefix(
        """
        <p class="picture"><img src="/a/one.png" alt="one" width="640" height="480"> \
        <img src="/a/one.png" width="10" alt=""> \
        <img src="/a/wrong.jpg" alt="" width="3" height="4"> \
        <img src="https://example.org/x.png" alt=""> \
        <img src="/a/odd.png" alt=""></p>
        """) == true, "\(site.body("/a/") ?? "")")
  }
}
