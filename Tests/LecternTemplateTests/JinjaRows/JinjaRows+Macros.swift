// Recorded by Tests/Recorders/jinja.py.
// swift-format-ignore-file

extension JinjaRows {
  static let macros = JinjaRow.rows(##"""
    {"templates": {"main": "{% macro m(a, b=2) %}{{ a }}-{{ b }}{% endmacro %}{{ m(1) }} {{ m(1, 3) }} {{ m(b=5, a=4) }} {{ m(\"<\") }} {{ m(m(1)) }} {{ m(1)|upper }} {{ m(1) ~ \"<\" }} {{ m(1) is escaped }}"}, "output": "1-2 1-3 4-5 &lt;-2 1-2-2 1-2 1-2&lt; True"}
    {"templates": {"main": "{% macro m(a) %}{{ a }}{% endmacro %}{{ m() }}"}, "error": "UndefinedError"}
    {"templates": {"main": "{% macro m(a) %}{{ a is defined }}{% endmacro %}{{ m() }} {{ m(1) }}"}, "output": "False True"}
    {"templates": {"main": "{% macro m(a) %}{{ a }}{% endmacro %}{{ m(1, 2) }}"}, "error": "TypeError"}
    {"templates": {"main": "{% macro m(a) %}{{ a }}{% endmacro %}{{ m(b=2) }}"}, "error": "TypeError"}
    {"templates": {"main": "{% macro m(a) %}{{ a }}{% endmacro %}{{ m(1, a=2) }}"}, "error": "TypeError"}
    {"templates": {"main": "{% macro m(a) %}{{ a }}{{ varargs }}{{ kwargs }}{% endmacro %}{{ m(1) }} {{ m(1, 2, 3) }} {{ m(1, x=2) }} {{ m(1, 2, y=3) }}"}, "output": "1(){} 1(2, 3){} 1(){&#39;x&#39;: 2} 1(2,){&#39;y&#39;: 3}"}
    {"templates": {"main": "{% macro m(a, b=a) %}{{ a }}{{ b }}{% endmacro %}{{ m(1) }} {{ m(1, 2) }}"}, "output": "11 12"}
    {"templates": {"main": "{% macro m(a, b=word) %}{{ a }}{{ b }}{% endmacro %}{{ m(1) }}"}, "output": "1hello"}
    {"templates": {"main": "{% macro m(x) %}{{ word }}{{ x }}{% set word = \"in\" %}{{ word }}{% endmacro %}{{ m(1) }}{{ word }}"}, "output": "hello1inhello"}
    {"templates": {"main": "{% set v = 1 %}{% macro m() %}{{ v }}{% endmacro %}{% set v = 2 %}{{ m() }}"}, "output": "2"}
    {"templates": {"main": "{% macro m() %}{{ late }}{% endmacro %}{% set late = \"L\" %}{{ m() }}"}, "output": "L"}
    {"templates": {"main": "{% macro fact(n) %}{% if n <= 1 %}1{% else %}{{ n }}*{{ fact(n - 1) }}{% endif %}{% endmacro %}{{ fact(4) }}"}, "output": "4*3*2*1"}
    {"templates": {"main": "{% macro even(n) %}{{ \"e\" if n == 0 else odd(n - 1) }}{% endmacro %}{% macro odd(n) %}{{ \"o\" if n == 0 else even(n - 1) }}{% endmacro %}{{ even(5) }}"}, "output": "o"}
    {"templates": {"main": "{% macro outer(x) %}{% macro inner(y) %}{{ x }}{{ y }}{% endmacro %}{{ inner(2) }}{% endmacro %}{{ outer(1) }}"}, "output": "12"}
    {"templates": {"main": "{% for x in nums %}{% macro m() %}[{{ x }}]{% endmacro %}{{ m() }}{% endfor %}"}, "output": "[3][1][2]"}
    {"templates": {"main": "{% macro box(t) %}<{{ t }}>{{ caller() }}</{{ t }}>{% endmacro %}{% call box(\"b\") %}in {{ word }}{% endcall %}"}, "output": "<b>in hello</b>"}
    {"templates": {"main": "{% macro each(l) %}{% for x in l %}{{ caller(x, loop.index) }};{% endfor %}{% endmacro %}{% call(x, i) each(nums) %}{{ i }}={{ x }}{{ word }}{% endcall %}"}, "output": "1=3hello;2=1hello;3=2hello;"}
    {"templates": {"main": "{% macro box() %}{{ caller(\"q\") }}{% endmacro %}{% for x in nums %}{% call(v) box() %}{{ v }}{{ x }}{{ loop.index }}{% endcall %}{% endfor %}"}, "output": "q31q12q23"}
    {"templates": {"main": "{% macro box() %}x{% endmacro %}{% call box() %}y{% endcall %}"}, "error": "TypeError"}
    {"templates": {"main": "{% macro box() %}{{ caller() }}{% endmacro %}{{ box() }}"}, "error": "UndefinedError"}
    {"templates": {"main": "{% macro box() %}{% if caller %}{{ caller() }}{% else %}none{% endif %}{% endmacro %}{% call box() %}y{% endcall %}"}, "output": "y"}
    {"templates": {"main": "{% macro box() %}{{ caller is defined }}{% endmacro %}{{ box() }}"}, "output": "False"}
    {"templates": {"main": "{% macro m(a=[]) %}{{ a|length }}{% endmacro %}{{ m() }}{{ m([1]) }} {{ m(*[[1, 2]]) }} {{ m(**{\"a\": [1]}) }}"}, "output": "01 2 1"}
    {"templates": {"main": "{% macro m(a, b, c) %}{{ a }}{{ b }}{{ c }}{% endmacro %}{{ m(*nums) }} {{ m(1, *[2, 3]) }} {{ m(1, c=3, b=2) }} {{ m(*[1], **{\"c\": 3, \"b\": 2}) }}"}, "output": "312 123 123 123"}
    {"templates": {"main": "{% macro m() %}  a  {% endmacro %}[{{ m()|trim }}]"}, "output": "[a]"}
    {"templates": {"main": "{% macro m() %}{{ html }}{% endmacro %}{{ m() }}{% set x = m() %}{{ x }}{{ [m()] }}"}, "output": "&lt;b&gt;Tom &amp; &#34;Jerry&#34;&#39;s&lt;/b&gt;&lt;b&gt;Tom &amp; &#34;Jerry&#34;&#39;s&lt;/b&gt;[Markup(&#39;&amp;lt;b&amp;gt;Tom &amp;amp; &amp;#34;Jerry&amp;#34;&amp;#39;s&amp;lt;/b&amp;gt;&#39;)]"}
    {"templates": {"main": "{{ m() }}{% macro m() %}x{% endmacro %}"}, "error": "UndefinedError"}
    {"templates": {"main": "{% macro m(a, a) %}{% endmacro %}"}, "error": "SyntaxError"}
    {"templates": {"main": "{% macro m(a=1, b) %}{% endmacro %}"}, "error": "TemplateSyntaxError"}
    {"templates": {"main": "{% macro %}{% endmacro %}"}, "error": "TemplateSyntaxError"}
    {"templates": {"main": "{% macro m() %}x"}, "error": "TemplateSyntaxError"}
    {"templates": {"main": "{% macro m() %}x{% endmacro m %}{{ m() }}"}, "differs": "Lectern lets the end tag repeat the macro's name", "error": "TemplateSyntaxError"}
    {"templates": {"main": "{% macro m(x) %}{{ x.name }}{% endmacro %}{{ people|map(attribute=\"name\")|map(\"upper\")|join }}{% for p in people %}{{ m(p) }}{% endfor %}"}, "output": "ADABOBCYAdabobCy"}
    {"templates": {"main": "{% macro a() %}A{{ b() }}{% endmacro %}{% macro b() %}B{% endmacro %}{{ a() }} {{ a.name }}"}, "output": "AB a"}
    {"templates": {"main": "{% call(x) nope() %}{% endcall %}"}, "error": "UndefinedError"}
    {"templates": {"main": "{% call nope %}{% endcall %}"}, "error": "TemplateSyntaxError"}
    """##)
}
