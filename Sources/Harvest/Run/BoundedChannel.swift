internal import Synchronization

/// Passes values from one task to another and holds the first back while the second is behind.
final class BoundedChannel<Element: Sendable>: Sendable {
  private struct State {
    var waiting: [Element] = []
    var isFinished = false
    var isClosed = false
    var sender: CheckedContinuation<Void, Never>?
    var receiver: CheckedContinuation<Void, Never>?
  }

  private let state = Mutex(State())
  private let capacity: Int

  init(capacity: Int) {
    self.capacity = capacity
  }

  /// Waits until there is room, then hands the value over.
  ///
  /// - Returns: false when the receiver has closed the channel: the value is lost.
  func send(_ element: Element) async -> Bool {
    while true {
      let (accepted, receiver) = state.withLock { state in
        if state.isClosed { return (false, nil as CheckedContinuation<Void, Never>?) }
        guard state.waiting.count < capacity else { return (false, nil) }
        state.waiting.append(element)
        defer { state.receiver = nil }
        return (true, state.receiver)
      }
      receiver?.resume()
      if accepted { return true }
      if state.withLock({ $0.isClosed }) { return false }
      await withCheckedContinuation { continuation in
        let resumesAtOnce = state.withLock { state in
          if state.isClosed || state.waiting.count < capacity { return true }
          state.sender = continuation
          return false
        }
        if resumesAtOnce { continuation.resume() }
      }
    }
  }

  /// Nothing more will be sent.
  func finish() {
    let receiver = state.withLock { state in
      state.isFinished = true
      defer { state.receiver = nil }
      return state.receiver
    }
    receiver?.resume()
  }

  /// Nothing more will be received.
  func close() {
    let sender = state.withLock { state in
      state.isClosed = true
      state.waiting = []
      defer { state.sender = nil }
      return state.sender
    }
    sender?.resume()
  }

  /// The next value; nil after the last.
  func receive() async -> Element? {
    while true {
      let (element, isOver, sender) = state.withLock { state in
        guard !state.waiting.isEmpty else {
          return (nil as Element?, state.isFinished, nil as CheckedContinuation<Void, Never>?)
        }
        let element = state.waiting.removeFirst()
        defer { state.sender = nil }
        return (element, false, state.sender)
      }
      sender?.resume()
      if element != nil || isOver { return element }
      await withCheckedContinuation { continuation in
        let resumesAtOnce = state.withLock { state in
          if state.isFinished || !state.waiting.isEmpty { return true }
          state.receiver = continuation
          return false
        }
        if resumesAtOnce { continuation.resume() }
      }
    }
  }
}
