import LecternCore

/// Pages that belong together and are read one after another.
package struct Series: Sendable {
  package var name: String
  /// The category that makes it, an index into `Site.terms`; nil where front matter names it.
  package var category: Int?
  /// In reading order; indices into `Site.pages`.
  package var pages: [Int] = []

  /// Where a page stands in its series.
  package struct Place: Sendable, Hashable {
    /// Index into `Site.series`.
    package var series: Int
    /// From 0, into `Series.pages`.
    package var position: Int
  }
}

extension Resolver {
  /// `series:` of the front matter names the series of a post or a page; a post without one belongs to the deepest
  /// category of its first path, where at least two do. Where the name is that of a category of the post's own first
  /// path, it is that category's series.
  mutating func addSeries() {
    var found: [Series] = []
    var indices: [SeriesKey: Int] = [:]
    /// Those that front matter asks for stand even alone.
    var isNamed: [Bool] = []
    for index in pages.indices where !pages[index].visibility.noindex {
      guard let (key, named) = seriesKey(of: pages[index]) else { continue }
      let place = indices[key] ?? found.count
      if place == found.count {
        indices[key] = place
        isNamed.append(false)
        switch key {
        case .name(let name): found.append(Series(name: name))
        case .category(let term): found.append(Series(name: terms[term].name, category: term))
        }
      }
      found[place].pages.append(index)
      if named { isNamed[place] = true }
    }
    for place in found.indices where isNamed[place] || found[place].pages.count > 1 {
      var one = found[place]
      one.pages = inReadingOrder(one.pages)
      for (position, page) in one.pages.enumerated() {
        pages[page].series = Series.Place(series: series.count, position: position)
      }
      series.append(one)
    }
  }

  private enum SeriesKey: Hashable {
    case name(String)
    case category(Int)
  }

  private func seriesKey(of page: borrowing Page) -> (SeriesKey, isNamed: Bool)? {
    let deepest = page.categories.first
    guard let name = page.parsed.frontMatter.series?.trimmed, !name.isEmpty else {
      return deepest.map { (.category($0), false) }
    }
    var category = deepest
    while let term = category {
      if terms[term].name == name { return (.category(term), true) }
      category = terms[term].parent
    }
    return (.name(name), true)
  }

  private func inReadingOrder(_ indices: [Int]) -> [Int] {
    pages.withUnsafeBufferPointer { pages in
      indices.map { ReadingPlace(pages[$0], index: $0) }.sorted { $0.precedes($1) }.map(\.index)
    }
  }
}

/// What says when a page is read: its `order:`, else the number it begins with, else its date, else its path.
private struct ReadingPlace {
  let index: Int
  private let order: Int
  private let number: [Int]
  private let date: Int
  private let path: String

  init(_ page: borrowing Page, index: Int) {
    self.index = index
    order = page.parsed.frontMatter.order ?? Int.max
    number = page.parsed.readingNumber
    date = page.date?.unixSeconds ?? Int.max
    path = page.parsed.file.path
  }

  func precedes(_ other: ReadingPlace) -> Bool {
    if order != other.order { return order < other.order }
    if number != other.number {
      // Those without a number come last.
      return other.number.isEmpty || !number.isEmpty && number.lexicographicallyPrecedes(other.number)
    }
    if date != other.date { return date < other.date }
    return precedesByName(path, other.path)
  }
}

/// The name of the file without its extension; of `note/index.md` the folder's.
func fileName(_ file: ContentFile) -> String {
  file.stem == "index" ? file.folder.pathNames.last.map(String.init) ?? "" : String(file.stem)
}

/// The number of a lecture or a chapter: `6` of "6-transference", `1 10` of "1.10 Loss".
enum LeadingNumber {
  /// That of a note: its title begins with it, or the file's name, which may begin with a date instead.
  static func ofNote(titled title: String, _ file: ContentFile) -> [Int] {
    let name = fileName(file)
    return parse(title, beforeBlank: false)
      ?? (DateTime.inFileName(name, zone: .utc) == nil ? parse(name, beforeBlank: true) : nil)
      ?? parse(title, beforeBlank: true) ?? []
  }

  /// At most three digits each, so that a year is none; what follows is a mark, never a letter (`3D`, `1.5x`).
  ///
  /// - Parameter beforeBlank: whether a blank after the number is enough: "3 things" may be no third lecture.
  static func parse(_ text: String, beforeBlank: Bool) -> [Int]? {
    var numbers: [Int] = []
    var rest = text.unicodeScalars[...]
    while true {
      let digits = rest.prefix { ("0"..."9").contains($0) }
      guard digits.count <= 3, let number = Int(String(digits)) else {
        return numbers.isEmpty ? nil : numbers
      }
      numbers.append(number)
      rest = rest[digits.endIndex...]
      guard let mark = rest.first else { return numbers }
      if mark.properties.isWhitespace { return beforeBlank || numbers.count > 1 ? numbers : nil }
      guard marks.contains(mark) else { return nil }
      rest = rest.dropFirst()
      if mark != "." { return numbers }
    }
  }

  private static let marks = Set(".-_:)、：）．".unicodeScalars)
}
