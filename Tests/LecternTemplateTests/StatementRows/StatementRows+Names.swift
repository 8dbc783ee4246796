// Recorded by Tests/Recorders/statements.py.
// swift-format-ignore-file

extension StatementRows {
  static let names = JinjaRow.rows(##"""
    {"templates": {"main": "{% include 'a' if yes else 'b' %}", "a": "A", "b": "B"}, "output": "A"}
    {"templates": {"main": "{% include 'a' if no else 'b' %}", "a": "A", "b": "B"}, "output": "B"}
    {"templates": {"main": "{% set n = 'a' %}{% include n %}", "a": "A{{ word }}"}, "output": "Ahello"}
    {"templates": {"main": "{% for n in ['a', 'b'] %}{% include n %}{% endfor %}", "a": "A", "b": "B"}, "output": "AB"}
    {"templates": {"main": "{% include 'p' ~ n3 %}", "p3": "three"}, "output": "three"}
    {"templates": {"main": "{% include 'p' + word + '.html' %}", "phello.html": "hi"}, "output": "hi"}
    {"templates": {"main": "{% set l = ['no', 'a'] %}{% include l %}", "a": "A"}, "output": "A"}
    {"templates": {"main": "{% set l = ['no', 'no2'] %}{% include l %}", "a": "A"}, "error": "TemplatesNotFound"}
    {"templates": {"main": "{% set l = ['no', 'no2'] %}x{% include l ignore missing %}y", "a": "A"}, "output": "xy"}
    {"templates": {"main": "{% include ['no', word ~ '1', 'a'] %}", "a": "A", "hello1": "H"}, "output": "H"}
    {"templates": {"main": "{% include ('no', 'a') %}", "a": "A"}, "output": "A"}
    {"templates": {"main": "{% include [] %}", "a": "A"}, "error": "TemplatesNotFound"}
    {"templates": {"main": "x{% include [] ignore missing %}y", "a": "A"}, "output": "xy"}
    {"templates": {"main": "{% include none_list %}", "a": "A"}, "error": "TemplatesNotFound"}
    {"templates": {"main": "{% include nil %}", "a": "A"}, "error": "TemplatesNotFound"}
    {"templates": {"main": "{% include nil ignore missing %}", "a": "A"}, "output": ""}
    {"templates": {"main": "{% include n3 %}", "a": "A"}, "error": "TypeError"}
    {"templates": {"main": "{% include 5 %}", "a": "A"}, "error": "TypeError"}
    {"templates": {"main": "{% include empty %}", "a": "A"}, "error": "TemplateNotFound"}
    {"templates": {"main": "{% include '' %}", "a": "A"}, "error": "TemplateNotFound"}
    {"templates": {"main": "{% include missing %}", "a": "A"}, "error": "UndefinedError"}
    {"templates": {"main": "{% include person.nope %}", "a": "A"}, "error": "UndefinedError"}
    {"templates": {"main": "{% include person.nope ignore missing %}", "a": "A"}, "error": "UndefinedError"}
    {"templates": {"main": "{% include nums %}", "a": "A"}, "error": "TemplatesNotFound"}
    {"templates": {"main": "{% include [nil, 'a'] %}", "a": "A"}, "output": "A"}
    {"templates": {"main": "{% include person %}", "name": "N", "age": "G", "tags": "T"}, "output": "G"}
    {"templates": {"main": "{% set n = 'nope' %}x{% include n ignore missing %}y"}, "output": "xy"}
    {"templates": {"main": "{% set n = 'nope' %}x{% include n %}y"}, "error": "TemplateNotFound"}
    {"templates": {"main": "{% set n = 'a' %}{% include n ignore missing without context %}", "a": "{{ n is defined }}"}, "output": "False"}
    {"templates": {"main": "{% set n = 'a' %}{% include n with context %}", "a": "{{ n }}"}, "output": "a"}
    {"templates": {"main": "{% set n = 'a' %}{% include n without context %}", "a": "{{ n is defined }}{{ word }}"}, "differs": "a page's names are globals of Lectern: imports and includes without context see them too", "error": "UndefinedError"}
    {"templates": {"main": "{% include 'a' ignore missing with context %}", "a": "{{ word }}"}, "output": "hello"}
    {"templates": {"main": "{% include 'a' with context ignore missing %}", "a": "{{ word }}"}, "error": "TemplateSyntaxError"}
    {"templates": {"main": "{% include 'a' without %}", "a": "A"}, "error": "TemplateSyntaxError"}
    {"templates": {"main": "{% include 'a' ignore %}", "a": "A"}, "error": "TemplateSyntaxError"}
    {"templates": {"main": "{% include 'a' missing %}", "a": "A"}, "error": "TemplateSyntaxError"}
    {"templates": {"main": "{% include 'a', 'b' %}", "a": "A", "b": "B"}, "error": "TemplateSyntaxError"}
    {"templates": {"main": "{% include %}"}, "error": "TemplateSyntaxError"}
    {"templates": {"main": "{% include a b %}", "a": "A"}, "error": "TemplateSyntaxError"}
    {"templates": {"main": "{% include word|upper %}", "HELLO": "H"}, "output": "H"}
    {"templates": {"main": "{% include '模板' %}", "模板": "中{{ han }}"}, "output": "中多模态学习 multimodal"}
    {"templates": {"main": "{% set n = '模' ~ '板' %}{% include n %}", "模板": "中"}, "output": "中"}
    {"templates": {"main": "{% include 'a' %}{% include 'a' %}", "a": "{% set q = q|default(0) + 1 %}{{ q }}"}, "output": "11"}
    {"templates": {"main": "{% with n = 'a', z = 5 %}{% include n %}{% endwith %}", "a": "{{ z }}"}, "output": "5"}
    {"templates": {"main": "{% macro m(n) %}{% include n %}{% endmacro %}{{ m('a') }}{{ m('b') }}", "a": "A", "b": "B"}, "output": "AB"}
    {"templates": {"main": "{% set t = 'a' %}{% block x %}{% include t %}{% endblock %}", "a": "A"}, "output": "A"}
    {"templates": {"main": "{% include 'a' %}", "a": "{% include 'b' if yes else 'c' %}", "b": "{{ word }}"}, "differs": "a template named in quotes must exist wherever it is named", "output": "hello"}
    {"templates": {"main": "{% set k = 'a' %}{% include k %}", "a": "{% if k == 'a' %}{% set k = 'b' %}{% include k %}{% endif %}", "b": "{{ k }}"}, "output": "b"}
    {"templates": {"main": "{% include 'a' %}", "a": "{% include 'zz' %}"}, "error": "TemplateNotFound"}
    {"templates": {"main": "{% include 'a' ignore missing %}", "a": "{% include 'zz' %}"}, "error": "TemplateNotFound"}
    {"templates": {"main": "{% include 'a' ignore missing %}", "a": "{% if %}"}, "error": "TemplateSyntaxError"}
    {"templates": {"main": "{% extends 'a' if yes else 'b' %}{% block a %}x{% endblock %}", "a": "[{% block a %}{% endblock %}]", "b": "({% block a %}{% endblock %})"}, "output": "[x]"}
    {"templates": {"main": "{% extends 'a' if no else 'b' %}{% block a %}x{% endblock %}", "a": "[{% block a %}{% endblock %}]", "b": "({% block a %}{% endblock %})"}, "output": "(x)"}
    {"templates": {"main": "{% set p = 'b' %}{% extends p %}{% block a %}x{{ super() }}{% endblock %}", "a": "[{% block a %}{% endblock %}]", "b": "({% block a %}B{% endblock %})"}, "output": "(xB)"}
    {"templates": {"main": "{% extends word %}{% block a %}x{% endblock %}", "hello": "[{% block a %}{% endblock %}]"}, "output": "[x]"}
    {"templates": {"main": "{% extends 'mid' %}{% block a %}x{{ super() }}{% endblock %}", "mid": "{% extends 'b' if yes else 'c' %}{% block a %}m{{ super() }}{% endblock %}", "b": "({% block a %}b{% endblock %})", "c": "[{% block a %}c{% endblock %}]"}, "output": "(xmb)"}
    {"templates": {"main": "{% extends person.nope %}", "a": "A"}, "error": "UndefinedError"}
    {"templates": {"main": "{% extends nil %}", "a": "A"}, "error": "TemplateNotFound"}
    {"templates": {"main": "{% extends n3 %}", "a": "A"}, "error": "TemplateNotFound"}
    {"templates": {"main": "{% extends ['a'] %}", "a": "A"}, "error": "TypeError"}
    {"templates": {"main": "{% extends missing %}", "a": "A"}, "error": "UndefinedError"}
    {"templates": {"main": "{% extends '' %}", "a": "A"}, "error": "TemplateNotFound"}
    {"templates": {"main": "{% extends 'nope' if yes else 'a' %}", "a": "A"}, "error": "TemplateNotFound"}
    {"templates": {"main": "{% extends word %}", "a": "A"}, "error": "TemplateNotFound"}
    {"templates": {"main": "{% extends %}", "a": "A"}, "error": "TemplateSyntaxError"}
    {"templates": {"main": "{% extends 'a' 'b' %}", "ab": "AB"}, "output": "AB"}
    {"templates": {"main": "{% set t = 1 %}{% extends 'a' if t == 1 else 'b' %}{% set t = 2 %}", "a": "A{{ t }}", "b": "B{{ t }}"}, "output": "A2"}
    {"templates": {"main": "{% extends 'a' ~ '1' %}{% macro m() %}M{% endmacro %}{% block a %}{{ m() }}{% endblock %}", "a1": "[{% block a %}{% endblock %}]"}, "output": "[M]"}
    {"templates": {"main": "{% if yes %}{% extends 'a' %}{% else %}{% extends 'b' %}{% endif %}{% block a %}x{% endblock %}", "a": "[{% block a %}{% endblock %}]", "b": "({% block a %}{% endblock %})"}, "output": "[x]"}
    {"templates": {"main": "{% if no %}{% extends 'a' %}{% endif %}s{% block a %}x{% endblock %}", "a": "[{% block a %}{% endblock %}]"}, "output": "sx"}
    {"templates": {"main": "{% if yes %}{% extends 'a' %}{% endif %}s{% block a %}x{% endblock %}", "a": "[{% block a %}{% endblock %}]"}, "output": "[x]"}
    {"templates": {"main": "{% import 'a' if yes else 'b' as m %}{{ m.f() }}", "a": "{% macro f() %}A{% endmacro %}", "b": "{% macro f() %}B{% endmacro %}"}, "output": "A"}
    {"templates": {"main": "{% set n = 'b' %}{% import n as m %}{{ m.f(1) }}{{ m.v }}", "a": "", "b": "{% macro f(x) %}B{{ x }}{% endmacro %}{% set v = 3 %}"}, "output": "B13"}
    {"templates": {"main": "{% set n = 'b' %}{% from n import f, v as w %}{{ f(1) }}{{ w }}", "b": "{% macro f(x) %}B{{ x }}{% endmacro %}{% set v = 3 %}"}, "output": "B13"}
    {"templates": {"main": "{% set n = 'b' %}{% from n import zz %}{{ zz is defined }}", "b": "B"}, "output": "False"}
    {"templates": {"main": "{% set n = 'b' %}{% from n import zz %}{{ zz() }}", "b": "B"}, "error": "UndefinedError"}
    {"templates": {"main": "{% set n = 'b' %}{% import n as m %}{{ m.zz }}", "b": "B"}, "error": "UndefinedError"}
    {"templates": {"main": "{% set n = 'zz' %}{% import n as m %}"}, "error": "TemplateNotFound"}
    {"templates": {"main": "{% import ['b'] as m %}", "b": "B"}, "error": "TypeError"}
    {"templates": {"main": "{% import nil as m %}", "b": "B"}, "error": "TemplateNotFound"}
    {"templates": {"main": "{% import n3 as m %}", "b": "B"}, "error": "TemplateNotFound"}
    {"templates": {"main": "{% set n = 'b' %}{% import n as m with context %}{{ m.f() }}", "b": "{% macro f() %}{{ n }}{% endmacro %}"}, "output": "b"}
    {"templates": {"main": "{% set n = 'b' %}{% import n as m without context %}{{ m.f() }}", "b": "{% macro f() %}{{ n is defined }}{% endmacro %}"}, "output": "False"}
    {"templates": {"main": "{% import 'b' as m with %}", "b": ""}, "error": "TemplateSyntaxError"}
    {"templates": {"main": "{% import 'b' as 5 %}", "b": ""}, "error": "TemplateSyntaxError"}
    {"templates": {"main": "{% import 'b' m %}", "b": ""}, "error": "TemplateSyntaxError"}
    {"templates": {"main": "{% from 'b' import f with context, g %}{{ f() }}", "b": "{% macro f() %}F{% endmacro %}{% macro g() %}G{% endmacro %}"}, "error": "TemplateSyntaxError"}
    {"templates": {"main": "{% from 'b' import f, %}{{ f() }}", "b": "{% macro f() %}F{% endmacro %}"}, "differs": "a comma may stand behind the last name", "error": "TemplateSyntaxError"}
    {"templates": {"main": "{% from 'b' import f as g %}{{ f is defined }}{{ g() }}", "b": "{% macro f() %}F{% endmacro %}"}, "output": "FalseF"}
    {"templates": {"main": "{% from 'b' import _f %}{{ _f() }}", "b": "{% macro _f() %}F{% endmacro %}"}, "error": "TemplateAssertionError"}
    {"templates": {"main": "{% import 'b' as m %}{{ m._f is defined }}", "b": "{% macro _f() %}F{% endmacro %}"}, "output": "False"}
    {"templates": {"main": "{% from 'b' import * %}", "b": ""}, "error": "TemplateSyntaxError"}
    {"templates": {"main": "{% from 'b' import f as %}", "b": ""}, "error": "TemplateSyntaxError"}
    {"templates": {"main": "{% from 'b' %}", "b": ""}, "error": "TemplateSyntaxError"}
    {"templates": {"main": "{% import 'b' as m %}{% for x in nums %}{{ m.f(x) }}{% endfor %}", "b": "{% macro f(x) %}{{ x }}{{ loop is defined }};{% endmacro %}"}, "output": "3False;1False;2False;"}
    {"templates": {"main": "{% import 'b' as m %}{{ m.f() }}", "b": "{% from 'c' import g %}{% macro f() %}f{{ g() }}{% endmacro %}", "c": "{% macro g() %}g{% endmacro %}"}, "output": "fg"}
    {"templates": {"main": "{% import 'b' as m %}{{ m.g() }}", "b": "{% from 'c' import g %}", "c": "{% macro g() %}g{% endmacro %}"}, "error": "UndefinedError"}
    {"templates": {"main": "{% import 'b' as m %}{{ m.f(3) }}", "b": "{% macro f(n) %}{{ n }}{{ g(n) }}{% endmacro %}{% macro g(n) %}{% if n %}{{ f(n - 1) }}{% endif %}{% endmacro %}"}, "output": "3210"}
    {"templates": {"main": "{% import 'main' as m %}{{ m.x }}{% set x = 1 %}"}, "error": "RecursionError"}
    {"templates": {"main": "{% import 'b' as m %}{% call m.f() %}x{% endcall %}", "b": "{% macro f() %}<{{ caller() }}>{% endmacro %}"}, "output": "<x>"}
    {"templates": {"main": "{% import 'b' as m %}{{ m }}", "b": "text"}, "differs": "what an imported template writes is dropped", "output": "text"}
    {"templates": {"main": "{% import 'b' as m %}{% set q = m.f %}{{ q(2) }}", "b": "{% macro f(x) %}{{ x }}{% endmacro %}"}, "output": "2"}
    {"templates": {"main": "{% if yes %}{% import 'b' as m %}{% endif %}{{ m.v }}", "b": "{% set v = 1 %}"}, "output": "1"}
    {"templates": {"main": "{% for x in nums %}{% import 'b' as m %}{{ m.v }}{% endfor %}", "b": "{% set v = 1 %}"}, "output": "111"}
    {"templates": {"main": "{% import 'b' as m %}{{ m.v }}", "b": "{% for x in nums %}{% set v = x %}{% endfor %}"}, "error": "UndefinedError"}
    {"templates": {"main": "{% import 'b' as m %}{{ m.v }}", "b": "{% if yes %}{% set v = 2 %}{% endif %}"}, "differs": "a page's names are globals of Lectern: imports and includes without context see them too", "error": "UndefinedError"}
    {"templates": {"main": "{% import 'b' as m %}{{ m.f() }}", "b": "{% set c = {'a': 1} %}{% macro f() %}{{ c.a }}{{ word }}{% endmacro %}"}, "differs": "a page's names are globals of Lectern: imports and includes without context see them too", "error": "UndefinedError"}
    """##)
}
