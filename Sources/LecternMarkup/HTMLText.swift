/// What a piece of HTML says, without its tags: a line for each block, white space collapsed outside `<pre>`.
///
/// HTML beyond the nesting cap has no text.
package func plainText(ofHTML html: [UInt8]) -> [UInt8] {
  var input = HTMLReader.Input()
  input.bytes += html
  var tree = HTMLTree(capacity: html.count)
  let tokens = HTMLReader.read(input, into: &tree).tokens
  var builder = TreeBuilder(tree)
  for token in tokens { builder.take(token) }
  return builder.tooDeepPlace == nil ? PlainText(of: builder.tree).bytes : []
}
