import Testing

@testable import LecternCore

/// `comments:` of `lectern.yml`.
@Suite struct CommentsTests {
  private func read(_ yaml: String) -> (Comments?, String) {
    let (configuration, diagnostics) = Configuration.read(Array(yaml.utf8), path: "lectern.yml")
    let text = diagnostics.map { DiagnosticFormatter.text($0, colour: false) }.joined(separator: "\n")
    return (configuration.comments, text)
  }

  @Test(
    arguments: [
      ("comments: false", nil),
      ("comments: no", nil),
      ("comments:", nil),
      ("comments: {}", nil),
      (
        "comments: {giscus: {repo: a/b.c, repo_id: R_1, category_id: DIC_2, strict: 1, lang: zh-CN}}",
        Comments(
          provider: .giscus,
          options: DataMap([
            ("repo", .string("a/b.c")), ("repo_id", .string("R_1")), ("category_id", .string("DIC_2")),
            ("mapping", .string("pathname")), ("strict", .bool(true)), ("reactions", .bool(true)),
            ("emit_metadata", .bool(false)), ("input_position", .string("bottom")), ("lang", .string("zh-CN")),
          ]))
      ),
      (
        "comments:\n  utterances:\n    repo: a/b\n    issue_number: 7\n    label: 💬",
        Comments(
          provider: .utterances,
          options: DataMap([("repo", .string("a/b")), ("issue_number", .int(7)), ("label", .string("💬"))]))
      ),
      (
        "comments: {waline: {server: https://c.example.org/, emoji: [https://e.example.org/x], dark: auto, search: false}}",
        Comments(
          provider: .waline,
          options: DataMap([
            ("server", .string("https://c.example.org/")),
            ("emoji", .list([.string("https://e.example.org/x")])), ("dark", .string("auto")), ("search", .bool(false)),
          ]))
      ),
    ] as [(String, Comments?)])
  func values(_ yaml: String, _ expected: Comments?) {
    let (comments, problems) = read(yaml)
    #expect(comments == expected)
    #expect(problems == "")
  }

