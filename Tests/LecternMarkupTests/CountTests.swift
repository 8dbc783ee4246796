import Testing

@testable import LecternMarkup

/// What a text holds, counted over Markdown and HTML alike.
@Suite struct CountTests {
  @Test(arguments: [
    ("", [0, 0, 0, 0, 0]),
    ("![a](a.png) <img src=b.png>\n\n<picture><source srcset=c.webp><img src=c.png></picture>", [3, 0, 0, 0, 0]),
    ("<svg><image href='a.png'/></svg>\n\n`<img>`", [0, 0, 0, 0, 0]),
    ("<video src=a.mp4></video>\n\n<audio controls><source src=a.mp3></audio>", [0, 1, 1, 0, 0]),
    ("`inline`\n\n```\na\n```\n\n    b\n\n<pre>c</pre>", [0, 0, 0, 3, 0]),
    ("<details>\n\n<table><tr><td>\n\n- ![](x.png)\n\n</td></tr></table>\n\n</details>", [1, 0, 0, 0, 1]),
    ("<!-- <img src=a> -->", [0, 0, 0, 0, 0]),
  ])
  func check(_ text: String, _ expected: [Int]) {
    let counts = parseMarkup(MarkupSource(path: "a.md", bytes: Array(text.utf8))).counts
    #expect([counts.pictures, counts.videos, counts.audios, counts.codeBlocks, counts.tables] == expected)
  }
}
