/// What a piece of HTML says, without its tags: a line for each block, as `MarkupDocument.plainText` has it.
///
/// HTML beyond the nesting cap has no text.
package func plainText(ofHTML html: [UInt8]) -> [UInt8] {
  let wrapper = HTMLReader.wrapper
  var bytes = Array(UnsafeBufferPointer(start: wrapper.utf8Start, count: wrapper.utf8CodeUnitCount))
  bytes += html
  let builder = HTMLReader.read(bytes, oddNames: [])
  return builder.tooDeepOffset == nil ? PlainText(of: builder.tree).bytes : []
}
