import LecternCore

/// The arguments of calls.
extension Compiler {
  /// Pushes the arguments of a filter, test or function in the order of its parameters; gives their shape.
  func compileArguments(_ arguments: CallArguments, for signature: Signature, of kind: String, _ name: Named) -> Int32 {
    if arguments.spread != nil || arguments.keywordSpread != nil { return compileSpread(arguments) }
    var keywords = arguments.keywords
    var shape = CallShape()
    let foreign = keywords.first { ForeignNames.arguments["\(name.name).\($0.name.name)"] != nil }
    for (index, parameter) in signature.parameters.enumerated() {
      if index < arguments.positional.count {
        compile(arguments.positional[index])
      } else if let place = keywords.firstIndex(where: { $0.name.name == parameter.name }) {
        compile(keywords.remove(at: place).value)
      } else if let value = parameter.defaultValue {
        constant(value)
      } else {
        constant(.none)
        guard foreign == nil else { continue }
        report(
          "template-type", "the \(kind) \"\(name.name)\" needs its argument \"\(parameter.name)\"", name.start, name.end
        )
      }
    }
    shape.positional = max(signature.parameters.count, signature.takesMore ? arguments.positional.count : 0)
    for extra in arguments.positional.dropFirst(signature.parameters.count) {
      if signature.takesMore {
        compile(extra)
      } else {
        let count = signature.parameters.count
        let most = count == 0 ? "no arguments" : "at most \(count) argument\(count == 1 ? "" : "s")"
        report("template-type", "the \(kind) \"\(name.name)\" takes \(most)", extra.start, extra.end)
        break
      }
    }
    for (keyword, value) in keywords {
      if signature.takesKeywords {
        compile(value)
        shape.keywords.append(keyword.name)
      } else if signature.parameters.contains(where: { $0.name == keyword.name }) {
        report(
          "template-type", "the argument \"\(keyword.name)\" of \"\(name.name)\" is given twice", keyword.start,
          keyword.end)
      } else {
        report(
          "template-type", "the \(kind) \"\(name.name)\" has no parameter \"\(keyword.name)\"", keyword.start,
          keyword.end,
          hint: ForeignNames.arguments["\(name.name).\(keyword.name)"]
            ?? suggestion(for: keyword.name, among: signature.parameters.map(\.name)))
      }
    }
    return tables.add(shape: shape)
  }

  /// Pushes arguments as they are written, to be bound while rendering.
  func compileSpread(_ arguments: CallArguments) -> Int32 {
    var shape = CallShape(needsBinding: true)
    arguments.positional.forEach { compile($0) }
    shape.positional = arguments.positional.count
    for (name, value) in arguments.keywords {
      compile(value)
      shape.keywords.append(name.name)
    }
    if let spread = arguments.spread {
      compile(spread)
      shape.hasSpread = true
    }
    if let spread = arguments.keywordSpread {
      compile(spread)
      shape.hasKeywordSpread = true
    }
    return tables.add(shape: shape)
  }
}
