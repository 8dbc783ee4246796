/// What a piece of HTML says, without its tags: a line for each block, white space collapsed outside `<pre>`.
///
/// HTML beyond the nesting cap has no text.
package func plainText(ofHTML html: [UInt8]) -> [UInt8] {
  var raw = RawHTML(unknownElementsAreText: false)
  var input = HTMLReader.Input()
  var map = SourceMap()
  html.withUnsafeBufferPointer { raw.append($0, isBlock: false, to: &input.bytes, map: &map) { _ in (1, 1) } }
  var tree = HTMLTree(capacity: html.count)
  let tokens = HTMLReader.read(input, oddNames: raw.oddNames, into: &tree).tokens
  var builder = TreeBuilder(tree)
  for token in tokens { builder.take(token) }
  return builder.tooDeepPlace == nil ? PlainText(of: builder.tree).bytes : []
}
