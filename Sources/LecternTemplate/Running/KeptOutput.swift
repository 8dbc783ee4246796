import LecternCore

/// What steady code has made once and gives again on every page of a language.
///
/// It belongs to the templates of one compilation and to one set of values for the globals that the schema calls
/// steady. Renders that share one may run at once.
package final class KeptOutput: Sendable {
  private let languages = Locked<[String: KeptPieces]>([:])
  /// So that a site of very many languages does not keep its pages' frames for each.
  private static let languageLimit = 32

  package init() {}

  /// nil where nothing can be kept.
  func pieces(_ language: String, runCount: Int) -> KeptPieces? {
    languages.withLock { languages in
      if let known = languages[language] { return known }
      guard languages.count < Self.languageLimit else { return nil }
      let empty = KeptPieces(runCount: runCount)
      languages[language] = empty
      return empty
    }
  }

  /// Adds what one render has made; what another has made before it stays.
  func add(_ made: [Int: KeptPieces.Content], _ language: String) {
    languages.withLock { languages in languages[language] = languages[language]?.adding(made) }
  }
}

/// What is kept in one language at one time. All bytes stand together, for workers that each held a piece by itself
/// would count one another's references.
final class KeptPieces: Sendable {
  enum Content {
    case bytes([UInt8], steps: Int)
    case value(Value, steps: Int)
  }

  struct Piece {
    /// Into `bytes` or, of a value, into `values`; -1 when there is nothing yet.
    var start = -1
    /// Of bytes; -1 for a value.
    var count = 0
    /// What making it takes from the steps of a render.
    var steps = 0
  }

  /// By run.
  let table: [Piece]
  let bytes: [UInt8]
  let values: [Value]

  init(runCount: Int) {
    table = [Piece](repeating: Piece(), count: runCount)
    bytes = []
    values = []
  }

  private init(_ table: [Piece], _ bytes: [UInt8], _ values: [Value]) {
    self.table = table
    self.bytes = bytes
    self.values = values
  }

  func adding(_ made: [Int: Content]) -> KeptPieces {
    var (table, bytes, values) = (table, bytes, values)
    for (run, content) in made where table[run].start < 0 {
      switch content {
      case .bytes(let piece, let steps):
        table[run] = Piece(start: bytes.count, count: piece.count, steps: steps)
        bytes += piece
      case .value(let value, let steps):
        table[run] = Piece(start: values.count, count: -1, steps: steps)
        values.append(value)
      }
    }
    return KeptPieces(table, bytes, values)
  }
}

extension Machine {
  /// A run that is being made to be kept.
  struct OpenRun {
    let run: Int
    /// Where its output begins.
    let start: Int
    let steps: Int
  }

  /// The bytes that one render adds: runs stand in one another, each with an output of its own.
  private static let madeLimit = 16 << 20

  /// Gives what is kept of a run and goes on behind it, or begins to make it.
  ///
  /// Where a limit would be passed the run is made again, to fail where it fails.
  @inline(__always)
  mutating func beginRun(_ run: Int, exit: Int) {
    // The instructions that keep are no steps of the template's.
    steps &+= 1
    guard let kept else { return }
    let piece = kept.table[run]
    if piece.start >= 0, piece.steps <= steps, output.count + piece.count <= outputCeiling {
      if piece.count < 0 {
        stack.append(kept.values[piece.start])
      } else {
        kept.bytes.withUnsafeBufferPointer {
          output.append(contentsOf: UnsafeBufferPointer(rebasing: $0[piece.start..<piece.start + piece.count]))
        }
      }
      steps -= piece.steps
      pc = exit
    } else {
      openRuns.append(OpenRun(run: run, start: output.count, steps: steps))
    }
  }

  mutating func endRun() {
    steps &+= 1
    guard let open = closeRun() else { return }
    let count = output.count - open.start
    guard count <= Self.madeLimit - madeBytes else { return }
    madeBytes += count
    madeRuns[open.run] = .bytes(Array(output[open.start...]), steps: open.steps - steps)
  }

  mutating func endValueRun() {
    steps &+= 1
    guard let open = closeRun(), let value = stack.last else { return }
    // Objects are the machine's own and end with it.
    if case .object = value { return }
    madeRuns[open.run] = .value(value, steps: open.steps - steps)
  }

  /// The run that ends here, when it is to be kept: what was made of the page's name may be in any variable.
  private mutating func closeRun() -> OpenRun? {
    guard let open = openRuns.popLast(), madeRuns[open.run] == nil, !call.hasReadPage else { return nil }
    return open
  }
}
