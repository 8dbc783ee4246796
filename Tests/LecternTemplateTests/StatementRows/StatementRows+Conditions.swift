// Recorded by Tests/Recorders/statements.py.
// swift-format-ignore-file

extension StatementRows {
  static let conditions = JinjaRow.rows(##"""
    {"templates": {"main": "{% if none_list %}a{% elif none_map %}b{% elif empty %}c{% elif nil %}d{% elif n0 %}e{% else %}f{% endif %}"}, "output": "f"}
    {"templates": {"main": "{% if nums %}a{% endif %}{% if person %}b{% endif %}{% if han %}c{% endif %}{% if neg %}d{% endif %}{% if half %}e{% endif %}"}, "output": "abcde"}
    {"templates": {"main": "{% if \" \" %}a{% endif %}{% if 0.0 %}b{% endif %}{% if \"0\" %}c{% endif %}{% if [0] %}d{% endif %}{% if () %}e{% endif %}{% if (0,) %}f{% endif %}"}, "output": "acdf"}
    {"templates": {"main": "{% if missing %}{% endif %}"}, "error": "UndefinedError"}
    {"templates": {"main": "{% if not missing %}{% endif %}"}, "error": "UndefinedError"}
    {"templates": {"main": "{% if missing is defined %}a{% else %}b{% endif %}"}, "output": "b"}
    {"templates": {"main": "{% if missing is not defined %}a{% endif %}"}, "output": "a"}
    {"templates": {"main": "{% if missing is defined and missing.x %}a{% else %}b{% endif %}"}, "output": "b"}
    {"templates": {"main": "{% if person.nope %}{% endif %}"}, "error": "UndefinedError"}
    {"templates": {"main": "{% if person.nope is defined %}a{% else %}b{% endif %}"}, "output": "b"}
    {"templates": {"main": "{% if no %}{{ person.nope }}{% endif %}ok"}, "output": "ok"}
    {"templates": {"main": "{% if yes or person.nope %}ok{% endif %}"}, "output": "ok"}
    {"templates": {"main": "{% if no and person.nope %}x{% else %}ok{% endif %}"}, "output": "ok"}
    {"templates": {"main": "{% if yes %}{% if no %}a{% else %}{% if yes %}b{% endif %}{% endif %}{% endif %}"}, "output": "b"}
    {"templates": {"main": "{% if no %}a{% elif no %}b{% elif yes %}c{% elif person.nope %}d{% endif %}"}, "output": "c"}
    {"templates": {"main": "{% if n3 > 2 and n3 < 5 %}a{% endif %}"}, "output": "a"}
    {"templates": {"main": "{% if 2 < n3 < 5 %}a{% endif %}"}, "output": "a"}
    {"templates": {"main": "{% if n3 == \"3\" %}a{% else %}b{% endif %}"}, "output": "b"}
    {"templates": {"main": "{% if n3 > \"3\" %}a{% endif %}"}, "error": "TypeError"}
    {"templates": {"main": "{% if nil > 0 %}a{% endif %}"}, "error": "TypeError"}
    {"templates": {"main": "{% if nums > 2 %}a{% endif %}"}, "error": "TypeError"}
    {"templates": {"main": "{% if \"a\" in word %}a{% else %}b{% endif %}"}, "output": "b"}
    {"templates": {"main": "{% if \"学\" in han %}a{% endif %}"}, "output": "a"}
    {"templates": {"main": "{% if 1 in nil %}a{% endif %}"}, "error": "TypeError"}
    {"templates": {"main": "{% if \"name\" in person and person.name %}a{% endif %}"}, "output": "a"}
    {"templates": {"main": "{% if yes, no %}a{% endif %}"}, "output": "a"}
    {"templates": {"main": "{% if (yes) %}a{% endif %}"}, "output": "a"}
    {"templates": {"main": "{% if not (yes and no) %}a{% endif %}"}, "output": "a"}
    {"templates": {"main": "{% if not yes == no %}a{% else %}b{% endif %}"}, "output": "a"}
    {"templates": {"main": "{% if yes if no else yes %}a{% endif %}"}, "error": "TemplateSyntaxError"}
    {"templates": {"main": "{% if %}{% endif %}"}, "error": "TemplateSyntaxError"}
    {"templates": {"main": "{% if yes no %}{% endif %}"}, "error": "TemplateSyntaxError"}
    {"templates": {"main": "{% if yes %}{% else %}{% elif no %}{% endif %}"}, "error": "TemplateSyntaxError"}
    {"templates": {"main": "{% if yes %}{% else yes %}{% endif %}"}, "error": "TemplateSyntaxError"}
    {"templates": {"main": "{% if yes %}{% elif %}{% endif %}"}, "error": "TemplateSyntaxError"}
    {"templates": {"main": "{% if yes %}a{% end if %}"}, "error": "TemplateSyntaxError"}
    {"templates": {"main": "{% if yes %}a{% endif yes %}"}, "error": "TemplateSyntaxError"}
    {"templates": {"main": "{% if n3 = 3 %}{% endif %}"}, "error": "TemplateSyntaxError"}
    {"templates": {"main": "{% if yes %}{% endfor %}"}, "error": "TemplateSyntaxError"}
    {"templates": {"main": "{% else %}"}, "error": "TemplateSyntaxError"}
    {"templates": {"main": "{% elif yes %}"}, "error": "TemplateSyntaxError"}
    {"templates": {"main": "{% endif %}"}, "error": "TemplateSyntaxError"}
    {"templates": {"main": "{% if yes %}{% set q = 1 %}{% endif %}{{ q }}"}, "output": "1"}
    {"templates": {"main": "{% if no %}{% set q = 1 %}{% endif %}{{ q is defined }}"}, "output": "False"}
    {"templates": {"main": "{% if no %}{% set q = 1 %}{% endif %}{{ q }}"}, "error": "UndefinedError"}
    {"templates": {"main": "{% if no %}{% set q = 1 %}{% else %}{% set q = 2 %}{% endif %}{{ q }}"}, "output": "2"}
    {"templates": {"main": "{% if yes %}{% macro m() %}M{% endmacro %}{% endif %}{{ m() }}"}, "output": "M"}
    {"templates": {"main": "{% if no %}{% macro m() %}M{% endmacro %}{% endif %}{{ m() }}"}, "error": "UndefinedError"}
    """##)
}
