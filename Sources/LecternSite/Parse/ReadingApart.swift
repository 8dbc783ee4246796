import Foundation
import LecternCore
import LecternMarkup

/// Reads texts that could keep cmark busy for long, which nothing can interrupt, in a process that can be killed.
///
/// The process is this program's `render --apart`: it takes a `Request`, does all that `parseMarkup` does, and answers with
/// the document. So a page that takes too long in any step, or brings its reader down, costs nothing but itself, and what
/// is read is the same document that it would be here.
package struct ReadingApart: Sendable {
  /// How long a page may take. Pages that people write take a thousandth of it.
  package static let seconds = 9
  /// Each may take all the memory it is allowed.
  static let mostAtOnce = 4

  package struct Request: Codable {
    var path: String
    var text: String
    var firstLine: Int
    var title: String?
    var options: MarkupOptions
    /// CommonMark and nothing else: the answer's content is the specification's HTML.
    var isCommonMark: Bool
  }

  private let program: ChildProgram

  /// - Parameters:
  ///   - path: this program.
  ///   - environment: `NAME=value`, what it needs to start.
  package init(path: String, environment: [String]) {
    self.init(
      ChildProgram(path: path, arguments: ["render", "--apart", "-"], environment: environment, seconds: Self.seconds))
  }

  init(_ program: ChildProgram) { self.program = program }

  /// The document, or one without content and with the error `page-too-complex`.
  package func parse(
    _ source: MarkupSource, _ options: MarkupOptions, _ cause: CostlyText, isCommonMark: Bool = false
  ) throws(SystemError) -> MarkupDocument {
    let request = Request(
      path: source.path, text: String(decoding: source.bytes, as: UTF8.self), firstLine: source.firstLine,
      title: source.title, options: options, isCommonMark: isCommonMark)
    guard let input = try? JSONEncoder().encode(request) else { return refused(source, options, cause, Self.noAnswer) }
    switch try program.run(Array(input)) {
    case .success(let answer):
      guard var document = try? JSONDecoder().decode(MarkupDocument.self, from: Data(answer)) else {
        return refused(source, options, cause, Self.noAnswer)
      }
      document.excerpt.references = document.content.references
      return document
    case .failure(.tookTooLong): return refused(source, options, cause, "takes longer than \(program.seconds) seconds")
    case .failure(.broke): return refused(source, options, cause, Self.noAnswer)
    }
  }

  private static let noAnswer = "takes more than \(memory / 1_000_000_000) GB of memory, or cannot be done"

  private func refused(
    _ source: MarkupSource, _ options: MarkupOptions, _ cause: CostlyText, _ reason: String
  ) -> MarkupDocument {
    var document = parseMarkup(MarkupSource(path: source.path, bytes: []), options: options)
    document.diagnostics = [cause.problem(reason)]
    return document
  }
}

extension ReadingApart {
  /// Bytes that the process apart may ask for.
  package static let memory = 2_000_000_000

  /// What the process apart does with a request; nil for one that it does not understand.
  package static func answer(to request: [UInt8]) -> [UInt8]? {
    guard let request = try? JSONDecoder().decode(Request.self, from: Data(request)) else { return nil }
    let bytes = Array(request.text.utf8)
    var document: MarkupDocument
    if request.isCommonMark {
      document = parseMarkup(MarkupSource(path: request.path, bytes: []), options: request.options)
      document.content.bytes = renderCommonMark(bytes)
    } else {
      document = parseMarkup(
        MarkupSource(path: request.path, bytes: bytes, firstLine: request.firstLine, title: request.title),
        options: request.options)
    }
    // They are the content's, and long.
    document.excerpt.references = []
    return (try? JSONEncoder().encode(document)).map(Array.init)
  }

  /// Bounds the memory and the time of this process, and ends it when the one that asked is gone.
  package static func limitThisProcess() {
    func limit(_ resource: __rlimit_resource, _ most: Int) {
      var limit = rlimit(rlim_cur: rlim_t(most), rlim_max: rlim_t(most))
      setrlimit(__rlimit_resource_t(resource.rawValue), &limit)
    }
    limit(RLIMIT_AS, memory)
    limit(RLIMIT_CORE, 0)
    limit(RLIMIT_CPU, 2 * seconds)
    Thread.detachNewThread {
      var closed = pollfd(fd: STDOUT_FILENO, events: 0, revents: 0)
      while poll(&closed, 1, -1) < 0, errno == EINTR {}
      _exit(1)
    }
  }
}
