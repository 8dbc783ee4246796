/// How deep a page may nest.
enum Nesting {
  /// Nested blocks, inlines or elements beyond this end the page with `nesting-too-deep`.
  static let deepest = 10_000
}
