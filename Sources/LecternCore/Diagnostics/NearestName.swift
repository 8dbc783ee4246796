/// The candidate a writer most likely meant by `name`, or nil when none is near.
///
/// Near is an optimal-string-alignment distance of at most a third of the length (at least 1), case not counted; a name
/// of one letter is near only to itself.
package func nearestName(to name: String, among candidates: some Sequence<String>) -> String? {
  let wanted = Array(name.lowercased().unicodeScalars)
  guard !wanted.isEmpty else { return nil }
  let limit = min(max(1, wanted.count / 3), wanted.count - 1)
  var best: (distance: Int, name: String)?
  for candidate in candidates {
    // Before its letters are looked at; a capital may be two small letters, as in Turkish.
    if abs(candidate.unicodeScalars.count - wanted.count) > limit + 2 { continue }
    let distance = editDistance(wanted, Array(candidate.lowercased().unicodeScalars), limit: limit)
    guard distance <= limit else { continue }
    if best.map({ (distance, candidate) < ($0.distance, $0.name) }) ?? true { best = (distance, candidate) }
  }
  return best?.name
}

/// The hint for a name that nobody knows; nil when no other is near.
package func suggestion(for name: String, among candidates: some Sequence<String>) -> String? {
  nearestName(to: name, among: candidates).map { "did you mean \"\($0)\"?" }
}

/// Insertions, deletions, substitutions and swaps of neighbours that turn `a` into `b`; more than `limit` when far.
private func editDistance(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar], limit: Int) -> Int {
  if abs(a.count - b.count) > limit { return limit + 1 }
  var beforeLast = [Int](repeating: 0, count: b.count + 1)
  var last = Array(0...b.count)
  for i in 0..<a.count {
    var row = [i + 1]
    row.reserveCapacity(b.count + 1)
    for j in 0..<b.count {
      var cost = min(last[j + 1] + 1, row[j] + 1, last[j] + (a[i] == b[j] ? 0 : 1))
      if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { cost = min(cost, beforeLast[j - 1] + 1) }
      row.append(cost)
    }
    beforeLast = last
    last = row
  }
  return last[b.count]
}
