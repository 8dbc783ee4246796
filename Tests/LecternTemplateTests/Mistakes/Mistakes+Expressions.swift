extension Mistake {
  static let expressions: [Mistake] = [
    Mistake(
      "{{ (page.title }}",
      #"Templates/main:1:16: template-syntax: expected ")", found "}}""#),
    Mistake(
      "{{ [1, 2 }}",
      #"Templates/main:1:10: template-syntax: expected "]", found "}}""#),
    Mistake(
      "{{ {'a': 1 }}",
      #"Templates/main:1:13: template-syntax: expected "}}", found "}" (a tag that begins with {{ ends with }})"#),
    Mistake(
      "{{ page.title) }}",
      #"Templates/main:1:14: template-syntax: expected "}}", found ")""#),
    Mistake(
      "{{ (1] }}",
      #"Templates/main:1:6: template-syntax: expected ")", found "]""#),
    Mistake(
      "{{ 'abc }}",
      "Templates/main:1:4: template-syntax: the string is not closed: its second ' is missing"),
    Mistake(
      #"{{ "abc' }}"#,
      #"Templates/main:1:4: template-syntax: the string is not closed: its second " is missing"#),
    Mistake(
      "{{ 1 + }}",
      #"Templates/main:1:8: template-syntax: expected an expression, found "}}""#),
    Mistake(
      "{{ * 2 }}",
      #"Templates/main:1:4: template-syntax: expected an expression, found "*""#),
    Mistake(
      "{{ page title }}",
      #"Templates/main:1:9: template-syntax: expected "}}", found "title""#),
    Mistake(
      "{{ page. }}",
      #"Templates/main:1:10: template-syntax: expected a member's name behind ".", found "}}""#),
    Mistake(
      "{{ page..title }}",
      #"Templates/main:1:9: template-syntax: expected a member's name behind ".", found ".""#),
    Mistake(
      "{{ page.title| }}",
      #"Templates/main:1:16: template-syntax: expected a filter's name, found "}}""#),
    Mistake(
      "{{ page is }}",
      #"Templates/main:1:12: template-syntax: expected a test's name, found "}}""#),
    Mistake(
      "{{ page.title || upper }}",
      #"Templates/main:1:15: template-syntax: the sign "||" is not of this language (write "or")"#),
    Mistake(
      "{{ posts[ }}",
      #"Templates/main:1:11: template-syntax: expected an expression, found "}}""#),
    Mistake(
      "{{ posts[] }}",
      #"Templates/main:1:10: template-syntax: expected an expression, found "]""#),
    Mistake(
      "{{ 99999999999999999999 }}",
      "Templates/main:1:4: template-syntax: the number is too large or not well formed"),
    Mistake(
      "{{ 1__0 }}",
      "Templates/main:1:4: template-syntax: the number is too large or not well formed"),
    Mistake(
      "{{ page is defined is defined }}",
      #"Templates/main:1:20: template-syntax: tests cannot be chained; join them with "and""#),
    Mistake(
      "{{ range(1,, 2) }}",
      #"Templates/main:1:12: template-syntax: expected an expression, found ",""#),
    Mistake(
      "{{ range(n=1, 2) }}",
      "Templates/main:1:15: template-syntax: an argument without a name must stand before those with one"),
    Mistake(
      "{{ not }}",
      #"Templates/main:1:8: template-syntax: expected an expression, found "}}""#),
    Mistake(
      "{{ 'a' if }}",
      #"Templates/main:1:11: template-syntax: expected an expression, found "}}""#),
  ]
}
