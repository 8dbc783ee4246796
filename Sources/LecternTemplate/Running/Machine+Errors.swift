import LecternCore

/// What went wrong, where, and what led there.
extension Machine {
  /// Adds the place in the template, the includes that led there and the page.
  func located(_ error: any Error) -> TemplateError {
    let failure = error as? Failure ?? Failure("template-failed", "\(error)")
    let at = place(frames.last?.routine ?? 0, pc)
    let template = program.templates[Int(at.template)]
    return TemplateError(diagnostic: template.diagnostic(failure, Int(at.start), Int(at.end), trace: callTrace()))
  }

  /// The includes, imports and macros that led here, innermost first, and the page.
  func callTrace() -> [String] {
    var trace: [String] = []
    var address = pc
    for (index, frame) in frames.enumerated().reversed() {
      if index < frames.count - 1 {
        let called = program.routines[frames[index + 1].routine]
        trace.append(caption(of: called) + " " + describe(place(frame.routine, address)))
      }
      address = frame.returnAddress
    }
    trace = trace.cutInTheMiddle
    if !context.page.isEmpty { trace.append("while writing \(context.page)") }
    return trace
  }

  private func caption(of routine: Routine) -> String {
    switch routine.kind {
    case .template: "included from"
    case .module: "imported from"
    case .macro: "macro \"\(routine.name)\" called from"
    case .loop: "loop run from"
    case .block: "block \"\(routine.name)\" called from"
    }
  }

  private func place(_ routine: Int, _ address: Int) -> Place { program.routines[routine].places[max(0, address - 1)] }

  private func describe(_ place: Place) -> String {
    program.templates[Int(place.template)].caption(at: Int(place.start))
  }

  /// Names the routines that call each other in a circle.
  var depthFailure: Failure {
    let depth = context.limits.callDepth
    let last = frames[frames.count - 1].routine
    guard let start = frames.dropLast().lastIndex(where: { $0.routine == last }) else {
      return .limit(
        "macros and includes go more than \(depth) deep", hint: "let some of them stand side by side")
    }
    let circle = frames[start...].map { program.routines[$0.routine] }
    let names = circle.map(\.name).joined(separator: " -> ")
    if circle.allSatisfy({ $0.kind == .template || $0.kind == .module }) {
      let verb = circle.contains { $0.kind == .module } ? "imports" : "includes"
      return Failure(
        "template-loop", "the template \(verb) itself: \(names)",
        hint: "it goes more than \(depth) deep; an \"if\" must end it")
    }
    let message =
      circle.allSatisfy { $0.kind == .loop }
      ? "loop(…) goes more than \(depth) deep" : "macros and includes go more than \(depth) deep: \(names)"
    return .limit(message, hint: "an \"if\" must end it")
  }

  var stepFailure: Failure { .tooManySteps(context.limits) }

  var outputFailure: Failure {
    Failure.limit(
      "the page grows beyond \(context.limits.outputBytes) bytes",
      hint: "look for a loop over a range or a list that is far too long")
  }
}
