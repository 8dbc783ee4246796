import LecternCore

/// Finds `set` in a loop that means to change a variable from outside it, which ends with the round (Jinja's rule).
enum LostSets {
  /// What happens to names in a template, in the order of its text.
  private enum Event {
    case begin(isLoop: Bool)
    case end
    case conditionalBegin
    case conditionalEnd
    case read(String)
    /// A loop's element, a parameter: a name of the scope that is not the outer one.
    case bind(String)
    case set(Named)
  }

  private struct Scope {
    let begin: Int
    var end = 0
    let isLoop: Bool
    let parent: Int?
    var sets: Set<String> = []
    var bound: Set<String> = []
    var conditions = 0
  }

  /// Warnings, in the order of the text.
  static func warnings(in template: ParsedTemplate) -> [Diagnostic] {
    let events = events(of: template.statements)
    guard events.contains(where: { if case .begin(isLoop: true) = $0 { true } else { false } }) else { return [] }
    let flow = Flow(events)
    return flow.lostSets.map { name in
      let failure = Failure(
        "template-lost-set", "this \"\(name.name)\" ends with its round; the one outside the loop stays as it is",
        hint: "keep it in a namespace: {% set ns = namespace(\(name.name)=\"\") %}, {% set ns.\(name.name) = … %},"
          + " or use loop.changed(…)")
      return template.diagnostic(failure, name.start, name.end, severity: .warning)
    }
  }

  /// The scopes of a template and which names each sets.
  private struct Flow {
    let events: [Event]
    private(set) var scopes: [Scope] = [Scope(begin: -1, isLoop: false, parent: nil)]
    /// For each event the scope it stands in, and whether it stands under a condition of that scope.
    private var places: [(scope: Int, isConditional: Bool)] = []
    /// By name: the events that read it or give it a value.
    private var uses: [String: [Int]] = [:]

    init(_ events: [Event]) {
      self.events = events
      var open = 0
      for (index, event) in events.enumerated() {
        switch event {
        case .begin(let isLoop):
          scopes.append(Scope(begin: index, isLoop: isLoop, parent: open))
          open = scopes.count - 1
        case .conditionalBegin: scopes[open].conditions += 1
        case .conditionalEnd: scopes[open].conditions -= 1
        case .bind(let name):
          scopes[open].bound.insert(name)
          uses[name, default: []].append(index)
        case .set(let name):
          scopes[open].sets.insert(name.name)
          uses[name.name, default: []].append(index)
        case .read(let name): uses[name, default: []].append(index)
        case .end: break
        }
        places.append((open, scopes[open].conditions > 0))
        if case .end = event {
          scopes[open].end = index
          open = scopes[open].parent ?? 0
        }
      }
      scopes[0].end = events.count
    }

    /// The first ones.
    var lostSets: [Named] {
      var lost: [Named] = []
      for index in events.indices where lost.count < Parser.mistakeLimit {
        guard case .set(let name) = events[index], let loop = outermostLoop(around: index, name.name) else { continue }
        if isReadBefore(index, name.name, from: loop) || isReadAfter(index, name.name) { lost.append(name) }
      }
      return lost
    }

    /// The outermost loop around a `set` that stands inside the scope where the same name is set first.
    private func outermostLoop(around index: Int, _ name: String) -> Int? {
      var present = places[index].scope
      var loop: Int?
      while let parent = scopes[present].parent {
        if scopes[present].bound.contains(name) { return nil }
        if scopes[present].isLoop { loop = present }
        if loop != nil, scopes[parent].sets.contains(name) { return loop }
        present = parent
      }
      return nil
    }

    private func encloses(_ scope: Int, _ index: Int) -> Bool {
      scopes[scope].begin < index && index < scopes[scope].end
    }

    /// Whether the name is read in the loop before it is set there: what it reads is not what the last round set.
    private func isReadBefore(_ index: Int, _ name: String, from loop: Int) -> Bool {
      isRead(name, in: scopes[loop].begin + 1..<index, around: index)
    }

    /// Whether the name is read behind the scope in which it is set.
    private func isReadAfter(_ index: Int, _ name: String) -> Bool {
      let inner = places[index].scope
      var outer = inner
      while let parent = scopes[outer].parent {
        outer = parent
        if scopes[outer].sets.contains(name) { break }
      }
      return isRead(name, in: scopes[inner].end + 1..<max(scopes[inner].end + 1, scopes[outer].end), around: index)
    }

