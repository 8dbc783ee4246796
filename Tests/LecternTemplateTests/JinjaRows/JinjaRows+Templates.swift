// Recorded by Tests/Recorders/jinja.py.
// swift-format-ignore-file

extension JinjaRows {
  static let templates = JinjaRow.rows(##"""
    {"templates": {"main": "{% extends 'base' %}{% block a %}A{% endblock %}", "base": "[{% block a %}base{% endblock %}|{% block b %}B{% endblock %}]"}, "output": "[A|B]"}
    {"templates": {"main": "{% extends 'base' %}{% block a %}{{ super() }}+{% endblock %}", "base": "[{% block a %}base{% endblock %}]"}, "output": "[base+]"}
    {"templates": {"main": "{% extends 'mid' %}{% block a %}3{{ super() }}{% endblock %}", "mid": "{% extends 'base' %}{% block a %}2{{ super() }}{% endblock %}", "base": "[{% block a %}1{% endblock %}]"}, "output": "[321]"}
    {"templates": {"main": "{% extends 'mid' %}{% block a %}3{{ super()|upper }}{% endblock %}", "mid": "{% extends 'base' %}", "base": "[{% block a %}one <{% endblock %}]"}, "output": "[3ONE <]"}
    {"templates": {"main": "{% extends 'mid' %}{% block b %}mine{% endblock %}", "mid": "{% extends 'base' %}{% block a %}({% block b %}b{% endblock %}){% endblock %}", "base": "[{% block a %}1{% endblock %}]"}, "output": "[(mine)]"}
    {"templates": {"main": "before{% extends 'base' %}after{{ word }}{% block a %}A{% endblock %}", "base": "[{% block a %}{% endblock %}]"}, "output": "before[A]"}
    {"templates": {"main": "{% set t = 'child' %}{% extends 'base' %}", "base": "[{{ t }}{% block a %}{{ t }}{% endblock %}]"}, "output": "[childchild]"}
    {"templates": {"main": "{% extends 'base' %}{% set t = 'child' %}{% block a %}{{ t }}{% endblock %}", "base": "[{% block a %}{% endblock %}{{ t }}]"}, "output": "[childchild]"}
    {"templates": {"main": "{% extends 'base' %}{% if yes %}{% set t = 'c' %}{% endif %}text", "base": "[{{ t }}]"}, "output": "[c]"}
    {"templates": {"main": "{% extends 'base' %}{% set t = 'c' %}", "base": "{% set t = t|default('d') %}[{{ t }}]"}, "output": "[c]"}
    {"templates": {"main": "{% extends 'base' %}", "base": "{% set t = t|default('d') %}[{{ t }}]"}, "output": "[d]"}
    {"templates": {"main": "{% extends 'base' %}{% macro m(x) %}<{{ x }}>{% endmacro %}{% block a %}{{ m(1) }}{% endblock %}", "base": "[{% block a %}{% endblock %}]"}, "output": "[<1>]"}
    {"templates": {"main": "{% extends 'base' %}{% block a %}{% set q = 1 %}{{ q }}{% endblock %}", "base": "[{% block a %}{% endblock %}{{ q is defined }}]"}, "output": "[1False]"}
    {"templates": {"main": "{% for x in nums %}{% block a scoped %}{{ x }}{% endblock %}{% endfor %}"}, "output": "312"}
    {"templates": {"main": "{% for x in nums %}{% block a %}{{ x is defined }}{% endblock %}{% endfor %}"}, "output": "FalseFalseFalse"}
    {"templates": {"main": "{% extends 'base' %}{% block a %}({{ x }}){% endblock %}", "base": "{% for x in nums %}{% block a scoped %}{% endblock %}{% endfor %}"}, "output": "(3)(1)(2)"}
    {"templates": {"main": "{% block a %}A{% endblock %}{{ self.a() }}{{ self.a()|lower }}"}, "output": "AAa"}
    {"templates": {"main": "{% extends 'base' %}{% block a %}new{% endblock %}", "base": "{% block a %}old{% endblock %}{{ self.a() }}"}, "output": "newnew"}
    {"templates": {"main": "{% block a %}{{ super() }}{% endblock %}"}, "error": "UndefinedError"}
    {"templates": {"main": "{% block a %}1{% endblock %}{% block a %}2{% endblock %}"}, "error": "TemplateAssertionError"}
    {"templates": {"main": "{% extends 'base' %}", "base": "{% block a required %}{% endblock %}"}, "error": "TemplateRuntimeError"}
    {"templates": {"main": "{% extends 'base' %}{% block a %}ok{% endblock %}", "base": "{% block a required %}{% endblock %}"}, "output": "ok"}
    {"templates": {"main": "{% extends 'nope' %}"}, "error": "TemplateNotFound"}
    {"templates": {"main": "{% extends 'main' %}"}, "error": "RecursionError"}
    {"templates": {"main": "{% extends 'b' %}", "b": "{% extends 'main' %}"}, "error": "RecursionError"}
    {"templates": {"main": "{% extends 'base' %}{% extends 'base' %}", "base": "x"}, "error": "TemplateRuntimeError"}
    {"templates": {"main": "{% block a %}x{% endblock b %}"}, "error": "TemplateSyntaxError"}
    {"templates": {"main": "{% block a %}x{% endblock a %}"}, "output": "x"}
    {"templates": {"main": "{% extends 'base' %}{% block zz %}never{% endblock %}", "base": "[{% block a %}1{% endblock %}]"}, "differs": "a block that nothing extended has is an error: Jinja drops it in silence", "output": "[1]"}
    {"templates": {"main": "{% extends 'base' %}{% block a %}{% include 'p' %}{% endblock %}", "base": "[{% block a %}{% endblock %}]", "p": "p{{ word }}"}, "output": "[phello]"}
    {"templates": {"main": "a{% include 'p' %}b", "p": "({{ word }})"}, "output": "a(hello)b"}
    {"templates": {"main": "{% for x in nums %}{% include 'p' %}{% endfor %}", "p": "({{ x }}{{ loop.index }})"}, "differs": "Lectern passes loop to what is included", "error": "UndefinedError"}
    {"templates": {"main": "{% set x = 1 %}{% include 'p' %}{{ x }}", "p": "{{ x }}{% set x = 2 %}{{ x }}"}, "output": "121"}
    {"templates": {"main": "{% set x = 1 %}{% include 'p' without context %}", "p": "{{ x is defined }}"}, "output": "False"}
    {"templates": {"main": "{% set x = 1 %}{% include 'p' with context %}", "p": "{{ x }}"}, "output": "1"}
    {"templates": {"main": "{% include 'nope' %}"}, "error": "TemplateNotFound"}
    {"templates": {"main": "a{% include 'nope' ignore missing %}b"}, "output": "ab"}
    {"templates": {"main": "{% include ['nope', 'p'] %}", "p": "P"}, "output": "P"}
    {"templates": {"main": "{% include ['nope', 'q'] %}"}, "error": "TemplatesNotFound"}
    {"templates": {"main": "{% include ['nope', 'q'] ignore missing %}x"}, "output": "x"}
    {"templates": {"main": "{% include 'nope' ignore missing with context %}x"}, "output": "x"}
    {"templates": {"main": "{% include 'p' %}", "p": "{{ zz }}"}, "error": "UndefinedError"}
    {"templates": {"main": "{% include 'p' %}", "p": "{% if x %}"}, "error": "TemplateSyntaxError"}
    {"templates": {"main": "{% include 'p' %}", "p": "{% extends 'base' %}{% block a %}in{% endblock %}", "base": "[{% block a %}{% endblock %}]"}, "output": "[in]"}
    {"templates": {"main": "{% include 'p' %}{% block a %}main{% endblock %}", "p": "{% block a %}p{% endblock %}"}, "output": "pmain"}
    {"templates": {"main": "{% macro m(x) %}{% include 'p' %}{% endmacro %}{{ m(5) }}", "p": "<{{ x }}>"}, "output": "<5>"}
    {"templates": {"main": "{% set n = 3 %}{% include 'p' %}", "p": "{{ n }}{% if n %}{% set n = n - 1 %}{% include 'p' %}{% endif %}"}, "output": "3210"}
    {"templates": {"main": "{% include 'tree' %}", "tree": "{% for t in tree %}{{ t.name }}{% with tree = t.kids %}{% if tree %}({% include 'tree' %}){% endif %}{% endwith %}{% endfor %}"}, "output": "a(a1a2(a2x))b"}
    {"templates": {"main": "{% include 'main' %}"}, "error": "RecursionError"}
    {"templates": {"main": "{% import 'm' as m %}{{ m.f(1) }}{{ m.v }}", "m": "{% macro f(x) %}<{{ x }}>{% endmacro %}{% set v = 5 %}text"}, "output": "<1>5"}
    {"templates": {"main": "{% from 'm' import f, g as h %}{{ f(1) }}{{ h() }}", "m": "{% macro f(x) %}{{ x }}{{ g() }}{% endmacro %}{% macro g() %}G{% endmacro %}"}, "output": "1GG"}
    {"templates": {"main": "{% from 'm' import f with context %}{% set q = 1 %}{{ f() }}", "m": "{% macro f() %}{{ q is defined }}{% endmacro %}"}, "output": "False"}
    {"templates": {"main": "{% set q = 1 %}{% from 'm' import f with context %}{{ f() }}", "m": "{% macro f() %}{{ q }}{% endmacro %}"}, "output": "1"}
    {"templates": {"main": "{% set q = 1 %}{% from 'm' import f %}{{ f() }}", "m": "{% macro f() %}{{ q is defined }}{% endmacro %}"}, "output": "False"}
    {"templates": {"main": "{% import 'm' as m %}{{ m.zz }}", "m": "x"}, "error": "UndefinedError"}
    {"templates": {"main": "{% from 'm' import zz %}{{ zz() }}", "m": "x"}, "error": "UndefinedError"}
    {"templates": {"main": "{% import 'nope' as m %}"}, "error": "TemplateNotFound"}
    {"templates": {"main": "{% from 'm' import f %}{% for x in nums %}{{ f(x) }}{% endfor %}", "m": "{% set base = 10 %}{% macro f(x) %}{{ x + base }} {% endmacro %}"}, "output": "13 11 12 "}
    {"templates": {"main": "{% macro w() %}{% from 'm' import f %}{{ f() }}{% endmacro %}{{ w() }}{{ w() }}", "m": "{% macro f() %}F{% endmacro %}"}, "output": "FF"}
    {"templates": {"main": "{% from 'm' import box %}{% call box() %}in {{ word }}{% endcall %}", "m": "{% macro box() %}[{{ caller() }}]{% endmacro %}"}, "output": "[in hello]"}
    {"templates": {"main": "{% extends 'base' %}{% from 'm' import f %}{% block a %}{{ f() }}{% endblock %}", "base": "[{% block a %}{% endblock %}]", "m": "{% macro f() %}F{% endmacro %}"}, "output": "[F]"}
    {"templates": {"main": "{% import 'm' as m %}{% import 'n' as n %}{{ m.f() }}{{ n.f() }}", "m": "{% macro f() %}1{% endmacro %}", "n": "{% macro f() %}2{% endmacro %}"}, "output": "12"}
    {"templates": {"main": "{% import 'm' %}", "m": ""}, "error": "TemplateSyntaxError"}
    {"templates": {"main": "{% from 'm' import %}", "m": ""}, "error": "TemplateSyntaxError"}
    {"templates": {"main": "{% extends 'base' %}{% block a %}{% for x in nums %}{% if loop.first %}{{ super() }}{% endif %}{{ x }}{% endfor %}{% endblock %}", "base": "[{% block a %}s{% endblock %}]"}, "output": "[s312]"}
    {"templates": {"main": "{% extends 'base' %}{% block a %}{% set s = super() %}{{ s }}{{ s|length }}{% endblock %}", "base": "[{% block a %}<s>{% endblock %}]"}, "output": "[<s>3]"}
    {"templates": {"main": "line1\nline2\n"}, "output": "line1\nline2\n"}
    {"templates": {"main": "a\r\nb{{ word }}\r\n"}, "output": "a\nbhello\n"}
    """##)
}
