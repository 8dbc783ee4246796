import LecternCore
import LecternMarkup
import LecternTemplate

/// A category or a tag.
struct TermRecord: Record {
  // Not counted, as in `PageRecord`.
  unowned(unsafe) let model: RenderModel
  let index: Int

  var type: RecordType { Self.table.type }
  var key: Value { .int(index) }
  func member(_ index: Int) -> Value { Self.table.read(self, index) }

  /// The terms from the top of the tree down to this one.
  var path: Value {
    var indices = [index]
    while let parent = model.site.terms[indices[0]].parent { indices.insert(parent, at: 0) }
    return .list(indices) { [model] in model.term($0) }
  }

  static let table = RecordTable<TermRecord>(
    "Term",
    [
      .init("name", .string, "its name, as the author writes it") { .string($0.model.site.terms[$0.index].name) },
      .init("url", .string, "address of its page") { .string($0.model.site.terms[$0.index].url) },
      .init("count", .int, "posts in it; those of the categories below count too, each once") {
        .int($0.model.site.terms[$0.index].posts.count)
      },
      .init("parent", .optional(.record("Term")), "the category above; none at the top and for tags") { term in
        .optional(term.model.site.terms[term.index].parent) { term.model.term($0) }
      },
      .init("children", .list(.record("Term")), "the categories right below, by name") { term in
        .list(term.model.site.terms[term.index].children) { [model = term.model] in model.term($0) }
      },
      .init("path", .list(.record("Term")), "the categories from the top down to this one") { $0.path },
      .init("taxonomy", .string, "categories or tags") { .string($0.model.site.terms[$0.index].taxonomy.rawValue) },
    ])
}
