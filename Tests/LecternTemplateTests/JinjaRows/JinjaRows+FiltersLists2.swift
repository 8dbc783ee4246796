// Recorded by Tests/Recorders/jinja.py.
// swift-format-ignore-file

extension JinjaRows {
  static let filters_lists2 = JinjaRow.rows(##"""
    {"templates": {"main": "{{ 42|round(0, \"floor\") }}"}, "output": "42.0"}
    {"templates": {"main": "{{ -42.5|round(0, \"ceil\") }}"}, "output": "-42.0"}
    {"templates": {"main": "{{ 1e20|round }}"}, "output": "1e+20"}
    {"templates": {"main": "{{ true|round }}"}, "output": "1"}
    {"templates": {"main": "{{ \"a\"|round }}"}, "error": "TypeError"}
    {"templates": {"main": "{{ 1|round(0, \"x\") }}"}, "error": "FilterArgumentError"}
    {"templates": {"main": "{{ missing|length }}"}, "error": "UndefinedError"}
    {"templates": {"main": "{{ missing|list }}"}, "error": "UndefinedError"}
    {"templates": {"main": "{{ missing|join }}"}, "error": "UndefinedError"}
    {"templates": {"main": "{{ missing|sort }}"}, "error": "UndefinedError"}
    {"templates": {"main": "{{ nums|sort|first }}"}, "output": "1"}
    {"templates": {"main": "{{ nums|sort|reverse|first }}"}, "output": "3"}
    {"templates": {"main": "{{ (nums + [9])|max }}"}, "output": "9"}
    {"templates": {"main": "{{ [3, 1]|sort|join(\",\")|replace(\",\", \";\") }}"}, "output": "1;3"}
    """##)
}
