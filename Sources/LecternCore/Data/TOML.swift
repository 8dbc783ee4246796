/// TOML 1.0 text to located values.
///
/// A reader of our own, because TOMLKit's (toml++) ends the process on `[+x]` and does not tell where keys stand.
package enum TOML {
  package static func read(
    _ text: String, firstLine: Int = 1, limits: YAML.Limits = YAML.Limits()
  ) throws(DataSyntaxError) -> LocatedValue {
    guard text.utf8.count <= limits.bytes else {
      throw DataSyntaxError(
        "longer than \(limits.bytes / 1024) KB", at: SourcePosition(line: firstLine), hint: "keep data in Content/data/"
      )
    }
    var reader = TOMLReader(text, firstLine: firstLine, depth: limits.depth)
    return try reader.document()
  }
}
