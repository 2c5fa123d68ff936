import Catalogue
import GRDB
import Query
import RDF
import Testing
import Vocabulary

@testable import Store

@Suite("One dataset under several IRIs")
struct RecognitionTests {
  private static let prefix = "https://data.hospital.example/"

  /// What some source says of the cohort: each under an IRI of its own.
  private func cohort(
    _ name: String, title: String = "Cystic fibrosis", identifier: String = "CF-2019-004",
    variables: [String] = []
  ) -> Dataset {
    var dataset = Describing.dataset(name, title: title, variables: variables)
    dataset.identifiers = [identifier]
    dataset.publisher = Agent(name: LocalisedText("University Hospital", language: "en"))
    return dataset
  }

  private func document(_ datasets: Dataset...) -> [DocumentRecord] {
    [Describing.document("d.ttl", datasets)]
  }

  @Test("Shown once, as the first that brought it says, with the others' provenance and conflicts")
  func once() async throws {
    let store = try await Store.withSources("hospital", "national", "registry")
    try await store.harvest("hospital", document(cohort("x", variables: ["fev1"])))
    let national = try await store.harvest(
      "national", document(cohort("n/7", title: "CF cohort", variables: ["fev1"])))
    let registry = try await store.harvest("registry", document(cohort("r", variables: ["fev1"])))
    #expect(national.outcome.new == 1)
    #expect(try await store.shownTitles() == ["x": "hospital: Cystic fibrosis"])
    #expect(national.report.findings.map(\.id) == ["described-otherwise", "described-elsewhere"])
    #expect(registry.report.findings.map(\.id) == ["described-elsewhere"])
    #expect(
      registry.report.findings.first?.message
        == "The source registry describes under this IRI what hospital describes under "
        + "https://data.hospital.example/x: identifier and publisher are the same.")
    // Search, facets and variables know one.
    let answer = try await store.search(DatasetQuery())
    #expect(answer.total == 1 && answer.items.map(\.iri) == [Describing.iri("x")])
    #expect(try await store.variableNames() == ["fev1"])
    // Every name leads to it, and it says who else describes it.
    for name in ["x", "n/7", "r"] {
      for id in [Describing.iri(name), Store.datasetKey(for: Describing.iri(name))] {
        let detail = try await store.detail(of: id)
        #expect(detail?.iri == Describing.iri("x"))
        #expect(
          detail?.provenance == [
            .init(
              source: "hospital", location: "d.ttl", shown: true, withdrawn: false, conflicts: []),
            .init(
              source: "national", location: "d.ttl", shown: false, withdrawn: false,
              conflicts: ["title"], iri: Describing.iri("n/7")),
            .init(
              source: "registry", location: "d.ttl", shown: false, withdrawn: false, conflicts: [],
              iri: Describing.iri("r")),
          ])
        #expect(try await store.findings(of: id)?.count == 3)
        #expect(try await store.history(of: id)?.versions.count == 3)
      }
    }
    let theirs = try await store.publishedGraph(of: Describing.iri("x"), source: "registry")
    #expect(theirs?.isIsomorphic(to: Describing.graph(cohort("r", variables: ["fev1"]))) == true)
    #expect(try await store.changes().items.map(\.kind) == [.created])
    #expect(try await store.sources().map(\.datasets) == [1, 1, 1])
    #expect(try await store.check() == [])
  }

  @Test(
    "Whoever comes first, the source whose prefix the IRI has is shown", arguments: [false, true])
  func prefix(hospitalFirst: Bool) async throws {
    var settings = SourceSettings()
    settings.iriPrefix = Self.prefix
    let store = try await Store.withSources("registry")
    try await store.addSource(
      Source(name: "hospital", url: "file:///", kind: .file, settings: settings))
    var copy = cohort("x", title: "Copied")
    copy.iri = "https://registry.example/1"
    let order: [(String, Dataset)] = [("hospital", cohort("x")), ("registry", copy)]
    for (source, dataset) in hospitalFirst ? order : order.reversed() {
      try await store.harvest(source, document(dataset))
    }
    #expect(try await store.shownTitles() == ["x": "hospital: Cystic fibrosis"])
    #expect(try await store.detail(of: copy.iri)?.iri == Describing.iri("x"))
    let changes = try await store.changes().items
    #expect(changes.map(\.kind) == (hospitalFirst ? [.created] : [.created, .created, .withdrawn]))
    #expect(changes.last?.sameAs == (hospitalFirst ? nil : Describing.iri("x")))
    #expect(try await store.check() == [])
  }

  @Test("When the one that is shown is withdrawn, the next takes its place, and gives it back")
  func succession() async throws {
    let store = try await Store.withSources("hospital", "registry")
    let (here, there) = (document(cohort("x")), document(cohort("r", title: "Copied")))
    try await store.harvest("hospital", here)
    try await store.harvest("registry", there)
    try await store.harvest("hospital", [])
    #expect(try await store.shownTitles() == ["r": "registry: Copied"])
    #expect(try await store.findings(of: Describing.iri("r")) == [])
    #expect(try await store.check() == [])
    try await store.harvest("hospital", here)
    #expect(try await store.shownTitles() == ["x": "hospital: Cystic fibrosis"])
    #expect(
      try await store.changes().items.map { "\($0.kind) \($0.iri.suffix(1))" } == [
        "created x", "created r", "withdrawn x", "returned x", "withdrawn r",
      ])
    // The copy goes and comes; nobody sees it.
    try await store.harvest("registry", [])
    try await store.harvest("registry", there)
    #expect(try await store.changes().items.count == 5)
    #expect(try await store.check() == [])
    try await store.removeSource(named: "hospital")
    #expect(try await store.shownTitles() == ["r": "registry: Copied"])
    #expect(try await store.check() == [])
  }

  @Test("A source that gives an identifier to two datasets knows two, and others are not drawn in")
  func ambiguous() async throws {
    let store = try await Store.withSources("hospital", "registry", "national")
    try await store.harvest("hospital", document(cohort("x")))
    try await store.harvest("registry", document(cohort("r1"), cohort("r2")))
    #expect(try await store.shownNames() == ["r1", "r2", "x"])
    try await store.harvest("national", document(cohort("n")))
    #expect(try await store.shownNames() == ["r1", "r2", "x"])
    #expect(try await store.detail(of: Describing.iri("n"))?.iri == Describing.iri("x"))
    try await store.harvest("registry", document(cohort("r1")))
    #expect(try await store.shownNames() == ["x"])
    try await store.harvest(
      "registry", document(cohort("r1"), cohort("r2", title: "Another", identifier: "CF-2019-005")))
    #expect(try await store.shownNames() == ["r2", "x"])
    try await store.harvest("registry", document(cohort("r1"), cohort("r2")))
    #expect(try await store.shownNames() == ["r1", "r2", "x"])
    #expect(try await store.check() == [])
  }

  @Test("Once a copy says that it is another, it stands by itself")
  func parting() async throws {
    let store = try await Store.withSources("hospital", "registry")
    try await store.harvest("hospital", document(cohort("x", variables: ["fev1"])))
    try await store.harvest("registry", document(cohort("r", variables: ["weight"])))
    #expect(try await store.shownNames() == ["x"])
    var other = cohort("r", title: "Another", identifier: "CF-2020-001", variables: ["weight"])
    try await store.harvest("registry", document(other))
    #expect(try await store.shownNames() == ["r", "x"])
    #expect(try await store.variableNames() == ["fev1", "weight"])
    other.identifiers = ["CF-2019-004"]
    other.title = LocalisedText("Once more", language: "en")
    try await store.harvest("registry", document(other))
    #expect(try await store.shownNames() == ["x"])
    #expect(try await store.variableNames() == ["fev1"])
    #expect(try await store.check() == [])
  }

  @Test("What is erased under one IRI stays under the other, and stands by itself")
  func erasure() async throws {
    let store = try await Store.withSources("hospital", "registry")
    try await store.harvest("hospital", document(cohort("x")))
    try await store.harvest("registry", document(cohort("r", title: "Copied")))
    _ = try await store.purge(Describing.iri("x"), reason: "by mistake", actor: "operator")
    #expect(try await store.shownTitles() == ["r": "registry: Copied"])
    #expect(try await store.detail(of: Describing.iri("x")) == nil)
    #expect(try await store.check() == [])
    try await store.harvest("hospital", document(cohort("x")))
    #expect(try await store.detail(of: Describing.iri("x"))?.iri == Describing.iri("r"))
    // Erasing a name that is not shown leaves what is.
    _ = try await store.purge(Describing.iri("x"), reason: "by mistake", actor: "operator")
    #expect(try await store.shownTitles() == ["r": "registry: Copied"])
    #expect(try await store.check() == [])
  }

  @Test("A database from before is brought together when it is opened")
  func migration() async throws {
    let folder = try TemporaryFolder()
    let path = folder.path + "/c.sqlite"
    var store = try Store(path: path)
    for name in ["hospital", "registry"] {
      try await store.addSource(Source(name: name, url: "file:///\(name)", kind: .file))
    }
    try await store.harvest("hospital", document(cohort("x")))
    try await store.harvest("registry", document(cohort("r")))
    // As it was before: what is recognised was not kept, and both were shown.
    try await store.write { db in
      try db.execute(sql: "UPDATE description SET recognition = NULL")
      let reconciliation = Reconciliation(db, vocabulary: .empty)
      for id in try Int64.fetchAll(db, sql: "SELECT id FROM dataset") {
        try reconciliation.settle(dataset: id)
      }
    }
    #expect(try await store.shownNames() == ["r", "x"])
    try await store.write { db in
      try RecognitionRows.refill(db)
    }
    #expect(try await store.shownNames() == ["x"])
    #expect(try await store.detail(of: Describing.iri("r"))?.iri == Describing.iri("x"))
    #expect(try await store.check() == [])
    try store.close()
    store = try Store(path: path)
    #expect(try await store.shownNames() == ["x"])
    try store.close()
  }

  @Test("A key that a thousand datasets of one source have costs no more than another")
  func generic() async throws {
    let store = try await Store.withSources("hospital", "registry")
    let many = (0..<1000).map { cohort("r\($0)", title: "Cohort \($0)") }
    try await store.harvest("registry", [Describing.document("d.ttl", many)])
    try await store.harvest("hospital", document(cohort("x")))
    #expect(try await store.shownDatasetCount == 1001)
  }

  @Test("IRIs that keys chain together without end stay apart")
  func chain() async throws {
    let store = try await Store.withSources("odd", "even")
    func link(_ number: Int) -> Dataset {
      var dataset = cohort("c\(number)", identifier: "CHAIN-\(1000 + number)")
      dataset.identifiers.append("CHAIN-\(1001 + number)")
      return dataset
    }
    let numbers = 0..<(RecognisedGroup.mostMembers + 1)
    try await store.harvest(
      "odd", [Describing.document("d.ttl", numbers.filter { $0 % 2 == 1 }.map(link))])
    try await store.harvest(
      "even", [Describing.document("d.ttl", numbers.dropLast().filter { $0 % 2 == 0 }.map(link))])
    #expect(try await store.shownDatasetCount == RecognisedGroup.mostMembers / 2)
    try await store.harvest(
      "even", [Describing.document("d.ttl", numbers.filter { $0 % 2 == 0 }.map(link))])
    #expect(try await store.shownDatasetCount == numbers.count)
    #expect(try await store.check() == [])
  }
}
