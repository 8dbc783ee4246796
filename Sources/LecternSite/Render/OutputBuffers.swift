import LecternTemplate
import Synchronization

/// Room that pages are written in before they are copied out at their size: one buffer a worker, which has grown to its
/// largest page.
final class OutputBuffers: Sendable {
  private let idle = Mutex<[[UInt8]]>([])
  /// A larger one is not kept.
  private static let largest = 1 << 20

  /// One page.
  func render(_ template: Template, _ context: RenderContext) throws(TemplateError) -> [UInt8] {
    var buffer = idle.withLock { $0.popLast() } ?? []
    try template.render(context, into: &buffer)
    let page = [UInt8](unsafeUninitializedCapacity: buffer.count) { target, count in
      count = target.initialize(fromContentsOf: buffer)
    }
    if buffer.capacity <= Self.largest {
      buffer.removeAll(keepingCapacity: true)
      idle.withLock { $0.append(buffer) }
    }
    return page
  }
}
