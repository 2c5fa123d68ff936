internal import Foundation

/// Bytes that can be read from any place.
protocol ByteStore: Sendable {
  var size: Int { get }
  /// Fewer bytes than asked for only at the end.
  func read(at offset: Int, count: Int) throws(TableError) -> [UInt8]
}

/// Bytes in memory.
struct MemoryBytes: ByteStore {
  let bytes: [UInt8]

  var size: Int { bytes.count }

  func read(at offset: Int, count: Int) -> [UInt8] {
    guard offset < bytes.count else { return [] }
    return Array(bytes[offset..<min(bytes.count, offset + count)])
  }
}

/// A file, open as long as this lives.
final class FileBytes: ByteStore {
  let size: Int
  private let descriptor: Int32

  /// - Throws: `unreadable` where it is not there, is a folder, or may not be opened.
  init(path: String) throws(TableError) {
    descriptor = open(path, O_RDONLY | O_CLOEXEC)
    var status = stat()
    guard descriptor >= 0, fstat(descriptor, &status) == 0 else {
      let isMissing = errno == ENOENT || errno == ENOTDIR
      if descriptor >= 0 { close(descriptor) }
      throw TableError(
        .unreadable, isMissing ? "There is no file “\(path)”." : "“\(path)” may not be opened.",
        remedy: isMissing ? "Check the path." : "Check its permissions.")
    }
    guard status.st_mode & S_IFMT == S_IFREG else {
      close(descriptor)
      throw TableError(.unreadable, "“\(path)” is no file.", remedy: "Name a file.")
    }
    size = Int(status.st_size)
  }

  deinit { close(descriptor) }

  func read(at offset: Int, count: Int) throws(TableError) -> [UInt8] {
    let wanted = max(0, min(count, size - offset))
    var isWhole = true
    let bytes = [UInt8](unsafeUninitializedCapacity: wanted) { buffer, filled in
      filled = 0
      while filled < wanted {
        let got = pread(
          descriptor, buffer.baseAddress.map { $0 + filled }, wanted - filled,
          off_t(offset + filled))
        if got < 0, errno == EINTR { continue }
        isWhole = got >= 0
        if got <= 0 { break }
        filled += got
      }
    }
    guard isWhole else {
      throw TableError(.unreadable, "The file cannot be read on.", remedy: "Check the disk.")
    }
    return bytes
  }
}
