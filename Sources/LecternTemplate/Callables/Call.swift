/// What a filter, test or function may ask of the render that called it.
package struct Call {
  /// All but the page's name.
  package let context: RenderContext
  let environment: Environment
  /// The steps that the render has left; what a filter or test compares takes from them.
  var steps = 0
  /// How many times the filter `map` calls itself at the present place.
  var mapDepth = 0
  private let shownPage: String
  /// Whether the page's name was asked for: what is made of it differs from page to page and cannot be kept.
  private(set) var hasReadPage = false

  init(context: RenderContext, environment: Environment) {
    shownPage = context.page
    var context = context
    context.page = ""
    self.context = context
    self.environment = environment
  }

  /// Takes work from the steps that are left before it is done, and memory before it is filled.
  package mutating func charge(_ work: Int) throws {
    steps -= work
    if steps < 0 { throw Failure.tooManySteps(context.limits) }
  }

  /// Refuses a text that would become too large for a value or for what the render has left, before it is made.
  ///
  /// - Parameter size: in bytes.
  func reserve(_ size: Int) throws {
    try Value.check(size, context.limits)
    if size / 4 > steps { throw Failure.tooManySteps(context.limits) }
  }

  /// The elements, keys or characters of a value; making a text into characters is charged.
  mutating func items(of value: Value) throws -> [Value] {
    if let text = value.string { try charge(text.utf8.count * 4) }
    return try value.sequence().values
  }

  /// As `RenderContext.page`.
  package var page: String {
    mutating get {
      hasReadPage = true
      return shownPage
    }
  }
}
