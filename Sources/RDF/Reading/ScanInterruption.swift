/// Why a token could not be read.
enum ScanInterruption: Error {
  /// It may go on in the next chunk.
  case needsMore
  case fault(Fault)

  struct Fault {
    /// Where in the buffer.
    var index: Int
    var message: String
    var original: String?
    /// Where in the buffer to look for the next statement.
    var resume: Int
    /// A limit was passed: reading stops in either mode.
    var isFinal = false
  }
}
