import HTTPTypes
import Hummingbird

/// The head of an answer: what every answer says, and what this one does.
struct Answer {
  var status = HTTPResponse.Status.ok
  var fields: HTTPFields

  private static let always: HTTPFields = [
    // What is shown changes at every key; and other sites may neither read nor embed it.
    .cacheControl: "no-store", .xContentTypeOptions: "nosniff",
    .crossOriginResourcePolicy: "same-origin",
  ]

  /// - Parameter policy: a Content-Security-Policy.
  init(status: HTTPResponse.Status = .ok, type: String, policy: String? = nil) {
    self.status = status
    fields = Self.always
    fields[.contentType] = type
    if let policy { fields[.contentSecurityPolicy] = policy }
  }

  func response(_ body: ByteBuffer) -> Response {
    Response(status: status, headers: fields, body: ResponseBody(byteBuffer: body))
  }

  func response(_ text: String) -> Response { response(ByteBuffer(string: text)) }

  /// Whether whoever asks has what this answer's `ETag` names (RFC 9110, section 13.1.2).
  func isKnown(to request: Request) -> Bool {
    guard let identity = fields[.eTag], let known = request.headers[.ifNoneMatch] else { return false }
    return known == "*"
      || known.split(separator: ",").contains { field in
        let field = field.drop { $0 == " " }
        return (field.hasPrefix("W/") ? field.dropFirst(2) : field).prefix { $0 != " " } == identity
      }
  }

  var notModified: Response { Response(status: .notModified, headers: fields) }
}
