import TOMLKit

/// TOML text to located values; a value's place is the line of its key, which is all the parser tells.
package enum TOML {
  package static func read(_ text: String, firstLine: Int = 1) throws(DataSyntaxError) -> LocatedValue {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    do {
      return map(try TOMLTable(string: text), Places(lines: lines, firstLine: firstLine))
    } catch let error as TOMLParseError {
      let place = error.source.begin
      throw DataSyntaxError(
        error.description, at: SourcePosition(line: max(1, place.line) + firstLine - 1, column: max(1, place.column)))
    } catch {
      throw DataSyntaxError("not valid TOML", at: SourcePosition(line: firstLine))
    }
  }

  /// Finds the line on which a top-level or nested key is assigned.
  private struct Places {
    let lines: [Substring]
    let firstLine: Int

    func position(of key: String) -> (key: SourcePosition, value: SourcePosition) {
      for (index, line) in lines.enumerated() {
        let indent = line.prefix { $0 == " " || $0 == "\t" }.unicodeScalars.count
        let rest = line.dropFirst(indent)
        let bare = rest.hasPrefix("\"\(key)\"") ? "\"\(key)\"" : key
        guard rest.hasPrefix(bare) else { continue }
        let after = rest.dropFirst(bare.count)
        let blanks = after.prefix { $0 == " " || $0 == "\t" }
        guard after.dropFirst(blanks.count).first == "=" else { continue }
        let keyLength = bare.unicodeScalars.count
        let text = after.dropFirst(blanks.count + 1)
        let gap = text.prefix { $0 == " " || $0 == "\t" }.count
        let column = indent + keyLength + blanks.count + 1 + gap + 1
        let length = text.dropFirst(gap).unicodeScalars.count
        return (
          SourcePosition(line: index + firstLine, column: indent + 1, length: keyLength),
          SourcePosition(line: index + firstLine, column: column, length: length)
        )
      }
      return (SourcePosition(line: firstLine), SourcePosition(line: firstLine))
    }
  }

  private static func map(_ table: TOMLTable, _ places: Places) -> LocatedValue {
    var entries: [LocatedValue.Entry] = []
    for (key, value) in table {
      let place = places.position(of: key)
      entries.append(
        LocatedValue.Entry(key: key, keyPosition: place.key, value: convert(value, at: place.value, places)))
    }
    entries.sort { ($0.keyPosition, $0.key) < ($1.keyPosition, $1.key) }
    return LocatedValue(.map(entries), at: SourcePosition(line: places.firstLine))
  }

  private static func convert(
    _ value: any TOMLValueConvertible, at position: SourcePosition, _ places: Places
  ) -> LocatedValue {
    func scalar(_ text: String, quoted: Bool = false) -> LocatedValue {
      LocatedValue(.scalar(text: text, quoted: quoted), at: position)
    }
    if let text = value.string { return scalar(text, quoted: true) }
    if let number = value.int { return scalar(String(number)) }
    if let number = value.double { return scalar(String(number)) }
    if let truth = value.bool { return scalar(truth ? "true" : "false") }
    if let array = value.array {
      return LocatedValue(.list(array.map { convert($0, at: position, places) }), at: position)
    }
    if let table = value.table { return map(table, places) }
    return scalar(value.debugDescription, quoted: true)
  }
}
