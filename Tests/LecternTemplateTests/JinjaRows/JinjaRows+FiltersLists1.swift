// Recorded by Tests/Recorders/jinja.py.
// swift-format-ignore-file

extension JinjaRows {
  static let filters_lists1 = JinjaRow.rows(##"""
    {"templates": {"main": "{{ nums|length }}"}, "output": "3"}
    {"templates": {"main": "{{ word|length }}"}, "output": "5"}
    {"templates": {"main": "{{ han|length }}"}, "output": "16"}
    {"templates": {"main": "{{ person|length }}"}, "output": "3"}
    {"templates": {"main": "{{ none_list|count }}"}, "output": "0"}
    {"templates": {"main": "{{ empty|length }}"}, "output": "0"}
    {"templates": {"main": "{{ (1, 2)|length }}"}, "output": "2"}
    {"templates": {"main": "{{ 5|length }}"}, "error": "TypeError"}
    {"templates": {"main": "{{ none|length }}"}, "error": "TypeError"}
    {"templates": {"main": "{{ nums|join(\", \") }}"}, "output": "3, 1, 2"}
    {"templates": {"main": "{{ nums|join }}"}, "output": "312"}
    {"templates": {"main": "{{ marks|join(\"<\") }}"}, "output": "&lt;i&gt;&lt;&amp;"}
    {"templates": {"main": "{{ marks|join(\"<br>\"|safe) }}"}, "output": "&lt;i&gt;<br>&amp;"}
    {"templates": {"main": "{{ [\"<\"|safe, \"<\"]|join(\",\") }}"}, "output": "<,&lt;"}
    {"templates": {"main": "{{ people|join(\", \", attribute=\"name\") }}"}, "output": "Ada, bob, Cy"}
    {"templates": {"main": "{{ none_list|join(\",\") }}|"}, "output": "|"}
    {"templates": {"main": "{{ word|join(\"-\") }}"}, "output": "h-e-l-l-o"}
    {"templates": {"main": "{{ mixed|join(\"/\") }}"}, "output": "1/a/None/True"}
    {"templates": {"main": "{{ people|map(attribute=\"age\")|join(\"+\") }}"}, "output": "36+25+36"}
    {"templates": {"main": "{{ person|join(\",\") }}"}, "output": "age,name,tags"}
    {"templates": {"main": "{{ [1.5, none]|join(d=\"x\") }}"}, "output": "1.5xNone"}
    {"templates": {"main": "{{ 5|join }}"}, "error": "TypeError"}
    {"templates": {"main": "{{ nums|first }}"}, "output": "3"}
    {"templates": {"main": "{{ nums|last }}"}, "output": "2"}
    {"templates": {"main": "{{ word|first }}"}, "output": "h"}
    {"templates": {"main": "{{ word|last }}"}, "output": "o"}
    {"templates": {"main": "{{ person|first }}"}, "output": "age"}
    {"templates": {"main": "{{ [[]]|first }}"}, "output": "[]"}
    {"templates": {"main": "{{ none_list|first }}"}, "error": "UndefinedError"}
    {"templates": {"main": "{{ none_list|last }}"}, "error": "UndefinedError"}
    {"templates": {"main": "{{ none_list|first|default(\"none\") }}"}, "output": "none"}
    {"templates": {"main": "{{ empty|last|default(\"x\") }}"}, "output": "x"}
    {"templates": {"main": "{{ nums|sort }}"}, "output": "[1, 2, 3]"}
    {"templates": {"main": "{{ nums|sort(true) }}"}, "output": "[3, 2, 1]"}
    {"templates": {"main": "{{ words|sort }}"}, "output": "[&#39;Apple&#39;, &#39;fig&#39;, &#39;pear&#39;]"}
    {"templates": {"main": "{{ words|sort(case_sensitive=true) }}"}, "output": "[&#39;Apple&#39;, &#39;fig&#39;, &#39;pear&#39;]"}
    {"templates": {"main": "{{ people|sort(attribute=\"age\")|map(attribute=\"name\")|join(\",\") }}"}, "output": "bob,Ada,Cy"}
    {"templates": {"main": "{{ people|sort(attribute=\"age,name\")|map(attribute=\"name\")|join(\",\") }}"}, "output": "bob,Ada,Cy"}
    {"templates": {"main": "{{ people|sort(reverse=true, attribute=\"name\")|map(attribute=\"name\")|join(\",\") }}"}, "output": "Cy,bob,Ada"}
    {"templates": {"main": "{{ word|sort }}"}, "output": "[&#39;e&#39;, &#39;h&#39;, &#39;l&#39;, &#39;l&#39;, &#39;o&#39;]"}
    {"templates": {"main": "{{ people|sort(true, attribute=\"age\")|map(attribute=\"name\")|join(\",\") }}"}, "output": "Ada,Cy,bob"}
    {"templates": {"main": "{{ [1.5, 1, true]|sort }}"}, "output": "[1, True, 1.5]"}
    {"templates": {"main": "{{ [[2, 1], [1, 3]]|sort }}"}, "output": "[[1, 3], [2, 1]]"}
    {"templates": {"main": "{{ [[2, 1], [1, 3]]|sort(attribute=1) }}"}, "output": "[[2, 1], [1, 3]]"}
    {"templates": {"main": "{{ person|sort }}"}, "output": "[&#39;age&#39;, &#39;name&#39;, &#39;tags&#39;]"}
    {"templates": {"main": "{{ mixed|sort }}"}, "error": "TypeError"}
    {"templates": {"main": "{{ people|sort }}"}, "error": "TypeError"}
    {"templates": {"main": "{{ people|sort(attribute=\"nope\") }}"}, "error": "UndefinedError"}
    {"templates": {"main": "{{ nums|reverse|list }}"}, "output": "[2, 1, 3]"}
    {"templates": {"main": "{{ word|reverse }}"}, "output": "olleh"}
    {"templates": {"main": "{{ han|reverse }}"}, "output": "ladomitlum 习学态模多"}
    {"templates": {"main": "{{ none_list|reverse|list }}"}, "output": "[]"}
    {"templates": {"main": "{{ html|safe|reverse }}"}, "output": ">b/<s'\"yrreJ\" & moT>b<"}
    {"templates": {"main": "{{ word|list }}"}, "output": "[&#39;h&#39;, &#39;e&#39;, &#39;l&#39;, &#39;l&#39;, &#39;o&#39;]"}
    {"templates": {"main": "{{ person|list }}"}, "output": "[&#39;age&#39;, &#39;name&#39;, &#39;tags&#39;]"}
    {"templates": {"main": "{{ (1, 2)|list }}"}, "output": "[1, 2]"}
    {"templates": {"main": "{{ none_list|list }}"}, "output": "[]"}
    {"templates": {"main": "{{ \"中文\"|list }}"}, "output": "[&#39;中&#39;, &#39;文&#39;]"}
    {"templates": {"main": "{{ 5|list }}"}, "error": "TypeError"}
    {"templates": {"main": "{{ none|list }}"}, "error": "TypeError"}
    {"templates": {"main": "{{ dups|unique|list }}"}, "output": "[1, 2, 3]"}
    {"templates": {"main": "{{ [\"a\", \"A\", \"b\"]|unique|list }}"}, "output": "[&#39;a&#39;, &#39;b&#39;]"}
    {"templates": {"main": "{{ [\"a\", \"A\"]|unique(true)|list }}"}, "output": "[&#39;a&#39;, &#39;A&#39;]"}
    {"templates": {"main": "{{ people|unique(attribute=\"age\")|map(attribute=\"name\")|list }}"}, "output": "[&#39;Ada&#39;, &#39;bob&#39;]"}
    {"templates": {"main": "{{ people|unique(attribute=\"city\")|map(attribute=\"name\")|list }}"}, "output": "[&#39;Ada&#39;, &#39;bob&#39;]"}
    {"templates": {"main": "{% for k, l in people|groupby(\"age\") %}{{ k }}:{{ l|map(attribute=\"name\")|join(\",\") }};{% endfor %} {% for g in people|groupby(\"city\") %}{{ g.grouper }}={{ g.list|length }} {% endfor %} {% for g in people|groupby(\"city\", case_sensitive=true) %}{{ g.grouper }}={{ g.list|length }} {% endfor %} {% for g in people|groupby(\"zz\", default=\"-\") %}{{ g[0] }}={{ g[1]|length }}{% endfor %}"}, "output": "25:bob;36:Ada,Cy; London=2 Paris=1  London=1 Paris=1 london=1  -=3"}
    {"templates": {"main": "{% for k, l in people|groupby(\"nope\") %}{{ k }}{% endfor %}"}, "error": "UndefinedError"}
    {"templates": {"main": "{{ nums|batch(2)|list }}"}, "output": "[[3, 1], [2]]"}
    {"templates": {"main": "{{ nums|batch(2, \"x\")|list }}"}, "output": "[[3, 1], [2, &#39;x&#39;]]"}
    {"templates": {"main": "{{ none_list|batch(2)|list }}"}, "output": "[]"}
    {"templates": {"main": "{{ range(7)|batch(3)|list }}"}, "output": "[[0, 1, 2], [3, 4, 5], [6]]"}
    {"templates": {"main": "{{ nums|batch(linecount=1)|list }}"}, "output": "[[3], [1], [2]]"}
    {"templates": {"main": "{{ range(7)|slice(3)|list }}"}, "output": "[[0, 1, 2], [3, 4], [5, 6]]"}
    {"templates": {"main": "{{ range(7)|slice(3, \"x\")|list }}"}, "output": "[[0, 1, 2], [3, 4, &#39;x&#39;], [5, 6, &#39;x&#39;]]"}
    {"templates": {"main": "{{ range(6)|slice(3)|list }}"}, "output": "[[0, 1], [2, 3], [4, 5]]"}
    {"templates": {"main": "{{ none_list|slice(2)|list }}"}, "output": "[[], []]"}
    {"templates": {"main": "{{ nums|slice(5)|list }}"}, "output": "[[3], [1], [2], [], []]"}
    {"templates": {"main": "{{ nums|sum }}"}, "output": "6"}
    {"templates": {"main": "{{ none_list|sum }}"}, "output": "0"}
    {"templates": {"main": "{{ floats|sum }}"}, "output": "3.75"}
    {"templates": {"main": "{{ people|sum(attribute=\"age\") }}"}, "output": "97"}
    {"templates": {"main": "{{ nums|sum(start=10) }}"}, "output": "16"}
    {"templates": {"main": "{{ [[1], [2]]|sum(start=[]) }}"}, "output": "[1, 2]"}
    {"templates": {"main": "{{ none_list|sum(start=5) }}"}, "output": "5"}
    {"templates": {"main": "{{ words|sum }}"}, "error": "TypeError"}
    {"templates": {"main": "{{ nums|min }}"}, "output": "1"}
    {"templates": {"main": "{{ nums|max }}"}, "output": "3"}
    {"templates": {"main": "{{ words|min }}"}, "output": "Apple"}
    {"templates": {"main": "{{ words|max }}"}, "output": "pear"}
    {"templates": {"main": "{{ words|max(case_sensitive=true) }}"}, "output": "pear"}
    {"templates": {"main": "{{ people|max(attribute=\"age\") }}"}, "output": "{&#39;age&#39;: 36, &#39;city&#39;: &#39;London&#39;, &#39;name&#39;: &#39;Ada&#39;, &#39;ok&#39;: True}"}
    {"templates": {"main": "{{ people|min(attribute=\"name\") }}"}, "output": "{&#39;age&#39;: 36, &#39;city&#39;: &#39;London&#39;, &#39;name&#39;: &#39;Ada&#39;, &#39;ok&#39;: True}"}
    {"templates": {"main": "{{ none_list|min|default(\"no\") }}"}, "output": "no"}
    {"templates": {"main": "{{ word|max }}"}, "output": "o"}
    {"templates": {"main": "{{ none_list|min }}"}, "error": "UndefinedError"}
    {"templates": {"main": "{{ mixed|max }}"}, "error": "TypeError"}
    {"templates": {"main": "{{ words|map(\"upper\")|list }}"}, "output": "[&#39;PEAR&#39;, &#39;APPLE&#39;, &#39;FIG&#39;]"}
    {"templates": {"main": "{{ people|map(attribute=\"name\")|list }}"}, "output": "[&#39;Ada&#39;, &#39;bob&#39;, &#39;Cy&#39;]"}
    {"templates": {"main": "{{ people|map(attribute=\"zz\", default=\"-\")|list }}"}, "output": "[&#39;-&#39;, &#39;-&#39;, &#39;-&#39;]"}
    {"templates": {"main": "{{ nums|map(\"string\")|list }}"}, "output": "[&#39;3&#39;, &#39;1&#39;, &#39;2&#39;]"}
    {"templates": {"main": "{{ words|map(\"replace\", \"p\", \"P\")|list }}"}, "output": "[&#39;Pear&#39;, &#39;APPle&#39;, &#39;fig&#39;]"}
    {"templates": {"main": "{{ words|map(\"length\")|list }}"}, "output": "[4, 5, 3]"}
    {"templates": {"main": "{{ people|map(attribute=\"tags\", default=[])|list }}"}, "output": "[[], [], []]"}
    {"templates": {"main": "{{ [[1, 2], [3, 4]]|map(\"sum\")|list }}"}, "output": "[3, 7]"}
    {"templates": {"main": "{{ [[1, 2], [3, 4]]|map(attribute=0)|list }}"}, "output": "[1, 3]"}
    {"templates": {"main": "{{ nums|map(\"round\", 1)|list }}"}, "output": "[3, 1, 2]"}
    {"templates": {"main": "{{ words|map(\"truncate\", 3, true, \"\", 0)|list }}"}, "output": "[&#39;pea&#39;, &#39;App&#39;, &#39;fig&#39;]"}
    {"templates": {"main": "{{ tree|map(attribute=\"kids.0.name\", default=\"-\")|list }}"}, "output": "[&#39;a1&#39;, &#39;-&#39;]"}
    {"templates": {"main": "{{ people|map(attribute=\"zz\")|list }}"}, "differs": "Jinja writes a list of Undefined objects", "output": "[Undefined, Undefined, Undefined]"}
    {"templates": {"main": "{{ nums|map(\"nope\")|list }}"}, "error": "TemplateRuntimeError"}
    {"templates": {"main": "{{ nums|map|list }}"}, "error": "FilterArgumentError"}
    {"templates": {"main": "{{ nums|select(\"odd\")|list }}"}, "output": "[3, 1]"}
    {"templates": {"main": "{{ nums|select(\">\", 1)|list }}"}, "output": "[3, 2]"}
    {"templates": {"main": "{{ nums|reject(\"odd\")|list }}"}, "output": "[2]"}
    {"templates": {"main": "{{ mixed|select|list }}"}, "output": "[1, &#39;a&#39;, True]"}
    {"templates": {"main": "{{ mixed|reject|list }}"}, "output": "[None]"}
    {"templates": {"main": "{{ words|select(\"in\", [\"fig\"])|list }}"}, "output": "[&#39;fig&#39;]"}
    {"templates": {"main": "{{ nums|select(\"divisibleby\", 3)|list }}"}, "output": "[3]"}
    {"templates": {"main": "{{ mixed|select(\"string\")|list }}"}, "output": "[&#39;a&#39;]"}
    {"templates": {"main": "{{ mixed|select(\"none\")|list }}"}, "output": "[None]"}
    {"templates": {"main": "{{ people|selectattr(\"ok\")|map(attribute=\"name\")|list }}"}, "output": "[&#39;Ada&#39;, &#39;Cy&#39;]"}
    {"templates": {"main": "{{ people|rejectattr(\"ok\")|map(attribute=\"name\")|list }}"}, "output": "[&#39;bob&#39;]"}
    {"templates": {"main": "{{ people|selectattr(\"age\", \"eq\", 36)|map(attribute=\"name\")|list }}"}, "output": "[&#39;Ada&#39;, &#39;Cy&#39;]"}
    {"templates": {"main": "{{ people|rejectattr(\"age\", \"gt\", 30)|map(attribute=\"name\")|list }}"}, "output": "[&#39;bob&#39;]"}
    {"templates": {"main": "{{ people|selectattr(\"name\", \"lower\")|map(attribute=\"name\")|list }}"}, "output": "[&#39;bob&#39;]"}
    {"templates": {"main": "{{ people|selectattr(\"zz\", \"defined\")|list }}"}, "output": "[]"}
    {"templates": {"main": "{{ people|selectattr(\"age\", \"in\", [25])|map(attribute=\"name\")|list }}"}, "output": "[&#39;bob&#39;]"}
    {"templates": {"main": "{{ people|selectattr(\"name\", \"==\", \"Ada\")|list|length }}"}, "output": "1"}
    {"templates": {"main": "{{ people|selectattr(\"zz\")|list }}"}, "error": "UndefinedError"}
    {"templates": {"main": "{{ nums|select(\"nope\")|list }}"}, "error": "TemplateRuntimeError"}
    {"templates": {"main": "{{ people|selectattr(\"age\", \"nope\")|list }}"}, "error": "TemplateRuntimeError"}
    {"templates": {"main": "{{ {\"b\": 1, \"a\": 2, \"C\": 0}|dictsort }} {{ {\"b\": 1, \"a\": 2, \"C\": 0}|dictsort(true) }} {{ {\"b\": 1, \"a\": 2}|dictsort(by=\"value\") }} {{ {\"b\": 1, \"a\": 2}|dictsort(reverse=true) }} {% for k, v in person|dictsort %}{{ k }}={{ v }};{% endfor %}"}, "output": "[(&#39;a&#39;, 2), (&#39;b&#39;, 1), (&#39;C&#39;, 0)] [(&#39;C&#39;, 0), (&#39;a&#39;, 2), (&#39;b&#39;, 1)] [(&#39;b&#39;, 1), (&#39;a&#39;, 2)] [(&#39;b&#39;, 1), (&#39;a&#39;, 2)] age=36;name=Ada;tags=[&#39;x&#39;, &#39;y&#39;];"}
    {"templates": {"main": "{{ nums|dictsort }}"}, "error": "AttributeError"}
    {"templates": {"main": "{{ {\"a\": 1}|dictsort(by=\"x\") }}"}, "error": "FilterArgumentError"}
    {"templates": {"main": "{{ person|items|list }} {{ none_map|items|list }} {% for k, v in person|items %}{{ k }}={{ v }};{% endfor %}"}, "output": "[(&#39;age&#39;, 36), (&#39;name&#39;, &#39;Ada&#39;), (&#39;tags&#39;, [&#39;x&#39;, &#39;y&#39;])] [] age=36;name=Ada;tags=[&#39;x&#39;, &#39;y&#39;];"}
    {"templates": {"main": "{{ nums|items|list }}"}, "error": "TypeError"}
    {"templates": {"main": "{{ missing|default(\"x\") }}"}, "output": "x"}
    {"templates": {"main": "{{ empty|default(\"x\") }}|"}, "output": "|"}
    {"templates": {"main": "{{ empty|default(\"x\", true) }}"}, "output": "x"}
    {"templates": {"main": "{{ nil|default(\"x\") }}"}, "output": "None"}
    {"templates": {"main": "{{ nil|d(\"x\", true) }}"}, "output": "x"}
    {"templates": {"main": "{{ person.zz|d(\"q\") }}"}, "output": "q"}
    {"templates": {"main": "{{ missing|default }}|"}, "output": "|"}
    {"templates": {"main": "{{ 0|default(5) }}"}, "output": "0"}
    {"templates": {"main": "{{ 0|default(5, boolean=true) }}"}, "output": "5"}
    {"templates": {"main": "{{ missing|default(missing|default(\"deep\")) }}"}, "output": "deep"}
    {"templates": {"main": "{{ person.name|default(\"x\") }}"}, "output": "Ada"}
    {"templates": {"main": "{{ nums[9]|default(\"gone\") }}"}, "output": "gone"}
    {"templates": {"main": "{{ person[\"zz\"]|default(1) }}"}, "output": "1"}
    {"templates": {"main": "{{ missing.x|default(\"x\") }}"}, "error": "UndefinedError"}
    {"templates": {"main": "{{ person.zz.yy|default(\"x\") }}"}, "error": "UndefinedError"}
    {"templates": {"main": "{{ person|attr(\"zz\")|default(\"n\") }}"}, "output": "n"}
    {"templates": {"main": "{{ \"5\"|int }}"}, "output": "5"}
    {"templates": {"main": "{{ \"x\"|int }}"}, "output": "0"}
    {"templates": {"main": "{{ \"x\"|int(7) }}"}, "output": "7"}
    {"templates": {"main": "{{ \"3.9\"|int }}"}, "output": "3"}
    {"templates": {"main": "{{ 3.9|int }}"}, "output": "3"}
    {"templates": {"main": "{{ -3.9|int }}"}, "output": "-3"}
    {"templates": {"main": "{{ \"0x1f\"|int(0, 16) }}"}, "output": "31"}
    {"templates": {"main": "{{ \"ff\"|int(base=16) }}"}, "output": "255"}
    {"templates": {"main": "{{ \" 12 \"|int }}"}, "output": "12"}
    {"templates": {"main": "{{ none|int }}"}, "output": "0"}
    {"templates": {"main": "{{ true|int }}"}, "output": "1"}
    {"templates": {"main": "{{ \"1_000\"|int }}"}, "output": "1000"}
    {"templates": {"main": "{{ \"\"|int(3) }}"}, "output": "3"}
    {"templates": {"main": "{{ \"-5\"|int }}"}, "output": "-5"}
    {"templates": {"main": "{{ \"+5\"|int }}"}, "output": "5"}
    {"templates": {"main": "{{ \"1e3\"|int }}"}, "output": "1000"}
    {"templates": {"main": "{{ nums|int }}"}, "output": "0"}
    {"templates": {"main": "{{ \"1.5\"|float }}"}, "output": "1.5"}
    {"templates": {"main": "{{ \"x\"|float }}"}, "output": "0.0"}
    {"templates": {"main": "{{ \"x\"|float(2.5) }}"}, "output": "2.5"}
    {"templates": {"main": "{{ 3|float }}"}, "output": "3.0"}
    {"templates": {"main": "{{ none|float }}"}, "output": "0.0"}
    {"templates": {"main": "{{ \"1e3\"|float }}"}, "output": "1000.0"}
    {"templates": {"main": "{{ \" 2 \"|float }}"}, "output": "2.0"}
    {"templates": {"main": "{{ true|float }}"}, "output": "1.0"}
    {"templates": {"main": "{{ nums|float(1) }}"}, "output": "1"}
    {"templates": {"main": "{{ -3|abs }}"}, "output": "3"}
    {"templates": {"main": "{{ (-3)|abs }}"}, "output": "3"}
    {"templates": {"main": "{{ (-2.5)|abs }}"}, "output": "2.5"}
    {"templates": {"main": "{{ neg|abs }}"}, "output": "4"}
    {"templates": {"main": "{{ true|abs }}"}, "output": "1"}
    {"templates": {"main": "{{ \"a\"|abs }}"}, "error": "TypeError"}
    {"templates": {"main": "{{ 2.5|round }}"}, "output": "2.0"}
    {"templates": {"main": "{{ 3.5|round }}"}, "output": "4.0"}
    {"templates": {"main": "{{ -2.5|round }}"}, "output": "-2.0"}
    {"templates": {"main": "{{ 2.675|round(2) }}"}, "output": "2.67"}
    {"templates": {"main": "{{ 42.55|round(1) }}"}, "output": "42.5"}
    {"templates": {"main": "{{ 42.55|round(1, \"floor\") }}"}, "output": "42.5"}
    {"templates": {"main": "{{ 42.55|round(1, \"ceil\") }}"}, "output": "42.6"}
    {"templates": {"main": "{{ 42.1|round(method=\"ceil\") }}"}, "output": "43.0"}
    {"templates": {"main": "{{ 42|round }}"}, "output": "42"}
    {"templates": {"main": "{{ 42|round(1) }}"}, "output": "42"}
    {"templates": {"main": "{{ 1234.5|round(-2) }}"}, "output": "1200.0"}
    {"templates": {"main": "{{ 1250|round(-2) }}"}, "output": "1200"}
    {"templates": {"main": "{{ pi|round(3) }}"}, "output": "3.142"}
    {"templates": {"main": "{{ 0.5|round }}"}, "output": "0.0"}
    {"templates": {"main": "{{ 1.005|round(2) }}"}, "output": "1.0"}
    """##)
}
