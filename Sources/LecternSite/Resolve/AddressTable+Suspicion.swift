extension AddressTable {
  /// Whether any two paths could meet in any way, or a name be one that Windows keeps: false for nearly every site, so
  /// that the careful look at each path need not be taken. Compares hashes of bytes; knows no false negative.
  static func mayMeet(_ paths: some Collection<String>) -> Bool {
    var hashes = Set<UInt64>(minimumCapacity: paths.count)
    var folded = Set<UInt64>(minimumCapacity: paths.count)
    for path in paths {
      var path = path
      let (own, foldedHash, isOdd) = path.withUTF8 { scan($0) }
      if isOdd || !folded.insert(foldedHash).inserted { return true }
      hashes.insert(own)
    }
    return paths.contains { path in
      var path = path
      return path.withUTF8 { hasFolder(in: hashes, $0) }
    }
  }

  private static let seed: UInt64 = 0xCBF2_9CE4_8422_2325
  private static let prime: UInt64 = 0x100_0000_01B3

  /// - Returns: the hash, that of the path in lower case, and whether the path needs a careful look: letters beyond ASCII
  ///   that have a case or more than one spelling, or a name that may be reserved.
  private static func scan(_ path: UnsafeBufferPointer<UInt8>) -> (UInt64, UInt64, Bool) {
    var hash = seed
    var folded = seed
    var nameStart = 0
    for index in 0..<path.count {
      let byte = path[index]
      hash = (hash ^ UInt64(byte)) &* prime
      folded = (folded ^ UInt64(0x41...0x5A ~= byte ? byte | 0x20 : byte)) &* prime
      if byte == 0x2F {
        if mayBeReserved(path[nameStart..<index]) { return (hash, folded, true) }
        nameStart = index + 1
      } else if byte >= 0x80, mayHaveTwins(path, at: index) {
        return (hash, folded, true)
      }
    }
    return (hash, folded, mayBeReserved(path[nameStart...]))
  }

  /// Whether one of the folders above a path is itself a path.
  private static func hasFolder(in hashes: Set<UInt64>, _ path: UnsafeBufferPointer<UInt8>) -> Bool {
    var hash = seed
    for byte in path {
      if byte == 0x2F, hashes.contains(hash) { return true }
      hash = (hash ^ UInt64(byte)) &* prime
    }
    return false
  }

  /// The lead bytes of CJK characters and their punctuation; all other characters beyond ASCII get the careful look.
  private static func mayHaveTwins(_ path: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
    let byte = path[index]
    if byte < 0xC0 { return false }
    switch byte {
    case 0xE4...0xE9: return false
    // U+3000 to U+303F; behind them stand kana, some of which have two spellings.
    case 0xE3: return path[index + 1] != 0x80 && path[index + 1] < 0x90
    // Full-width punctuation: U+FF01 to U+FF20, then letters.
    case 0xEF: return path[index + 1] != 0xBC || path[index + 2] > 0xA0
    default: return true
    }
  }

  /// The stem of `CON` or `COM1`, or the last byte of a name that no Windows folder holds.
  private static func mayBeReserved(_ name: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    guard let last = name.last else { return true }
    if last == 0x2E || last == 0x20 { return true }
    let stem = name.prefix { $0 != 0x2E }
    guard stem.count == 3 || stem.count == 4 else { return false }
    let letters = stem.prefix(3).reduce(0 as UInt32) { $0 << 8 | UInt32($1 | 0x20) }
    switch letters {
    case 0x63_6F6E, 0x70_726E, 0x61_7578, 0x6E_756C: return stem.count == 3  // con prn aux nul
    case 0x63_6F6D, 0x6C_7074: return stem.count == 4  // com lpt
    default: return false
    }
  }
}
