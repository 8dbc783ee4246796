extension Filter {
  /// Jinja's own filters, then ours.
  static let builtIn: [Filter] =
    text + wrapping + markup + linking + lists + selections + choosing + numbers + printing
    + slugs + feeds + conditions + naturalOrder
}

extension Value {
  /// Text that a filter made of this value: HTML when the value was.
  func alike(_ text: String) -> Value { isMarkup ? .markup(text) : .string(text) }
}
