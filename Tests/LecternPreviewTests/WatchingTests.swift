import Foundation
import LecternSite
import Testing

@testable import LecternPreview

/// What a watcher tells of real files.
@Suite struct WatchingTests {
  private final class Folder {
    let path: String

    init() throws {
      let url = FileManager.default.temporaryDirectory.appendingPathComponent("lectern-watch-\(UUID().uuidString)")
      try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
      path = realPath(url.path) ?? url.path
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    func write(_ name: String, _ text: String) throws {
      try Data(text.utf8).write(to: URL(fileURLWithPath: path + "/" + name))
    }
  }

  /// Waits for changes as the preview does.
  private func change(_ watcher: FolderWatcher) async throws -> LiveSite.Change {
    for await _ in watcher.signals {
      while let delay = watcher.delay() {
        if delay <= .zero { return watcher.take().change }
        try await Task.sleep(for: delay)
      }
    }
    throw CancellationError()
  }

  @Test(arguments: [false, true]) func filesAndFolders(polls: Bool) async throws {
    let folder = try Folder()
    try folder.write("a.md", "one")
    let watcher = FolderWatcher(polls: polls)
    let watched = [WatchedFolder(path: folder.path)]
    #expect(watcher.watch(watched) { Issue.record("\($0)") })
    #expect(!watcher.watch(watched) { Issue.record("\($0)") })
    try folder.write("a.md", "other")
    #expect(try await change(watcher) == .files([folder.path + "/a.md"]))
    try folder.write(".a.md.swp", "hidden")
    try folder.write("b.md", "new")
    #expect(try await change(watcher) == .files([folder.path + "/b.md"]))
    try FileManager.default.removeItem(atPath: folder.path + "/b.md")
    #expect(try await change(watcher) == .files([folder.path + "/b.md"]))
    try FileManager.default.createDirectory(atPath: folder.path + "/sub", withIntermediateDirectories: false)
    #expect(try await change(watcher) == .anything)
  }

  /// Until it is watched under its new name, what happens in it is told under the old one.
  @Test func aFolderThatWasRenamedIsNew() async throws {
    let folder = try Folder()
    let (old, new) = (folder.path + "/old", folder.path + "/new")
    try FileManager.default.createDirectory(atPath: old, withIntermediateDirectories: false)
    let watcher = FolderWatcher(polls: false)
    func watch(_ path: String) -> Bool {
      watcher.watch([WatchedFolder(path: folder.path), WatchedFolder(path: path)]) { Issue.record("\($0)") }
    }
    _ = watch(old)
    try FileManager.default.moveItem(atPath: old, toPath: new)
    #expect(try await change(watcher) == .anything)
    try folder.write("new/a.md", "written")
    #expect(try await change(watcher) == .files([old + "/a.md"]))
    #expect(watch(new))
    #expect(!watch(new))
    try folder.write("new/a.md", "again")
    #expect(try await change(watcher) == .files([new + "/a.md"]))
  }

  /// A change that came just before other folders are watched is still told.
  @Test(arguments: [false, true]) func foldersThatComeAndGoLoseNothing(polls: Bool) async throws {
    let folder = try Folder()
    for name in ["stays", "goes", "comes"] {
      try FileManager.default.createDirectory(atPath: folder.path + "/" + name, withIntermediateDirectories: false)
    }
    try folder.write("stays/a.md", "one")
    let watcher = FolderWatcher(polls: polls)
    func watch(_ names: String...) -> Bool {
      watcher.watch(names.map { WatchedFolder(path: folder.path + "/" + $0) }) { Issue.record("\($0)") }
    }
    #expect(watch("stays", "goes"))
    try folder.write("stays/a.md", "other")
    #expect(!watch("stays"))
    #expect(try await change(watcher) == .files([folder.path + "/stays/a.md"]))
    try folder.write("stays/a.md", "another")
    #expect(watch("stays", "comes"))
    #expect(try await change(watcher) == .files([folder.path + "/stays/a.md"]))
  }

  @Test func onlyNamesThatCount() async throws {
    let folder = try Folder()
    let watcher = FolderWatcher(polls: false)
    _ = watcher.watch([WatchedFolder(path: folder.path, names: ["lectern.yml"])]) { Issue.record("\($0)") }
    try folder.write("README.md", "x")
    try folder.write("lectern.yml", "x")
    #expect(try await change(watcher) == .files([folder.path + "/lectern.yml"]))
  }
}
