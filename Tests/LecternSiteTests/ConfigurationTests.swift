import Testing

@testable import LecternSite

/// `lectern.yml` as a whole site meets it.
@Suite struct ConfigurationTests {
  @Test(arguments: [
    (
      "timezone: UTC\nper_pag: 3\n",
      """
      lectern.yml:2:1: error[bad-config]: unknown key "per_pag"
      2 | per_pag: 3
        | ^^^^^^^ did you mean "per_page"?
      """
    ),
    (
      "timezone: Mars/Base\n",
      """
      lectern.yml:1:11: error[bad-config]: unknown time zone "Mars/Base"
      1 | timezone: Mars/Base
        |           ^^^^^^^^^ write a name such as Asia/Shanghai
      """
    ),
    (
      "timezone: UTC\ntag_dir: ../tags\n",
      """
      lectern.yml:2:10: error[bad-config]: "../tags" leaves the site
      2 | tag_dir: ../tags
        |          ^^^^^^^ leave out . and ..
      """
    ),
    (
      "timezone: UTC\ntheme: {tok: true}\n",
      """
      lectern.yml:2:9: error[bad-config]: the theme has no option "tok"
      2 | theme: {tok: true}
        |         ^^^ did you mean "toc"?
      """
    ),
  ])
  func errors(_ text: String, _ expected: String) async throws {
    let site = try TestSite("== theme/theme.yml ==\ntoc: {default: true, help: Contents.}\n")
    try site.write("lectern.yml", text)
    let outcome = try await site.build()
    #expect(outcome.text == expected)
    #expect(outcome.status == 1)
    #expect(try site.published() == [])
  }

  @Test func noSite() async throws {
    let site = try TestSite("")
    try site.remove("lectern.yml")
    let outcome = try await site.build()
    #expect(outcome.status == 2)
    #expect(
      outcome.text == """
        lectern.yml: error[no-site]: there is no lectern.yml in SITE, so this is no site
          name the site's folder with --site, or begin one with lectern new site
        """)
  }

  @Test func noContent() async throws {
    let site = try TestSite("")
    try site.remove("Content")
    let outcome = try await site.build()
    #expect(outcome.status == 3)
    #expect(
      outcome.text == """
        SITE/Content: error[io]: cannot open: No such file or directory
          make the folder; notes lie in Content/posts/
        """)
  }
}
