import Testing

@testable import LecternCore

@Suite struct PermalinkTests {
  private func expand(
    _ pattern: String, date: String? = "2022-09-04 08:03:02", path: String = "notes/6-transference", slug: String? = nil
  ) throws -> String {
    let date = try date.map { try DateTime.parse($0, in: .utc) }
    let keys = DataMap([
      ("abbrlink", .int(4_063_225)), ("part", .string("二")), ("ratio", .double(1.5)), ("open", .bool(true)),
      ("list", .list([])),
    ])
    let values = Permalink.Values(
      date: date, path: path, title: "6: Transference & more", category: "tutorial/multimodal", language: "zh-CN",
      slug: slug, defaults: ["region": "cn", "part": "never"], value: { keys[$0] })
    do throws(Permalink.Failure) {
      return try Permalink(pattern).path(for: values)
    } catch {
      switch error {
      case .needsDate(let token): return "needs a date for \(token)"
      case .unknownToken(let token): return "unknown \(token)"
      }
    }
  }

  @Test(arguments: [
    (":year/:month/:day/:title/", "2022/09/04/notes/6-transference/"), (":i_month-:i_day", "9-4"),
    (":hour:minute:second", "080302"), (":timestamp", "1662278582"), (":name.html", "6-transference.html"),
    (":post_title", "6-transference-more"), (":category/:name/", "tutorial/multimodal/6-transference/"),
    (":slug", "notes/6-transference"), (":lang/", "zh-CN/"), ("posts/:abbrlink.html", "posts/4063225.html"),
    (":part", "二"), (":ratio-:open", "1.5-true"), (":region", "cn"), ("a:/:b", "unknown :b"), ("a:/", "a:/"),
    (":list", "unknown :list"), ("plain/", "plain/"), ("", ""), (":year中", "2022中"),
    // The first twelve digits of SHA-1 over "notes/6-transference1662278582".
    (":hash", "HASH"),
  ])
  func tokens(_ pattern: String, _ expected: String) throws {
    let expected = expected == "HASH" ? String(SHA1.hexDigest("notes/6-transference1662278582").prefix(12)) : expected
    #expect(try expand(pattern) == expected)
  }

  @Test(arguments: [":year", ":i_day", ":timestamp", ":hash"]) func withoutDate(_ token: String) throws {
    #expect(try expand(token, date: nil) == "needs a date for \(token)")
    #expect(try expand(":title/", date: nil) == "notes/6-transference/")
  }

  @Test func slugReplacesTheLastName() throws {
    #expect(try expand(":title/", slug: "moved") == "notes/moved/")
    #expect(try expand(":name/:slug", slug: "moved") == "moved/moved")
  }

  @Test(arguments: [
    ("", "da39a3ee5e6b4b0d3255bfef95601890afd80709"), ("abc", "a9993e364706816aba3e25717850c26c9cd0d89d"),
    (
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq", "84983e441c3bd26ebaae4aa1f95129e5e54670f1"
    ),
  ])
  func sha1(_ text: String, _ digest: String) { #expect(SHA1.hexDigest(text) == digest) }
}
