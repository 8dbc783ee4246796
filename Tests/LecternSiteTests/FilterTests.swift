import LecternCore
import Testing

@testable import LecternSite

/// The filters that know the site. The build is at 2026-01-01 00:00:00 UTC.
@Suite struct FilterTests {
  private static let words = """
    just_now: just now
    ago_years: "{count} years ago"
    ago_years_one: a year ago
    ago_months: "{count} months ago"
    ago_days: "{count} days ago"
    ago_days_one: "{count} day ago"
    ago_hours: "{count} hours ago"
    ago_minutes: "{count} minutes ago"
    in_years: in {count} years
    in_months: in {count} months
    in_days: in {count} days
    in_days_one: tomorrow
    in_hours: in {count} hours
    in_minutes: in {count} minutes
    """

  private static let site = """
    == lectern.yml ==
    timezone: UTC
    url: https://host/sub/
    permalink: ':title/'
    == theme/i18n/en.yml ==
    \(words)
    == theme/i18n/zh.yml ==
    ago_days: "{count} 天前"
    == Content/data/d.yml ==
    bio: "**I** read [this](/about/)."
    due: 2026-01-03
    == Content/posts/a.md | title: A; date: 2025-12-29 ==
    # One

    Two *three* four, five.

    ```
    six
    ```
    == Content/posts/b.md | title: B; date: 2024-02-29 12:00:00 ==
    图像与文字 in one <b>space</b>。
    == Content/posts/c.md | title: C; date: 2024-01-01 ==
    == Content/posts/d.md | title: D ==

    """

  private func outcome(_ template: String) async throws -> (String?, Outcome) {
    let site = try TestSite(Self.site + "== Templates/home.html ==\n\(template)")
    let outcome = try await site.build()
    return (site.text("Public/index.html"), outcome)
  }

  private func check(
    _ template: String, _ expected: String, sourceLocation: SourceLocation = #_sourceLocation
  ) async throws {
    let (text, outcome) = try await outcome(template)
    #expect(outcome.status == 0, "\(outcome.text)", sourceLocation: sourceLocation)
    #expect(text == expected + "\n", sourceLocation: sourceLocation)
  }

  @Test(arguments: [
    (
      "{% for p in posts if p.date %}{{ p.date | relative_date }}, {% endfor %}",
      "3 days ago, a year ago, 2 years ago, "
    ),
    ("{{ now | relative_date }}", "just now"),
    ("{{ '2025-12-31 23:59:30' | relative_date }}", "just now"),
    ("{{ '2025-12-31 23:58:30' | relative_date }}", "1 minutes ago"),
    ("{{ '2025-12-31 12:00' | relative_date }}", "12 hours ago"),
    ("{{ '2025-12-30 12:00' | relative_date }}", "1 day ago"),
    ("{{ '2025-12-02' | relative_date }}", "30 days ago"),
    ("{{ '2025-12-01' | relative_date }}", "1 months ago"),
    ("{{ '2025-01-02' | relative_date }}", "11 months ago"),
    ("{{ '2025-01-01' | relative_date }}", "a year ago"),
    ("{{ '2026-01-02' | relative_date }}", "tomorrow"),
    ("{{ data.d.due | relative_date }}", "in 2 days"),
    ("{{ '2026-01-01 00:10' | relative_date }}", "in 10 minutes"),
    ("{{ '2026-02-01' | relative_date }}", "in 1 months"),
    ("{{ '2028-01-01' | relative_date }}", "in 2 years"),
    ("{{ data.d.due | date('%Y/%m') }} {{ data.d.due | date }}", "2026/01 2026-01-03"),
  ])
  func dates(_ template: String, _ expected: String) async throws { try await check(template, expected) }

  @Test func chineseDates() async throws {
    let site = try TestSite(
      Self.site + """
        == Templates/post.html ==
        {% if page.lang == "zh-CN" %}{{ page.date | relative_date }}{% endif %}
        == Content/posts/zh.md | title: Z; date: 2025-12-29; lang: zh-CN ==
        """)
    try await site.buildWithoutErrors()
    #expect(site.text("Public/zh/index.html") == "3 天前\n")
  }

