/// What the HTML Standard's tree construction and serialisation say about an element.
struct TagTraits: OptionSet, Sendable {
  let rawValue: UInt16

  /// Has no end tag and no content.
  static let void = TagTraits(rawValue: 1 << 0)
  /// Its start tag closes an open `<p>`.
  static let closesParagraph = TagTraits(rawValue: 1 << 1)
  /// "Special": ends the search for an element that an end tag could close.
  static let special = TagTraits(rawValue: 1 << 2)
  /// Stays in force over misnested blocks.
  static let formatting = TagTraits(rawValue: 1 << 3)
  /// Ends the default scope.
  static let scopeBoundary = TagTraits(rawValue: 1 << 4)
  /// The content is text to its end tag, without references.
  static let rawText = TagTraits(rawValue: 1 << 5)
  /// The content is text to its end tag, with references.
  static let escapableRawText = TagTraits(rawValue: 1 << 6)
  /// A block, or a cell of one, in the default style sheet: its text is a line of its own.
  static let block = TagTraits(rawValue: 1 << 7)
  /// Its end tag closes the element in scope with all that is open inside.
  static let blockEnd = TagTraits(rawValue: 1 << 8)
  /// Holds only elements of certain kinds, so no `<span>` directly in it.
  static let structure = TagTraits(rawValue: 1 << 9)
  /// In foreign content it ends that content.
  static let breaksOut = TagTraits(rawValue: 1 << 10)
  /// Its text is not read as text of the page.
  static let unread = TagTraits(rawValue: 1 << 11)
  /// Its end tag may be missing before the end of its parent.
  static let impliedEnd = TagTraits(rawValue: 1 << 12)
}

extension Tag {
  var traits: TagTraits { traitTable[Int(rawValue)] }
}

private let traitTable: [TagTraits] = {
  var table = [TagTraits](repeating: [], count: Tag.allCases.count)
  func add(_ trait: TagTraits, _ tags: [Tag]) {
    for tag in tags { table[Int(tag.rawValue)].insert(trait) }
  }
  let headings: [Tag] = [.h1, .h2, .h3, .h4, .h5, .h6]
  let closers: [Tag] = [
    .address, .article, .aside, .blockquote, .center, .details, .dialog, .dir, .div, .dl, .fieldset, .figcaption,
    .figure, .footer, .header, .hgroup, .main, .menu, .nav, .ol, .p, .search, .section, .summary, .ul, .pre, .listing,
    .form, .table, .hr, .xmp, .plaintext, .li, .dd, .dt,
  ]
  add(
    .void,
    [
      .area, .base, .basefont, .bgsound, .br, .col, .embed, .frame, .hr, .img, .input, .keygen, .link, .meta, .param,
      .source, .track, .wbr,
    ])
  add(.closesParagraph, closers + headings)
  add(.block, closers + headings + [.tr, .td, .th, .caption, .tbody, .thead, .tfoot, .option, .legend, .optgroup])
  add(
    .special,
    closers + headings + [
      .applet, .area, .base, .basefont, .bgsound, .body, .br, .button, .caption, .col, .colgroup, .embed, .frame,
      .frameset, .head, .html, .iframe, .img, .input, .keygen, .link, .marquee, .meta, .noembed, .noframes, .noscript,
      .object, .param, .script, .select, .source, .style, .tbody, .td, .template, .textarea, .tfoot, .th, .thead,
      .title, .tr, .track, .wbr, .foreignobject, .desc, .mi, .mo, .mn, .ms, .mtext,
    ])
  add(
    .formatting, [.a, .b, .big, .code, .em, .font, .i, .nobr, .s, .small, .strike, .strong, .tt, .u])
  add(
    .scopeBoundary,
    [
      .applet, .caption, .html, .table, .td, .th, .marquee, .object, .template, .foreignobject, .desc, .mi, .mo, .mn,
      .ms, .mtext,
    ])
  add(.rawText, [.script, .style, .xmp, .iframe, .noembed, .noframes, .plaintext])
  add(.escapableRawText, [.textarea, .title])
  add(
    .blockEnd,
    [
      .address, .article, .aside, .blockquote, .button, .center, .details, .dialog, .dir, .div, .dl, .fieldset,
      .figcaption, .figure, .footer, .header, .hgroup, .listing, .main, .menu, .nav, .ol, .pre, .search, .section,
      .summary, .ul, .form, .applet, .marquee, .object, .dd, .dt,
    ])
  add(
    .structure,
    [
      .ul, .ol, .menu, .dir, .dl, .table, .tbody, .thead, .tfoot, .tr, .colgroup, .select, .optgroup, .picture, .video,
      .audio, .datalist, .svg, .math, .ruby, .hgroup,
    ])
  add(
    .breaksOut,
    headings + [
      .b, .big, .blockquote, .body, .br, .center, .code, .dd, .div, .dl, .dt, .em, .embed, .head, .hr, .i, .img, .li,
      .listing, .menu, .meta, .nobr, .ol, .p, .pre, .ruby, .s, .small, .span, .strong, .strike, .sub, .sup, .table, .tt,
      .u, .ul, .var,
    ])
  add(.unread, [.script, .style, .template, .noembed, .noframes, .iframe, .datalist, .annotation])
  add(.impliedEnd, [.dd, .dt, .li, .optgroup, .option, .p, .rb, .rp, .rt, .rtc])
  return table
}()
