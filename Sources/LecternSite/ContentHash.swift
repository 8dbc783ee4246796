/// The xxHash64 of bytes; see `ContentHash`.
package func contentHash(_ bytes: [UInt8]) -> UInt64 { ContentHash.of(bytes) }

/// xxHash64 (seed 0): tells whether bytes are the same as before; not for secrets.
struct ContentHash {
  private static let prime1: UInt64 = 0x9E37_79B1_85EB_CA87
  private static let prime2: UInt64 = 0xC2B2_AE3D_27D4_EB4F
  private static let prime3: UInt64 = 0x1656_67B1_9E37_79F9
  private static let prime4: UInt64 = 0x85EB_CA77_C2B2_AE63
  private static let prime5: UInt64 = 0x27D4_EB2F_1656_67C5

  private var a = prime1 &+ prime2
  private var b = prime2
  private var c: UInt64 = 0
  private var d = 0 &- prime1
  private var count = 0
  /// Fewer than 32 bytes, which come before what is added next.
  private var rest: [UInt8] = []

  static func of(_ bytes: [UInt8]) -> UInt64 {
    var hash = ContentHash()
    bytes.withUnsafeBytes { hash.add($0) }
    return hash.value
  }

  mutating func add(_ bytes: UnsafeRawBufferPointer) {
    count += bytes.count
    var bytes = bytes
    if !rest.isEmpty {
      let missing = min(32 - rest.count, bytes.count)
      rest += bytes[..<missing]
      bytes = UnsafeRawBufferPointer(rebasing: bytes[missing...])
      guard rest.count == 32 else { return }
      rest.withUnsafeBytes { addStripes($0) }
      rest = []
    }
    let tail = bytes.count % 32
    addStripes(UnsafeRawBufferPointer(rebasing: bytes[..<(bytes.count - tail)]))
    if tail > 0 { rest = Array(bytes[(bytes.count - tail)...]) }
  }

  /// - Parameter bytes: a multiple of 32.
  private mutating func addStripes(_ bytes: UnsafeRawBufferPointer) {
    var (a, b, c, d) = (a, b, c, d)
    var at = 0
    while at < bytes.count {
      a = Self.round(a, Self.word(bytes, at))
      b = Self.round(b, Self.word(bytes, at + 8))
      c = Self.round(c, Self.word(bytes, at + 16))
      d = Self.round(d, Self.word(bytes, at + 24))
      at += 32
    }
    (self.a, self.b, self.c, self.d) = (a, b, c, d)
  }

  /// Of all bytes that were added.
  var value: UInt64 {
    var hash = Self.prime5
    if count >= 32 {
      hash = Self.rotate(a, 1) &+ Self.rotate(b, 7) &+ Self.rotate(c, 12) &+ Self.rotate(d, 18)
      for lane in [a, b, c, d] { hash = (hash ^ Self.round(0, lane)) &* Self.prime1 &+ Self.prime4 }
    }
    hash &+= UInt64(count)
    return rest.withUnsafeBytes { Self.finish(hash, $0) }
  }

  private static func finish(_ start: UInt64, _ buffer: UnsafeRawBufferPointer) -> UInt64 {
    var hash = start
    var at = 0
    while at + 8 <= buffer.count {
      hash = rotate(hash ^ round(0, word(buffer, at)), 27) &* prime1 &+ prime4
      at += 8
    }
    if at + 4 <= buffer.count {
      let half = UInt64(UInt32(littleEndian: buffer.loadUnaligned(fromByteOffset: at, as: UInt32.self)))
      hash = rotate(hash ^ (half &* prime1), 23) &* prime2 &+ prime3
      at += 4
    }
    while at < buffer.count {
      hash = rotate(hash ^ (UInt64(buffer[at]) &* prime5), 11) &* prime1
      at += 1
    }
    hash = (hash ^ hash >> 33) &* prime2
    hash = (hash ^ hash >> 29) &* prime3
    return hash ^ hash >> 32
  }

  private static func word(_ buffer: UnsafeRawBufferPointer, _ at: Int) -> UInt64 {
    UInt64(littleEndian: buffer.loadUnaligned(fromByteOffset: at, as: UInt64.self))
  }

  private static func round(_ lane: UInt64, _ input: UInt64) -> UInt64 {
    rotate(lane &+ input &* prime2, 31) &* prime1
  }

  private static func rotate(_ value: UInt64, _ count: UInt64) -> UInt64 { value << count | value >> (64 - count) }
}
