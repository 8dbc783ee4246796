/// JSON text (RFC 8259) to located values.
package enum JSON {
  /// - Parameter isMembers: the text may be the members of an object without its braces, as Hexo's `;;;` notes are.
  package static func read(
    _ text: String, firstLine: Int = 1, limits: DataLimits = DataLimits(), isMembers: Bool = false
  ) throws(DataSyntaxError) -> LocatedValue? {
    try limits.check(text.utf8.count, firstLine: firstLine)
    var reader = JSONReader(text, firstLine: firstLine, limits: limits)
    return try reader.document(isMembers: isMembers)
  }
}
