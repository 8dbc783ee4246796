extension Filter {
  static let choosing: [Filter] = [
    // Same bytes in, same bytes out: the page chooses, by its name.
    Filter("random", result: .element) { call, value, _ in
      if let text = value.string { try call.charge(text.utf8.count * 4) }
      let list = try value.sequence()
      guard case .map = value else {
        guard list.count > 0 else { return .undefined(Undefined("there is no random item, the sequence is empty")) }
        return list[Int(Hash.of(call.page) % UInt64(list.count))]
      }
      throw Failure.type("\"random\" needs a list or a string, not a map")
    }
  ]
}

/// FNV-1a, 64 bits; not for secrets.
private enum Hash {
  static func of(_ text: String) -> UInt64 {
    text.utf8.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
  }
}
