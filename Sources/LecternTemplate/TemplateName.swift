/// What a template may be called: a path below the templates' folder.
enum TemplateName {
  /// What helps where no name is near the missing one.
  static let cure = "make the template, or correct its name, which is written from the templates' folder"

  /// Why a name cannot be that of a template; nil when it can.
  static func problem(_ name: String) -> String? {
    if name.isEmpty { return "a template's name is empty" }
    if name.utf8.contains(0x5C) || name.utf8.contains(0) { return "\"\(name)\" is not a template's name: write \"/\"" }
    if name.hasPrefix("/") { return "\"\(name)\" is absolute; names begin in the templates' folder" }
    let parts = name.split(separator: "/", omittingEmptySubsequences: false)
    if parts.contains("..") || parts.contains(".") || parts.contains("") {
      return "\"\(name)\" leaves the templates' folder"
    }
    return nil
  }
}
