import LecternTemplate
import Testing

/// What a host adds: functions, filters, records, fragments.
@Suite struct HostTests {
  private static let words = ["menu": "菜单", "posts": "{count} 篇"]

  static func environment(_ templates: [String: String]) -> Environment {
    var environment = TemplateSet(templates).environment()
    environment.add(
      GlobalFunction("t", [Parameter("key")], result: .string, takesKeywords: true) { call, arguments in
        let key = try arguments.string(0, "key")
        guard var text = words[key] else {
          throw Failure("template-missing-word", "there is no word \"\(key)\" in \(call.context.language)")
        }
        for (name, value) in arguments.keywords {
          guard case .int(let number) = value else { continue }
          text = text.split(separator: "{\(name)}", omittingEmptySubsequences: false).joined(separator: "\(number)")
        }
        return .string(text)
      })
    environment.add(
      Filter("url", [Parameter("host", default: .string(""))], result: .type(.string)) { _, value, arguments in
        guard case .string(let path) = value else { throw Failure.type("\"url\" needs a string") }
        return .string(try arguments.string(0, "host") + "/notes" + path)
      })
    return environment
  }

  func check(_ template: String, _ expected: String, sourceLocation: SourceLocation = #_sourceLocation) {
    let compilation = Self.environment(["main": template]).compile([.init("main", schema: ErrorTests.schema)])
    let context = RenderContext(globals: Sample.globals, language: "zh-CN")
    var output: [UInt8] = []
    let result: String
    do {
      guard compilation.diagnostics.isEmpty else { throw Problems(compilation.diagnostics) }
      try compilation.templates["main"]?.render(context, into: &output)
      result = String(decoding: output, as: UTF8.self)
    } catch let error as TemplateError {
      result = Problems([error.diagnostic]).description
    } catch {
      result = "\(error)"
    }
    #expect(result == expected, sourceLocation: sourceLocation)
  }

  @Test func functionsAndFilters() {
    check("{{ t('menu') }} {{ t('posts', count=3) }} {{ t(key='menu') }}", "菜单 3 篇 菜单")
    check(
      "{{ page.url|url }} {{ '/a'|url('https://h') }} {{ '/a'|url(host='//h') }}",
      "/notes/p/0/ https://h/notes/a //h/notes/a")
    check("{{ t() }}", #"Templates/main:1:4: template-type: the function "t" needs its argument "key""#)
    check("{{ t('a', 'b') }}", #"Templates/main:1:11: template-type: the function "t" takes at most 1 argument"#)
    check(
      "{{ '/a'|url(hots='x') }}",
      #"Templates/main:1:13: template-type: the filter "url" has no parameter "hots" (did you mean "host"?)"#)
    check(
      "{{ t('nope') }}", #"Templates/main:1:4: template-missing-word: there is no word "nope" in zh-CN"#)
  }

  @Test func records() {
    check("{% for post in posts %}{{ post.title }}|{% endfor %}", "First &lt;post&gt;|Second|")
    check("{% for post in posts if post != page %}{{ post.title }}{% endfor %}", "Second")
    check("{{ page.content }}{{ page.content|striptags }} {{ page.content|length }}", "<p>Body</p>Body 11")
    check("{{ page.content is eq('<p>Body</p>') }}{{ 'Body' is in(page.content) }}", "TrueTrue")
    check("{{ page.content.count('o') }}{{ page.content[3] }}{{ page.content is sequence }}", "1BTrue")
    check(
      "{{ 'x'|replace('x', page.content) }}{{ '-'.join([page.title, page.content|upper]) }}",
      "<p>Body</p>First &lt;post&gt;-&lt;P&gt;BODY&lt;/P&gt;")
    check("{% set last = posts|last %}{% if last.older %}{{ last.older.title }}{% endif %}", "First &lt;post&gt;")
    check("{{ posts|map(attribute='url')|join(' ') }}", "/p/0/ /p/1/")
    check("{{ posts|sort(attribute='title', reverse=true)|map(attribute='title')|first }}", "Second")
  }

  @Test func manyTasksRenderOneTemplate() async throws {
    let template = "{% for post in posts %}{{ loop.index }}{{ post.title }}{% endfor %}{{ t('menu') }}"
    let compilation = Self.environment(["main": template]).compile([.init("main", schema: ErrorTests.schema)])
    let compiled = try #require(compilation.templates["main"])
    let outputs = try await withThrowingTaskGroup(of: [UInt8].self) { group in
      for _ in 0..<64 {
        group.addTask {
          var output: [UInt8] = []
          try compiled.render(RenderContext(globals: Sample.globals), into: &output)
          return output
        }
      }
      return try await group.reduce(into: Set<[UInt8]>()) { $0.insert($1) }
    }
    #expect(outputs == [Array("1First &lt;post&gt;2Second菜单".utf8)])
  }

  @Test func aFailedRenderTakesItsOutputBack() throws {
    let compilation = Self.environment(["main": "text {{ page }}"]).compile([.init("main", schema: ErrorTests.schema)])
    let compiled = try #require(compilation.templates["main"])
    var output = Array("kept".utf8)
    #expect(throws: TemplateError.self) {
      try compiled.render(RenderContext(globals: Sample.globals), into: &output)
    }
    #expect(output == Array("kept".utf8))
  }
}
