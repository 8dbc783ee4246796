extension String {
  /// The text that often, copied in pieces that double.
  func repeated(_ count: Int) -> String {
    guard count > 0, !isEmpty else { return "" }
    var text = self
    let size = utf8.count
    return text.withUTF8 { piece in
      String(unsafeUninitializedCapacity: size * count) { bytes in
        guard let start = bytes.baseAddress, let first = piece.baseAddress else { return 0 }
        start.initialize(from: first, count: size)
        var filled = size
        while filled < size * count {
          let more = min(filled, size * count - filled)
          (start + filled).initialize(from: start, count: more)
          filled += more
        }
        return filled
      }
    }
  }
}
