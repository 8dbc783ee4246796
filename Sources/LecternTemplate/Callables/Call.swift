/// What a filter, test or function may ask of the render that called it.
package struct Call {
  /// All but the page's name.
  package let context: RenderContext
  let environment: Environment
  /// The steps that the render has left; what a filter or test compares takes from them.
  var steps = 0
  private let shownPage: String
  /// How often the page's name was asked for: what is made of it differs from page to page and cannot be kept.
  private(set) var pageReads = 0

  init(context: RenderContext, environment: Environment) {
    shownPage = context.page
    var context = context
    context.page = ""
    self.context = context
    self.environment = environment
  }

  /// As `RenderContext.page`.
  package var page: String {
    mutating get {
      pageReads += 1
      return shownPage
    }
  }
}
