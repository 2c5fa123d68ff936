import Catalogue
import GRDB
import RDF
import Testing

@testable import Store

@Suite("Ownership, several descriptions, conflicts")
struct OwnershipTests {
  @Test(
    "The first that brought a dataset owns it; another's description never changes what is shown")
  func firstComes() async throws {
    let store = try await Store.withSources("north", "south")
    try await store.harvest("north", [Describing.document("z", [Describing.dataset("x")])])
    let before = try await store.shownTitles()
    let copy = Describing.dataset("x", title: "Copied", variables: ["v"])
    let outcome = try await store.harvest("south", [Describing.document("a", [copy])])
    #expect(outcome.outcome.new == 1 && outcome.outcome.versionsWritten == 1)
    #expect(try await store.shownTitles() == before)
    #expect(outcome.report.findings.map(\.id) == ["described-otherwise"])
    #expect(
      outcome.report.findings.first?.message
        == "The source south describes this dataset otherwise than north, which owns it "
        + "(title, variables).")
    #expect(try await store.findings(of: Describing.iri("x"))?.map(\.id) == ["described-otherwise"])
    #expect(try await store.conflicts() == ["a": ["title", "variables"]])
    let theirs = try await store.publishedGraph(of: Describing.iri("x"), source: "south")
    #expect(theirs?.isIsomorphic(to: Describing.graph(copy)) == true)
    #expect(try await store.changes().items.map(\.kind) == [.created])
    #expect(try await store.check() == [])
  }

  @Test(
    "The source whose prefix matches takes over when it brings the dataset, and when the prefix is set"
  )
  func prefix() async throws {
    let store = try await Store.withSources("aggregator", "north")
    let mine = Describing.dataset("x", title: "Ours")
    try await store.harvest(
      "aggregator", [Describing.document("a", [Describing.dataset("x", variables: ["v"])])])
    try await store.harvest("north", [Describing.document("n", [mine])])
    #expect(try await store.shownTitles() == ["x": "aggregator: Cystic fibrosis"])
    var settings = SourceSettings()
    settings.iriPrefix = "https://data.hospital.example/"
    try await store.setSource(
      Source(name: "north", url: "file:///north", kind: .file, settings: settings))
    #expect(try await store.shownTitles() == ["x": "north: Ours"])
    #expect(try await store.changes().items.map(\.kind) == [.created, .updated])
    #expect(try await store.conflicts() == ["a": ["title", "variables"]])
    #expect(try await store.check() == [])
    try await store.setSource(Source(name: "north", url: "file:///north", kind: .file))
    #expect(try await store.shownTitles() == ["x": "aggregator: Cystic fibrosis"])
    #expect(try await store.variableNames() == ["v"])
    #expect(try await store.conflicts() == ["n": ["title", "variables"]])
    #expect(try await store.check() == [])
  }

  @Test("Of two prefixes the longer wins; a prefix is compared byte by byte")
  func longestPrefix() async throws {
    let store = try Store.inMemory()
    for (name, prefix) in [
      ("short", "https://data."), ("long", "https://data.hospital.example/"), ("none", ""),
    ] {
      var settings = SourceSettings()
      settings.iriPrefix = prefix
      try await store.addSource(
        Source(name: name, url: "file:///", kind: .file, settings: settings))
    }
    for name in ["none", "short", "long"] {
      try await store.harvest(
        name, [Describing.document(name, [Describing.dataset("x", title: name)])])
      #expect(try await store.shownTitles() == ["x": "\(name): \(name)"])
    }
    #expect(try await store.check() == [])
  }

  @Test(
    "A withdrawal by the owner shows the next source's description, and its return takes it back")
  func succession() async throws {
    let store = try await Store.withSources("north", "south")
    let here = [Describing.document("a", [Describing.dataset("x", title: "North")])]
    try await store.harvest("north", here)
    try await store.harvest(
      "south", [Describing.document("b", [Describing.dataset("x", title: "South")])])
    try await store.harvest("north", [])
    #expect(try await store.shownTitles() == ["x": "south: South"])
    #expect(try await store.conflicts() == [:])
    try await store.harvest("north", here)
    #expect(try await store.shownTitles() == ["x": "north: North"])
    #expect(
      try await store.changes().items.map(\.kind) == [.created, .updated, .updated])
    #expect(try await store.check() == [])
  }

  @Test("What the owner by its prefix withdraws is withdrawn, whoever else still lists it")
  func withdrawnByPrefixOwner() async throws {
    var settings = SourceSettings()
    settings.iriPrefix = "https://data.hospital.example/"
    let store = try await Store.withSources("south")
    try await store.addSource(
      Source(name: "north", url: "file:///", kind: .file, settings: settings))
    try await store.harvest("south", [Describing.document("b", [Describing.dataset("x")])])
    try await store.harvest("north", [Describing.document("a", [Describing.dataset("x")])])
    try await store.harvest("north", [])
    #expect(try await store.shownNames() == [])
    #expect(try await store.check() == [])
    try await store.setSource(Source(name: "north", url: "file:///", kind: .file))
    #expect(try await store.shownTitles() == ["x": "south: Cystic fibrosis"])
    #expect(try await store.check() == [])
  }

  @Test("Two documents of one source: the first in order is shown, a difference is a finding")
  func twoDocuments() async throws {
    let store = try await Store.withSources("north")
    let later = Describing.document("b.ttl", [Describing.dataset("x", title: "Later")])
    let first = Describing.document("a.ttl", [Describing.dataset("x", title: "First")])
    let report = try await store.harvest("north", [later, first]).report
    #expect(try await store.shownTitles() == ["x": "north: First"])
    #expect(report.findings.map(\.id) == ["described-twice"])
    #expect(
      report.findings.first?.message
        == "b.ttl and a.ttl describe this dataset differently (title); "
        + "what a.ttl says is shown.")
    #expect(try await store.conflicts() == ["b.ttl": ["title"]])
    #expect(try await store.check() == [])
    // The first document no longer has it: the other one is shown, without a withdrawal.
    let gone = try await store.harvest("north", [later])
    #expect(gone.report.withdrawn == 0)
    #expect(try await store.shownTitles() == ["x": "north: Later"])
    #expect(try await store.findings(of: Describing.iri("x")) == [])
    #expect(try await store.check() == [])
  }

  @Test("Descriptions that agree are no conflict")
  func agreement() async throws {
    let store = try await Store.withSources("north", "south")
    let same = [Describing.dataset("x", variables: ["v"])]
    let report = try await store.harvest(
      "north", [Describing.document("a", same), Describing.document("b", same)]
    ).report
    #expect(report.findings == [])
    #expect(
      try await store.harvest("south", [Describing.document("c", same)]).report.findings == [])
    #expect(try await store.conflicts() == [:])
    #expect(try await store.check() == [])
  }

  @Test("A dataset that moves to another document stays itself, without a change")
  func moving() async throws {
    let store = try await Store.withSources("north")
    let x = Describing.dataset("x", variables: ["v"])
    try await store.harvest("north", [Describing.document("b", [x])])
    let moved = try await store.harvest("north", [Describing.document("c", [x])])
    #expect(moved.report.withdrawn == 0)
    #expect(try await store.shownNames() == ["x"])
    #expect(try await store.changes().items.map(\.kind) == [.created])
    #expect(try await store.history(of: Describing.iri("x"))?.versions.count == 2)
    #expect(try await store.check() == [])
  }
}

extension Store {
  /// Fields in conflict, by the location of the document that is not shown.
  func conflicts() async throws -> [String: [String]] {
    try await read { db in
      let rows = try Row.fetchAll(
        db,
        sql: """
          SELECT o.location, d.conflicts FROM description d
          JOIN document o ON o.id = d.documentId WHERE d.conflicts IS NOT NULL
          """)
      return try Dictionary(
        uniqueKeysWithValues: rows.map { row in
          (row[0], try JSONText.decode([String].self, from: row[1]))
        })
    }
  }

  func variableNames() async throws -> [String] {
    try await read { db in
      try Int64.fetchAll(db, sql: "SELECT id FROM dataset ORDER BY id").flatMap {
        try DerivedRows.variables(dataset: $0, in: db).map(\.name)
      }
    }
  }
}
