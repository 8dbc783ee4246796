// Recorded by Tests/Recorders/jinja.py.
// swift-format-ignore-file

extension JinjaRows {
  static let output = JinjaRow.rows(##"""
    {"templates": {"main": "{{ word }}|{{ html }}|{{ n3 }}|{{ neg }}|{{ pi }}|{{ yes }}|{{ no }}|{{ nil }}|{{ empty }}|{{ han }}"}, "output": "hello|&lt;b&gt;Tom &amp; &#34;Jerry&#34;&#39;s&lt;/b&gt;|3|-4|3.14159|True|False|None||多模态学习 multimodal"}
    {"templates": {"main": "{{ nums }}"}, "output": "[3, 1, 2]"}
    {"templates": {"main": "{{ words }}"}, "output": "[&#39;pear&#39;, &#39;Apple&#39;, &#39;fig&#39;]"}
    {"templates": {"main": "{{ mixed }}"}, "output": "[1, &#39;a&#39;, None, True]"}
    {"templates": {"main": "{{ person }}"}, "output": "{&#39;age&#39;: 36, &#39;name&#39;: &#39;Ada&#39;, &#39;tags&#39;: [&#39;x&#39;, &#39;y&#39;]}"}
    {"templates": {"main": "{{ nested }}"}, "output": "[[1, 2], [3, [4, 5]]]"}
    {"templates": {"main": "{{ marks }}"}, "output": "[&#39;&lt;i&gt;&#39;, &#39;&amp;&#39;]"}
    {"templates": {"main": "{{ none_list }}"}, "output": "[]"}
    {"templates": {"main": "{{ none_map }}"}, "output": "{}"}
    {"templates": {"main": "{{ (1, 2) }}"}, "output": "(1, 2)"}
    {"templates": {"main": "{{ (1,) }}"}, "output": "(1,)"}
    {"templates": {"main": "{{ () }}"}, "output": "()"}
    {"templates": {"main": "{{ 1, 2 }}"}, "output": "(1, 2)"}
    {"templates": {"main": "{{ [1, 'a', \"b'c\"] }}"}, "output": "[1, &#39;a&#39;, &#34;b&#39;c&#34;]"}
    {"templates": {"main": "{{ {'a': 1, 2: [3]} }}"}, "output": "{&#39;a&#39;: 1, 2: [3]}"}
    {"templates": {"main": "{{ \"a\\nb\" }}"}, "output": "a\nb"}
    {"templates": {"main": "{{ 'it\\'s' }}"}, "output": "it&#39;s"}
    {"templates": {"main": "{{ \"tab\\tq\" }}"}, "output": "tab\tq"}
    {"templates": {"main": "{{ \"\\u4e2d\" }}"}, "output": "中"}
    {"templates": {"main": "{{ \"\\x41\" }}"}, "output": "A"}
    {"templates": {"main": "{{ \"a\" \"b\" }}"}, "output": "ab"}
    {"templates": {"main": "{{ \"\\q\" }}"}, "output": "\\q"}
    {"templates": {"main": "{{ 42 }}"}, "output": "42"}
    {"templates": {"main": "{{ 1_000 }}"}, "output": "1000"}
    {"templates": {"main": "{{ 0x1F }}"}, "output": "31"}
    {"templates": {"main": "{{ 0b101 }}"}, "output": "5"}
    {"templates": {"main": "{{ 0o17 }}"}, "output": "15"}
    {"templates": {"main": "{{ 1.5 }}"}, "output": "1.5"}
    {"templates": {"main": "{{ 1e3 }}"}, "output": "1000.0"}
    {"templates": {"main": "{{ 2.5e-3 }}"}, "output": "0.0025"}
    {"templates": {"main": "{{ 1e16 }}"}, "output": "1e+16"}
    {"templates": {"main": "{{ 1e22 }}"}, "output": "1e+22"}
    {"templates": {"main": "{{ 0.0001 }}"}, "output": "0.0001"}
    {"templates": {"main": "{{ 0.00001 }}"}, "output": "1e-05"}
    {"templates": {"main": "{{ 123456789012345680.0 }}"}, "output": "1.2345678901234568e+17"}
    {"templates": {"main": "{{ 1e15 }}"}, "output": "1000000000000000.0"}
    {"templates": {"main": "{{ 9007199254740993.0 }}"}, "output": "9007199254740992.0"}
    {"templates": {"main": "{{ true }}"}, "output": "True"}
    {"templates": {"main": "{{ True }}"}, "output": "True"}
    {"templates": {"main": "{{ false }}"}, "output": "False"}
    {"templates": {"main": "{{ none }}"}, "output": "None"}
    {"templates": {"main": "{{ None }}"}, "output": "None"}
    {"templates": {"main": "{{ [true, none] }}"}, "output": "[True, None]"}
    {"templates": {"main": "{{ \"<\" }}"}, "output": "&lt;"}
    {"templates": {"main": "{{ \"<\"|safe }}"}, "output": "<"}
    {"templates": {"main": "{{ \"<\" ~ \">\"|safe }}"}, "differs": "Jinja joins literals while compiling and then forgets that one is safe", "output": "&lt;&gt;"}
    {"templates": {"main": "{{ [\"<\"] }}"}, "output": "[&#39;&lt;&#39;]"}
    {"templates": {"main": "{{ [\"<\"|safe] }}"}, "output": "[Markup(&#39;&lt;&#39;)]"}
    {"templates": {"main": "{{ '{{' }} {{ '}}' }} {{ '%}' }} {{ \"{# no #}\" }}"}, "output": "{{ }} %} {# no #}"}
    {"templates": {"main": "{{ missing }}"}, "error": "UndefinedError"}
    {"templates": {"main": "{{ missing.x }}"}, "error": "UndefinedError"}
    {"templates": {"main": "{{ nil.x }}"}, "error": "UndefinedError"}
    {"templates": {"main": "{{ person.nope }}"}, "error": "UndefinedError"}
    {"templates": {"main": "{{ person.nope.x }}"}, "error": "UndefinedError"}
    {"templates": {"main": "{{ nums[10] }}"}, "error": "UndefinedError"}
    {"templates": {"main": "{{ nums.x }}"}, "error": "UndefinedError"}
    {"templates": {"main": "{{ word"}, "error": "TemplateSyntaxError"}
    {"templates": {"main": "{{ 1 +"}, "error": "TemplateSyntaxError"}
    {"templates": {"main": "{{ }}"}, "error": "TemplateSyntaxError"}
    {"templates": {"main": "{{ 'abc }}"}, "error": "TemplateSyntaxError"}
    {"templates": {"main": "{{ a b }}"}, "error": "TemplateSyntaxError"}
    {"templates": {"main": "{{ 1 ! 2 }}"}, "error": "TemplateSyntaxError"}
    {"templates": {"main": "{{ [1, 2 }}"}, "error": "TemplateSyntaxError"}
    {"templates": {"main": "{{ (1, 2 }}"}, "error": "TemplateSyntaxError"}
    {"templates": {"main": "{{ \"é\" ~ \"e\\u0301\" }}"}, "output": "éé"}
    {"templates": {"main": "{{ \"é\" == \"e\\u0301\" }}"}, "output": "False"}
    {"templates": {"main": "{{ -0.0 }}"}, "output": "-0.0"}
    {"templates": {"main": "{{ 1/3 }}"}, "output": "0.3333333333333333"}
    {"templates": {"main": "{{ 2/3 }}"}, "output": "0.6666666666666666"}
    {"templates": {"main": "{{ 100/3 }}"}, "output": "33.333333333333336"}
    {"templates": {"main": "{{ 1e100 }}"}, "output": "1e+100"}
    {"templates": {"main": "{{ 1.0 }}"}, "output": "1.0"}
    {"templates": {"main": "{{ 100.0 }}"}, "output": "100.0"}
    {"templates": {"main": "{{ 1e-7 }}"}, "output": "1e-07"}
    {"templates": {"main": "text { not a tag } {{ \"x\" }} { {"}, "output": "text { not a tag } x { {"}
    {"templates": {"main": "a {{- \" b \" -}} c"}, "output": "a b c"}
    {"templates": {"main": "a {{- word }} {{ word -}} b"}, "output": "ahello hellob"}
    {"templates": {"main": "a {%- if yes -%} b {%- endif -%} c"}, "output": "abc"}
    {"templates": {"main": "a {%+ if yes +%} b {%+ endif +%} c"}, "output": "a  b  c"}
    {"templates": {"main": "a {#- comment -#} b"}, "output": "ab"}
    {"templates": {"main": "a {# comment {{ word }} #} b"}, "output": "a  b"}
    {"templates": {"main": "a {# not closed"}, "error": "TemplateSyntaxError"}
    {"templates": {"main": "{% raw %}{{ word }} {% if %}{% endraw %}"}, "output": "{{ word }} {% if %}"}
    {"templates": {"main": "a {%- raw -%} {{ x }} {%- endraw -%} b"}, "output": "a{{ x }}b"}
    {"templates": {"main": "{% raw %} open"}, "error": "TemplateSyntaxError"}
    {"templates": {"main": "{{\n  word\n}}"}, "output": "hello"}
    """##)
}
