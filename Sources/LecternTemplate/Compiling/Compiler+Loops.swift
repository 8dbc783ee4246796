/// `for`, and `break` and `continue` in it.
extension Compiler {
  func compileLoop(_ loop: Loop) {
    guard loop.isRecursive else {
      return compileLoopBody(loop) { compile(loop.sequence) }
    }
    compile(loop.sequence)
    let index = reserveRoutine()
    let saved = (builder, loopJumps)
    loopJumps = []
    builder = RoutineBuilder(.loop, name: "loop", outer: saved.0)
    builder.place = saved.0.place
    let slot = builder.declare(" sequence")
    compileLoopBody(loop) {
      emit(.load(Int32(slot)))
      return .any
    }
    finish(index)
    (builder, loopJumps) = saved
    emit(.loopRecursive(Int32(index)))
  }

  /// A loop over the sequence that `sequence` pushes.
  private func compileLoopBody(_ loop: Loop, _ sequence: () -> ValueType) {
    let element = noting { compileElements(loop, sequence()) }.result
    builder.pushScope()
    let age = builder.notes.age
    let slot = builder.declare("loop")
    builder.update("loop") { $0.isLoop = true }
    let begin = at(loop.sequence.start, loop.sequence.end) { emitJump() }
    let start = here()
    let next: (Int32) -> Instruction
    let step: Int
    if case .name(let name) = loop.target {
      let item = Int32(builder.declare(name.name, element))
      step = emitJump()
      next = { .loopNext(slot: item, exit: $0) }
    } else {
      declare(loop.target, element)
      step = emitJump()
      at(loop.sequence.start, loop.sequence.end) { store(loop.target, element) }
      next = { .loopNextPushing(exit: $0) }
    }
    declareAssigned(Compiler.assignedNames(loop.body))
    loopJumps.append(LoopJumps(start: start, captures: openCaptures, age: age))
    compile(loop.body)
    emit(.jump(start))
    for jump in loopJumps.removeLast().breaks { patch(jump) { .jump($0) } }
    patch(step, next)
    emit(.loopEnd)
    builder.popScope()
    if loop.elseBody.isEmpty {
      patch(begin) { .loopBegin(slot: Int32(slot), empty: $0) }
    } else {
      let exit = emitJump()
      patch(begin) { .loopBegin(slot: Int32(slot), empty: $0) }
      compileScope(loop.elseBody)
      patch(exit) { .jump($0) }
    }
  }

  /// Leaves on the stack what a loop goes over; gives the type of its elements.
  private func compileElements(_ loop: Loop, _ type: ValueType) -> ValueType {
    let element = type == .data ? .data : type.element
    if case .tuple = loop.target {
      let sequence = loop.sequence
      if type == .map {
        report(.keysForPairs, sequence.start, sequence.end)
      }
      at(sequence.start, sequence.end) { emit(.checkPairs) }
    }
    if let condition = loop.condition { compileLoopFilter(loop, condition, element) }
    return element
  }

  /// Replaces the sequence on the stack by those of its elements for which the condition holds.
  private func compileLoopFilter(_ loop: Loop, _ condition: Expression, _ element: ValueType) {
    builder.pushScope()
    let slot = builder.declare(" filter")
    declare(loop.target, element)
    emit(.collectBegin)
    let begin = at(loop.sequence.start, loop.sequence.end) { emitJump() }
    let start = here()
    let step = emitJump()
    store(loop.target, element)
    compile(condition)
    emit(.jumpIfFalse(start))
    emit(.collect)
    emit(.jump(start))
    patch(step) { .loopNextPushing(exit: $0) }
    emit(.loopEnd)
    patch(begin) { .loopBegin(slot: Int32(slot), empty: $0) }
    emit(.collectEnd)
    builder.popScope()
  }

  func compileJumpOut(isBreak: Bool, _ statement: Statement) {
    guard let loop = loopJumps.last else {
      return report(
        "template-syntax", "\"\(isBreak ? "break" : "continue")\" stands outside a loop", statement.start,
        statement.end,
        hint: "a macro, a block, an include and the \"else\" of a recursive loop are left at their end only")
    }
    // Text that is being collected on the way out is dropped.
    let open = openCaptures
    while openCaptures > loop.captures {
      emit(.captureEnd)
      emit(.pop)
    }
    openCaptures = open
    builder.notes.leaveLoop(age: loop.age)
    if isBreak {
      loopJumps[loopJumps.count - 1].breaks.append(emitJump())
    } else {
      emit(.jump(loop.start))
    }
  }
}

/// Where `break` and `continue` of a loop lead; the jumps to its end are filled when that is known.
struct LoopJumps {
  /// Where the next element is taken.
  let start: Int32
  /// Captures that are open when the loop's body begins.
  let captures: Int
  /// As in `SteadyNotes`.
  let age: Int
  var breaks: [Int] = []
}
