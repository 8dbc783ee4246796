import Foundation
import Testing

@testable import LecternTemplate

/// Filters, tests, methods and operators with values nobody means: each ends as text or as a diagnostic, none traps.
@Suite struct FilterFuzzTests {
  /// SplitMix64.
  struct Dice: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var mixed = state
      mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
      mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
      return mixed ^ (mixed >> 31)
    }
  }

  static let literals = [
    "0", "1", "2", "3", "-1", "-2", "9223372036854775807", "(-9223372036854775807 - 1)", "4611686018427387904",
    "1000000",
    "0.5", "-0.0", "1e308", "1e-320", "(1e308 * 10)", "(1e308 * 10 - 1e308 * 10)", "none", "true", "false", "''", "'a'",
    "'%s'", "'%5.3f%(a)s%%'", "'{0!r:>5}{}'", "'{:08,.3f}'", "'a b-c--d'", "'\\u0301'", "'👩‍👧'", "'中文'", "'<a href=x>'",
    "'http://[::1]:80/(a)'", "'a@b.c'", "'\\r\\n\\t'", "'&#x110000;&#xD800;&amp;'", "('<b>'|safe)", "[]", "[1]", "[[]]",
    "[1, 'a', none]", "(1,)", "()", "{}", "{'a': 1}", "{1: {'a': [none]}}", "gap.x", "range(3)", "'name'", "'a.b'",
    "'upper'",
  ]

  static let functions = ["range", "dict", "cycler", "joiner", "namespace"]

  @Test func nothingTraps() {
    let environment = ProcessInfo.processInfo.environment
    let seed = environment["LECTERN_FUZZ_SEED"].flatMap(UInt64.init) ?? 20_220_904
    let count = environment["LECTERN_FUZZ_COUNT"].flatMap(Int.init) ?? 3000
    print("seed \(seed), \(count) templates")
    var dice = Dice(state: seed)
    let names = Self.names()
    func pick(_ values: [String]) -> String { values.randomElement(using: &dice) ?? "" }
    func arguments() -> String {
      (0..<Int.random(in: 0...3, using: &dice)).map { _ in pick(Self.literals) }.joined(separator: ", ")
    }
    for _ in 0..<count {
      var expression = pick(Self.literals)
      if Int.random(in: 0...4, using: &dice) == 0 { expression = "\(pick(Self.functions))(\(arguments()))" }
      for _ in 0..<Int.random(in: 1...3, using: &dice) {
        switch Int.random(in: 0...6, using: &dice) {
        case 0: expression += ".\(pick(names.methods))(\(arguments()))"
        case 1: expression = "(\(expression) \(pick(names.operators)) \(pick(Self.literals)))"
        case 2: expression += "[\(pick(Self.literals)):\(pick(Self.literals)):\(pick(Self.literals))]"
        case 3: expression = "(\(expression) is \(pick(names.tests))(\(arguments())))"
        default: expression += "|\(pick(names.filters))(\(arguments()))"
        }
      }
      var set = TemplateSet(["main": "{{ \(expression) }}"], schema: Schema(globals: [.init("gap", .any)]))
      set.limits.valueBytes = 1 << 16
      if environment["LECTERN_FUZZ_SHOW"] != nil { print(expression) }
      let render = set.renderer()
      switch render([.map(ValueMap([]))]) {
      case .success: break
      case .failure(let problems): #expect(!problems.diagnostics.isEmpty, "\(expression)")
      }
    }
  }

  /// All filters, and the other names that the recorded calls use.
  private static func names() -> (filters: [String], methods: [String], tests: [String], operators: [String]) {
    var methods: Set<String> = []
    var tests: Set<String> = []
    for call in JinjaProductTests.calls {
      for match in call.text.matches(of: /\.([a-z]+)\(/) { methods.insert(String(match.1)) }
      for match in call.text.matches(of: /\$ is (?:not )?([a-z]+)/) { tests.insert(String(match.1)) }
    }
    let operators = ["+", "-", "*", "/", "//", "%", "**", "~", "==", "<", ">=", "in", "not in", "and", "or"]
    return (Filter.builtIn.map(\.name).sorted(), methods.sorted(), tests.sorted(), operators)
  }
}
