#if os(Linux)
  import Foundation
  import LecternCore
  import LecternSite

  /// Linux's own notification of changes.
  final class INotify: ChangeSource {
    private struct State {
      var folders: [Int32: WatchedFolder] = [:]
    }

    private let descriptor: Int32
    private let state = Locked(State())

    init() throws(WatchingFailure) {
      descriptor = inotify_init1(Int32(IN_NONBLOCK) | Int32(IN_CLOEXEC))
      if descriptor < 0 {
        throw WatchingFailure(
          reason: errno == EMFILE
            ? "too many programs watch files (fs.inotify.max_user_instances)"
            : "inotify says \(String(cString: strerror(errno)))")
      }
    }

    deinit { close(descriptor) }

    private static let mask = UInt32(
      IN_MODIFY | IN_CLOSE_WRITE | IN_CREATE | IN_DELETE | IN_MOVED_FROM | IN_MOVED_TO | IN_ATTRIB | IN_DELETE_SELF
        | IN_MOVE_SELF | Int32(bitPattern: UInt32(IN_ONLYDIR)) | Int32(bitPattern: UInt32(IN_EXCL_UNLINK)))

    func watch(_ folders: [WatchedFolder]) throws(WatchingFailure) -> Bool {
      let disks = SilentDisks()
      for folder in folders {
        if let kind = disks.kind(of: folder.path) {
          throw WatchingFailure(reason: "\(folder.path) lies on a disk (\(kind)) that does not tell of changes")
        }
      }
      return try state.withLock { (state) throws(WatchingFailure) in
        var watched: [Int32: WatchedFolder] = [:]
        for folder in folders {
          let watch = inotify_add_watch(descriptor, folder.path, Self.mask)
          if watch >= 0 {
            watched[watch] = folder
          } else if errno == ENOSPC || errno == ENOMEM {
            throw WatchingFailure(
              reason: "there are more folders than may be watched (raise fs.inotify.max_user_watches)")
          }
        }
        // A folder that was renamed is watched already; what happened in it meanwhile was told under its old name.
        let isNew = watched.contains { state.folders[$0] != $1 }
        for old in state.folders.keys where watched[old] == nil { inotify_rm_watch(descriptor, old) }
        state.folders = watched
        return isNew
      }
    }

    func wait() {
      var wanted = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
      poll(&wanted, 1, 1000)
    }

    func takeEvents() -> [FileEvent] {
      state.withLock { state in
        var events: [FileEvent] = []
        let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 16, alignment: 8)
        defer { buffer.deallocate() }
        while true {
          let count = read(descriptor, buffer.baseAddress, buffer.count)
          if count < 0, errno == EINTR { continue }
          guard count > 0 else { return events }
          Self.each(UnsafeRawBufferPointer(rebasing: buffer[..<count])) { watch, mask, name in
            events += event(watch, mask, name, &state)
          }
        }
      }
    }

    /// The records of one read: a header of 16 bytes, then the name, padded with zeros.
    private static func each(_ bytes: UnsafeRawBufferPointer, _ body: (Int32, UInt32, String) -> Void) {
      var offset = 0
      while offset + 16 <= bytes.count {
        let watch = bytes.loadUnaligned(fromByteOffset: offset, as: Int32.self)
        let mask = bytes.loadUnaligned(fromByteOffset: offset + 4, as: UInt32.self)
        let length = Int(bytes.loadUnaligned(fromByteOffset: offset + 12, as: UInt32.self))
        let name = bytes[(offset + 16)..<min(bytes.count, offset + 16 + length)].prefix { $0 != 0 }
        body(watch, mask, String(decoding: name, as: UTF8.self))
        offset += 16 + length
      }
    }

    private func event(_ watch: Int32, _ mask: UInt32, _ name: String, _ state: inout State) -> [FileEvent] {
      func has(_ flag: Int32) -> Bool { mask & UInt32(bitPattern: flag) != 0 }
      if has(IN_Q_OVERFLOW) { return [.folders] }
      guard let folder = state.folders[watch] else { return [] }
      if has(IN_IGNORED) {
        state.folders[watch] = nil
        return [.folders]
      }
      if has(IN_DELETE_SELF) || has(IN_MOVE_SELF) || has(IN_UNMOUNT) { return [.folders] }
      guard folder.counts(name) else { return [] }
      if has(IN_ISDIR) { return has(IN_CREATE | IN_DELETE | IN_MOVED_FROM | IN_MOVED_TO) ? [.folders] : [] }
      let path = folder.path + "/" + name
      if has(IN_CLOSE_WRITE) || has(IN_MOVED_TO) { return [isEmpty(path) ? .written(path) : .finished(path)] }
      if has(IN_CREATE) { return [.created(path)] }
      if has(IN_MODIFY) { return [.written(path)] }
      if has(IN_DELETE) || has(IN_MOVED_FROM) { return [.vanished(path)] }
      return has(IN_ATTRIB) ? [.attributes(path)] : []
    }

    /// A file that was just emptied may be about to be filled.
    private func isEmpty(_ path: String) -> Bool {
      var status = stat()
      return stat(path, &status) == 0 && status.st_size == 0
    }
  }

  /// Network disks and disks of another system: others change them, of whom Linux knows nothing.
  private struct SilentDisks {
    private static let kinds: Set<String> = [
      "nfs", "nfs4", "cifs", "smb3", "smbfs", "9p", "v9fs", "drvfs", "vboxsf", "prl_fs", "afs", "ceph", "davfs",
    ]

    /// By device.
    private var kinds: [UInt: String] = [:]

    init() {
      guard let text = try? String(contentsOfFile: "/proc/self/mountinfo", encoding: .utf8) else { return }
      // 36 35 98:0 /mnt1 /mnt2 rw,noatime master:1 - ext3 /dev/root rw,errors=continue (proc(5))
      for line in text.split(separator: "\n") {
        let fields = line.split(separator: " ")
        guard fields.count > 6, let dash = fields.firstIndex(of: "-"), dash + 1 < fields.count else { continue }
        let kind = String(fields[dash + 1])
        let numbers = fields[2].split(separator: ":").compactMap { UInt32($0) }
        guard numbers.count == 2, Self.kinds.contains(kind) || kind.hasPrefix("fuse.") else { continue }
        kinds[Self.device(numbers[0], numbers[1])] = kind
      }
    }

    /// `makedev(3)`, a macro that Swift does not see.
    private static func device(_ major: UInt32, _ minor: UInt32) -> UInt {
      let (major, minor) = (UInt(major), UInt(minor))
      return (major & ~0xFFF) << 32 | (major & 0xFFF) << 8 | (minor & ~0xFF) << 12 | minor & 0xFF
    }

    func kind(of folder: String) -> String? {
      var status = stat()
      guard !kinds.isEmpty, stat(folder, &status) == 0 else { return nil }
      return kinds[UInt(status.st_dev)]
    }
  }
#endif
