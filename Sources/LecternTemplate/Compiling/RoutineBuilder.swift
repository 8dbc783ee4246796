/// A name that a template sees at one place.
struct Variable {
  let slot: Int
  var type: ValueType = .any
  /// Whether `type` may still become that of the one value the name is ever given.
  var awaitsType = false
  /// Nothing is known of it before the one `set` that gives it its value.
  var isSetOnce = false
  /// The `loop` of a `for`.
  var isLoop = false
  var macro: KnownMacro?
  /// What an imported module holds.
  var exports: [String]?
}

/// Names of one block of statements, in the order of their slots.
struct Scope {
  var variables: [String: Variable] = [:]
  /// The first slot that is free again behind the block.
  let slotMark: Int
  /// How many branches of `if` stand around the block.
  var branches = 0
}

/// The code of a routine while it is compiled.
final class RoutineBuilder {
  let kind: Routine.Kind
  let name: String
  /// The routine whose variables this one sees.
  let outer: RoutineBuilder?
  var scopes: [Scope] = []
  private(set) var code: [Instruction] = []
  private(set) var places: [Place] = []
  private var pendingText: [UInt8] = []
  private(set) var slotCount = 1
  private var nextSlot = 1
  private var lastTarget = 0
  var place = Place(template: 0, start: 0, end: 0)
  var notes = SteadyNotes()
  /// Branches of `if` around the present place.
  var branches = 0

  init(_ kind: Routine.Kind, name: String, outer: RoutineBuilder? = nil) {
    self.kind = kind
    self.name = name
    self.outer = outer
    scopes = [Scope(slotMark: 1)]
  }

  // MARK: Code

  func write(text: some Sequence<UInt8>) { pendingText.append(contentsOf: text) }

  func flush(_ tables: inout ProgramTables) {
    guard !pendingText.isEmpty else { return }
    let start = tables.add(text: pendingText)
    append(.text(start: Int32(start), count: Int32(pendingText.count)))
    pendingText = []
  }

  func append(_ instruction: Instruction) {
    code.append(instruction)
    places.append(place)
  }

  /// The instruction before this place, unless text stands between or a jump may lead here.
  var lastInstruction: Instruction? { pendingText.isEmpty && lastTarget != code.count ? code.last : nil }

  func replaceLast(_ instruction: Instruction) {
    code[code.count - 1] = instruction
    places[places.count - 1] = place
  }

  /// Notes that a jump leads to the next instruction.
  func markTarget() { lastTarget = code.count }

  func patch(_ index: Int, _ instruction: Instruction) { code[index] = instruction }

  // MARK: Slots

  func newSlot() -> Int {
    nextSlot += 1
    slotCount = max(slotCount, nextSlot)
    notes.declare(nextSlot - 1)
    return nextSlot - 1
  }

  func declare(_ name: String, _ type: ValueType = .any) -> Int {
    let slot = newSlot()
    scopes[scopes.count - 1].variables[name] = Variable(slot: slot, type: type)
    return slot
  }

  func pushScope() { scopes.append(Scope(slotMark: nextSlot, branches: branches)) }

  func popScope() { nextSlot = scopes.removeLast().slotMark }

  /// Runs with only those names in sight that the top of the templates has.
  func withOnlyTopNames(_ body: () -> Void) {
    var saved: [(builder: RoutineBuilder, scopes: [Scope])] = []
    var present: RoutineBuilder? = self
    while let builder = present {
      saved.append((builder, builder.scopes))
      builder.scopes =
        builder.outer == nil
        ? Array(builder.scopes.prefix(2)) : builder.scopes.map { Scope(slotMark: $0.slotMark, branches: $0.branches) }
      present = builder.outer
    }
    body()
    for (builder, scopes) in saved { builder.scopes = scopes }
  }

  /// The variable and how many routines further out it lives.
  func find(_ name: String) -> (variable: Variable, hops: Int)? {
    var builder: RoutineBuilder? = self
    var hops = 0
    while let present = builder {
      for scope in present.scopes.reversed() {
        if let variable = scope.variables[name] { return (variable, hops) }
      }
      builder = present.outer
      hops += 1
    }
    return nil
  }

  func update(_ name: String, _ change: (inout Variable) -> Void) {
    for index in scopes.indices.reversed() where scopes[index].variables[name] != nil {
      if var variable = scopes[index].variables[name] {
        change(&variable)
        scopes[index].variables[name] = variable
      }
      return
    }
  }

  /// Whether a name of this routine is set here whenever its block is gone through.
  func isSetAlways(_ name: String) -> Bool {
    scopes.last { $0.variables[name] != nil }?.branches == branches
  }

  /// Every name seen here.
  var visible: Set<String> {
    var names: Set<String> = []
    var builder: RoutineBuilder? = self
    while let present = builder {
      for scope in present.scopes { names.formUnion(scope.variables.keys) }
      builder = present.outer
    }
    return names
  }
}
