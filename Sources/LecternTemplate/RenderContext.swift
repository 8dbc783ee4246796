/// One page to be rendered: the values of its globals, and what errors want to know.
package struct RenderContext: Sendable {
  /// In the order of the schema's globals.
  package var globals: [Value]
  /// The page's language tag, such as `zh-CN`.
  package var language: String
  /// How errors name the page, such as `Content/posts/6-transference.md`.
  package var page: String
  package var limits: Limits
  /// What other renders with the same steady globals have kept, and this one keeps; nil where nothing is.
  package var kept: KeptOutput?

  package init(
    globals: [Value], language: String = "en", page: String = "", limits: Limits = Limits(),
    kept: KeptOutput? = nil
  ) {
    self.kept = kept
    self.globals = globals
    self.language = language
    self.page = page
    self.limits = limits
  }
}

/// Bounds that no sane template meets, so that none can hang a build or fill its memory.
///
/// Whatever a template makes or goes over is taken from its steps: a text's bytes, a list's elements, the parts of a
/// sum, before or as they are made. What the host's own filters do beyond their result is theirs to bound.
package struct Limits: Sendable {
  /// Instructions a render may run, and what they make: four bytes of text or an eighth of an element are one step.
  ///
  /// All of them take a second or two and fill about 200 MB; what is slow for each byte, such as to fold letters beyond
  /// ASCII or to write nested lists as text, takes up to ten seconds.
  package var steps = 50_000_000
  /// Includes and macro calls inside each other.
  package var callDepth = 200
  /// Bytes of one page, which twice as much memory may stand behind while it grows.
  package var outputBytes = 256 << 20
  /// Bytes of one text value, and eight times the elements of one list.
  package var valueBytes = 32 << 20

  package init() {}

  /// Lists and maps inside each other.
  static let valueDepth = 200
  static let rangeCount = 1_000_000
  /// Characters of a text that are made a list.
  static let characterCount = 4_000_000
  /// Attributes that items are sorted or grouped by at once.
  static let pathCount = 16
  /// Calls of the filter `map` by itself.
  static let mapDepth = 20
  /// Values in one key of a map.
  static let keyCount = 10_000
}