    /// Whether events read a name before they give it a new value of its own.
    private func isRead(_ name: String, in range: Range<Int>, around index: Int) -> Bool {
      let uses = uses[name] ?? []
      var least = range.lowerBound
      var use = firstUse(uses, from: least)
      let end = min(uses.count, use + Self.useLimit)
      while use < end, uses[use] < range.upperBound {
        let next = uses[use]
        use += 1
        if next < least { continue }
        let place = places[next]
        var isNew = false
        switch events[next] {
        case .read: return true
        case .set: isNew = !place.isConditional
        case .bind: isNew = true
        default: break
        }
        if isNew {
          if encloses(place.scope, index) { return false }
          least = max(next, scopes[place.scope].end) + 1
          use = max(use, firstUse(uses, from: least))
        }
      }
      return false
    }

    /// Uses of a name that are looked at behind one `set`; a read further away is not warned of.
    private static let useLimit = 200

    /// Which of the uses of a name is the first at or behind an event.
    private func firstUse(_ uses: [Int], from event: Int) -> Int {
      var (low, high) = (0, uses.count)
      while low < high {
        let middle = (low + high) / 2
        if uses[middle] < event { low = middle + 1 } else { high = middle }
      }
      return low
    }
  }

  // MARK: Events

  private enum Work {
    case statement(Statement)
    case event(Event)
  }

  /// Every read, set and scope, without recursing into statements.
  private static func events(of statements: [Statement]) -> [Event] {
    var events: [Event] = []
    var pending: [Work] = statements.reversed().map { .statement($0) }
    func scope(_ body: [Statement], isLoop: Bool = false, binds: [String] = []) -> [Work] {
      [.event(.begin(isLoop: isLoop))] + binds.map { .event(.bind($0)) } + body.map { .statement($0) } + [.event(.end)]
    }
    func reads(_ expressions: [Expression]) -> [Event] { NameCollector.names(in: expressions).map { .read($0) } }
    func macro(_ macro: Macro) -> [Work] { scope(macro.body, binds: macro.parameters.map(\.name.name)) }
    while let work = pending.popLast() {
      guard case .statement(let statement) = work else {
        if case .event(let event) = work { events.append(event) }
        continue
      }
      var inner: [Work] = []
      switch statement.kind {
      case .text, .jumpOut: break
      case .output(let value), .evaluate(let value), .extends(let value), .include(let value, _, _),
        .importAs(let value, _, _), .importNames(let value, _, _):
        events += reads([value])
      case .conditional(let branches, let elseBody):
        for (condition, body) in branches {
          inner += reads([condition]).map { .event($0) }
          inner += [.event(.conditionalBegin)] + body.map { .statement($0) } + [.event(.conditionalEnd)]
        }
        inner += [.event(.conditionalBegin)] + elseBody.map { .statement($0) } + [.event(.conditionalEnd)]
      case .loop(let loop):
        events += reads([loop.sequence] + (loop.condition.map { [$0] } ?? []))
        inner = scope(loop.body, isLoop: true, binds: loop.target.names) + scope(loop.elseBody)
      case .set(let target, let value): events += reads([value]) + sets(target)
      case .setBlock(let target, let filters, let body):
        events += reads(filters.flatMap(\.arguments.all))
        inner = scope(body) + sets(target).map { .event($0) }
      case .with(let values, let body):
        events += reads(values.map(\.value))
        inner = scope(body, binds: values.flatMap(\.target.names))
      case .block(let block): inner = scope(block.body)
      case .macro(let body): inner = macro(body)
      case .call(let body, let call):
        events += reads([call])
        inner = macro(body)
      case .filter(let filters, let body):
        events += reads(filters.flatMap(\.arguments.all))
        inner = scope(body)
      case .autoescape(_, let body): inner = scope(body)
      }
      pending += inner.reversed()
    }
    return events
  }

  private static func sets(_ target: Target) -> [Event] {
    switch target {
    case .name(let name): [.set(name)]
    case .tuple(let targets): targets.flatMap { sets($0) }
    case .member: []
    }
  }
}
