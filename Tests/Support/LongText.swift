/// A text that tests show by its beginning and its size, since they print the arguments of each case.
public struct LongText: Sendable, ExpressibleByStringInterpolation, CustomStringConvertible {
  public let text: String

  public init(_ text: String) { self.text = text }
  public init(stringLiteral text: String) { self.text = text }

  public var description: String {
    let size = text.utf8.count
    return size <= 200 ? text.debugDescription : "\(text.prefix(60).debugDescription) and so on, \(size) bytes"
  }
}
