internal import Catalogue
internal import Foundation

/// A file open for reading, closed when the value goes.
final class OpenFile: Sendable {
  private let descriptor: Int32

  /// Opens a regular file, links followed.
  init(_ path: String) throws(DocumentRefusal) {
    descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else {
      throw DocumentRefusal(.fileUnreadable, ["reason": Self.reason(errno)])
    }
  }

  init(descriptor: Int32) {
    self.descriptor = descriptor
  }

  deinit {
    close(descriptor)
  }

  func size() throws(DocumentRefusal) -> Int {
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      throw DocumentRefusal(.fileIrregular)
    }
    return Int(status.st_size)
  }

  /// At most `count` bytes; fewer only where the file ends.
  func read(at offset: Int, count: Int) throws(DocumentRefusal) -> [UInt8] {
    var failure: Int32 = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      guard let start = buffer.baseAddress else { return }
      while filled < count {
        let got = pread(descriptor, start + filled, count - filled, off_t(offset + filled))
        if got < 0, errno == EINTR { continue }
        if got < 0 { failure = errno }
        if got <= 0 { break }
        filled += got
      }
    }
    guard failure == 0 else {
      throw DocumentRefusal(.fileUnreadable, ["reason": Self.reason(failure)])
    }
    return bytes
  }

  private static func reason(_ code: Int32) -> String {
    switch code {
    case ENOENT: "there is none of this name"
    case EACCES: "permission is denied"
    default: String(cString: strerror(code)).lowercased()
    }
  }
}
