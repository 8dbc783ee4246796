import LecternCore
import LecternMarkup
import LecternTemplate

/// A post, a standalone page or a list page, as templates see it.
struct PageRecord: Record {
  // The renderer keeps its model as long as it renders; to count each record would make its workers wait for one another.
  unowned(unsafe) let model: RenderModel
  /// Into `Site.pages`; below 0 a list page, `-1 - index` into `Site.lists`.
  let index: Int

  init(model: RenderModel, index: Int) {
    self.model = model
    self.index = index
  }

  init(model: RenderModel, list: Int) {
    self.init(model: model, index: -1 - list)
  }

  var type: RecordType { Self.table.type }
  var key: Value { .int(index) }
  func member(_ index: Int) -> Value { Self.table.read(self, index) }

  private var site: Site { model.site }
  private var configuration: Configuration { model.site.configuration }

  /// The note behind it: the post or page, or the text above a list.
  @inline(__always) private func note<Result>(_ read: (borrowing Page) -> Result) -> Result? {
    // A copy of the page would count the references of all that it is made of.
    if index >= 0 { return site.pages.withUnsafeBufferPointer { read($0[index]) } }
    guard model.lists[-1 - index].hasNote, let introduction = site.lists[-1 - index].introduction else { return nil }
    return read(introduction)
  }

  /// What the note says, where there is a note and it says so.
  @inline(__always) private func own<Result>(_ read: (borrowing Page) -> Result?) -> Result? { note(read) ?? nil }

  /// nil for a note.
  private var listKind: ListPage.Kind? { index < 0 ? site.lists[-1 - index].kind : nil }

  // Each by itself: a copy of the line would count the references of all that it holds.
  private var kind: String { index >= 0 ? model.pages[index].kind : model.lists[-1 - index].kind }
  private var title: String { index >= 0 ? model.pages[index].title : model.lists[-1 - index].title }
  private var url: String { index >= 0 ? model.pages[index].url : model.lists[-1 - index].url }
  private var author: String { index >= 0 ? model.pages[index].author : model.lists[-1 - index].author }
  private var source: String { index >= 0 ? model.pages[index].source : model.lists[-1 - index].source }
  private var language: String { index >= 0 ? model.pages[index].language : model.lists[-1 - index].language }
  private var absoluteURL: String { configuration.address.origin + url }

  private var description: String {
    note { page in
      page.frontMatter.description ?? page.parsed.ownExcerpt?.summary ?? page.parsed.document.summary
    } ?? ""
  }

  private func content(isExcerpt: Bool) -> Value {
    .fragment(FragmentValue(model: model, index: index, isExcerpt: isExcerpt))
  }

  private var hasMore: Bool {
    note { $0.parsed.ownExcerpt != nil || $0.parsed.document.hasMore } ?? false
  }

  private var moreURL: String {
    let hasAnchor = note { $0.parsed.document.hasMoreAnchor } ?? false
    return hasAnchor ? url + "#more" : url
  }

  private var categories: Value {
    guard index >= 0 else { return .list(List.empty) }
    let paths = site.pages[index].categories.map { deepest -> Value in
      TermRecord(model: model, index: deepest).path
    }
    return .list(paths)
  }

  private var outline: Value {
    guard let headings = note({ $0.parsed.document.outline }) else { return .list(List.empty) }
    return HeadingRecord.children(of: Headings(headings), after: -1)
  }

  private var picture: Value {
    note { page -> Value in
      if let cover = page.cover { return .record(PictureRecord(cover, alt: page.title)) }
      guard let first = page.parsed.document.firstPicture,
        let index = page.content.fragment.references.firstIndex(of: first)
      else { return .none }
      return .record(PictureRecord(page.content.targets[index], alt: first.alt))
    } ?? .none
  }

  var words: WordCount { note { $0.parsed.document.words } ?? WordCount(han: 0, latin: 0) }

  /// The whole text without its tags.
  var plainText: [UInt8] { note { LecternMarkup.plainText(ofHTML: $0.content.fragment.plainBytes()) } ?? [] }
  var year: Int? { own { $0.date }?.year }

  private var counts: ContentCounts { note { $0.parsed.document.counts } ?? ContentCounts() }

