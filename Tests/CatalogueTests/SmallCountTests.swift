import Foundation
import RDF
import Testing

@testable import Catalogue

@Suite("Small counts") struct SmallCountTests {
  /// Spellings of seven.
  static let sevens = [
    "\"7\"^^xsd:nonNegativeInteger", "7", "\"7\"", "\"07\"", "\"7.0\"", "7.0", "7e0", "\"+7\"",
    "\" 7 \"", "\"7\"@en", "\"7.5\"", "\"7 patients\"", "\"about 7\"", "\"<7\"", "\"7-12\"",
    "\"７\"", "\"٧\"", "\"-7\"", "\"0.7e1\"", "[ rdf:value 7 ]", "[ schema:value \"7\" ]",
  ]
  /// Predicates that state a count.
  static let predicates = [
    "h:numberOfUniqueIndividuals", "h:numberOfRecords", "h:numberOfrecords",
    "<http://healthdataportal.eu/ns/health#numberOfUniqueIndividuals:>",
    "<https://healthdataportal.eu/ns/health#numberOfRecords>",
    "<https://healthdcat-ap.github.io/numberOfRecords>",
    "<http://data.europa.eu/r5r/healthdcatap#numberOfUniqueIndividuals>",
    "<https://other.example/ns/numberOfUniqueIndividual>", "h:numberOfUniqeIndividuals",
    "h:numberOfPatients", "<https://other.example/ns#NUMBEROFRECORDS>",
  ]

  @Test("are cut in any spelling, from graph, value and findings", arguments: predicates)
  func cut(_ predicate: String) throws {
    for seven in Self.sevens {
      let turtle = ":d a dcat:Dataset ; dct:title \"T\" ; \(predicate) \(seven) ."
      let reading = reading(turtle)
      let described = try #require(reading.datasets.first)
      #expect(described.dataset.individuals == nil && described.dataset.records == nil)
      let finding = try #require(
        described.finding("count-below-threshold"), "\(predicate) \(seven)")
      #expect(finding.value == nil)
      try expectNoTrace(of: reading, "\(predicate) \(seven)")
    }
  }

  @Test("on distributions, tables and outside of datasets are cut too")
  func elsewhere() throws {
    let reading = reading(
      """
      :d a dcat:Dataset ; dct:title "T" ; dcat:distribution [ dcat:accessURL :a ; h:numberOfRecords 7 ] ;
        h:hasVariables [ csvw:table [ h:numberOfRecords "7" ; csvw:column [ csvw:name "c" ] ] ] .
      :c a dcat:Catalog ; h:numberOfUniqueIndividuals 7 .
      """)
    try expectNoTrace(of: reading, "elsewhere")
    #expect(reading.findings.contains { $0.id == "count-below-threshold" })
  }

  private func expectNoTrace(of reading: DocumentReading, _ comment: String) throws {
    for graph in reading.datasets.map(\.graph) + [reading.remainder] {
      let text = String(decoding: try RDFWriter.write(graph, as: .ntriples), as: UTF8.self)
      let hasSeven = text.contains { $0.wholeNumberValue == 7 } && !text.contains("dct:title")
      #expect(!hasSeven || !text.contains("umberOf"), "\(comment): \(text)")
      for triple in graph.triples {
        guard case .literal(let literal) = triple.object else { continue }
        #expect(SmallCounts.numbers(in: literal.lexicalForm).isEmpty, "\(comment): \(text)")
      }
    }
    for finding in reading.findings + reading.datasets.flatMap(\.findings) {
      let text = [finding.value, finding.message, finding.remedy].compactMap { $0 }.joined()
      #expect(!text.contains { $0.wholeNumberValue == 7 } || finding.value?.contains("://") == true)
    }
  }

  @Test(
    "are those from 1 to below the threshold",
    arguments: [
      ("0", 10, false), ("1", 10, true), ("9", 10, true), ("10", 10, false), ("4", 5, true),
      ("5", 5, false), ("1", 1, false), ("1850000", 10, false), ("1,850,000", 10, false),
      ("1.850.000", 10, false), ("1 850 000", 10, false), ("9600000000", 10, false),
      ("n/a", 10, false), ("", 10, false), ("0.5", 10, true), ("9.99", 10, true),
      ("10.0", 10, false), ("1e3", 10, false), ("inf", 10, false), ("12 to 15", 10, false),
    ])
  func range(_ text: String, _ threshold: Int, _ isSmall: Bool) {
    #expect(SmallCounts(threshold: threshold).isSmall(text) == isSmall)
  }

  @Test("of zero and above stay, in value and graph")
  func kept() throws {
    let described = try described(
      "h:numberOfUniqueIndividuals 0 ; h:numberOfRecords \"9600000000\"")
    #expect(described.dataset.individuals == 0)
    #expect(described.dataset.records == 9_600_000_000)
    #expect(described.graph.count == 4)
    #expect(described.finding("count-below-threshold") == nil)
  }

  @Test(
    "beside which large ones are written oddly do not stop those from being read",
    arguments: [
      ("\"1,850,000\"", 1_850_000), ("\"1.850.000\"", 1_850_000), ("412000.0", 412_000),
      ("\"approx. 5000\"", 5000), ("[ rdf:value 500 ]", 500), ("\" 42 \"", 42),
    ])
  func odd(_ stated: String, _ count: Int64) throws {
    let described = try described("h:numberOfUniqueIndividuals \(stated)")
    #expect(described.dataset.individuals == count)
    #expect(described.findings.allSatisfy { $0.value?.contains("\(count)") != true })
  }

  @Test("leave other numbers alone")
  func others() throws {
    let described = try described("h:minTypicalAge 7 ; dcat:version \"7\" ; dcat:keyword \"7\"")
    #expect(described.graph.count == 5)
    #expect(described.dataset.ages?.from == Age(7, .year))
  }
}
