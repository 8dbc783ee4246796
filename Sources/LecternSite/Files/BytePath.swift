import Glibc

/// A path as the system takes it: bytes of any encoding, kept with the zero that closes them.
struct BytePath: Sendable {
  /// Closed by a zero, to be passed to the system.
  let cString: [CChar]

  init(_ text: some StringProtocol) { self.init(text.utf8) }

  init(_ bytes: some Collection<UInt8>) {
    var copy: [CChar] = []
    copy.reserveCapacity(bytes.count + 1)
    for byte in bytes { copy.append(CChar(bitPattern: byte)) }
    copy.append(0)
    cString = copy
  }

  /// Without the zero.
  var count: Int { cString.count - 1 }

  var bytes: [UInt8] { cString.dropLast().map { UInt8(bitPattern: $0) } }

  /// For messages; bytes that are not UTF-8 show as U+FFFD.
  var text: String { String(decoding: bytes, as: UTF8.self) }

  /// The first `count` bytes.
  func prefix(_ count: Int) -> BytePath { BytePath(cString[..<count].lazy.map { UInt8(bitPattern: $0) }) }

  /// Where the folders above the path end, the highest first.
  var folderEnds: [Int] { cString.indices.filter { cString[$0] == Self.slash } }

  /// The folder that holds it; nil for a name alone.
  var folder: BytePath? { cString.lastIndex(of: Self.slash).map(prefix) }

  /// How many bytes two paths begin with alike.
  func common(_ other: BytePath) -> Int {
    let limit = min(count, other.count)
    var length = 0
    while length < limit, cString[length] == other.cString[length] { length += 1 }
    return length
  }

  func isBelow(_ folder: BytePath) -> Bool {
    count > folder.count && cString[folder.count] == Self.slash && common(folder) == folder.count
  }

  private static let slash = CChar(bitPattern: UInt8(ascii: "/"))
}

/// Many paths in one buffer, each closed by a zero.
struct PathTable: Sendable {
  private var bytes: [UInt8] = []
  private var starts: [Int] = []

  var count: Int { starts.count }

  mutating func reserve(_ count: Int) {
    starts.reserveCapacity(count)
    bytes.reserveCapacity(count * 48)
  }

  mutating func append(_ path: BytePath) {
    starts.append(bytes.count)
    for byte in path.cString { bytes.append(UInt8(bitPattern: byte)) }
  }

  mutating func append(_ path: Slice<UnsafeBufferPointer<UInt8>>) {
    starts.append(bytes.count)
    bytes.append(contentsOf: path)
    bytes.append(0)
  }

  mutating func append(_ index: Int, of other: PathTable) {
    starts.append(bytes.count)
    bytes.append(contentsOf: other.bytes[other.starts[index]..<other.end(of: index)])
    bytes.append(0)
  }

  subscript(_ index: Int) -> BytePath { BytePath(slice(index)) }

  /// Without the zero.
  func slice(_ index: Int) -> ArraySlice<UInt8> { bytes[starts[index]..<end(of: index)] }

  private func end(of index: Int) -> Int { (index + 1 < starts.count ? starts[index + 1] : bytes.count) - 1 }

  /// The indices in the order of the paths' bytes.
  var order: [Int] {
    bytes.withUnsafeBytes { buffer in
      starts.indices.sorted { Self.compare(buffer, starts[$0], buffer, starts[$1]) < 0 }
    }
  }

  /// Whether each path stands behind the one before it, so that none is there twice.
  var isAscending: Bool {
    bytes.withUnsafeBytes { buffer in
      zip(starts, starts.dropFirst()).allSatisfy { Self.compare(buffer, $0, buffer, $1) < 0 }
    }
  }

  /// Negative when the path at an index stands before another table's, 0 when both are the same bytes.
  func compare(_ index: Int, _ other: PathTable, _ otherIndex: Int) -> Int32 {
    bytes.withUnsafeBytes { mine in
      other.bytes.withUnsafeBytes { Self.compare(mine, starts[index], $0, other.starts[otherIndex]) }
    }
  }

  /// The zero behind each path sorts before every byte of a name, as an end should.
  private static func compare(
    _ a: UnsafeRawBufferPointer, _ start: Int, _ b: UnsafeRawBufferPointer, _ otherStart: Int
  ) -> Int32 {
    guard let a = a.baseAddress, let b = b.baseAddress else { return 0 }
    return strcmp((a + start).assumingMemoryBound(to: CChar.self), (b + otherStart).assumingMemoryBound(to: CChar.self))
  }

  /// Where a path stands in a sorted table.
  func index(of path: BytePath) -> Int? {
    bytes.withUnsafeBytes { mine in
      path.cString.withUnsafeBytes { wanted in
        var low = 0
        var high = starts.count
        while low < high {
          let middle = (low + high) / 2
          let order = Self.compare(mine, starts[middle], wanted, 0)
          if order == 0 { return middle }
          if order < 0 { low = middle + 1 } else { high = middle }
        }
        return nil
      }
    }
  }
}
