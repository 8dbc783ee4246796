/// Code with the instructions around its steady runs, and where its jumps lead then.
struct RunInsertion {
  private let runs: [SteadyRun]
  /// By old place, up to the end: how many runs have begun before it or there, and how many have ended.
  private var begun: [Int]
  private var ended: [Int]
  /// The run around each old instruction, or -1.
  private var inside: [Int]

  init(_ runs: [SteadyRun], count: Int) {
    self.runs = runs
    begun = [Int](repeating: 0, count: count + 1)
    ended = begun
    inside = [Int](repeating: -1, count: count)
    for (index, run) in runs.enumerated() {
      begun[run.start] += 1
      ended[run.end] += 1
      for place in run.start..<run.end { inside[place] = index }
    }
    for place in 1...count {
      begun[place] += begun[place - 1]
      ended[place] += ended[place - 1]
    }
  }

  /// Where an instruction stands now.
  private func place(of old: Int) -> Int { old + begun[old] + ended[old] }

  /// Where a jump of the instruction at `source` leads now: from outside to before a run or behind it, from inside to
  /// where it ends.
  func target(_ old: Int, from source: Int) -> Int {
    let run = inside[source]
    if run >= 0, old == runs[run].start { return place(of: old) }
    let before = place(of: old) - (startsRun(old) ? 1 : 0)
    return run >= 0 && old == runs[run].end ? before - 1 : before
  }

  /// - Parameter firstRun: the number of the first run among all of the program.
  func apply(
    _ code: [Instruction], _ places: [Place], firstRun: Int, _ choices: inout [TemplateChoice]
  ) -> (code: [Instruction], places: [Place]) {
    var newCode: [Instruction] = []
    var newPlaces: [Place] = []
    func add(_ instruction: Instruction, _ place: Place) {
      newCode.append(instruction)
      newPlaces.append(place)
    }
    func end(_ run: Int) {
      add(runs[run].list == nil ? .endValueRun : .endRun, places[runs[run].end - 1])
    }
    for (index, instruction) in code.enumerated() {
      let run = inside[index]
      let before = index > 0 ? inside[index - 1] : -1
      if before >= 0, before != run { end(before) }
      if run >= 0, before != run {
        let exit = place(of: runs[run].end) - (startsRun(runs[run].end) ? 1 : 0)
        add(.run(Int32(firstRun + run), exit: Int32(exit)), places[index])
      }
      if case .selectTemplate(let site) = instruction {
        choices[Int(site)].targets = choices[Int(site)].targets.mapValues { target($0, from: index) }
        choices[Int(site)].missing = choices[Int(site)].missing.map { target($0, from: index) }
      }
      add(instruction.withTarget { Int32(target(Int($0), from: index)) }, places[index])
    }
    return (newCode, newPlaces)
  }

  private func startsRun(_ old: Int) -> Bool {
    old < inside.count && inside[old] >= 0 && runs[inside[old]].start == old
  }
}

extension Instruction {
  /// The instruction with its jump, when it has one, leading elsewhere.
  fileprivate func withTarget(_ change: (Int32) -> Int32) -> Instruction {
    switch self {
    case .jump(let target): .jump(change(target))
    case .jumpIfFalse(let target): .jumpIfFalse(change(target))
    case .jumpIfFalseKeeping(let target): .jumpIfFalseKeeping(change(target))
    case .jumpIfTrueKeeping(let target): .jumpIfTrueKeeping(change(target))
    case .jumpIfPassed(let slot, let target): .jumpIfPassed(slot: slot, change(target))
    case .compareChain(let operation, let target): .compareChain(operation, change(target))
    case .loopBegin(let slot, let empty): .loopBegin(slot: slot, empty: change(empty))
    case .loopNext(let slot, let exit): .loopNext(slot: slot, exit: change(exit))
    case .loopNextPushing(let exit): .loopNextPushing(exit: change(exit))
    default: self
    }
  }
}