  @Test(arguments: [
    ("{{ posts[0] | excerpt(3) }}", "One Two three…"),
    ("{{ posts[0] | excerpt(6) }}", "One Two three four, five. six"),
    ("{{ posts[0] | excerpt(5) }}", "One Two three four, five…"),
    ("{{ posts[0].content | excerpt(words=2) }}", "One Two…"),
    ("{{ posts[1] | excerpt(3) }}", "图像与…"),
    ("{{ posts[1] | excerpt(7) }}", "图像与文字 in one…"),
    ("{{ posts[1] | excerpt }}", "图像与文字 in one space。"),
    ("{{ posts[2] | excerpt }}", ""),
    ("{{ '<i>a</i> b &amp; c' | safe | excerpt(2) }}", "a b…"),
    ("{{ '<p>a &amp; b</p><p>c' | safe | excerpt }}", "a &amp; b c"),
    ("{{ \"it's a-b  c.\" | excerpt(2) }}", "it&#39;s a-b…"),
    ("{{ 'a<b' | excerpt }}", "a&lt;b"),
    ("{{ '' | excerpt }}{{ '。。' | excerpt(1) }}", "。。"),
    ("{{ page | excerpt }}", ""),
  ])
  func excerpts(_ template: String, _ expected: String) async throws { try await check(template, expected) }

  @Test(arguments: [
    ("{{ posts[0] | reading_time }} {{ posts[0].reading_time }} {{ posts[2] | reading_time }}", "1 1 0"),
    ("{{ ('字' * 400) | reading_time }} {{ ('字' * 401) | reading_time }}", "1 2"),
    ("{{ ('word ' * 200) | reading_time }} {{ ('word ' * 201) | reading_time }}", "1 2"),
    ("{{ ('<b>word</b> ' * 201) | safe | reading_time }} {{ posts[1].content | reading_time }}", "2 1"),
  ])
  func readingTimes(_ template: String, _ expected: String) async throws { try await check(template, expected) }

  @Test(arguments: [
    ("{{ data.d.bio | markdown }}", "<p><strong>I</strong> read <a href=\"/sub/about/\">this</a>.</p>\n"),
    ("{{ data.d.bio | markdown(inline=true) }}", "<strong>I</strong> read <a href=\"/sub/about/\">this</a>."),
    ("{{ 'a\n\nb' | markdown(inline=true) }}", "<p>a</p>\n<p>b</p>"),
    ("{{ '- a' | markdown(true) }}", "<ul>\n<li>a</li>\n</ul>"),
    (
      "{{ '[x](https://other/)' | markdown(true) }}",
      "<a href=\"https://other/\" target=\"_blank\" rel=\"noopener\">x</a>"
    ),
    ("{{ '[x](https://host/sub/)' | markdown(true) }}", "<a href=\"https://host/sub/\">x</a>"),
    ("{{ '<b>x</b> & y' | markdown(true) }}", "<b>x</b> &amp; y"),
    ("{{ '' | markdown }}", ""),
    ("{% filter markdown(true) %}*a*{% endfilter %}", "<em>a</em>"),
  ])
  func markdown(_ template: String, _ expected: String) async throws { try await check(template, expected) }

  @Test func years() async throws {
    let loop =
      "{% for g in xs | group_by_year %}{{ g.year or 'none' }}:{{ g.count }}:"
      + "{{ g.posts | map(attribute='title') | join(',') }} {% endfor %}"
    try await check("{% set xs = site.posts %}" + loop, "2025:1:A 2024:2:B,C none:1:D ")
    try await check("{% set xs = site.posts | reverse | list %}" + loop, "2024:2:C,B 2025:1:A none:1:D ")
    try await check("{% set xs = [] %}" + loop, "")
  }

  /// The site stands under https://host/sub/; what is under it already stays there.
  @Test(arguments: [
    ("{{ '/about/' | url }}", "/sub/about/"), ("{{ 'about/' | absolute_url }}", "https://host/sub/about/"),
    ("{{ posts[0].url | url }}", "/sub/a/"), ("{{ posts[0].url | absolute_url }}", "https://host/sub/a/"),
    ("{{ '/sub/a b/中' | absolute_url }}", "https://host/sub/a%20b/%E4%B8%AD"),
    ("{{ '/subway/' | url }}", "/sub/subway/"), ("{{ '' | url }}", "/sub/"), ("{{ '#top' | url }}", "#top"),
    ("{{ 'https://other/x' | url }}", "https://other/x"), ("{{ '/a/?q=1#x' | url }}", "/sub/a/?q=1#x"),
  ])
  func addresses(_ template: String, _ expected: String) async throws { try await check(template, expected) }

