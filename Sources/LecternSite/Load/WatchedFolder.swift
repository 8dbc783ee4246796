import LecternCore

/// A folder whose changes can change the site.
package struct WatchedFolder: Sendable, Hashable {
  /// Its real path.
  package var path: String
  /// The names in it that count; nil for all.
  package var names: Set<String>?
  /// Names that begin with a dot count too.
  package var hasHiddenNames = false

  package init(path: String, names: Set<String>? = nil, hasHiddenNames: Bool = false) {
    self.path = path
    self.names = names
    self.hasHiddenNames = hasHiddenNames
  }

  /// Editors keep copies of their own, a change at each key.
  package func counts(_ name: String) -> Bool {
    if let names { return names.contains(name) }
    return !EditorCopy.isOne(name[...]) && (hasHiddenNames || name.utf8.first != UInt8(ascii: "."))
  }

  /// - Parameters:
  ///   - whole: the real paths of folders in which every name counts.
  ///   - hasHiddenNames: see the property.
  ///   - site: the real path of the site's folder.
  ///   - configuration: another file than the site's own.
  static func all(whole: Set<String>, hasHiddenNames: Bool, site: String, configuration: String?) -> [WatchedFolder] {
    var named: [String: Set<String>] = [site: [SiteOptions.usualSettingsPath, "Content", "Templates"]]
    // Both where it is named and, if that is a link, where it is.
    for path in [configuration, realPath(configuration ?? site + "/" + SiteOptions.usualSettingsPath)].compactMap({ $0 }
    ) {
      guard let folder = realPath(path.pathFolder.isEmpty ? "." : String(path.pathFolder)) else { continue }
      named[folder, default: []].insert(String(path.lastName))
    }
    return whole.sorted().map { WatchedFolder(path: $0, hasHiddenNames: hasHiddenNames) }
      + named.keys.sorted().filter { !whole.contains($0) }.map { WatchedFolder(path: $0, names: named[$0]) }
  }
}
