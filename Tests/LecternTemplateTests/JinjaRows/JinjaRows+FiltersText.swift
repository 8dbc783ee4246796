// Recorded by Tests/Recorders/jinja.py.
// swift-format-ignore-file

extension JinjaRows {
  static let filters_text = JinjaRow.rows(##"""
    {"templates": {"main": "{{ word|upper }}"}, "output": "HELLO"}
    {"templates": {"main": "{{ \"Été\"|lower }}"}, "output": "été"}
    {"templates": {"main": "{{ title|capitalize }}"}, "output": "The quick-brown (fox) jumps"}
    {"templates": {"main": "{{ title|title }}"}, "output": "The Quick-Brown (Fox) Jumps"}
    {"templates": {"main": "{{ \"hello-world (foo) it's\"|title }}"}, "output": "Hello-World (Foo) It&#39;s"}
    {"templates": {"main": "{{ empty|capitalize }}"}, "output": ""}
    {"templates": {"main": "{{ empty|title }}"}, "output": ""}
    {"templates": {"main": "{{ han|upper }}"}, "output": "多模态学习 MULTIMODAL"}
    {"templates": {"main": "{{ 5|upper }}"}, "output": "5"}
    {"templates": {"main": "{{ none|upper }}"}, "output": "NONE"}
    {"templates": {"main": "{{ \"ß\"|upper }}"}, "output": "SS"}
    {"templates": {"main": "{{ html|upper }}"}, "output": "&lt;B&gt;TOM &amp; &#34;JERRY&#34;&#39;S&lt;/B&gt;"}
    {"templates": {"main": "{{ html|safe|upper }}"}, "output": "<B>TOM & \"JERRY\"'S</B>"}
    {"templates": {"main": "{{ html|safe|title }}"}, "output": "&lt;B&gt;tom &amp; &#34;jerry&#34;&#39;s&lt;/b&gt;"}
    {"templates": {"main": "{{ html|safe|capitalize }}"}, "output": "<b>tom & \"jerry\"'s</b>"}
    {"templates": {"main": "{{ spaces|trim }}|"}, "output": "pad|"}
    {"templates": {"main": "{{ \"xxaxx\"|trim(\"x\") }}"}, "output": "a"}
    {"templates": {"main": "{{ \"<>a\"|trim(\"<>\") }}"}, "output": "a"}
    {"templates": {"main": "{{ empty|trim }}|"}, "output": "|"}
    {"templates": {"main": "{{ 5|trim }}"}, "output": "5"}
    {"templates": {"main": "{{ \"\\u3000中\\u3000\"|trim }}|"}, "output": "中|"}
    {"templates": {"main": "{{ word|replace(\"l\", \"L\") }}"}, "output": "heLLo"}
    {"templates": {"main": "{{ word|replace(\"l\", \"L\", 1) }}"}, "output": "heLlo"}
    {"templates": {"main": "{{ word|replace(\"\", \"-\") }}"}, "output": "-h-e-l-l-o-"}
    {"templates": {"main": "{{ \"aaa\"|replace(\"aa\", \"b\") }}"}, "output": "ba"}
    {"templates": {"main": "{{ html|replace(\"<b>\", \"<i>\") }}"}, "output": "&lt;i&gt;Tom &amp; &#34;Jerry&#34;&#39;s&lt;/b&gt;"}
    {"templates": {"main": "{{ html|safe|replace(\"<b>\", \"<i>\") }}"}, "output": "&lt;i&gt;Tom & \"Jerry\"'s</b>"}
    {"templates": {"main": "{{ html|replace(\"Tom\", \"<i>\"|safe) }}"}, "output": "&lt;b&gt;<i> &amp; &#34;Jerry&#34;&#39;s&lt;/b&gt;"}
    {"templates": {"main": "{{ 121|replace(1, \"x\") }}"}, "output": "x2x"}
    {"templates": {"main": "{{ han|replace(\"态\", \"T\") }}"}, "output": "多模T学习 multimodal"}
    {"templates": {"main": "{{ word|replace(\"z\", \"y\") }}"}, "output": "hello"}
    {"templates": {"main": "{{ word|replace(old=\"h\", new=\"j\") }}"}, "output": "jello"}
    {"templates": {"main": "{{ \"a<b\"|replace(\"<\"|safe, \"x\") }}"}, "output": "a&lt;b"}
    {"templates": {"main": "{{ word|replace(\"l\") }}"}, "error": "TypeError"}
    {"templates": {"main": "{{ word|replace }}"}, "error": "TypeError"}
    {"templates": {"main": "{{ long|truncate(20) }}"}, "output": "The quick brown..."}
    {"templates": {"main": "{{ long|truncate(20, true) }}"}, "output": "The quick brown f..."}
    {"templates": {"main": "{{ long|truncate(20, false, \"…\") }}"}, "output": "The quick brown…"}
    {"templates": {"main": "{{ long|truncate(20, end=\"!\") }}"}, "output": "The quick brown!"}
    {"templates": {"main": "{{ long|truncate(55) }}"}, "output": "The quick brown fox jumps over the lazy dog and runs away"}
    {"templates": {"main": "{{ long|truncate(20, true, \"\", 0) }}"}, "output": "The quick brown fox "}
    {"templates": {"main": "{{ long|truncate(9, leeway=0) }}"}, "output": "The..."}
    {"templates": {"main": "{{ word|truncate(3, true, \"\", 0) }}"}, "output": "hel"}
    {"templates": {"main": "{{ word|truncate(4, leeway=0) }}"}, "output": "h..."}
    {"templates": {"main": "{{ han|truncate(4, true, \"…\", 0) }}"}, "output": "多模态…"}
    {"templates": {"main": "{{ long|truncate }}"}, "output": "The quick brown fox jumps over the lazy dog and runs away"}
    {"templates": {"main": "{{ html|truncate(8, true) }}"}, "output": "&lt;b&gt;To..."}
    {"templates": {"main": "{{ html|safe|truncate(8, true, \"<\") }}"}, "output": "<b>Tom &lt;"}
    {"templates": {"main": "{{ long|truncate(2) }}"}, "error": "AssertionError"}
    {"templates": {"main": "{{ long|truncate(length=20, killwords=true, end=\"..\", leeway=1) }}"}, "output": "The quick brown fo.."}
    {"templates": {"main": "{{ lines|indent }}"}, "output": "one\n    two\n\n    three"}
    {"templates": {"main": "{{ lines|indent(2) }}"}, "output": "one\n  two\n\n  three"}
    {"templates": {"main": "{{ lines|indent(2, true) }}"}, "output": "  one\n  two\n\n  three"}
    {"templates": {"main": "{{ lines|indent(2, blank=true) }}"}, "output": "one\n  two\n  \n  three"}
    {"templates": {"main": "{{ lines|indent(\"> \") }}"}, "output": "one\n&gt; two\n\n&gt; three"}
    {"templates": {"main": "{{ lines|indent(2, first=true, blank=true) }}"}, "output": "  one\n  two\n  \n  three"}
    {"templates": {"main": "{{ empty|indent }}|"}, "output": "|"}
    {"templates": {"main": "{{ word|indent(3, true) }}"}, "output": "   hello"}
    {"templates": {"main": "{{ lines|safe|indent(\"<\") }}"}, "output": "one\n<two\n\n<three"}
    {"templates": {"main": "{{ \"a\\n\"|indent(2) }}|"}, "output": "a\n|"}
    {"templates": {"main": "{{ long|wordcount }}"}, "output": "12"}
    {"templates": {"main": "{{ empty|wordcount }}"}, "output": "0"}
    {"templates": {"main": "{{ \"it's a_b c-d\"|wordcount }}"}, "output": "5"}
    {"templates": {"main": "{{ han|wordcount }}"}, "output": "2"}
    {"templates": {"main": "{{ \"  \"|wordcount }}"}, "output": "0"}
    {"templates": {"main": "{{ word|center(11) }}|"}, "output": "   hello   |"}
    {"templates": {"main": "{{ word|center(10) }}|"}, "output": "  hello   |"}
    {"templates": {"main": "{{ word|center(2) }}|"}, "output": "hello|"}
    {"templates": {"main": "{{ \"ab\"|center(5) }}|"}, "output": "  ab |"}
    {"templates": {"main": "{{ \"abc\"|center(6) }}|"}, "output": " abc  |"}
    {"templates": {"main": "{{ \"%s %s\"|format(\"a\", 1) }}"}, "output": "a 1"}
    {"templates": {"main": "{{ \"%(a)s\"|format(a=\"<\") }}"}, "output": "&lt;"}
    {"templates": {"main": "{{ \"%s\"|safe|format(\"<\") }}"}, "output": "&lt;"}
    {"templates": {"main": "{{ \"%05d\"|format(42) }}"}, "output": "00042"}
    {"templates": {"main": "{{ \"%s\"|format(\"%\") }}"}, "output": "%"}
    {"templates": {"main": "{{ \"%.2f\"|format(2.675) }}"}, "output": "2.67"}
    {"templates": {"main": "{{ \"%e\"|format(12345.678) }}"}, "output": "1.234568e+04"}
    {"templates": {"main": "{{ \"%g\"|format(0.0001) }}"}, "output": "0.0001"}
    {"templates": {"main": "{{ \"%s\"|format }}"}, "error": "TypeError"}
    {"templates": {"main": "{{ 5|string + \"a\" }}"}, "output": "5a"}
    {"templates": {"main": "{{ none|string }}"}, "output": "None"}
    {"templates": {"main": "{{ true|string ~ \"x\" }}"}, "output": "Truex"}
    {"templates": {"main": "{{ nums|string }}"}, "output": "[3, 1, 2]"}
    {"templates": {"main": "{{ html|safe|string }}"}, "output": "<b>Tom & \"Jerry\"'s</b>"}
    {"templates": {"main": "{{ html|string }}"}, "output": "&lt;b&gt;Tom &amp; &#34;Jerry&#34;&#39;s&lt;/b&gt;"}
    {"templates": {"main": "{{ html|escape }}"}, "output": "&lt;b&gt;Tom &amp; &#34;Jerry&#34;&#39;s&lt;/b&gt;"}
    {"templates": {"main": "{{ html|e|e }}"}, "output": "&lt;b&gt;Tom &amp; &#34;Jerry&#34;&#39;s&lt;/b&gt;"}
    {"templates": {"main": "{{ html|e|safe }}"}, "output": "&lt;b&gt;Tom &amp; &#34;Jerry&#34;&#39;s&lt;/b&gt;"}
    {"templates": {"main": "{{ 5|e }}"}, "output": "5"}
    {"templates": {"main": "{{ none|e }}"}, "output": "None"}
    {"templates": {"main": "{{ html|forceescape }}"}, "output": "&lt;b&gt;Tom &amp; &#34;Jerry&#34;&#39;s&lt;/b&gt;"}
    {"templates": {"main": "{{ html|safe|forceescape }}"}, "output": "&lt;b&gt;Tom &amp; &#34;Jerry&#34;&#39;s&lt;/b&gt;"}
    {"templates": {"main": "{{ nums|e }}"}, "output": "[3, 1, 2]"}
    {"templates": {"main": "{{ words|e }}"}, "output": "[&#39;pear&#39;, &#39;Apple&#39;, &#39;fig&#39;]"}
    {"templates": {"main": "{{ html|safe }}"}, "output": "<b>Tom & \"Jerry\"'s</b>"}
    {"templates": {"main": "{{ html|safe|safe }}"}, "output": "<b>Tom & \"Jerry\"'s</b>"}
    {"templates": {"main": "{{ 5|safe }}"}, "output": "5"}
    {"templates": {"main": "{{ nums|safe }}"}, "output": "[3, 1, 2]"}
    {"templates": {"main": "{{ [\"<\"]|safe }}"}, "output": "['<']"}
    {"templates": {"main": "{{ \"<p>Hello <b>World</b>  &amp;  more</p>\"|striptags }}"}, "output": "Hello World &amp; more"}
    {"templates": {"main": "{{ \"a <!-- c > d --> b\"|striptags }}"}, "output": "a b"}
    {"templates": {"main": "{{ \"<i>中</i>\"|striptags }}"}, "output": "中"}
    {"templates": {"main": "{{ \"1 < 2 > 1\"|striptags }}"}, "output": "1 1"}
    {"templates": {"main": "{{ html|striptags }}"}, "output": "Tom &amp; &#34;Jerry&#34;&#39;s"}
    {"templates": {"main": "{{ html|safe|striptags }}"}, "output": "Tom &amp; &#34;Jerry&#34;&#39;s"}
    {"templates": {"main": "{{ \"&lt;b&gt;\"|striptags }}"}, "output": "&lt;b&gt;"}
    {"templates": {"main": "{{ 5|striptags }}"}, "output": "5"}
    {"templates": {"main": "{{ \"a &#39; &#x4e2d; &hellip;\"|striptags }}"}, "output": "a &#39; 中 …"}
    {"templates": {"main": "{{ \"a<br>b\\n  c\"|striptags }}"}, "output": "ab c"}
    {"templates": {"main": "{{ \"a b/c?d&e=中\"|urlencode }}"}, "output": "a%20b/c%3Fd%26e%3D%E4%B8%AD"}
    {"templates": {"main": "{{ {\"q\": \"a b\", \"x\": \"1&2\"}|urlencode }}"}, "output": "q=a+b&amp;x=1%262"}
    {"templates": {"main": "{{ [[\"a\", 1], [\"b\", \"/\"]]|urlencode }}"}, "output": "a=1&amp;b=%2F"}
    {"templates": {"main": "{{ 5|urlencode }}"}, "output": "5"}
    {"templates": {"main": "{{ \"~-_.\"|urlencode }}"}, "output": "~-_."}
    {"templates": {"main": "{{ empty|urlencode }}"}, "output": ""}
    {"templates": {"main": "{{ word|tojson }}"}, "output": "\"hello\""}
    {"templates": {"main": "{{ html|tojson }}"}, "output": "\"\\u003cb\\u003eTom \\u0026 \\\"Jerry\\\"\\u0027s\\u003c/b\\u003e\""}
    {"templates": {"main": "{{ nums|tojson }}"}, "output": "[3, 1, 2]"}
    {"templates": {"main": "{{ person|tojson }}"}, "output": "{\"age\": 36, \"name\": \"Ada\", \"tags\": [\"x\", \"y\"]}"}
    {"templates": {"main": "{{ none|tojson }}"}, "output": "null"}
    {"templates": {"main": "{{ 1.5|tojson }}"}, "output": "1.5"}
    {"templates": {"main": "{{ yes|tojson }}"}, "output": "true"}
    {"templates": {"main": "{{ han|tojson }}"}, "output": "\"\\u591a\\u6a21\\u6001\\u5b66\\u4e60 multimodal\""}
    {"templates": {"main": "{{ \"\\n\\t\\\"\\\\\"|tojson }}"}, "output": "\"\\n\\t\\\"\\\\\""}
    {"templates": {"main": "{{ {}|tojson }}"}, "output": "{}"}
    {"templates": {"main": "{{ []|tojson }}"}, "output": "[]"}
    {"templates": {"main": "{{ {\"b\": 1, \"a\": [1, {\"c\": none}]}|tojson }}"}, "output": "{\"a\": [1, {\"c\": null}], \"b\": 1}"}
    {"templates": {"main": "{{ {1: 2}|tojson }}"}, "output": "{\"1\": 2}"}
    {"templates": {"main": "{{ \"😀\"|tojson }}"}, "output": "\"\\ud83d\\ude00\""}
    {"templates": {"main": "{{ (1, 2)|tojson }}"}, "output": "[1, 2]"}
    {"templates": {"main": "{{ {\"b\": 1, \"a\": [1, 2], \"c\": {}, \"d\": []}|tojson(2) }}"}, "output": "{\n  \"a\": [\n    1,\n    2\n  ],\n  \"b\": 1,\n  \"c\": {},\n  \"d\": []\n}"}
    {"templates": {"main": "{{ [1, [2]]|tojson(indent=1) }}"}, "output": "[\n 1,\n [\n  2\n ]\n]"}
    {"templates": {"main": "{{ []|tojson(2) }}"}, "output": "[]"}
    {"templates": {"main": "{{ {\"class\": \"a b\", \"id\": 5, \"x\": none, \"t\": \"<\"}|xmlattr }}"}, "output": " class=\"a b\" id=\"5\" t=\"&lt;\""}
    {"templates": {"main": "{{ {\"a\": 1}|xmlattr(false) }}"}, "output": "a=\"1\""}
    {"templates": {"main": "{{ {}|xmlattr }}|"}, "output": "|"}
    {"templates": {"main": "{{ {\"a b\": 1}|xmlattr }}"}, "error": "ValueError"}
    {"templates": {"main": "{{ 100|filesizeformat }}"}, "output": "100 Bytes"}
    {"templates": {"main": "{{ 1|filesizeformat }}"}, "output": "1 Byte"}
    {"templates": {"main": "{{ 1000|filesizeformat }}"}, "output": "1.0 kB"}
    {"templates": {"main": "{{ 1500000|filesizeformat }}"}, "output": "1.5 MB"}
    {"templates": {"main": "{{ 1024|filesizeformat(true) }}"}, "output": "1.0 KiB"}
    {"templates": {"main": "{{ 123456789|filesizeformat(binary=true) }}"}, "output": "117.7 MiB"}
    {"templates": {"main": "{{ 0|filesizeformat }}"}, "output": "0 Bytes"}
    {"templates": {"main": "{{ \"300\"|filesizeformat }}"}, "output": "300 Bytes"}
    {"templates": {"main": "{{ 1e12|filesizeformat }}"}, "output": "1.0 TB"}
    {"templates": {"main": "{{ missing|upper }}"}, "error": "UndefinedError"}
    {"templates": {"main": "{{ missing|e }}"}, "error": "UndefinedError"}
    {"templates": {"main": "{{ missing|safe }}"}, "error": "UndefinedError"}
    {"templates": {"main": "{{ word|nope }}"}, "error": "TemplateAssertionError"}
    {"templates": {"main": "{{ word|upper(\"x\") }}"}, "error": "TypeError"}
    {"templates": {"main": "{{ word|upper(a=1) }}"}, "error": "TypeError"}
    {"templates": {"main": "{{ word|truncate(1, 2, 3, 4, 5) }}"}, "error": "TypeError"}
    {"templates": {"main": "{{ word|replace(\"a\", \"b\", old=\"c\") }}"}, "error": "TypeError"}
    {"templates": {"main": "{{ word|upper|lower|title|length }}"}, "output": "5"}
    {"templates": {"main": "{{ (word ~ \"X\")|lower }}"}, "output": "hellox"}
    {"templates": {"main": "{{ word ~ \"X\"|lower }}"}, "output": "hellox"}
    {"templates": {"main": "{{ 1 + \"2\"|int * 3 }}"}, "output": "7"}
    {"templates": {"main": "{{ \"{:>05d}\".format(7) }}"}, "output": "00007"}
    {"templates": {"main": "{{ \"{:<05}\".format(5) }}"}, "output": "50000"}
    {"templates": {"main": "{{ \"{:#06x}\".format(255) }}"}, "output": "0x00ff"}
    {"templates": {"main": "{{ \"{:08,}\".format(1234) }}"}, "output": "0,001,234"}
    {"templates": {"main": "{{ \"{:012,.2f}\".format(1234.5) }}"}, "output": "0,001,234.50"}
    {"templates": {"main": "{{ \"{:010_}\".format(1234) }}"}, "output": "00_001_234"}
    {"templates": {"main": "{{ \"{:+#x}\".format(255) }}"}, "output": "+0xff"}
    {"templates": {"main": "{{ \"{:#b}\".format(5) }}"}, "output": "0b101"}
    {"templates": {"main": "{{ \"{:x>6}\".format(5) }}"}, "output": "xxxxx5"}
    {"templates": {"main": "{{ \"{:=+5}\".format(3) }}"}, "output": "+   3"}
    {"templates": {"main": "{{ \"{:.3}\".format(100.0) }}"}, "output": "1e+02"}
    {"templates": {"main": "{{ \"{:.3}\".format(1234.5) }}"}, "output": "1.23e+03"}
    {"templates": {"main": "{{ \"{:.3}\".format(12.0) }}"}, "output": "12.0"}
    {"templates": {"main": "{{ \"{:.2}\".format(0.00001) }}"}, "output": "1e-05"}
    {"templates": {"main": "{{ \"{:.1}\".format(5.0) }}"}, "output": "5e+00"}
    {"templates": {"main": "{{ \"{:.1}\".format(0.0) }}"}, "output": "0e+00"}
    {"templates": {"main": "{{ \"{:.3}\".format(99.96) }}"}, "output": "1e+02"}
    {"templates": {"main": "{{ \"{:n}\".format(1.5) }}"}, "output": "1.5"}
    {"templates": {"main": "{{ \"{:.3%}\".format(0.5) }}"}, "output": "50.000%"}
    {"templates": {"main": "{{ \"%#x\" % 255 }}"}, "output": "0xff"}
    {"templates": {"main": "{{ \"%.3d\" % 5 }}"}, "output": "005"}
    {"templates": {"main": "{{ \"%5.1f\" % -0.0 }}"}, "output": " -0.0"}
    {"templates": {"main": "{{ \"%#08x\" % 255 }}"}, "output": "0x0000ff"}
    {"templates": {"main": "{{ \"%#o\" % 8 }}"}, "output": "0o10"}
    {"templates": {"main": "{{ \"%.1s\" % \"e\\u0301\" }}"}, "output": "e"}
    {"templates": {"main": "{{ \"%+.2d\" % -5 }}"}, "output": "-05"}
    {"templates": {"main": "{{ \"１２\"|int }}"}, "output": "12"}
    {"templates": {"main": "{{ \"１.５\"|float }}"}, "output": "1.5"}
    {"templates": {"main": "{{ \"٣\"|int }}"}, "output": "3"}
    {"templates": {"main": "{{ \"x１\"|int(7) }}"}, "output": "7"}
    {"templates": {"main": "{{ [1, 2]|select(1)|list }}"}, "error": "TemplateRuntimeError"}
    {"templates": {"main": "{{ [1, 2]|map(attribute=\"b\", defualt=9)|list }}"}, "error": "FilterArgumentError"}
    """##)
}
