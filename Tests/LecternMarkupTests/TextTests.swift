import Testing

@testable import LecternMarkup

@Suite struct TextTests {
  @Test(arguments: [
    ("", 0, 0), ("中文 and English", 2, 2), ("don't re-do it", 0, 3), ("a，b。c", 0, 3), ("GPT-4的zero-shot能力", 3, 2),
    ("3.14", 0, 2), ("naïve Ωmega", 0, 2), ("々〇㐀𠀀", 4, 0), ("ひらがな", 0, 1), ("'quoted' - x", 0, 2), ("１２Ａ", 0, 1),
    ("a_b", 0, 2), ("한국어 글", 0, 2), ("《a》", 0, 1),
    ("don’t हिन्दी cafe\u{301} re\u{301}sume\u{301}", 0, 4), ("‘引’b", 1, 1), ("\u{301}a", 0, 1),
  ])
  func words(_ text: String, han: Int, latin: Int) {
    var count = WordCount()
    count.add(Array(text.utf8)[...])
    #expect(count == WordCount(han: han, latin: latin))
    let total = han + latin
    #expect(WordCount.end(ofWord: total, in: Array((text + " b").utf8)) != nil)
    #expect(WordCount.end(ofWord: total, in: Array(text.utf8)) == nil)
  }

  @Test func seedLikeNote() {
    let source = """
      # MMML 5: Transference

      Transference是指对于一个资源可能受限的主modality，使用另外的modality进行辅助。

      > Transfer knowledge between modalities, usually to help the primary modality

      <img src="https://example.com/a.png"   style="zoom:33%;" alt="not counted" />

      <!--more-->

      ## Sub-Challenge 1: Transfer（*Tsimpoukelli et al., NeurIPS 2021*）

      """
    let document = parse(source, title: "6-transference")
    #expect(document.words == WordCount(han: 23, latin: 24))
    #expect(document.firstPicture?.position?.line == 7)
    #expect(document.outline.map(\.level) == [2, 3])
  }

  @Test func blocksAreLines() {
    func check(_ source: String, _ expected: String) { #expect(text(of: parse(source)) == expected) }
    check("a *b*\nc\n\n- d\n- e\n\n> f", "a b c\nd\ne\nf")
    check("a  \nb", "a\nb")
    check("```\nx  y\n\n  z\n```\n\nw", "x  y\n\n  z\nw")
    check("![alt](a.png) t <script>s</script><style>u</style><!-- v -->", "t")
    check("<table><tr><td>a</td><td>b</td></tr></table>", "a\nb")
    check("a&nbsp;b &lt;c&gt;", "a\u{A0}b <c>")
    check("a\n\n<iframe src=x><p>no frames</p></iframe>\n\nb", "a\nb")
  }
}
