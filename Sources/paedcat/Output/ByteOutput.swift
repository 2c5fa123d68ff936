internal import Foundation
internal import Synchronization

/// Where bytes go: standard output, or a file, which takes its name only when it is whole.
final class ByteOutput: Sendable {
  private let path: String?
  private let descriptor: Int32
  private let isOpen = Mutex(true)

  static let standard = ByteOutput()

  private init() {
    path = nil
    descriptor = STDOUT_FILENO
  }

  /// Standard output where no path is given.
  init(path: String?) throws {
    self.path = path
    guard let path else {
      descriptor = STDOUT_FILENO
      return
    }
    descriptor = open(path + ".part", O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else {
      throw CommandFailure(
        "The file \(path) cannot be written: \(Self.reason).",
        remedy: "Check the folder and its permissions.")
    }
  }

  deinit {
    // What was not finished is no file.
    guard let path, descriptor >= 0, isOpen.withLock(\.self) else { return }
    Foundation.close(descriptor)
    unlink(path + ".part")
  }

  /// Writes all bytes, or says in one sentence why it could not.
  func write(_ bytes: UnsafeRawBufferPointer) throws {
    var rest = bytes[...]
    while let start = UnsafeRawBufferPointer(rebasing: rest).baseAddress, !rest.isEmpty {
      let written = Foundation.write(descriptor, start, rest.count)
      if written >= 0 {
        rest = rest.dropFirst(written)
      } else if errno != EINTR {
        throw failure()
      }
    }
  }

  /// Writes all bytes.
  func write(_ bytes: [UInt8]) throws {
    try bytes.withUnsafeBytes { try write($0) }
  }

  /// All is written: the file gets its name.
  func close() throws {
    guard let path else { return }
    let isFirst = isOpen.withLock { isOpen in
      defer { isOpen = false }
      return isOpen
    }
    guard isFirst else { return }
    guard Foundation.close(descriptor) == 0 else {
      let failure = failure()
      unlink(path + ".part")
      throw failure
    }
    guard rename(path + ".part", path) == 0 else {
      throw CommandFailure(
        "The file \(path) cannot be replaced: \(Self.reason).",
        remedy: "What was written is in \(path).part.")
    }
  }

  private func failure() -> CommandFailure {
    let name = path.map { "The file \($0)" } ?? "Standard output"
    return switch errno {
    case EPIPE:
      CommandFailure(
        "\(name) was closed by its reader before everything was written.",
        remedy: "Let the reader take everything.")
    case ENOSPC, EDQUOT, EFBIG:
      CommandFailure(
        "\(name) cannot take more: \(Self.reason).", remedy: "Make room, then run it again.")
    default:
      CommandFailure("\(name) cannot be written: \(Self.reason).", remedy: "Check where it leads.")
    }
  }

  private static var reason: String { String(cString: strerror(errno)).lowercasedFirst }
}

extension String {
  fileprivate var lowercasedFirst: String { prefix(1).lowercased() + dropFirst() }
}
