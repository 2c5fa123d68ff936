internal import Foundation

/// A lock that holds across processes and dies with its holder: `flock` on a file of its own.
///
/// The lock belongs to the open file, so it also keeps a second opener within the same process out.
final class FileLock: Sendable {
  private let descriptor: Int32

  /// Takes the lock, or gives nil where another holds it.
  init?(trying path: String) throws(StoreError) {
    descriptor = try Self.open(path)
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
      let reason = errno
      if reason == EWOULDBLOCK { return nil }
      throw .cannotOpen(path: path, reason: String(cString: strerror(reason)))
    }
  }

  /// Takes the lock, waiting while another holds it.
  init(waitingFor path: String) throws(StoreError) {
    descriptor = try Self.open(path)
    while flock(descriptor, LOCK_EX) != 0 {
      guard errno == EINTR else {
        let reason = errno
        throw .cannotOpen(path: path, reason: String(cString: strerror(reason)))
      }
    }
  }

  // Runs after a failed initialiser too.
  deinit { close(descriptor) }

  /// Frees the lock before the value goes.
  func release() { flock(descriptor, LOCK_UN) }

  private static func open(_ path: String) throws(StoreError) -> Int32 {
    let folder = URL(fileURLWithPath: path).deletingLastPathComponent()
    try? FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    // A child process must not inherit the lock: it would keep it after its parent's death.
    let descriptor = Foundation.open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else {
      throw .cannotOpen(path: path, reason: String(cString: strerror(errno)))
    }
    return descriptor
  }
}
