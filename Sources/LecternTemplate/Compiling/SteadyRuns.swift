/// What the compiler notes of a routine to find the code that is steady: that gives the same in every render of one
/// language.
struct SteadyNotes {
  /// Code of one statement, or of an expression whose value stands on the stack behind it.
  struct Segment {
    let start: Int
    let end: Int
    /// The statements it stands among; nil for an expression.
    let list: Int?
    /// Into `includes`.
    let includes: Range<Int>
  }

  /// A place that is being compiled, to become a segment.
  private struct Extent {
    let start: Int
    /// The names that are declared before it have smaller numbers.
    let firstName: Int
    let firstInclude: Int
    var varies = false
    /// The oldest name that is read or written inside.
    var oldestName = Int.max
  }

  private(set) var segments: [Segment] = []
  /// The code of each list of statements.
  private(set) var lists: [Range<Int>] = []
  /// Routines that are included, in the order of the code.
  private(set) var includes: [Int] = []
  private var extents: [Extent] = []
  /// When the name in each slot was declared.
  private var ages: [Int] = []
  private var nextAge = 0
  private var steadySlots: Set<Int> = []

  /// Whether the whole routine gives other output on other pages, its includes and parameters apart.
  private(set) var varies = false

  // MARK: Names

  mutating func declare(_ slot: Int) {
    while ages.count <= slot { ages.append(0) }
    ages[slot] = nextAge
    nextAge += 1
    steadySlots.remove(slot)
  }

  /// The name in a slot has the same value wherever it is read from here on.
  mutating func setSteady(_ slot: Int) { steadySlots.insert(slot) }

  mutating func read(_ slot: Int) { if !steadySlots.contains(slot) { write(slot) } }

  mutating func write(_ slot: Int) {
    guard slot < ages.count else { return vary() }
    touch(age: ages[slot])
  }

  /// The age of the next name.
  var age: Int { nextAge }

  /// A jump out of the loop whose first name is this old.
  mutating func leaveLoop(age: Int) { touch(age: age) }

  private mutating func touch(age: Int) {
    guard !extents.isEmpty else { return }
    extents[extents.count - 1].oldestName = min(extents[extents.count - 1].oldestName, age)
  }

  mutating func vary() {
    varies = true
    if !extents.isEmpty { extents[extents.count - 1].varies = true }
  }

  mutating func include(_ routine: Int) { includes.append(routine) }

  // MARK: Places

  mutating func begin(at pc: Int) {
    extents.append(Extent(start: pc, firstName: nextAge, firstInclude: includes.count))
  }

  /// - Returns: whether what was compiled since `begin` reads and writes nothing that differs between pages, and includes
  ///   no template, of which that is not known yet.
  @discardableResult
  mutating func end(at pc: Int, list: Int?) -> Bool {
    guard let extent = extents.popLast() else { return false }
    if !extents.isEmpty {
      extents[extents.count - 1].varies = extents[extents.count - 1].varies || extent.varies
      touch(age: extent.oldestName)
    }
    guard !extent.varies, extent.oldestName >= extent.firstName else { return false }
    if extent.start < pc {
      segments.append(
        Segment(start: extent.start, end: pc, list: list, includes: extent.firstInclude..<includes.count))
    }
    return extent.firstInclude == includes.count
  }

  mutating func beginList(at pc: Int) -> Int {
    lists.append(pc..<pc)
    return lists.count - 1
  }

  mutating func endList(_ list: Int, at pc: Int) { lists[list] = lists[list].lowerBound..<pc }
}

/// Code that is kept as a whole, from `start` to before `end`.
struct SteadyRun {
  var start: Int
  var end: Int
  /// The statements it stands among; nil when it is an expression.
  let list: Int?
}

extension SteadyNotes {
  /// The longest steady runs of a routine's code, in its order; none lies in another.
  ///
  /// - Parameter isSteady: whether an included routine is.
  func runs(of code: [Instruction], _ isSteady: (Int) -> Bool) -> [SteadyRun] {
    let steady = segments.filter { includes[$0.includes].allSatisfy(isSteady) }
    var runs: [SteadyRun] = []
    for segment in steady.sorted(by: Self.outerFirst) {
      if let last = runs.last {
        if segment.start < last.end { continue }
        if segment.list != nil, segment.list == last.list, code[last.end..<segment.start].allSatisfy(\.isText) {
          runs[runs.count - 1].end = segment.end
          continue
        }
      }
      runs.append(SteadyRun(start: segment.start, end: segment.end, list: segment.list))
    }
    runs.removeAll { code[$0.start..<$0.end].allSatisfy(\.isCheap) }
    takeText(around: &runs, of: code)
    return runs
  }

  private static func outerFirst(_ a: Segment, _ b: Segment) -> Bool {
    (a.start, b.end, a.list ?? Int.max) < (b.start, a.end, b.list ?? Int.max)
  }

  /// The text before and behind, as far as it stands in the same list: jumps lead only to where lists and statements
  /// begin and end.
  private func takeText(around runs: inout [SteadyRun], of code: [Instruction]) {
    let starts = Set(lists.map(\.lowerBound))
    let ends = Set(lists.map(\.upperBound))
    for index in runs.indices {
      guard let list = runs[index].list else { continue }
      let floor = max(lists[list].lowerBound, index > 0 ? runs[index - 1].end : 0)
      var run = runs[index]
      while run.start > floor, !ends.contains(run.start), code[run.start - 1].isText { run.start -= 1 }
      while run.end < lists[list].upperBound, !starts.contains(run.end), code[run.end].isText { run.end += 1 }
      runs[index] = run
    }
  }
}

extension Instruction {
  var isText: Bool { if case .text = self { true } else { false } }

  /// Takes no longer than to look up what is kept.
  fileprivate var isCheap: Bool {
    switch self {
    case .text, .constant, .load: true
    default: false
    }
  }
}
