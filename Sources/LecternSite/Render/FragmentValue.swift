import LecternCore
import LecternMarkup
import LecternTemplate

/// The text of a note, written straight into the page with its slots filled.
struct FragmentValue: Renderable {
  // Not counted, as in `PageRecord`.
  unowned(unsafe) let model: RenderModel
  /// As in `PageRecord`.
  let index: Int
  let isExcerpt: Bool

  private var isList: Bool { index < 0 }

  var isEmpty: Bool {
    if !isList { return fragment(of: model.site.pages[index]).fragment.bytes.isEmpty }
    guard model.lists[-1 - index].hasNote, let introduction = model.site.lists[-1 - index].introduction else {
      return true
    }
    return fragment(of: introduction).fragment.bytes.isEmpty
  }

  private func fragment(of page: borrowing Page) -> ResolvedFragment { isExcerpt ? page.excerpt : page.content }

  func write(into output: inout [UInt8], context: RenderContext) {
    if isList {
      guard let introduction = model.site.lists[-1 - index].introduction else { return }
      write(introduction, into: &output)
    } else {
      write(model.site.pages[index], into: &output)
    }
  }

  private func write(_ page: borrowing Page, into output: inout [UInt8]) {
    let place =
      isExcerpt
      ? FragmentPlace(pageURL: page.url, idPrefix: FragmentPlace.prefix(for: page.sourcePath))
      : FragmentPlace(pageURL: "", idPrefix: [])
    let opensNewTab = model.site.configuration.externalLinksOpenNewTab
    fragment(of: page).write(into: &output, at: place, externalLinksOpenNewTab: opensNewTab)
  }
}

/// Where a fragment is shown: on its own page, or among others on a list.
struct FragmentPlace {
  /// What stands before `#place`; empty on the note's own page.
  var pageURL: String
  /// Keeps the ids of several notes on one page apart.
  var idPrefix: [UInt8]

  /// Six hex digits that stay the same as long as the source's path does.
  static func prefix(for sourcePath: String) -> [UInt8] {
    let digits = String(ContentHash.of(Array(sourcePath.utf8)), radix: 16)
    return Array("n\(digits.suffix(6))-".utf8)
  }
}

extension ResolvedFragment {
  func write(into output: inout [UInt8], at place: FragmentPlace, externalLinksOpenNewTab: Bool) {
    fragment.write(into: &output) { slot, output in
      switch slot.kind {
      case .address(let index):
        switch targets[index].target {
        case .site(let address), .verbatim(let address): appendEscapedAttribute(address, to: &output)
        case .place(let anchor):
          appendEscapedAttribute(place.pageURL, to: &output)
          appendEscapedAttribute(anchor, to: &output)
        }
      case .elementID(let id):
        output += place.idPrefix
        appendEscapedAttribute(id, to: &output)
      case .pictureSize(let index):
        guard let size = targets[index].size else { return }
        output += " width=\"\(size.width)\" height=\"\(size.height)\"".utf8
      case .linkAttributes(let index):
        if externalLinksOpenNewTab, targets[index].isExternal { output += Self.newTab }
      }
    }
  }

  static let newTab = Array(" target=\"_blank\" rel=\"noopener\"".utf8)
}
