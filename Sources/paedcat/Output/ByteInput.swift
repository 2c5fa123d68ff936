internal import Foundation

/// A file or standard input, read by chunks: memory does not grow with its length.
final class ByteInput {
  /// As messages name it.
  let name: String
  private let descriptor: Int32
  private let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 18, alignment: 16)
  /// Bytes at the start of `buffer` that were read to look at, not yet handed out.
  private var peeked = 0

  /// - Parameter path: a file, or `-` for standard input.
  init(_ path: String) throws {
    name = path == "-" ? "standard input" : path
    guard path != "-" else {
      descriptor = STDIN_FILENO
      return
    }
    descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else {
      throw errno == ENOENT
        ? CommandFailure("There is no file “\(path)”.", remedy: "Check the path.")
        : CommandFailure(
          "The file “\(path)” may not be opened.", remedy: "Check its permissions.")
    }
  }

  deinit {
    if descriptor > STDERR_FILENO { close(descriptor) }
    buffer.deallocate()
  }

  /// The first bytes, up to 4 KB; they are handed out again by `chunks`.
  func head() throws -> [UInt8] {
    while peeked < 4096 {
      let count = try fill(from: peeked)
      if count == 0 { break }
      peeked += count
    }
    return Array(buffer[..<min(peeked, 4096)])
  }

  /// Lends chunk after chunk, to the end or until `body` says that it has enough.
  func chunks(_ body: (UnsafeBufferPointer<UInt8>) throws -> Bool) throws {
    var count = peeked
    peeked = 0
    while true {
      if count > 0, try !body(bytes(count)) { return }
      count = try fill(from: 0)
      if count == 0 { return }
    }
  }

  private func bytes(_ count: Int) -> UnsafeBufferPointer<UInt8> {
    UnsafeRawBufferPointer(rebasing: buffer[..<count]).assumingMemoryBound(to: UInt8.self)
  }

  private func fill(from start: Int) throws -> Int {
    guard let base = buffer.baseAddress, start < buffer.count else { return 0 }
    while true {
      let count = read(descriptor, base + start, buffer.count - start)
      if count >= 0 { return count }
      switch errno {
      case EINTR: continue
      case EISDIR:
        throw CommandFailure(
          "“\(name)” is a folder.", remedy: "Name a file in it, or `paedcat harvest` the folder.")
      default:
        throw CommandFailure(
          "\(name) cannot be read: \(String(cString: strerror(errno))).",
          remedy: "Check the disk or what writes to the pipe.")
      }
    }
  }
}
