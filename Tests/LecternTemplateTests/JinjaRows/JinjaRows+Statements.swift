// Recorded by Tests/Recorders/jinja.py.
// swift-format-ignore-file

extension JinjaRows {
  static let statements = JinjaRow.rows(##"""
    {"templates": {"main": "{% if yes %}a{% endif %} {% if no %}a{% else %}b{% endif %} {% if no %}a{% elif yes %}b{% else %}c{% endif %} {% if no %}a{% elif no %}b{% elif no %}c{% endif %}| {% if none_list %}x{% else %}y{% endif %} {% if \"0\" %}t{% endif %} {% if 0.0 %}t{% else %}f{% endif %} {% if nil %}t{% else %}f{% endif %} {% if none_map %}t{% else %}f{% endif %} {% if nums and word %}both{% endif %} {% if not none_list %}ok{% endif %}"}, "output": "a b b | y t f f f both ok"}
    {"templates": {"main": "{% if missing %}a{% endif %}"}, "error": "UndefinedError"}
    {"templates": {"main": "{% if person.zz %}a{% endif %}"}, "error": "UndefinedError"}
    {"templates": {"main": "{% if %}a{% endif %}"}, "error": "TemplateSyntaxError"}
    {"templates": {"main": "{% if yes %}a"}, "error": "TemplateSyntaxError"}
    {"templates": {"main": "{% if yes %}a{% else %}b{% else %}c{% endif %}"}, "error": "TemplateSyntaxError"}
    {"templates": {"main": "{% endif %}"}, "error": "TemplateSyntaxError"}
    {"templates": {"main": "{% for x in nums %}{{ x }}{% endfor %} {% for x in none_list %}{{ x }}{% else %}none{% endfor %} {% for x in nums %}{{ x }}{% else %}none{% endfor %} {% for c in word %}{{ c }}-{% endfor %} {% for k in person %}{{ k }} {% endfor %} {% for k, v in person.items() %}{{ k }}={{ v }} {% endfor %} {% for a, b in [[1, 2], [3, 4]] %}{{ a + b }} {% endfor %} {% for (a, b), c in [[[1, 2], 3]] %}{{ a }}{{ b }}{{ c }}{% endfor %} {% for a, (b, c) in [[1, [2, 3]]] %}{{ a }}{{ b }}{{ c }}{% endfor %} {% for x in 1, 2, 3 %}{{ x }}{% endfor %} {% for a, b in {1: 2}.items() %}{{ a }}{{ b }}{% endfor %}"}, "output": "312 none 312 h-e-l-l-o- age name tags  age=36 name=Ada tags=[&#39;x&#39;, &#39;y&#39;]  3 7  123 123 123 12"}
    {"templates": {"main": "{% for x in nums if x > 1 %}{{ loop.index }}:{{ x }}/{{ loop.length }} {% else %}none{% endfor %} {% for x in nums if x > 9 %}{{ x }}{% else %}none{% endfor %} {% for x in nums if x is odd %}{{ x }}{% endfor %} {% for k, v in person.items() if k != \"age\" %}{{ k }}{% endfor %} {% for x in nums|sort if x %}{{ x }}{% endfor %}"}, "output": "1:3/2 2:2/2  none 31 nametags 123"}
    {"templates": {"main": "{% for x in nums %}{{ loop.index }}{{ loop.index0 }}{{ loop.revindex }}{{ loop.revindex0 }}{{ loop.first }}{{ loop.last }}{{ loop.length }}{{ loop.depth }}{{ loop.depth0 }};{% endfor %}"}, "output": "1032TrueFalse310;2121FalseFalse310;3210FalseTrue310;"}
    {"templates": {"main": "{% for x in nums %}{{ loop.previtem|default(\"-\") }}<{{ x }}>{{ loop.nextitem|default(\"-\") }} {% endfor %} {% for x in dups %}{% if loop.changed(x) %}{{ x }}{% endif %}{% endfor %} {% for x in nums %}{{ loop.cycle(\"a\", \"b\") }}{% endfor %} {% for x in nums %}{{ loop.cycle(*[\"p\", \"q\", \"r\"]) }}{% endfor %} {% for x in nums %}{{ x }}{% if not loop.last %}, {% endif %}{% endfor %}"}, "output": "-<3>1 3<1>2 1<2>-  1231 aba pqr 3, 1, 2"}
    {"templates": {"main": "{% for x in nums %}{{ loop.previtem }}{% endfor %}"}, "error": "UndefinedError"}
    {"templates": {"main": "{% for x in nums %}{{ loop.nope }}{% endfor %}"}, "error": "UndefinedError"}
    {"templates": {"main": "{% for x in nums %}{% set outer = loop %}{% for y in words %}{{ outer.index }}.{{ loop.index }} {% endfor %}{% endfor %}"}, "output": "1.1 1.2 1.3 2.1 2.2 2.3 3.1 3.2 3.3 "}
    {"templates": {"main": "{% for a in nested %}{% for b in a %}{{ loop.index }}{% endfor %}{{ loop.index }}|{% endfor %}"}, "output": "121|122|"}
    {"templates": {"main": "{% for n in tree recursive %}{{ n.name }}{% if n.kids %}({{ loop(n.kids) }}){% endif %}{{ loop.depth }}{% endfor %}"}, "output": "a(a12a2(a2x3)2)1b1"}
    {"templates": {"main": "{% for n in tree recursive %}<{{ n.name }}{{ loop(n.kids) }}>{% else %}.{% endfor %}"}, "output": "<a<a1.><a2<a2x.>>><b.>"}
    {"templates": {"main": "{% for n in tree recursive %}{{ loop.depth0 }}{{ n.name }}{% set sub = loop(n.kids) %}[{{ sub }}]{% endfor %}"}, "output": "0a[1a1[]1a2[2a2x[]]]0b[]"}
    {"templates": {"main": "{% for n in tree %}{{ loop(n.kids) }}{% endfor %}"}, "error": "TypeError"}
    {"templates": {"main": "{% for x in missing %}{{ x }}{% endfor %}"}, "error": "UndefinedError"}
    {"templates": {"main": "{% for x in 5 %}{{ x }}{% endfor %}"}, "error": "TypeError"}
    {"templates": {"main": "{% for x in nil %}{{ x }}{% endfor %}"}, "error": "TypeError"}
    {"templates": {"main": "{% for a, b in nums %}{{ a }}{% endfor %}"}, "error": "TypeError"}
    {"templates": {"main": "{% for a, b in [[1, 2, 3]] %}{{ a }}{% endfor %}"}, "error": "ValueError"}
    {"templates": {"main": "{% for x in nums %}{{ x }}"}, "error": "TemplateSyntaxError"}
    {"templates": {"main": "{% for in nums %}{% endfor %}"}, "error": "TemplateSyntaxError"}
    {"templates": {"main": "{% for x nums %}{% endfor %}"}, "error": "TemplateSyntaxError"}
    {"templates": {"main": "{% for x in nums %}{% endfor %}{{ x }}"}, "error": "UndefinedError"}
    {"templates": {"main": "{% for x in nums %}{% endfor %}{{ loop.index }}"}, "error": "UndefinedError"}
    {"templates": {"main": "{% for word in nums %}{{ word }}{% endfor %}{{ word }}"}, "output": "312hello"}
    {"templates": {"main": "{% for x in nums %}{% if loop.first %}{% for y in nums %}{{ y }}{% if loop.last %}!{% endif %}{% endfor %}{% endif %}{{ loop.last }}{% endfor %}"}, "output": "312!FalseFalseTrue"}
    {"templates": {"main": "{% set x = 1 %}{{ x }} {% set x = x + 1 %}{{ x }} {% set a, b = 1, 2 %}{{ a }}{{ b }} {% set (c, d) = [3, 4] %}{{ c }}{{ d }} {% set t = 1, 2 %}{{ t }} {% set e = \"<\" %}{{ e }} {% set f = none %}{{ f }}"}, "output": "1 2 12 34 (1, 2) &lt; None"}
    {"templates": {"main": "{% set x %}a{{ html }}b{% endset %}{{ x }} {% set y | upper %}abc{% endset %}{{ y }} {% set z | trim | length %}  ab {% endset %}{{ z }} {% set w | replace(\"a\", \"b\") %}aaa{% endset %}{{ w }}"}, "output": "a&lt;b&gt;Tom &amp; &#34;Jerry&#34;&#39;s&lt;/b&gt;b ABC 2 bbb"}
    {"templates": {"main": "{% set x = 1 %}{% for i in nums %}{% set x = x + i %}{{ x }} {% endfor %}{{ x }}"}, "output": "4 2 3 1"}
    {"templates": {"main": "{% set x = 1 %}{% if yes %}{% set x = 2 %}{% endif %}{{ x }} {% if no %}{% set y = 2 %}{% endif %}{{ y is defined }} {% if yes %}{% set z = 2 %}{% endif %}{{ z }}"}, "output": "2 False 2"}
    {"templates": {"main": "{% if no %}{% set y = 2 %}{% endif %}{{ y }}"}, "error": "UndefinedError"}
    {"templates": {"main": "{{ x }}{% set x = 1 %}"}, "error": "UndefinedError"}
    {"templates": {"main": "{% set word = word ~ \"!\" %}{{ word }} {% for i in [1, 2] %}{{ word }}{% set word = \"in\" %}{{ word }} {% endfor %}{{ word }}"}, "output": "hello! hello!in hello!in hello!"}
    {"templates": {"main": "{% for i in nums %}{% set v = i * 2 %}{% endfor %}{{ v is defined }}"}, "output": "False"}
    {"templates": {"main": "{% for i in nums %}{% if loop.first %}{% set v = i %}{% endif %}{{ v is defined }} {% endfor %}"}, "output": "True False False "}
    {"templates": {"main": "{% set ns = namespace(n=0, s=\"\") %}{% for i in nums %}{% set ns.n = ns.n + i %}{% set ns.s = ns.s ~ i %}{% endfor %}{{ ns.n }} {{ ns.s }} {% set ns2 = namespace({\"a\": 1}, b=2) %}{{ ns2.a }}{{ ns2.b }} {{ ns.zz is defined }}"}, "output": "6 312 12 False"}
    {"templates": {"main": "{% set ns = namespace() %}{{ ns.x }}"}, "error": "UndefinedError"}
    {"templates": {"main": "{% set person.x = 1 %}"}, "error": "TemplateRuntimeError"}
    {"templates": {"main": "{% set zz.x = 1 %}"}, "error": "TemplateRuntimeError"}
    {"templates": {"main": "{% set x %}"}, "error": "TemplateSyntaxError"}
    {"templates": {"main": "{% set = 1 %}"}, "error": "TemplateSyntaxError"}
    {"templates": {"main": "{% set 1 = 2 %}"}, "error": "TemplateSyntaxError"}
    {"templates": {"main": "{% set x = %}"}, "error": "TemplateSyntaxError"}
    {"templates": {"main": "{% set true = 1 %}"}, "error": "TemplateSyntaxError"}
    {"templates": {"main": "{% with a = 1, b = 2 %}{{ a }}{{ b }}{% endwith %} {% with %}{% set q = 1 %}{{ q }}{% endwith %} {% with a = 5 %}{% with b = a + 1 %}{{ b }}{% endwith %}{% endwith %} {% with word = \"w\", other = word %}{{ word }}{{ other }}{% endwith %}{{ word }} {% with (a, b) = (1, 2) %}{{ a }}{{ b }}{% endwith %}"}, "output": "12 1 6 whellohello 12"}
    {"templates": {"main": "{% with a = 1 %}{% endwith %}{{ a }}"}, "error": "UndefinedError"}
    {"templates": {"main": "{% with a = 1 %}{{ a }}"}, "error": "TemplateSyntaxError"}
    {"templates": {"main": "{% filter upper %}abc {{ html }}{% endfilter %} {% filter replace(\"a\", \"b\")|upper %}aa{% endfilter %} {% filter trim %}  x {% endfilter %}| {% filter e %}<{% endfilter %}"}, "output": "ABC &LT;B&GT;TOM &AMP; &#34;JERRY&#34;&#39;S&LT;/B&GT; BB x| <"}
    {"templates": {"main": "{% filter length %}abc{% endfilter %}"}, "differs": "Lectern writes the number", "error": "TypeError"}
    {"templates": {"main": "{{ html ~ \"<\"|safe }}"}, "output": "&lt;b&gt;Tom &amp; &#34;Jerry&#34;&#39;s&lt;/b&gt;<"}
    {"templates": {"main": "{{ html|safe ~ html }}"}, "output": "<b>Tom & \"Jerry\"'s</b>&lt;b&gt;Tom &amp; &#34;Jerry&#34;&#39;s&lt;/b&gt;"}
    {"templates": {"main": "{{ \"a\" ~ html|safe }}"}, "output": "a<b>Tom & \"Jerry\"'s</b>"}
    {"templates": {"main": "{% filter nope %}{% endfilter %}"}, "error": "TemplateAssertionError"}
    {"templates": {"main": "{% do nums %}a {% do word|upper %}b"}, "output": "a b"}
    {"templates": {"main": "{% do missing %}"}, "differs": "an unknown name is an error wherever it stands", "output": ""}
    {"templates": {"main": "{% autoescape false %}{{ html }}{% endautoescape %} {% autoescape true %}{{ html }}{% endautoescape %} {% autoescape false %}{{ \"<\" ~ \">\" }}{% endautoescape %}"}, "output": "<b>Tom & \"Jerry\"'s</b> &lt;b&gt;Tom &amp; &#34;Jerry&#34;&#39;s&lt;/b&gt; <>"}
    {"templates": {"main": "{% nope %}"}, "error": "TemplateSyntaxError"}
    {"templates": {"main": "{% endfor %}"}, "error": "TemplateSyntaxError"}
    {"templates": {"main": "{% %}"}, "error": "TemplateSyntaxError"}
    {"templates": {"main": "{% if yes %}{% for x in nums %}{% endif %}{% endfor %}"}, "error": "TemplateSyntaxError"}
    {"templates": {"main": "{% set c = cycler(\"a\", \"b\") %}{{ c.next() }}{{ c.next() }}{{ c.next() }}{{ c.current }}{% set r = c.reset() %}{{ c.current }} {% set j = joiner(\"|\") %}{% for x in nums %}{{ j() }}{{ x }}{% endfor %} {% set k = joiner() %}{{ k() }}a{{ k() }}b"}, "output": "ababa 3|1|2 a, b"}
    {"templates": {"main": "{% if yes -%}  a  {%- endif %} {%- if no %} b {% endif -%} | {{- \" x\" }}"}, "output": "a| x"}
    {"templates": {"main": "{% for x in nums -%} {{ x }} {%- endfor %}"}, "output": "312"}
    {"templates": {"main": "{%- for x in nums %}"}, "error": "TemplateSyntaxError"}
    {"templates": {"main": "{{ x }}"}, "error": "UndefinedError"}
    {"templates": {"main": "{%- endfor %}"}, "error": "TemplateSyntaxError"}
    """##)
}
