// Recorded by Tests/Recorders/statements.py.
// swift-format-ignore-file

extension StatementRows {
  static let blocks_of_text = JinjaRow.rows(##"""
    {"templates": {"main": "{% filter upper %}{% endfilter %}[]"}, "output": "[]"}
    {"templates": {"main": "{% filter upper %}{{ nil }}中é{% endfilter %}"}, "output": "NONE中É"}
    {"templates": {"main": "{% filter upper|lower|title %}ab cd{% endfilter %}"}, "output": "Ab Cd"}
    {"templates": {"main": "{% filter replace(\"a\", \"b\") %}{% for x in nums %}a{{ x }}{% endfor %}{% endfilter %}"}, "output": "b3b1b2"}
    {"templates": {"main": "{% filter upper %}{% filter lower %}AbC{% endfilter %}d{% endfilter %}"}, "output": "ABCD"}
    {"templates": {"main": "{% filter escape %}<{{ \"<\" }}>{% endfilter %}"}, "output": "<&lt;>"}
    {"templates": {"main": "{% filter upper %}{{ html }}{% endfilter %}"}, "output": "&LT;B&GT;TOM &AMP; &#34;JERRY&#34;&#39;S&LT;/B&GT;"}
    {"templates": {"main": "{% filter upper(\"x\") %}a{% endfilter %}"}, "error": "TypeError"}
    {"templates": {"main": "{% filter %}a{% endfilter %}"}, "error": "TemplateSyntaxError"}
    {"templates": {"main": "{% filter upper"}, "error": "TemplateSyntaxError"}
    {"templates": {"main": "{% filter upper %}a"}, "error": "TemplateSyntaxError"}
    {"templates": {"main": "{% filter upper %}{% set q = 1 %}{{ q }}{% endfilter %}{{ q is defined }}"}, "output": "1False"}
    {"templates": {"main": "{% filter truncate(3, true, \"…\", 0) %}多模态学习{% endfilter %}"}, "output": "多模…"}
    {"templates": {"main": "{% filter default(\"x\") %}{% endfilter %}[]"}, "output": "[]"}
    {"templates": {"main": "{% filter int %}5{% endfilter %}"}, "differs": "Lectern writes the number", "error": "TypeError"}
    {"templates": {"main": "{% filter first %}abc{% endfilter %}"}, "output": "a"}
    {"templates": {"main": "{% autoescape false %}{{ html }}{% autoescape true %}{{ html }}{% endautoescape %}{{ html }}{% endautoescape %}{{ html }}"}, "output": "<b>Tom & \"Jerry\"'s</b>&lt;b&gt;Tom &amp; &#34;Jerry&#34;&#39;s&lt;/b&gt;<b>Tom & \"Jerry\"'s</b>&lt;b&gt;Tom &amp; &#34;Jerry&#34;&#39;s&lt;/b&gt;"}
    {"templates": {"main": "{% autoescape false %}{{ \"<\" }}{{ \"<\"|e }}{{ [\"<\"] }}{% endautoescape %}"}, "output": "<&lt;['<']"}
    {"templates": {"main": "{% autoescape false %}{% set a = \"<\" ~ html %}{% endautoescape %}{{ a is defined }}"}, "output": "False"}
    {"templates": {"main": "{% autoescape false %}{% set a %}<{{ \"<\" }}{% endset %}{{ a }}{% endautoescape %}"}, "output": "<<"}
    {"templates": {"main": "{% autoescape false %}{% macro m(x) %}<{{ x }}{% endmacro %}{{ m(\"<\") }}{% endautoescape %}"}, "output": "<<"}
    {"templates": {"main": "{% autoescape yes %}{{ html }}{% endautoescape %}"}, "differs": "escaping is decided before anything is rendered", "output": "&lt;b&gt;Tom &amp; &#34;Jerry&#34;&#39;s&lt;/b&gt;"}
    {"templates": {"main": "{% autoescape no %}{{ html }}{% endautoescape %}"}, "differs": "escaping is decided before anything is rendered", "output": "<b>Tom & \"Jerry\"'s</b>"}
    {"templates": {"main": "{% autoescape %}{% endautoescape %}"}, "error": "TemplateSyntaxError"}
    {"templates": {"main": "{% autoescape false %}a"}, "error": "TemplateSyntaxError"}
    {"templates": {"main": "{% autoescape \"false\" %}{{ html }}{% endautoescape %}"}, "differs": "escaping is decided before anything is rendered", "output": "&lt;b&gt;Tom &amp; &#34;Jerry&#34;&#39;s&lt;/b&gt;"}
    {"templates": {"main": "{% raw %}{% endraw %}[]"}, "output": "[]"}
    {"templates": {"main": "{% raw %}{{ x }}{% if %}{# c #}{% endraw %}"}, "output": "{{ x }}{% if %}{# c #}"}
    {"templates": {"main": "{%- raw -%}  {{ a }}  {%- endraw -%}  b"}, "output": "{{ a }}b"}
    {"templates": {"main": "{% raw -%}  {{ a }}{% endraw %}"}, "output": "{{ a }}"}
    {"templates": {"main": "{% raw %}{{ a }}  {%- endraw %}"}, "output": "{{ a }}"}
    {"templates": {"main": "a  {%- raw %}  b  {% endraw -%}  c"}, "output": "a  b  c"}
    {"templates": {"main": "{%raw%}x{%endraw%}"}, "output": "x"}
    {"templates": {"main": "{% raw %}{% raw %}{% endraw %}x"}, "output": "{% raw %}x"}
    {"templates": {"main": "{% raw x %}{% endraw %}"}, "error": "TemplateSyntaxError"}
    {"templates": {"main": "{% raw %}中{% endraw x %}"}, "error": "TemplateSyntaxError"}
    {"templates": {"main": "{% raw %}{%endraw %}{{ word }}"}, "output": "hello"}
    {"templates": {"main": "{% raw %}{% endraw +%}"}, "output": ""}
    {"templates": {"main": "{%+ raw %} x {% endraw %}"}, "output": " x "}
    {"templates": {"main": "{# comment #}a{# {{ word }} {% if %} #}b"}, "output": "ab"}
    {"templates": {"main": "a {#- c -#} b"}, "output": "ab"}
    {"templates": {"main": "a {#- c #} b"}, "output": "a b"}
    {"templates": {"main": "a {# c -#} b"}, "output": "a b"}
    {"templates": {"main": "{##}x"}, "output": "x"}
    {"templates": {"main": "{#-#}x"}, "output": "x"}
    {"templates": {"main": "{#--#}x"}, "output": "x"}
    {"templates": {"main": "{# {# #}x"}, "output": "x"}
    {"templates": {"main": "a {#+ c +#} b"}, "output": "a  b"}
    {"templates": {"main": "{{ word -}}   a   {{- word }}"}, "output": "helloahello"}
    {"templates": {"main": "a{%- if yes -%} b {%- else -%} c {%- endif -%} d"}, "output": "abd"}
    {"templates": {"main": " {%+ if yes +%} b {%+ endif +%} d"}, "output": "  b  d"}
    {"templates": {"main": " {%- set a = 1 -%} {{ a }}"}, "output": "1"}
    {"templates": {"main": "{%- for x in nums -%} {{ x }} {%- else -%} e {%- endfor -%} ."}, "output": "312."}
    {"templates": {"main": "{{\"a\"}}{{ 'b'}}{{\"c\" }}"}, "output": "abc"}
    {"templates": {"main": "{%if yes%}a{%endif%}"}, "output": "a"}
    {"templates": {"main": "{%-if yes-%} a {%-endif-%}"}, "output": "a"}
    {"templates": {"main": "{{ \"-\" -}}  x"}, "output": "-x"}
    {"templates": {"main": "{{ -1 }}{{- -1 -}}"}, "output": "-1-1"}
    {"templates": {"main": "{{ - 1 }}"}, "output": "-1"}
    {"templates": {"main": "{ { word } }"}, "output": "{ { word } }"}
    {"templates": {"main": "{{{ \"a\": 1 }}}"}, "output": "{&#39;a&#39;: 1}"}
    {"templates": {"main": "{{ {\"a\": {\"b\": 1}}}}"}, "output": "{&#39;a&#39;: {&#39;b&#39;: 1}}"}
    {"templates": {"main": "{{ {\"a\": 1}.a }}"}, "output": "1"}
    {"templates": {"main": "{% %}"}, "error": "TemplateSyntaxError"}
    {"templates": {"main": "{{ }}"}, "error": "TemplateSyntaxError"}
    {"templates": {"main": "{% 1 %}"}, "error": "TemplateSyntaxError"}
    {"templates": {"main": "{% \"a\" %}"}, "error": "TemplateSyntaxError"}
    {"templates": {"main": "{% if yes %}"}, "error": "TemplateSyntaxError"}
    {"templates": {"main": "{{ word }"}, "error": "TemplateSyntaxError"}
    {"templates": {"main": "{{ word %}"}, "error": "TemplateSyntaxError"}
    {"templates": {"main": "{% if yes }}{% endif %}"}, "error": "TemplateSyntaxError"}
    {"templates": {"main": "{{ \"a }}"}, "error": "TemplateSyntaxError"}
    {"templates": {"main": "{{ 'a\" }}"}, "error": "TemplateSyntaxError"}
    {"templates": {"main": "{{ (1 }}"}, "error": "TemplateSyntaxError"}
    {"templates": {"main": "{{ [1) }}"}, "error": "TemplateSyntaxError"}
    {"templates": {"main": "{{ {1: 2] }}"}, "error": "TemplateSyntaxError"}
    {"templates": {"main": "{{ 1) }}"}, "error": "TemplateSyntaxError"}
    {"templates": {"main": "{{ a.. }}"}, "error": "TemplateSyntaxError"}
    {"templates": {"main": "{{ word. }}"}, "error": "TemplateSyntaxError"}
    {"templates": {"main": "{{ word| }}"}, "error": "TemplateSyntaxError"}
    {"templates": {"main": "{{ word is }}"}, "error": "TemplateSyntaxError"}
    {"templates": {"main": "{{ word | | upper }}"}, "error": "TemplateSyntaxError"}
    {"templates": {"main": "{{ 1 + }}"}, "error": "TemplateSyntaxError"}
    {"templates": {"main": "{{ * 2 }}"}, "error": "TemplateSyntaxError"}
    {"templates": {"main": "{{ 1 2 }}"}, "error": "TemplateSyntaxError"}
    {"templates": {"main": "{{ word word }}"}, "error": "TemplateSyntaxError"}
    {"templates": {"main": "{{ not }}"}, "error": "TemplateSyntaxError"}
    {"templates": {"main": "{{ if }}"}, "error": "UndefinedError"}
    {"templates": {"main": "{{ word if }}"}, "error": "TemplateSyntaxError"}
    {"templates": {"main": "{{ word else 1 }}"}, "error": "TemplateSyntaxError"}
    {"templates": {"main": "{{ 1 if yes else }}"}, "error": "TemplateSyntaxError"}
    {"templates": {"main": "{{ word & 1 }}"}, "error": "TemplateSyntaxError"}
    {"templates": {"main": "{{ word $ }}"}, "error": "TemplateSyntaxError"}
    {"templates": {"main": "{{ word ; }}"}, "error": "TemplateSyntaxError"}
    {"templates": {"main": "{{ `a` }}"}, "error": "TemplateSyntaxError"}
    {"templates": {"main": "{{ a = 1 }}"}, "error": "TemplateSyntaxError"}
    {"templates": {"main": "{{ word === \"a\" }}"}, "error": "TemplateSyntaxError"}
    {"templates": {"main": "{{ yes && no }}"}, "error": "TemplateSyntaxError"}
    {"templates": {"main": "{{ yes || no }}"}, "error": "TemplateSyntaxError"}
    {"templates": {"main": "{{ !yes }}"}, "error": "TemplateSyntaxError"}
    {"templates": {"main": "{{ yes ? 1 : 2 }}"}, "error": "TemplateSyntaxError"}
    {"templates": {"main": "{{ word++ }}"}, "error": "TemplateSyntaxError"}
    {"templates": {"main": "{{ 1. }}"}, "error": "TemplateSyntaxError"}
    {"templates": {"main": "{{ .5 }}"}, "error": "TemplateSyntaxError"}
    {"templates": {"main": "{{ 1__0 }}"}, "error": "TemplateSyntaxError"}
    {"templates": {"main": "{{ 0x }}"}, "error": "TemplateSyntaxError"}
    {"templates": {"main": "{{ 99999999999999999999 }}"}, "differs": "integers have 64 bits", "output": "99999999999999999999"}
    {"templates": {"main": "{{ nums[ }}"}, "error": "TemplateSyntaxError"}
    {"templates": {"main": "{{ nums[] }}"}, "error": "UndefinedError"}
    {"templates": {"main": "{{ nums[1, 2] }}"}, "error": "UndefinedError"}
    {"templates": {"main": "{{ word( }}"}, "error": "TemplateSyntaxError"}
    {"templates": {"main": "{{ range(1 }}"}, "error": "TemplateSyntaxError"}
    {"templates": {"main": "{{ range(1,, 2) }}"}, "error": "TemplateSyntaxError"}
    {"templates": {"main": "{{ range(stop=1) }}"}, "error": "TypeError"}
    {"templates": {"main": "{{ dict(a=1, a=2) }}"}, "error": "SyntaxError"}
    {"templates": {"main": "{{ dict(a=1, 2) }}"}, "error": "TemplateSyntaxError"}
    {"templates": {"main": "{{ range(*[1, 3])|list }}"}, "output": "[1, 2]"}
    {"templates": {"main": "{{ range(*5) }}"}, "error": "TypeError"}
    {"templates": {"main": "{{ dict(**{\"a\": 1}) }}"}, "output": "{&#39;a&#39;: 1}"}
    {"templates": {"main": "{{ dict(**5) }}"}, "error": "TypeError"}
    {"templates": {"main": "{{ dict(**nums) }}"}, "error": "TypeError"}
    {"templates": {"main": "{% trans %}a{% endtrans %}"}, "error": "TemplateSyntaxError"}
    {"templates": {"main": "{% debug %}"}, "error": "TemplateSyntaxError"}
    {"templates": {"main": "{% endtrans %}"}, "error": "TemplateSyntaxError"}
    {"templates": {"main": "{% load x %}"}, "error": "TemplateSyntaxError"}
    {"templates": {"main": "{% nope a %}{% endnope %}"}, "error": "TemplateSyntaxError"}
    {"templates": {"main": "{% If yes %}{% endif %}"}, "error": "TemplateSyntaxError"}
    {"templates": {"main": "{% elseif yes %}"}, "error": "TemplateSyntaxError"}
    {"templates": {"main": "{% end %}"}, "error": "TemplateSyntaxError"}
    {"templates": {"main": "{% if yes %}a{% end %}"}, "error": "TemplateSyntaxError"}
    """##)
}
