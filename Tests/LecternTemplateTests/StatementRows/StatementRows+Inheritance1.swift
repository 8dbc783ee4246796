// Recorded by Tests/Recorders/statements.py.
// swift-format-ignore-file

extension StatementRows {
  static let inheritance1 = JinjaRow.rows(##"""
    {"templates": {"main": "{% extends 'base' %}", "base": "<{% block a %}A{% endblock %}|{% block b %}B{% endblock %}>"}, "output": "<A|B>"}
    {"templates": {"main": "{% extends 'base' %}{% block a %}{% endblock %}", "base": "<{% block a %}A{% endblock %}|{% block b %}B{% endblock %}>"}, "output": "<|B>"}
    {"templates": {"main": "{% extends 'base' %}{% block a %}{{ nil }}{{ neg }}{{ han }}{% endblock %}", "base": "<{% block a %}A{% endblock %}|{% block b %}B{% endblock %}>"}, "output": "<None-4多模态学习 multimodal|B>"}
    {"templates": {"main": "{% extends 'base' %}{% block a %}x{% endblock a %}{% block b %}y{% endblock b %}", "base": "<{% block a %}A{% endblock %}|{% block b %}B{% endblock %}>"}, "output": "<x|y>"}
    {"templates": {"main": "{% extends 'base' %}{% block a %}x{% endblock b %}", "base": "<{% block a %}A{% endblock %}|{% block b %}B{% endblock %}>"}, "error": "TemplateSyntaxError"}
    {"templates": {"main": "{% extends 'base' %}{% block a %}x{% endblock 5 %}", "base": "<{% block a %}A{% endblock %}|{% block b %}B{% endblock %}>"}, "error": "TemplateSyntaxError"}
    {"templates": {"main": "{% extends 'base' %}{% block 区 %}x{% endblock 区 %}", "base": "{% block 区 %}{% endblock %}"}, "output": "x"}
    {"templates": {"main": "{% extends 'base' %}{% block a %}{{ super() }}{{ super() }}{% endblock %}", "base": "<{% block a %}A{% endblock %}|{% block b %}B{% endblock %}>"}, "output": "<AA|B>"}
    {"templates": {"main": "{% extends 'base' %}{% block a %}{{ super()|lower }}{{ super() ~ '<' }}{% endblock %}", "base": "<{% block a %}A{% endblock %}|{% block b %}B{% endblock %}>"}, "output": "<aA&lt;|B>"}
    {"templates": {"main": "{% extends 'mid' %}{% block a %}3{{ super.super() }}{% endblock %}", "mid": "{% extends 'base' %}{% block a %}2{{ super() }}{% endblock %}", "base": "<{% block a %}A{% endblock %}|{% block b %}B{% endblock %}>"}, "output": "<3A|B>"}
    {"templates": {"main": "{% extends 'm1' %}{% block a %}4{{ super() }}{{ super.super() }}{{ super.super.super() }}{% endblock %}", "m1": "{% extends 'm2' %}{% block a %}3{% endblock %}", "m2": "{% extends 'base' %}{% block a %}2{% endblock %}", "base": "<{% block a %}A{% endblock %}|{% block b %}B{% endblock %}>"}, "output": "<432A|B>"}
    {"templates": {"main": "{% extends 'base' %}{% block a %}{{ super.super() }}{% endblock %}", "base": "<{% block a %}A{% endblock %}|{% block b %}B{% endblock %}>"}, "error": "UndefinedError"}
    {"templates": {"main": "{% extends 'mid' %}{% block a %}3{{ super() }}{% endblock %}", "mid": "{% extends 'base' %}", "base": "<{% block a %}A{% endblock %}|{% block b %}B{% endblock %}>"}, "output": "<3A|B>"}
    {"templates": {"main": "{% extends 'base' %}{% block b %}{{ self.a() }}{% endblock %}", "base": "<{% block a %}A{% endblock %}|{% block b %}B{% endblock %}>"}, "output": "<A|A>"}
    {"templates": {"main": "{% extends 'base' %}{% block b %}{{ self.a()|lower }}{{ self.a() ~ 1 }}{% endblock %}", "base": "<{% block a %}A{% endblock %}|{% block b %}B{% endblock %}>"}, "output": "<A|aA1>"}
    {"templates": {"main": "{% extends 'base' %}{% block a %}new{% endblock %}{% block b %}{{ self.a() }}{% endblock %}", "base": "<{% block a %}A{% endblock %}|{% block b %}B{% endblock %}>"}, "output": "<new|new>"}
    {"templates": {"main": "{% extends 'base' %}{% block b %}{{ self.zz() }}{% endblock %}", "base": "<{% block a %}A{% endblock %}|{% block b %}B{% endblock %}>"}, "error": "UndefinedError"}
    {"templates": {"main": "{% extends 'base' %}{% block b %}{{ self.zz is defined }}{{ self.a is defined }}{% endblock %}", "base": "<{% block a %}A{% endblock %}|{% block b %}B{% endblock %}>"}, "output": "<A|FalseTrue>"}
    {"templates": {"main": "{{ self.a() }}{% block a %}x{% endblock %}"}, "output": "xx"}
    {"templates": {"main": "{{ self.a(1) }}{% block a %}x{% endblock %}"}, "error": "TypeError"}
    {"templates": {"main": "{{ self }}"}, "differs": "self only names blocks", "output": "&lt;TemplateReference &#39;main&#39;&gt;"}
    {"templates": {"main": "{{ super() }}"}, "error": "UndefinedError"}
    {"templates": {"main": "{% block a %}{{ super() }}{% endblock %}"}, "error": "UndefinedError"}
    {"templates": {"main": "{% block a %}{{ super is defined }}{% endblock %}"}, "output": "False"}
    {"templates": {"main": "{% extends 'base' %}{% block a %}{% if super is defined %}{{ super() }}{% endif %}{% endblock %}", "base": "<{% block a %}A{% endblock %}|{% block b %}B{% endblock %}>"}, "output": "<A|B>"}
    {"templates": {"main": "{% extends 'base' %}{% block a %}{{ super(1) }}{% endblock %}", "base": "<{% block a %}A{% endblock %}|{% block b %}B{% endblock %}>"}, "error": "TypeError"}
    {"templates": {"main": "{% extends 'base' %}{% block a %}{% set s = super %}{{ s() }}{% endblock %}", "base": "<{% block a %}A{% endblock %}|{% block b %}B{% endblock %}>"}, "differs": "super can only be called", "output": "<A|B>"}
    {"templates": {"main": "{% extends 'base' %}{% block a %}{% macro m() %}({{ super() }}){% endmacro %}{{ m() }}{% endblock %}", "base": "<{% block a %}A{% endblock %}|{% block b %}B{% endblock %}>"}, "output": "<(A)|B>"}
    {"templates": {"main": "{% extends 'base' %}{% macro m() %}({{ super() }}){% endmacro %}{% block a %}{{ m() }}{% endblock %}", "base": "<{% block a %}A{% endblock %}|{% block b %}B{% endblock %}>"}, "error": "UndefinedError"}
    {"templates": {"main": "{% extends 'base' %}{% block a %}{% macro m() %}<{{ caller() }}>{% endmacro %}{% call m() %}{{ super() }}{% endcall %}{% endblock %}", "base": "<{% block a %}A{% endblock %}|{% block b %}B{% endblock %}>"}, "output": "<<A>|B>"}
    {"templates": {"main": "{% extends 'base' %}{% block a %}{% for t in tree recursive %}{{ super() }}{{ loop(t.kids) }}{% endfor %}{% endblock %}", "base": "<{% block a %}A{% endblock %}|{% block b %}B{% endblock %}>"}, "output": "<AAAAA|B>"}
    {"templates": {"main": "{% extends 'base' %}{% block a %}{% for x in nums %}{{ super() }}{{ x }}{% endfor %}{% endblock %}", "base": "{% block a %}{{ x is defined }}{% endblock %}"}, "output": "False3False1False2"}
    {"templates": {"main": "{% extends 'base' %}{% block a %}{% set q = 1 %}{{ super() }}{% endblock %}", "base": "{% block a %}{{ q is defined }}{% endblock %}"}, "output": "False"}
    {"templates": {"main": "{% extends 'base' %}{% block a %}{% filter upper %}{{ super() }}x{% endfilter %}{% endblock %}", "base": "{% block a %}abc{% endblock %}"}, "output": "ABCX"}
    {"templates": {"main": "{% extends 'base' %}{% block inner %}I{% endblock %}", "base": "{% block a %}({% block inner %}i{% endblock %}){% endblock %}"}, "output": "(I)"}
    {"templates": {"main": "{% extends 'base' %}{% block inner %}I{{ super() }}{% endblock %}{% block a %}X{{ super() }}{% endblock %}", "base": "{% block a %}({% block inner %}i{% endblock %}){% endblock %}"}, "output": "X(Ii)"}
    {"templates": {"main": "{% extends 'base' %}{% block a %}no inner{% endblock %}{% block inner %}I{% endblock %}", "base": "{% block a %}({% block inner %}i{% endblock %}){% endblock %}"}, "output": "no inner"}
    {"templates": {"main": "{% extends 'base' %}{% block a %}{% block inner %}new{% endblock %}{% endblock %}", "base": "{% block a %}1{% endblock %}"}, "output": "new"}
    {"templates": {"main": "{% block a %}{% block b %}{% block c %}x{% endblock %}{% endblock %}{% endblock %}"}, "output": "x"}
    {"templates": {"main": "{% block a %}{% block a %}{% endblock %}{% endblock %}"}, "error": "TemplateAssertionError"}
    {"templates": {"main": "{% block a %}1{% endblock %}{% if no %}{% block a %}2{% endblock %}{% endif %}"}, "error": "TemplateAssertionError"}
    {"templates": {"main": "{% if no %}{% block a %}x{% endblock %}{% endif %}[{{ self.a() }}]"}, "output": "[x]"}
    {"templates": {"main": "{% extends 'base' %}{% if no %}{% block a %}cond{% endblock %}{% endif %}", "base": "<{% block a %}A{% endblock %}|{% block b %}B{% endblock %}>"}, "output": "<cond|B>"}
    {"templates": {"main": "{% for x in nums %}{% block a scoped %}{{ x }}{{ loop.index }}{% endblock %}{% endfor %}"}, "output": "311223"}
    {"templates": {"main": "{% extends 'base' %}{% block a %}{{ x }}{{ loop.last }}{% endblock %}", "base": "{% for x in nums %}{% block a scoped %}{% endblock %}{% endfor %}"}, "output": "3False1False2True"}
    {"templates": {"main": "{% extends 'base' %}{% block a %}{{ x is defined }}{% endblock %}", "base": "{% for x in nums %}{% block a %}{% endblock %}{% endfor %}"}, "output": "FalseFalseFalse"}
    {"templates": {"main": "{% extends 'base' %}{% block a scoped %}{{ x }}{% endblock %}", "base": "{% for x in nums %}{% block a scoped %}{% endblock %}{% endfor %}"}, "output": "312"}
    {"templates": {"main": "{% extends 'base' %}{% block a scoped %}{{ x is defined }}{% endblock %}", "base": "{% for x in nums %}{% block a %}{% endblock %}{% endfor %}"}, "output": "FalseFalseFalse"}
    {"templates": {"main": "{% with q = 1 %}{% block a %}{{ q is defined }}{% endblock %}{% endwith %}"}, "output": "False"}
    {"templates": {"main": "{% with q = 1 %}{% block a scoped %}{{ q }}{% endblock %}{% endwith %}"}, "output": "1"}
    {"templates": {"main": "{% set q = 1 %}{% block a %}{{ q }}{% set q = 2 %}{{ q }}{% endblock %}{{ q }}"}, "output": "121"}
    {"templates": {"main": "{% block a %}{% set q = 1 %}{% endblock %}{{ q is defined }}"}, "output": "False"}
    {"templates": {"main": "{% block a %}{% macro m() %}M{% endmacro %}{% endblock %}{{ m is defined }}"}, "output": "False"}
    {"templates": {"main": "{% macro m() %}M{% endmacro %}{% block a %}{{ m() }}{% endblock %}"}, "output": "M"}
    {"templates": {"main": "{% macro m() %}[{% block a %}x{% endblock %}]{% endmacro %}{{ m() }}"}, "output": "[x]"}
    {"templates": {"main": "{% extends 'base' %}{% block a %}y{% endblock %}", "base": "{% macro m() %}[{% block a %}x{% endblock %}]{% endmacro %}{{ m() }}{{ m() }}"}, "output": "[y][y]"}
    {"templates": {"main": "{% macro m() %}{{ caller() }}{% endmacro %}{% call m() %}{% block a %}x{% endblock %}{% endcall %}"}, "output": "x"}
    {"templates": {"main": "{% for t in tree recursive %}{% block a scoped %}{{ t.name }}{% endblock %}{{ loop(t.kids) }}{% endfor %}"}, "output": "aa1a2a2xb"}
    {"templates": {"main": "{% filter upper %}{% block a %}x{% endblock %}{% endfilter %}"}, "output": "X"}
    {"templates": {"main": "{% set s %}{% block a %}x{% endblock %}{% endset %}{{ s }}{{ s }}"}, "output": "xx"}
    {"templates": {"main": "{% extends 'base' %}{% block a %}ok{% endblock %}", "base": "{% block a required %}{% endblock %}"}, "output": "ok"}
    {"templates": {"main": "{% extends 'base' %}", "base": "{% block a required %}{% endblock %}"}, "error": "TemplateRuntimeError"}
    {"templates": {"main": "{% extends 'mid' %}", "mid": "{% extends 'base' %}{% block a %}mid{% endblock %}", "base": "{% block a required %}{% endblock %}"}, "output": "mid"}
    {"templates": {"main": "{% block a required %}{% endblock %}"}, "error": "TemplateRuntimeError"}
    {"templates": {"main": "{% block a required %}  {# c #} {% endblock %}"}, "error": "TemplateRuntimeError"}
    {"templates": {"main": "{% extends 'base' %}{% block a %}ok{% endblock %}", "base": "{% block a required %}text{% endblock %}"}, "error": "TemplateSyntaxError"}
    {"templates": {"main": "{% extends 'base' %}{% block a %}ok{% endblock %}", "base": "{% block a required %}{{ word }}{% endblock %}"}, "error": "TemplateSyntaxError"}
    {"templates": {"main": "{% extends 'base' %}{% block a %}{{ x }}{% endblock %}", "base": "{% for x in nums %}{% block a scoped required %}{% endblock %}{% endfor %}"}, "output": "312"}
    {"templates": {"main": "{% block a required scoped %}{% endblock %}"}, "error": "TemplateSyntaxError"}
    {"templates": {"main": "{% block a nope %}{% endblock %}"}, "error": "TemplateSyntaxError"}
    {"templates": {"main": "{% block %}{% endblock %}"}, "error": "TemplateSyntaxError"}
    {"templates": {"main": "{% block 'a' %}{% endblock %}"}, "error": "TemplateSyntaxError"}
    {"templates": {"main": "{% block a-b %}{% endblock %}"}, "error": "TemplateSyntaxError"}
    {"templates": {"main": "{% block a %}"}, "error": "TemplateSyntaxError"}
    {"templates": {"main": "{% endblock %}"}, "error": "TemplateSyntaxError"}
    {"templates": {"main": "text {{ word }} {% extends 'base' %} more {{ missing_not }}", "base": "<{% block a %}A{% endblock %}|{% block b %}B{% endblock %}>"}, "differs": "an unknown name is an error wherever it stands", "output": "text hello <A|B>"}
    {"templates": {"main": "text {{ word }} {% extends 'base' %} more", "base": "<{% block a %}A{% endblock %}|{% block b %}B{% endblock %}>"}, "output": "text hello <A|B>"}
    {"templates": {"main": "{% extends 'base' %}{% extends 'base' %}", "base": "<{% block a %}A{% endblock %}|{% block b %}B{% endblock %}>"}, "error": "TemplateRuntimeError"}
    {"templates": {"main": "{% extends 'base' %}{% if yes %}{% extends 'base' %}{% endif %}", "base": "<{% block a %}A{% endblock %}|{% block b %}B{% endblock %}>"}, "error": "TemplateRuntimeError"}
    {"templates": {"main": "{% extends 'base' %}{% set q = 5 %}{% block a %}{{ q }}{% endblock %}", "base": "<{% block a %}A{% endblock %}|{% block b %}B{% endblock %}>"}, "output": "<5|B>"}
    {"templates": {"main": "{% extends 'base' %}{% block a %}{{ q }}{% endblock %}{% set q = 5 %}", "base": "<{% block a %}A{% endblock %}|{% block b %}B{% endblock %}>"}, "output": "<5|B>"}
    {"templates": {"main": "{% extends 'base' %}{% block a %}{{ q }}{% endblock %}", "base": "{% set q = 7 %}<{% block a %}A{% endblock %}|{% block b %}B{% endblock %}>"}, "output": "<7|B>"}
    {"templates": {"main": "{% extends 'base' %}{% set q = 1 %}{% block a %}{{ q }}{% endblock %}", "base": "{% set q = 7 %}<{% block a %}A{% endblock %}|{% block b %}B{% endblock %}>"}, "output": "<7|B>"}
    {"templates": {"main": "{% extends 'base' %}{% block a %}{{ m() }}{% endblock %}", "base": "{% macro m() %}M{% endmacro %}<{% block a %}A{% endblock %}|{% block b %}B{% endblock %}>"}, "output": "<M|B>"}
    {"templates": {"main": "{% extends 'base' %}{% macro m() %}C{% endmacro %}", "base": "{% macro m() %}P{% endmacro %}{{ m() }}"}, "output": "P"}
    {"templates": {"main": "{% extends 'base' %}{% import 'm' as m %}{% block a %}{{ m.f() }}{% endblock %}", "base": "<{% block a %}A{% endblock %}|{% block b %}B{% endblock %}>", "m": "{% macro f() %}F{% endmacro %}"}, "output": "<F|B>"}
    {"templates": {"main": "{% extends 'base' %}{% block a %}{% import 'm' as m %}{{ m.f() }}{% endblock %}{% block b %}{{ m is defined }}{% endblock %}", "base": "<{% block a %}A{% endblock %}|{% block b %}B{% endblock %}>", "m": "{% macro f() %}F{% endmacro %}"}, "output": "<F|False>"}
    {"templates": {"main": "{% extends 'base' %}{% block a %}{{ m.f() }}{% endblock %}", "base": "{% import 'm' as m %}<{% block a %}A{% endblock %}|{% block b %}B{% endblock %}>", "m": "{% macro f() %}F{% endmacro %}"}, "output": "<F|B>"}
    """##)
}
