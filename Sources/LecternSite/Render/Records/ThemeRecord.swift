import LecternCore
import LecternTemplate

/// The theme's options with the site's choices.
struct ThemeRecord: Record {
  let type: RecordType
  private let values: [Value]

  init(_ theme: Theme) {
    type = RecordType("Theme", theme.options.map { RecordType.Member($0.name, Self.type(of: $0.value), $0.help) })
    values = theme.options.map { Value($0.value) }
  }

  private static func type(of value: DataValue) -> ValueType {
    switch value {
    case .bool: .bool
    case .int: .int
    case .double: .double
    case .string: .string
    case .null, .list, .map: .data
    }
  }

  func member(_ index: Int) -> Value { values[index] }
}
