// Recorded by Tests/Recorders/statements.py.
// swift-format-ignore-file

extension StatementRows {
  static let macros = JinjaRow.rows(##"""
    {"templates": {"main": "{% macro m() %}{% endmacro %}[{{ m() }}]"}, "output": "[]"}
    {"templates": {"main": "{% macro m(x=nil) %}{{ x }}{% endmacro %}{{ m() }}{{ m(\"\") }}{{ m([]) }}"}, "output": "None[]"}
    {"templates": {"main": "{% macro m(x) %}{{ x|default(\"d\") }}{% endmacro %}{{ m() }}{{ m(nil) }}"}, "output": "dNone"}
    {"templates": {"main": "{% macro m(x=missing) %}{{ x is defined }}{% endmacro %}{{ m() }}"}, "differs": "an unknown name is an error wherever it stands, also where Jinja would never come to read it", "output": "False"}
    {"templates": {"main": "{% macro m(a, b=a * 2, c=a + b) %}{{ a }}{{ b }}{{ c }}{% endmacro %}{{ m(1) }} {{ m(1, 5) }} {{ m(1, c=0) }}"}, "output": "123 156 120"}
    {"templates": {"main": "{% macro m(a, b=c, c=1) %}{{ a }}{{ b }}{% endmacro %}{{ m(1) }}"}, "error": "UndefinedError"}
    {"templates": {"main": "{% macro m(a=b, b=1) %}{{ a is defined }}{{ b }}{% endmacro %}{{ m() }}"}, "output": "False1"}
    {"templates": {"main": "{% macro m(a, b) %}{{ a }}{{ b }}{% endmacro %}{{ m(b=1, a=2) }}"}, "output": "21"}
    {"templates": {"main": "{% macro m(a) %}{{ a }}{% endmacro %}{{ m(a=1, a=2) }}"}, "error": "SyntaxError"}
    {"templates": {"main": "{% macro m(a) %}{{ a }}{% endmacro %}{{ m(1, 2) }}"}, "error": "TypeError"}
    {"templates": {"main": "{% macro m(a) %}{{ a }}{% endmacro %}{{ m(a=1, z=2) }}"}, "error": "TypeError"}
    {"templates": {"main": "{% macro m() %}{{ varargs }}{% endmacro %}{{ m() }}{{ m(1, \"a\") }}"}, "output": "()(1, &#39;a&#39;)"}
    {"templates": {"main": "{% macro m() %}{{ kwargs }}{% endmacro %}{{ m() }}{{ m(a=1) }}"}, "output": "{}{&#39;a&#39;: 1}"}
    {"templates": {"main": "{% macro m() %}{{ kwargs.a }}{% endmacro %}{{ m(a=1) }}"}, "output": "1"}
    {"templates": {"main": "{% macro m() %}{{ kwargs.a|default(\"n\") }}{% endmacro %}{{ m() }}"}, "output": "n"}
    {"templates": {"main": "{% macro m() %}{% for k, v in kwargs.items() %}{{ k }}{{ v }}{% endfor %}{% endmacro %}{{ m(x=1, y=2) }}"}, "output": "x1y2"}
    {"templates": {"main": "{% macro m(a) %}{{ varargs|length }}{% endmacro %}{{ m(*[1, 2, 3]) }}"}, "output": "2"}
    {"templates": {"main": "{% macro m(a, b=2) %}{{ a }}{{ b }}{% endmacro %}{{ m(**{\"a\": 1, \"b\": 3}) }}"}, "output": "13"}
    {"templates": {"main": "{% macro m(a, b=2) %}{{ a }}{{ b }}{% endmacro %}{{ m(**{\"z\": 1}) }}"}, "error": "TypeError"}
    {"templates": {"main": "{% macro m(a, b=2) %}{{ a }}{{ b }}{% endmacro %}{{ m(*nums) }}"}, "error": "TypeError"}
    {"templates": {"main": "{% macro m(a) %}{{ a }}{% endmacro %}{{ m(*5) }}"}, "error": "TypeError"}
    {"templates": {"main": "{% macro m(a) %}{{ a }}{% endmacro %}{{ m(**5) }}"}, "error": "TypeError"}
    {"templates": {"main": "{% macro m(a, b=2, *c) %}{% endmacro %}"}, "error": "TemplateSyntaxError"}
    {"templates": {"main": "{% macro m(a.b) %}{% endmacro %}"}, "error": "TemplateSyntaxError"}
    {"templates": {"main": "{% macro m(1) %}{% endmacro %}"}, "error": "TemplateSyntaxError"}
    {"templates": {"main": "{% macro m %}{% endmacro %}"}, "error": "TemplateSyntaxError"}
    {"templates": {"main": "{% macro m( %}{% endmacro %}"}, "error": "TemplateSyntaxError"}
    {"templates": {"main": "{% macro m(a b) %}{% endmacro %}"}, "error": "TemplateSyntaxError"}
    {"templates": {"main": "{% macro 1() %}{% endmacro %}"}, "error": "TemplateSyntaxError"}
    {"templates": {"main": "{% macro m(a, b=2) %}{% endmacro %}{{ m.name }} {{ m.arguments }} {{ m.catch_kwargs }} {{ m.catch_varargs }} {{ m.caller }}"}, "output": "m (&#39;a&#39;, &#39;b&#39;) False False False"}
    {"templates": {"main": "{% macro m() %}{{ varargs }}{{ kwargs }}{{ caller }}{% endmacro %}{{ m.arguments }} {{ m.catch_kwargs }} {{ m.catch_varargs }} {{ m.caller }}"}, "output": "() True True True"}
    {"templates": {"main": "{% macro m(a) %}{% endmacro %}{{ m.nope }}"}, "error": "UndefinedError"}
    {"templates": {"main": "{% macro m(a) %}{% endmacro %}{{ m.nope is defined }}"}, "output": "False"}
    {"templates": {"main": "{% macro m(a) %}{% endmacro %}{{ m is callable }}{{ m is defined }}{{ m is string }}"}, "output": "TrueTrueFalse"}
    {"templates": {"main": "{% macro m(名) %}{{ 名 }}{% endmacro %}{{ m(\"值\") }}{{ m(名=\"<\") }}"}, "output": "值&lt;"}
    {"templates": {"main": "{% macro 宏() %}{{ \"x\" }}{% endmacro %}{{ 宏() }}"}, "output": "x"}
    {"templates": {"main": "{% macro m() %}{{ m.name }}{% endmacro %}{{ m() }}"}, "output": "m"}
    {"templates": {"main": "{% macro m(n) %}{{ n }}{% if n > 0 %}{{ m(n - 1) }}{% endif %}{% endmacro %}{{ m(3) }}"}, "output": "3210"}
    {"templates": {"main": "{% macro m(n) %}{% for x in n %}[{{ m(x) if x is iterable else x }}]{% endfor %}{% endmacro %}{{ m(nested) }}"}, "output": "[[1][2]][[3][[4][5]]]"}
    {"templates": {"main": "{% macro m() %}{% set x = 1 %}{{ x }}{% endmacro %}{{ m() }}{{ x is defined }}"}, "output": "1False"}
    {"templates": {"main": "{% set x = 1 %}{% macro m() %}{{ x }}{% endmacro %}{{ m() }}{% set x = 2 %}{{ m() }}"}, "output": "12"}
    {"templates": {"main": "{% macro m() %}{{ x }}{% endmacro %}{% with x = 1 %}{{ m() }}{% endwith %}"}, "error": "UndefinedError"}
    {"templates": {"main": "{% macro m() %}{{ x is defined }}{% endmacro %}{% for x in nums %}{{ m() }}{% endfor %}"}, "output": "FalseFalseFalse"}
    {"templates": {"main": "{% macro m() %}{{ loop is defined }}{% endmacro %}{% for x in nums %}{{ m() }}{% endfor %}"}, "output": "FalseFalseFalse"}
    {"templates": {"main": "{% for x in nums %}{% macro m() %}{{ loop.index }}{% endmacro %}{{ m() }}{% endfor %}"}, "output": "123"}
    {"templates": {"main": "{% macro m() %}{% for x in nums %}{{ loop.index }}{{ caller(x) }}{% endfor %}{% endmacro %}{% call(v) m() %}<{{ v }}>{% endcall %}"}, "output": "1<3>2<1>3<2>"}
    {"templates": {"main": "{% macro m() %}{{ caller() }}{{ caller() }}{% endmacro %}{% call m() %}x{% endcall %}"}, "output": "xx"}
    {"templates": {"main": "{% macro m() %}{{ caller(1, 2) }}{% endmacro %}{% call(a) m() %}{{ a }}{% endcall %}"}, "error": "TypeError"}
    {"templates": {"main": "{% macro m() %}{{ caller() }}{% endmacro %}{% call(a) m() %}{{ a is defined }}{% endcall %}"}, "output": "False"}
    {"templates": {"main": "{% macro m() %}{{ caller() }}{% endmacro %}{% call(a=5) m() %}{{ a }}{% endcall %}"}, "output": "5"}
    {"templates": {"main": "{% macro m() %}{{ caller(a=1) }}{% endmacro %}{% call(a, b=2) m() %}{{ a }}{{ b }}{% endcall %}"}, "output": "12"}
    {"templates": {"main": "{% macro m(x) %}{{ x }}{{ caller() }}{% endmacro %}{% call m(\"<\") %}{{ html }}{% endcall %}"}, "output": "&lt;&lt;b&gt;Tom &amp; &#34;Jerry&#34;&#39;s&lt;/b&gt;"}
    {"templates": {"main": "{% macro m() %}{{ caller()|upper }}{% endmacro %}{% call m() %}a{{ \"<\" }}{% endcall %}"}, "output": "A&LT;"}
    {"templates": {"main": "{% macro a() %}a{{ caller() }}{% endmacro %}{% macro b() %}b{{ caller() }}{% endmacro %}{% call a() %}{% call b() %}x{% endcall %}{% endcall %}"}, "output": "abx"}
    {"templates": {"main": "{% macro a() %}{% call b() %}{{ caller() }}{% endcall %}{% endmacro %}{% macro b() %}({{ caller() }}){% endmacro %}{% call a() %}x{% endcall %}"}, "error": "UndefinedError"}
    {"templates": {"main": "{% macro a() %}{% set c = caller %}{% call b() %}{{ c() }}{% endcall %}{% endmacro %}{% macro b() %}({{ caller() }}){% endmacro %}{% call a() %}x{% endcall %}"}, "output": "(x)"}
    {"templates": {"main": "{% macro m() %}{{ caller.name }}{{ caller.arguments }}{% endmacro %}{% call(q) m() %}x{% endcall %}"}, "differs": "the body of a call is named caller", "output": "None(&#39;q&#39;,)"}
    {"templates": {"main": "{% macro m(caller) %}{{ caller }}{% endmacro %}{{ m(1) }}"}, "error": "TemplateAssertionError"}
    {"templates": {"main": "{% macro m(caller=none) %}{{ caller is none }}{% endmacro %}{{ m() }}"}, "output": "True"}
    {"templates": {"main": "{% macro m(caller=none) %}{{ caller() if caller else \"n\" }}{% endmacro %}{{ m() }}{% call m() %}c{% endcall %}"}, "output": "nc"}
    {"templates": {"main": "{% macro m(varargs) %}{{ varargs }}{% endmacro %}{{ m(1) }}"}, "output": "1"}
    {"templates": {"main": "{% macro m(kwargs) %}{{ kwargs }}{% endmacro %}{{ m(1) }}"}, "output": "1"}
    {"templates": {"main": "{{ caller() }}"}, "error": "UndefinedError"}
    {"templates": {"main": "{{ varargs }}"}, "error": "UndefinedError"}
    {"templates": {"main": "{% call m() %}x{% endcall %}"}, "error": "UndefinedError"}
    {"templates": {"main": "{% macro m() %}{% endmacro %}{% call m() %}x"}, "error": "TemplateSyntaxError"}
    {"templates": {"main": "{% call %}{% endcall %}"}, "error": "TemplateSyntaxError"}
    {"templates": {"main": "{% call 5 %}{% endcall %}"}, "error": "TemplateSyntaxError"}
    {"templates": {"main": "{% call(a m() %}{% endcall %}"}, "error": "TemplateSyntaxError"}
    {"templates": {"main": "{% macro m() %}{{ caller() }}{% endmacro %}{% call m() %}{% break %}{% endcall %}"}, "error": "SyntaxError"}
    {"templates": {"main": "{% for x in nums %}{% macro m() %}{% break %}{% endmacro %}{{ m() }}{% endfor %}"}, "error": "SyntaxError"}
    {"templates": {"main": "{% macro m() %}<b>{% endmacro %}{{ m() }}{{ m()|length }}{{ m() is string }}{{ m()|escape }}{{ m() + \"<\" }}"}, "output": "<b>3True<b><b>&lt;"}
    {"templates": {"main": "{% macro m() %}x{% endmacro %}{{ [m, m]|length }}{{ [m][0]() }}"}, "output": "2x"}
    {"templates": {"main": "{% macro m() %}x{% endmacro %}{% set n = m %}{{ n() }}{{ n.name }}"}, "output": "xm"}
    {"templates": {"main": "{% macro m(f) %}{{ f(1) }}{% endmacro %}{% macro g(x) %}<{{ x }}>{% endmacro %}{{ m(g) }}"}, "output": "<1>"}
    {"templates": {"main": "{% macro m() %}x{% endmacro %}{% macro m() %}y{% endmacro %}{{ m() }}"}, "output": "y"}
    {"templates": {"main": "{% macro range() %}mine{% endmacro %}{{ range() }}"}, "output": "mine"}
    {"templates": {"main": "{% macro m() %}x{% endmacro %}{{ m }}"}, "differs": "a macro that is printed was meant to be called", "output": "&lt;Macro &#39;m&#39;&gt;"}
    {"templates": {"main": "{{ m is defined }}{% macro m() %}{% endmacro %}{{ m is defined }}"}, "output": "FalseTrue"}
    {"templates": {"main": "{% set d = {\"f\": 1} %}{{ d.f() }}"}, "error": "TypeError"}
    {"templates": {"main": "{{ nil() }}"}, "error": "TypeError"}
    {"templates": {"main": "{{ n3() }}"}, "error": "TypeError"}
    {"templates": {"main": "{{ word.x() }}"}, "error": "UndefinedError"}
    {"templates": {"main": "{{ person.name() }}"}, "error": "TypeError"}
    {"templates": {"main": "{{ person.nope() }}"}, "error": "UndefinedError"}
    {"templates": {"main": "{{ missing() }}"}, "error": "UndefinedError"}
    {"templates": {"main": "{{ missing.x() }}"}, "error": "UndefinedError"}
    {"templates": {"main": "{% macro m(a) -%}  {{ a }}  {%- endmacro %}[{{ m(1) }}]"}, "output": "[1]"}
    {"templates": {"main": "{% macro m(a,) %}{{ a }}{% endmacro %}{{ m(1,) }}"}, "differs": "a comma may stand behind the last parameter, as in calls", "error": "TemplateSyntaxError"}
    """##)
}
