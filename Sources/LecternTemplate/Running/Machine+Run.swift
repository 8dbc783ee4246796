extension Machine {
  /// The loop over instructions, until the page's own routine ends.
  mutating func run() throws {
    while true {
      steps &-= 1
      if steps < 0 { throw stepFailure }
      let instruction = code[pc]
      pc += 1
      switch instruction {
      case .text(let start, let count):
        program.text.withUnsafeBufferPointer {
          output.append(contentsOf: UnsafeBufferPointer(rebasing: $0[Int(start)..<Int(start) + Int(count)]))
        }
        if output.count > outputCeiling { throw outputFailure }
      case .emit: try write(stack.removeLast())
      case .emitRaw: try writeRaw(stack.removeLast())
      case .captureBegin: captures.append(output.count)
      case .captureEnd: stack.append(.markup(try endCapture()))

      case .run(let run, let exit): beginRun(Int(run), exit: Int(exit))
      case .endRun: endRun()
      case .endValueRun: endValueRun()

      case .constant(let index): stack.append(program.constants[Int(index)])
      case .load(let slot): stack.append(stack[base + Int(slot)])
      case .loadOuter(let hops, let slot): stack.append(stack[outerBase(Int(hops)) + Int(slot)])
      case .loadGlobal(let index): stack.append(context.globals[Int(index)])
      case .store(let slot): stack[base + Int(slot)] = stack.removeLast()
      case .storeConstant(let index, let slot): stack[base + Int(slot)] = program.constants[Int(index)]
      case .pop: stack.removeLast()

      case .member(let index, let type): stack.append(try member(index, type, of: stack.removeLast()))
      case .slotMember(let slot, let index, let type):
        stack.append(try member(index, type, of: stack[base + Int(slot)]))
      case .globalMember(let global, let index, let type):
        stack.append(try member(index, type, of: context.globals[Int(global)]))
      case .attribute(let name):
        let value = stack.removeLast()
        stack.append(try attribute(program.names[Int(name)], of: value))
      case .index:
        let key = stack.removeLast()
        let value = stack.removeLast()
        try charge(value.indexWeight(key))
        stack.append(try element(key, of: value))

      case .unary(.not): stack.append(.bool(!(try stack.removeLast().isTrue())))
      case .compare(let operation):
        let right = stack.removeLast()
        let left = stack.removeLast()
        stack.append(.bool(try compare(left, operation, right)))
      case .compareChain(let operation, let exit):
        let right = stack.removeLast()
        let left = stack.removeLast()
        if try compare(left, operation, right) {
          stack.append(right)
        } else {
          stack.append(.bool(false))
          pc = Int(exit)
        }

      case .jump(let target): pc = Int(target)
      case .jumpIfFalse(let target): if !(try stack.removeLast().isTrue()) { pc = Int(target) }
      case .jumpIfFalseKeeping(let target): if !(try stack[stack.count - 1].isTrue()) { pc = Int(target) }
      case .jumpIfTrueKeeping(let target): if try stack[stack.count - 1].isTrue() { pc = Int(target) }
      case .jumpIfPassed(let slot, let target):
        if case .undefined(let undefined) = stack[base + Int(slot)], undefined === Undefined.unset { continue }
        pc = Int(target)

      case .loopBegin(let slot, let empty): try beginLoop(Int(slot), empty: Int(empty))
      case .loopNext(let slot, let exit):
        if advanceLoop() {
          stack[base + Int(slot)] = loops[loops.count - 1].current
        } else {
          pc = Int(exit)
        }
      case .loopNextPushing(let exit):
        if advanceLoop() { stack.append(loops[loops.count - 1].current) } else { pc = Int(exit) }
      case .loopEnd: loops.removeLast()
      case .loopMember(let member, let slot): try loopMember(member, Int(slot))

      case .filter(let index, let shape):
        let arguments = try takeArguments(program.shapes[Int(shape)], program.filters[Int(index)].signature)
        try applyFilter(Int(index), arguments)
      case .test(let index, let shape): try applyTest(Int(index), program.shapes[Int(shape)], negated: false)
      case .testNot(let index, let shape): try applyTest(Int(index), program.shapes[Int(shape)], negated: true)
      case .function(let index, let shape):
        let function = program.functions[Int(index)]
        let arguments = try takeArguments(program.shapes[Int(shape)], function.signature)
        stack.append(try apply(function, arguments))
      case .call(let shape): try callValue(program.shapes[Int(shape)], emits: false)
      case .callEmitting(let shape): try callValue(program.shapes[Int(shape)], emits: true)
      case .callMethod(let name, let shape):
        try callMethod(program.names[Int(name)], program.shapes[Int(shape)], emits: false)
      case .callMethodEmitting(let name, let shape):
        try callMethod(program.names[Int(name)], program.shapes[Int(shape)], emits: true)

      case .include(let routine, let arguments):
        try checkDepth()
        begin(Int(routine), arguments: Int(arguments), .emitted, depth: 0)
      case .importModule(let site, let arguments):
        try checkDepth()
        begin(program.imports[Int(site)].routine, arguments: Int(arguments), .module(site: Int(site)), depth: 0)
      case .finish: if !(try finish()) { return }

      default: try runRare(instruction)
      }
    }
  }

  /// What is seldom in an inner loop; apart, so that the loop above stays small.
  private mutating func runRare(_ instruction: Instruction) throws {
    switch instruction {
    case .list(let count): stack.append(try checked(.list(List(takeLast(Int(count))))))
    case .tuple(let count): stack.append(try checked(.list(List(takeLast(Int(count)), isTuple: true))))
    case .map(let count):
      let flat = takeLast(Int(count) * 2)
      let entries = (0..<Int(count)).map { (key: flat[$0 * 2], value: flat[$0 * 2 + 1]) }
      for entry in entries { try charge(entry.key.keyWeight) }
      stack.append(try checked(.map(try ValueMap(entries: entries))))
    case .unpack(let count): try unpack(Int(count))
    case .checkPairs: if case .map? = stack.last { throw Failure.keysForPairs }
    case .slice(let mask): try slice(Int(mask))
    case .setMember(let name): try setMember(program.names[Int(name)])
    case .unary(let operation): stack.append(try stack.removeLast().applying(operation))
    case .binary(let operation):
      let right = try plain(stack.removeLast())
      let left = try plain(stack.removeLast())
      try charge(left.weight + right.weight)
      if operation == .modulo { try charge(Printf.weight(left)) }
      let result = try left.applying(operation, right, limits: context.limits, context: context)
      steps -= result.bulk
      stack.append(try checked(result))
    case .concatenate(let count): try concatenate(Int(count))
    case .collectBegin: collections.append([])
    case .collect: collections[collections.count - 1].append(loops[loops.count - 1].current)
    case .collectEnd: stack.append(.list(List(collections.removeLast())))
    case .loopRecursive(let routine):
      try checkDepth()
      let sequence = stack.removeLast()
      stack.append(.int(base))
      stack.append(sequence)
      begin(Int(routine), arguments: 1, .emitted, depth: 0)
    case .callBlock(let routine):
      try checkDepth()
      stack.append(.int(base))
      begin(Int(routine), arguments: 0, .captured, depth: 0)
    case .macro(let routine): makeMacro(Int(routine))
    case .selectTemplate(let site): try selectTemplate(program.choices[Int(site)])
    default: throw Failure("template-failed", "unknown instruction")
    }
  }

  /// Takes work from the steps that are left before it is done.
  mutating func charge(_ work: Int) throws {
    steps -= work
    if steps < 0 { throw stepFailure }
  }

  /// The frame of the routine `hops` levels around the present one.
  func outerBase(_ hops: Int) -> Int {
    var result = base
    for _ in 0..<hops {
      if case .int(let link) = stack[result] { result = link }
    }
    return result
  }

  /// Refuses lists in lists in lists: printing and freeing them recurses.
  func checked(_ value: Value) throws -> Value {
    if value.depth > Limits.valueDepth {
      throw Failure.tooDeep("lists and maps nest more than \(Limits.valueDepth) deep")
    }
    return value
  }

  private mutating func concatenate(_ count: Int) throws {
    let parts = takeLast(count)
    let isMarkup = parts.contains { $0.isMarkup }
    var bytes: [UInt8] = []
    for part in parts {
      if isMarkup {
        try part.writeEscaped(into: &bytes, context: context)
      } else {
        try part.writeText(into: &bytes, context: context)
      }
      try checkSize(bytes.count)
    }
    steps -= bytes.count / 4
    let text = String(decoding: bytes, as: UTF8.self)
    stack.append(isMarkup ? .markup(text) : .string(text))
  }

  // MARK: Output

  mutating func write(_ value: Value) throws {
    try value.writeEscaped(into: &output, context: context)
    if output.count > outputCeiling { throw outputFailure }
  }

  mutating func writeRaw(_ value: Value) throws {
    try value.writeText(into: &output, context: context)
    if output.count > outputCeiling { throw outputFailure }
  }
}
