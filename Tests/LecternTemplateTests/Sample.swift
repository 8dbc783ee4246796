import LecternCore
import LecternTemplate

/// A small host: pages in a class, each record an index into it.
final class Sample: Sendable {
  static let pageType = ErrorTests.schema.records["Page"]
  static let termType = ErrorTests.schema.records["Term"]

  let titles = ["First <post>", "Second"]

  static let globals: [Value] = {
    let sample = Sample()
    guard let page = sample.page(0), let other = sample.page(1) else { return [] }
    let entries = ["one", "two"].map { DataValue.map(DataMap([("name", .string($0))])) }
    return [page, .list([page, other]), Value(.map(DataMap([("list", .list(entries))])))]
  }()

  func page(_ index: Int32) -> Value? { Self.pageType.map { .record(Page(sample: self, index: index, type: $0)) } }

  struct Page: Record {
    let sample: Sample
    let index: Int32
    let type: RecordType

    var key: Value { .int(Int(index)) }

    func member(_ member: Int) -> Value {
      switch member {
      case 0: .string(sample.titles[Int(index)])
      case 1: .string("/p/\(index)/")
      case 2: index == 1 ? sample.page(0) ?? .none : .none
      case 3: .list([])
      case 4: Value(.map(DataMap([("cover", .string("pic.png"))])))
      default: .fragment(Body(html: "<p>Body</p>"))
      }
    }
  }

  struct Body: Renderable {
    let html: String

    var isEmpty: Bool { html.isEmpty }
    func write(into output: inout [UInt8], context: RenderContext) { output.append(contentsOf: html.utf8) }
  }
}
