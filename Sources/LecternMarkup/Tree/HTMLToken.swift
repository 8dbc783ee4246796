/// What libxml2 found: a tag, a text or a comment, with the node of the tree that it is to be.
struct HTMLToken {
  enum Kind: UInt8 { case startTag, selfClosing, endTag, text, comment }

  var kind: Kind
  /// Of an end tag.
  var tag: Tag = .custom
  /// Of an end tag the text that holds its name; `none` when `tag` says it all.
  var node: HTMLTree.Index
  /// Its index in the source map.
  var place: Int32
}
