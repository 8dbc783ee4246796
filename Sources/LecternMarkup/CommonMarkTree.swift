import CCmark

/// cmark's tree of one body. The owner frees it; no pointer into it leaves the function that walks it.
struct CommonMarkTree: ~Copyable {
  let root: OpaquePointer?

  /// - Parameter bytes: UTF-8. NUL becomes U+FFFD.
  init(_ bytes: [UInt8]) {
    // The option makes cmark count the lines inside inlines, too.
    root = bytes.withUnsafeBytes { buffer in
      // cmark wants an address even for no bytes.
      guard let base = buffer.baseAddress else { return cmark_parse_document("", 0, CMARK_OPT_SOURCEPOS) }
      return cmark_parse_document(base.assumingMemoryBound(to: CChar.self), buffer.count, CMARK_OPT_SOURCEPOS)
    }
  }

  deinit { cmark_node_free(root) }

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
