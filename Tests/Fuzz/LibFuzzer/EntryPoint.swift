import Glibc

/// The target that this run is for, by the name in `LECTERN_FUZZ_TARGET`.
private let target: FuzzTarget = {
  let name = getenv("LECTERN_FUZZ_TARGET").map { String(cString: $0) } ?? ""
  guard let target = FuzzTarget.all.first(where: { $0.name == name }) else {
    stop("LECTERN_FUZZ_TARGET is \"\(name)\", not one of \(FuzzTarget.all.map(\.name).joined(separator: ", "))")
  }
  return target
}()

/// What libFuzzer calls with each input; it never returns from one that breaks a promise.
@_cdecl("LLVMFuzzerTestOneInput")
func testOneInput(_ bytes: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  do throws(Finding) {
    try target.check(Array(UnsafeBufferPointer(start: bytes, count: count)))
    return 0
  } catch {
    stop("FINDING in \(target.name): \(error.message)")
  }
}

private func stop(_ message: String) -> Never {
  let line = Array((message + "\n").utf8)
  write(STDERR_FILENO, line, line.count)
  abort()
}
