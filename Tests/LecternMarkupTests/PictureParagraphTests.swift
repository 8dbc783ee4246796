import Testing

@testable import LecternMarkup

@Suite struct PictureParagraphTests {
  @Test(arguments: [
    ("![a](b)", "<p class=\"picture\"><img src=\"b\" alt=\"a\"></p>\n"),
    ("![a](b)\n![c](d)", "<p class=\"picture\"><img src=\"b\" alt=\"a\">\n<img src=\"d\" alt=\"c\"></p>\n"),
    ("[![a](b)](c)", "<p class=\"picture\"><a href=\"c\"><img src=\"b\" alt=\"a\"></a></p>\n"),
    ("![a](b)  \n![c](d)", "<p class=\"picture\"><img src=\"b\" alt=\"a\"><br>\n<img src=\"d\" alt=\"c\"></p>\n"),
    ("<p class=\"x\"><img src=b alt=a></p>", "<p class=\"x picture\"><img src=\"b\" alt=\"a\"></p>\n"),
    ("文字 ![a](b)", "<p>文字 <img src=\"b\" alt=\"a\"></p>\n"),
    ("![a](b)。", "<p><img src=\"b\" alt=\"a\">。</p>\n"),
    ("[x ![a](b)](c)", "<p><a href=\"c\">x <img src=\"b\" alt=\"a\"></a></p>\n"),
    ("- ![a](b)\n- c", "<ul>\n<li><img src=\"b\" alt=\"a\"></li>\n<li>c</li>\n</ul>\n"),
  ])
  func marked(_ source: String, _ expected: String) {
    #expect(html(parse(source)) == expected)
  }

  @Test func off() {
    #expect(html(parse("![a](b)", options: .commonmark)) == "<p><img src=\"b\" alt=\"a\"></p>\n")
  }
}
