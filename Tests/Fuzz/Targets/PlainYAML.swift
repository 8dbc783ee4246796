@testable import LecternCore

/// Where the short way through plain mappings gives anything, libyaml gives the same, places included.
func checkPlainYAML(_ text: ArraySlice<UInt8>) throws(Finding) {
  let limits = DataLimits()
  guard text.count <= limits.bytes, let plain = YAMLPlainMapping.read(text, firstLine: 1) else { return }
  do {
    let whole = try YAML.readAll(text, firstLine: 1, limits: limits)
    try expect(whole == plain, "read as \(plain), by libyaml as \(whole.map { "\($0)" } ?? "nothing")")
  } catch let error as DataSyntaxError {
    throw Finding("libyaml refuses what the short way reads: \(error.message)")
  } catch let error as Finding {
    throw error
  } catch {
    throw Finding("\(error)")
  }
}
