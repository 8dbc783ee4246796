import CCmark
import Glibc

/// The memory of a thread's cmark trees: taken from the front of a block, and given back all at once.
///
/// cmark asks for each node and each text by itself, which was half of the time it took to parse a page. Its allocator has
/// no context, so the arena is the thread's own: a tree is used and freed on the thread that parsed it.
struct CommonMarkArena {
  /// For `cmark_parser_new_with_mem`.
  // Written once, before anybody can have it, and read by cmark alone.
  nonisolated(unsafe) static let allocator: UnsafeMutablePointer<cmark_mem> = {
    let allocator = UnsafeMutablePointer<cmark_mem>.allocate(capacity: 1)
    allocator.initialize(
      to: cmark_mem(
        calloc: { count, size in CommonMarkArena.current.pointee.allocate(count * size) },
        realloc: { CommonMarkArena.current.pointee.reallocate($0, $1) },
        free: { _ in }))
    return allocator
  }()

  /// A tree begins to use the thread's arena.
  static func enter() { current.pointee.trees += 1 }

  /// A tree is no longer used; with the last one of the thread all memory is free again.
  static func leave() {
    current.pointee.trees -= 1
    if current.pointee.trees == 0 { current.pointee.reset() }
  }

  // MARK: The thread's own

  private static let key: pthread_key_t = {
    var key = pthread_key_t()
    pthread_key_create(&key) { arena in
      guard let arena = arena?.assumingMemoryBound(to: CommonMarkArena.self) else { return }
      arena.pointee.freeBlocks(but: nil)
      arena.deallocate()
    }
    return key
  }()

  private static var current: UnsafeMutablePointer<CommonMarkArena> {
    if let arena = pthread_getspecific(key) { return arena.assumingMemoryBound(to: CommonMarkArena.self) }
    let arena = UnsafeMutablePointer<CommonMarkArena>.allocate(capacity: 1)
    arena.initialize(to: CommonMarkArena())
    pthread_setspecific(key, arena)
    return arena
  }

  // MARK: Blocks

  /// Stands at the start of each block.
  private struct Header {
    var previous: UnsafeMutableRawPointer?
    var size: Int
  }

  private static let blockSize = 256 * 1024
  /// Of what is handed out, and the room before it that holds its size.
  private static let alignment = 16

  private var trees = 0
  /// The newest block; the first is kept for the next tree.
  private var block: UnsafeMutableRawPointer?
  private var next: UnsafeMutableRawPointer?
  private var end: UnsafeMutableRawPointer?

  private mutating func allocate(_ size: Int) -> UnsafeMutableRawPointer {
    let rounded = (size + Self.alignment - 1) & ~(Self.alignment - 1)
    let needed = rounded + Self.alignment
    if let next, let end, end - next >= needed {
      self.next = next + needed
      next.storeBytes(of: rounded, as: Int.self)
      return next + Self.alignment
    }
    addBlock(atLeast: needed)
    return allocate(size)
  }

  private mutating func reallocate(
    _ pointer: UnsafeMutableRawPointer?, _ size: Int
  ) -> UnsafeMutableRawPointer {
    guard let pointer else { return allocate(size) }
    let old = (pointer - Self.alignment).load(as: Int.self)
    if size <= old { return pointer }
    // What was handed out last grows where it is.
    let rounded = (size + Self.alignment - 1) & ~(Self.alignment - 1)
    if pointer + old == next, let end, end - pointer >= rounded {
      next = pointer + rounded
      (pointer - Self.alignment).storeBytes(of: rounded, as: Int.self)
      return pointer
    }
    let new = allocate(size)
    new.copyMemory(from: pointer, byteCount: old)
    return new
  }

  private mutating func addBlock(atLeast needed: Int) {
    let size = max(Self.blockSize, needed + MemoryLayout<Header>.stride)
    // cmark's own allocator ends the process, too, when there is no memory.
    guard let new = calloc(1, size) else { abort() }
    new.storeBytes(of: Header(previous: block, size: size), as: Header.self)
    block = new
    next = new + MemoryLayout<Header>.stride
    end = new + size
  }

  private mutating func reset() {
    guard var first = block else { return }
    let isAlone = first.load(as: Header.self).previous == nil
    while let previous = first.load(as: Header.self).previous { first = previous }
    freeBlocks(but: first)
    let size = first.load(as: Header.self).size
    let start = first + MemoryLayout<Header>.stride
    // cmark wants zeros.
    memset(start, 0, isAlone ? (next ?? start) - start : size - MemoryLayout<Header>.stride)
    block = first
    next = start
    end = first + size
  }

  private mutating func freeBlocks(but kept: UnsafeMutableRawPointer?) {
    while let freed = block, freed != kept {
      block = freed.load(as: Header.self).previous
      free(freed)
    }
  }
}
