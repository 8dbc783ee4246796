/// Where the nodes of a page come from: places that they name by index.
struct SourceMap {
  /// Of the first places: the rising offsets in the author's own HTML at which they were recorded.
  private var offsets: [Int32] = []
  /// 1-based, in bytes, as cmark counts.
  private var places: [(line: Int32, column: Int32)] = []

  mutating func reserveCapacity(_ count: Int) { places.reserveCapacity(count) }

  mutating func record(offset: Int, line: Int, column: Int) {
    offsets.append(Int32(truncatingIfNeeded: offset))
    record(line: line, column: column)
  }

  mutating func record(line: Int, column: Int) {
    places.append((Int32(truncatingIfNeeded: line), Int32(truncatingIfNeeded: column)))
  }

  /// The index of the place that was recorded last; -1 before the first.
  var last: Int32 { Int32(places.count) - 1 }

  subscript(index: Int32) -> (line: Int, column: Int)? {
    guard places.indices.contains(Int(index)) else { return nil }
    return (Int(places[Int(index)].line), Int(places[Int(index)].column))
  }

  /// The index of the last place recorded at or before an offset; -1 before the first.
  func index(at offset: Int) -> Int32 {
    var low = 0
    var high = offsets.count
    while low < high {
      let middle = (low + high) / 2
      if Int(offsets[middle]) <= offset { low = middle + 1 } else { high = middle }
    }
    return Int32(low) - 1
  }
}
