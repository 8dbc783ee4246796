extension [UInt8] {
  /// The same bytes in memory of just their size, for what is kept until the site is built.
  package var fitted: [UInt8] {
    // All empty arrays are one, which is not to be written to, not even with what it holds.
    if isEmpty { return [] }
    return [UInt8](unsafeUninitializedCapacity: count) { buffer, count in
      count = buffer.initialize(fromContentsOf: self)
    }
  }
}
