/// How much has been compiled, in instructions; text and the blocks that stand in place of others count too.
struct CompiledSize {
  static let unitLimit = 2_000_000
  static let totalLimit = 20_000_000

  private var unit = 0
  private var earlierUnits = 0
  /// Whether the present unit has grown too large, which is said once.
  private(set) var isOutgrown = false
  /// Whether all units together have; the one that was being compiled then says so, the others stay empty.
  private var isSpent = false

  mutating func add(_ work: Int) { unit += work }

  mutating func endUnit() {
    earlierUnits += unit
    unit = 0
    isOutgrown = isSpent
  }

  /// Why the present unit may not grow further, the first time that it may not.
  mutating func excess() -> Failure? {
    guard !isOutgrown else { return nil }
    if unit >= Self.unitLimit {
      isOutgrown = true
      return .limit(
        "the template becomes more than \(Self.unitLimit) instructions",
        hint: "look for blocks that call each other with \"self\" or \"super\" again and again")
    }
    guard earlierUnits + unit >= Self.totalLimit else { return nil }
    isOutgrown = true
    isSpent = true
    return .limit(
      "all templates together become more than \(Self.totalLimit) instructions",
      hint: "look for a large template that is included or extended in many ways; a macro is compiled once")
  }
}
