import Foundation
import RDF
import TestSupport
import Testing

@testable import Catalogue

@Suite("Documents") struct DocumentTests {
  @Test("part a dataset's graph from those of other datasets, series and catalogues")
  func parting() throws {
    let reading = reading(
      """
      :c a dcat:Catalog ; dct:title "C" ; dct:publisher :org ; dcat:dataset :a, :b .
      :a a dcat:Dataset ; dct:title "A" ; dct:publisher :org ; dcat:inSeries :s ; dct:relation :b ; dct:isPartOf :c .
      :b a dcat:Dataset ; dct:title "B" ; dct:publisher :org .
      :s a dcat:DatasetSeries ; dct:title "S" . :org foaf:name "Org" . :orphan rdfs:label "nobody's" .
      :v a dcat:DataService ; dcat:endpointURL :api ; dcat:servesDataset :a .
      """)
    #expect(reading.datasets.map(\.graph.count) == [7, 4])
    let a = try #require(reading.datasets.first?.dataset)
    #expect(a.series.first?.title.best()?.text == "S")
    #expect(a.catalogues == ["https://hospital.example/c"])
    #expect(
      a.services.first?.endpointURLs == ["https://hospital.example/api"] && a.rung == .computable)
    #expect(reading.datasets[1].dataset.rung == .described)
    #expect(reading.remainder.count == 11)
    #expect(reading.catalogues.first?.publisher?.name.best()?.text == "Org")
    #expect(reading.services.count == 1)
  }

  @Test("a statistics document makes a dataset countable; another report does not")
  func rungs() throws {
    let countable = try described(
      "h:analytics [ dcat:downloadURL :x ; dct:conformsTo <https://w3id.org/paedcat/aggregate-statistics/v1> ]"
    )
    #expect(countable.dataset.rung == .countable)
    #expect(try described("h:analytics [ dcat:downloadURL :x ]").dataset.rung == .described)
  }

  @Test("name their next page")
  func paging() {
    let reading = reading(
      ":c a dcat:Catalog ; hydra:view [ hydra:next <?page=2> ] . :p hydra:nextPage \"https://hospital.example/?page=3\" ."
    )
    #expect(
      reading.nextPages == ["https://hospital.example/?page=2", "https://hospital.example/?page=3"])
  }

  @Test("give datasets without an IRI one that follows from their content")
  func blankNodes() throws {
    func names(_ turtle: String) -> [String] { reading(turtle).datasets.map(\.dataset.iri) }
    let one = names(
      "[] a dcat:Dataset ; dct:identifier \"x\" ; dct:publisher :o ; dct:title \"T\" .")
    #expect(one.first?.hasPrefix("urn:paedcat:dataset:") == true)
    #expect(
      names(
        "_:other dct:title \"Other\"@pl ; a dcat:Dataset ; dct:publisher :o ; dct:identifier \"x\" ."
      ) == one)
    #expect(names("[] a dcat:Dataset ; dct:identifier \"x\" ; dct:publisher :p .") != one)
    let twins = names("[] a dcat:Dataset ; dct:title \"T\" . [] a dcat:Dataset ; dct:title \"T\" .")
    #expect(twins.count == 2 && Set(twins).count == 2 && twins[1] == twins[0] + "-2")
    let bare = names(
      "[] a dcat:Dataset ; dcat:distribution [ dcat:accessURL :u ] ; h:numberOfRecords 5 .")
    #expect(
      bare
        == names(
          "[] a dcat:Dataset ; dcat:distribution [ dcat:accessURL :u ] ; h:numberOfRecords 6 ."))
  }

  @Test("read the same whatever the order of their triples and the labels of blank nodes")
  func isomorphism() throws {
    let original =
      try Shared.folder.map { _ in
        try Shared.graph(
          "conformance/healthdcat-ap/release-8-subset/examples/example-healthdcat-dataset.ttl")
      } ?? graph(":d a dcat:Dataset ; dct:title \"A\"@en, \"B\"@pl ; dcat:keyword \"x\", \"y\" .")
    var random = Dice(state: 3)
    let expected = try #require(
      DescriptionReader.read(original, location: "", threshold: 10).datasets.first)
    for _ in 0..<5 {
      let shuffled = Graph(original.triples.map { $0 }.shuffled(using: &random))
      let read = try #require(
        DescriptionReader.read(shuffled, location: "", threshold: 10).datasets.first)
      var (a, b) = (expected.dataset, read.dataset)
      a.variables.sort { $0.name < $1.name }
      b.variables.sort { $0.name < $1.name }
      #expect(a == b && expected.findings == read.findings)
    }
  }

  @Test("with nothing in them are read as nothing")
  func empty() {
    let reading = DescriptionReader.read(Graph(), location: "x", threshold: 10)
    #expect(reading.datasets.isEmpty && reading.remainder.isEmpty && reading.findings.isEmpty)
  }

  @Test("one by one give what the whole gives")
  func incremental() throws {
    let graph = graph(":b a dcat:Dataset ; dct:title \"B\" . :a a dcat:Dataset ; dct:title \"A\" .")
    var reader = DocumentReader(graph: graph, location: "x", threshold: 10)
    #expect(reader.datasetCount == 2)
    #expect(reader.next()?.dataset.iri == "https://hospital.example/a")
    #expect(reader.rest().remainder.count == 2)
    #expect(reader.next()?.dataset.iri == "https://hospital.example/b")
    #expect(reader.next() == nil)
    #expect(reader.rest().remainder.isEmpty)
  }

  @Test("say what a reader misses")
  func needs() throws {
    let reading = reading(":d a dcat:Dataset .")
    let findings = try #require(reading.datasets.first?.findings)
    #expect(findings.first?.id == "title-missing" && findings.first?.severity == .violation)
    #expect(
      Set(findings.map(\.id)).isSuperset(of: [
        "description-missing", "access-right-missing", "contact-missing", "age-unstated",
      ]))
    #expect(findings.allSatisfy { $0.dataset == "https://hospital.example/d" && $0.remedy != nil })
  }

  @Test("whose datasets share too much are read sparingly, and lose nothing")
  func entangled() throws {
    let shared = (0..<50).map { ":shared rdfs:seeAlso :n\($0) ." }.joined(separator: " ")
    let datasets = (0..<20).map {
      ":d\($0) a dcat:Dataset ; dct:title \"D\($0)\" ; dct:publisher :shared ; h:numberOfRecords 7 ."
    }
    let whole = graph(
      ":shared foaf:name \"S\" . \(shared) \(datasets.joined(separator: " ")) "
        + ":c a dcat:Catalog ; dcat:dataset :d7 .")
    var reader = DocumentReader(graph: whole, location: "x", threshold: 10)
    reader.budget = 100
    var read: [DescribedDataset] = []
    while let next = reader.next() { read.append(next) }
    #expect(read.count == 20)
    #expect(read[0].graph.count == 54 && read[1].graph.count == 54)
    #expect(
      read[2...].allSatisfy { $0.graph.count == 3 && $0.finding("description-shared") != nil })
    #expect(read.allSatisfy { $0.finding("count-below-threshold") != nil })
    #expect(read.allSatisfy { $0.dataset.publisher?.iri == "https://hospital.example/shared" })
    let listed = read.filter { !$0.dataset.catalogues.isEmpty }.map(\.dataset.iri)
    #expect(listed == ["https://hospital.example/d7"])
    var union = Set(reader.rest().remainder.triples)
    for described in read { union.formUnion(described.graph.triples) }
    #expect(union.count == whole.count - 20)
  }

  @Test("that flood with findings keep the violations, and say how many more there were")
  func flood() throws {
    let subjects = (0..<400).map { "\"code \($0)\"" }.joined(separator: ", ")
    let findings = try #require(
      reading(":d a dcat:Dataset ; h:hasCodeValues \(subjects) .").datasets.first?.findings)
    #expect(findings.count == FindingLog.most + 2)
    #expect(findings.first?.id == "title-missing" && findings.last?.id == "findings-omitted")
  }
}
