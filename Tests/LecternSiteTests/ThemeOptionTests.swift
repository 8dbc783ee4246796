import Testing

@testable import LecternSite

/// `theme.yml`, and what `theme:` of `lectern.yml` makes of it.
@Suite struct ThemeOptionTests {
  private static let theme = """
    == theme/theme.yml ==
    on: {default: true, help: A switch.}
    depth: {default: 4, help: A number.}
    scale: {default: 1.5, help: A ratio.}
    foot: {default: '', help: A line.}
    social: {default: [], help: A list.}
    card: {default: {}, help: A card.}
    free: {default: , help: Of any kind.}
    == theme/home.html ==
    {{ theme.on }} {{ theme.depth + 1 }} {{ theme.scale * 2 }} [{{ theme.foot }}] \
    {% for link in theme.social %}{{ link.name }}={{ link.url | default("-") }} {% endfor %}\
    {{ theme.card.name | default("nobody") }} {{ theme.free or "nothing" }}

    """

  private func check(_ choices: String, _ expected: String, _ problems: String = "") async throws {
    let site = try TestSite(Self.theme + "== lectern.yml ==\ntimezone: UTC\n\(choices)\n")
    try await site.build(expecting: problems)
    #expect(site.text("Public/index.html") ?? "" == expected)
  }

  @Test func defaults() async throws { try await check("", "True 5 3.0 [] nobody nothing\n") }

  @Test func choices() async throws {
    try await check(
      """
      theme:
        on: no
        depth: 2
        scale: 2
        foot: 2022
        social: [{name: a, url: /a}, {name: b}]
        card: {name: c}
        free: d
      """, "False 3 4.0 [2022] a=/a b=- c d\n")
    try await check("theme: {foot: 1.50, on: , social: ~}", "True 5 3.0 [1.50] nobody nothing\n")
  }

  @Test(arguments: [
    (
      "theme: {social: 3}",
      """
      lectern.yml:2:17: error[bad-config]: "theme.social" is a number, not a list
      2 | theme: {social: 3}
        |                 ^ A list.
      """
    ),
    (
      "theme:\n  card:\n  - x",
      """
      lectern.yml:4:3: error[bad-config]: "theme.card" is a list, not a mapping
      4 |   - x
        |   ^ A card.
      """
    ),
    (
      "theme: {on: perhaps, depth: 1.5}",
      """
      lectern.yml:2:13: error[bad-config]: "theme.on" is a text, not true or false
      2 | theme: {on: perhaps, depth: 1.5}
        |             ^^^^^^^ A switch.
      lectern.yml:2:29: error[bad-config]: "theme.depth" is a number, not a whole number
      2 | theme: {on: perhaps, depth: 1.5}
        |                             ^^^ A number.
      """
    ),
    (
      "theme: {foot: [a]}",
      """
      lectern.yml:2:15: error[bad-config]: "theme.foot" is a list, not a text
      2 | theme: {foot: [a]}
        |               ^^^ A line.
      """
    ),
    (
      "theme: {mtion: 1}",
      """
      lectern.yml:2:9: error[bad-config]: the theme has no option "mtion"
      2 | theme: {mtion: 1}
        |         ^^^^^ it has on, depth, scale, foot, social, card, free
      """
    ),
    (
      "theme: {socail: []}",
      """
      lectern.yml:2:9: error[bad-config]: the theme has no option "socail"
      2 | theme: {socail: []}
        |         ^^^^^^ did you mean "social"?
      """
    ),
  ])
  func wrongChoices(_ choices: String, _ problems: String) async throws { try await check(choices, "", problems) }

  @Test func ownOptionsComeFirst() async throws {
    let site = try TestSite(
      Self.theme + """
        == Templates/theme.yml ==
        mine: {default: 1, help: My own.}
        depth: {default: 2, help: A number.}
        """)
    let names = try await site.resolve().source.theme.options.map(\.name)
    #expect(names == ["mine", "depth", "on", "scale", "foot", "social", "card", "free"])
  }

  @Test(arguments: [
    (
      "toc: true",
      """
      theme/theme.yml:1:1: error[bad-theme]: the option "toc" has no default
      1 | toc: true
        | ^^^ write toc: {default: true, help: "What it does."}
      """
    ),
    (
      "toc: {defualt: true, help: x}",
      """
      theme/theme.yml:1:7: error[bad-theme]: unknown key "toc.defualt"
      1 | toc: {defualt: true, help: x}
        |       ^^^^^^^ did you mean "default"?
      """
    ),
    (
      "a: {default: 1, help: x}\ntoc: {default: true}",
      """
      theme/theme.yml:2:1: error[bad-theme]: the option "toc" has no help
      2 | toc: {default: true}
        | ^^^ write toc: {default: true, help: "What it does."}
      """
    ),
    (
      "menu_style: wide\nmenu: {default: [1], help: x, typ: list}",
      """
      theme/theme.yml:1:1: error[bad-theme]: the option "menu_style" has no default
      1 | menu_style: wide
        | ^^^^^^^^^^ write menu_style: {default: wide, help: "What it does."}
      theme/theme.yml:2:31: error[bad-theme]: unknown key "menu.typ"
      2 | menu: {default: [1], help: x, typ: list}
        |                               ^^^ write menu: {default: [], help: "What it does."}
      """
    ),
    (
      "[toc]",
      """
      theme/theme.yml:1:1: error[bad-theme]: the options are a list, not a mapping
      1 | [toc]
        | ^^^^^ write toc: {default: true, help: "What it does."}
      """
    ),
  ])
  func badThemes(_ theme: String, _ problems: String) async throws {
    let site = try TestSite("== theme/theme.yml ==\n\(theme)\n")
    try await site.build(expecting: problems)
  }
}
