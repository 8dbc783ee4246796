import LecternCore

/// Runs routines for one page. It holds everything of a render that changes.
struct Machine: ~Copyable {
  let program: Program
  let context: RenderContext
  /// The page; between `captureBegin` and `captureEnd` its end is text that becomes a value.
  var output: [UInt8] = []
  /// The length that the output may reach.
  var outputCeiling = Int.max
  var stack: [Value] = []
  var frames: [Frame] = []
  var loops: [LoopState] = []
  var captures: [Int] = []
  var collections: [[Value]] = []
  /// Namespaces, cyclers and joiners that the page has made.
  var objects: [StatefulObject] = []
  var closures: [Closure] = []
  var serial: Int32 = 0
  var call: Call
  var steps: Int
  /// nil when nothing is kept.
  let kept: KeptPieces?
  /// By run: what this render adds to it.
  var madeRuns: [Int: KeptPieces.Content] = [:]
  var madeBytes = 0
  var openRuns: [OpenRun] = []

  // The routine that runs.
  var code: [Instruction] = []
  var pc = 0
  var base = 0

  struct Frame {
    let routine: Int
    let base: Int
    /// Where the caller goes on.
    let returnAddress: Int
    let loops: Int
    let depth: Int
    let result: FrameResult
  }

  enum FrameResult { case emitted, captured, module(site: Int) }

  /// A macro and the frame whose names it sees.
  struct Closure {
    let routine: Int
    let base: Int
    let serial: Int32
  }

  init(_ program: Program, _ context: RenderContext) {
    self.program = program
    self.context = context
    call = Call(context: context, environment: program.environment)
    steps = context.limits.steps
    kept = context.kept?.pieces(context.language, runCount: program.runCount)
  }

  mutating func run(_ routine: Int) throws(TemplateError) {
    outputCeiling = output.count + context.limits.outputBytes
    stack.append(.none)
    begin(routine, arguments: 0, .emitted, depth: 0)
    do {
      try run()
    } catch let error as TemplateError {
      throw error
    } catch {
      throw located(error)
    }
  }

  // MARK: Frames

  /// Enters a routine whose frame begins with a place for its link and its arguments on top of the stack.
  mutating func begin(_ routine: Int, arguments: Int, _ result: FrameResult, depth: Int) {
    let target = program.routines[routine]
    let newBase = stack.count - arguments - 1
    frames.append(
      Frame(
        routine: routine, base: newBase, returnAddress: pc, loops: loops.count, depth: depth, result: result))
    if case .emitted = result {} else { captures.append(output.count) }
    var missing = target.slotCount - 1 - arguments
    steps -= missing / 8
    while missing > 0 {
      stack.append(.none)
      missing -= 1
    }
    base = newBase
    code = target.code
    pc = 0
  }

  /// Checked wherever a frame is entered, for only calls can nest without end.
  func checkDepth() throws {
    if frames.count > context.limits.callDepth { throw depthFailure }
    if stack.count > 1_000_000 {
      throw Failure.limit(
        "the template keeps too many values",
        hint: "look for macros or includes that call each other; an \"if\" must end it")
    }
  }

  /// Leaves the present routine; false when it was the page's own.
  mutating func finish() throws -> Bool {
    let frame = frames.removeLast()
    guard let caller = frames.last else { return false }
    code = program.routines[caller.routine].code
    pc = frame.returnAddress
    base = caller.base
    switch frame.result {
    case .emitted: drop(from: frame.base)
    case .captured:
      let text = try endCapture()
      drop(from: frame.base)
      stack.append(.markup(text))
    case .module(let site):
      let mark = captures.removeLast()
      steps -= (output.count - mark) / 8
      output.removeLast(output.count - mark)
      bind(program.imports[site], moduleBase: frame.base)
    }
    return true
  }

  /// Forgets the frames from a place of the stack on, and the macros that saw them.
  private mutating func drop(from base: Int) {
    while stack.count > base { stack.removeLast() }
    while let last = closures.last, last.base >= base { closures.removeLast() }
  }

  /// The module's frame stays until the importing one ends, for its macros see it.
  private mutating func bind(_ site: ImportSite, moduleBase: Int) {
    let exports = program.routines[site.routine].details.exports
    if site.module >= 0 {
      steps -= exports.count * 32
      let entries = exports.compactMap { name, slot -> (String, Value)? in
        let value = stack[moduleBase + slot]
        return value.isUndefined ? nil : (name, value)
      }
      stack[base + site.module] = .map(ValueMap(entries))
    }
    guard !site.names.isEmpty else { return }
    steps -= exports.count * 8
    let slots = Dictionary(exports.map { ($0.name, $0.slot) }, uniquingKeysWith: { first, _ in first })
    for (name, slot) in site.names {
      if let export = slots[name] { stack[base + slot] = stack[moduleBase + export] }
    }
  }

  mutating func endCapture() throws -> String {
    let mark = captures.removeLast()
    try checkSize(output.count - mark)
    steps -= (output.count - mark) / 8
    let text = output.withUnsafeBufferPointer {
      String(decoding: UnsafeBufferPointer(rebasing: $0[mark...]), as: UTF8.self)
    }
    output.removeLast(output.count - mark)
    return text
  }

  func checkSize(_ bytes: Int) throws {
    if bytes > context.limits.valueBytes {
      throw Failure.limit(
        "a text of more than \(context.limits.valueBytes) bytes is not kept as a value",
        hint: "look for a text that is put to itself in a loop")
    }
  }
}
