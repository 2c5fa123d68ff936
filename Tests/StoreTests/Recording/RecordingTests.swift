import Catalogue
import Foundation
import GRDB
import Query
import RDF
import Testing

@testable import Store

@Suite("Recording")
struct RecordingTests {
  @Test("New, changed and unchanged datasets; the same again writes nothing")
  func repeatedHarvest() async throws {
    let store = try await Store.withSources("north")
    let x = Describing.dataset("x", variables: ["fev1", "fvc"])
    let first = try await store.harvest(
      "north", [Describing.document("a", [x, Describing.dataset("y")])])
    #expect(first.outcome.new == 2 && first.outcome.versionsWritten == 2)
    let generation = try await store.generation

    let second = try await store.harvest(
      "north", [Describing.document("a", [x, Describing.dataset("y")])])
    #expect(second.outcome.unchanged == 2 && second.outcome.versionsWritten == 0)
    #expect(try await store.generation == generation)

    var other = Describing.document("a", [x, Describing.dataset("y", title: "Haemophilia")])
    other.contentHash = "other"
    let third = try await store.harvest("north", [other])
    #expect(third.outcome.unchanged == 1 && third.outcome.changed == 1)
    #expect(third.outcome.versionsWritten == 1 && third.outcome.new == 0)
    #expect(try await store.generation == generation + 1)
    #expect(try await store.shownTitles()["y"] == "north: Haemophilia")
    #expect(try await store.check() == [])
  }

  @Test("A document read again with the same graphs changes nothing but its bookkeeping")
  func sameGraphsOtherBytes() async throws {
    let store = try await Store.withSources("north")
    let datasets = [Describing.dataset("x", variables: ["a", "b"]), Describing.dataset("y")]
    try await store.harvest("north", [Describing.document("a", datasets)])
    let before = try await store.contents()
    let generation = try await store.generation
    var again = Describing.document("a", datasets)
    again.contentHash = "with another comment in it"
    let outcome = try await store.harvest("north", [again]).outcome
    #expect(outcome.unchanged == 2 && outcome.versionsWritten == 0)
    #expect(try await store.contents() == before)
    #expect(try await store.generation == generation)
  }

  @Test("The same graph read otherwise renews what is derived, and writes no version")
  func betterReading() async throws {
    let store = try await Store.withSources("north")
    var dataset = Describing.dataset("x")
    try await store.harvest("north", [Describing.document("a", [dataset])])
    let generation = try await store.generation
    dataset.codes = [Code(system: "ORPHA", value: "586")]
    var again = Describing.document("a", [dataset])
    again.contentHash = "the same"
    let outcome = try await store.harvest("north", [again]).outcome
    #expect(outcome.unchanged == 1 && outcome.versionsWritten == 0)
    #expect(try await store.generation == generation + 1)
    let codes = try await store.read { db in
      try String.fetchAll(db, sql: "SELECT code FROM datasetConcept")
    }
    #expect(codes == ["ORPHA:586"])
    #expect(try await store.changes().items.map(\.kind) == [.created])
    #expect(try await store.check() == [])
  }

  @Test("A document counts as read only with its last part")
  func parts() async throws {
    let store = try await Store.withSources("north")
    let recorder = try await store.beginHarvest(of: "north")
    var part = Describing.document("a", [Describing.dataset("x")])
    part.isLast = false
    _ = try await recorder.record(part)
    #expect(try await store.shownNames() == ["x"])
    #expect(try await store.contentHashes() == ["a": nil])
    part = Describing.document("a", [Describing.dataset("y")])
    _ = try await recorder.record(part)
    #expect(try await store.contentHashes() == ["a": part.contentHash])
    _ = try await recorder.finish(Describing.report("north"), complete: true)
    #expect(try await store.shownNames() == ["x", "y"])
  }

  @Test("An IRI that comes twice in one reading counts once")
  func twiceInOneReading() async throws {
    let store = try await Store.withSources("north")
    let document = Describing.document(
      "a", [Describing.dataset("x"), Describing.dataset("x", title: "Other")])
    let outcome = try await store.harvest("north", [document]).outcome
    #expect(outcome.new == 1 && outcome.versionsWritten == 1)
    #expect(try await store.shownTitles() == ["x": "north: Cystic fibrosis"])
  }

  @Test("What belongs to no dataset is versioned, exported and withdrawn as well")
  func remainder() async throws {
    let store = try await Store.withSources("north")
    let catalogue = Graph([
      Triple(
        .iri("https://data.hospital.example/catalogue"), .iri("http://purl.org/dc/terms/title"),
        .literal(Literal("Catalogue", language: "en")))
    ])
    try await store.harvest(
      "north", [Describing.document("a", [Describing.dataset("x")], remainder: catalogue)])
    #expect(try await store.exported().map(\.iri) == [Describing.iri("x"), nil])
    var without = Describing.document("a", [Describing.dataset("x")])
    without.contentHash = "without"
    try await store.harvest("north", [without])
    #expect(try await store.exported().map(\.iri) == [Describing.iri("x")])
    #expect(try await store.check() == [])
  }

