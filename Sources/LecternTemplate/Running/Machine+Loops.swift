/// A `for` that is running.
struct LoopState {
  let list: List
  let count: Int
  let depth: Int
  let serial: Int32
  /// The routine of a recursive loop, and the frame that it sees; -1 for others.
  let routine: Int
  let link: Int
  var index = -1
  /// The arguments of the last `loop.changed(…)`.
  var changed: [Value]?
  var current = Value.none
}

extension Machine {
  mutating func beginLoop(_ slot: Int, empty: Int) throws {
    let value = stack.removeLast()
    switch value {
    case .string(let text), .markup(let text): try charge(text.utf8.count * 4)
    case .map(let map): try charge(map.count)
    default: break
    }
    let list = try value.sequence()
    if list.count == 0 {
      pc = empty
      return
    }
    serial &+= 1
    var routine = -1
    var link = 0
    var depth = 0
    if let frame = frames.last, loops.count == frame.loops, program.routines[frame.routine].kind == .loop {
      routine = frame.routine
      link = outerBase(1)
      depth = frame.depth
    }
    stack[base + slot] = .object(ObjectReference(kind: .loop, index: Int32(loops.count), serial: serial))
    loops.append(
      LoopState(list: list, count: list.count, depth: depth, serial: serial, routine: routine, link: link))
  }

  /// Goes to the next element of the innermost loop; false behind the last.
  mutating func advanceLoop() -> Bool {
    let innermost = loops.count - 1
    let next = loops[innermost].index + 1
    guard next < loops[innermost].count else { return false }
    loops[innermost].index = next
    loops[innermost].current = loops[innermost].list[next]
    return true
  }

  mutating func loopMember(_ member: LoopMember, _ slot: Int) throws {
    guard case .object(let reference) = stack[base + slot] else { throw Failure.type("\"loop\" is not a loop") }
    stack.append(try loopMember(member, of: try loopIndex(reference)))
  }

  func loopIndex(_ reference: ObjectReference) throws -> Int {
    let index = Int(reference.index)
    guard index < loops.count, loops[index].serial == reference.serial else {
      throw Failure("template-undefined", "the loop has ended")
    }
    return index
  }

  func loopMember(_ member: LoopMember, of index: Int) throws -> Value {
    let loop = loops[index]
    switch member {
    case .index: return .int(loop.index + 1)
    case .index0: return .int(loop.index)
    case .revindex: return .int(loop.count - loop.index)
    case .revindex0: return .int(loop.count - loop.index - 1)
    case .first: return .bool(loop.index == 0)
    case .last: return .bool(loop.index == loop.count - 1)
    case .length: return .int(loop.count)
    case .depth: return .int(loop.depth + 1)
    case .depth0: return .int(loop.depth)
    case .previtem:
      return loop.index > 0 ? loop.list[loop.index - 1] : .undefined(Undefined("there is no previous item"))
    case .nextitem:
      return loop.index + 1 < loop.count ? loop.list[loop.index + 1] : .undefined(Undefined("there is no next item"))
    }
  }

  /// `loop.cycle(…)` and `loop.changed(…)`; nil for another name.
  mutating func callLoopMethod(_ name: String, _ reference: ObjectReference, _ arguments: [Value]) throws -> Value? {
    let index = try loopIndex(reference)
    switch name {
    case "cycle":
      guard !arguments.isEmpty else { throw Failure.type("\"loop.cycle\" needs items to cycle through") }
      return arguments[loops[index].index % arguments.count]
    case "changed":
      let last = loops[index].changed
      loops[index].changed = arguments
      guard let last, last.count == arguments.count else { return .bool(true) }
      for (a, b) in zip(last, arguments) { if !(try a.equals(b, &steps)) { return .bool(true) } }
      return .bool(false)
    default: return nil
    }
  }
}
