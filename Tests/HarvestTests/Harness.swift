import Catalogue
import Fetch
import Store
import Synchronization

@testable import Harvest

/// Collects pauses instead of making them: its clock jumps to their end.
final class Pauses: Sendable {
  private let pauses = Mutex<[Duration]>([])
  private let time = Mutex(ContinuousClock.now)
  var all: [Duration] { pauses.withLock { $0 } }

  var manners: ServerManners {
    ServerManners(
      now: { self.time.withLock { $0 } },
      pause: { pause in
        self.pauses.withLock { $0.append(pause) }
        self.time.withLock { $0 += pause }
      })
  }

  /// Time passes.
  func advance(_ duration: Duration) { time.withLock { $0 += duration } }
}

/// A store in memory and a harvester on it.
struct Harness {
  let store: Store
  let fetcher: Fetcher
  /// Pauses before repeated requests that were asked for; none is made.
  let pauses = Pauses()
  /// Of one fetch.
  var limits = FetchLimits()

  init(
    store: Store? = nil, resolver: HostResolver = .system, fetcher: Fetcher? = nil
  ) throws {
    self.store = try store ?? Store.inMemory()
    self.fetcher = fetcher ?? Fetcher(resolver: resolver)
  }

  var harvester: Harvester {
    var harvester = Harvester(store: store, fetcher: fetcher)
    harvester.conduct = WebConduct(limits: limits, manners: pauses.manners)
    return harvester
  }

  /// Harvests one ad hoc input.
  func harvest(_ input: String, _ options: HarvestOptions = HarvestOptions()) async throws
    -> SourceReport
  {
    let sources = try await harvester.sources(for: [input])
    return try await harvest(sources[0], options)
  }

  func harvest(_ source: Source, _ options: HarvestOptions = HarvestOptions()) async throws
    -> SourceReport
  {
    try await harvester.harvest([source], options: options).sources[0]
  }

  /// A source at a test's server, which loopback is allowed to.
  static func source(_ url: String, kind: Source.Kind = .auto) -> Source {
    var source = Source(name: "hospital", url: url, kind: kind)
    source.settings.allowNetwork = ["127.0.0.1/32"]
    source.settings.maxWithdrawal = 1
    return source
  }
}

/// The counts of a report that tests compare.
struct Counts: Equatable, CustomStringConvertible {
  var status: SourceReport.Status
  var seen = 0
  var new = 0
  var changed = 0
  var unchanged = 0
  var withdrawn = 0
  var rejected = 0
  var versions = 0

  var description: String {
    "\(status) seen \(seen) new \(new) changed \(changed) unchanged \(unchanged) "
      + "withdrawn \(withdrawn) rejected \(rejected) versions \(versions)"
  }
}

extension SourceReport {
  var counts: Counts {
    Counts(
      status: status, seen: seen, new: new, changed: changed, unchanged: unchanged,
      withdrawn: withdrawn, rejected: rejected, versions: versionsWritten)
  }

  /// Identifiers of findings, each once, sorted.
  var findingIDs: [String] { Set(findings.map(\.id)).sorted() }
}