  @Test("Counts below the threshold stop at the border, reported without their number")
  func smallCounts() async throws {
    let store = try await Store.withSources("north")
    var dataset = Describing.dataset("x", individuals: 7)
    dataset.records = 9
    let cells = [7, 10, 0].map { AggregateStatistics.Cell(["sex": "female"], count: $0) }
    let statistics = AggregateStatistics(
      dataset: dataset.iri, total: 3,
      tables: [AggregateStatistics.Table(dimensions: ["sex"], cells: cells)])
    let record = Describing.record(
      dataset, statistics: [StatisticsRecord(location: "s.json", statistics: statistics)])
    let outcome = try await store.harvest(
      "north", [DocumentRecord(location: "a", contentHash: "1", datasets: [record])]
    ).outcome
    #expect(Set(outcome.findings.map(\.id)) == ["count-below-threshold"])
    #expect(
      outcome.findings.map(\.path) == [
        "healthdcatap:numberOfUniqueIndividuals", "healthdcatap:numberOfRecords",
        "healthdcatap:analytics",
      ])
    #expect(outcome.findings.allSatisfy { $0.value == nil && !$0.message.contains("7") })
    let published = try await store.statistics()
    #expect(published.map(\.statistics.total) == [nil])
    #expect(published.flatMap(\.statistics.tables).flatMap(\.cells).map(\.count) == [nil, 10, 0])
    let kept = try await store.read { db in
      try Int.fetchOne(
        db,
        sql: """
          SELECT count(*) FROM dataset WHERE individuals IS NULL
            AND inflated(value) ->> '$.individuals' IS NULL
            AND inflated(value) ->> '$.records' IS NULL
          """)
    }
    #expect(kept == 1)
    #expect(try await store.search(DatasetQuery()).items.map(\.individualsBelow) == [10])
    #expect(try await store.check() == [])
  }

  @Test("A count at the threshold, and none at all, are kept", arguments: [nil, 0, 10, 4_000])
  func keptCounts(_ count: Int64?) async throws {
    let store = try await Store.withSources("north")
    let dataset = Describing.dataset("x", individuals: count)
    let outcome = try await store.harvest("north", [Describing.document("a", [dataset])]).outcome
    #expect(outcome.findings == [])
    let kept = try await store.read { db in
      try Int64.fetchAll(db, sql: "SELECT individuals FROM dataset WHERE individuals IS NOT NULL")
    }
    #expect(kept == [count].compactMap { $0 })
    #expect(try await store.search(DatasetQuery()).items.map(\.individualsBelow) == [nil])
  }

  @Test("Statistics come with hospital and country")
  func statistics() async throws {
    var settings = SourceSettings()
    settings.hospital = "North Children's Hospital"
    settings.country = "fi"
    let store = try await Store.withSources("north", settings: settings)
    let dataset = Describing.dataset("x")
    let statistics = AggregateStatistics(dataset: dataset.iri, total: 812)
    let record = Describing.record(
      dataset, statistics: [StatisticsRecord(location: "s.json", statistics: statistics)])
    try await store.harvest(
      "north", [DocumentRecord(location: "a", contentHash: "1", datasets: [record])])
    let published = try #require(try await store.statistics().first)
    #expect(published.datasetId == Store.datasetKey(for: dataset.iri))
    #expect(published.hospital == "North Children's Hospital" && published.source == "north")
    #expect(published.country == "fi" && published.statistics == statistics)
    let rung = try await store.read { try String.fetchOne($0, sql: "SELECT rung FROM dataset") }
    #expect(rung == "countable")
  }

  @Test("A source's country is its datasets' where they name none, and changes with the setting")
  func country() async throws {
    var settings = SourceSettings()
    settings.country = "fi"
    let store = try await Store.withSources("north", settings: settings)
    var own = Describing.dataset("own")
    own.countries = ["se"]
    try await store.harvest("north", [Describing.document("a", [own, Describing.dataset("x")])])
    func countries() async throws -> [String] {
      try await store.read { db in
        try String.fetchAll(
          db,
          sql: """
            SELECT f.value FROM datasetFacet f JOIN dataset d ON d.id = f.datasetId
            WHERE field = 'country' ORDER BY d.iri
            """)
      }
    }
    #expect(try await countries() == ["se", "fi"])
    settings.country = "lv"
    try await store.setSource(
      Source(name: "north", url: "file:///north", kind: .file, settings: settings))
    #expect(try await countries() == ["se", "lv"])
    #expect(try await store.check() == [])
    settings.country = nil
    try await store.setSource(
      Source(name: "north", url: "file:///north", kind: .file, settings: settings))
    #expect(try await countries() == ["se"])
    #expect(try await store.check() == [])
  }

  @Test("A recorder is of no use after its end")
  func afterTheEnd() async throws {
    let store = try await Store.withSources("north")
    let recorder = try await store.beginHarvest(of: "north")
    await #expect(throws: StoreError.documentUnknown(location: "a")) {
      try await recorder.documentUnchanged("a")
    }
    _ = try await recorder.finish(Describing.report("north"), complete: true)
    await #expect(throws: StoreError.harvestEnded) {
      try await recorder.record(Describing.document("a", []))
    }
    await #expect(throws: StoreError.harvestEnded) {
      try await recorder.finish(Describing.report("north"), complete: true)
    }
    recorder.abandon()
    #expect(try await store.harvests(of: "north").items.map(\.status) == [.complete])
  }

  @Test("Ids are URL-safe, made from the IRI alone")
  func keys() {
    #expect(Store.datasetKey(for: "https://data.hospital.example/x") == "ehrxrtnhjavhuzwefwgi")
    let keys = Set((0..<1000).map { Store.datasetKey(for: Describing.iri("\($0)")) })
    #expect(keys.count == 1000)
    #expect(keys.allSatisfy { $0.utf8.count == 20 })
  }
}
