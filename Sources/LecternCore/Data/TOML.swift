import TOMLKit

/// TOML text to located values; a value's place is the line of its key, which is all the parser tells.
package enum TOML {
  package static func read(
    _ text: String, firstLine: Int = 1, limits: YAML.Limits = YAML.Limits()
  ) throws(DataSyntaxError) -> LocatedValue {
    guard text.utf8.count <= limits.bytes else {
      throw DataSyntaxError(
        "longer than \(limits.bytes / 1024) KB", at: SourcePosition(line: firstLine), hint: "keep data in Content/data/"
      )
    }
    do {
      return try map(TOMLTable(string: text), TOMLPlaces(text, firstLine: firstLine), depth: limits.depth)
    } catch let error as TOMLParseError {
      let place = error.source.begin
      throw DataSyntaxError(
        error.description, at: SourcePosition(line: max(1, place.line) + firstLine - 1, column: max(1, place.column)),
        hint: "texts and dates of TOML stand after =, texts between quotation marks")
    } catch let error as DataSyntaxError {
      throw error
    } catch {
      throw DataSyntaxError("not valid TOML", at: SourcePosition(line: firstLine))
    }
  }

  private static func map(
    _ table: TOMLTable, _ places: TOMLPlaces, depth: Int
  ) throws(DataSyntaxError) -> LocatedValue {
    var entries: [LocatedValue.Entry] = []
    for (key, value) in table {
      let place = places[key]
      entries.append(
        LocatedValue.Entry(
          key: key, keyPosition: place.key, value: try convert(value, at: place.value, places, depth: depth)))
    }
    entries.sort { ($0.keyPosition, $0.key) < ($1.keyPosition, $1.key) }
    return LocatedValue(.map(entries), at: SourcePosition(line: places.firstLine))
  }

  private static func convert(
    _ value: any TOMLValueConvertible, at position: SourcePosition, _ places: TOMLPlaces, depth: Int
  ) throws(DataSyntaxError) -> LocatedValue {
    func scalar(_ text: String, quoted: Bool = false) -> LocatedValue {
      LocatedValue(.scalar(text: text, quoted: quoted), at: position)
    }
    guard depth > 0 else { throw DataSyntaxError("nested too deep", at: position, hint: "flatten it") }
    switch value.type {
    case .string: return scalar(value.string ?? "", quoted: true)
    case .int: return scalar(String(value.int ?? 0))
    case .double: return scalar(String(value.double ?? 0))
    case .bool: return scalar(value.bool == true ? "true" : "false")
    case .array:
      var items: [LocatedValue] = []
      for item in value.array ?? TOMLArray([]) {
        items.append(try convert(item, at: position, places, depth: depth - 1))
      }
      return LocatedValue(.list(items), at: position)
    case .table: return try map(value.table ?? TOMLTable(), places, depth: depth - 1)
    default: return scalar(value.debugDescription, quoted: true)
    }
  }
}

/// The first line on which each key is assigned, found once.
private struct TOMLPlaces {
  let firstLine: Int
  private var places: [String: (key: SourcePosition, value: SourcePosition)] = [:]

  init(_ text: String, firstLine: Int) {
    self.firstLine = firstLine
    let bytes = Array(text.utf8)
    var lines = LineScanner(bytes, from: 0)
    while let line = lines.next() {
      let scalars = Array(String(decoding: bytes[line.start..<line.end], as: UTF8.self).unicodeScalars)
      guard let equals = scalars.firstIndex(of: "=") else { continue }
      func isBlank(_ scalar: Unicode.Scalar) -> Bool { scalar == " " || scalar == "\t" }
      let keyStart = scalars.prefix(while: isBlank).count
      guard let keyEnd = scalars[..<equals].lastIndex(where: { !isBlank($0) }), keyEnd >= keyStart else { continue }
      let valueStart = equals + 1 + scalars[(equals + 1)...].prefix(while: isBlank).count
      let valueEnd = scalars.lastIndex { !isBlank($0) } ?? valueStart
      var name = scalars[keyStart...keyEnd]
      if let mark = name.first, mark == "\"" || mark == "'", name.count > 1, name.last == mark {
        name = name.dropFirst().dropLast()
      }
      let key = String(String.UnicodeScalarView(name))
      guard places[key] == nil else { continue }
      let number = line.number + firstLine - 1
      places[key] = (
        SourcePosition(line: number, column: keyStart + 1, length: keyEnd - keyStart + 1),
        SourcePosition(line: number, column: valueStart + 1, length: valueEnd - valueStart + 1)
      )
    }
  }

  subscript(key: String) -> (key: SourcePosition, value: SourcePosition) {
    places[key] ?? (SourcePosition(line: firstLine), SourcePosition(line: firstLine))
  }
}