  @Test(arguments: [
    (
      "comments: true",
      """
      lectern.yml:1:11: error[bad-config]: "comments" is true, not a service
      1 | comments: true
        |           ^^^^ write comments: {giscus: {…}}, or utterances, or waline; false is none
      """
    ),
    (
      "comments: {giscuss: {}}",
      """
      lectern.yml:1:12: error[bad-config]: unknown key "comments.giscuss"
      1 | comments: {giscuss: {}}
        |            ^^^^^^^ did you mean "giscus"?
      """
    ),
    (
      "comments: {disqus: {shortname: x}}",
      """
      lectern.yml:1:12: error[bad-config]: unknown key "comments.disqus"
      1 | comments: {disqus: {shortname: x}}
        |            ^^^^^^ did you mean "giscus"?
      """
    ),
    (
      "comments: {gitalk: {}}",
      """
      lectern.yml:1:12: error[bad-config]: unknown key "comments.gitalk"
      1 | comments: {gitalk: {}}
        |            ^^^^^^ Lectern knows giscus, utterances and waline
      """
    ),
    (
      "comments:\n  utterances: {repo: a/b}\n  waline: {server: 'https://c.example.org'}",
      """
      lectern.yml:3:3: error[bad-config]: "comments" has 2 services; a page has one
      3 |   waline: {server: 'https://c.example.org'}
        |   ^^^^^^ keep utterances or waline
      """
    ),
    (
      "comments:\n  utterances:\n  repo: a/b",
      """
      lectern.yml:3:3: error[bad-config]: unknown key "comments.repo"
      3 |   repo: a/b
        |   ^^^^ the keys of utterances stand inside its braces
      """
    ),
    (
      "comments: {utterances: a/b}",
      """
      lectern.yml:1:24: error[bad-config]: "comments.utterances" is a text, not a mapping
      1 | comments: {utterances: a/b}
        |                        ^^^ write utterances: {repo: …}
      """
    ),
    (
      "comments: {giscus: {repo: a/b, repo_id: x}}",
      """
      lectern.yml:1:12: error[bad-config]: "comments.giscus" has no category_id
      1 | comments: {giscus: {repo: a/b, repo_id: x}}
        |            ^^^^^^ write giscus: {repo: …, repo_id: …, category_id: …}
      """
    ),
    (
      "comments: {giscus: {repo: a/b, repo_id: '', category_id: x}}",
      """
      lectern.yml:1:12: error[bad-config]: "comments.giscus" has no repo_id
      1 | comments: {giscus: {repo: a/b, repo_id: '', category_id: x}}
        |            ^^^^^^ write giscus: {repo: …, repo_id: …, category_id: …}
      """
    ),
    (
      "comments: {utterances: {repo: a, isue_term: title}}",
      """
      lectern.yml:1:31: error[bad-config]: "comments.utterances.repo" is "a", not a repository
      1 | comments: {utterances: {repo: a, isue_term: title}}
        |                               ^ write repo: owner/name
      lectern.yml:1:34: error[bad-config]: unknown key "comments.utterances.isue_term"
      1 | comments: {utterances: {repo: a, isue_term: title}}
        |                                  ^^^^^^^^^ did you mean "issue_term"?
      """
    ),
    (
      "comments: {utterances: {repo: a/b, ssl: 1}}",
      """
      lectern.yml:1:36: error[bad-config]: unknown key "comments.utterances.ssl"
      1 | comments: {utterances: {repo: a/b, ssl: 1}}
        |                                    ^^^ utterances has: repo issue_term issue_number label theme
      """
    ),
    (
      "comments: {waline: {server: 'http://c.example.org'}}",
      """
      lectern.yml:1:29: error[bad-config]: "comments.waline.server" is "http://c.example.org", not an https address
      1 | comments: {waline: {server: 'http://c.example.org'}}
        |                             ^^^^^^^^^^^^^^^^^^^^^^ write server: https://host/
      """
    ),
    (
      "comments: {giscus: {repo: a/b, repo_id: x, category_id: y, mapping: path, input_position: botom}}",
      """
      lectern.yml:1:69: error[bad-config]: "comments.giscus.mapping" is "path", not one of pathname url title og:title \
      specific number
      1 | comments: {giscus: {repo: a/b, repo_id: x, category_id: y, mapping: path, input_position: botom}}
        |                                                                     ^^^^
      lectern.yml:1:91: error[bad-config]: "comments.giscus.input_position" is "botom", not one of top bottom
      1 | comments: {giscus: {repo: a/b, repo_id: x, category_id: y, mapping: path, input_position: botom}}
        |                                                                                           ^^^^^ \
      did you mean "bottom"?
      """
    ),
    (
      "comments: {giscus: {repo: a/b, repo_id: x, category_id: y, mapping: number}}",
      """
      lectern.yml:1:12: error[bad-config]: "comments.giscus" has no term for mapping: number
      1 | comments: {giscus: {repo: a/b, repo_id: x, category_id: y, mapping: number}}
        |            ^^^^^^ write term: …, or mapping: pathname
      """
    ),
    (
      "comments: {waline: {server: https://c.example.org, no_rss: maybe, page_size: 0, highlighter: true}}",
      """
      lectern.yml:1:60: error[bad-config]: "comments.waline.no_rss" is "maybe", not true or false
      1 | comments: {waline: {server: https://c.example.org, no_rss: maybe, page_size: 0, highlighter: true}}
        |                                                            ^^^^^
      lectern.yml:1:78: error[bad-config]: "comments.waline.page_size" is "0", not a number from 1 up
      1 | comments: {waline: {server: https://c.example.org, no_rss: maybe, page_size: 0, highlighter: true}}
        |                                                                              ^
      lectern.yml:1:94: error[bad-config]: "comments.waline.highlighter" is "true", not false
      1 | comments: {waline: {server: https://c.example.org, no_rss: maybe, page_size: 0, highlighter: true}}
        |                                                                                              ^^^^ \
      what turns it on is a script: write it in Templates/partials/comments.html
      """
    ),
  ])
  func mistakes(_ yaml: String, _ expected: String) {
    let (comments, problems) = read(yaml)
    #expect(problems == expected)
    #expect(comments == nil)
  }
}
