/// Memory that renders use one after the other; it grows to what the largest needs.
package struct RenderSpace: Sendable {
  /// What the last render has written.
  package fileprivate(set) var output: [UInt8] = []
  var stack: [Value] = []
  var frames: [Machine.Frame] = []
  var loops: [LoopState] = []
  var captures: [Int] = []
  var openRuns: [Machine.OpenRun] = []

  package init() {}
}

extension Template {
  /// Writes one page into the space in place of what is there.
  package func render(_ context: RenderContext, in space: inout RenderSpace) throws(TemplateError) {
    space.output.removeAll(keepingCapacity: true)
    var machine = Machine(program, context)
    machine.exchange(&space)
    let result = Result { () throws(TemplateError) in try machine.run(routine) }
    machine.exchange(&space)
    space.empty()
    machine.keep()
    try result.get()
  }
}

extension RenderSpace {
  /// Forgets values, also those that a mistake left behind, and keeps the room.
  fileprivate mutating func empty() {
    stack.removeAll(keepingCapacity: true)
    frames.removeAll(keepingCapacity: true)
    loops.removeAll(keepingCapacity: true)
    captures.removeAll(keepingCapacity: true)
    openRuns.removeAll(keepingCapacity: true)
  }
}

extension Machine {
  fileprivate mutating func exchange(_ space: inout RenderSpace) {
    swap(&output, &space.output)
    swap(&stack, &space.stack)
    swap(&frames, &space.frames)
    swap(&loops, &space.loops)
    swap(&captures, &space.captures)
    swap(&openRuns, &space.openRuns)
  }

  /// Gives what this render has made to those that follow.
  func keep() { if !madeRuns.isEmpty { context.kept?.add(madeRuns, context.language) } }
}
