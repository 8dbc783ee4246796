extension Method {
  /// Texts in columns.
  static let layout: [Method] = [
    padded("ljust") { _, _ in 0 },
    padded("rjust") { room, _ in room },
    padded("center") { room, width in room / 2 + (room & width & 1) },
    Method("zfill", Signature([Parameter("width")])) { call, value, arguments in
      guard let text = value.string else { throw unknown("zfill", value.typeName, call.environment) }
      let width = max(0, try arguments.int(0, "width"))
      let room = max(0, width - text.unicodeScalars.count)
      try call.reserve(text.utf8.count + min(room, Int.max / 2))
      let zeros = "0".repeated(room)
      guard let sign = text.utf8.first, sign == 0x2D || sign == 0x2B else { return value.alike(zeros + text) }
      return value.alike(String(text.unicodeScalars.prefix(1)) + zeros + String(text.unicodeScalars.dropFirst()))
    },
    Method("expandtabs", Signature([Parameter("tabsize", default: .int(8))])) { call, value, arguments in
      guard let text = value.string else { throw unknown("expandtabs", value.typeName, call.environment) }
      let size = try arguments.int(0, "tabsize")
      guard size <= 1000 else {
        throw Failure.limit("a tab is at most 1000 columns wide", hint: "write a smaller number")
      }
      var result: [UInt8] = []
      var column = 0
      for byte in text.utf8 {
        if byte == 0x09 {
          let room = size > 0 ? size - column % size : 0
          result.append(contentsOf: repeatElement(0x20, count: room))
          column += room
          try call.reserve(result.count)
        } else {
          result.append(byte)
          // A column is a code point, which one byte begins.
          if byte & 0xC0 != 0x80 { column = byte == 0x0A || byte == 0x0D ? 0 : column + 1 }
        }
      }
      return value.alike(String(decoding: result, as: UTF8.self))
    },
  ]

  /// - Parameter left: how much of the room goes to the left, given the room and the width.
  private static func padded(_ name: String, _ left: @escaping @Sendable (Int, Int) -> Int) -> Method {
    Method(name, Signature([Parameter("width"), Parameter("fillchar", default: .string(" "))])) {
      call, value, arguments in
      guard let text = value.string else { throw unknown(name, value.typeName, call.environment) }
      let width = max(0, try arguments.int(0, "width"))
      var fill = try arguments.string(1, "fillchar")
      if value.isMarkup, !arguments[1].isMarkup { fill = HTML.escaped(fill) }
      guard fill.unicodeScalars.count == 1 else { throw Failure.type("\"fillchar\" must be one character") }
      let room = max(0, width - text.unicodeScalars.count)
      try call.reserve(text.utf8.count + min(room, Int.max / 8) * fill.utf8.count)
      let before = room > 0 ? left(room, width) : 0
      return value.alike(fill.repeated(before) + text + fill.repeated(room - before))
    }
  }
}
