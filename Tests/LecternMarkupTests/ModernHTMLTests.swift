import Testing

@testable import LecternMarkup

@Suite struct ModernHTMLTests {
  @Test(arguments: [
    (
      "<font color=red size=5 face='黑体'>a</font>",
      "<p><span style=\"font-family:黑体;font-size:x-large;color:red\">a</span></p>\n"
    ),
    ("<font color=FF0000>a</font>", "<p><span style=\"color:#FF0000\">a</span></p>\n"),
    ("<font size=+9223372036854775807>a</font>", "<p><span style=\"font-size:xxx-large\">a</span></p>\n"),
    ("<font size='+99999999999999999999'>a</font>", "<p><span style=\"font-size:xxx-large\">a</span></p>\n"),
    ("<a name='x y'>a</a><a name=z>b</a>", "<p><a name=\"x y\">a</a><a id=\"z\">b</a></p>\n"),
    ("<font size=-9223372036854775808>a</font>", "<p><span style=\"font-size:x-small\">a</span></p>\n"),
    ("<center>a</center>", "<div style=\"text-align:center\">a</div>\n"),
    ("<div align=center style=\"x:y\">a</div>", "<div style=\"text-align:center;x:y\">a</div>\n"),
    ("<img src=a style=\"zoom:33%;\" />", "<img src=\"a\" style=\"zoom:33%;\" alt=\"\">\n"),
    ("<img src=a alt width=50% height=20px>", "<img src=\"a\" alt height=\"20\" style=\"width:50%\">\n"),
    (
      "a <big>b</big> <tt>c</tt> <strike>d</strike>",
      "<p>a <span style=\"font-size:larger\">b</span> <span style=\"font-family:monospace\">c</span> <s>d</s></p>\n"
    ),
    ("<audio controls width=50% height=9 src=a></audio>", "<p><audio controls src=\"a\"></audio></p>\n"),
    ("<div width=50%>a</div>", "<div>a</div>\n"),
    ("<a name=x>y</a>", "<p><a id=\"x\">y</a></p>\n"),
    (
      "<table border=0 cellspacing=2><tr><td valign=top width=9>a</table>",
      "<table style=\"border-spacing:2px;border:0\"><tr><td style=\"width:9px;vertical-align:top\">a</td></tr></table>\n"
    ),
    (
      "<iframe src=a frameborder=no scrolling=no framespacing=0 allowfullscreen=true></iframe>",
      "<iframe src=\"a\" style=\"overflow:hidden;border:0\" allowfullscreen></iframe>\n"
    ),
    ("<ol type=a><li type=I>x</ol>", "<ol type=\"a\"><li style=\"list-style-type:upper-roman\">x</li></ol>\n"),
    ("<ul type=SQUARE><li>x</ul>", "<ul style=\"list-style-type:square\"><li>x</li></ul>\n"),
    ("<input type=text name=q size=9 disabled>", "<input type=\"text\" name=\"q\" size=\"9\" disabled>\n"),
  ])
  func look(_ source: String, _ expected: String) {
    #expect(html(parse(source)) == expected)
  }

  @Test func offLeavesAllAsWritten() {
    #expect(
      html(parse("<font color=red>a</font><img src=b>", options: .commonmark))
        == "<p><font color=\"red\">a</font><img src=\"b\"></p>\n")
  }
}
