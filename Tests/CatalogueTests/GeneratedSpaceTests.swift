import Foundation
import RDF
import TestSupport
import Testing

@testable import Catalogue

/// What the generator of the bench wrote as Turtle is read as what it wrote as JSON.
@Suite("A generated data space", .enabled(if: Shared.folder != nil))
struct GeneratedSpaceTests {
  struct Fact: Decodable {
    let id: String
    let hospital: Int
    let country: String
    let title: String
    let description: String
    let keywords: [String]
    let access: String
    let category: String
    let minAge: Int
    let maxAge: Int
    let records: Int64
    let individuals: Int64
    let codes: [String]
    let variables: [Column]
  }

  struct Column: Decodable {
    let name: String
    let label: String
    let datatype: String
    let concept: String
  }

  @Test("reads as it was meant")
  func facts() throws {
    guard let folder = try GeneratedSpace.generate(datasets: 20, hospitals: 3, seed: 11) else {
      return
    }
    defer { try? FileManager.default.removeItem(at: folder) }
    let lines = try String(
      contentsOf: folder.appendingPathComponent("datasets.jsonl"), encoding: .utf8)
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    let facts = try lines.split(separator: "\n").map {
      try decoder.decode(Fact.self, from: Data($0.utf8))
    }
    #expect(facts.count == 20)
    var read: [String: DescribedDataset] = [:]
    for hospital in 0..<3 {
      let bytes = [UInt8](
        try Data(contentsOf: folder.appendingPathComponent("hospital-\(hospital).ttl")))
      let graph = RDFReader.read(bytes, as: .turtle).graph
      let reading = DescriptionReader.read(graph, location: "", threshold: 100)
      #expect(reading.catalogues.count == 1 && reading.findings.isEmpty)
      for described in reading.datasets { read[described.dataset.iri] = described }
    }
    #expect(read.count == 20)
    for fact in facts { try compare(fact, try #require(read[fact.id])) }
    #expect(facts.contains { $0.individuals < 100 })
  }

  private func compare(_ fact: Fact, _ described: DescribedDataset) throws {
    let dataset = described.dataset
    #expect(dataset.title == LocalisedText(fact.title, language: "en"))
    #expect(dataset.description == LocalisedText(fact.description, language: "en"))
    #expect(Set(dataset.keywords.map(\.text)) == Set(fact.keywords))
    #expect(dataset.access.level?.rawValue == fact.access)
    #expect(dataset.healthCategories.map(\.code?.value) == [fact.category])
    #expect(dataset.ages == AgeRange(minTypical: fact.minAge, maxTypical: fact.maxAge))
    #expect(dataset.individuals == (fact.individuals < 100 ? nil : fact.individuals))
    #expect(dataset.records == (fact.records < 100 ? nil : fact.records))
    #expect(
      Set(dataset.codes)
        == Set(fact.codes.compactMap { Code(curie: $0) ?? Code(bare: $0) }))
    #expect(dataset.unreadCodeValues.isEmpty)
    #expect(dataset.variables.map(\.name) == fact.variables.map(\.name))
    #expect(dataset.variables.map { $0.label.best()?.text } == fact.variables.map(\.label))
    #expect(dataset.variables.map(\.datatype) == fact.variables.map(\.datatype))
    #expect(dataset.variables.map(\.concept?.iri) == fact.variables.map(\.concept))
    #expect(dataset.contacts.first?.email == "data@hospital-\(fact.hospital).example")
    #expect(dataset.publisher?.name.best()?.text == "Children's hospital \(fact.hospital)")
    #expect(Set(described.findings.map(\.id)).isSubset(of: ["count-below-threshold"]))
  }
}
