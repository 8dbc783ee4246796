extension Compiler {
  /// The names that statements assign to in their own scope, with how often.
  ///
  /// `if` opens no scope; `for`, `with`, `filter`, `autoescape`, `block`, macros do.
  static func assignedNames(
    _ statements: [Statement], withImports: Bool = true
  ) -> [(name: String, count: Int)] {
    var order: [String] = []
    var counts: [String: Int] = [:]
    func add(_ name: String) {
      if counts[name] == nil { order.append(name) }
      counts[name, default: 0] += 1
    }
    var pending = Array(statements.reversed())
    while let statement = pending.popLast() {
      switch statement.kind {
      case .set(let target, _), .setBlock(let target, _, _): target.names.forEach(add)
      case .macro(let macro): add(macro.name.name)
      case .importAs(_, let alias, _): if withImports { add(alias.name) }
      case .importNames(_, let names, _): if withImports { names.forEach { add($0.alias.name) } }
      case .conditional(let branches, let elseBody):
        pending += elseBody.reversed()
        for branch in branches.reversed() { pending += branch.body.reversed() }
      default: break
      }
    }
    return order.map { ($0, counts[$0] ?? 0) }
  }

  /// Declares the names that a block assigns to. Each begins with the value it has outside, if it is known there.
  func declareAssigned(_ assigned: [(name: String, count: Int)]) {
    for (name, count) in assigned {
      if builder.scopes[builder.scopes.count - 1].variables[name] != nil {
        // The loop or `with` that declared it gives it a first value only.
        builder.update(name) { ($0.type, $0.isLoop) = (.any, false) }
      } else if let (outer, hops) = builder.find(name) {
        let slot = builder.declare(name)
        load(outer.slot, hops: hops)
        emit(.store(Int32(slot)))
      } else if let index = schema.index(of: name) {
        let slot = builder.declare(name)
        emit(.loadGlobal(Int32(index)))
        emit(.store(Int32(slot)))
      } else {
        let slot = builder.declare(name)
        let unset = Value.undefined(Undefined("\"\(name)\" is not set here"))
        emit(.storeConstant(tables.add(constant: unset), slot: Int32(slot)))
        guard count == 1 else { continue }
        builder.update(name) {
          $0.awaitsType = true
          $0.isSetOnce = true
        }
      }
    }
  }

  /// Statements in a scope of their own.
  func compileScope(_ statements: [Statement]) {
    builder.pushScope()
    declareAssigned(Compiler.assignedNames(statements))
    compile(statements)
    builder.popScope()
  }

  /// Pops a value into a target.
  func store(_ target: Target, _ type: ValueType) {
    switch target {
    case .name(let name):
      guard let (variable, hops) = builder.find(name.name), hops == 0 else { return emit(.pop) }
      forgetMeaning(of: name.name)
      if variable.awaitsType {
        builder.update(name.name) {
          $0.type = type
          $0.awaitsType = false
        }
      }
      emit(.store(Int32(variable.slot)))
    case .tuple(let targets):
      emit(.unpack(Int32(targets.count)))
      for target in targets { store(target, type.element) }
    case .member(let name, let member):
      compileName(name.name, name.start, name.end)
      at(name.start, name.end) { emit(.setMember(tables.add(name: member))) }
    }
  }

  /// A variable that is assigned anew is no module and no known macro.
  func forgetMeaning(of name: String) {
    builder.update(name) {
      $0.exports = nil
      $0.macro = nil
    }
  }

  /// Whether what is assigned to a name here is what it means behind this place, unless it means nothing there.
  func isCertain(_ name: String) -> Bool {
    builder.find(name)?.variable.isSetOnce == true || builder.isSetAlways(name)
  }

  /// Declares the names of a loop's or `with`'s target in the present scope.
  func declare(_ target: Target, _ type: ValueType) {
    switch target {
    case .name(let name): _ = builder.declare(name.name, type)
    case .tuple(let targets):
      for target in targets { declare(target, type.element) }
    case .member: break
    }
  }
}
