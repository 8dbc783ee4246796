import Testing

@testable import LecternMarkup

@Suite struct TagTests {
  @Test func namesStandInTheOrderOfTheCases() {
    for tag in Tag.allCases where tag != .custom {
      #expect(tag.name.description == String(describing: tag))
      let name = tag.name.description.uppercased()
      #expect(Array(name.utf8).withUnsafeBufferPointer { Tag.named($0) } == tag)
    }
  }

  @Test(arguments: ["x-a", "list", "string", "", "averyveryverylongelementname"])
  func unknownNamesAreCustom(_ name: String) {
    #expect(Array(name.utf8).withUnsafeBufferPointer { Tag.named($0) } == .custom)
  }

  @Test func languagesAreTold() {
    #expect(!Tag.wbr.isForeign && !Tag.xmp.isForeign && !Tag.svg.isForeign && !Tag.math.isForeign)
    #expect(Tag.path.isForeign && Tag.mi.isForeign)
  }
}
