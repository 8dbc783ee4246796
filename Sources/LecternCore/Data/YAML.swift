internal import CYaml

/// YAML text to located values, within limits that a hostile file cannot pass.
///
/// Events come straight from libyaml, the parser inside Yams: Yams's own tree is built by recursion, forgets where values
/// end, and reports a repeated key at its first place.
///
/// Of the 94 texts that the YAML test suite wants refused libyaml reads 12, as their writers meant them: a `#` without a
/// blank before it, lists and quoted texts that go on without an indent, and the like.
package enum YAML {
  /// Reads one document; nil when there is nothing but comments.
  /// - Parameter firstLine: the line of the file on which `text` begins, for positions.
  package static func read(
    _ text: String, firstLine: Int = 1, limits: DataLimits = DataLimits()
  ) throws(DataSyntaxError) -> LocatedValue? {
    try read(Array(text.utf8)[...], firstLine: firstLine, limits: limits)
  }

  /// - Parameter text: valid UTF-8, or characters come out as U+FFFD.
  package static func read(
    _ text: ArraySlice<UInt8>, firstLine: Int = 1, limits: DataLimits = DataLimits()
  ) throws(DataSyntaxError) -> LocatedValue? {
    try limits.check(text.count, firstLine: firstLine)
    if let value = YAMLPlainMapping.read(text, firstLine: firstLine) { return value }
    return try readAll(text, firstLine: firstLine, limits: limits)
  }

  /// Any YAML.
  static func readAll(
    _ text: ArraySlice<UInt8>, firstLine: Int, limits: DataLimits
  ) throws(DataSyntaxError) -> LocatedValue? {
    let text = try YAMLText.cleaned(text, firstLine: firstLine)
    try YAMLText.checkDirectives(text, firstLine: firstLine)
    let result: Result<LocatedValue?, DataSyntaxError> = text.withUnsafeBufferPointer { buffer in
      var parser = yaml_parser_t()
      // The parser keeps a pointer to itself, so it must not move while it works.
      return withUnsafeMutablePointer(to: &parser) { parser in
        guard yaml_parser_initialize(parser) == 1 else {
          return .failure(DataSyntaxError("no memory to read it", at: SourcePosition(line: firstLine)))
        }
        defer { yaml_parser_delete(parser) }
        yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
        yaml_parser_set_input_string(parser, buffer.baseAddress, buffer.count)
        var builder = YAMLTreeBuilder(firstLine: firstLine, limits: limits)
        do throws(DataSyntaxError) {
          while try step(parser, &builder, buffer, firstLine) {}
          return .success(builder.root)
        } catch {
          return .failure(error)
        }
      }
    }
    return try result.get()
  }

  /// Reads one event; false at the end of the text.
  private static func step(
    _ parser: UnsafeMutablePointer<yaml_parser_t>, _ builder: inout YAMLTreeBuilder, _ text: UnsafeBufferPointer<UInt8>,
    _ firstLine: Int
  ) throws(DataSyntaxError) -> Bool {
    var event = yaml_event_t()
    guard yaml_parser_parse(parser, &event) == 1 else {
      throw YAMLMistake(parser.pointee, text, firstLine: firstLine).error
    }
    defer { yaml_event_delete(&event) }
    let start = mark(event.start_mark)
    let end = mark(event.end_mark)
    switch event.type {
    case YAML_STREAM_END_EVENT: return false
    case YAML_DOCUMENT_START_EVENT: try builder.beginDocument(start)
    case YAML_ALIAS_EVENT: try builder.alias(string(event.data.alias.anchor) ?? "", start, end)
    case YAML_SCALAR_EVENT:
      let scalar = event.data.scalar
      let value = String(decoding: UnsafeBufferPointer(start: scalar.value, count: scalar.length), as: UTF8.self)
      let isBlock = scalar.style == YAML_LITERAL_SCALAR_STYLE || scalar.style == YAML_FOLDED_SCALAR_STYLE
      try builder.scalar(
        value, quoted: scalar.style != YAML_PLAIN_SCALAR_STYLE, isBlock: isBlock,
        properties(scalar.anchor, scalar.tag), start, end)
    case YAML_SEQUENCE_START_EVENT:
      let list = event.data.sequence_start
      try builder.begin(isMap: false, properties(list.anchor, list.tag), start)
    case YAML_MAPPING_START_EVENT:
      let map = event.data.mapping_start
      try builder.begin(isMap: true, properties(map.anchor, map.tag), start)
    case YAML_SEQUENCE_END_EVENT, YAML_MAPPING_END_EVENT: try builder.end(end)
    default: break
    }
    return true
  }

  private static func mark(_ mark: yaml_mark_t) -> YAMLTreeBuilder.Mark {
    YAMLTreeBuilder.Mark(line: Int(mark.line), column: Int(mark.column))
  }

  private static func properties(
    _ anchor: UnsafeMutablePointer<UInt8>?, _ tag: UnsafeMutablePointer<UInt8>?
  ) -> YAMLTreeBuilder.Properties {
    YAMLTreeBuilder.Properties(anchor: string(anchor), tag: string(tag))
  }

  private static func string(_ text: UnsafeMutablePointer<UInt8>?) -> String? {
    text.map { String(cString: $0) }
  }
}
