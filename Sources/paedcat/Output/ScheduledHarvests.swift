internal import Fetch
internal import Harvest
internal import ServiceLifecycle
internal import Store

/// The harvests of a running server: each source when it is due.
struct ScheduledHarvests: Service {
  let store: Store
  let concurrentSources: Int
  let quiet: Bool
  /// How contacts are told.
  let channels: Notifier.Channels
  /// What the store has to be done with first.
  let ready: Task<Void, any Error>?

  /// Ends with the server; a harvest under way is stopped, and goes on where it was when it is next due.
  func run() async throws {
    try? await ready?.value
    let fetcher = Fetcher()
    let harvester = Harvester(store: store, fetcher: fetcher)
    let notifier = Notifier(store: store, fetcher: fetcher, channels: channels) {
      source, sentence in
      Standard.error("\(source): its contact could not be told. \(sentence)")
    }
    let scheduler = HarvestScheduler(store: store, concurrentSources: concurrentSources) { source in
      for report in try await harvester.harvest([source]).sources {
        tell(report)
        await notifier.tell(of: report)
      }
    } onError: { error in
      Standard.error("The schedule: \(ErrorSentence.of(error))")
    }
    await cancelWhenGracefulShutdown { await scheduler.run() }
    await fetcher.shutdown()
  }

  private func tell(_ report: SourceReport) {
    guard !quiet else { return }
    Standard.error("\(report.name): \(report.status.rawValue), \(report.seen) datasets")
  }
}
