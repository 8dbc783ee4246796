import Hummingbird
import LecternCore
import LecternSite

/// A state of the site with the pages that somebody has asked for so far.
final class Snapshot: Sendable {
  let state: LiveState
  /// How the state came to be.
  let reading: Reading

  /// A page as it is sent.
  struct Page: Sendable {
    var body: ByteBuffer
    /// Tells it from all other texts that the page ever was.
    var identity: String
  }

  private struct Pages {
    var known: [Int: Page] = [:]
    var bytes = 0
    var failures: [Int: Diagnostic] = [:]
  }

  private static let mostBytes = 64 << 20
  private let pages = Locked(Pages())

  init(_ state: LiveState, _ reading: Reading) {
    self.state = state
    self.reading = reading
  }

  /// Templates that failed on pages, each place of theirs once.
  var failures: [Diagnostic] {
    var seen = Set<Diagnostic>()
    return pages.withLock { $0.failures.sorted { $0.key < $1.key }.map(\.value) }
      .filter { seen.insert($0.untraced).inserted }
  }

  /// What keeps the page from being made.
  enum Failure: Error {
    /// The theme has never been without errors.
    case noTheme
    case template(Diagnostic, isNew: Bool)
  }

  /// - Parameter dress: adds to the HTML what the preview needs, by its identity.
  func page(
    at position: Int, _ dress: (_ html: [UInt8], _ identity: String) -> ByteBuffer
  ) throws(Failure) -> Page {
    if let known = pages.withLock({ $0.known[position] }) { return known }
    guard let renderer = state.renderer else { throw .noTheme }
    let rendering = renderer.render(position)
    guard case .bytes(let html)? = rendering.file?.body else {
      let problem =
        rendering.problem ?? Diagnostic(.error, "template-failed", "the template makes no page of this")
      let isNew = pages.withLock { pages in
        defer { pages.failures[position] = problem }
        return !pages.failures.values.contains { $0.untraced == problem.untraced }
      }
      throw .template(problem, isNew: isNew)
    }
    let identity = String(contentHash(html), radix: 16)
    let page = Page(body: dress(html, identity), identity: identity)
    pages.withLock { pages in
      if pages.bytes > Self.mostBytes { (pages.known, pages.bytes) = ([:], 0) }
      pages.known[position] = page
      pages.bytes += page.body.readableBytes
    }
    return page
  }
}

extension Diagnostic {
  /// Wherever it was come from.
  fileprivate var untraced: Diagnostic {
    var problem = self
    problem.trace = []
    return problem
  }
}

/// One reading of the site's folder.
package struct Reading: Sendable {
  package var version: Int
  /// Seconds since 1970.
  package var time: Int
  /// In order; milliseconds.
  package var phases: [(name: String, milliseconds: Double)]
  package var milliseconds: Double
  /// The notes that changed; all where much did.
  package var edited: Set<String>
  package var errorCount: Int
  package var warningCount: Int
  /// With the lines that they are about; not more than anybody reads.
  package var errors: [Diagnostic]
}
