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
