import Foundation
import HTTPTypes
import Hummingbird
import LecternCore
import LecternSite

/// A file of the site, whole or in part, never in memory as a whole.
struct FileAnswer {
  /// Owns the descriptor while the bytes are sent.
  private final class OpenFile: Sendable {
    let descriptor: FileDescriptor
    let path: String

    init(_ descriptor: consuming FileDescriptor, _ path: String) {
      self.descriptor = descriptor
      self.path = path
    }
  }

  private static let piece = 256 * 1024

  private let file: OpenFile
  private let stamp: FileStamp
  private let path: String

  init(_ copy: Site.Copy, _ state: LiveState) throws(SystemError) {
    path = copy.output.text
    file = OpenFile(try state.open(copy.from), path)
    stamp = FileStamp(try file.descriptor.status(path))
  }

  func response(to request: Request) -> Response {
    var answer = Answer(type: MediaType.of(path))
    let identity = "\"\(String(stamp.size, radix: 16))-\(String(stamp.changed, radix: 16))\""
    answer.fields[.eTag] = identity
    answer.fields[.acceptRanges] = "bytes"
    if answer.isKnown(to: request) { return answer.notModified }
    let condition = request.headers[.ifRange]
    // A part is for GET alone (RFC 9110, section 14.2).
    let isPart = request.method == .get && (condition == nil || condition == identity)
    let wanted = isPart ? request.headers[.range] : nil
    switch ByteRange(wanted, size: stamp.size) {
    case .whole: return response(answer, 0..<stamp.size, request)
    case .part(let range):
      answer.status = .partialContent
      answer.fields[.contentRange] = "bytes \(range.lowerBound)-\(range.upperBound - 1)/\(stamp.size)"
      return response(answer, range, request)
    case .unsatisfiable:
      answer.status = .rangeNotSatisfiable
      answer.fields[.contentRange] = "bytes */\(stamp.size)"
      return answer.response("")
    }
  }

  private func response(_ answer: Answer, _ range: Range<Int>, _ request: Request) -> Response {
    let body = ResponseBody(contentLength: range.count) { [file] writer in
      var offset = range.lowerBound
      while offset < range.upperBound {
        let count = min(Self.piece, range.upperBound - offset)
        var buffer = ByteBuffer()
        let read = try buffer.writeWithUnsafeMutableBytes(minimumWritableBytes: count) { space in
          try file.descriptor.read(
            file.path, at: offset, into: UnsafeMutableRawBufferPointer(rebasing: space[..<count]))
        }
        // The file has become shorter than was promised: the connection ends, so that nobody takes this for the whole.
        guard read > 0 else { throw SystemError("read", file.path, code: EIO) }
        offset += read
        try await writer.write(buffer)
      }
      try await writer.finish(nil)
    }
    return Response(status: answer.status, headers: answer.fields, body: body)
  }
}
