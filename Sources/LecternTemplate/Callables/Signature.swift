/// A parameter of a filter, a test or a function; required when it has no default.
package struct Parameter: Sendable {
  let name: String
  let defaultValue: Value?

  package init(_ name: String, default defaultValue: Value? = nil) {
    self.name = name
    self.defaultValue = defaultValue
  }
}

/// What a callable takes beyond its input: parameters in order, then perhaps any number of more.
package struct Signature: Sendable {
  let parameters: [Parameter]
  let takesMore: Bool
  let takesKeywords: Bool

  /// - Parameters:
  ///   - takesMore: further positional arguments follow the parameters' values.
  ///   - takesKeywords: keyword arguments without a parameter are kept in `Arguments.keywords`.
  package init(_ parameters: [Parameter] = [], takesMore: Bool = false, takesKeywords: Bool = false) {
    self.parameters = parameters
    self.takesMore = takesMore
    self.takesKeywords = takesKeywords
  }
}

extension Signature {
  /// Arguments as they are written to arguments in the order of the parameters.
  func bind(_ given: Arguments) throws -> Arguments {
    var values = given.values
    var keywords = given.keywords
    if values.count > parameters.count, !takesMore {
      let count = parameters.count
      let most =
        count == 0 ? "no arguments are taken" : "at most \(count) argument\(count == 1 ? " is" : "s are") taken"
      throw Failure.type("there are too many arguments: \(most)")
    }
    for parameter in parameters.dropFirst(values.count) {
      if let place = keywords.firstIndex(where: { $0.name == parameter.name }) {
        values.append(keywords.remove(at: place).value)
      } else if let value = parameter.defaultValue {
        values.append(value)
      } else {
        throw Failure.type("the argument \"\(parameter.name)\" is missing")
      }
    }
    if let keyword = keywords.first, !takesKeywords {
      let isKnown = parameters.contains { $0.name == keyword.name }
      throw Failure.type(
        isKnown ? "the argument \"\(keyword.name)\" is given twice" : "there is no parameter \"\(keyword.name)\"")
    }
    return Arguments(values, keywords: keywords)
  }
}
