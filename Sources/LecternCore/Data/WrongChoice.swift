/// A value where one of a few words belongs, and none of them stands.
package struct WrongChoice: Error, Hashable {
  package var message: String
  package var position: SourcePosition
  /// The nearest of the words, where one is near.
  package var hint: String?

  fileprivate init(_ value: LocatedValue, _ key: String, among words: [String]) {
    message = "\"\(key)\" is \(value.shown), not one of \(words.joined(separator: " "))"
    position = value.position
    hint = value.text.flatMap { suggestion(for: $0, among: words) }
  }
}

extension LocatedValue {
  /// The one of `words` that is written here.
  /// - Parameter key: as messages name it, with the keys that it stands below: `comments.giscus.mapping`.
  package func choice(of key: String, among words: [String]) throws(WrongChoice) -> String {
    guard let text, words.contains(text) else { throw WrongChoice(self, key, among: words) }
    return text
  }

  /// The same, where the words are the cases of a type.
  package func choice<Choice: CaseIterable & RawRepresentable<String>>(of key: String) throws(WrongChoice) -> Choice {
    guard let choice = text.flatMap({ Choice(rawValue: $0) }) else {
      throw WrongChoice(self, key, among: Choice.allCases.map(\.rawValue))
    }
    return choice
  }
}
