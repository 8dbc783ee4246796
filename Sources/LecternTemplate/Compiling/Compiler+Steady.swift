/// Which code gives the same on every page of a language, so that its output can be kept.
extension Compiler {
  /// Compiles one statement or expression and notes whether it is steady.
  ///
  /// - Parameter list: the statements it stands among; nil for an expression, whose value is pushed.
  /// - Returns: the same as `SteadyNotes.end`.
  @discardableResult
  func noting<T>(_ list: Int? = nil, _ body: () -> T) -> (result: T, isSteady: Bool) {
    builder.flush(&tables)
    builder.notes.begin(at: builder.code.count)
    let result = body()
    builder.flush(&tables)
    return (result, builder.notes.end(at: builder.code.count, list: list))
  }

  /// Compiles statements that stand side by side.
  func notingList(_ body: (_ list: Int) -> Void) {
    builder.flush(&tables)
    let list = builder.notes.beginList(at: builder.code.count)
    body(list)
    builder.flush(&tables)
    builder.notes.endList(list, at: builder.code.count)
  }

  /// Notes what an instruction reads that may differ between pages.
  func note(_ instruction: Instruction) {
    switch instruction {
    case .load(let slot), .loopMember(_, let slot): builder.notes.read(Int(slot))
    case .store(let slot), .storeConstant(_, let slot): builder.notes.write(Int(slot))
    case .loadGlobal(let index): if !schema.isSteady(schema.globals[Int(index)].name) { builder.notes.vary() }
    case .include(let routine, _): builder.notes.include(Int(routine))
    case .function(let index, _):
      if GlobalFunction.makers.contains(tables.functions[Int(index)].name) { builder.notes.vary() }
    case .loadOuter, .jumpIfPassed, .call, .callEmitting, .macro, .importModule, .loopRecursive, .callBlock,
      .selectTemplate:
      builder.notes.vary()
    default: break
    }
  }

  /// Notes that a name is set here, after code that is steady or not.
  func noteSet(_ target: Target, isSteady: Bool) {
    guard isSteady, case .name(let name) = target, let (variable, hops) = builder.find(name.name), hops == 0,
      variable.isSetOnce, builder.isSetAlways(name.name)
    else { return }
    builder.notes.setSteady(variable.slot)
  }

  /// Puts the runs into all routines.
  ///
  /// - Returns: how many there are.
  func insertRuns() -> Int {
    let steady = steadyRoutines()
    var count = 0
    for (index, routine) in routines.enumerated() {
      guard let routine, let notes = notes[index] else { continue }
      let runs = notes.runs(of: routine.code) { steady[$0] }
      guard !runs.isEmpty else { continue }
      let insertion = RunInsertion(runs, count: routine.code.count)
      let (code, places) = insertion.apply(routine.code, routine.places, firstRun: count, &tables.choices)
      count += runs.count
      routines[index] = Routine(
        routine.kind, name: routine.name, code: code, places: places, slotCount: routine.slotCount,
        details: routine.details)
    }
    return count
  }

  /// By routine: whether it and all that it includes give the same on every page that passes the same to it.
  private func steadyRoutines() -> [Bool] {
    var isSteady = routines.indices.map { notes[$0].map { !$0.varies } ?? false }
    var includers: [Int: [Int]] = [:]
    for (index, notes) in notes { for included in notes.includes { includers[included, default: []].append(index) } }
    var pending = isSteady.indices.filter { !isSteady[$0] }
    while let changed = pending.popLast() {
      for includer in includers[changed] ?? [] where isSteady[includer] {
        isSteady[includer] = false
        pending.append(includer)
      }
    }
    return isSteady
  }
}
