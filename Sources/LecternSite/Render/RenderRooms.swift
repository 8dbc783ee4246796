import LecternTemplate
import LecternCore

/// Room that pages are rendered in before they are copied out at their size: as much for each worker as its largest
/// page needs.
final class RenderRooms: Sendable {
  private let idle = Locked<[RenderSpace]>([])
  /// One with more bytes for output is not kept.
  private static let largest = 1 << 20

  /// One page.
  func render(_ template: Template, _ context: RenderContext) throws(TemplateError) -> [UInt8] {
    var space = idle.withLock { $0.popLast() } ?? RenderSpace()
    try template.render(context, in: &space)
    let page = space.output.fitted
    if space.output.capacity <= Self.largest { idle.withLock { $0.append(space) } }
    return page
  }
}
