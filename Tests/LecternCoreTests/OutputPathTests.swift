import Testing

@testable import LecternCore

@Suite struct OutputPathTests {
  private func permalink(_ path: String) -> String {
    do throws(OutputPath.Refusal) {
      return try OutputPath(permalink: path).text
    } catch {
      return error.message + "; " + error.hint
    }
  }

  @Test(arguments: [
    ("2022/09/04/a/", "2022/09/04/a/index.html"), ("a", "a/index.html"), ("a.html", "a.html"), ("feed.xml", "feed.xml"),
    ("/a/", "a/index.html"), ("/a.html", "a.html"), ("/", "index.html"), ("", "index.html"),
    ("a//b/", "a/b/index.html"),
    ("中文/笔记/", "中文/笔记/index.html"), ("v1.2/", "v1.2/index.html"), ("v1.2", "v1.2/index.html"),
    ("C#入门/", "C#入门/index.html"), ("why?/", "why?/index.html"), ("100%/", "100%/index.html"),
    (".../", ".../index.html"), ("a.b../", "a.b../index.html"),
  ])
  func accepts(_ path: String, _ expected: String) { #expect(permalink(path) == expected) }

  private static let outside = "leaves the site; leave out . and .."

  @Test(arguments: [
    ("../x", "\"../x\" \(outside)"), ("a/../x", "\"a/../x\" \(outside)"), ("./x/", "\"./x/\" \(outside)"),
    ("%2e%2e/x", "\"%2e%2e/x\" \(outside)"), ("../\u{301}x/", "\"../\u{301}x/\" \(outside)"),
    ("a\\\u{301}x/", "\"a\\\u{301}x/\" has a backslash; write / between folders"),
    (".%2E/x/", "\".%2E/x/\" \(outside)"),
    ("..%2fx/", "\"..%2fx/\" \(outside)"), ("a%2Fb/", "\"a%2Fb/\" \(outside)"),
    (
      "/etc/x",
      "\"/etc/x\" could be a file of the machine: it ends neither in / nor in .html; write /etc/x/ or /etc/x.html"
    ),
    ("/x.css", "\"/x.css\" could be a file of the machine: it ends neither in / nor in .html; write /x/ or /x.html"),
    (
      "/a.b/x.md",
      "\"/a.b/x.md\" could be a file of the machine: it ends neither in / nor in .html; write /a.b/x/ or /a.b/x.html"
    ),
    (
      "/v1.2", "\"/v1.2\" could be a file of the machine: it ends neither in / nor in .html; write /v1.2/ or /v1.2.html"
    ),
    ("/.x", "\"/.x\" could be a file of the machine: it ends neither in / nor in .html; write /.x/ or /.x.html"),
    ("/中文", "\"/中文\" could be a file of the machine: it ends neither in / nor in .html; write /中文/ or /中文.html"),
    ("/../x", "\"/../x\" \(outside)"),
    ("a\\..\\x", "\"a\\..\\x\" has a backslash; write / between folders"),
    ("a%5cx/", "\"a%5cx/\" has a backslash; write / between folders"),
    ("//h", "\"//h\" begins with two slashes, which names a host; write one"),
    ("%2f/h/", "\"%2f/h/\" begins with two slashes, which names a host; write one"),
    ("a\0b", "the address has a control character; remove it"),
    ("a%00/", "the address has a control character; remove it"),
    ("a%0Ab/", "the address has a control character; remove it"),
    (".lectern/x/", "\".lectern\" in the output is not for pages; choose another address"),
    (".Git/x/", "\".Git\" in the output is not for pages; choose another address"),
    ("?p=12", "\"?p=12\" has a query, which no file answers; leave out ?p=12"),
    (
      String(repeating: "字", count: 86) + "/",
      "\"\(String(repeating: "字", count: 20))…\" has 258 bytes, more than a file name's 255; shorten it: a Chinese character takes 3"
    ),
    (String(repeating: "abcdefghi/", count: 400), "the address is longer than 3500 bytes; shorten it"),
  ])
  func refuses(_ path: String, _ expected: String) { #expect(permalink(path) == expected) }

  @Test func sameNameInBothUnicodeForms() throws {
    let composed = try OutputPath(checking: "caf\u{E9}/")
    #expect(composed == (try OutputPath(checking: "cafe\u{301}/")))
    #expect(composed.folder == "café/")
    #expect(try OutputPath(checking: "404.html").folder == "")
  }
}

@Suite struct SiteAddressTests {
  @Test(arguments: [
    ("https://host", "https://host", "/", "host"), ("https://host/notes", "https://host", "/notes/", "host"),
    ("HTTP://host:8080//notes//a/", "http://host:8080", "/notes/a/", "host:8080"),
    ("https://host/笔记/", "https://host", "/%E7%AC%94%E8%AE%B0/", "host"),
    ("https://host/%E7%AC%94%E8%AE%B0/", "https://host", "/%E7%AC%94%E8%AE%B0/", "host"),
    ("https://host/a(b)'~/", "https://host", "/a(b)'~/", "host"),
  ])
  func parts(_ url: String, _ origin: String, _ base: String, _ host: String) throws {
    let address = try #require(SiteAddress(url: url))
    #expect(address.origin == origin)
    #expect(address.basePath == base)
    #expect(address.host == host)
  }

  @Test(arguments: [
    "", "host", "ftp://host/", "//host/", "https://", "https:///a", "https://host/?a", "https://host/#a",
    "https://ho st/",
    "https://host/../a", "https://host/%2e%2e/a",
    "https://user:secret@host/", "https://host\\evil/",
    "https://host/\"onload",
    "javascript:alert(1)",
    "https://ho\nst/",
  ])
  func refuses(_ url: String) { #expect(SiteAddress(url: url) == nil) }

  @Test(arguments: [
    ("", "/notes/"), ("index.html", "/notes/"), ("a/index.html", "/notes/a/"), ("/a/", "/notes/a/"),
    ("myindex.html", "/notes/myindex.html"), ("a b/中.png", "/notes/a%20b/%E4%B8%AD.png"),
    ("C#/a?b%.html", "/notes/C%23/a%3Fb%25.html"), ("a\"<>`.css", "/notes/a%22%3C%3E%60.css"),
    ("a:b@c/~x", "/notes/a:b@c/~x"),
  ])
  func addresses(_ path: String, _ expected: String) throws {
    let site = try #require(SiteAddress(url: "https://host/notes/"))
    #expect(site.address(of: path) == expected)
    #expect(site.address(of: path, absolute: true) == "https://host" + expected)
  }

  @Test func withoutHost() {
    #expect(SiteAddress.unknown.address(of: "a/index.html", absolute: true) == "/a/")
    #expect(SiteAddress.unknown.host == "")
  }

  @Test(arguments: [
    ("a%20b", "a b"), ("%E4%B8%AD", "中"), ("%e4%b8%ad", "中"), ("%E4%B8", "%E4%B8"), ("100%", "100%"), ("%zz", "%zz"),
    ("%", "%"), ("%4", "%4"), ("plain", "plain"), ("%252e", "%2e"),
  ])
  func decoding(_ text: String, _ expected: String) { #expect(PercentEncoding.decode(text) == expected) }

  @Test func encodingRoundTrip() {
    let text = String(String.UnicodeScalarView((1..<0x300).compactMap { Unicode.Scalar($0) })) + "中😀"
    let encoded = PercentEncoding.encode(text)
    #expect(PercentEncoding.decode(encoded) == text)
    #expect(encoded.utf8.allSatisfy { (0x21...0x7E).contains($0) && $0 != UInt8(ascii: "/") })
  }
}
