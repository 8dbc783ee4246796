/// Rows as text in columns: the first flush left, the others flush right.
func table(_ rows: [[String]]) -> String {
  let widths = (rows.first ?? []).indices.map { column in rows.map { $0[column].count }.max() ?? 0 }
  return rows.map { row in
    let cells = zip(row, widths).enumerated().map { index, cell in
      let padding = String(repeating: " ", count: cell.1 - cell.0.count)
      return index == 0 ? cell.0 + padding : padding + cell.0
    }
    return cells.joined(separator: "  ")
  }.joined(separator: "\n")
}

/// One decimal.
func tenths(_ value: Double) -> String {
  let rounded = Int((value * 10).rounded())
  return "\(rounded / 10).\(rounded % 10)"
}
