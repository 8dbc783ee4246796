import LecternCore

/// HTML with places left open that only a page of a site can fill: addresses, id prefixes, picture sizes.
package struct Fragment: Sendable, Codable {
  package var bytes: [UInt8]
  /// By rising offset.
  package var slots: [Slot]
  /// What the slots' indices mean.
  package var references: [Reference]

  package init(bytes: [UInt8] = [], slots: [Slot] = [], references: [Reference] = []) {
    self.bytes = bytes
    self.slots = slots
    self.references = references
  }

  /// An offset into `bytes` at which something is to be written; nothing stands for it there.
  package struct Slot: Sendable, Hashable, Codable {
    package enum Kind: Sendable, Hashable, Codable {
      /// The address of a reference, escaped for a double-quoted attribute.
      case address(reference: Int)
      /// The value of an `id`, escaped likewise; the writer may prefix it.
      case elementID(String)
      /// ` width="…" height="…"` or nothing, in a picture that has neither.
      case pictureSize(reference: Int)
      /// ` target="_blank" rel="noopener"` or nothing, in a link that has neither.
      case linkAttributes(reference: Int)
    }

    package var offset: Int
    package var kind: Kind
  }

  /// Copies the bytes to the end of `output` and calls `fill` at each slot to append what belongs there.
  package func write(into output: inout [UInt8], fill: (Slot, inout [UInt8]) -> Void) {
    var written = 0
    bytes.withUnsafeBufferPointer { source in
      for slot in slots {
        output.append(contentsOf: source[written..<slot.offset])
        written = slot.offset
        fill(slot, &output)
      }
      output.append(contentsOf: source[written...])
    }
  }

  /// The HTML with every address and id as the author wrote it and nothing in the other slots.
  package func plainBytes() -> [UInt8] {
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count + 64 * slots.count)
    write(into: &output) { slot, output in
      switch slot.kind {
      case .address(let index): appendEscapedAttribute(references[index].address, to: &output)
      case .elementID(let id): appendEscapedAttribute(id, to: &output)
      case .pictureSize, .linkAttributes: break
      }
    }
    return output
  }
}

/// An address the author wrote, with what it is for.
package struct Reference: Sendable, Hashable, Codable {
  package enum Role: Sendable, Hashable, Codable {
    /// `a`, `area`
    case link
    /// `img`, `poster`, a `source` with `srcset`, an SVG `image`
    case picture
    /// `video`, `audio`, `source`, `track`
    case media
    /// `iframe`, `embed`, `object`
    case frame
    /// `link`, `script`
    case resource
  }

  /// As an HTML parser reads the attribute: character references resolved, percent-encoding kept.
  package var address: String
  package var role: Role
  /// Where the element begins in the source file; nil when it is not the author's.
  package var position: SourcePosition?
  /// The text alternative of a picture.
  package var alt: String

  package init(address: String, role: Role, position: SourcePosition? = nil, alt: String = "") {
    self.address = address
    self.role = role
    self.position = position
    self.alt = alt
  }
}
