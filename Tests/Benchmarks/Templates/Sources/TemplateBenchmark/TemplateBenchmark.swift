import Foundation

/// What keeps the benchmark from measuring, in words.
struct BenchmarkError: Error, CustomStringConvertible {
  let description: String

  init(_ description: String) { self.description = description }
}

/// `template-benchmark [--root DIR] [--site DIR] [--batches N] [--profile PAGE RUNS]`
@main
struct TemplateBenchmark {
  /// Lectern's checkout.
  var root = "."
  /// A site to render with the default theme; nil leaves that out.
  var site: String?
  var batches = 31
  /// Only renders one page of Lectern's again and again, for a profiler: `list`, `post`, or all of the site's in the
  /// default theme, `theme-list`, `theme-post`.
  var profile: (page: String, runs: Int)?

  static func main() async {
    do {
      try await TemplateBenchmark(CommandLine.arguments.dropFirst()).run()
    } catch {
      FileHandle.standardError.write(Data("template-benchmark: \(error)\n".utf8))
      exit(1)
    }
  }

  init(_ arguments: ArraySlice<String>) throws {
    var rest = arguments
    func value(_ option: String) throws -> String {
      guard let value = rest.popFirst() else { throw BenchmarkError("\(option) wants a value") }
      return value
    }
    while let option = rest.popFirst() {
      switch option {
      case "--root": root = try value(option)
      case "--site": site = try value(option)
      case "--batches": batches = max(1, Int(try value(option)) ?? batches)
      case "--profile": profile = (try value(option), Int(try value(option)) ?? 1)
      default: throw BenchmarkError("unknown option \(option)")
      }
    }
  }

  func run() async throws {
    let sample = Sample()
    let values = Dictionaries(sample)
    let pages = root + "/Tests/Benchmarks/Templates/Pages/"
    @Sendable func text(_ path: String) -> String? { try? String(contentsOfFile: pages + path, encoding: .utf8) }
    let engines = [
      try Engine.lectern(sample) { text("lectern/" + $0) },
      try Engine.mustache(values) { text("mustache/" + $0) },
      try Engine.stencil(values) { text("stencil/" + $0) },
    ]
    if let profile { return try await run(profile.page, profile.runs, engines[0]) }
    try compare(engines)
    try measure(engines)
    if let site { try await measureTheme(site) }
  }

  /// All engines must make the same pages.
  private func compare(_ engines: [Engine]) throws {
    for page in Engine.Page.allCases {
      let expected = try engines[0].render(page).normalized
      for engine in engines.dropFirst() {
        let found = try engine.render(page).normalized
        guard found != expected else { continue }
        let common = zip(expected, found).prefix { $0 == $1 }.count
        throw BenchmarkError(
          """
          \(engine.name) makes another \(page) page than \(engines[0].name):
          \(expected.dropFirst(max(0, common - 40)).prefix(100))
          \(found.dropFirst(max(0, common - 40)).prefix(100))
          """)
      }
    }
  }

  private func measure(_ engines: [Engine]) throws {
    var rows = [["page", "engine", "µs a page", "10-90 %", "ratio", "bytes"]]
    for page in Engine.Page.allCases {
      let tasks = engines.map { engine in
        { (runs: Int) throws in for _ in 0..<runs { _ = try engine.render(page) } }
      }
      let results = try Measurement.measure(tasks, batches: batches)
      for (engine, result) in zip(engines, results) {
        rows.append([
          "\(page)", engine.name, result.cells[0], result.cells[1],
          tenths(result.median / results[0].median), "\(try engine.render(page).count)",
        ])
      }
    }
    print(table(rows))
  }

  private func measureTheme(_ site: String) async throws {
    let theme = try await RealTheme(site: site, theme: root + "/Templates")
    var cards: [Double] = []
    for _ in 0..<batches {
      let took = try await ContinuousClock().measure { try await theme.renderCards() }
      cards.append(took / .microseconds(1) / Double(theme.listedCount))
    }
    let measured = [
      ("post page", try theme.measurePosts(rounds: batches), theme.posts.count),
      ("list page, its 10 cards ready", try theme.measureLists(rounds: batches), theme.lists.count),
      ("card", Measurement(cards), theme.listedCount),
    ]
    let rows = measured.map { [$0.0] + $0.1.cells + ["\($0.2)"] }
    print("\n" + table([["default theme", "µs each", "10-90 %", "number"]] + rows))
  }

  private func run(_ page: String, _ runs: Int, _ lectern: Engine) async throws {
    switch page {
    case "list": for _ in 0..<runs { _ = try lectern.render(.list) }
    case "post": for _ in 0..<runs { _ = try lectern.render(.post) }
    default:
      guard let site else { throw BenchmarkError("--profile \(page) wants --site") }
      let theme = try await RealTheme(site: site, theme: root + "/Templates")
      _ = page == "theme-list" ? try theme.measureLists(rounds: runs) : try theme.measurePosts(rounds: runs)
    }
  }
}
