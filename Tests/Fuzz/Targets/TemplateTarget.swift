import LecternCore
import LecternTemplate

extension FuzzTarget {
  /// Templates behind one another, with lines `----` between them: `main`, then `a`, then `b`.
  static let templates = FuzzTarget(name: "templates") { (input) throws(Finding) in
    let texts = sections(of: input.repaired)
    let environment = Environment(templateNames: texts.keys.sorted()) { name in
      texts[name].map { TemplateText($0, path: name) }
    }
    try checkPlaces(environment.check(["a", "b"]), in: texts)
    let compilation = environment.compile([.init("main", schema: SmallHost.schema(isSteady: false))])
    try checkPlaces(compilation.diagnostics, in: texts)
    guard !compilation.diagnostics.contains(where: { $0.severity == .error }),
      let template = compilation.templates["main"]
    else { return }
    let first = try render(template, keeping: nil, texts)
    // With all names steady, what is kept of one page makes the next one the same, mistakes included.
    let steady = environment.compile([.init("main", schema: SmallHost.schema(isSteady: true))]).templates["main"]
    let kept = KeptOutput()
    for round in 1...3 {
      guard let steady else { throw Finding("steady names make it no template") }
      let again = try render(steady, keeping: kept, texts)
      try expect(again == first, "kept output, page \(round): \(again), not \(first)")
    }
  }
}

/// `main`, `a` and `b`; those that are missing are empty.
private func sections(of input: [UInt8]) -> [String: [UInt8]] {
  var rest = input[...]
  var result: [String: [UInt8]] = [:]
  for name in ["main", "a", "b"] {
    let end = name == "b" ? nil : rest.firstRange(of: Array("----\n".utf8))
    result[name] = Array(rest[..<(end?.lowerBound ?? rest.endIndex)])
    rest = rest[(end?.upperBound ?? rest.endIndex)...]
  }
  return result
}

/// The page, or the mistake that there is in its place.
private func render(
  _ template: Template, keeping kept: KeptOutput?, _ texts: [String: [UInt8]]
) throws(Finding) -> String {
  var limits = Limits()
  // The bounds of the product, made smaller as its machine is slower here.
  limits.steps = 200_000
  limits.outputBytes = 1 << 20
  limits.valueBytes = 1 << 18
  var output: [UInt8] = Array("before".utf8)
  do throws(TemplateError) {
    let context = RenderContext(globals: SmallHost.globals, page: "note.md", limits: limits, kept: kept)
    try template.render(context, into: &output)
  } catch {
    try checkPlaces([error.diagnostic], in: texts)
    try expect(output == Array("before".utf8), "a page that failed left something behind")
    return DiagnosticFormatter.text(error.diagnostic, colour: false)
  }
  try expect(output.count <= limits.outputBytes + 6, "\(output.count) bytes are more than the bound")
  guard let text = String(validating: output, as: UTF8.self) else { throw Finding("the page is no UTF-8") }
  return text
}
