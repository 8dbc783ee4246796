import Foundation
import Testing

@testable import LecternSite

/// One note of a tutorial series, dropped into `Content/posts/`, through the default theme.
@Suite struct LectureTests {
  private static let configuration = "title: 笔记\nlanguage: zh-CN\ntimezone: Asia/Shanghai\n"

  /// Builds the note and returns its site.
  private func site(_ note: URL) async throws -> TestSite {
    let site = try TestSite("", theme: .repository)
    try site.write("lectern.yml", Self.configuration)
    try site.write("Content/posts/" + note.lastPathComponent, Array(try Data(contentsOf: note)))
    try await site.buildCleanly()
    return site
  }

  private func count(_ needle: String, in text: String) -> Int { text.components(separatedBy: needle).count - 1 }

  @Test func ours() async throws {
    let site = try await site(URL(fileURLWithPath: Repository.root + "/Tests/Sites/lecture/7-alignment.md"))
    let page = try #require(site.text("Public/2022/10/08/7-alignment/index.html"))
    #expect(page.contains("<title>7-alignment · 笔记</title>"))
    #expect(count("<h1", in: page) == 1)
    #expect(page.contains("<h1>7-alignment</h1>"))
    #expect(page.contains("id=\"Lecture-7-Alignment\""))
    #expect(page.contains("id=\"Part-1-Explicit-alignment\""))
    #expect(page.contains("<span id=\"more\"></span>"))
    #expect(count("<blockquote>", in: page) == 2)
    #expect(count("<img ", in: page) == 3)
    #expect(page.contains("src=\"https://pictures.example.org/notes/dynamic-time-warping.png\""))
    #expect(page.contains("<em>Example et al., Warping Two Sequences at Once. Journal of Examples 2009</em>"))
    #expect(page.contains("<time datetime=\"2022-10-08T09:05:07+08:00\">"))

    let home = try #require(site.text("Public/index.html"))
    #expect(home.contains("<a href=\"/2022/10/08/7-alignment/\">7-alignment</a>"))
    #expect(home.contains("常见的做法有两类"))
    #expect(!home.contains("显式对齐"))
    #expect(home.contains("href=\"/2022/10/08/7-alignment/#more\""))
    #expect(count("<blockquote>", in: home) == 1)
    #expect(count("<div", in: home) == count("</div>", in: home))

    let link = "href=\"/2022/10/08/7-alignment/\""
    for list in [
      "categories/tutorial", "categories/tutorial/multimodal", "tags/multimodal", "archives", "archives/2022",
      "archives/2022/10",
    ] {
      #expect(site.text("Public/\(list)/index.html")?.contains(link) == true, "\(list)")
    }
    let categories = try #require(site.text("Public/categories/index.html"))
    #expect(categories.contains("<a href=\"/categories/tutorial/multimodal/\">multimodal</a>"))
    #expect(site.text("Public/tags/index.html")?.contains("href=\"/tags/multimodal/\"") == true)
    #expect(page.contains("<a href=\"/categories/tutorial/\">tutorial</a>"))
    #expect(page.contains("<a href=\"/tags/multimodal/\" rel=\"tag\">multimodal</a>"))
  }

  /// The real note, where the environment names the folder that has it.
  @Test func theSeed() async throws {
    guard let folder = ProcessInfo.processInfo.environment["LECTERN_SEEDS"] else {
      return print("skipped: LECTERN_SEEDS does not name the folder with 6-transference.md")
    }
    let site = try await site(URL(fileURLWithPath: folder + "/6-transference.md"))
    let page = try #require(site.text("Public/2022/09/04/6-transference/index.html"))
    #expect(count("<h1", in: page) == 1)
    #expect(count("<img ", in: page) == 15)
    #expect(count("<blockquote>", in: page) == 3)
    #expect(page.contains("id=\"Sub-Challenge-2-Co-learning\""))
    let resolved = try await site.resolve()
    let post = try #require(resolved.site.pages.first)
    #expect(post.parsed.document.words.han == 371)
    #expect(post.parsed.document.words.latin == 242)
    let home = try #require(site.text("Public/index.html"))
    #expect(count("src=\"https://lxy-blog-pics", in: home) == 2, "in the excerpt and on the card")
    #expect(!home.contains("Sub-Challenge"))
    #expect(home.contains("href=\"/2022/09/04/6-transference/#more\""))
    for list in ["categories/tutorial", "categories/tutorial/multimodal", "tags/multimodal", "archives/2022/09"] {
      #expect(site.text("Public/\(list)/index.html")?.contains("href=\"/2022/09/04/6-transference/\"") == true)
    }
  }
}
