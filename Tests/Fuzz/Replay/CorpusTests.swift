import Foundation
import Testing

/// The committed inputs, old findings among them, break no promise.
@Suite struct CorpusTests {
  @Test(arguments: FuzzTarget.all.map(\.name)) func holds(_ name: String) throws {
    let target = try #require(FuzzTarget.all.first { $0.name == name })
    let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../Corpora/\(name)")
    let files = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
    #expect(files.count >= 10)
    for file in files.sorted(by: { $0.path < $1.path }) {
      let input = Array(try Data(contentsOf: file))
      do {
        try target.check(input)
      } catch {
        Issue.record("\(name)/\(file.lastPathComponent): \(error.message)")
      }
    }
  }
}
