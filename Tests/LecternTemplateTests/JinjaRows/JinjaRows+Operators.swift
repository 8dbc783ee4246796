// Recorded by Tests/Recorders/jinja.py.
// swift-format-ignore-file

extension JinjaRows {
  static let operators = JinjaRow.rows(##"""
    {"templates": {"main": "{{ 1 + 2 }}"}, "output": "3"}
    {"templates": {"main": "{{ 1 - 2 }}"}, "output": "-1"}
    {"templates": {"main": "{{ 2 * 3 }}"}, "output": "6"}
    {"templates": {"main": "{{ 7 / 2 }}"}, "output": "3.5"}
    {"templates": {"main": "{{ 8 / 2 }}"}, "output": "4.0"}
    {"templates": {"main": "{{ 7 // 2 }}"}, "output": "3"}
    {"templates": {"main": "{{ -7 // 2 }}"}, "output": "-4"}
    {"templates": {"main": "{{ 7 % 3 }}"}, "output": "1"}
    {"templates": {"main": "{{ -7 % 3 }}"}, "output": "2"}
    {"templates": {"main": "{{ 7 % -3 }}"}, "output": "-2"}
    {"templates": {"main": "{{ 2 ** 10 }}"}, "output": "1024"}
    {"templates": {"main": "{{ 2 ** -1 }}"}, "output": "0.5"}
    {"templates": {"main": "{{ 2 ** 3 ** 2 }}"}, "output": "64"}
    {"templates": {"main": "{{ 1.5 + 1 }}"}, "output": "2.5"}
    {"templates": {"main": "{{ 7.5 // 2 }}"}, "output": "3.0"}
    {"templates": {"main": "{{ -7.5 // 2 }}"}, "output": "-4.0"}
    {"templates": {"main": "{{ 7.5 % 2 }}"}, "output": "1.5"}
    {"templates": {"main": "{{ -7.5 % 2 }}"}, "output": "0.5"}
    {"templates": {"main": "{{ 2 ** 0.5 }}"}, "output": "1.4142135623730951"}
    {"templates": {"main": "{{ 1 + true }}"}, "output": "2"}
    {"templates": {"main": "{{ true + true }}"}, "output": "2"}
    {"templates": {"main": "{{ -n3 }}"}, "output": "-3"}
    {"templates": {"main": "{{ +n3 }}"}, "output": "3"}
    {"templates": {"main": "{{ --n3 }}"}, "output": "3"}
    {"templates": {"main": "{{ -2|abs }}"}, "output": "2"}
    {"templates": {"main": "{{ (-2)|abs }}"}, "output": "2"}
    {"templates": {"main": "{{ -pi }}"}, "output": "-3.14159"}
    {"templates": {"main": "{{ -2 ** 2 }}"}, "output": "4"}
    {"templates": {"main": "{{ 2 * -3 }}"}, "output": "-6"}
    {"templates": {"main": "{{ 1 + 2 * 3 - 4 / 2 }}"}, "output": "5.0"}
    {"templates": {"main": "{{ (1 + 2) * 3 }}"}, "output": "9"}
    {"templates": {"main": "{{ 1 ~ 2 + 3 }}"}, "error": "TypeError"}
    {"templates": {"main": "{{ 10 - 2 - 3 }}"}, "output": "5"}
    {"templates": {"main": "{{ \"a\" + \"b\" }}"}, "output": "ab"}
    {"templates": {"main": "{{ \"a\" * 3 }}"}, "output": "aaa"}
    {"templates": {"main": "{{ 3 * \"ab\" }}"}, "output": "ababab"}
    {"templates": {"main": "{{ [1] + [2] }}"}, "output": "[1, 2]"}
    {"templates": {"main": "{{ [1, 2] * 2 }}"}, "output": "[1, 2, 1, 2]"}
    {"templates": {"main": "{{ (1,) + (2,) }}"}, "output": "(1, 2)"}
    {"templates": {"main": "{{ \"x\" * -1 }}"}, "output": ""}
    {"templates": {"main": "{{ html + \"<\" }}"}, "output": "&lt;b&gt;Tom &amp; &#34;Jerry&#34;&#39;s&lt;/b&gt;&lt;"}
    {"templates": {"main": "{{ html|safe + \"<\" }}"}, "output": "<b>Tom & \"Jerry\"'s</b>&lt;"}
    {"templates": {"main": "{{ \"<\" + html|safe }}"}, "output": "&lt;<b>Tom & \"Jerry\"'s</b>"}
    {"templates": {"main": "{{ \"<\"|safe * 2 }}"}, "output": "<<"}
    {"templates": {"main": "{{ \"<\"|e + \"<\" }}"}, "output": "&lt;&lt;"}
    {"templates": {"main": "{{ \"%s-%s\" % (\"a\", 1) }}"}, "output": "a-1"}
    {"templates": {"main": "{{ \"%d\" % 3.7 }}"}, "output": "3"}
    {"templates": {"main": "{{ \"%05.2f|%5s|%-5s|%x\" % (pi, \"a\", \"b\", 255) }}"}, "output": "03.14|    a|b    |ff"}
    {"templates": {"main": "{{ \"%(a)s\" % {\"a\": 1} }}"}, "output": "1"}
    {"templates": {"main": "{{ \"100%%\" % () }}"}, "output": "100%"}
    {"templates": {"main": "{{ \"<%s>\"|safe % \"<\" }}"}, "output": "<&lt;>"}
    {"templates": {"main": "{{ \"%+d\" % 5 }}"}, "output": "+5"}
    {"templates": {"main": "{{ \"%.3s\" % \"abcdef\" }}"}, "output": "abc"}
    {"templates": {"main": "{{ \"%r\" % \"a\" }}"}, "output": "&#39;a&#39;"}
    {"templates": {"main": "{{ 1 < 2 }}"}, "output": "True"}
    {"templates": {"main": "{{ 2 <= 2 }}"}, "output": "True"}
    {"templates": {"main": "{{ 3 > 4 }}"}, "output": "False"}
    {"templates": {"main": "{{ 3 >= 3 }}"}, "output": "True"}
    {"templates": {"main": "{{ 1 == 1.0 }}"}, "output": "True"}
    {"templates": {"main": "{{ 1 != 2 }}"}, "output": "True"}
    {"templates": {"main": "{{ \"a\" == \"a\" }}"}, "output": "True"}
    {"templates": {"main": "{{ \"a\" < \"b\" }}"}, "output": "True"}
    {"templates": {"main": "{{ [1, 2] < [1, 3] }}"}, "output": "True"}
    {"templates": {"main": "{{ [1] == [1] }}"}, "output": "True"}
    {"templates": {"main": "{{ (1,) == [1] }}"}, "output": "False"}
    {"templates": {"main": "{{ {\"a\": 1} == {\"a\": 1} }}"}, "output": "True"}
    {"templates": {"main": "{{ none == none }}"}, "output": "True"}
    {"templates": {"main": "{{ none == 0 }}"}, "output": "False"}
    {"templates": {"main": "{{ true == 1 }}"}, "output": "True"}
    {"templates": {"main": "{{ \"1\" == 1 }}"}, "output": "False"}
    {"templates": {"main": "{{ 1 < 2 < 3 }}"}, "output": "True"}
    {"templates": {"main": "{{ 1 < 3 < 2 }}"}, "output": "False"}
    {"templates": {"main": "{{ 3 > 2 > 1 }}"}, "output": "True"}
    {"templates": {"main": "{{ 1 < 2 > 0 == 0 }}"}, "output": "True"}
    {"templates": {"main": "{{ 1 == 1 == 1 }}"}, "output": "True"}
    {"templates": {"main": "{{ 1 in nums }}"}, "output": "True"}
    {"templates": {"main": "{{ 9 in nums }}"}, "output": "False"}
    {"templates": {"main": "{{ 9 not in nums }}"}, "output": "True"}
    {"templates": {"main": "{{ \"ell\" in word }}"}, "output": "True"}
    {"templates": {"main": "{{ \"\" in word }}"}, "output": "True"}
    {"templates": {"main": "{{ \"name\" in person }}"}, "output": "True"}
    {"templates": {"main": "{{ \"zz\" not in person }}"}, "output": "True"}
    {"templates": {"main": "{{ 1 in (1, 2) }}"}, "output": "True"}
    {"templates": {"main": "{{ yes and no }}"}, "output": "False"}
    {"templates": {"main": "{{ yes or no }}"}, "output": "True"}
    {"templates": {"main": "{{ not yes }}"}, "output": "False"}
    {"templates": {"main": "{{ not not yes }}"}, "output": "True"}
    {"templates": {"main": "{{ 0 or \"x\" }}"}, "output": "x"}
    {"templates": {"main": "{{ \"\" or [] }}"}, "output": "[]"}
    {"templates": {"main": "{{ 1 and 2 }}"}, "output": "2"}
    {"templates": {"main": "{{ 0 and 2 }}"}, "output": "0"}
    {"templates": {"main": "{{ none or 3 }}"}, "output": "3"}
    {"templates": {"main": "{{ not 1 == 2 }}"}, "output": "True"}
    {"templates": {"main": "{{ yes and not no }}"}, "output": "True"}
    {"templates": {"main": "{{ no or no or 5 }}"}, "output": "5"}
    {"templates": {"main": "{{ \"a\" if yes else \"b\" }}"}, "output": "a"}
    {"templates": {"main": "{{ \"a\" if no else \"b\" }}"}, "output": "b"}
    {"templates": {"main": "{{ \"a\" if no else \"b\" if no else \"c\" }}"}, "output": "c"}
    {"templates": {"main": "{{ (\"a\" if yes) }}"}, "output": "a"}
    {"templates": {"main": "{{ 1 if yes }}"}, "output": "1"}
    {"templates": {"main": "{{ \"a\" if no }}"}, "output": ""}
    {"templates": {"main": "{{ [1 if yes else 2, 3] }}"}, "output": "[1, 3]"}
    {"templates": {"main": "{{ \"a\" ~ 1 ~ none ~ true ~ 1.5 }}"}, "output": "a1NoneTrue1.5"}
    {"templates": {"main": "{{ \"<\" ~ \"b\" }}"}, "output": "&lt;b"}
    {"templates": {"main": "{{ \"<\"|safe ~ \">\" }}"}, "differs": "Jinja joins literals while compiling and then forgets that one is safe", "output": "&lt;&gt;"}
    {"templates": {"main": "{{ [1] ~ \"x\" }}"}, "output": "[1]x"}
    {"templates": {"main": "{{ \"a\" ~ html|e }}"}, "output": "a&lt;b&gt;Tom &amp; &#34;Jerry&#34;&#39;s&lt;/b&gt;"}
    {"templates": {"main": "{{ nums[0] }}"}, "output": "3"}
    {"templates": {"main": "{{ nums[-1] }}"}, "output": "2"}
    {"templates": {"main": "{{ nums.0 }}"}, "output": "3"}
    {"templates": {"main": "{{ nested[1][1][0] }}"}, "output": "4"}
    {"templates": {"main": "{{ nested.1.0 }}"}, "output": "3"}
    {"templates": {"main": "{{ word[0] }}"}, "output": "h"}
    {"templates": {"main": "{{ word[-1] }}"}, "output": "o"}
    {"templates": {"main": "{{ han[1] }}"}, "output": "模"}
    {"templates": {"main": "{{ person[\"name\"] }}"}, "output": "Ada"}
    {"templates": {"main": "{{ person.name }}"}, "output": "Ada"}
    {"templates": {"main": "{{ person[\"tags\"][1] }}"}, "output": "y"}
    {"templates": {"main": "{{ person.tags.0 }}"}, "output": "x"}
    {"templates": {"main": "{{ {1: \"x\"}[1] }}"}, "output": "x"}
    {"templates": {"main": "{{ {\"a\": 1}[\"a\"] }}"}, "output": "1"}
    {"templates": {"main": "{{ (1, 2)[1] }}"}, "output": "2"}
    {"templates": {"main": "{{ nums[1:] }}"}, "output": "[1, 2]"}
    {"templates": {"main": "{{ nums[:2] }}"}, "output": "[3, 1]"}
    {"templates": {"main": "{{ nums[::-1] }}"}, "output": "[2, 1, 3]"}
    {"templates": {"main": "{{ nums[::2] }}"}, "output": "[3, 2]"}
    {"templates": {"main": "{{ nums[-2:] }}"}, "output": "[1, 2]"}
    {"templates": {"main": "{{ nums[5:] }}"}, "output": "[]"}
    {"templates": {"main": "{{ nums[:-5] }}"}, "output": "[]"}
    {"templates": {"main": "{{ nums[2:0:-1] }}"}, "output": "[2, 1]"}
    {"templates": {"main": "{{ nums[:] }}"}, "output": "[3, 1, 2]"}
    {"templates": {"main": "{{ nums[-9:9] }}"}, "output": "[3, 1, 2]"}
    {"templates": {"main": "{{ nums[9:-9:-1] }}"}, "output": "[2, 1, 3]"}
    {"templates": {"main": "{{ nums[1:2:3] }}"}, "output": "[1]"}
    {"templates": {"main": "{{ word[1:3] }}"}, "output": "el"}
    {"templates": {"main": "{{ word[::-1] }}"}, "output": "olleh"}
    {"templates": {"main": "{{ han[:3] }}"}, "output": "多模态"}
    {"templates": {"main": "{{ han[-3:] }}"}, "output": "dal"}
    {"templates": {"main": "{{ word[1:none] }}"}, "output": "ello"}
    {"templates": {"main": "{{ (1,2,3)[1:] }}"}, "output": "(2, 3)"}
    {"templates": {"main": "{{ empty[1:] }}"}, "output": ""}
    {"templates": {"main": "{{ 1 + \"a\" }}"}, "error": "TypeError"}
    {"templates": {"main": "{{ \"a\" + 1 }}"}, "error": "TypeError"}
    {"templates": {"main": "{{ none + 1 }}"}, "error": "TypeError"}
    {"templates": {"main": "{{ 1 / 0 }}"}, "error": "ZeroDivisionError"}
    {"templates": {"main": "{{ 1 % 0 }}"}, "error": "ZeroDivisionError"}
    {"templates": {"main": "{{ 1 < \"a\" }}"}, "error": "TypeError"}
    {"templates": {"main": "{{ none < 1 }}"}, "error": "TypeError"}
    {"templates": {"main": "{{ 1 in 5 }}"}, "error": "TypeError"}
    {"templates": {"main": "{{ 1 in \"abc\" }}"}, "error": "TypeError"}
    {"templates": {"main": "{{ -\"a\" }}"}, "error": "TypeError"}
    {"templates": {"main": "{{ [1] - [1] }}"}, "error": "TypeError"}
    {"templates": {"main": "{{ {} < {} }}"}, "error": "TypeError"}
    {"templates": {"main": "{{ \"%d\" % \"a\" }}"}, "error": "TypeError"}
    {"templates": {"main": "{{ \"%s %s\" % \"a\" }}"}, "error": "TypeError"}
    {"templates": {"main": "{{ nums[::0] }}"}, "error": "ValueError"}
    {"templates": {"main": "{{ 5[0] }}"}, "error": "UndefinedError"}
    {"templates": {"main": "{{ nums[\"a\"] }}"}, "error": "UndefinedError"}
    {"templates": {"main": "{{ missing + 1 }}"}, "error": "UndefinedError"}
    {"templates": {"main": "{{ missing == 1 }}"}, "error": "UndefinedError"}
    {"templates": {"main": "{{ not missing }}"}, "error": "UndefinedError"}
    {"templates": {"main": "{{ missing and 1 }}"}, "error": "UndefinedError"}
    {"templates": {"main": "{{ 1 in missing }}"}, "error": "UndefinedError"}
    {"templates": {"main": "{{ word.upper() }}"}, "output": "HELLO"}
    {"templates": {"main": "{{ word.replace(\"l\", \"L\") }}"}, "output": "heLLo"}
    {"templates": {"main": "{{ \"a,b,c\".split(\",\") }}"}, "output": "[&#39;a&#39;, &#39;b&#39;, &#39;c&#39;]"}
    {"templates": {"main": "{{ \" a b \".split() }}"}, "output": "[&#39;a&#39;, &#39;b&#39;]"}
    {"templates": {"main": "{{ \"a-b-c\".split(\"-\", 1) }}"}, "output": "[&#39;a&#39;, &#39;b-c&#39;]"}
    {"templates": {"main": "{{ \",\".join(words) }}"}, "output": "pear,Apple,fig"}
    {"templates": {"main": "{{ word.startswith(\"he\") }}"}, "output": "True"}
    {"templates": {"main": "{{ word.endswith(\"lo\") }}"}, "output": "True"}
    {"templates": {"main": "{{ word.title() }}"}, "output": "Hello"}
    {"templates": {"main": "{{ spaces.strip() }}"}, "output": "pad"}
    {"templates": {"main": "{{ word.find(\"l\") }}"}, "output": "2"}
    {"templates": {"main": "{{ word.count(\"l\") }}"}, "output": "2"}
    {"templates": {"main": "{{ \"x\".capitalize() }}"}, "output": "X"}
    {"templates": {"main": "{{ lines.splitlines() }}"}, "output": "[&#39;one&#39;, &#39;two&#39;, &#39;&#39;, &#39;three&#39;]"}
    {"templates": {"main": "{{ \"12\".isdigit() }}"}, "output": "True"}
    {"templates": {"main": "{{ \"xxax\".strip(\"x\") }}"}, "output": "a"}
    {"templates": {"main": "{{ spaces.lstrip() }}|"}, "output": "pad  |"}
    {"templates": {"main": "{{ spaces.rstrip() }}|"}, "output": "  pad|"}
    {"templates": {"main": "{{ person.get(\"name\") }}"}, "output": "Ada"}
    {"templates": {"main": "{{ person.get(\"zz\") }}"}, "output": "None"}
    {"templates": {"main": "{{ person.get(\"zz\", 5) }}"}, "output": "5"}
    {"templates": {"main": "{{ person.keys()|list }}"}, "output": "[&#39;age&#39;, &#39;name&#39;, &#39;tags&#39;]"}
    {"templates": {"main": "{{ person.values()|list }}"}, "output": "[36, &#39;Ada&#39;, [&#39;x&#39;, &#39;y&#39;]]"}
    {"templates": {"main": "{{ person.items()|list }}"}, "output": "[(&#39;age&#39;, 36), (&#39;name&#39;, &#39;Ada&#39;), (&#39;tags&#39;, [&#39;x&#39;, &#39;y&#39;])]"}
    {"templates": {"main": "{{ nums.index(2) }}"}, "output": "2"}
    {"templates": {"main": "{{ dups.count(2) }}"}, "output": "2"}
    {"templates": {"main": "{{ word() }}"}, "error": "TypeError"}
    {"templates": {"main": "{{ word.nope() }}"}, "error": "UndefinedError"}
    {"templates": {"main": "{{ nums.index(99) }}"}, "error": "ValueError"}
    {"templates": {"main": "{{ range(5)|list }}"}, "output": "[0, 1, 2, 3, 4]"}
    {"templates": {"main": "{{ range(2, 5)|list }}"}, "output": "[2, 3, 4]"}
    {"templates": {"main": "{{ range(5, 0, -2)|list }}"}, "output": "[5, 3, 1]"}
    {"templates": {"main": "{{ range(0)|list }}"}, "output": "[]"}
    {"templates": {"main": "{{ dict(a=1, b=\"x\") }}"}, "output": "{&#39;a&#39;: 1, &#39;b&#39;: &#39;x&#39;}"}
    {"templates": {"main": "{{ dict([(\"k\", 2)]) }}"}, "output": "{&#39;k&#39;: 2}"}
    {"templates": {"main": "{{ dict({\"a\": 1}, b=2) }}"}, "output": "{&#39;a&#39;: 1, &#39;b&#39;: 2}"}
    {"templates": {"main": "{{ range(3)[1] }}"}, "output": "1"}
    {"templates": {"main": "{{ range(4)|length }}"}, "output": "4"}
    {"templates": {"main": "{{ range(3)|sum }}"}, "output": "3"}
    {"templates": {"main": "{{ range() }}"}, "error": "TypeError"}
    {"templates": {"main": "{{ range(1, 2, 0)|list }}"}, "error": "ValueError"}
    """##)
}
