import Foundation
import LecternCore

/// The files of a new site.
struct StarterSite {
  var title: String
  var language: String
  var now: Date

  var files: [(path: String, text: String)] {
    [
      ("lectern.yml", configuration), (".gitignore", "Public/\n.lectern/\n"), ("Content/posts/1-first-note.md", post),
      ("Content/about.md", about),
    ]
  }

  /// The machine's zone is a good guess here, once, in a file that the author reads; `TZ` may hold one without a name.
  private var zone: String {
    let name = TimeZone.current.identifier
    return name == "GMT" || Zone(name) == nil ? "UTC" : name
  }

  private var isChinese: Bool { language.hasPrefix("zh") }

  private var configuration: String {
    """
    title: \(StarterFile.yaml(title))
    # subtitle: one line under the title
    # description: what search engines show
    # author: your name
    # email: you@example.org
    language: \(StarterFile.yaml(language))
    timezone: \(zone)
    # url: https://example.org/notes/   # where the site will stand; a folder is allowed

    # permalink: ":year/:month/:day/:title/"   # :title is the file's path below posts/
    # permalink_defaults: {lang: en}
    # per_page: 10                # posts on a page of a list; 0 is all on one
    # home: {per_page: 10}        # also archive:, category:, tag:
    # pagination_dir: page
    # date_format: "%Y-%m-%d"     # strftime letters
    # excerpt: {words: 200}       # without <!--more-->; 0 is the whole post
    # future: true                # posts dated after today are built
    # include: [.well-known]      # names with _ or . in front that are published all the same
    # exclude: ["*.psd"]
    # default_category: uncategorized
    # category_map: {教程: tutorial}   # words of an address for words of yours
    # tag_map: {C++: cpp}
    # category_dir: categories
    # tag_dir: tags
    # archive_dir: archives
    # heading_ids: hexo           # or pandoc
    # external_links: {new_tab: true}

    menu:
      - {name: \(isChinese ? "首页" : "Home"), url: /}
      - {name: \(isChinese ? "归档" : "Archives"), url: /archives/}
      - {name: \(isChinese ? "分类" : "Categories"), url: /categories/}
      - {name: \(isChinese ? "标签" : "Tags"), url: /tags/}
      - {name: \(isChinese ? "关于" : "About"), url: /about/}

    # comments: {giscus: {repo: owner/name, repo_id: …, category_id: …}}   # or utterances, waline
    # theme: {toc: true}          # the options of the theme's theme.yml
    # extra: {}                   # values of your own, for templates: config.extra

    """
  }

  private var post: String {
    let date =
      Zone(zone)?.wallClock(at: Int(now.timeIntervalSince1970))
      ?? DateTime(unixSeconds: Int(now.timeIntervalSince1970), utcOffset: 0)
    return """
      ---
      title: 1-first-note
      date: \(date.formatted("%Y-%m-%d %H:%M:%S"))
      categories:
      - tutorial
      tags:
      - notes
      ---

      \(isChinese ? "这里是摘要，首页会显示到下面的标记为止。" : "The home page shows the text down to the mark below.")

      <!--more-->

      ## \(isChinese ? "正文" : "The note")

      \(isChinese ? "从这里开始写。" : "Write on from here.")

      """
  }

  private var about: String {
    """
    ---
    title: \(isChinese ? "关于" : "About")
    ---

    \(isChinese ? "写写你自己。" : "Say who you are.")

    """
  }
}
