/// An attribute that HTML no longer has, or no longer has on this element, or not with such a value.
enum ObsoleteAttribute {
  case align, valign, bgcolor, color, face, size, background, border, width, height, hspace, vspace, nowrap, clear, type
  case noshade, cellspacing, cellpadding, frameborder, scrolling, name, language, flag(StaticString)
  case meaningless(StaticString)

  enum Meaning {
    case kept, nothing, flag, id
    case number(String)
    case style(String)
  }

  static func named(_ name: ArraySlice<UInt8>, on tag: Tag) -> ObsoleteAttribute? {
    name.withUnsafeBufferPointer { name in
      for (text, attribute) in candidates where name.equals(text) {
        return attribute.applies(to: tag) ? attribute : nil
      }
      return nil
    }
  }

  private static let candidates: [(StaticString, ObsoleteAttribute)] = {
    let known: [ObsoleteAttribute] = [
      .align, .valign, .bgcolor, .color, .face, .size, .background, .border, .width, .height, .hspace, .vspace, .nowrap,
      .clear, .type, .noshade, .cellspacing, .cellpadding, .frameborder, .scrolling, .name, .language,
    ]
    let flags: [StaticString] = [
      "allowfullscreen", "controls", "autoplay", "loop", "muted", "playsinline", "open", "disabled", "checked", "async",
      "defer", "reversed",
    ]
    let meaningless: [StaticString] = [
      "marginwidth", "marginheight", "framespacing", "allowtransparency", "rules", "frame", "compact", "summary",
    ]
    return known.map { ($0.name, $0) } + flags.map { ($0, .flag($0)) } + meaningless.map { ($0, .meaningless($0)) }
  }()

  var name: StaticString {
    switch self {
    case .align: "align"
    case .valign: "valign"
    case .bgcolor: "bgcolor"
    case .color: "color"
    case .face: "face"
    case .size: "size"
    case .background: "background"
    case .border: "border"
    case .width: "width"
    case .height: "height"
    case .hspace: "hspace"
    case .vspace: "vspace"
    case .nowrap: "nowrap"
    case .clear: "clear"
    case .type: "type"
    case .noshade: "noshade"
    case .cellspacing: "cellspacing"
    case .cellpadding: "cellpadding"
    case .frameborder: "frameborder"
    case .scrolling: "scrolling"
    case .name: "name"
    case .language: "language"
    case .flag(let name), .meaningless(let name): name
    }
  }

  private func applies(to tag: Tag) -> Bool {
    switch self {
    case .color: tag == .font || tag == .hr || tag == .basefont
    case .face: tag == .font
    case .size: tag == .font || tag == .hr
    case .background, .bgcolor, .align, .valign: tag != .custom
    case .border: tag == .table || tag == .img || tag == .iframe || tag == .object
    case .width, .height:
      Self.isSized(tag) || Self.isTablePart(tag) || tag == .hr || tag == .pre || Self.ignoresSize(tag)
    case .hspace, .vspace: Self.isSized(tag)
    case .nowrap: tag == .td || tag == .th
    case .clear: tag == .br
    case .type: tag == .ul || tag == .li
    case .noshade: tag == .hr
    case .cellspacing, .cellpadding: tag == .table
    case .frameborder, .scrolling: tag == .iframe
    case .name: tag == .a || tag == .img
    case .language: tag == .script
    case .flag: tag != .custom
    case .meaningless(let name):
      UnsafeBufferPointer(start: name.utf8Start, count: name.utf8CodeUnitCount).first == 0x61 || tag == .iframe
        || tag == .table || tag == .ul || tag == .ol || tag == .dl
    }
  }

  /// Elements whose width and height are numbers of pixels.
  private static func isSized(_ tag: Tag) -> Bool {
    switch tag {
    case .img, .video, .iframe, .embed, .object, .canvas, .input: true
    default: false
    }
  }

  /// Elements on which browsers have never heeded a width.
  private static func ignoresSize(_ tag: Tag) -> Bool {
    switch tag {
    case .audio, .div, .p, .span, .a: true
    default: false
    }
  }

  private static func isTablePart(_ tag: Tag) -> Bool {
    switch tag {
    case .table, .tbody, .thead, .tfoot, .tr, .td, .th, .col, .colgroup: true
    default: false
    }
  }

