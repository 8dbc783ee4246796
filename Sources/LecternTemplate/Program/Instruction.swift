import LecternCore

/// One step of the machine. Operands are on its stack; numbers index the routine's frame or the program's tables.
enum Instruction: Sendable {
  // Output.
  case text(start: Int32, count: Int32)
  /// Pops and writes, escaped unless it is markup.
  case emit
  /// Pops and writes as it is (`autoescape false`).
  case emitRaw
  case captureBegin
  /// Pushes what was written since `captureBegin` as markup.
  case captureEnd
  /// Begins steady code: goes on at `exit` with what is kept of it, if anything is.
  case run(Int32, exit: Int32)
  case endRun
  /// The same of an expression, whose value is on the stack.
  case endValueRun

  // Values.
  case constant(Int32)
  case load(Int32)
  /// A variable of a routine that encloses this one, `hops` levels out.
  case loadOuter(hops: Int32, slot: Int32)
  case loadGlobal(Int32)
  case store(Int32)
  case storeConstant(Int32, slot: Int32)
  case pop
  case list(Int32)
  case tuple(Int32)
  case map(Int32)
  /// Pops a sequence and pushes its elements, the first on top.
  case unpack(Int32)
  /// Refuses a map on the stack as the sequence of a loop with several targets.
  case checkPairs

  // Access.
  case member(index: Int32, type: Int32)
  /// A variable or a global and its member in one step.
  case slotMember(Int32, index: Int32, type: Int32)
  case globalMember(Int32, index: Int32, type: Int32)
  case attribute(Int32)
  case index
  /// Pops those of step, end and start that the mask names (4, 2, 1), and the value.
  case slice(Int32)
  /// Pops a namespace and then the value for its member.
  case setMember(Int32)

  // Operators.
  case unary(UnaryOperator)
  case binary(BinaryOperator)
  case concatenate(Int32)
  case compare(ComparisonOperator)
  /// Of a chain: when false pushes false and jumps, else keeps the right operand.
  case compareChain(ComparisonOperator, Int32)

  // Jumps.
  case jump(Int32)
  case jumpIfFalse(Int32)
  case jumpIfFalseKeeping(Int32)
  case jumpIfTrueKeeping(Int32)
  /// Jumps when the argument for a parameter was passed.
  case jumpIfPassed(slot: Int32, Int32)

  // Loops.
  /// Pops a sequence; jumps when it is empty.
  case loopBegin(slot: Int32, empty: Int32)
  /// Steps on and stores the element, or jumps behind the last.
  case loopNext(slot: Int32, exit: Int32)
  case loopNextPushing(exit: Int32)
  case loopEnd
  case loopMember(LoopMember, slot: Int32)
  case collectBegin
  /// Keeps the present element of the innermost loop.
  case collect
  case collectEnd
  /// Pops a sequence and runs the loop's own routine over it.
  case loopRecursive(Int32)
  /// Pushes what a block writes.
  case callBlock(Int32)

  // Calls.
  case filter(Int32, shape: Int32)
  case test(Int32, shape: Int32)
  case testNot(Int32, shape: Int32)
  case function(Int32, shape: Int32)
  case call(shape: Int32)
  /// A call whose result is written at once.
  case callEmitting(shape: Int32)
  case callMethod(Int32, shape: Int32)
  case callMethodEmitting(Int32, shape: Int32)
  case macro(Int32)
  /// Below on the stack: a place for the frame's link, then the arguments.
  case include(Int32, arguments: Int32)
  case importModule(Int32, arguments: Int32)
  /// Pops a template's name, or a list of them, and jumps to the code for it.
  case selectTemplate(Int32)
  case finish
}

enum LoopMember: String, Sendable {
  case index, index0, revindex, revindex0, first, last, length, depth, depth0, previtem, nextitem
}
