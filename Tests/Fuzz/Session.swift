import FuzzSupport
import Glibc

/// What this process fuzzes.
enum Session {
  /// Named by `PAEDCAT_FUZZ`.
  static let target: FuzzTarget = {
    let name = getenv("PAEDCAT_FUZZ").map { String(cString: $0) } ?? ""
    if let target = FuzzTarget(rawValue: name) { return target }
    let names = FuzzTarget.allCases.map(\.rawValue).joined(separator: ", ")
    say("PAEDCAT_FUZZ names what to fuzz, one of: \(names)")
    exit(2)
  }()

  /// To be copied: made once, since it holds all the words of the notation.
  static let mutator = Mutator(target)

  /// A line on standard error.
  static func say(_ message: String) {
    let line = Array((message + "\n").utf8)
    _ = write(STDERR_FILENO, line, line.count)
  }

  /// A hang is what takes longer than this for one input.
  static let secondsAllowed = 1.0
}
