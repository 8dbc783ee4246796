// Recorded by Tests/Recorders/statements.py.
// swift-format-ignore-file

/// Rows of their own file, so that either recorder can run without the other.
enum StatementRows {
  static let all: [JinjaRow] =
    loops1 + loops2 + conditions + set + blocks_of_text + macros + names + lines + inheritance1 + inheritance2
}
