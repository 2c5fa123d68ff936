internal import Foundation
internal import Harvest
internal import Store
internal import Synchronization

/// Progress of harvests: one line that is written over on a terminal, a line now and then elsewhere.
final class HarvestProgressLine: Sendable {
  private let isSilent: Bool
  private let lastWritten = Mutex<[String: Double]>([:])

  init(isSilent: Bool) {
    self.isSilent = isSilent
  }

  func tell(_ event: HarvestEvent) {
    guard !isSilent else { return }
    switch event {
    case .started(let source):
      if !Terminal.hasErrorTerminal { write("\(source): harvesting\n") }
    case .progress(let progress):
      guard isDue(progress) else { return }
      let rate = Int(progress.rate.rounded())
      let line =
        "\(progress.source): \(progress.datasets) datasets in \(progress.documents) documents, "
        + "\(rate) a second"
      write(Terminal.hasErrorTerminal ? "\r\u{1B}[K" + line : line + "\n")
    case .finished(let report):
      let line = "\(report.name): \(report.status.rawValue), \(report.seen) datasets\n"
      write(Terminal.hasErrorTerminal ? "\r\u{1B}[K" + line : line)
    }
  }

  func end() {
    if !isSilent, Terminal.hasErrorTerminal { write("\r\u{1B}[K") }
  }

  /// Ten times a second on a terminal, every five seconds elsewhere.
  private func isDue(_ progress: HarvestProgress) -> Bool {
    let interval = Terminal.hasErrorTerminal ? 0.1 : 5
    return lastWritten.withLock { last in
      guard progress.seconds - last[progress.source, default: 0] >= interval else { return false }
      last[progress.source] = progress.seconds
      return true
    }
  }

  private func write(_ text: String) {
    FileHandle.standardError.write(Data(text.utf8))
  }
}
