/// Members and names that themes of Hexo, Zola, Jekyll and Hugo use, and what stands for them here.
enum ForeignMembers {
  /// By record; under "" what holds for any other member.
  static func of(_ record: String) -> [String: String] { records[record] ?? [:] }

  private static let records: [String: [String: String]] = [
    "Page": [
      "": "keys of your own front matter are under .extra: page.extra.$",
      "permalink": "write .absolute_url, or .url for a path", "path": "write .url",
      "prev": "write .newer, or paginator.previous on a list",
      "next": "write .older, or paginator.next on a list",
      "previous": "write .newer, or paginator.previous on a list", "prev_link": "write paginator.previous.url",
      "next_link": "write paginator.next.url", "posts": "write posts", "pages": "write posts",
      "category": "write .term, or .categories",
      "tag": "write .term", "archive": "write .kind == \"archive\"", "year": "write .date.year",
      "month": "write .date.month", "layout": "write .kind", "type": "write .kind",
      "body": "write .content", "summary": "write .excerpt", "more": "write .has_more and .more_url",
      "current": "write paginator.number", "total": "write paginator.count",
      "cover": "write .picture, or .extra.cover", "length": "write .word_count",
      "slug": "write .url", "lower": "write .older", "higher": "write .newer",
      "translations": "there is one language a page: .lang",
    ],
    "Site": [
      "root": "write site.url", "baseurl": "write site.url", "base_url": "write site.absolute_url",
      "keywords": "put it under extra: in lectern.yml and write config.extra.keywords", "data": "write data",
      "time": "write now", "config": "write config", "home": "write site.url", "menu": "write config.menu",
      "": "keys of your own stand under extra: in lectern.yml: config.extra.$",
    ],
    "Config": [
      "url": "write site.absolute_url", "root": "write site.url", "base_url": "write site.absolute_url",
      "subtitle": "write site.subtitle", "description": "write site.description", "author": "write site.author",
      "email": "write site.email", "theme": "write theme", "theme_config": "write theme",
      "time_format": "write config.date_format",
      "": "keys of your own stand under extra: in lectern.yml: config.extra.$",
    ],
    "Term": [
      "length": "write term.count", "permalink": "write term.url", "posts": "the posts of the page's term are posts",
      "slug": "write term.url", "title": "write term.name",
    ],
    "Paginator": [
      "current": "write paginator.number", "current_index": "write paginator.number", "page": "write paginator.number",
      "prev": "write paginator.previous", "posts": "write posts", "number_pagers": "write paginator.count",
      "total_pages": "write paginator.count",
    ],
    "Date": [
      "format": "write …|date(\"%Y-%m-%d\")", "toISOString": "write …|date", "strftime": "write …|date(\"%Y-%m-%d\")",
      "getFullYear": "write .year", "isoformat": "write …|date", "fromNow": "write …|relative_date",
    ],
    "MenuItem": ["title": "write .name", "path": "write .url", "link": "write .url", "href": "write .url"],
    "Heading": ["title": "write .text", "permalink": "write .url"],
    "Picture": ["src": "write .url", "path": "write .url"],
  ]

  /// Names that templates there may use.
  static let globals: [String: String] = [
    "title": "write page.title or site.title", "author": "write site.author", "subtitle": "write site.subtitle",
    "description": "write page.description or site.description", "language": "write site.language",
    "post": "write page; post is the name in partials/card.html, and in a loop of your own",
    "page": "write post: partials/card.html sees the post, not the page it will stand on",
    "posts": "write site.posts: partials/card.html sees the post, not the page it will stand on",
    "content": "write page.content", "body": "write page.content", "url": "write page.url", "path": "write page.url",
    "is_home": "write page.kind == \"home\"", "is_post": "write page.kind == \"post\"",
    "is_page": "write page.kind == \"page\"", "is_archive": "write page.kind == \"archive\"",
    "is_category": "write page.kind == \"term\" and page.taxonomy == \"categories\"",
    "is_tag": "write page.kind == \"term\" and page.taxonomy == \"tags\"", "is_current": "write page.url == item.url",
    "lang": "write page.lang", "section": "write page", "current_path": "write page.url",
    "current_url": "write page.url",
    "get_taxonomy_url": "write term.url", "get_section": "write site.posts", "get_page": "write site.pages",
    "tags": "write page.tags or site.tags", "categories": "write page.categories or site.categories",
    "pagination": "write paginator", "pager": "write paginator", "collections": "write site.posts",
    "list_tags": "write {% for tag in site.tags %}", "list_categories": "write {% for term in site.categories %}",
    "toc": "write page.outline", "feed_tag": "write <link rel=\"alternate\" href=…>",
    "open_graph": "write the meta elements", "favicon_tag": "write <link rel=\"icon\" href=…>",
    "env": "write now and site.generator",
    "hexo": "write site.generator", "params": "write config.extra",
  ]
}
