internal import Crypto
internal import Foundation
internal import Synchronization

/// Takes in the chunks of a document of unknown size: in memory while it is small, then in a file that has no
/// name and goes with the last use of it.
final class Spool: Sendable {
  private struct State {
    var memory: [UInt8] = []
    var file: Int32?
    var hash = SHA256()
  }

  private let state = Mutex(State())

  /// - Throws: when the temporary file cannot be made or written.
  func append(_ chunk: [UInt8]) throws {
    try state.withLock { state in
      state.hash.update(data: chunk)
      if let file = state.file {
        try Self.write(chunk, to: file)
        return
      }
      state.memory += chunk
      guard state.memory.count > DocumentBytes.mostInMemory else { return }
      let file = try Self.makeFile()
      state.file = file
      try Self.write(state.memory, to: file)
      state.memory = []
    }
  }

  /// What came, and its SHA-256 in hexadecimal.
  func finish() throws(DocumentRefusal) -> (bytes: DocumentBytes, digest: String) {
    let (memory, file, digest) = state.withLock { state in
      let file = state.file
      state.file = nil
      return (state.memory, file, state.hash.finalize().hexadecimal)
    }
    guard let file else { return (DocumentBytes(memory), digest) }
    return (try DocumentBytes(OpenFile(descriptor: file)), digest)
  }

  deinit {
    state.withLock { state in if let file = state.file { close(file) } }
  }

  private struct Failure: Error, CustomStringConvertible {
    var code: Int32
    var description: String { String(cString: strerror(code)).lowercased() }
  }

  private static func makeFile() throws -> Int32 {
    let folder = FileManager.default.temporaryDirectory.path
    var name = Array((folder + "/paedcat-XXXXXX").utf8CString)
    let file = mkstemp(&name)
    guard file >= 0 else { throw Failure(code: errno) }
    _ = fcntl(file, F_SETFD, FD_CLOEXEC)
    unlink(name)
    return file
  }

  private static func write(_ bytes: [UInt8], to file: Int32) throws {
    var written = 0
    while written < bytes.count {
      let count = bytes[written...].withUnsafeBytes {
        Foundation.write(file, $0.baseAddress, $0.count)
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw Failure(code: errno) }
      written += count
    }
  }
}

extension Digest {
  /// Lower case.
  var hexadecimal: String {
    let digits = Array("0123456789abcdef".utf8)
    return String(
      decoding: flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
  }
}