  func meaning(of value: String, on tag: Tag) -> Meaning {
    // What would end a declaration is not part of its value.
    let value = String(value.filter { !";{}\"".contains($0) }.drop(while: \.isWhitespace))
    switch self {
    case .align: return .style(Self.alignment(value.lowercased(), tag))
    case .valign: return .style("vertical-align:\(value.lowercased())")
    case .bgcolor: return .style("background-color:\(Self.color(value))")
    case .background: return .style("background-image:url(\(value))")
    case .color:
      return tag == .hr ? .style("background-color:\(Self.color(value))") : .style("color:\(Self.color(value))")
    case .face: return .style("font-family:\(value)")
    case .size: return tag == .hr ? .style("height:\(Self.length(value))") : .style("font-size:\(Self.fontSize(value))")
    case .border: return .style(value == "0" ? "border:0" : "border:\(Self.length(value.isEmpty ? "1" : value)) solid")
    case .width, .height: return size(value, tag)
    case .hspace: return .style("margin-left:\(Self.length(value));margin-right:\(Self.length(value))")
    case .vspace: return .style("margin-top:\(Self.length(value));margin-bottom:\(Self.length(value))")
    case .nowrap: return .style("white-space:nowrap")
    case .clear: return .style("clear:\(value.lowercased() == "all" ? "both" : value.lowercased())")
    case .type: return .style("list-style-type:\(Self.listStyles[value] ?? value.lowercased())")
    case .noshade: return .style("border-style:solid")
    case .cellspacing: return .style("border-spacing:\(Self.length(value))")
    case .cellpadding, .language, .meaningless: return .nothing
    case .frameborder: return value == "0" || value.lowercased() == "no" ? .style("border:0") : .nothing
    case .scrolling: return value.lowercased() == "no" ? .style("overflow:hidden") : .nothing
    case .name: return .id
    case .flag(let name):
      let isPlain = value.isEmpty || value.lowercased() == name.description
      return isPlain ? .kept : .flag
    }
  }

  /// Pixels stay an attribute where they are one; a share of the page becomes a style.
  private func size(_ value: String, _ tag: Tag) -> Meaning {
    let digits = value.prefix { $0.isASCII && $0.isNumber }
    if Self.isSized(tag) {
      if digits.count == value.count, !digits.isEmpty { return .kept }
      if !digits.isEmpty, value.dropFirst(digits.count).lowercased() == "px" { return .number(String(digits)) }
    }
    return value.isEmpty || Self.ignoresSize(tag) ? .nothing : .style("\(name):\(Self.length(value))")
  }

  private static func alignment(_ value: String, _ tag: Tag) -> String {
    let value = value == "middle" && tag != .img ? "center" : value
    switch tag {
    case .img, .iframe, .embed, .object, .input, .video:
      switch value {
      case "left", "right": return "float:\(value)"
      case "center": return "display:block;margin-left:auto;margin-right:auto"
      default: return "vertical-align:\(value)"
      }
    case .table, .hr:
      switch value {
      case "center": return "margin-left:auto;margin-right:auto"
      default: return tag == .hr ? "margin-\(value):0" : "float:\(value)"
      }
    case .caption where value == "top" || value == "bottom": return "caption-side:\(value)"
    default: return "text-align:\(value)"
    }
  }

  /// Letters in both cases mean something else.
  private static let listStyles = [
    "1": "decimal", "a": "lower-alpha", "A": "upper-alpha", "i": "lower-roman", "I": "upper-roman",
  ]

  private static func length(_ value: String) -> String {
    !value.isEmpty && value.allSatisfy { $0.isASCII && $0.isNumber || $0 == "." } ? "\(value)px" : value
  }

  /// `<font color=ff0000>` has always been red.
  private static func color(_ value: String) -> String {
    (value.count == 6 || value.count == 3) && value.allSatisfy(\.isHexDigit) ? "#\(value)" : value
  }

  /// 1 to 7, where 3 is the text's own; or steps from there.
  private static func fontSize(_ value: String) -> String {
    let isRelative = value.hasPrefix("+") || value.hasPrefix("-")
    let digits = value.dropFirst(isRelative ? 1 : 0)
    guard !digits.isEmpty, digits.allSatisfy({ $0.isASCII && $0.isNumber }) else { return length(value) }
    let sizes = ["x-small", "small", "medium", "large", "x-large", "xx-large", "xxx-large"]
    // However large the author's number is.
    let number = min(Int(digits) ?? 7, 7)
    let size = value.hasPrefix("-") ? -number : number
    return sizes[min(max(isRelative ? 3 + size : size, 1), 7) - 1]
  }
}