  static let table = RecordTable<PageRecord>(
    "Page",
    [
      .init(
        "kind", .string, "home, post, page, archive, taxonomy (all categories or all tags), term (one of them) or 404"
      ) { .string($0.kind) },
      .init("title", .string, "its title; on a category, a tag, a year or a month its name") { .string($0.title) },
      .init("lang", .string, "its language, such as zh-CN: lang: of the front matter, else the site's") {
        .string($0.language)
      },
      .init("url", .string, "its address, ready for href") { .string($0.url) },
      .init("absolute_url", .string, "its address with the host of url: in lectern.yml") { .string($0.absoluteURL) },
      .init("content", .markup, "the whole text; on a list page, the text that stands above the list") {
        $0.content(isExcerpt: false)
      },
      .init("excerpt", .markup, "the text before <!--more-->, else its first blocks") { $0.content(isExcerpt: true) },
      .init("has_more", .bool, "whether the text goes on after the excerpt") { .bool($0.hasMore) },
      .init("more_url", .string, "the address at which the text goes on after the excerpt") { .string($0.moreURL) },
      .init("description", .string, "description: of the front matter, else the first 160 characters of the text") {
        .string($0.description)
      },
      .init("date", .optional(.record("Date")), "when it was written, by the author's clock") { page in
        page.model.date(page.own { $0.date })
      },
      .init("updated", .optional(.record("Date")), "updated: of the front matter") { page in
        page.model.date(page.own { $0.updated })
      },
      .init("author", .string, "author: of the front matter, else the site's") {
        .string($0.author)
      },
      .init("categories", .list(.list(.record("Term"))), "its categories; each is a path from the top of the tree down")
      { $0.categories },
      .init("tags", .list(.record("Term")), "its tags, in the author's order") { page in
        .list(page.note { $0.tags } ?? []) { [model = page.model] in model.term($0) }
      },
      .init("newer", .optional(.record("Page")), "the post written after this one") { page in
        .optional(page.own { $0.newer }) { page.model.page($0) }
      },
      .init("older", .optional(.record("Page")), "the post written before this one") { page in
        .optional(page.own { $0.older }) { page.model.page($0) }
      },
      .init("series", .optional(.record("Series")), "the series it belongs to, as seen from this page") { page in
        .optional(page.own { $0.series }) { .record(SeriesRecord(model: page.model, place: $0)) }
      },
      .init("outline", .list(.record("Heading")), "its headings, as a tree") { $0.outline },
      .init("word_count", .int, "han_count and latin_count together") { .int($0.words.han + $0.words.latin) },
      .init("han_count", .int, "Han characters in the text") { .int($0.words.han) },
      .init("latin_count", .int, "words in the text that are not Han: of letters and digits") { .int($0.words.latin) },
      .init("reading_time", .int, "minutes to read it, at 400 Han characters or 200 other words each") {
        .int($0.words.readingMinutes)
      },
      .init("picture_count", .int, "pictures in the text") { .int($0.counts.pictures) },
      .init("video_count", .int, "films in the text (<video>)") { .int($0.counts.videos) },
      .init("audio_count", .int, "recordings in the text (<audio>)") { .int($0.counts.audios) },
      .init("code_count", .int, "blocks of code in the text") { .int($0.counts.codeBlocks) },
      .init("table_count", .int, "tables in the text") { .int($0.counts.tables) },
      .init("picture", .optional(.record("Picture")), "cover: of the front matter, else the first picture of the text")
      { $0.picture },
      .init("sticky", .bool, "whether it stands first on the home page: sticky: or top: of the front matter") { page in
        .bool(page.note { $0.frontMatter.sticky > 0 } ?? false)
      },
      .init("noindex", .bool, "whether search engines are to leave it out: hidden: of the front matter") { page in
        .bool(page.note { $0.visibility.noindex } ?? false)
      },
      .init("comments", .bool, "whether readers may comment: true unless the front matter has comments: false") {
        page in
        .bool(page.note { $0.frontMatter.allowsComments } ?? false)
      },
      .init("toc", .bool, "whether it shows its contents: true unless the front matter has toc: false") { page in
        .bool(page.note { $0.frontMatter.showsContents } ?? false)
      },
      .init("draft", .bool, "whether it is a draft, here only because of --drafts") { page in
        .bool(page.note { $0.frontMatter.isDraft || $0.parsed.file.kind == .draft } ?? false)
      },
      .init("source", .string, "the file it is made from, such as Content/posts/1-start.md; empty for a bare list") {
        .string($0.source)
      },
      .init("extra", .data, "every key of the front matter that means nothing to Lectern") { page in
        .map(ValueMap(page.note { $0.frontMatter.extra } ?? DataMap()))
      },
      .init("taxonomy", .string, "categories or tags, on a page of kind taxonomy or term; else empty") { page in
        switch page.listKind {
        case .taxonomy(let taxonomy): .string(taxonomy.rawValue)
        case .term(let index): .string(page.site.terms[index].taxonomy.rawValue)
        default: .emptyString
        }
      },
      .init("term", .optional(.record("Term")), "the category or tag that a page of kind term is about") { page in
        if case .term(let index) = page.listKind { page.model.term(index) } else { .none }
      },
      .init("period", .optional(.record("Period")), "the year or month that an archive is about; none for all posts") {
        page in
        if case .archive(let index?) = page.listKind { page.model.period(index) } else { .none }
      },
      .init("card", .markup, "what partials/card.html makes of this post; made once, however many lists show it") {
        page in
        .fragment(CardValue(model: page.model, index: page.index))
      },
    ])
}
