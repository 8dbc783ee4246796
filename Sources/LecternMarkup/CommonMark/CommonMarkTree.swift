import CCmark

/// cmark's tree of one body, in the thread's arena. The owner frees it, on the thread that made it; no pointer into it
/// leaves the function that walks it.
struct CommonMarkTree: ~Copyable {
  let root: OpaquePointer?

  /// - Parameter bytes: UTF-8. NUL becomes U+FFFD.
  init(_ bytes: [UInt8]) {
    // The option makes cmark count the lines inside inlines, too.
    CommonMarkArena.enter()
    let parser = cmark_parser_new_with_mem(CMARK_OPT_SOURCEPOS, CommonMarkArena.allocator)
    bytes.withUnsafeBytes { buffer in
      cmark_parser_feed(parser, buffer.baseAddress?.assumingMemoryBound(to: CChar.self), buffer.count)
    }
    root = cmark_parser_finish(parser)
  }

  deinit { CommonMarkArena.leave() }

  /// Calls `visit` on entering and leaving each node, in document order, without recursion.
  ///
  /// Leaves are only entered. `visit` returns false to stop.
  borrowing func walk(_ visit: (_ node: OpaquePointer, _ entering: Bool) -> Bool) {
    guard let iterator = cmark_iter_new(root) else { return }
    defer { cmark_iter_free(iterator) }
    while true {
      let event = cmark_iter_next(iterator)
      guard event != CMARK_EVENT_DONE, let node = cmark_iter_get_node(iterator) else { return }
      guard visit(node, event == CMARK_EVENT_ENTER) else { return }
    }
  }
}
