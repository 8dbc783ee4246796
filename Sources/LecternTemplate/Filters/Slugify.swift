import LecternCore

extension Filter {
  static let slugs: [Filter] = [
    // As the site makes addresses of the names of categories and tags.
    Filter("slugify", result: .type(.string), help: "a text as part of an address", isSlow: true) { call, value, _ in
      .string(Slug.hexo(try value.text(call.context)))
    }
  ]
}
