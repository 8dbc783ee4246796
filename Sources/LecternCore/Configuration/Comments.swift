/// `comments:` of `lectern.yml`: the service that keeps the readers' comments, and what it wants to know.
package struct Comments: Sendable, Equatable {
  package enum Provider: String, Sendable, CaseIterable { case giscus, utterances, waline }

  package var provider: Provider
  /// By the names of the keys; the defaults of the service stand where the author gave nothing.
  package var options: DataMap

  package init(provider: Provider, options: DataMap) {
    self.provider = provider
    self.options = options
  }
}

/// A key of a service, and what may stand there.
struct CommentsOption: Sendable {
  enum Kind: Sendable {
    case text
    case bool
    case count
    case choice([String])
    /// `owner/name`
    case repository
    case secureURL
    /// What the service reads itself, of any kind.
    case any
    /// A switch that is a function of JavaScript where it is on: only `false` can be written.
    case off
  }

  let name: String
  let kind: Kind
  let isRequired: Bool
  let defaultValue: DataValue?

  init(_ name: String, _ kind: Kind, required: Bool = false, default defaultValue: DataValue? = nil) {
    self.name = name
    self.kind = kind
    isRequired = required
    self.defaultValue = defaultValue
  }
}

extension Comments.Provider {
  /// The documented keys: giscus.app, utteranc.es, and the client of waline.js.org, version 3.
  var options: [CommentsOption] {
    switch self {
    case .giscus:
      [
        .init("repo", .repository, required: true), .init("repo_id", .text, required: true), .init("category", .text),
        .init("category_id", .text, required: true),
        .init(
          "mapping", .choice(["pathname", "url", "title", "og:title", "specific", "number"]),
          default: .string("pathname")),
        .init("term", .text), .init("strict", .bool, default: .bool(false)),
        .init("reactions", .bool, default: .bool(true)), .init("emit_metadata", .bool, default: .bool(false)),
        .init("input_position", .choice(["top", "bottom"]), default: .string("bottom")), .init("theme", .text),
        .init("lang", .text), .init("loading", .choice(["lazy", "eager"])),
      ]
    case .utterances:
      [
        .init("repo", .repository, required: true),
        .init("issue_term", .text, default: .string("pathname")), .init("issue_number", .count),
        .init("label", .text), .init("theme", .text),
      ]
    case .waline:
      [
        .init("server", .secureURL, required: true), .init("path", .text), .init("lang", .text),
        .init("locale", .any), .init("emoji", .any), .init("dark", .any),
        .init("comment_sorting", .choice(["latest", "oldest", "hottest"])), .init("meta", .any),
        .init("required_meta", .any), .init("login", .choice(["enable", "disable", "force"])),
        .init("word_limit", .any), .init("page_size", .count), .init("image_uploader", .off),
        .init("highlighter", .off), .init("tex_renderer", .off), .init("search", .off), .init("no_copyright", .bool),
        .init("no_rss", .bool), .init("recaptcha_v3_key", .text), .init("turnstile_key", .text),
        .init("reaction", .any), .init("comment", .any), .init("pageview", .any),
      ]
    }
  }
}
