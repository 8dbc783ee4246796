extension Array {
  /// The same in memory of just their size, for what is kept until the site is built.
  @inlinable package var fitted: [Element] {
    // All empty arrays are one, which is not to be written to, not even with what it holds.
    if isEmpty { return [] }
    return [Element](unsafeUninitializedCapacity: count) { buffer, count in
      count = buffer.initialize(fromContentsOf: self)
    }
  }
}
