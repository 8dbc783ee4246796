import LecternCore

extension FuzzTarget {
  /// `lectern.yml`, as bytes.
  static let configuration = FuzzTarget(name: "configuration") { (input) throws(Finding) in
    let (configuration, diagnostics) = Configuration.read(input, path: "lectern.yml")
    let hasText = TextEncoding.problem(input, path: "lectern.yml") == nil
    // A line of a file that is not UTF-8 has other columns than its bytes say.
    if hasText { try checkPlaces(diagnostics, in: ["lectern.yml": input]) }
    try expect(hasText || diagnostics.count == 1, "bytes that are no text have \(diagnostics.count) problems")
    try checkMeaning(of: configuration)
    guard hasText else { return }
    try checkPlainYAML(input.withoutByteOrderMark)
    guard diagnostics.isEmpty, let twin = input.withCRLF else { return }
    let (other, problems) = Configuration.read(twin, path: "lectern.yml")
    try expect(problems.isEmpty && other == configuration, "CRLF changes the configuration")
  }
}

/// What the other phases take for granted.
private func checkMeaning(of configuration: Configuration) throws(Finding) {
  let counts = configuration.perPage
  let smallest = min(
    counts.home, counts.archive, counts.category, counts.tag, configuration.excerptWords)
  try expect(smallest >= 0, "a count is \(smallest)")
  for folder in [
    configuration.categoryDirectory, configuration.tagDirectory, configuration.archiveDirectory,
    configuration.paginationDirectory,
  ] {
    try checkOutput(folder.isEmpty ? "index.html" : folder)
  }
  let base = configuration.address.basePath
  try expect(
    base.hasPrefix("/") && base.hasSuffix("/") && !base.utf8.contains { $0 <= 0x20 || $0 >= 0x7F },
    "the address's path is \(base)")
  try expect(!base.split(separator: "/").contains(".."), "the address's path is \(base)")
  let date = DateTime(year: 2022, month: 9, day: 4, hour: 18, minute: 43, second: 23)
  _ = configuration.dateFormat == "iso" ? "" : date.formatted(configuration.dateFormat)
}
