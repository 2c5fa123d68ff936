import Catalogue
import Fetch
import Query
import RDF
import Store
import Testing

@testable import Harvest

@Suite struct PublishTests {
  static let iri = "https://hospital.example/dataset/1"

  private struct Desk {
    let harness: Harness
    let publisher: Publisher
    var store: Store { harness.store }

    init(policy: SourceSettings.Policy = .accept) async throws {
      harness = try Harness()
      publisher = Publisher(store: harness.store, fetcher: harness.fetcher)
      var source = Source(name: "riga", url: "https://hospital.example/", kind: .file)
      source.settings.policy = policy
      try await store.addSource(source)
    }

    func put(
      _ turtle: String, as id: String? = "1", to source: String = "riga",
      _ condition: Publisher.Condition = .none, keep: Bool = true
    ) async throws -> PublishReport {
      try await publisher.publish(
        Array(turtle.utf8), notation: .turtle, to: source, localID: id, condition: condition,
        keep: keep, by: Publisher.Actor("token 1 (desk)", origin: "192.0.2.1"))
    }
  }

  @Test func createdUpdatedUnchangedWithdrawnAndBack() async throws {
    let desk = try await Desk()
    let first = try await desk.put(Descriptions.document(["1"]))
    #expect(first.status == .created)
    #expect(first.dataset == Self.iri)
    var query = DatasetQuery()
    query.text = "cohort"
    #expect(try await desk.store.search(query).items.map(\.iri) == [Self.iri])
    let again = try await desk.put(Descriptions.document(["1"]))
    #expect(again.status == .unchanged)
    #expect(again.etag == first.etag)
    let other = Descriptions.prefixes + Descriptions.dataset("1", title: "Renamed")
    let second = try await desk.put(other)
    #expect(second.status == .updated)
    #expect(second.etag != first.etag)
    let gone = try await desk.publisher.withdraw(
      from: "riga", localID: "1", by: .operator)
    #expect(gone.status == .withdrawn)
    #expect(try await desk.store.shownDatasetIRIs(after: nil, limit: 9) == [])
    await #expect(throws: PublishRefusal.absent) {
      try await desk.publisher.withdraw(from: "riga", localID: "1", by: .operator)
    }
    #expect(try await desk.put(other).status == .created)
    let versions = try await desk.store.history(of: Self.iri)
    #expect(versions != nil)
    let log = try await desk.store.auditLog()
    #expect(
      log.map { "\($0.action) \($0.outcome)" } == [
        "publish done", "withdraw refused", "withdraw done", "publish done", "publish unchanged",
        "publish done",
      ])
    #expect(log.last?.before == nil && log.last?.after == first.etag)
    #expect(log.last?.origin == "192.0.2.1")
    await desk.harness.fetcher.shutdown()
  }

  @Test func lostUpdatesAreRefused() async throws {
    let desk = try await Desk()
    let first = try await desk.put(Descriptions.document(["1"]), .absent)
    let etag = try #require(first.etag)
    let renamed = Descriptions.prefixes + Descriptions.dataset("1", title: "Renamed")
    #expect(try await desk.put(renamed, .matches([etag])).status == .updated)
    for condition in [Publisher.Condition.matches([etag]), .absent] {
      await #expect(throws: PublishRefusal.self) {
        try await desk.put(Descriptions.document(["1"]), condition)
      }
    }
    await #expect(throws: PublishRefusal.self) {
      try await desk.put(Descriptions.document(["2"]), as: "2", .exists)
    }
    #expect(
      try await desk.store.auditLog().prefix(3).map(\.outcome) == [.refused, .refused, .refused])
    await desk.harness.fetcher.shutdown()
  }

  /// Of several that read the same description and change it at once, one is taken.
  @Test func ofSeveralAtOnceOneIsTaken() async throws {
    let desk = try await Desk()
    let first = try await desk.put(Descriptions.document(["1"]), .absent)
    let etag = try #require(first.etag)
    let taken = await withTaskGroup(of: Bool.self) { group in
      for number in 1...8 {
        group.addTask {
          let turtle = Descriptions.prefixes + Descriptions.dataset("1", title: "Number \(number)")
          let report = try? await desk.put(turtle, .matches([etag]))
          return report?.status == .updated
        }
      }
      return await group.reduce(0) { $0 + ($1 ? 1 : 0) }
    }
    #expect(taken == 1)
    #expect(try await desk.store.history(of: Self.iri)?.versions.count == 2)
    await desk.harness.fetcher.shutdown()
  }

  @Test func aDryRunKeepsNothing() async throws {
    let desk = try await Desk()
    let before = try await desk.store.generation
    let report = try await desk.put(Descriptions.document(["1"]), keep: false)
    #expect(report.status == .valid)
    #expect(try await desk.store.generation == before)
    #expect(try await desk.store.auditLog().isEmpty)
    #expect(try await desk.store.shownDatasetIRIs(after: nil, limit: 9).isEmpty)
    await desk.harness.fetcher.shutdown()
  }

  /// The document, the identifier it is sent under, and the finding that says why it is not taken.
  @Test(arguments: [
    ("this is no turtle", "1", "syntax-error"), (Descriptions.prefixes, "1", "published-not-one"),
    (Descriptions.document(["1", "2"]), "1", "published-not-one"),
    (Descriptions.document(["1"]), "2", "published-identifier"),
  ])
  func whatIsNotOneDatasetIsRejected(_ turtle: String, _ id: String, _ finding: String)
    async throws
  {
    let desk = try await Desk()
    let report = try await desk.put(turtle, as: id)
    #expect(report.status == .rejected)
    #expect(report.findings.map(\.id).contains(finding))
    #expect(try await desk.store.auditLog().map(\.outcome) == [.rejected])
    #expect(try await desk.store.shownDatasetIRIs(after: nil, limit: 9).isEmpty)
    await desk.harness.fetcher.shutdown()
  }

  @Test func thePolicyKeepsOutWhatHasViolationsAndTheOldStays() async throws {
    let desk = try await Desk(policy: .reject)
    let untitled =
      Descriptions.prefixes
      + "<\(Self.iri)> a dcat:Dataset ; dct:identifier \"1\" .\n"
    let report = try await desk.put(untitled)
    #expect(report.status == .rejected)
    #expect(report.findings.first?.severity == .violation)
    #expect(try await desk.store.shownDatasetIRIs(after: nil, limit: 9).isEmpty)
    await desk.harness.fetcher.shutdown()
  }

  /// A hospital writes its own alone: by IRI owned, and by prefix.
  @Test func anothersDatasetIsNotWritten() async throws {
    let desk = try await Desk()
    _ = try await desk.put(Descriptions.document(["1"]))
    try await desk.store.addSource(Source(name: "vilnius", url: "https://other.example/"))
    await #expect(throws: PublishRefusal.owned(iri: Self.iri)) {
      try await desk.put(Descriptions.document(["1"]), to: "vilnius")
    }
    var prefixed = Source(name: "tartu", url: "https://tartu.example/")
    prefixed.settings.iriPrefix = "https://hospital.example/dataset/9"
    try await desk.store.addSource(prefixed)
    await #expect(throws: PublishRefusal.self) {
      try await desk.put(Descriptions.document(["9"]), as: "9")
    }
    await #expect(throws: PublishRefusal.absent) {
      try await desk.publisher.withdraw(from: "vilnius", localID: "1", by: .operator)
    }
    #expect(try await desk.store.shownDatasetIRIs(after: nil, limit: 9) == [Self.iri])
    #expect(
      try await desk.store.auditLog(source: "vilnius").map(\.outcome) == [.refused, .refused])
    await desk.harness.fetcher.shutdown()
  }

  @Test func severalInOneDocument() async throws {
    let desk = try await Desk()
    let reports = try await desk.publisher.publishAll(
      Array(Descriptions.document(["1", "2", "3"]).utf8), notation: .turtle, to: "riga",
      by: .operator)
    #expect(reports.map(\.status) == [.created, .created, .created])
    #expect(reports.map(\.localID) == ["1", "2", "3"])
    #expect(try await desk.store.shownDatasetIRIs(after: nil, limit: 9).count == 3)
    await desk.harness.fetcher.shutdown()
  }

  /// What is published stays when the same source is harvested whole and does not have it.
  @Test func aHarvestLeavesWhatWasPublished() async throws {
    let folder = try TemporaryFolder(["a.ttl": Descriptions.document(["7"])])
    let harness = try Harness()
    let source = Source(name: "riga", url: folder.path)
    _ = try await harness.harvest(source)
    let publisher = Publisher(store: harness.store, fetcher: harness.fetcher)
    _ = try await publisher.publish(
      Array(Descriptions.document(["1"]).utf8), notation: .turtle, to: "riga", localID: "1",
      by: .operator)
    let report = try await harness.harvest(source)
    #expect(report.counts == Counts(status: .complete, seen: 1, unchanged: 1))
    #expect(try await harness.store.shownDatasetIRIs(after: nil, limit: 9).count == 2)
    await harness.fetcher.shutdown()
  }

  @Test func smallCountsAreCut() async throws {
    let desk = try await Desk()
    let report = try await desk.put(
      Descriptions.prefixes
        + Descriptions.dataset("1", more: "; healthdcatap:numberOfRecords 7"))
    #expect(report.findings.contains { $0.id == "count-below-threshold" })
    #expect(try await desk.store.publishedDataset(of: Self.iri)?.records == nil)
    await desk.harness.fetcher.shutdown()
  }
}
