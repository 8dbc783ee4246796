// Recorded by Tests/Recorders/jinja.py.
// swift-format-ignore-file

extension JinjaRows {
  static let tests = JinjaRow.rows(##"""
    {"templates": {"main": "{{ word is defined }}"}, "output": "True"}
    {"templates": {"main": "{{ missing is defined }}"}, "output": "False"}
    {"templates": {"main": "{{ missing is undefined }}"}, "output": "True"}
    {"templates": {"main": "{{ word is undefined }}"}, "output": "False"}
    {"templates": {"main": "{{ person.zz is defined }}"}, "output": "False"}
    {"templates": {"main": "{{ person.name is defined }}"}, "output": "True"}
    {"templates": {"main": "{{ nums[9] is defined }}"}, "output": "False"}
    {"templates": {"main": "{{ nil is defined }}"}, "output": "True"}
    {"templates": {"main": "{{ missing is not defined }}"}, "output": "True"}
    {"templates": {"main": "{{ missing.x is defined }}"}, "error": "UndefinedError"}
    {"templates": {"main": "{{ nil is none }}"}, "output": "True"}
    {"templates": {"main": "{{ word is none }}"}, "output": "False"}
    {"templates": {"main": "{{ 0 is none }}"}, "output": "False"}
    {"templates": {"main": "{{ nil is not none }}"}, "output": "False"}
    {"templates": {"main": "{{ missing is none }}"}, "output": "False"}
    {"templates": {"main": "{{ word is string }}"}, "output": "True"}
    {"templates": {"main": "{{ 1 is string }}"}, "output": "False"}
    {"templates": {"main": "{{ html|safe is string }}"}, "output": "True"}
    {"templates": {"main": "{{ none is string }}"}, "output": "False"}
    {"templates": {"main": "{{ 1 is number }}"}, "output": "True"}
    {"templates": {"main": "{{ 1.5 is number }}"}, "output": "True"}
    {"templates": {"main": "{{ true is number }}"}, "output": "True"}
    {"templates": {"main": "{{ \"1\" is number }}"}, "output": "False"}
    {"templates": {"main": "{{ 1 is integer }}"}, "output": "True"}
    {"templates": {"main": "{{ true is integer }}"}, "output": "False"}
    {"templates": {"main": "{{ 1.0 is integer }}"}, "output": "False"}
    {"templates": {"main": "{{ 1.0 is float }}"}, "output": "True"}
    {"templates": {"main": "{{ 1 is float }}"}, "output": "False"}
    {"templates": {"main": "{{ true is boolean }}"}, "output": "True"}
    {"templates": {"main": "{{ 1 is boolean }}"}, "output": "False"}
    {"templates": {"main": "{{ true is true }}"}, "output": "True"}
    {"templates": {"main": "{{ 1 is true }}"}, "output": "False"}
    {"templates": {"main": "{{ false is false }}"}, "output": "True"}
    {"templates": {"main": "{{ 0 is false }}"}, "output": "False"}
    {"templates": {"main": "{{ person is mapping }}"}, "output": "True"}
    {"templates": {"main": "{{ nums is mapping }}"}, "output": "False"}
    {"templates": {"main": "{{ nums is sequence }}"}, "output": "True"}
    {"templates": {"main": "{{ word is sequence }}"}, "output": "True"}
    {"templates": {"main": "{{ person is sequence }}"}, "output": "True"}
    {"templates": {"main": "{{ 5 is sequence }}"}, "output": "False"}
    {"templates": {"main": "{{ nums is iterable }}"}, "output": "True"}
    {"templates": {"main": "{{ word is iterable }}"}, "output": "True"}
    {"templates": {"main": "{{ 5 is iterable }}"}, "output": "False"}
    {"templates": {"main": "{{ none is iterable }}"}, "output": "False"}
    {"templates": {"main": "{{ 3 is odd }}"}, "output": "True"}
    {"templates": {"main": "{{ 4 is odd }}"}, "output": "False"}
    {"templates": {"main": "{{ 4 is even }}"}, "output": "True"}
    {"templates": {"main": "{{ -3 is odd }}"}, "output": "True"}
    {"templates": {"main": "{{ 0 is even }}"}, "output": "True"}
    {"templates": {"main": "{{ 2.0 is even }}"}, "output": "True"}
    {"templates": {"main": "{{ 9 is divisibleby 3 }}"}, "output": "True"}
    {"templates": {"main": "{{ 9 is divisibleby(2) }}"}, "output": "False"}
    {"templates": {"main": "{{ n7 is divisibleby n7 }}"}, "output": "True"}
    {"templates": {"main": "{{ \"a\" is odd }}"}, "error": "TypeError"}
    {"templates": {"main": "{{ none is even }}"}, "error": "TypeError"}
    {"templates": {"main": "{{ 9 is divisibleby 0 }}"}, "error": "ZeroDivisionError"}
    {"templates": {"main": "{{ 9 is divisibleby }}"}, "error": "TypeError"}
    {"templates": {"main": "{{ 1 is eq 1 }}"}, "output": "True"}
    {"templates": {"main": "{{ 1 is ne 2 }}"}, "output": "True"}
    {"templates": {"main": "{{ 1 is lt 2 }}"}, "output": "True"}
    {"templates": {"main": "{{ 1 is le 1 }}"}, "output": "True"}
    {"templates": {"main": "{{ 2 is gt 1 }}"}, "output": "True"}
    {"templates": {"main": "{{ 2 is ge 3 }}"}, "output": "False"}
    {"templates": {"main": "{{ 1 is equalto 1 }}"}, "output": "True"}
    {"templates": {"main": "{{ 1 is lessthan 0 }}"}, "output": "False"}
    {"templates": {"main": "{{ 1 is greaterthan 0 }}"}, "output": "True"}
    {"templates": {"main": "{{ 1 is eq(1) }}"}, "output": "True"}
    {"templates": {"main": "{{ 1 is not eq 2 }}"}, "output": "True"}
    {"templates": {"main": "{{ 1 is in nums }}"}, "output": "True"}
    {"templates": {"main": "{{ 1 is in([5]) }}"}, "output": "False"}
    {"templates": {"main": "{{ \"a\" is in \"abc\" }}"}, "output": "True"}
    {"templates": {"main": "{{ 9 is not in nums }}"}, "output": "True"}
    {"templates": {"main": "{{ nil is sameas none }}"}, "output": "True"}
    {"templates": {"main": "{{ true is sameas true }}"}, "output": "True"}
    {"templates": {"main": "{{ 1 is sameas true }}"}, "output": "False"}
    {"templates": {"main": "{{ word is sameas word }}"}, "output": "True"}
    {"templates": {"main": "{{ nums is sameas nums }}"}, "output": "True"}
    {"templates": {"main": "{{ \"ABC\" is upper }}"}, "output": "True"}
    {"templates": {"main": "{{ \"aBC\" is upper }}"}, "output": "False"}
    {"templates": {"main": "{{ \"abc\" is lower }}"}, "output": "True"}
    {"templates": {"main": "{{ \"123\" is upper }}"}, "output": "False"}
    {"templates": {"main": "{{ \"\" is lower }}"}, "output": "False"}
    {"templates": {"main": "{{ \"A1\" is upper }}"}, "output": "True"}
    {"templates": {"main": "{{ html is escaped }}"}, "output": "False"}
    {"templates": {"main": "{{ html|safe is escaped }}"}, "output": "True"}
    {"templates": {"main": "{{ html|e is escaped }}"}, "output": "True"}
    {"templates": {"main": "{{ \"upper\" is filter }}"}, "output": "True"}
    {"templates": {"main": "{{ \"nope\" is filter }}"}, "output": "False"}
    {"templates": {"main": "{{ \"odd\" is test }}"}, "output": "True"}
    {"templates": {"main": "{{ \"nope\" is test }}"}, "output": "False"}
    {"templates": {"main": "{{ range is callable }}"}, "output": "True"}
    {"templates": {"main": "{{ word is callable }}"}, "output": "False"}
    {"templates": {"main": "{{ dict is callable }}"}, "output": "True"}
    {"templates": {"main": "{{ word is nope }}"}, "error": "TemplateAssertionError"}
    {"templates": {"main": "{{ word is }}"}, "error": "TemplateSyntaxError"}
    {"templates": {"main": "{{ 1 is odd is even }}"}, "error": "TemplateSyntaxError"}
    {"templates": {"main": "{{ missing is odd }}"}, "error": "UndefinedError"}
    {"templates": {"main": "{{ 1 + 2 is odd }}"}, "output": "1"}
    {"templates": {"main": "{{ (1 + 2) is odd }}"}, "output": "True"}
    {"templates": {"main": "{{ not 1 is odd }}"}, "output": "False"}
    {"templates": {"main": "{{ 1 is odd and 2 is even }}"}, "output": "True"}
    {"templates": {"main": "{{ 1 is odd or missing }}"}, "differs": "an unknown name is an error wherever it stands", "output": "True"}
    {"templates": {"main": "{{ \"x\" if 1 is odd else \"y\" }}"}, "output": "x"}
    {"templates": {"main": "{{ nums|length is odd }}"}, "output": "True"}
    {"templates": {"main": "{{ word|upper is upper }}"}, "output": "True"}
    """##)
}
