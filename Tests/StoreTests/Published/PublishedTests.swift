import Catalogue
import Foundation
import RDF
import Testing

@testable import Store

@Suite("Published graphs, history, export, changes")
struct PublishedTests {
  @Test("A graph comes back triple for triple, by id and by IRI")
  func graph() async throws {
    let store = try await Store.withSources("north")
    let dataset = Describing.dataset("x", variables: ["a", "b", "c"])
    try await store.harvest("north", [Describing.document("a", [dataset])])
    let expected = Describing.graph(dataset)
    for name in [dataset.iri, Store.datasetKey(for: dataset.iri)] {
      let graph = try #require(try await store.publishedGraph(of: name))
      #expect(graph.isIsomorphic(to: expected))
    }
    #expect(try await store.publishedGraph(of: "nothing") == nil)
    #expect(try await store.publishedGraph(of: dataset.iri, source: "south") == nil)
    #expect(try await store.history(of: "nothing") == nil)
    #expect(try await store.findings(of: "nothing") == nil)
  }

  @Test("History tells what came and went between versions, newest first")
  func history() async throws {
    let store = try await Store.withSources("north")
    for title in ["One", "Two", "One"] {
      try await store.harvest(
        "north", [Describing.document("a", [Describing.dataset("x", title: title)])])
    }
    let history = try #require(try await store.history(of: Describing.iri("x")))
    #expect(history.iri == Describing.iri("x"))
    try #require(history.versions.map(\.number) == [3, 2, 1])
    #expect(history.versions.map(\.shown) == [true, false, false])
    #expect(history.versions[0].digest == history.versions[2].digest)
    let title = { (text: String) in
      "<\(Describing.iri("x"))> <http://purl.org/dc/terms/title> \"\(text)\"@en ."
    }
    #expect(history.versions[0].added == [title("One")])
    #expect(history.versions[0].removed == [title("Two")])
    #expect(history.versions[2].added == nil && history.versions[2].removed == nil)
    #expect(history.versions.allSatisfy { $0.triples == 2 && $0.location == "a" })
    #expect(try await store.history(of: Describing.iri("x"), limit: 1)?.versions.count == 1)
  }

