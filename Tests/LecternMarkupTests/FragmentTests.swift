import LecternCore
import Testing

@testable import LecternMarkup

@Suite struct FragmentTests {
  /// The content with every slot in brackets.
  func slots(_ source: String) -> String {
    var output: [UInt8] = []
    parse(source).content.write(into: &output) { slot, output in
      let text =
        switch slot.kind {
        case .address(let reference): "[\(reference)]"
        case .elementID(let id): "[#\(id)]"
        case .pictureSize(let reference): "[size \(reference)]"
        case .linkAttributes(let reference): "[link \(reference)]"
        }
      output.append(contentsOf: text.utf8)
    }
    return String(decoding: output, as: UTF8.self)
  }

  @Test func addressesAreSlots() {
    #expect(slots("[a](b) ![c](d)") == "<p><a href=\"[0]\"[link 0]>a</a> <img src=\"[1]\" alt=\"c\"[size 1]></p>\n")
    #expect(
      slots("<img src=a width=1><a href=b target=_self>c</a><a id=x>y</a>")
        == "<p><img src=\"[0]\" width=\"1\" alt=\"\"><a href=\"[1]\" target=\"_self\">c</a><a id=\"[#x]\">y</a></p>\n")
    #expect(
      slots("<img srcset=\"a.png, b.png 2x,c,d.png 3x\">")
        == "<img srcset=\"[0], [1] 2x,[2] 3x\" alt=\"\">\n")
    #expect(
      slots("<video poster=p src=v></video><iframe src=f></iframe><object data=o></object>")
        == "<p><video poster=\"[1]\" src=\"[0]\"></video><iframe src=\"[2]\"></iframe><object data=\"[3]\"></object></p>\n"
    )
    #expect(
      slots("text [a][b] <svg><a href=u>x</a></svg>\n\n[b]: c#d")
        == "<p>text <a href=\"[0]\"[link 0]>a</a> <svg><a href=\"[1]\">x</a></svg></p>\n")
  }

  /// Ids and what points to them get the same prefix on a list.
  @Test func idsAreSlots() {
    #expect(
      slots("<label for=a>x</label><input id=a aria-describedby='b  c'>")
        == "<p><label for=\"[#a]\">x</label><input id=\"[#a]\" aria-describedby=\"[#b]  [#c]\"></p>\n")
    #expect(
      slots("<svg><g id=r fill='url(#g) red' stroke='url(#h'/><use href='#r'/><use xlink:href='x.svg#r'/></svg>")
        == "<p><svg><g id=\"[#r]\" fill=\"url(#[#g]) red\" stroke=\"url(#[#h]\"/><use href=\"#[#r]\"/>"
        + "<use xlink:href=\"x.svg#r\"/></svg></p>\n")
  }

  @Test func referencesHaveRolesAndPlaces() {
    let source =
      "中 [a](b \"t\")\n> ![图 *x*](d%20e.png)\n> <img alt=q\n>   src=' f&amp;g '>\n\n<div>\n<audio src=h></audio></div>"
    let document = parseMarkup(MarkupSource(path: "n.md", bytes: Array(source.utf8), firstLine: 10), options: .lectern)
    #expect(
      document.content.references == [
        Reference(address: "b", role: .link, position: SourcePosition(line: 10, column: 3)),
        Reference(address: "d%20e.png", role: .picture, position: SourcePosition(line: 11, column: 3), alt: "图 x"),
        Reference(address: "f&g", role: .picture, position: SourcePosition(line: 12, column: 3), alt: "q"),
        Reference(address: "h", role: .media, position: SourcePosition(line: 16, column: 1)),
      ])
    #expect(document.firstPicture?.address == "d%20e.png")
  }

  @Test func placesHoldOverLines() {
    func check(_ source: String, _ expected: [String]) {
      let places = parse(source).content.references.map { "\($0.position?.line ?? 0):\($0.position?.column ?? 0)" }
      #expect(places == expected)
    }
    check("`a\nb` ![x](y) [l\nm](y) ![x](y)", ["2:4", "2:12", "3:7"])
    check("> q ![x](y)\nlazy ![x](y)\n   indented ![x](y)", ["1:5", "2:6", "3:13"])
    check("- item\n     deep ![x](y)\n\ttab ![x](y)", ["2:11", "3:6"])
    check("1. > x\n   > 中文 <img src=y\n   >  alt=q> <img src=y>\n   <b>z</b> <img src=y>", ["2:9", "3:14", "4:13"])
    check("<a\nhref=y>z</a> *em ![x](y)* <https://y> ![x][r]\n\n[r]: y", ["1:1", "2:18", "2:27", "2:39"])
    check("[ok](y)\\\nb [bad](y)\\\nc ![p](y) <img src=y>", ["1:1", "2:3", "3:3", "3:11"])
    check("> a\\\n> b\\\n> c\\\n> d\\\n> e ![p](y)\n\n![q](y)", ["5:5", "7:1"])
    check("[a](/x\n\"title\") and\nthen <img src=y>", ["1:1", "3:6"])
    check("[x]: /u\n[y]: /v\ntext [bad](m) ![y]", ["3:6", "3:15"])
  }

  @Test func valuesAreEscaped() {
    #expect(
      html(parse("<a href='\"&lt;' id='&amp;\"'>x</a>")) == "<p><a href=\"&quot;&lt;\" id=\"&amp;&quot;\">x</a></p>\n")
    #expect(html(parse("\\< \\& \"")) == "<p>&lt; &amp; \"</p>\n")
  }
}
