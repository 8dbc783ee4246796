import LecternCore
import LecternTemplate

/// A site of two posts and data of every kind, for templates to read.
enum SmallHost {
  private static let term = RecordType("Term", [.init("name", .string), .init("count", .int)])
  private static let page = RecordType(
    "Page",
    [
      .init("title", .string), .init("url", .string), .init("older", .optional(.record("Page"))),
      .init("tags", .list(.record("Term"))), .init("extra", .data), .init("content", .markup),
      .init("words", .int), .init("top", .bool),
    ])

  static func schema(isSteady: Bool) -> Schema {
    let globals: [Schema.Global] = [
      .init("page", .record("Page")), .init("posts", .list(.record("Page"))), .init("data", .data),
      .init("ratio", .double), .init("any", .any),
    ]
    return Schema(
      records: [term, page], globals: globals, steady: isSteady ? Set(globals.map(\.name)) : ["posts", "data"])
  }

  /// In the order of the schema.
  static let globals: [Value] = [
    .record(Post(index: 1)), .list([.record(Post(index: 0)), .record(Post(index: 1))]), Value(data), .double(1.5),
    .list([.int(3), .string("三"), .none, .tuple([.int(1), .bool(true)])]),
  ]

  private static let data = DataValue.map(
    DataMap([
      ("list", .list([.int(2), .int(-7), .double(0.5), .null, .bool(false), .string("")])),
      ("text", .string("<a href=\"x\">中文 & e\u{301}</a> www.example.org\n\n%s {0}")),
      ("map", .map(DataMap([("name", .string("one")), ("deep", .map(DataMap([("n", .int(Int.max))])))]))),
      ("maps", .list([.map(DataMap([("k", .int(1))])), .map(DataMap([("k", .string("b"))]))])),
    ]))

  private struct Post: Record {
    let index: Int
    var type: RecordType { SmallHost.page }
    var key: Value { .int(index) }

    func member(_ member: Int) -> Value {
      switch member {
      case 0: .string(index == 0 ? "First <post>" : "第二")
      case 1: .string("/p/\(index)/")
      case 2: index == 1 ? .record(Post(index: 0)) : .none
      case 3: .list([.record(Tag(name: "c++", count: 2)), .record(Tag(name: "多", count: index))])
      case 4: Value(SmallHost.data)
      case 5: .fragment(Body())
      case 6: .int(300 * index)
      default: .bool(index == 1)
      }
    }
  }

  private struct Tag: Record {
    let name: String
    let count: Int
    var type: RecordType { SmallHost.term }
    var key: Value { .string(name) }
    var text: String? { name }

    func member(_ member: Int) -> Value { member == 0 ? .string(name) : .int(count) }
  }

  private struct Body: Renderable {
    var isEmpty: Bool { false }

    func write(into output: inout [UInt8], context: RenderContext) { output += "<p>Body</p>".utf8 }
  }
}
