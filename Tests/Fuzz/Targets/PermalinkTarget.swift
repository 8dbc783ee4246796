import LecternCore

extension FuzzTarget {
  /// Lines: a pattern, a slug, a path, a title, a category, a language, a key of the front matter and its value.
  static let permalinks = FuzzTarget(name: "permalinks") { (input) throws(Finding) in
    let lines = input.repaired.split(separator: 0x0A, omittingEmptySubsequences: false)
    func line(_ index: Int) -> String { index < lines.count ? String(decoding: lines[index], as: UTF8.self) : "" }
    let values = Permalink.Values(
      date: line(2).isEmpty ? nil : DateTime(year: 2022, month: 9, day: 4, hour: 18, minute: 43, second: 23),
      path: line(2), title: line(3), category: Slug.hexo(line(4)), language: line(5),
      slug: line(1).isEmpty ? nil : line(1), defaults: ["part": line(7)],
      value: { $0 == line(6) ? .string(line(7)) : nil })
    try checkSlug(line(3))
    if let path = try? Permalink(line(0)).path(for: values) {
      try checkOutput(try? OutputPath(permalink: path))
      try checkOutput(try? OutputPath(checking: path))
    }
    // What a page without a permalink is: its own path, as it is or with the slug for its name.
    try checkOutput(try? OutputPath(folder: line(2) + "/" + line(1)))
    let file = line(2).pathNames.joined(separator: "/")
    if !file.isEmpty { try checkOutput(try? OutputPath(file: file)) }
  }
}

private func checkOutput(_ path: OutputPath?) throws(Finding) {
  guard let path else { return }
  try checkOutput(path.text)
  // Its address leads to it, and to it alone.
  let address = SiteAddress.unknown.address(of: path.text)
  let names = PercentEncoding.decode(address).pathNames
  let isIndex = path.text.lastName == "index.html"
  try expect(
    names == (isIndex ? path.text.pathFolder.pathNames : path.text.pathNames), "\(path.text) has the address \(address)"
  )
}

/// Names below the output folder that no system and no server takes for a way out of it.
func checkOutput(_ path: String) throws(Finding) {
  let names = path.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
  for name in names {
    let name = String(Substring(name))
    try expect(!["", ".", ".."].contains(name), "\"\(path)\" leaves the output")
    try expect(name.utf8.count <= 255, "\"\(path)\" has a name of \(name.utf8.count) bytes")
  }
  try expect(!path.utf8.contains { $0 < 0x20 || $0 == 0x7F }, "\"\(path)\" has a control character")
  try expect(![".lectern", ".git"].contains(path.prefix { $0 != "/" }.lowercased()), "\"\(path)\" is not for pages")
}

/// A slug is one name: no slash, no punctuation but single dashes inside, and its own slug.
private func checkSlug(_ text: String) throws(Finding) {
  let slug = Slug.hexo(text)
  let isClean = slug.utf8.allSatisfy { byte in
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x80...: true
    default: false
    }
  }
  try expect(isClean && !slug.hasPrefix("-") && !slug.hasSuffix("-") && !slug.contains("--"), "the slug \"\(slug)\"")
  try expect(Slug.hexo(slug) == slug, "\"\(slug)\" has the slug \"\(Slug.hexo(slug))\"")
}
