/// The part of a file that a request wants (RFC 9110, section 14).
enum ByteRange: Equatable {
  case whole
  case part(Range<Int>)
  case unsatisfiable

  /// - Parameter header: of `Range`; several parts, or another unit, may be answered with the whole, and are.
  init(_ header: String?, size: Int) {
    self = .whole
    guard let header, header.lowercased().hasPrefix("bytes=") else { return }
    let text = header.dropFirst("bytes=".count).filter { $0 != " " && $0 != "\t" }
    let bounds = text.split(separator: "-", maxSplits: 1, omittingEmptySubsequences: false)
    guard bounds.count == 2, !text.contains(",") else { return }
    func number(_ digits: Substring) -> Int? {
      // Digits beyond what a file can have stay beyond it.
      digits.utf8.allSatisfy { (0x30...0x39).contains($0) } && !digits.isEmpty ? Int(digits) ?? .max : nil
    }
    switch (bounds[0].isEmpty, number(bounds[0]), bounds[1].isEmpty, number(bounds[1])) {
    case (true, _, false, let suffix?):
      self = suffix == 0 || size == 0 ? .unsatisfiable : .part(max(0, size - suffix)..<size)
    case (false, let first?, true, _):
      self = first < size ? .part(first..<size) : .unsatisfiable
    case (false, let first?, false, let last?) where first <= last:
      self = first < size ? .part(first..<(last < size - 1 ? last + 1 : size)) : .unsatisfiable
    default: break
    }
  }
}
