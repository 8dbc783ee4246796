import LecternCore
import LecternMarkup

/// Decides where every address in the notes leads, as seen from the source file, and warns of those that lead nowhere.
struct Linker {
  private let configuration: Configuration
  var facts: Facts
  /// The published place of everything under `Content/`, by path there.
  private var outputs: [String: OutputPath] = [:]
  /// Every output file, to recognise addresses that are written as readers see them.
  private var published = Set<String>()
  /// Notes that exist but are not built.
  private var absent = Set<String>()
  /// Notes without a place, whose own mistake is told; a link to one is only wrong where the site is built without it.
  private var mistaken = Set<String>()
  private let keepGoing: Bool
  private var diagnostics: [Diagnostic] = []

  init(_ resolver: Resolver) {
    configuration = resolver.configuration
    facts = resolver.facts
    keepGoing = resolver.options.keepGoing
    for index in resolver.pages.indices {
      outputs[resolver.pages[index].parsed.file.path] = resolver.pages[index].output
      published.insert(resolver.pages[index].output.text)
    }
    for list in resolver.lists {
      if let page = list.introduction { outputs[page.parsed.file.path] = page.output }
    }
    for copy in resolver.copies {
      published.insert(copy.output.text)
      if case .content(let file) = copy.from { outputs[file.path] = copy.output }
    }
    for index in resolver.lists.indices { published.insert(resolver.lists[index].output.text) }
    for redirect in resolver.redirects { published.insert(redirect.output.text) }
    for (page, _) in resolver.absent { absent.insert(page.file.path) }
    for file in resolver.source.files where file.kind != .asset && file.kind != .data {
      if outputs[file.path] == nil, !absent.contains(file.path) { mistaken.insert(file.path) }
    }
  }

  /// Whether every address in a note leads where another linker, under the same configuration, has it lead.
  func leadsAlike(_ other: Linker) -> Bool {
    outputs == other.outputs && published == other.published && absent == other.absent && mistaken == other.mistaken
      && facts.pictureSizes == other.facts.pictureSizes
  }

  /// What was found wrong since the last call.
  mutating func takeDiagnostics() -> [Diagnostic] {
    defer { diagnostics = [] }
    return diagnostics
  }

  mutating func link(_ page: inout Page) {
    page.content = resolve(page.parsed.document.content, page)
    if let own = page.parsed.ownExcerpt {
      page.excerpt = resolve(own.content, page)
    } else {
      // The excerpt is a part of the content and names its references by the same indices.
      page.excerpt = ResolvedFragment(fragment: page.parsed.document.excerpt, targets: page.content.targets)
    }
    if let cover = page.frontMatter.cover {
      page.cover = resolve(
        Reference(address: cover.value, role: .picture, position: cover.position), page)
    }
  }

  private mutating func resolve(_ fragment: Fragment, _ page: Page) -> ResolvedFragment {
    ResolvedFragment(fragment: fragment, targets: fragment.references.map { resolve($0, page) })
  }

  private mutating func resolve(_ reference: Reference, _ page: Page) -> ResolvedReference {
    let address = reference.address
    if address.utf8.first == UInt8(ascii: "#") { return ResolvedReference(target: .place(address)) }
    guard let local = LocalReference(address) else {
      if Self.isOnAuthorsMachine(address) { warnOfMachinePath(reference, page) }
      return ResolvedReference(
        target: .verbatim(address), isExternal: Self.isExternal(address, of: configuration.address))
    }
    for path in local.contentPaths(from: page.parsed.file) {
      guard let output = outputs[path] else { continue }
      return ResolvedReference(target: site(output.text, local.suffix), size: facts.pictureSizes[path])
    }
    if let output = publishedPath(local.path, page) {
      return ResolvedReference(target: site(output, local.suffix))
    }
    return unknown(reference, local, page)
  }

  /// An address as readers see it: from the root with or without the base path, or relative to the page's own folder.
  private func publishedPath(_ path: String, _ page: Page) -> String? {
    func find(_ path: String) -> String? {
      let candidates = path.isEmpty || path.endsInSlash ? [path + "index.html"] : [path, path + "/index.html"]
      return candidates.first(where: published.contains)
    }
    guard path.isRooted else { return LocalReference.joined(page.output.folder, path[...]).flatMap(find) }
    if let found = find(String(path.unrooted)) { return found }
    return path.below(PercentEncoding.decode(configuration.address.basePath)).flatMap { find(String($0)) }
  }

