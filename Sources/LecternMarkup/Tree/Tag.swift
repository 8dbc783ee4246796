/// The elements that HTML, SVG and MathML know, by name in lower case; `custom` is any other.
///
/// Sources: the HTML Standard's index and its list of obsolete features, SVG 2 (and 1.1's fonts), MathML 3.
enum Tag: UInt16, CaseIterable, Sendable {
  case custom
  case a, abbr, acronym, address, applet, area, article, aside, audio, b, base, basefont, bdi, bdo, bgsound, big
  case blink, blockquote, body, br, button, canvas, caption, center, cite, code, col, colgroup, data, datalist, dd
  case del, details, dfn, dialog, dir, div, dl, dt, em, embed, fieldset, figcaption, figure, font, footer, form
  case frame, frameset, h1, h2, h3, h4, h5, h6, head, header, hgroup, hr, html, i, iframe, image, img, input, ins
  case kbd, keygen, label, legend, li, link, listing, main, map, mark, marquee, menu, menuitem, meta, meter, nav
  case nobr, noembed, noframes, noscript, object, ol, optgroup, option, output, p, param, picture, plaintext, pre
  case progress, q, rb, rp, rt, rtc, ruby, s, samp, script, search, section, select, slot, small, source, spacer
  case span, strike, strong, style, sub, summary, sup, table, tbody, td, template, textarea, tfoot, th, thead
  case time, title, tr, track, tt, u, ul, `var`, video, wbr, xmp
  // SVG
  case animate, animatemotion, animatetransform, circle, clippath, cursor, defs, desc, discard, ellipse, feblend
  case fecolormatrix, fecomponenttransfer, fecomposite, feconvolvematrix, fediffuselighting, fedisplacementmap
  case fedistantlight, fedropshadow, feflood, fefunca, fefuncb, fefuncg, fefuncr, fegaussianblur, feimage, femerge
  case femergenode, femorphology, feoffset, fepointlight, fespecularlighting, fespotlight, fetile, feturbulence
  case filter, foreignobject, g, glyph, glyphref, hkern, line, lineargradient, marker, mask, metadata, mpath, path
  case pattern, polygon, polyline, radialgradient, rect, set, stop, svg, `switch`, symbol, text, textpath, tref
  case tspan, use, view, vkern
  // MathML
  case annotation, maction, maligngroup, malignmark, math, menclose, merror, mfenced, mfrac, mglyph, mi, mlongdiv
  case mmultiscripts, mn, mo, mover, mpadded, mphantom, mprescripts, mroot, mrow, ms, mscarries, mscarry, msgroup
  case msline, mspace, msqrt, msrow, mstack, mstyle, msub, msubsup, msup, mtable, mtd, mtext, mtr, mlabeledtr
  case munder, munderover, none, semantics

  private static let lastHTML = Tag.xmp

  /// Only SVG or MathML know it, so it means nothing outside `<svg>` and `<math>`.
  var isForeign: Bool { rawValue > Self.lastHTML.rawValue && self != .svg && self != .math }

  var name: StaticString { TagNames.shared.names[Int(rawValue)] }

  /// The tag of a name in any case of ASCII letters; `custom` when nobody knows it.
  static func named(_ name: UnsafeBufferPointer<UInt8>) -> Tag { TagNames.shared.tag(named: name) }
}

/// An open-addressing table from names to tags, built once.
private struct TagNames: Sendable {
  static let shared = TagNames()

  let names: [StaticString] = tagNames
  private var slots = [UInt16](repeating: 0, count: 1024)

  private init() {
    for index in 1..<names.count {
      var slot = Self.hash(UnsafeBufferPointer(start: names[index].utf8Start, count: names[index].utf8CodeUnitCount))
      while slots[slot] != 0 { slot = (slot + 1) & 1023 }
      slots[slot] = UInt16(index)
    }
  }

  func tag(named name: UnsafeBufferPointer<UInt8>) -> Tag {
    guard !name.isEmpty, name.count <= 20 else { return .custom }
    var slot = Self.hash(name)
    while slots[slot] != 0 {
      let index = slots[slot]
      if name.equalsIgnoringCase(names[Int(index)]) { return Tag(rawValue: index) ?? .custom }
      slot = (slot + 1) & 1023
    }
    return .custom
  }

  private static func hash(_ name: UnsafeBufferPointer<UInt8>) -> Int {
    var hash: UInt32 = 2_166_136_261
    for byte in name { hash = (hash ^ UInt32(asciiLowercased(byte))) &* 16_777_619 }
    return Int((hash ^ (hash >> 13)) & 1023)
  }
}

/// In the order of the cases above; a test compares them.
private let tagNames: [StaticString] = [
  "", "a", "abbr", "acronym", "address", "applet", "area", "article", "aside", "audio", "b", "base", "basefont",
  "bdi", "bdo", "bgsound", "big", "blink", "blockquote", "body", "br", "button", "canvas", "caption", "center",
  "cite", "code", "col", "colgroup", "data", "datalist", "dd", "del", "details", "dfn", "dialog", "dir", "div", "dl",
  "dt", "em", "embed", "fieldset", "figcaption", "figure", "font", "footer", "form", "frame", "frameset", "h1", "h2",
  "h3", "h4", "h5", "h6", "head", "header", "hgroup", "hr", "html", "i", "iframe", "image", "img", "input", "ins",
  "kbd", "keygen", "label", "legend", "li", "link", "listing", "main", "map", "mark", "marquee", "menu", "menuitem",
  "meta", "meter", "nav", "nobr", "noembed", "noframes", "noscript", "object", "ol", "optgroup", "option", "output",
  "p", "param", "picture", "plaintext", "pre", "progress", "q", "rb", "rp", "rt", "rtc", "ruby", "s", "samp",
  "script", "search", "section", "select", "slot", "small", "source", "spacer", "span", "strike", "strong", "style",
  "sub", "summary", "sup", "table", "tbody", "td", "template", "textarea", "tfoot", "th", "thead", "time", "title",
  "tr", "track", "tt", "u", "ul", "var", "video", "wbr", "xmp", "animate", "animatemotion", "animatetransform",
  "circle", "clippath", "cursor", "defs", "desc", "discard", "ellipse", "feblend", "fecolormatrix",
  "fecomponenttransfer", "fecomposite", "feconvolvematrix", "fediffuselighting", "fedisplacementmap",
  "fedistantlight", "fedropshadow", "feflood", "fefunca", "fefuncb", "fefuncg", "fefuncr", "fegaussianblur",
  "feimage", "femerge", "femergenode", "femorphology", "feoffset", "fepointlight", "fespecularlighting",
  "fespotlight", "fetile", "feturbulence", "filter", "foreignobject", "g", "glyph", "glyphref", "hkern", "line",
  "lineargradient", "marker", "mask", "metadata", "mpath", "path", "pattern", "polygon", "polyline", "radialgradient",
  "rect", "set", "stop", "svg", "switch", "symbol", "text", "textpath", "tref", "tspan", "use", "view", "vkern",
  "annotation", "maction", "maligngroup", "malignmark", "math", "menclose", "merror", "mfenced", "mfrac", "mglyph",
  "mi", "mlongdiv", "mmultiscripts", "mn", "mo", "mover", "mpadded", "mphantom", "mprescripts", "mroot", "mrow", "ms",
  "mscarries", "mscarry", "msgroup", "msline", "mspace", "msqrt", "msrow", "mstack", "mstyle", "msub", "msubsup",
  "msup", "mtable", "mtd", "mtext", "mtr", "mlabeledtr", "munder", "munderover", "none", "semantics",
]
