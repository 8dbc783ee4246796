/// Where an instruction comes from.
struct Place: Sendable {
  var template: Int32
  var start: Int32
  var end: Int32
}

/// Code with a frame of its own: a page, an included template, a macro, the body of a recursive loop, a block whose text
/// is a value.
final class Routine: Sendable {
  enum Kind: Sendable { case template, module, macro, loop, block }

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
    /// By name: which parameter it is.
    var parameterIndices: [String: Int] {
      Dictionary(parameters.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    }
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