  /// Nothing is there: the address is kept, made independent of the page that shows it.
  private mutating func unknown(
    _ reference: Reference, _ local: LocalReference, _ page: Page
  ) -> ResolvedReference {
    if local.path.isEmpty { return ResolvedReference(target: .site(page.url + local.suffix)) }
    let rooted = local.path.isRooted
    // A rooted link may lead to another part of the host; a picture that is not there is a hole in the page.
    if !rooted || reference.role == .picture { warn(reference, local, page) }
    let base = PercentEncoding.decode(configuration.address.basePath)
    let path =
      rooted
      ? String(local.path.below(base) ?? local.path.unrooted)
      : LocalReference.joined(page.output.folder, local.path[...])
    return ResolvedReference(target: path.map { site($0, local.suffix) } ?? .verbatim(reference.address))
  }

  private mutating func warn(_ reference: Reference, _ local: LocalReference, _ page: Page) {
    let file = page.parsed.file
    let paths = local.contentPaths(from: file)
    let isMistaken = paths.contains(where: mistaken.contains)
    if isMistaken, !keepGoing { return }
    let hidden = isMistaken || paths.contains(where: absent.contains)
    let isPicture = reference.role == .picture
    let near = hidden || diagnostics.count >= Self.mostHints ? nil : nearest(local.path, file)
    let name = Self.shown(reference)
    let cure =
      hidden
      ? "finish it, or leave the link out"
      : isPicture ? "put it there, or correct the address" : "correct the address: it is read from this file's folder"
    diagnostics.append(
      Diagnostic(
        .warning, isPicture ? "missing-picture" : "broken-link",
        hidden
          ? "\(name) is a note that is not built"
          : "there is no \(name) " + (local.path.isRooted ? "in this site" : "beside this note"),
        path: file.sourcePath, position: reference.position, hint: near.map { "did you mean \"\($0)\"?" } ?? cure))
  }

  private static func shown(_ reference: Reference) -> String {
    (reference.role == .picture ? "picture " : "") + "\"\(reference.address)\""
  }

  /// `C:\\x.png` and `file:///x.png`, which only the author's own machine has.
  private static func isOnAuthorsMachine(_ address: String) -> Bool {
    let start = Array(address.utf8.prefix(5))
    if start.count > 2, start[1] == UInt8(ascii: ":") { return true }
    return String(decoding: start, as: UTF8.self).lowercased() == "file:"
  }

  private mutating func warnOfMachinePath(_ reference: Reference, _ page: Page) {
    diagnostics.append(
      Diagnostic(
        .warning, reference.role == .picture ? "missing-picture" : "broken-link",
        "\(Self.shown(reference)) is a file of your own machine, which no reader has", path: page.sourcePath,
        position: reference.position, hint: "put it beside the note and name it from there"))
  }

  /// A hint looks at every file, and a terminal shows no more problems than this.
  private static let mostHints = 100

  /// The file in the same folders whose name is nearest.
  private func nearest(_ path: String, _ file: ContentFile) -> String? {
    let folders = [String(file.folder), file.assetFolder]
    let names = outputs.keys.compactMap { key in folders.lazy.compactMap { key.below($0) }.first.map(String.init) }
    return nearestName(to: path, among: names.sorted())
  }

  private func site(_ path: String, _ suffix: Substring) -> ResolvedReference.Target {
    .site(configuration.address.address(of: path) + suffix)
  }

  /// Whether an address names a host, and another than the site's.
  static func isExternal(_ address: String, of site: SiteAddress) -> Bool {
    var address = address
    return address.withUTF8 { address in
      func begins(_ prefix: StaticString) -> Bool {
        guard address.count >= prefix.utf8CodeUnitCount else { return false }
        return (0..<prefix.utf8CodeUnitCount).allSatisfy { address[$0] | 0x20 == prefix.utf8Start[$0] | 0x20 }
      }
      guard let start = begins("https://") ? 8 : begins("http://") ? 7 : begins("//") ? 2 : nil else { return false }
      var end = start
      while end < address.count, address[end] != 0x2F, address[end] != 0x3F, address[end] != 0x23 { end += 1 }
      return !address[start..<end].elementsEqual(site.host.utf8, by: { $0 | 0x20 == $1 | 0x20 })
    }
  }
}
