import Testing

@testable import LecternCore

@Suite struct SlugTests {
  @Test(arguments: [
    // The cases of hexo-util's own test.
    ("Hello World", "Hello-World"), ("Hellò wòrld", "Hello-world"), ("Hello  World", "Hello-World"),
    ("~Hello World~", "Hello-World"), ("Hello ~`!@#$%^&*()-_+=[]{}|\\;:\"'<>,.?/World", "Hello-World"),
    ("遊戲", "遊戲"),
    // Terms of real notes.
    ("C", "C"), ("C++", "C"), ("C#", "C"), (".NET", "NET"), ("a/b", "a-b"), ("机器学习", "机器学习"),
    ("多模态，入门（一）", "多模态，入门（一）"), ("多模态 Transformer 入门", "多模态-Transformer-入门"),
    ("Sub-Challenge 2: Co-learning", "Sub-Challenge-2-Co-learning"), ("100%", "100"), ("---", ""), ("", ""),
    // Letters with marks, ligatures, wide and circled letters.
    ("Ærøskøbing", "AEroskobing"), ("straße", "strase"), ("Ｃａｆé", "Cafe"), ("ⓐⒷ", "aB"), ("ǅungla", "Dzungla"),
    ("Þór", "Þor"), ("ấ", "a"), ("が и й", "が-и-й"), ("e\u{301}", "e\u{301}"),
    // White space of all kinds is a dash, control characters are dropped.
    ("a\u{3000}b\u{A0}c\u{FEFF}d\u{2028}e", "a-b-c-d-e"), ("a\tb\nc\u{0}d", "abcd"), ("a\u{7F}b\u{85}c\u{9F}d", "abcd"),
    ("😀 smile", "😀-smile"),
  ])
  func hexo(_ text: String, _ slug: String) {
    #expect(Array(Slug.hexo(text).unicodeScalars) == Array(slug.unicodeScalars))
  }

  @Test func letterCase() {
    #expect(Slug.hexo("Hello World", case: .lower) == "hello-world")
    #expect(Slug.hexo("Hello World", case: .upper) == "HELLO-WORLD")
  }

  @Test(arguments: [
    // The table of Pandoc's manual, extension auto_identifiers.
    ("Heading identifiers in HTML", "heading-identifiers-in-html"), ("Maître d'hôtel", "maître-dhôtel"),
    ("*Dogs*?--in *my* house?", "dogs--in-my-house"), ("HTML, S5, or RTF?", "html-s5-or-rtf"),
    ("3. Applications", "applications"), ("33", "section"),
    ("1.2 多模态 学习", "多模态-学习"), ("a & b", "a-b"), ("snake_case v1.0", "snake_case-v1.0"), ("a -", "a--"),
    ("  a\n b ", "a-b"), ("", "section"), ("！？", "section"), ("Ⓐ b", "b"),
  ])
  func pandoc(_ text: String, _ identifier: String) {
    #expect(Slug.pandoc(text) == identifier)
  }
}
