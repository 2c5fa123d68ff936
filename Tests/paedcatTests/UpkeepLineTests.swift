import Store
import Synchronization
import Testing

@testable import paedcat

/// What people see while a database is brought up to date.
@Suite struct UpkeepLineTests {
  private final class Clock: Sendable {
    private let time = Mutex(ContinuousClock.now)
    var now: ContinuousClock.Instant { time.withLock { $0 } }
    func pass(_ duration: Duration) { time.withLock { $0 += duration } }
  }

  private final class Written: Sendable {
    private let text = Mutex("")
    var lines: [String] { text.withLock { $0.split(separator: "\n").map(String.init) } }
    func write(_ more: String) { text.withLock { $0 += more } }
  }

  @Test func aLogSaysWhyAndHowFarEveryFiveSeconds() {
    let (clock, written) = (Clock(), Written())
    let line = UpkeepLine(isSilent: false, isLog: true, now: { clock.now }, write: written.write)
    line.tell(.began(datasets: 900))
    for done in stride(from: 0, to: 900, by: 100) {
      line.tell(.words(done: done, of: 900))
      clock.pass(.seconds(2))
    }
    line.tell(.words(done: 900, of: 900))
    line.tell(.ended)
    #expect(
      written.lines == [
        "This version of the program keeps the database differently: bringing 900 datasets up to date. "
          + "Nothing is lost; if it is stopped, the next command that writes goes on.",
        "Words of descriptions: 300 of 900", "Words of descriptions: 600 of 900",
        "Words of descriptions: 900 of 900", "The database is up to date.",
      ])
  }

  @Test func descriptionsThatAreReadAgainAreTold() {
    let (clock, written) = (Clock(), Written())
    let line = UpkeepLine(isSilent: false, isLog: true, now: { clock.now }, write: written.write)
    line.tellReading(0, 1)
    line.tellReading(1, 1)
    #expect(
      written.lines == [
        "Descriptions are read by other rules or vocabularies than before: reading 1 dataset again.",
        "Read again: 1 of 1",
      ])
  }

  @Test func quietSaysNothing() {
    let written = Written()
    let line = UpkeepLine(isSilent: true, write: written.write)
    line.tell(.began(datasets: 1))
    line.tell(.words(done: 1, of: 1))
    line.tell(.ended)
    line.tellReading(0, 1)
    #expect(written.lines == [])
  }
}
