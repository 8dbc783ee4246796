/// xxHash64 (seed 0): tells whether bytes are the same as before; not for secrets.
enum ContentHash {
  private static let prime1: UInt64 = 0x9E37_79B1_85EB_CA87
  private static let prime2: UInt64 = 0xC2B2_AE3D_27D4_EB4F
  private static let prime3: UInt64 = 0x1656_67B1_9E37_79F9
  private static let prime4: UInt64 = 0x85EB_CA77_C2B2_AE63
  private static let prime5: UInt64 = 0x27D4_EB2F_1656_67C5

  static func of(_ bytes: [UInt8]) -> UInt64 {
    bytes.withUnsafeBytes { buffer in
      var at = 0
      var hash: UInt64
      if buffer.count >= 32 {
        var a = prime1 &+ prime2
        var b = prime2
        var c: UInt64 = 0
        var d = 0 &- prime1
        while at + 32 <= buffer.count {
          a = round(a, word(buffer, at))
          b = round(b, word(buffer, at + 8))
          c = round(c, word(buffer, at + 16))
          d = round(d, word(buffer, at + 24))
          at += 32
        }
        hash = rotate(a, 1) &+ rotate(b, 7) &+ rotate(c, 12) &+ rotate(d, 18)
        for lane in [a, b, c, d] { hash = (hash ^ round(0, lane)) &* prime1 &+ prime4 }
      } else {
        hash = prime5
      }
      hash &+= UInt64(buffer.count)
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
  }

  private static func word(_ buffer: UnsafeRawBufferPointer, _ at: Int) -> UInt64 {
    UInt64(littleEndian: buffer.loadUnaligned(fromByteOffset: at, as: UInt64.self))
  }

  private static func round(_ lane: UInt64, _ input: UInt64) -> UInt64 {
    rotate(lane &+ input &* prime2, 31) &* prime1
  }

  private static func rotate(_ value: UInt64, _ count: UInt64) -> UInt64 { value << count | value >> (64 - count) }
}
