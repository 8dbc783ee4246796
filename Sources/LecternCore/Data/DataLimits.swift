/// Bounds for one text of YAML, JSON or TOML; front matter uses the defaults.
package struct DataLimits: Sendable {
  package var bytes: Int
  package var depth = 32
  package var aliases = 100
  /// Values, those that aliases repeat counted each time.
  package var nodes = 50_000

  package init(bytes: Int = 64 * 1024) { self.bytes = bytes }
  package static let dataFile = DataLimits(bytes: 16 * 1024 * 1024, nodes: 5_000_000)

  private init(bytes: Int, nodes: Int) {
    self.bytes = bytes
    self.nodes = nodes
  }

  /// - Parameter size: of the whole text, in bytes.
  func check(_ size: Int, firstLine: Int) throws(DataSyntaxError) {
    if size <= bytes { return }
    throw DataSyntaxError(
      "longer than \(bytes / 1024) KB", at: SourcePosition(line: firstLine), hint: "keep data in Content/data/")
  }
}
