// Recorded by Tests/Recorders/statements.py.
// swift-format-ignore-file

extension StatementRows {
  static let lines = JinjaRow.rows(##"""
    {"templates": {"main": "{% filter indent(2) %}a\nb{% endfilter %}"}, "output": "a\n  b"}
    {"templates": {"main": "{# a\nb\nc #}{{ word }}"}, "output": "hello"}
    {"templates": {"main": "{#\nx -#}\n  b"}, "output": "b"}
    {"templates": {"main": "{{- word -}}\n  {{- word -}}  \n {{+ word +}} "}, "error": "TemplateSyntaxError"}
    {"templates": {"main": "{{\n1\n+\n2\n}}"}, "output": "3"}
    {"templates": {"main": "{% if\nyes\n%}a{% endif %}"}, "output": "a"}
    {"templates": {"main": "{{ [1,\n2] }}"}, "output": "[1, 2]"}
    {"templates": {"main": "a\r\n{{- word }}\r\n{% if yes %}\r\nb\r\n{% endif %}\r\n"}, "output": "ahello\n\nb\n\n"}
    {"templates": {"main": "\ta\t{{ word }}\t\n"}, "output": "\ta\thello\t\n"}
    {"templates": {"main": "a\rb{{ word }}\r"}, "output": "a\nbhello\n"}
    {"templates": {"main": "{% raw %}\r\n{{ x }}\r\n{% endraw %}\r\n"}, "output": "\n{{ x }}\n\n"}
    {"templates": {"main": "{{ 'a\r\nb' }}"}, "output": "a\nb"}
    {"templates": {"main": "{% set a %}\r\nx\r\n{% endset %}{{ a|length }}"}, "output": "3"}
    {"templates": {"main": "{# c\r\nd #}\r\n中{{ han }}\r\n"}, "output": "\n中多模态学习 multimodal\n"}
    {"templates": {"main": "{% for x in nums -%}\n  {{ x }}\n{%- endfor %}\n"}, "output": "312\n"}
    {"templates": {"main": "\n\n{{ word }}\n\n"}, "output": "\n\nhello\n\n"}
    {"templates": {"main": "{% if yes -%}\n\n a \n\n{%- endif %}"}, "output": "a"}
    {"templates": {"main": "{{ 'a\nb' }}"}, "output": "a\nb"}
    {"templates": {"main": "{{ word }}　{{- word }}　{%- if yes %}x{% endif %}"}, "output": "hellohellox"}
    {"templates": {"main": "{% include 'p' %}\n|", "p": "x\n"}, "output": "x\n\n|"}
    """##)
}
