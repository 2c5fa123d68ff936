internal import Foundation

/// How long the steps of a command took.
enum StepTimes {
  /// As in "data 52.1 ms, shapes 2.0 ms, validation 3.2 ms".
  static func line(_ times: [(step: String, duration: Duration)]) -> String {
    times.map { step, duration in
      step + String(format: " %.1f ms", duration / .milliseconds(1))
    }.joined(separator: ", ")
  }
}
