import LecternCore
import LecternTemplate

/// What `partials/card.html` makes of each post, once, however many lists show it.
enum Cards: Sendable {
  /// While the cards themselves are rendered.
  case none
  /// By index of the page; empty for pages that stand on no list.
  case ready([[UInt8]])
  /// Each is made when a page first shows it.
  case onDemand(CardMaker)
}

/// Makes cards one by one and keeps them.
final class CardMaker: Sendable {
  private let renderer: SiteRenderer
  private let made = Locked<[Int: [UInt8]]>([:])

  /// - Parameter renderer: without cards.
  init(_ renderer: SiteRenderer) { self.renderer = renderer }

  func card(_ index: Int) throws(TemplateError) -> [UInt8] {
    guard renderer.hasCard(index) else { return [] }
    if let known = made.withLock({ $0[index] }) { return known }
    let card = try renderer.renderCard(index)
    made.withLock { $0[index] = card }
    return card
  }
}

/// A post's card on a page.
struct CardValue: Renderable {
  // Not counted, as in `PageRecord`.
  unowned(unsafe) let model: RenderModel
  let index: Int

  var isEmpty: Bool {
    switch model.cards {
    case .none: true
    case .ready(let cards): !cards.indices.contains(index) || cards[index].isEmpty
    // One that cannot be made is told where it is written.
    case .onDemand(let maker): (try? maker.card(index).isEmpty) ?? false
    }
  }

  func write(into output: inout [UInt8], context: RenderContext) throws {
    switch model.cards {
    case .none: break
    case .ready(let cards): if cards.indices.contains(index) { output += cards[index] }
    case .onDemand(let maker): output += try maker.card(index)
    }
  }
}
