/// A template with the names that are passed to it: compiled once, to a routine of its own.
struct Unit {
  /// A need of another unit, and how a trace names the place.
  struct Edge {
    let unit: Int
    let caption: String?
  }

  /// What compiling it, or a part of it, found.
  struct Findings {
    /// Mistakes, each once.
    var problems = Problems()
    /// The units that it includes and imports.
    private(set) var edges: [Edge] = []
    private var reached: Set<Int> = []

    /// Keeps the first edge to each unit: traces name no other.
    mutating func add(_ edge: Edge) { if reached.insert(edge.unit).inserted { edges.append(edge) } }
  }

  let routine: Int
  let template: Int
  let kind: Routine.Kind
  let parameters: [(name: String, type: ValueType)]
  let isPage: Bool
  var findings = Findings()
}
