import LecternCore

/// One file of the finished site: its bytes, or the file to copy, which never passes through memory as a whole.
package struct OutputFile: Sendable {
  package enum Body: Sendable {
    case bytes([UInt8])
    case copy(Site.Copy.From)
  }

  package var path: OutputPath
  package var body: Body
}
