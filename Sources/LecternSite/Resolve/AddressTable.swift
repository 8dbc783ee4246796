import LecternCore

/// Who claims which output file, so that nobody silently overwrites anybody.
struct AddressTable {
  private struct Claim {
    /// As messages name it: a file, or what a list is a list of.
    var owner: String
    /// Where the source asks for this very address; nil when it follows from a rule.
    var position: SourcePosition?
    /// For a list, where the author says what makes it.
    var cause: Cause?
  }

  /// A place in a file of the author's.
  struct Cause {
    var path: String
    var position = SourcePosition(line: 1)
  }

  /// By path; two Unicode spellings of one name are one key, as they are one file to some disks.
  private var claims: [String: [Claim]] = [:]

  mutating func reserveCapacity(_ count: Int) { claims.reserveCapacity(count) }

  mutating func claim(_ output: OutputPath, by owner: String, at position: SourcePosition?) {
    claims[output.text, default: []].append(Claim(owner: owner, position: position))
  }

  mutating func claim(_ output: OutputPath, byList owner: String, because cause: Cause) {
    claims[output.text, default: []].append(Claim(owner: owner, cause: cause))
  }

  /// The page at a list's address stands for the list from now on.
  mutating func rename(_ output: OutputPath, to owner: String, at position: SourcePosition?) {
    guard let list = claims[output.text]?.firstIndex(where: { $0.cause != nil }) else { return }
    claims[output.text]?[list] = Claim(owner: owner, position: position)
  }

  func isClaimed(_ path: String) -> Bool { claims[path] != nil }

  /// Two owners of one file, a file where another needs a folder, names that only some disks tell apart.
  func diagnostics() -> [Diagnostic] {
    guard claims.contains(where: { $1.count > 1 }) || Self.mayMeet(claims.keys) else { return [] }
    var result: [Diagnostic] = []
    var folded: [String: String] = [:]
    for path in claims.keys.sorted() {
      let owners = ranked(claims[path] ?? [])
      guard let first = owners.first else { continue }
      if owners.count > 1 { result.append(clash("/\(path)", owners)) }
      if let file = ancestorFile(of: path) {
        result.append(clash("/\(file), once as a file and once as a folder", [first] + (claims[file] ?? [])))
      }
      for name in path.pathNames where OutputPath.isReserved(name) {
        result.append(
          problem(
            .error, "reserved-name", "\"\(name)\" in the address /\(path) is a name that Windows keeps for itself",
            first, "choose another name"))
      }
      if let twin = folded.updateValue(path, forKey: path.lowercased()) {
        let other = claims[twin]?.first
        // Terms that differ only in case have their own warning.
        if !isSource(first), other.map(isSource) != true { continue }
        let owner = other?.owner ?? twin
        result.append(
          problem(
            .warning, "case-twins", "/\(path) and /\(twin) (\(owner)) differ only in case", first,
            "rename one: some disks take them for one file"))
      }
    }
    return result
  }

  /// The sources that want an address which another one keeps.
  var clashingSources: Set<String> {
    var sources: Set<String> = []
    for owners in claims.values where owners.count > 1 {
      sources.formUnion(ranked(owners).dropLast().lazy.filter(isSource).map(\.owner))
    }
    return sources
  }

  /// The sources that want an address which is another's too.
  var contestedSources: Set<String> {
    claims.values.lazy.filter { $0.count > 1 }.reduce(into: []) { sources, owners in
      sources.formUnion(owners.lazy.filter(isSource).map(\.owner))
    }
  }

  private func ranked(_ owners: [Claim]) -> [Claim] {
    owners.enumerated().sorted { (rank($0.element), $0.offset) < (rank($1.element), $1.offset) }.map(\.element)
  }

  /// The source that asks for an address in so many words is told first: there the author can change it.
  private func rank(_ claim: Claim) -> Int { !isSource(claim) ? 2 : claim.position == nil ? 1 : 0 }

  private func isSource(_ claim: Claim) -> Bool { claim.owner.below("Content/") != nil }

  private func isNote(_ claim: Claim) -> Bool {
    let name = claim.owner.split(separator: ".").last.map { $0.lowercased() } ?? ""
    return isSource(claim) && ContentFile.markdownExtensions.contains(name)
  }

  private func clash(_ what: String, _ owners: [Claim]) -> Diagnostic {
    let first = owners[0]
    let others = owners.dropFirst().map { claim in
      claim.position.map { "\(claim.owner):\($0.line)" } ?? (isNote(claim) ? claim.owner + ":1" : claim.owner)
    }
    let cure =
      owners.contains(where: isNote)
      ? "give one of them a permalink: or a slug: of its own"
      : owners.contains(where: isSource)
        ? "rename one of them" : "choose another name, or another category_dir:, tag_dir: or archive_dir:"
    // The file at fault stands before the message; a list stands in none.
    let verb = first.cause == nil ? "is also the address of" : "is the address of \(first.owner) and"
    return problem(
      .error, "duplicate-url", "\(what) \(verb) \(others.joined(separator: ", "))", first, cure)
  }

  private func problem(
    _ severity: Diagnostic.Severity, _ id: String, _ message: String, _ claim: Claim, _ hint: String
  ) -> Diagnostic {
    Diagnostic(
      severity, id, message, path: claim.cause?.path ?? claim.owner,
      position: claim.cause?.position ?? claim.position ?? SourcePosition(line: 1), hint: hint)
  }

  /// The claimed file that stands where `path` needs a folder.
  private func ancestorFile(of path: String) -> String? {
    path.foldersAbove.lazy.map(String.init).first { claims[$0] != nil }
  }
}
