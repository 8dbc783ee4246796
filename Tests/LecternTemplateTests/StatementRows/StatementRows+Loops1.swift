// Recorded by Tests/Recorders/statements.py.
// swift-format-ignore-file

extension StatementRows {
  static let loops1 = JinjaRow.rows(##"""
    {"templates": {"main": "{% for x in none_list %}{{ x }}{% else %}empty{% endfor %}"}, "output": "empty"}
    {"templates": {"main": "{% for x in empty %}{{ x }}{% else %}empty{% endfor %}"}, "output": "empty"}
    {"templates": {"main": "{% for x in none_map %}{{ x }}{% else %}empty{% endfor %}"}, "output": "empty"}
    {"templates": {"main": "{% for x in nil %}{{ x }}{% else %}empty{% endfor %}"}, "error": "TypeError"}
    {"templates": {"main": "{% for x in n3 %}{{ x }}{% endfor %}"}, "error": "TypeError"}
    {"templates": {"main": "{% for x in neg %}{{ x }}{% endfor %}"}, "error": "TypeError"}
    {"templates": {"main": "{% for x in yes %}{{ x }}{% endfor %}"}, "error": "TypeError"}
    {"templates": {"main": "{% for x in pi %}{{ x }}{% endfor %}"}, "error": "TypeError"}
    {"templates": {"main": "{% for x in missing %}{{ x }}{% endfor %}"}, "error": "UndefinedError"}
    {"templates": {"main": "{% for x in person.nope %}{{ x }}{% endfor %}"}, "error": "UndefinedError"}
    {"templates": {"main": "{% for x in han %}[{{ x }}]{% endfor %}"}, "output": "[多][模][态][学][习][ ][m][u][l][t][i][m][o][d][a][l]"}
    {"templates": {"main": "{% for x in \"é\" %}[{{ x }}]{% endfor %}"}, "output": "[é]"}
    {"templates": {"main": "{% for 名 in words %}{{ 名 }}{% endfor %}"}, "output": "pearApplefig"}
    {"templates": {"main": "{% for x in html|safe %}{{ x }}{% endfor %}"}, "output": "&lt;b&gt;Tom &amp; &#34;Jerry&#34;&#39;s&lt;/b&gt;"}
    {"templates": {"main": "{% for x in person %}{{ x }};{% endfor %}"}, "output": "age;name;tags;"}
    {"templates": {"main": "{% for k, v in person.items() %}{{ k }}={{ v }};{% endfor %}"}, "output": "age=36;name=Ada;tags=[&#39;x&#39;, &#39;y&#39;];"}
    {"templates": {"main": "{% for k, v in person|dictsort %}{{ k }}={{ v }};{% endfor %}"}, "output": "age=36;name=Ada;tags=[&#39;x&#39;, &#39;y&#39;];"}
    {"templates": {"main": "{% for (k, v) in person.items() %}{{ k }}={{ v }};{% endfor %}"}, "output": "age=36;name=Ada;tags=[&#39;x&#39;, &#39;y&#39;];"}
    {"templates": {"main": "{% for a, (b, c) in [[1, [2, 3]], [4, [5, 6]]] %}{{ a }}{{ b }}{{ c }};{% endfor %}"}, "output": "123;456;"}
    {"templates": {"main": "{% for (a, b), c in [[[1, 2], 3]] %}{{ a }}{{ b }}{{ c }}{% endfor %}"}, "output": "123"}
    {"templates": {"main": "{% for a, in [[1], [2]] %}{{ a }}{% endfor %}"}, "differs": "Lectern takes a target of one name and a comma, as Python does", "error": "TemplateSyntaxError"}
    {"templates": {"main": "{% for a, b in nums %}{{ a }}{% endfor %}"}, "error": "TypeError"}
    {"templates": {"main": "{% for a, b in [[1, 2, 3]] %}{{ a }}{% endfor %}"}, "error": "ValueError"}
    {"templates": {"main": "{% for a, b in [[1]] %}{{ a }}{% endfor %}"}, "error": "ValueError"}
    {"templates": {"main": "{% for a, b in words %}{{ a }}{% endfor %}"}, "error": "ValueError"}
    {"templates": {"main": "{% for a, b in [\"xy\", \"zw\"] %}{{ a }}-{{ b }};{% endfor %}"}, "output": "x-y;z-w;"}
    {"templates": {"main": "{% for a, a in [[1, 2]] %}{{ a }}{% endfor %}"}, "output": "2"}
    {"templates": {"main": "{% for a, b in nil %}{{ a }}{% else %}e{% endfor %}"}, "error": "TypeError"}
    {"templates": {"main": "{% for x in nums if x > 1 %}{{ x }}{{ loop.index }}{{ loop.length }}{{ loop.last }};{% endfor %}"}, "output": "312False;222True;"}
    {"templates": {"main": "{% for x in nums if x > 9 %}{{ x }}{% else %}none{% endfor %}"}, "output": "none"}
    {"templates": {"main": "{% for x in nums if x is odd %}{{ x }}{% endfor %}"}, "output": "31"}
    {"templates": {"main": "{% for x in nums if missing %}{{ x }}{% endfor %}"}, "error": "UndefinedError"}
    {"templates": {"main": "{% for x in nums if loop.index > 1 %}{{ x }}{% endfor %}"}, "error": "UndefinedError"}
    {"templates": {"main": "{% for x in nums if x > \"a\" %}{{ x }}{% endfor %}"}, "error": "TypeError"}
    {"templates": {"main": "{% for x in nums if x if yes else no %}{{ x }}{% endfor %}"}, "output": "312"}
    {"templates": {"main": "{% for a, b in [[1, 2], [3, 4]] if a > 1 %}{{ a }}{{ b }}{{ loop.index }}{% endfor %}"}, "output": "341"}
    {"templates": {"main": "{% for x in nums if x in dups %}{{ x }}{% endfor %}"}, "output": "312"}
    {"templates": {"main": "{% for x in (nums if yes else words) %}{{ x }}{% endfor %}"}, "output": "312"}
    {"templates": {"main": "{% for x in 1, 2, 3 %}{{ x }}{% endfor %}"}, "output": "123"}
    {"templates": {"main": "{% for x in (1, 2, 3) %}{{ x }}{% endfor %}"}, "output": "123"}
    {"templates": {"main": "{% for x in () %}{{ x }}{% else %}e{% endfor %}"}, "output": "e"}
    {"templates": {"main": "{% for x in [none, none] %}{{ x }}{% endfor %}"}, "output": "NoneNone"}
    {"templates": {"main": "{% for x in range(-3) %}{{ x }}{% else %}e{% endfor %}"}, "output": "e"}
    {"templates": {"main": "{% for x in range(3, -3, -2) %}{{ x }};{% endfor %}"}, "output": "3;1;-1;"}
    {"templates": {"main": "{% for x in nums|sort|reverse %}{{ x }}{% endfor %}"}, "output": "321"}
    {"templates": {"main": "{% for x in nums[:2] %}{{ x }}{% endfor %}"}, "output": "31"}
    {"templates": {"main": "{% for x in nums[-1:] %}{{ x }}{% endfor %}"}, "output": "2"}
    {"templates": {"main": "{% for x in nums %}{{ loop.index }}{{ loop.index0 }}{{ loop.revindex }}{{ loop.revindex0 }}{{ loop.first }}{{ loop.last }}{{ loop.length }}{{ loop.depth }}{{ loop.depth0 }};{% endfor %}"}, "output": "1032TrueFalse310;2121FalseFalse310;3210FalseTrue310;"}
    {"templates": {"main": "{% for x in nums %}{{ loop.previtem|default(\"-\") }}{{ loop.nextitem|default(\"-\") }};{% endfor %}"}, "output": "-1;32;1-;"}
    {"templates": {"main": "{% for x in nums %}{{ loop.previtem }}{% endfor %}"}, "error": "UndefinedError"}
    {"templates": {"main": "{% for x in nums %}{{ loop.nextitem }}{% endfor %}"}, "error": "UndefinedError"}
    {"templates": {"main": "{% for x in nums %}{{ loop.previtem is defined }}{{ loop.nextitem is undefined }};{% endfor %}"}, "output": "FalseFalse;TrueFalse;TrueTrue;"}
    {"templates": {"main": "{% for x in nums %}{% if loop.previtem is defined and x < loop.previtem %}down{% endif %}{{ x }}{% endfor %}"}, "output": "3down12"}
    {"templates": {"main": "{% for x in dups %}{{ loop.changed(x) }};{% endfor %}"}, "output": "True;True;False;True;True;"}
    {"templates": {"main": "{% for p in people %}{{ loop.changed(p.age, p.ok) }};{% endfor %}"}, "output": "True;True;True;"}
    {"templates": {"main": "{% for x in nums %}{{ loop.changed() }};{% endfor %}"}, "output": "True;False;False;"}
    {"templates": {"main": "{% for x in nums %}{{ loop.changed(missing) }}{% endfor %}"}, "error": "UndefinedError"}
    {"templates": {"main": "{% for x in mixed %}{{ loop.changed(x) }};{% endfor %}"}, "output": "True;True;True;True;"}
    {"templates": {"main": "{% for x in nums %}{{ loop.cycle(\"a\", \"b\") }}{% endfor %}"}, "output": "aba"}
    {"templates": {"main": "{% for x in nums %}{{ loop.cycle() }}{% endfor %}"}, "error": "TypeError"}
    {"templates": {"main": "{% for x in nums %}{{ loop.cycle(nil) }}{% endfor %}"}, "output": "NoneNoneNone"}
    {"templates": {"main": "{% for x in nums %}{{ loop.cycle(*words) }}{% endfor %}"}, "output": "pearApplefig"}
    {"templates": {"main": "{% for x in nums %}{{ loop.cycle(\"<\", html|safe) }}{% endfor %}"}, "output": "&lt;<b>Tom & \"Jerry\"'s</b>&lt;"}
    {"templates": {"main": "{% for x in nums %}{{ loop.nope }}{% endfor %}"}, "error": "UndefinedError"}
    {"templates": {"main": "{% for x in nums %}{{ loop.nope is defined }}{% endfor %}"}, "output": "FalseFalseFalse"}
    {"templates": {"main": "{% for x in nums %}{{ loop[\"index\"] }}{% endfor %}"}, "output": "123"}
    {"templates": {"main": "{% for x in nums %}{{ loop|length }}{% endfor %}"}, "differs": "loop.length says it", "output": "333"}
    {"templates": {"main": "{% for x in nums %}{{ loop.length * 2 }}{% endfor %}"}, "output": "666"}
    {"templates": {"main": "{% for x in nums %}{% set outer = loop %}{% for y in [1, 2] %}{{ outer.index }}.{{ loop.index }} {% endfor %}{% endfor %}"}, "output": "1.1 1.2 2.1 2.2 3.1 3.2 "}
    {"templates": {"main": "{% for x in nums %}{% for y in nested %}{{ loop.index }}{% endfor %}{{ loop.index }};{% endfor %}"}, "output": "121;122;123;"}
    {"templates": {"main": "{% for x in nums %}{% endfor %}{{ x is defined }}"}, "output": "False"}
    {"templates": {"main": "{% for x in nums %}{% endfor %}{{ loop is defined }}"}, "output": "False"}
    {"templates": {"main": "{% for x in nums %}{% set y = x %}{% endfor %}{{ y is defined }}"}, "output": "False"}
    {"templates": {"main": "{% set y = 0 %}{% for x in nums %}{% set y = y + x %}{{ y }};{% endfor %}{{ y }}"}, "output": "3;1;2;0"}
    {"templates": {"main": "{% set x = \"o\" %}{% for x in nums %}{{ x }}{% endfor %}{{ x }}"}, "output": "312o"}
    {"templates": {"main": "{% set x = \"o\" %}{% for x in none_list %}{{ x }}{% else %}{{ x }}{% endfor %}"}, "output": "o"}
    {"templates": {"main": "{% for x in nums %}{% set x = x * 2 %}{{ x }};{% endfor %}"}, "output": "6;2;4;"}
    {"templates": {"main": "{% for x in nums %}{% if x == 1 %}{% set found = x %}{% endif %}{% endfor %}{{ found is defined }}"}, "output": "False"}
    {"templates": {"main": "{% for x in x %}{{ x }}{% else %}e{% endfor %}"}, "error": "UndefinedError"}
    {"templates": {"main": "{% set x = [1, 2] %}{% for x in x %}{{ x }}{% endfor %}{{ x }}"}, "output": "12[1, 2]"}
    {"templates": {"main": "{% for loop in nums %}{{ loop }}{% endfor %}"}, "error": "TemplateAssertionError"}
    {"templates": {"main": "{% set loop = 5 %}{{ loop }}"}, "output": "5"}
    {"templates": {"main": "{% for x in nums %}{% else %}{{ loop is defined }}{% endfor %}"}, "output": ""}
    {"templates": {"main": "{% for x in none_list %}{% else %}{{ loop is defined }}{% endfor %}"}, "output": "False"}
    {"templates": {"main": "{% for t in tree recursive %}{{ t.name }}{% if t.kids %}({{ loop(t.kids) }}){% endif %}{{ loop.depth }}{% endfor %}"}, "output": "a(a12a2(a2x3)2)1b1"}
    {"templates": {"main": "{% for t in tree recursive %}{{ loop.depth0 }}{{ t.name }}{{ loop.index }}/{{ loop.length }} {{ loop(t.kids) }}{% else %}-{% endfor %}"}, "output": "0a1/2 1a11/2 -1a22/2 2a2x1/1 -0b2/2 -"}
    {"templates": {"main": "{% for t in tree if t.name != \"b\" recursive %}{{ t.name }}{{ loop(t.kids) }}{% endfor %}"}, "output": "aa1a2a2x"}
    {"templates": {"main": "{% for t in tree recursive %}{{ loop() }}{% endfor %}"}, "error": "TypeError"}
    {"templates": {"main": "{% for t in tree recursive %}{{ loop(1, 2) }}{% endfor %}"}, "error": "TypeError"}
    {"templates": {"main": "{% for t in tree recursive %}{{ loop(5) }}{% endfor %}"}, "error": "TypeError"}
    {"templates": {"main": "{% for t in tree recursive %}{{ loop(nil) }}{% endfor %}"}, "error": "TypeError"}
    {"templates": {"main": "{% for t in tree recursive %}{% set s = loop(t.kids) %}{{ t.name }}[{{ s }}]{% endfor %}"}, "output": "a[a1[]a2[a2x[]]]b[]"}
    {"templates": {"main": "{% for t in tree recursive %}{{ t.name }}{{ loop(t.kids)|upper }}{% endfor %}"}, "output": "aA1A2A2Xb"}
    {"templates": {"main": "{% for t in tree recursive %}{{ t.name }}{% for k in nums %}{{ loop.depth }}{% endfor %}{{ loop(t.kids) }}{% endfor %}"}, "output": "a111a1111a2111a2x111b111"}
    {"templates": {"main": "{% for t in tree recursive %}{% set outer = loop %}{{ t.name }}{% for k in [t.kids] %}{{ outer(k) }}{% endfor %}{% endfor %}"}, "output": "aa1a2a2xb"}
    {"templates": {"main": "{% for t in tree %}{{ loop(t.kids) }}{% endfor %}"}, "error": "TypeError"}
    {"templates": {"main": "{% for n, l in [[\"a\", [[\"b\", []]]]] recursive %}{{ n }}{{ loop(l) }}{% endfor %}"}, "output": "ab"}
    {"templates": {"main": "{% for x in nums %}{{ x }}{% if x == 1 %}{% break %}{% endif %},{% endfor %}|"}, "output": "3,1|"}
    {"templates": {"main": "{% for x in nums %}{% if x == 1 %}{% continue %}{% endif %}{{ x }}{{ loop.index }}{% endfor %}|"}, "output": "3123|"}
    {"templates": {"main": "{% for x in nums %}{% break %}{% else %}never{% endfor %}|"}, "differs": "Jinja also runs else when a loop is left in its first round; Lectern only when there was nothing to loop over", "output": "never|"}
    {"templates": {"main": "{% for x in none_list %}{% break %}{% else %}empty{% endfor %}|"}, "output": "empty|"}
    {"templates": {"main": "{% for x in nums %}{% for y in nums %}{% if y == 1 %}{% break %}{% endif %}{{ x }}{{ y }};{% endfor %}{% endfor %}"}, "output": "33;13;23;"}
    {"templates": {"main": "{% for x in nums %}{% for y in nums %}{% continue %}{% endfor %}{{ x }}{% endfor %}"}, "output": "312"}
    {"templates": {"main": "{% for x in nums %}{% with a = 1 %}{% if x == 1 %}{% break %}{% endif %}{{ x }}{{ a }}{% endwith %}{% endfor %}"}, "output": "31"}
    {"templates": {"main": "{% for x in nums %}{% if x == 1 %}{% continue %}{% endif %}{% set y = x %}{{ y }}{% endfor %}"}, "output": "32"}
    {"templates": {"main": "{% for x in nums if x > 1 %}{{ x }}{% break %}{% endfor %}"}, "output": "3"}
    {"templates": {"main": "{% for x in nums %}{{ x }}{% for y in [1] %}{% if x == 3 %}{% break %}{% endif %}y{% else %}E{% endfor %}{% endfor %}"}, "differs": "Jinja also runs else when a loop is left in its first round; Lectern only when there was nothing to loop over", "output": "3E1y2y"}
    {"templates": {"main": "{% for x in nums %}{% autoescape false %}{% if x == 1 %}{% continue %}{% endif %}{{ html }}{% endautoescape %}{% endfor %}"}, "output": "<b>Tom & \"Jerry\"'s</b><b>Tom & \"Jerry\"'s</b>"}
    {"templates": {"main": "{% for t in tree recursive %}{{ t.name }}{{ loop(t.kids) }}{% break %}{% endfor %}"}, "output": "aa1"}
    {"templates": {"main": "{% for x in nums %}"}, "error": "TemplateSyntaxError"}
    {"templates": {"main": "{% for x nums %}{% endfor %}"}, "error": "TemplateSyntaxError"}
    {"templates": {"main": "{% for in nums %}{% endfor %}"}, "error": "TemplateSyntaxError"}
    {"templates": {"main": "{% for x in %}{% endfor %}"}, "error": "TemplateSyntaxError"}
    {"templates": {"main": "{% for x.y in nums %}{% endfor %}"}, "error": "TemplateSyntaxError"}
    {"templates": {"main": "{% for 1 in nums %}{% endfor %}"}, "error": "TemplateSyntaxError"}
    {"templates": {"main": "{% for x in nums if %}{% endfor %}"}, "error": "TemplateSyntaxError"}
    {"templates": {"main": "{% for x in nums %}{% else %}{% else %}{% endfor %}"}, "error": "TemplateSyntaxError"}
    {"templates": {"main": "{% for x in nums %}{% elif yes %}{% endfor %}"}, "error": "TemplateSyntaxError"}
    {"templates": {"main": "{% for x in nums recursive if yes %}{% endfor %}"}, "error": "TemplateSyntaxError"}
    {"templates": {"main": "{% for x in nums %}{% endfor x %}"}, "error": "TemplateSyntaxError"}
    {"templates": {"main": "{% for true in nums %}{% endfor %}"}, "error": "TemplateSyntaxError"}
    {"templates": {"main": "{% for loop.x in nums %}{% endfor %}"}, "error": "TemplateSyntaxError"}
    """##)
}
