import Synchronization

/// Turned on and off by a test while its server runs.
final class Switch: Sendable {
  private let state = Mutex(false)
  var isOn: Bool { state.withLock { $0 } }
  func turn(_ on: Bool) { state.withLock { $0 = on } }
}
