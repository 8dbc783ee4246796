import Synchronization

/// What steady code has made once and makes again on every page of a language: its bytes, or the value it pushes.
///
/// It belongs to one set of values for the globals that the schema calls steady; renders that share one may run at
/// once.
package final class KeptOutput: Sendable {
  struct Piece: Sendable {
    enum Content: Sendable {
      case bytes([UInt8])
      case value(Value)
    }

    let content: Content
    /// What making it takes from the steps of a render.
    let steps: Int
  }

  /// By run, for each language.
  private let languages = Mutex<[String: [Piece?]]>([:])
  /// So that a site of very many languages does not keep its pages' frames for each.
  private static let languageLimit = 32

  package init() {}

  /// One place a run; none where nothing can be kept.
  func pieces(_ language: String, count: Int) -> [Piece?] {
    languages.withLock { languages in
      if let known = languages[language] { return known }
      guard languages.count < Self.languageLimit else { return [] }
      let empty = [Piece?](repeating: nil, count: count)
      languages[language] = empty
      return empty
    }
  }

  /// Adds what one render has made; what another has made before it stays.
  func add(_ pieces: [Piece?], _ language: String) {
    languages.withLock { languages in
      guard var known = languages.removeValue(forKey: language) else { return }
      for (run, piece) in pieces.enumerated() where known[run] == nil { known[run] = piece }
      languages[language] = known
    }
  }
}

extension Machine {
  /// A run that is being made to be kept.
  struct OpenRun {
    let run: Int
    /// Where its output begins.
    let start: Int
    let steps: Int
    let pageReads: Int
  }

  /// Gives what is kept of a run and goes on behind it, or begins to make it.
  ///
  /// Where a limit would be passed the run is made again, to fail where it fails.
  @inline(__always)
  mutating func beginRun(_ run: Int, exit: Int) {
    steps &+= 1
    guard run < kept.count else { return }
    if let piece = kept[run], piece.steps <= steps {
      switch piece.content {
      case .bytes(let bytes):
        if output.count + bytes.count <= outputCeiling {
          output.append(contentsOf: bytes)
          steps -= piece.steps
          pc = exit
          return
        }
      case .value(let value):
        stack.append(value)
        steps -= piece.steps
        pc = exit
        return
      }
    }
    openRuns.append(OpenRun(run: run, start: output.count, steps: steps, pageReads: call.pageReads))
  }

  mutating func endRun() {
    steps &+= 1
    guard let open = openRuns.popLast(), kept[open.run] == nil, call.pageReads == open.pageReads else { return }
    kept[open.run] = KeptOutput.Piece(content: .bytes(Array(output[open.start...])), steps: open.steps - steps)
    keepsMore = true
  }

  mutating func endValueRun() {
    steps &+= 1
    guard let open = openRuns.popLast(), kept[open.run] == nil, call.pageReads == open.pageReads,
      let value = stack.last
    else { return }
    // Objects are the machine's own and end with it.
    if case .object = value { return }
    kept[open.run] = KeptOutput.Piece(content: .value(value), steps: open.steps - steps)
    keepsMore = true
  }
}
