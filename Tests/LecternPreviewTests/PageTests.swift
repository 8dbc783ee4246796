import LecternCore
import Testing

@testable import LecternPreview

/// What the preview puts into pages and links.
@Suite struct PageTests {
  static let pages = [
    ("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<title>", "<!DOCTYPE html>\n<html lang=\"en\">\n<head>|\n<title>"),
    ("<HEAD profile=x>a", "<HEAD profile=x>|a"),
    ("<!doctype html><html><body><header>a", "<!doctype html><html>|<body><header>a"),
    ("<!doctype html><p>a", "<!doctype html>|<p>a"),
    ("<p>a <b>b</b>", "|<p>a <b>b</b>"),
    ("", "|"),
    ("<head", "|<head"),
  ]

  @Test(arguments: pages) func theScriptStandsFirst(html: String, expected: String) {
    let script = InjectedScript(token: "t", follows: false)
    let page = String(
      buffer: script.page(Array(html.utf8), at: "/a\"b/", of: "Content/\"a.md", identity: "1", reload: 2, style: 3))
    let tag =
      "<script src=\"/_lectern/preview.js\" defer data-token=\"t\" data-page=\"/a&quot;b/\" data-note=\"Content/&quot;a.md\""
      + " data-etag=\"1\" data-reload=\"2\" data-style=\"3\"></script>"
    #expect(page == expected.replacing("|", with: tag))
  }

  static let links: [(String, String?)] = [
    ("vscode", "vscode://file/a%20b/%E6%96%87.md:3:7"),
    ("IDEA", "idea://open?file=/a%20b/%E6%96%87.md&line=3&column=7"),
    ("x://{path}", "x://a%20b/%E6%96%87.md"),
    ("none", nil),
  ]

  @Test(arguments: links.indices) func editors(_ index: Int) {
    let (name, expected) = Self.links[index]
    let position = SourcePosition(line: 3, column: 7)
    #expect(EditorLink(name)?.address(of: "/a b/文.md", at: position) == expected)
  }

  @Test(arguments: ["", "emacs", "javascript:{path}", "JavaScript:{path}", "data:{path}", "{path}"])
  func noEditor(_ text: String) { #expect(EditorLink(text) == nil) }
}
