import Testing

@testable import Store

@Suite("The schedule of harvests")
struct ScheduleTests {
  /// 2026-06-30, a Tuesday, 12:00 UTC.
  private static let noon = 1_782_820_800

  struct Case: Sendable, CustomTestStringConvertible {
    var text: String
    /// Seconds from noon to the next time, the source's spread left out.
    var seconds: Int?
    init(_ text: String, _ seconds: Int?) { (self.text, self.seconds) = (text, seconds) }
    var testDescription: String { text }
  }

  @Test(arguments: [
    Case("PT6H", 21_600), Case("pt90m", 5400), Case("P1D", 86_400), Case("P1W", 604_800),
    Case("P1DT12H", 129_600), Case("PT1M", 60),
    Case("30 2 * * *", 52_200), Case("*/15 * * * *", 900), Case("0 12 * * *", 86_400),
    Case("5,20-22 13 * * *", 3900), Case("0 0 1 * *", 43_200), Case("@daily", 43_200),
    Case("@hourly", 3600), Case("0 3 * * mon", 486_000), Case("0 3 * * 7", 399_600),
    // Either day will do where both are restricted: Wednesday comes before the 3rd.
    Case("0 0 3 * wed", 43_200), Case("0 0 29 feb *", 52_574_400 + 86_400 * 0),
    Case("0 0 31 2 *", nil), Case("60 * * * *", nil), Case("* * * *", nil), Case("PT30S", nil),
    Case("P1M", nil), Case("PT", nil), Case("P", nil), Case("", nil), Case("daily", nil),
    Case("*/0 * * * *", nil), Case("5-2 * * * *", nil), Case("1,,2 * * * *", nil),
    Case("PT0H", nil),
    Case("PT6H3H", nil), Case("P99999999D", nil), Case("-1 * * * *", nil),
  ])
  func readsIntervalsAndCron(_ example: Case) {
    guard let schedule = HarvestSchedule(example.text) else {
      #expect(example.seconds == nil)
      return
    }
    switch schedule {
    case .interval(let seconds): #expect(seconds == example.seconds)
    case .cron(let cron): #expect(cron.next(after: Self.noon) - Self.noon == example.seconds)
    }
  }

  @Test func sourcesOfOneScheduleAreSpreadWithinATenthOfIt() throws {
    let schedule = try #require(HarvestSchedule("PT1H"))
    let delays = (0..<100).map { schedule.next(after: 0, source: "hospital-\($0)") - 3600 }
    #expect(delays.allSatisfy { (0...360).contains($0) })
    #expect(Set(delays).count > 50)
    let nightly = try #require(HarvestSchedule("0 2 * * *"))
    for source in ["riga", "florence", "warsaw"] {
      let first = nightly.next(after: Self.noon, source: source)
      #expect((0...600).contains(first - Self.noon - 50_400))
      // One that began at its time is next due a day later, not again after its own delay.
      #expect(nightly.next(after: first, source: source) == first + 86_400)
    }
  }

  @Test func aSourceIsDueAfterItsLastReportedHarvest() async throws {
    let store = try Store.inMemory()
    var source = Source(name: "riga", url: "https://hospital.example/c.ttl")
    try await store.addSource(source)
    #expect(try await store.schedule().isEmpty)
    source.settings.every = "PT1H"
    try await store.setSource(source)
    #expect(try await store.schedule().map(\.time) == [0])
    let recorder = try await store.beginHarvest(of: "riga")
    _ = try await recorder.finish(
      SourceReport(name: "riga", kind: .file, status: .failed), complete: false,
      confirmWithdrawals: false)
    let status = try #require(try await store.source(named: "riga"))
    let start = try #require(status.lastHarvest?.startedAt.flatMap(Timestamp.milliseconds(of:)))
    let due = try #require(try await store.schedule().first).time - Int(start / 1000)
    #expect((3600...3960).contains(due))
    #expect(status.nextHarvest != nil)
    #expect(status.failingSince == status.lastHarvest?.finishedAt)
    try await store.pauseSource(named: "riga")
    #expect(try await store.schedule().isEmpty)
    #expect(try await store.source(named: "riga")?.nextHarvest == nil)
  }

  @Test func whatIsNoScheduleIsRefused() async throws {
    let store = try Store.inMemory()
    var source = Source(name: "riga", url: "https://hospital.example/c.ttl")
    source.settings.every = "daily"
    await #expect(throws: StoreError.self) { try await store.addSource(source) }
  }
}
