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

enum LoopMember: UInt8, Sendable, CaseIterable {
  case index, index0, revindex, revindex0, first, last, length, depth, depth0, previtem, nextitem

  static let names: [String: LoopMember] = Dictionary(
    allCases.map { ("\($0)", $0) }, uniquingKeysWith: { first, _ in first })
}

/// Where an instruction comes from.
struct Place: Sendable {
  var template: Int32
  var start: Int32
  var end: Int32
}

/// The arguments that a call site has put on the stack, in this order.
struct CallShape: Sendable, Hashable {
  var positional = 0
  var keywords: [String] = []
  var hasSpread = false
  var hasKeywordSpread = false
  /// The arguments do not stand in the order of the parameters yet.
  var needsBinding = false

  var count: Int { positional + keywords.count + (hasSpread ? 1 : 0) + (hasKeywordSpread ? 1 : 0) }
}

/// Code with a frame of its own: a page, an included template, a macro, the body of a recursive loop.
final class Routine: Sendable {
  enum Kind: Sendable { case template, module, macro, loop }

  let kind: Kind
  let name: String
  let code: [Instruction]
  let places: [Place]
  /// Slots of a frame; slot 0 links to the frame of the routine around it.
  let slotCount: Int
  let details: Details

  /// What only macros and modules have.
  struct Details: Sendable {
    var parameters: [String] = []
    /// A macro's slots for the arguments it has no parameter for.
    var varargs: Int?
    var kwargs: Int?
    var caller: Int?
    /// Names that an import of this module may take.
    var exports: [(name: String, slot: Int)] = []
  }

  init(
    _ kind: Kind, name: String, code: [Instruction], places: [Place], slotCount: Int, details: Details = Details()
  ) {
    self.kind = kind
    self.name = name
    self.code = code
    self.places = places
    self.slotCount = slotCount
    self.details = details
  }
}

/// What an `import` statement binds in its own frame.
struct ImportSite: Sendable {
  let routine: Int
  /// The slot of `import … as`, or -1.
  let module: Int
  let names: [(name: String, slot: Int)]
}

/// Where the code for each template stands that a name known only while rendering may mean.
struct TemplateChoice: Sendable {
  let takesLists: Bool
  /// Addresses by name.
  var targets: [String: Int] = [:]
  /// Templates that cannot be used at this place, and why.
  var broken: [String: Diagnostic] = [:]
  /// Where to go on when there is no such template; nil when that is a mistake.
  var missing: Int?

  init(takesLists: Bool) { self.takesLists = takesLists }
}

/// All that compiled templates share; never changes after compilation.
final class Program: Sendable {
  let templates: [ParsedTemplate]
  let routines: [Routine]
  let text: [UInt8]
  let constants: [Value]
  let names: [String]
  let shapes: [CallShape]
  let filters: [Filter]
  let tests: [ValueTest]
  let functions: [GlobalFunction]
  let recordTypes: [RecordType]
  let imports: [ImportSite]
  let choices: [TemplateChoice]
  let environment: Environment
  /// How many steady runs all routines have together.
  let runCount: Int

  init(_ tables: ProgramTables, routines: [Routine], runCount: Int, environment: Environment) {
    self.runCount = runCount
    templates = tables.templates
    self.routines = routines
    text = tables.text
    constants = tables.constants
    names = tables.names
    shapes = tables.shapes
    filters = tables.filters
    tests = tables.tests
    functions = tables.functions
    recordTypes = tables.recordTypes
    imports = tables.imports
    choices = tables.choices
    self.environment = environment
  }
}

/// The tables of a program while it grows.
struct ProgramTables {
  var templates: [ParsedTemplate] = []
  var text: [UInt8] = []
  var constants: [Value] = []
  var names: [String] = []
  var shapes: [CallShape] = []
  var filters: [Filter] = []
  var tests: [ValueTest] = []
  var functions: [GlobalFunction] = []
  var recordTypes: [RecordType] = []
  var imports: [ImportSite] = []
  var choices: [TemplateChoice] = []
  private var texts: [[UInt8]: Int] = [:]
  private var strings: [[UInt8]: Int] = [:]
  private var indices: [String: Int] = [:]
  private var shapeIndices: [CallShape: Int] = [:]

  /// Where a constant text stands; equal texts are kept once.
  mutating func add(text bytes: [UInt8]) -> Int {
    if let start = texts[bytes] { return start }
    let start = text.count
    text += bytes
    texts[bytes] = start
    return start
  }

  mutating func add(constant value: Value) -> Int32 {
    if case .string(let string) = value {
      // By bytes: Swift takes composed and decomposed letters for equal.
      if let index = strings[Array(string.utf8)] { return Int32(index) }
      strings[Array(string.utf8)] = constants.count
    }
    constants.append(value)
    return Int32(constants.count - 1)
  }

  mutating func add(name: String) -> Int32 {
    index("n" + name) {
      $0.names.append(name); return $0.names.count
    }
  }
  mutating func add(filter: Filter) -> Int32 {
    index("f" + filter.name) {
      $0.filters.append(filter); return $0.filters.count
    }
  }
  mutating func add(test: ValueTest) -> Int32 {
    index("t" + test.name) {
      $0.tests.append(test); return $0.tests.count
    }
  }
  mutating func add(function: GlobalFunction) -> Int32 {
    index("c" + function.name) {
      $0.functions.append(function); return $0.functions.count
    }
  }

  /// Types of different schemas may share a name.
  mutating func add(recordType: RecordType) -> Int32 {
    if let index = recordTypes.firstIndex(where: { $0 === recordType }) { return Int32(index) }
    recordTypes.append(recordType)
    return Int32(recordTypes.count - 1)
  }

  mutating func add(shape: CallShape) -> Int32 {
    if let index = shapeIndices[shape] { return Int32(index) }
    shapeIndices[shape] = shapes.count
    shapes.append(shape)
    return Int32(shapes.count - 1)
  }

  private mutating func index(_ key: String, _ append: (inout ProgramTables) -> Int) -> Int32 {
    if let index = indices[key] { return Int32(index) }
    let index = append(&self) - 1
    indices[key] = index
    return Int32(index)
  }
}
