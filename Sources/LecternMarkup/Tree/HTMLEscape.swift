/// Appends text with `& < > "` as character references, by runs; what CommonMark's own HTML does in text and attributes.
func appendEscaped(_ text: UnsafeBufferPointer<UInt8>, to output: inout [UInt8]) {
  var start = 0
  var index = 0
  let count = text.count
  while index < count {
    let byte = text[index]
    if byte == 0x26 || byte == 0x3C || byte == 0x3E || byte == 0x22 {
      if start < index { output.append(contentsOf: UnsafeBufferPointer(rebasing: text[start..<index])) }
      switch byte {
      case 0x26: output.append("&amp;")
      case 0x3C: output.append("&lt;")
      case 0x3E: output.append("&gt;")
      default: output.append("&quot;")
      }
      start = index + 1
    }
    index += 1
  }
  if start < count { output.append(contentsOf: UnsafeBufferPointer(rebasing: text[start..<count])) }
}

/// Appends a value for a double-quoted attribute.
package func appendEscapedAttribute(_ value: String, to output: inout [UInt8]) {
  var value = value
  value.withUTF8 { appendEscaped($0, to: &output) }
}
