import LecternCore

/// Who claims which output file, so that nobody silently overwrites anybody.
struct AddressTable {
  fileprivate struct Claim {
    var owner: Owner
    /// Where the source asks for this very address; nil when it follows from a rule.
    var position: SourcePosition?
  }

  fileprivate enum Owner {
    case file(String)
    case list(ListPage.Kind)
  }

  /// How messages speak of a list.
  struct ListName {
    var text: String
    /// Where the author says what makes it.
    var cause: Cause
  }

  /// A place in a file of the author's.
  struct Cause {
    var path: String
    var position = SourcePosition(line: 1)
  }

  /// By path; two Unicode spellings of one name are one key, as they are one file to some disks.
  private var claims: [String: Claim] = [:]
  /// Where several want one address, all of them in the order in which they came.
  private var contested: [String: [Claim]] = [:]

  mutating func reserveCapacity(_ count: Int) { claims.reserveCapacity(count) }

  /// - Parameter owner: as messages name it.
  mutating func claim(_ output: OutputPath, by owner: String, at position: SourcePosition?) {
    add(Claim(owner: .file(owner), position: position), to: output.text)
  }

  mutating func claim(_ output: OutputPath, by list: ListPage.Kind) { add(Claim(owner: .list(list)), to: output.text) }

  private mutating func add(_ claim: Claim, to path: String) {
    guard let first = claims.updateValue(claim, forKey: path) else { return }
    claims[path] = first
    contested[path, default: [first]].append(claim)
  }

  /// The page at a list's address stands for the list from now on.
  mutating func rename(_ output: OutputPath, to owner: String, at position: SourcePosition?) {
    let claim = Claim(owner: .file(owner), position: position)
    if let list = contested[output.text]?.firstIndex(where: { !$0.isFile }) { contested[output.text]?[list] = claim }
    if claims[output.text]?.isFile == false { claims[output.text] = claim }
  }

  func isClaimed(_ path: String) -> Bool { claims[path] != nil }

  /// The sources that want an address which another one keeps.
  var clashingSources: Set<String> {
    var sources: Set<String> = []
    for owners in contested.values { sources.formUnion(ranked(owners).dropLast().compactMap(\.source)) }
    return sources
  }

  /// All sources that want an address which another wants too.
  var contestedSources: Set<String> {
    contested.values.reduce(into: []) { $0.formUnion($1.lazy.compactMap(\.source)) }
  }

  /// The source that asks for an address in so many words comes first: there the author can change it.
  private func ranked(_ owners: [Claim]) -> [Claim] {
    owners.enumerated().sorted { ($0.element.rank, $0.offset) < ($1.element.rank, $1.offset) }.map(\.element)
  }

  /// Two owners of one file, a file where another needs a folder, names that only some disks tell apart.
  func diagnostics(naming name: @escaping (ListPage.Kind) -> ListName) -> [Diagnostic] {
    guard !contested.isEmpty || Self.mayMeet(claims.keys) else { return [] }
    let teller = ClashTeller(name: name)
    var result: [Diagnostic] = []
    var folded: [String: String] = [:]
    for path in claims.keys.sorted() {
      let owners = ranked(claims(of: path))
      guard let first = owners.first else { continue }
      if owners.count > 1 { result.append(teller.clash("/\(path)", owners)) }
      if let file = ancestorFile(of: path) {
        result.append(
          teller.clash("/\(file), once as a file and once as a folder", [first] + claims(of: file)))
      }
      for name in path.pathNames where OutputPath.isReserved(name) {
        result.append(
          teller.problem(
            .error, "reserved-name", "\"\(name)\" in the address /\(path) is a name that Windows keeps for itself",
            first, "choose another name"))
      }
      if let twin = folded.updateValue(path, forKey: path.lowercased()) {
        let other = claims(of: twin).first
        // Terms that differ only in case have their own warning.
        if first.source == nil, other?.source == nil { continue }
        let owner = other.map(teller.text) ?? twin
        result.append(
          teller.problem(
            .warning, "case-twins", "/\(path) and /\(twin) (\(owner)) differ only in case", first,
            "rename one: some disks take them for one file"))
      }
    }
    return result
  }

  private func claims(of path: String) -> [Claim] { contested[path] ?? claims[path].map { [$0] } ?? [] }

  /// The claimed file that stands where `path` needs a folder.
  private func ancestorFile(of path: String) -> String? {
    path.foldersAbove.lazy.map(String.init).first { claims[$0] != nil }
  }
}

extension AddressTable.Claim {
  fileprivate var isFile: Bool {
    switch owner {
    case .file: true
    case .list: false
    }
  }

  /// The author's file that it is.
  fileprivate var source: String? {
    guard case .file(let path) = owner, path.below("Content/") != nil else { return nil }
    return path
  }

  fileprivate var rank: Int { source == nil ? 2 : position == nil ? 1 : 0 }
}

/// Puts into words who wants what another has.
private struct ClashTeller {
  typealias Claim = AddressTable.Claim

  let name: (ListPage.Kind) -> AddressTable.ListName

  func text(_ claim: Claim) -> String {
    switch claim.owner {
    case .file(let path): path
    case .list(let kind): name(kind).text
    }
  }

  func clash(_ what: String, _ owners: [Claim]) -> Diagnostic {
    let first = owners[0]
    let others = owners.dropFirst().map { claim in
      claim.position.map { "\(text(claim)):\($0.line)" } ?? (isNote(claim) ? text(claim) + ":1" : text(claim))
    }
    let cure =
      owners.contains(where: isNote)
      ? "give one of them a permalink: or a slug: of its own"
      : owners.contains { $0.source != nil }
        ? "rename one of them" : "choose another name, or another category_dir:, tag_dir: or archive_dir:"
    // The file at fault stands before the message; a list stands in none.
    let verb = first.isFile ? "is also the address of" : "is the address of \(text(first)) and"
    return problem(.error, "duplicate-url", "\(what) \(verb) \(others.joined(separator: ", "))", first, cure)
  }

  private func isNote(_ claim: Claim) -> Bool {
    guard let fileExtension = claim.source?.split(separator: ".").last else { return false }
    return ContentFile.markdownExtensions.contains(fileExtension.lowercased())
  }

  func problem(
    _ severity: Diagnostic.Severity, _ id: String, _ message: String, _ claim: Claim, _ hint: String
  ) -> Diagnostic {
    var place = AddressTable.Cause(path: text(claim))
    if case .list(let kind) = claim.owner { place = name(kind).cause }
    if let position = claim.position { place.position = position }
    return Diagnostic(severity, id, message, path: place.path, position: place.position, hint: hint)
  }
}
