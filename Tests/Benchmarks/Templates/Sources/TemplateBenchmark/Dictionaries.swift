/// The sample as nested dictionaries, in which Mustache and Stencil both look things up without reflection. Their values
/// are `Any` because both cast to just that: a dictionary of another type would be converted at every look-up.
struct Dictionaries {
  typealias Values = [String: Any]

  let list: Values
  let post: Values

  init(_ sample: Sample) {
    let posts = sample.posts.map(Self.post)
    let site: Values = [
      "title": sample.title, "author": sample.author, "language": sample.language, "url": sample.url,
      "menu": sample.menu.map { ["name": $0.name, "url": $0.url] as Values },
    ]
    let listPage: Values = [
      "kind": "home", "title": sample.listTitle, "url": sample.url, "description": sample.listDescription,
    ]
    list = [
      "site": site, "page": listPage, "menu": Self.menu(sample, at: sample.url), "posts": posts,
      "pages": (1...sample.pageCount).map {
        ["number": $0, "url": "/notes/page/\($0)/", "current": $0 == 1] as Values
      },
    ]
    var shown = posts[sample.shown]
    shown["older"] = posts[sample.shown - 1]
    shown["newer"] = posts[sample.shown + 1]
    post = ["site": site, "page": shown, "menu": Self.menu(sample, at: sample.posts[sample.shown].url)]
  }

  /// Mustache cannot compare: its menu knows where it stands.
  private static func menu(_ sample: Sample, at url: String) -> [Values] {
    sample.menu.map { ["name": $0.name, "url": $0.url, "current": $0.url == url] }
  }

  private static func links(_ links: [Sample.Link]) -> [Values] { links.map { ["name": $0.name, "url": $0.url] } }

  private static func post(_ post: Sample.Post) -> Values {
    var values: Values = [
      "kind": "post", "title": post.title, "url": post.url, "date": post.date, "iso": post.iso,
      "description": post.description, "excerpt": post.excerpt, "content": post.content, "tags": links(post.tags),
      "categories": links(post.categories), "outline": links(post.outline), "has_more": post.hasMore,
      "sticky": post.isSticky, "reading_time": post.readingTime,
    ]
    if let updated = post.updated { values["updated"] = updated }
    return values
  }
}
