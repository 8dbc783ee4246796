// Recorded by Tests/Recorders/statements.py.
// swift-format-ignore-file

extension StatementRows {
  static let set = JinjaRow.rows(##"""
    {"templates": {"main": "{% set a = nil %}{{ a }}"}, "output": "None"}
    {"templates": {"main": "{% set a = \"\" %}[{{ a }}]"}, "output": "[]"}
    {"templates": {"main": "{% set a = missing %}{{ a is defined }}"}, "differs": "an unknown name is an error wherever it stands, also where Jinja would never come to read it", "output": "False"}
    {"templates": {"main": "{% set a = person.nope %}{{ a is defined }}"}, "output": "False"}
    {"templates": {"main": "{% set a = person.nope %}{{ a }}"}, "error": "UndefinedError"}
    {"templates": {"main": "{% set a, b = 1, 2 %}{{ a }}{{ b }}"}, "output": "12"}
    {"templates": {"main": "{% set a, b = [1, 2] %}{{ a }}{{ b }}"}, "output": "12"}
    {"templates": {"main": "{% set a, b = \"xy\" %}{{ a }}{{ b }}"}, "output": "xy"}
    {"templates": {"main": "{% set a, b = 1 %}{{ a }}"}, "error": "TypeError"}
    {"templates": {"main": "{% set a, b = [1] %}{{ a }}"}, "error": "ValueError"}
    {"templates": {"main": "{% set a, b = [1, 2, 3] %}{{ a }}"}, "error": "ValueError"}
    {"templates": {"main": "{% set a, (b, c) = 1, (2, 3) %}{{ a }}{{ b }}{{ c }}"}, "output": "123"}
    {"templates": {"main": "{% set (a, b) = (1, 2) %}{{ a }}{{ b }}"}, "output": "12"}
    {"templates": {"main": "{% set a = b = 1 %}"}, "error": "TemplateSyntaxError"}
    {"templates": {"main": "{% set a = 1 if no %}{{ a is defined }}"}, "output": "False"}
    {"templates": {"main": "{% set a = 1, %}{{ a }}"}, "output": "(1,)"}
    {"templates": {"main": "{% set a = 1, 2 %}{{ a }}"}, "output": "(1, 2)"}
    {"templates": {"main": "{% set 名字 = \"值\" %}{{ 名字 }}"}, "output": "值"}
    {"templates": {"main": "{% set a = \"a\" \"b\" %}{{ a }}"}, "output": "ab"}
    {"templates": {"main": "{% set a = html %}{{ a }}{{ a|safe }}"}, "output": "&lt;b&gt;Tom &amp; &#34;Jerry&#34;&#39;s&lt;/b&gt;<b>Tom & \"Jerry\"'s</b>"}
    {"templates": {"main": "{% set a = -n3 %}{{ a }}{% set a = a * -1 %}{{ a }}"}, "output": "-33"}
    {"templates": {"main": "{% set a = a|default(5) %}{{ a }}"}, "output": "5"}
    {"templates": {"main": "{% set word = word ~ \"!\" %}{{ word }}"}, "output": "hello!"}
    {"templates": {"main": "{% set a = {\"b\": {\"c\": [1, {\"d\": 2}]}} %}{{ a.b.c[1].d }}"}, "output": "2"}
    {"templates": {"main": "{% set a.b = 1 %}"}, "error": "TemplateRuntimeError"}
    {"templates": {"main": "{% set a[0] = 1 %}"}, "error": "TemplateSyntaxError"}
    {"templates": {"main": "{% set nums[0] = 1 %}"}, "error": "TemplateSyntaxError"}
    {"templates": {"main": "{% set person.name = \"x\" %}"}, "error": "TemplateRuntimeError"}
    {"templates": {"main": "{% set a += 1 %}"}, "error": "TemplateSyntaxError"}
    {"templates": {"main": "{% set a %}x{{ html }}{% endset %}{{ a }}"}, "output": "x&lt;b&gt;Tom &amp; &#34;Jerry&#34;&#39;s&lt;/b&gt;"}
    {"templates": {"main": "{% set a %}{% endset %}[{{ a }}]"}, "output": "[]"}
    {"templates": {"main": "{% set a | upper %}x{{ word }}{% endset %}{{ a }}"}, "output": "XHELLO"}
    {"templates": {"main": "{% set a | upper | replace(\"X\", \"<\") %}x{{ word }}{% endset %}{{ a }}"}, "output": "&lt;HELLO"}
    {"templates": {"main": "{% set a | length %}中文{% endset %}{{ a }}"}, "output": "2"}
    {"templates": {"main": "{% set a | nope %}{% endset %}"}, "error": "TemplateAssertionError"}
    {"templates": {"main": "{% set a %}{% set b = 1 %}{{ b }}{% endset %}{{ b is defined }}{{ a }}"}, "output": "False1"}
    {"templates": {"main": "{% set a, b %}x{% endset %}"}, "error": "ValueError"}
    {"templates": {"main": "{% set a %}{% for x in nums %}{{ x }}{% endfor %}{% endset %}{{ a|length }}{{ a }}"}, "output": "3312"}
    {"templates": {"main": "{% set ns.a %}x{% endset %}"}, "error": "TypeError"}
    {"templates": {"main": "{% set ns = namespace() %}{% set ns.a %}x<{% endset %}{{ ns.a }}"}, "output": "x<"}
    {"templates": {"main": "{% set ns = namespace(a=1, b=[2]) %}{% set ns.a, ns.b = 3, 4 %}{{ ns.a }}{{ ns.b }}"}, "output": "34"}
    {"templates": {"main": "{% set ns = namespace(a=1) %}{% set ns.a = ns.a + 1 %}{% set ns.c = ns.a %}{{ ns.a }}{{ ns.c }}"}, "output": "22"}
    {"templates": {"main": "{% set ns = namespace({\"a\": 1}, b=2) %}{{ ns.a }}{{ ns.b }}"}, "output": "12"}
    {"templates": {"main": "{% set ns = namespace(5) %}"}, "error": "TypeError"}
    {"templates": {"main": "{% set ns = namespace(none) %}"}, "error": "TypeError"}
    {"templates": {"main": "{% set ns = namespace([[\"a\", 1]]) %}{{ ns.a }}"}, "output": "1"}
    {"templates": {"main": "{% set ns = namespace(a=1) %}{{ ns[\"a\"] }}"}, "output": "1"}
    {"templates": {"main": "{% set ns = namespace(a=1) %}{% for x in nums %}{% set ns.a = ns.a + x %}{% endfor %}{{ ns.a }}"}, "output": "7"}
    {"templates": {"main": "{% set ns = namespace(l=[]) %}{% for x in nums %}{% set ns.l = ns.l + [x * 2] %}{% endfor %}{{ ns.l }}"}, "output": "[6, 2, 4]"}
    {"templates": {"main": "{% set ns = namespace(a=1) %}{% macro m() %}{% set ns.a = 5 %}{% endmacro %}{{ m() }}{{ ns.a }}"}, "output": "5"}
    {"templates": {"main": "{% set ns = namespace(a=1) %}{% with %}{% set ns.a = 2 %}{% endwith %}{{ ns.a }}"}, "output": "2"}
    {"templates": {"main": "{% set ns = namespace(a=1) %}{% set other = ns %}{% set other.a = 2 %}{{ ns.a }}"}, "output": "2"}
    {"templates": {"main": "{% set ns = namespace(a=namespace(b=1)) %}{{ ns.a.b }}"}, "output": "1"}
    {"templates": {"main": "{% set ns = namespace(a=1) %}{{ ns is defined }}{{ ns is mapping }}{{ ns is string }}"}, "output": "TrueFalseFalse"}
    {"templates": {"main": "{% set ns = namespace(a=1) %}{{ ns.a is defined }}{{ ns.z is defined }}{{ ns.z|default(\"d\") }}"}, "output": "TrueFalsed"}
    {"templates": {"main": "{% for x in nums %}{% set ns = namespace(v=x) %}{{ ns.v }}{% endfor %}"}, "output": "312"}
    {"templates": {"main": "{% for ns.x in nums %}{% endfor %}"}, "error": "TemplateSyntaxError"}
    {"templates": {"main": "{% set none = 1 %}"}, "error": "TemplateSyntaxError"}
    {"templates": {"main": "{% set a b = 1 %}"}, "error": "TemplateSyntaxError"}
    {"templates": {"main": "{% set %}{% endset %}"}, "error": "TemplateSyntaxError"}
    {"templates": {"main": "{% set \"a\" = 1 %}"}, "error": "TemplateSyntaxError"}
    {"templates": {"main": "{% set a = 1 2 %}"}, "error": "TemplateSyntaxError"}
    {"templates": {"main": "{% set a %}x{% endset a %}"}, "error": "TemplateSyntaxError"}
    {"templates": {"main": "{% set a | upper = 5 %}"}, "error": "TemplateSyntaxError"}
    {"templates": {"main": "{% set self = 1 %}{{ self }}"}, "output": "1"}
    {"templates": {"main": "{% set range = 5 %}{{ range }}"}, "output": "5"}
    {"templates": {"main": "{% set a = 1 %}{% set a = a + 1 %}{% set a = a + 1 %}{{ a }}"}, "output": "3"}
    {"templates": {"main": "{% do nil %}{% do 1, 2 %}x"}, "output": "x"}
    {"templates": {"main": "{% do %}"}, "error": "TemplateSyntaxError"}
    {"templates": {"main": "{% do person.nope %}x"}, "output": "x"}
    {"templates": {"main": "{% do nums.nope() %}"}, "error": "UndefinedError"}
    {"templates": {"main": "{% do 1 / 0 %}"}, "error": "ZeroDivisionError"}
    {"templates": {"main": "{% with a = 1 %}{% set a = 2 %}{{ a }}{% endwith %}{{ a is defined }}"}, "output": "2False"}
    {"templates": {"main": "{% with a = nil, b = \"\", c = [] %}[{{ a }}{{ b }}{{ c }}]{% endwith %}"}, "output": "[None[]]"}
    {"templates": {"main": "{% with a = 1, b = a %}{{ b }}{% endwith %}"}, "error": "UndefinedError"}
    {"templates": {"main": "{% with a = person.nope %}{{ a is defined }}{% endwith %}"}, "output": "False"}
    {"templates": {"main": "{% with word = \"in\" %}{{ word }}{% with word = word ~ \"ner\" %}{{ word }}{% endwith %}{{ word }}{% endwith %}{{ word }}"}, "output": "ininnerinhello"}
    {"templates": {"main": "{% with a, b = 1, 2 %}{% endwith %}"}, "error": "TemplateSyntaxError"}
    {"templates": {"main": "{% with a %}{% endwith %}"}, "error": "TemplateSyntaxError"}
    {"templates": {"main": "{% with a = %}{% endwith %}"}, "error": "TemplateSyntaxError"}
    {"templates": {"main": "{% with 1 = a %}{% endwith %}"}, "error": "TemplateSyntaxError"}
    {"templates": {"main": "{% with a = 1 b = 2 %}{% endwith %}"}, "error": "TemplateSyntaxError"}
    {"templates": {"main": "{% with a = 1, %}{{ a }}{% endwith %}"}, "error": "TemplateSyntaxError"}
    {"templates": {"main": "{% with %}{{ word }}{% endwith %}"}, "output": "hello"}
    {"templates": {"main": "{% with 甲 = 1 %}{{ 甲 }}{% endwith %}"}, "output": "1"}
    """##)
}