  @Test(arguments: [
    (
      "{{ 3 | relative_date }}",
      """
      Templates/home.html:1:4: error[template-type]: relative_date wants a date, not an integer
      1 | {{ 3 | relative_date }}
        |    ^^^^^^^^^^^^^^^^^ a date is page.date, now, or a text such as 2022-09-04
        while writing /index.html
      """
    ),
    (
      "{{ posts[2].updated | date }}",
      """
      Templates/home.html:1:4: error[template-type]: date wants a date, and this is none
      1 | {{ posts[2].updated | date }}
        |    ^^^^^^^^^^^^^^^^^^^^^^^ it may be none: test it with {% if %}, or put default(now, true) before date
        while writing /index.html
      """
    ),
    (
      "{{ none | url }}",
      """
      Templates/home.html:1:4: error[template-type]: url wants a path of the site, and this is none
      1 | {{ none | url }}
        |    ^^^^^^^^^^ it may be none: test it with {% if %}, or put default("/", true) before url
        while writing /index.html
      """
    ),
    (
      "{{ 3 | absolute_url }}",
      """
      Templates/home.html:1:4: error[template-type]: absolute_url wants a path of the site, not an integer
      1 | {{ 3 | absolute_url }}
        |    ^^^^^^^^^^^^^^^^ write a text such as /about/, or page.url
        while writing /index.html
      """
    ),
    (
      "{{ 'a/%2e%2e/x' | url }}",
      """
      Templates/home.html:1:4: error[template-type]: url cannot leave the site: "a/%2e%2e/x"
      1 | {{ 'a/%2e%2e/x' | url }}
        |    ^^^^^^^^^^^^^^^^^^ write the path from the site's root
        while writing /index.html
      """
    ),
    (
      "{{ now | date('YYYY-MM-DD') }}",
      """
      Templates/home.html:1:4: error[template-type]: date cannot write "YYYY-MM-DD": it has no letter of strftime
      1 | {{ now | date('YYYY-MM-DD') }}
        |    ^^^^^^^^^^^^^^^^^^^^^^^^ write %Y-%m-%d
        while writing /index.html
      """
    ),
    (
      "{{ 'soon' | date }}",
      """
      Templates/home.html:1:4: error[template-type]: date cannot read "soon" as a date
      1 | {{ 'soon' | date }}
        |    ^^^^^^^^^^^^^ a date is year-month-day and a time; write 2022-09-04 18:43:23
        while writing /index.html
      """
    ),
    (
      "{{ page | excerpt(0) }}",
      """
      Templates/home.html:1:4: error[template-type]: "words" must be at least 1, not 0
      1 | {{ page | excerpt(0) }}
        |    ^^^^^^^^^^^^^^^^^
        while writing /index.html
      """
    ),
    (
      "{{ 3 | excerpt }}",
      """
      Templates/home.html:1:4: error[template-type]: excerpt wants a page, markup or a text
      1 | {{ 3 | excerpt }}
        |    ^^^^^^^^^^^
        while writing /index.html
      """
    ),
    (
      "{{ none | markdown }}",
      """
      Templates/home.html:1:4: error[template-type]: markdown wants a text
      1 | {{ none | markdown }}
        |    ^^^^^^^^^^^^^^^
        while writing /index.html
      """
    ),
    (
      "{% for g in [1] | group_by_year %}{% endfor %}",
      """
      Templates/home.html:1:13: error[template-type]: group_by_year wants a list of pages, and element 1 is an integer
      1 | {% for g in [1] | group_by_year %}{% endfor %}
        |             ^^^^^^^^^^^^^^^^^^^ write site.posts, or posts on a list page
        while writing /index.html
      """
    ),
    (
      "{% for g in posts | group_by_year %}{{ g.yaer }}{% endfor %}",
      """
      Templates/home.html:1:42: error[template-unknown-name]: "g" has no member "yaer"
      1 | {% for g in posts | group_by_year %}{{ g.yaer }}{% endfor %}
        |                                          ^^^^ did you mean "year"?
      """
    ),
  ])
  func mistakes(_ template: String, _ expected: String) async throws {
    let (_, outcome) = try await outcome(template)
    #expect(outcome.status == 1)
    let missingDate = """
      Content/posts/d.md:1:1: warning[missing-date]: no date: it stands last in lists and in no archive
      1 | ---
        | ^ write date: 2022-09-04 18:43:23 in its front matter

      """
    #expect(outcome.text == missingDate + expected)
  }
}
