internal import Hummingbird

/// Runs `operation`, cancelling it when `deadline` has passed; a cancelled database read ends at once.
func within<Value: Sendable>(
  _ deadline: Duration, _ operation: @escaping @Sendable () async throws -> Value
) async throws -> Value {
  try await withThrowingTaskGroup(of: Value?.self) { group in
    group.addTask { try await operation() }
    group.addTask {
      try await Task.sleep(for: deadline)
      return nil
    }
    defer { group.cancelAll() }
    guard let first = try await group.next(), let value = first else {
      throw Problem.tooSlow(deadline)
    }
    return value
  }
}

extension Problem {
  static func tooSlow(_ deadline: Duration) -> Problem {
    Problem(
      "too-slow", "The answer took too long", status: .serviceUnavailable,
      detail: "It was given up after \(deadline).",
      remedy: "Ask a narrower question, or try again later.")
  }
}
