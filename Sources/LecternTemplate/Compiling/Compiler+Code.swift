/// What the compiler writes: instructions and the routines that they make.
extension Compiler {
  func emit(_ instruction: Instruction) {
    builder.flush(&tables)
    builder.append(instruction)
    size.add(1)
    switch instruction {
    case .captureBegin: openCaptures += 1
    case .captureEnd: openCaptures -= 1
    default: note(instruction)
    }
  }

  func emitValue() { emit(escapes ? .emit : .emitRaw) }

  /// The index of the next instruction, for jumps to it.
  func here() -> Int32 {
    builder.flush(&tables)
    builder.markTarget()
    return Int32(builder.code.count)
  }

  /// Leaves room for a jump that `patch` fills.
  func emitJump() -> Int {
    emit(.jump(-1))
    return builder.code.count - 1
  }

  func patch(_ index: Int, _ make: (Int32) -> Instruction) {
    builder.patch(index, make(here()))
  }

  /// Runs with instructions placed at these bytes of the present template.
  func at<T>(_ start: Int, _ end: Int, _ body: () -> T) -> T {
    let saved = builder.place
    builder.place = Place(template: Int32(template), start: Int32(start), end: Int32(end))
    defer { builder.place = saved }
    return body()
  }

  func constant(_ value: Value) { emit(.constant(tables.add(constant: value))) }

  func load(_ slot: Int, hops: Int) {
    emit(hops == 0 ? .load(Int32(slot)) : .loadOuter(hops: Int32(hops), slot: Int32(slot)))
  }

  /// Ends the present routine and gives it its place in the program.
  func finish(_ index: Int, details: Routine.Details = Routine.Details()) {
    emit(.finish)
    notes[index] = builder.notes
    routines[index] = Routine(
      builder.kind, name: builder.name, code: builder.code, places: builder.places, slotCount: builder.slotCount,
      details: details)
  }

  func reserveRoutine() -> Int {
    routines.append(nil)
    return routines.count - 1
  }
}
