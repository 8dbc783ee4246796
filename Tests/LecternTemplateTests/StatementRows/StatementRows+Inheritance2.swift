// Recorded by Tests/Recorders/statements.py.
// swift-format-ignore-file

extension StatementRows {
  static let inheritance2 = JinjaRow.rows(##"""
    {"templates": {"main": "{% extends 'base' %}{% for x in nums %}{% set q = x %}{% endfor %}{% block a %}{{ q is defined }}{% endblock %}", "base": "<{% block a %}A{% endblock %}|{% block b %}B{% endblock %}>"}, "output": "<False|B>"}
    {"templates": {"main": "{% extends 'base' %}{% if yes %}{% set q = 3 %}{% endif %}{% block a %}{{ q }}{% endblock %}", "base": "<{% block a %}A{% endblock %}|{% block b %}B{% endblock %}>"}, "output": "<3|B>"}
    {"templates": {"main": "{% extends 'base' %}{{ 1 / 0 }}{% block a %}x{% endblock %}", "base": "<{% block a %}A{% endblock %}|{% block b %}B{% endblock %}>"}, "output": "<x|B>"}
    {"templates": {"main": "{% extends 'base' %}{% do 1 / 0 %}{% block a %}x{% endblock %}", "base": "<{% block a %}A{% endblock %}|{% block b %}B{% endblock %}>"}, "error": "ZeroDivisionError"}
    {"templates": {"main": "{% extends 'base' %}{% include 'nope' %}{% block a %}x{% endblock %}", "base": "<{% block a %}A{% endblock %}|{% block b %}B{% endblock %}>"}, "error": "TemplateNotFound"}
    {"templates": {"main": "{% extends 'base' %}{% block a %}{% include 'p' %}{% endblock %}", "base": "<{% block a %}A{% endblock %}|{% block b %}B{% endblock %}>", "p": "{% block a %}p{% endblock %}"}, "output": "<p|B>"}
    {"templates": {"main": "{% extends 'base' %}{% block a %}{% set q = 4 %}{% include 'p' %}{% endblock %}", "base": "<{% block a %}A{% endblock %}|{% block b %}B{% endblock %}>", "p": "{{ q }}"}, "output": "<4|B>"}
    {"templates": {"main": "{% include 'p' %}", "p": "{% extends 'base' %}{% block a %}{{ super() }}{{ word }}{% endblock %}", "base": "<{% block a %}A{% endblock %}|{% block b %}B{% endblock %}>"}, "output": "<Ahello|B>"}
    {"templates": {"main": "{% for x in nums %}{% include 'p' %}{% endfor %}", "p": "{% extends 'base' %}{% block a %}{{ x }}{% endblock %}", "base": "{% block a %}{% endblock %},"}, "output": "3,1,2,"}
    {"templates": {"main": "{% import 'p' as p %}{{ p.f() }}", "p": "{% extends 'base' %}{% macro f() %}F{% endmacro %}", "base": "<{% block a %}A{% endblock %}|{% block b %}B{% endblock %}>"}, "output": "F"}
    {"templates": {"main": "{% extends 'base' %}{% block a %}{% autoescape false %}{{ html }}{% endautoescape %}{{ html }}{% endblock %}", "base": "<{% block a %}A{% endblock %}|{% block b %}B{% endblock %}>"}, "output": "<<b>Tom & \"Jerry\"'s</b>&lt;b&gt;Tom &amp; &#34;Jerry&#34;&#39;s&lt;/b&gt;|B>"}
    {"templates": {"main": "{% extends 'base' %}{% autoescape false %}{% block a %}{{ html }}{% endblock %}{% endautoescape %}", "base": "<{% block a %}A{% endblock %}|{% block b %}B{% endblock %}>"}, "differs": "a block of a template that extends another is written once, where that one has it", "output": "&lt;b&gt;Tom &amp; &#34;Jerry&#34;&#39;s&lt;/b&gt;<&lt;b&gt;Tom &amp; &#34;Jerry&#34;&#39;s&lt;/b&gt;|B>"}
    {"templates": {"main": "{% extends 'base' %}{% block a %}{{ html }}{% endblock %}", "base": "{% autoescape false %}{% block a %}{% endblock %}{% endautoescape %}"}, "output": "&lt;b&gt;Tom &amp; &#34;Jerry&#34;&#39;s&lt;/b&gt;"}
    {"templates": {"main": "{% extends 'base' %}\n\n{% block a %}\nx\n{% endblock %}\n", "base": "1\n{% block a %}{% endblock %}\n2\n"}, "output": "1\n\nx\n\n2\n"}
    {"templates": {"main": "{% extends 'base' -%}\r\n{% block a -%}\r\nx\r\n{%- endblock %}", "base": "1\r\n{% block a %}{% endblock %}\r\n2"}, "output": "1\nx\n2"}
    """##)
}
