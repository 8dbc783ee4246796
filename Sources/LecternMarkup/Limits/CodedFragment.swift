extension Fragment {
  private enum CodingKeys: CodingKey { case html, slots, references }

  package init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    self.init(
      bytes: Array(try container.decode(String.self, forKey: .html).utf8),
      slots: try container.decode([Slot].self, forKey: .slots),
      references: try container.decode([Reference].self, forKey: .references))
  }

  /// The bytes as one text: an array of numbers would be ten times as long.
  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(String(decoding: bytes, as: UTF8.self), forKey: .html)
    try container.encode(slots, forKey: .slots)
    try container.encode(references, forKey: .references)
  }
}
