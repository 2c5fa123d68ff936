import Catalogue
import Fetch
import Store
import Synchronization
import Testing

@testable import Harvest

/// Accidents that peers' issue trackers tell of, on a CKAN of 50 datasets in pages of 20.
@Suite struct AccidentTests {
  private static let all = (10..<60).map(String.init)

  /// Serves what `ids` holds, and harvests as often as asked, after a first harvest of everything.
  private func harvests(
    of ids: [String], times: Int = 1, grace: Int = 1, confirm: Bool = false
  ) async throws -> (reports: [SourceReport], shown: Int) {
    let served = Mutex(Self.all)
    var reports: [SourceReport] = []
    var shown = 0
    try await withServer { path, _ in
      let start = CKANAnswers.start(path)
      let now = served.withLock { $0 }
      return CKANAnswers.search(
        now.dropFirst(start).prefix(20).map { CKANAnswers.package($0) }, count: now.count)
    } _: { base, _ in
      let harness = try Harness()
      var source = Harness.source(base + "/", kind: .ckan)
      source.settings.maxWithdrawal = 0.3
      source.settings.grace = grace
      #expect(try await harness.harvest(source).counts.new == 50)
      served.withLock { $0 = ids }
      var options = HarvestOptions()
      options.confirmWithdrawals = confirm
      for _ in 0..<times { reports.append(try await harness.harvest(source, options)) }
      shown = try await harness.store.shownDatasetIRIs(after: nil, limit: 100).count
      await harness.fetcher.shutdown()
    }
    return (reports, shown)
  }

  /// A source that answers 200 with next to nothing, or nothing: all is kept, and the steward is asked.
  @Test(arguments: [3, 0])
  func muchThatVanishesAtOnceIsHeld(_ count: Int) async throws {
    let (reports, shown) = try await harvests(of: Array(Self.all.prefix(count)))
    #expect(reports.map(\.status) == [.held])
    #expect(reports.map(\.withdrawn) == [0])
    #expect(shown == 50)
  }

  @Test func whatIsConfirmedIsWithdrawn() async throws {
    let (reports, shown) = try await harvests(of: Array(Self.all.prefix(3)), confirm: true)
    #expect(reports.map(\.withdrawn) == [47])
    #expect(shown == 3)
  }

  @Test func aFewThatVanishAreWithdrawn() async throws {
    let (reports, shown) = try await harvests(of: Array(Self.all.dropLast(5)))
    #expect(
      reports.map(\.counts) == [
        Counts(status: .complete, seen: 45, unchanged: 45, withdrawn: 5, versions: 0)
      ])
    #expect(shown == 45)
  }

  @Test func withAGraceOfThreeTheyGoAfterTheThirdMiss() async throws {
    let (reports, shown) = try await harvests(
      of: Array(Self.all.dropLast(5)), times: 3, grace: 3)
    #expect(reports.map(\.withdrawn) == [0, 0, 5])
    #expect(shown == 45)
  }
}