  @Test("Export: shown descriptions by IRI, then the rest by source and document; always alike")
  func export() async throws {
    let store = try await Store.withSources("south", "north")
    let rest = Graph([
      Triple(
        .iri(Describing.iri("")), .iri(RDFVocabulary.type),
        .iri("http://www.w3.org/ns/dcat#Catalog"))
    ])
    try await store.harvest(
      "south",
      [
        Describing.document("b", [Describing.dataset("z"), Describing.dataset("y")]),
        Describing.document("a", [Describing.dataset("x")], remainder: rest),
      ])
    try await store.harvest(
      "north", [Describing.document("c", [Describing.dataset("w")], remainder: rest)])
    let items = try await store.exported()
    try #require(
      items.map { "\($0.iri ?? "rest") \($0.source) \($0.location)" } == [
        "\(Describing.iri("w")) north c", "\(Describing.iri("x")) south a",
        "\(Describing.iri("y")) south b", "\(Describing.iri("z")) south b", "rest north c",
        "rest south a",
      ])
    #expect(try items[4].graph().isIsomorphic(to: rest))
    #expect(items.allSatisfy { $0.dataset == nil })
    #expect(try await store.exported().map(\.ntriples) == items.map(\.ntriples))
    struct Enough: Error {}
    await #expect(throws: Enough.self) { try await store.exportGraphs { _ in throw Enough() } }
  }

  @Test("A dataset comes out of an export as it went in, variables and all")
  func exportedDataset() async throws {
    let store = try await Store.withSources("north")
    var dataset = Describing.dataset("x", individuals: 40, variables: ["a", "b"])
    dataset.ages = AgeRange(from: Age(28, .day), to: Age(2, .year))
    dataset.codes = [Code(system: "ORPHA", value: "586")]
    try await store.harvest("north", [Describing.document("a", [dataset])])
    let found = Found()
    try await store.exportGraphs(withDatasets: true) { found.dataset = $0.dataset }
    #expect(found.dataset == dataset)
  }

  @Test("What was understood is told of shown datasets only")
  func understood() async throws {
    let store = try await Store.withSources("north")
    let datasets = [
      Describing.dataset("x", variables: ["a"]), Describing.dataset("y", variables: ["b"]),
    ]
    try await store.harvest("north", [Describing.document("a", datasets)])
    #expect(try await store.publishedDataset(of: Describing.iri("x")) == datasets[0])
    #expect(try await store.publishedDatasets(limit: 5) == datasets)
    try await store.harvest("north", [Describing.document("a", [datasets[1]])])
    #expect(try await store.publishedDataset(of: Describing.iri("x")) == nil)
    #expect(try await store.publishedDatasets(limit: 5) == [datasets[1]])
    #expect(try await store.shownDatasetCount == 1)
  }

  final class Found: @unchecked Sendable {
    var dataset: Dataset?
  }

  @Test("IRIs of shown datasets by pages")
  func pages() async throws {
    let store = try await Store.withSources("north")
    let datasets = ["a", "b", "c", "d", "e"].map { Describing.dataset($0) }
    try await store.harvest("north", [Describing.document("a", datasets)])
    var pages: [[String]] = []
    var after: String?
    while true {
      let page = try await store.shownDatasetIRIs(after: after, limit: 2)
      guard let last = page.last else { break }
      pages.append(page)
      after = last
    }
    #expect(pages.map(\.count) == [2, 2, 1])
    #expect(pages.flatMap { $0 } == datasets.map(\.iri))
    #expect(try await store.shownDatasetIRIs(limit: 0) == [])
  }

  @Test("Changes by pages, oldest first")
  func changes() async throws {
    let store = try await Store.withSources("north")
    let all = ["a", "b", "c"].map { Describing.dataset($0) }
    try await store.harvest("north", [Describing.document("x", all)])
    try await store.harvest("north", [Describing.document("x", [all[0], all[1]])])
    let first = try await store.changes(limit: 3)
    #expect(first.items.map(\.kind) == [.created, .created, .created])
    #expect(first.hasMore)
    let second = try await store.changes(since: first.next, limit: 3)
    #expect(second.items.map(\.kind) == [.withdrawn])
    #expect(second.items.map(\.source) == ["north"])
    #expect(!second.hasMore)
    let third = try await store.changes(since: second.next)
    #expect(third.items == [] && third.next == second.next)
    #expect(third.generation == (try await store.generation))
  }

  @Test("Reports are kept whole, and listed newest first")
  func reports() async throws {
    let store = try await Store.withSources("north")
    #expect(try await store.source(named: "north")?.lastHarvest == nil)
    for number in 1...3 {
      let recorder = try await store.beginHarvest(of: "north")
      var report = Describing.report("north")
      report.seen = number
      report.documents = [DocumentReport(location: "a", status: .read, datasets: number)]
      report.findings = [
        Finding(id: "odd", severity: .information, message: "Odd."),
        Finding(id: "bad", severity: .violation, message: "Bad."),
      ]
      let kept = try await recorder.finish(report, complete: true)
      #expect(kept.findings.map(\.id) == ["bad", "odd"])
      #expect(kept.startedAt != nil && kept.finishedAt != nil)
    }
    let page = try await store.harvests(of: "north", limit: 2)
    #expect(page.total == 3 && page.next == 2)
    #expect(page.items.map(\.seen) == [3, 2])
    #expect(page.items.first?.documents.count == 1)
    let rest = try await store.harvests(of: "north", limit: 2, offset: 2)
    #expect(rest.items.map(\.seen) == [1] && rest.next == nil)
    let last = try #require(try await store.source(named: "north")?.lastHarvest)
    #expect(last.seen == 3 && last.documents.isEmpty && last.findings.isEmpty)
    #expect(page.asOf == last.finishedAt)
    await #expect(throws: StoreError.sourceUnknown(name: "south")) {
      try await store.harvests(of: "south")
    }
  }

  @Test("A reader sees what another connection has just written")
  func acrossConnections() async throws {
    let folder = try TemporaryFolder()
    let path = folder.file("catalogue.sqlite")
    let writer = try Store(path: path)
    let reader = try Store(path: path, readOnly: true)
    try await writer.addSource(Source(name: "north", url: "file:///north"))
    #expect(try await reader.generation == 1)
    try await writer.harvest("north", [Describing.document("a", [Describing.dataset("x")])])
    #expect(try await reader.shownNames() == ["x"])
    #expect(try await reader.generation == writer.generation)
  }
}
