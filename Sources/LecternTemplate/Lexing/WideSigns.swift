/// Signs of a Chinese keyboard that stand inside tags by mistake.
enum WideSigns {
  private static let signs: [(wide: String, plain: String)] = [
    ("。", "."), ("，", ","), ("、", ","), ("：", ":"), ("！", "!"), ("（", "("), ("）", ")"), ("｜", "|"), ("＝", "="),
    ("“", "\""), ("”", "\""), ("‘", "'"), ("’", "'"), ("［", "["), ("］", "]"), ("【", "["), ("】", "]"), ("｛", "{"),
    ("｝", "}"), ("％", "%"), ("＋", "+"), ("－", "-"), ("＊", "*"), ("／", "/"), ("＜", "<"), ("＞", ">"), ("～", "~"),
    ("；", ";"), ("？", "?"), ("．", "."),
  ]

  /// The first bytes of all of them and of white space beyond ASCII.
  static func mayStart(_ byte: UInt8) -> Bool { byte == 0xC2 || byte == 0xE2 || byte == 0xE3 || byte == 0xEF }

  /// The sign at a place, and what to write for it; nil when something else stands there.
  static func sign(_ bytes: [UInt8], at offset: Int) -> (sign: String, cure: String)? {
    guard mayStart(bytes[offset]) else { return nil }
    let rest = bytes[offset...].prefix(3)
    for (wide, plain) in signs where rest.elementsEqual(wide.utf8) {
      return (wide, "full-width \(wide): write \(plain)")
    }
    for (hidden, name) in [("\u{200B}", "U+200B"), ("\u{FEFF}", "U+FEFF")] where rest.elementsEqual(hidden.utf8) {
      return (hidden, "an invisible sign, \(name), stands here: delete it")
    }
    return nil
  }
}
