import LecternCore
import LecternMarkup
import LecternTemplate

/// A picture with the size it is known to have.
struct PictureRecord: Record {
  private let reference: ResolvedReference
  private let alt: String

  init(_ reference: ResolvedReference, alt: String) {
    self.reference = reference
    self.alt = alt
  }

  var type: RecordType { Self.table.type }
  func member(_ index: Int) -> Value { Self.table.read(self, index) }

  private var url: String {
    switch reference.target {
    case .site(let address), .verbatim(let address), .place(let address): address
    }
  }

  static let table = RecordTable<PictureRecord>(
    "Picture",
    [
      .init("url", .string, "its address") { .string($0.url) },
      .init("alt", .string, "what it shows, in words; may be empty") { .string($0.alt) },
      .init("width", .optional(.int), "its width in pixels; none where it is not known") {
        .optional($0.reference.size?.width) { .int($0) }
      },
      .init("height", .optional(.int), "its height in pixels; none where it is not known") {
        .optional($0.reference.size?.height) { .int($0) }
      },
    ])
}
