/// A value the author wrote: front matter beyond the known keys, `Content/data/`, `extra` of `lectern.yml`.
package indirect enum DataValue: Sendable, Hashable {
  case null
  case bool(Bool)
  case int(Int)
  case double(Double)
  case string(String)
  case list([DataValue])
  case map(DataMap)
}

/// An ordered mapping with text keys; order is the author's.
package struct DataMap: Sendable, Hashable {
  package private(set) var keys: [String] = []
  private var values: [String: DataValue] = [:]

  package init() {}

  package init(_ entries: [(String, DataValue)]) {
    for (key, value) in entries { self[key] = value }
  }

  package var count: Int { keys.count }
  package var isEmpty: Bool { keys.isEmpty }

  package subscript(key: String) -> DataValue? {
    get { values[key] }
    set {
      if newValue == nil {
        if values.removeValue(forKey: key) != nil { keys.removeAll { $0 == key } }
      } else if values.updateValue(newValue ?? .null, forKey: key) == nil {
        keys.append(key)
      }
    }
  }
}
