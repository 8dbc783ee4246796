import LecternCore

/// A category (a node of a tree) or a tag, with the posts that carry it.
package struct Term: Sendable {
  package enum Taxonomy: String, Sendable { case categories, tags }

  package var taxonomy: Taxonomy
  package var name: String
  /// Index into `Site.terms`.
  package var parent: Int?
  package var children: [Int] = []
  package var slug = ""
  /// Folder of its page, with a slash at its end.
  package var folder = ""
  package var url = ""
  /// Posts of this term and of all below it, each once, newest first; indices into `Site.pages`.
  package var posts: [Int] = []
}

/// Builds the terms of a site while posts are added newest first.
struct TaxonomyBuilder {
  private struct Key: Hashable {
    var taxonomy: Term.Taxonomy
    var parent: Int?
    var name: String
  }

  private(set) var terms: [Term] = []
  private var indices: [Key: Int] = [:]

  /// The deepest term of a category path; the post is added to every term on the way.
  mutating func add(post: Int, categoryPath: [String]) -> Int? {
    var parent: Int?
    for name in categoryPath {
      let index = term(.categories, name, parent)
      if terms[index].posts.last != post { terms[index].posts.append(post) }
      parent = index
    }
    return parent
  }

  mutating func add(post: Int, tag: String) -> Int {
    let index = term(.tags, tag, nil)
    if terms[index].posts.last != post { terms[index].posts.append(post) }
    return index
  }

  private mutating func term(_ taxonomy: Term.Taxonomy, _ name: String, _ parent: Int?) -> Int {
    let key = Key(taxonomy: taxonomy, parent: parent, name: name)
    if let index = indices[key] { return index }
    let index = terms.count
    indices[key] = index
    terms.append(Term(taxonomy: taxonomy, name: name, parent: parent))
    if let parent { terms[parent].children.append(index) }
    return index
  }

  /// Gives every term its slug, folder and children in order; terms whose slugs meet are kept apart with a warning.
  mutating func finish(_ configuration: Configuration, cause: (Int, Term.Taxonomy) -> AddressTable.Cause)
    -> [Diagnostic]
  {
    var diagnostics: [Diagnostic] = []
    let roots: [(Term.Taxonomy, String, [String: String], String)] = [
      (.categories, configuration.categoryDirectory, configuration.categoryMap, "category_map"),
      (.tags, configuration.tagDirectory, configuration.tagMap, "tag_map"),
    ]
    for (taxonomy, directory, map, mapName) in roots {
      let top = terms.indices.filter { terms[$0].taxonomy == taxonomy && terms[$0].parent == nil }
      var pending = [(siblings: top, folder: directory.isEmpty ? "" : directory + "/")]
      while let (siblings, folder) = pending.popLast() {
        let sorted = siblings.sorted { precedesByName(terms[$0].name, terms[$1].name) }
        nameApart(sorted, map, mapName, cause, &diagnostics)
        for index in sorted {
          terms[index].folder = folder + terms[index].slug + "/"
          terms[index].url = configuration.address.address(of: terms[index].folder)
          pending.append((terms[index].children, terms[index].folder))
        }
        if let parent = sorted.first.flatMap({ terms[$0].parent }) { terms[parent].children = sorted }
      }
    }
    return diagnostics
  }

  private mutating func nameApart(
    _ siblings: [Int], _ map: [String: String], _ mapName: String, _ cause: (Int, Term.Taxonomy) -> AddressTable.Cause,
    _ diagnostics: inout [Diagnostic]
  ) {
    func place(_ index: Int) -> AddressTable.Cause? {
      terms[index].posts.first.map { cause($0, terms[index].taxonomy) }
    }
    var bySlug: [String: [Int]] = [:]
    for index in siblings {
      terms[index].slug = Slug.hexo(map[terms[index].name] ?? terms[index].name)
      bySlug[terms[index].slug, default: []].append(index)
    }
    var byFolded: [String: Int] = [:]
    var taken = Set(bySlug.keys)
    for index in siblings {
      let slug = terms[index].slug
      let name = terms[index].name
      let sharers = bySlug[slug] ?? []
      if slug.isEmpty || (sharers.count > 1 && !keeps(index, slug, sharers, map)) {
        let digits = String(ContentHash.of(Array(name.utf8)), radix: 16)
        let slugs = (4...16).lazy.map { slug + (slug.isEmpty ? "" : "-") + digits.suffix($0) }
        terms[index].slug = slugs.first { !taken.contains($0) } ?? slug
        taken.insert(terms[index].slug)
        let place = place(index)
        let other = sharers.first { $0 != index }.map { "\"\(terms[$0].name)\"" } ?? "nothing"
        diagnostics.append(
          Diagnostic(
            .warning, "slug-clash",
            "\"\(name)\" and \(other) have the same address; this one becomes \(terms[index].slug)",
            path: place?.path, position: place?.position,
            hint:
              "choose it yourself in lectern.yml, under \(mapName):  \"\(name)\": \(suggestion(name, taken: bySlug))"))
      } else if let twin = byFolded.updateValue(index, forKey: slug.lowercased()) {
        let place = place(index)
        let other = terms[twin].name
        let isOfNames = other.lowercased() == name.lowercased()
        diagnostics.append(
          Diagnostic(
            .warning, "case-twins",
            (isOfNames ? "" : "the addresses of ") + "\"\(other)\" and \"\(name)\" differ only in case",
            path: place?.path, position: place?.position,
            hint: (isOfNames ? "use one spelling" : "choose another in lectern.yml, under \(mapName)")
              + ": some disks take them for one folder"))
      }
    }
  }

  /// The term whose name is its slug keeps it; without one, the first by name does.
  private func keeps(_ index: Int, _ slug: String, _ sharers: [Int], _ map: [String: String]) -> Bool {
    let owner =
      sharers.first { terms[$0].name == slug } ?? sharers.first { map[terms[$0].name] != nil } ?? sharers.first
    return index == owner
  }

  private func suggestion(_ name: String, taken: [String: [Int]]) -> String {
    let words = [
      "+": "p", "#": "-sharp", "*": "-star", ".": "dot-", "&": "-and-", "/": "-", "%": "-percent", "?": "-q",
    ]
    let slug = Slug.hexo(name.reduce(into: "") { $0 += words[String($1)] ?? String($1) }, case: .lower)
    let word = slug.isEmpty ? "symbols" : slug
    return taken[word] == nil ? word : word + "-2"
  }
}
