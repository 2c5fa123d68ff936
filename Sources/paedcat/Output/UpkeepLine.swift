internal import Foundation
internal import Store
internal import Synchronization

/// Progress of what is done to a database before a command can begin: one line that is written over on a terminal, a
/// line now and then elsewhere, all of it on standard error.
final class UpkeepLine: Sendable {
  private let isSilent: Bool
  private let isTerminal: Bool
  private let now: @Sendable () -> ContinuousClock.Instant
  private let write: @Sendable (String) -> Void
  private let lastWritten = Mutex<ContinuousClock.Instant?>(nil)

  /// - Parameters:
  ///   - isLog: Whether every line stays, as a server's do.
  ///   - now: The time; lines are written ten times a second on a terminal, every five seconds elsewhere.
  init(
    isSilent: Bool, isLog: Bool = false,
    now: @escaping @Sendable () -> ContinuousClock.Instant = { ContinuousClock.now },
    write: @escaping @Sendable (String) -> Void = {
      FileHandle.standardError.write(Data($0.utf8))
    }
  ) {
    self.isSilent = isSilent
    isTerminal = Terminal.hasErrorTerminal && !isLog
    self.now = now
    self.write = write
  }

  func tell(_ update: StoreUpdate) {
    switch update {
    case .began(let datasets):
      line(
        """
        This version of the program keeps the database differently: bringing \(Self.count(datasets, "dataset")) up to \
        date. Nothing is lost; if it is stopped, the next command that writes goes on.
        """)
    case .words(let done, let all): tell("Words of descriptions", done, all)
    case .ended: line("The database is up to date.")
    }
  }

  /// Stored descriptions are read again.
  func tellReading(_ done: Int, _ all: Int) {
    if done == 0 {
      line(
        "Descriptions are read by other rules or vocabularies than before: reading "
          + "\(Self.count(all, "dataset")) again.")
    } else {
      tell("Read again", done, all)
    }
  }

  private func tell(_ what: String, _ done: Int, _ all: Int) {
    let text = "\(what): \(done) of \(all)"
    if done == all { return line(text) }
    guard isDue else { return }
    if isTerminal { put("\r\u{1B}[K" + text) } else { line(text) }
  }

  private func line(_ text: String) { put((isTerminal ? "\r\u{1B}[K" : "") + text + "\n") }

  private func put(_ text: String) { if !isSilent { write(text) } }

  private var isDue: Bool {
    let interval: Duration = isTerminal ? .milliseconds(100) : .seconds(5)
    return lastWritten.withLock { last in
      let now = now()
      // The first five seconds need no line of their own.
      guard let before = last else {
        last = now
        return isTerminal
      }
      guard now - before >= interval else { return false }
      last = now
      return true
    }
  }

  private static func count(_ count: Int, _ noun: String) -> String {
    "\(count) \(noun)\(count == 1 ? "" : "s")"
  }
}
