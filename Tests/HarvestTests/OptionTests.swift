import Catalogue
import Foundation
import Store
import Synchronization
import Testing

@testable import Harvest

@Suite struct OptionTests {
  @Test func aDryRunWritesNothing() async throws {
    let folder = try TemporaryFolder(["a.ttl": Descriptions.document(["1", "2"])])
    let harness = try Harness()
    var dry = HarvestOptions()
    dry.dryRun = true
    let before = try await harness.store.generation
    let first = try await harness.harvest(folder.path, dry)
    #expect(first.counts == Counts(status: .complete, seen: 2, new: 2))
    #expect(try await harness.store.generation == before)
    #expect(try await harness.store.sources().isEmpty)

    _ = try await harness.harvest(folder.path)
    try folder.write(
      Descriptions.prefixes + Descriptions.dataset("1", title: "Other")
        + Descriptions.dataset("2") + Descriptions.dataset("3"), to: "a.ttl")
    let second = try await harness.harvest(folder.path, dry)
    #expect(
      second.counts == Counts(status: .complete, seen: 3, new: 1, changed: 1, unchanged: 1))
  }

  @Test func aLimitReadsSomeAndWithdrawsNothing() async throws {
    let folder = try TemporaryFolder([
      "a.ttl": Descriptions.document(["1", "2", "3"]), "b.ttl": Descriptions.document(["4"]),
    ])
    let harness = try Harness()
    var limited = HarvestOptions()
    limited.limit = 2
    #expect(
      try await harness.harvest(folder.path, limited).counts
        == Counts(status: .partial, seen: 2, new: 2, versions: 2))
    #expect(
      try await harness.harvest(folder.path).counts
        == Counts(status: .complete, seen: 4, new: 2, unchanged: 2, versions: 2))
    let again = try await harness.harvest(folder.path, limited)
    #expect(again.status == .partial)
    #expect(again.withdrawn == 0 && again.versionsWritten == 0)
    #expect(try await harness.store.shownDatasetIRIs(after: nil, limit: 10).count == 4)
  }

  @Test func thePolicyKeepsBrokenDatasetsOutAndTheOthersGoIn() async throws {
    // Without a title: a violation.
    let untitled =
      "<https://hospital.example/dataset/9> a dcat:Dataset ; dct:identifier \"9\" .\n"
    let folder = try TemporaryFolder(["a.ttl": Descriptions.document(["1"]) + untitled])
    let harness = try Harness()
    var source = Source(name: "s", url: folder.path)
    source.settings.policy = .reject
    let first = try await harness.harvest(source)
    let shown = try await harness.store.shownDatasetIRIs(after: nil, limit: 10)
    #expect(first.rejected >= 1)
    #expect(first.seen == 2)
    #expect(!shown.contains("https://hospital.example/dataset/9"))
    #expect(first.findings.contains { $0.dataset == "https://hospital.example/dataset/9" })
    // It is said again each time.
    #expect(try await harness.harvest(source).rejected == first.rejected)
  }

  @Test func aRejectedVersionKeepsTheLastGoodOne() async throws {
    let folder = try TemporaryFolder(["a.ttl": Descriptions.document(["1", "2"])])
    let harness = try Harness()
    var source = Source(name: "s", url: folder.path)
    _ = try await harness.harvest(source)
    source.settings.policy = .reject
    try await harness.store.setSource(source)
    let complete = try await harness.harvest(source)
    let good = complete.seen - complete.rejected
    let titleless =
      "<https://hospital.example/dataset/2> a dcat:Dataset ; dct:identifier \"2\" .\n"
    try folder.write(Descriptions.document(["1"]) + titleless, to: "a.ttl")
    let report = try await harness.harvest(source)
    #expect(report.status == .complete)
    #expect(report.withdrawn == 0 && report.versionsWritten == 0)
    #expect(report.rejected >= 1 && report.seen == 2 && good <= 2)
    #expect(try await harness.store.shownDatasetIRIs(after: nil, limit: 10).count == 2)
  }

  @Test func tellsHowItGoesOn() async throws {
    let folder = try TemporaryFolder([
      "a.ttl": Descriptions.document(["1"]), "b.ttl": Descriptions.document(["2", "3"]),
    ])
    let harness = try Harness()
    let events = Mutex<[String]>([])
    let sources = try await harness.harvester.sources(for: [folder.path])
    _ = try await harness.harvester.harvest(sources) { event in
      let line =
        switch event {
        case .started: "started"
        case .progress(let progress):
          "\(progress.document) \(progress.documents) \(progress.datasets)"
        case .finished(let report): "finished \(report.seen)"
        }
      events.withLock { $0.append(line) }
    }
    #expect(events.withLock { $0 } == ["started", "a.ttl 1 1", "b.ttl 2 3", "finished 3"])
  }

  @Test func stoppingEndsCleanly() async throws {
    var files: [String: String] = [:]
    for number in 0..<50 { files["\(number).ttl"] = Descriptions.document(["\(number)"]) }
    let folder = try TemporaryFolder(files)
    let harness = try Harness()
    _ = try await harness.harvest(folder.path)
    for number in 0..<50 { try folder.write(Descriptions.prefixes, to: "\(number).ttl") }
    let sources = try await harness.harvester.sources(for: [folder.path])
    let stop = Mutex<(@Sendable () -> Void)?>(nil)
    let task = Task {
      try await harness.harvester.harvest(sources) { event in
        if case .progress = event { stop.withLock { $0 }?() }
      }
    }
    stop.withLock { $0 = { task.cancel() } }
    let report = try await task.value.sources[0]
    // Either the stop came in time, or everything had been read by then.
    if report.status == .partial { #expect(report.withdrawn == 0) }
    #expect([.partial, .held].contains(report.status))
    #expect(try await harness.store.shownDatasetIRIs(after: nil, limit: 100).count == 50)
    let again = try await harness.harvest(folder.path)
    #expect(again.status == .held)
  }

  @Test func aSourceUnderHarvestIsBusy() async throws {
    let folder = try TemporaryFolder(["a.ttl": Descriptions.document(["1"])])
    let harness = try Harness()
    let source = Source(name: "s", url: folder.path)
    try await harness.store.addSource(source)
    let recorder = try await harness.store.beginHarvest(of: "s")
    let report = try await harness.harvest(source)
    #expect(report.counts == Counts(status: .failed))
    #expect(report.findingIDs == ["source-busy"])
    recorder.abandon()
    #expect(try await harness.harvest(source).status == .complete)
  }

  @Test func severalSourcesKeepTheirOrder() async throws {
    let harness = try Harness()
    let folders = try (0..<5).map { number in
      try TemporaryFolder(["a.ttl": Descriptions.document(["\(number)"])])
    }
    let sources = try await harness.harvester.sources(for: folders.map(\.path))
    let report = try await harness.harvester.harvest(sources)
    #expect(report.sources.map(\.name) == sources.map(\.name))
    #expect(report.sources.allSatisfy { $0.status == .complete })
    #expect(report.generation == (try await harness.store.generation))
  }
}
