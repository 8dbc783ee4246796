extension Filter {
  /// Jinja's own filters.
  static let builtIn: [Filter] = text + markup + lists + selections + numbers
}

extension Value {
  /// Text that a filter made of this value: HTML when the value was.
  func alike(_ text: String) -> Value { isMarkup ? .markup(text) : .string(text) }
}
