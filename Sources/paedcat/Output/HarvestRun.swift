internal import Fetch
internal import Foundation
internal import Harvest
internal import RDF
internal import Store

/// A harvest with progress on standard error; Ctrl-C ends it cleanly.
struct HarvestRun {
  let store: Store
  let quiet: Bool
  /// Those that JSON-LD documents may name.
  var contexts = ContextLibrary.bundled
  /// Takes in what each step sees.
  var steps: StepFolder?

  func harvest(
    _ inputs: [String], options: HarvestOptions = HarvestOptions()
  ) async throws -> HarvestReport {
    let fetcher = Fetcher()
    var harvester = Harvester(store: store, fetcher: fetcher, contexts: contexts)
    harvester.steps = steps
    let progress = HarvestProgressLine(isSilent: quiet)
    let upkeep = UpkeepLine(isSilent: quiet)
    let channels = try NoticeChannels.fromEnvironment()
    let task = Task { [harvester] in
      try await store.refreshIndex { upkeep.tellReading($0, $1) }
      let sources = try await harvester.sources(for: inputs)
      let report = try await harvester.harvest(sources, options: options) { progress.tell($0) }
      if !options.dryRun {
        let notifier = Notifier(store: store, fetcher: fetcher, channels: channels) {
          source, sentence in
          Standard.error("\(source): its contact could not be told. \(sentence)")
        }
        for source in report.sources { await notifier.tell(of: source) }
      }
      return report
    }
    let interrupt = Interruption {
      Standard.error("Stopping. What is stored stays; run it again to go on.")
      task.cancel()
    }
    let result = await withTaskCancellationHandler {
      await task.result
    } onCancel: {
      task.cancel()
    }
    interrupt.stop()
    progress.end()
    await fetcher.shutdown()
    if let failure = steps?.failure { Standard.error(failure.description) }
    return try result.get()
  }
}

/// Turns SIGINT and SIGTERM into a call, once; the next one ends the program as usual.
final class Interruption {
  private let sources: [any DispatchSourceSignal]

  init(_ action: @escaping @Sendable () -> Void) {
    sources = [SIGINT, SIGTERM].map { number in
      signal(number, SIG_IGN)
      let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
      source.setEventHandler {
        signal(number, SIG_DFL)
        action()
      }
      source.resume()
      return source
    }
  }

  func stop() {
    for source in sources { source.cancel() }
    signal(SIGINT, SIG_DFL)
    signal(SIGTERM, SIG_DFL)
  }
}
