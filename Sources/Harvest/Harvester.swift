internal import Catalogue
public import Fetch
internal import Foundation
public import RDF
public import Store

/// Harvests sources into a store.
///
/// ```swift
/// let fetcher = Fetcher()
/// let harvester = Harvester(store: store, fetcher: fetcher)
/// let sources = try await harvester.sources(for: ["./descriptions", "helsinki"])
/// let report = try await harvester.harvest(sources) { event in … }
/// ```
public struct Harvester: Sendable {
  private let store: Store
  private let fetcher: Fetcher
  private let contexts: ContextLibrary
  private let validator: @Sendable (Profile) throws -> ProfileValidator

  /// Takes in what each step of harvests sees; nil keeps nothing of it.
  public var steps: StepFolder?

  /// Tests wait less.
  var conduct = WebConduct()

  /// What every harvested dataset is held to.
  static let profile = Profile.healthdcatApR8

  /// - Parameters:
  ///   - fetcher: shut it down when the harvester is no longer needed.
  ///   - contexts: those that JSON-LD documents may name; none is fetched.
  public init(store: Store, fetcher: Fetcher, contexts: ContextLibrary = .bundled) {
    self.init(store: store, fetcher: fetcher, contexts: contexts) {
      try ProfileValidator.shared($0)
    }
  }

  /// - Parameter validator: gives the validator of a profile.
  init(
    store: Store, fetcher: Fetcher, contexts: ContextLibrary = .bundled,
    validator: @escaping @Sendable (Profile) throws -> ProfileValidator
  ) {
    self.store = store
    self.fetcher = fetcher
    self.contexts = contexts
    self.validator = validator
  }

  /// The sources that a person means: names of sources, paths of files and folders, http(s) URLs.
  /// Without any, every source that is not paused.
  ///
  /// A path or URL that no source has yet stands for a new one, named after it; ``harvest(_:options:onEvent:)``
  /// remembers it.
  ///
  /// - Throws: ``HarvestInputError`` for the first input that is nothing of these; `StoreError`.
  public func sources(for inputs: [String]) async throws -> [Source] {
    let known = try await store.sources().map(\.source)
    guard !inputs.isEmpty else { return known.filter { !$0.paused } }
    var sources: [Source] = []
    for input in inputs {
      let source = try Self.source(for: input, among: known)
      if !sources.contains(where: { $0.name == source.name }) { sources.append(source) }
    }
    return sources
  }

  private static func source(for input: String, among known: [Source]) throws -> Source {
    if let named = known.first(where: { $0.name == input }) { return named }
    let new: Source
    if let web = AdHocSource.source(url: input) {
      new = web
    } else if let path = FilePath.path(ofURL: input), FilePath.real(path) != nil {
      new = AdHocSource.source(path: path)
    } else {
      throw HarvestInputError(input: input)
    }
    return known.first { $0.url == new.url || $0.name == new.name } ?? new
  }

  /// Harvests sources, a few at a time, and reports on each in their order.
  ///
  /// Stopping the task ends every harvest cleanly: what was recorded stays, nothing is withdrawn, and the
  /// reports say `partial`.
  ///
  /// - Parameters:
  ///   - sources: those that the store does not have are added first, except in a dry run.
  ///   - onEvent: is told how it goes on, from several tasks.
  /// - Throws: `StoreError` when the store fails. What is wrong with a source is in its report.
  public func harvest(
    _ sources: [Source], options: HarvestOptions = HarvestOptions(),
    onEvent: @escaping @Sendable (HarvestEvent) -> Void = { _ in }
  ) async throws -> HarvestReport {
    let reports = try await withThrowingTaskGroup(of: (Int, SourceReport).self) { group in
      var waiting = sources.indices[...]
      func start() {
        guard let index = waiting.popFirst() else { return }
        group.addTask {
          (index, try await harvest(sources[index], options: options, onEvent: onEvent))
        }
      }
      for _ in 0..<max(1, options.concurrentSources) { start() }
      var reports: [Int: SourceReport] = [:]
      for try await (index, report) in group {
        reports[index] = report
        start()
      }
      return sources.indices.compactMap { reports[$0] }
    }
    let store = store
    let generation = try await Task { try await store.generation }.value
    return HarvestReport(sources: reports, generation: generation)
  }

  private func harvest(
    _ source: Source, options: HarvestOptions,
    onEvent: @escaping @Sendable (HarvestEvent) -> Void
  ) async throws -> SourceReport {
    let check = ProfileCheck(options.validates ? Self.profile : nil, make: validator)
    if options.dryRun {
      return try await SourceRun(
        source: source, sink: DryRun(store: store, source: source), fetcher: fetcher,
        contexts: contexts, conduct: conduct, options: options, check: check, notify: onEvent,
        steps: steps(of: source)
      ).run()
    }
    guard !Task.isCancelled else { return stopped(source) }
    do {
      if try await store.source(named: source.name) == nil { try await store.addSource(source) }
      let recorder = try await store.beginHarvest(of: source.name)
      return try await SourceRun(
        source: recorder.source, sink: recorder, fetcher: fetcher, contexts: contexts,
        conduct: conduct, options: options, check: check, notify: onEvent,
        steps: steps(of: recorder.source)
      ).run()
    } catch is CancellationError {
      return stopped(source)
    } catch StoreError.sourceBusy(let name) {
      let report = Self.busy(source, StoreError.sourceBusy(name: name))
      onEvent(.finished(report))
      return report
    }
  }

  private func steps(of source: Source) -> SourceSteps? {
    steps.map { SourceSteps($0, source: source) }
  }

  /// A source whose turn never came.
  private func stopped(_ source: Source) -> SourceReport {
    SourceReport(name: source.name, kind: source.kind, status: .partial)
  }

  private static func busy(_ source: Source, _ error: StoreError) -> SourceReport {
    var report = SourceReport(name: source.name, kind: source.kind, status: .failed)
    report.findings = [Finding(.sourceBusy, .violation, arguments: ["source": source.name])]
    return report
  }
}
