import Foundation

/// Tells the C library how this program uses memory.
enum Heap {
  /// A build takes memory and hardly gives any back until it ends: the heap grows in large steps and never shrinks.
  static func growInLargeSteps() {
    #if os(Linux)
      // The headers that Swift sees lack `mallopt`, so it is looked up by name; other C libraries do without it.
      typealias Mallopt = @convention(c) (_ parameter: Int32, _ value: Int32) -> Int32
      guard let symbol = dlsym(nil, "mallopt") else { return }
      let mallopt = unsafeBitCast(symbol, to: Mallopt.self)
      let (trimThreshold, topPad, mmapThreshold): (Int32, Int32, Int32) = (-1, -2, -3)
      _ = mallopt(trimThreshold, 1 << 30)
      _ = mallopt(topPad, 64 << 20)
      _ = mallopt(mmapThreshold, 32 << 20)
    #endif
  }
}
