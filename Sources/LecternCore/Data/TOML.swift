/// TOML 1.0 text to located values.
///
/// A reader of our own, because TOMLKit's (toml++) ends the process on `[+x]` and does not tell where keys stand.
package enum TOML {
  package static func read(
    _ text: String, firstLine: Int = 1, limits: DataLimits = DataLimits()
  ) throws(DataSyntaxError) -> LocatedValue {
    try limits.check(text.utf8.count, firstLine: firstLine)
    var reader = TOMLReader(text, firstLine: firstLine, depth: limits.depth)
    return try reader.document()
  }
}
