import Foundation
import Store
import Testing
import Web

@testable import paedcat

/// The whole path on the built program: a file in, answers out.
@Suite struct PathTests {
  private static let description = """
    @prefix dcat: <http://www.w3.org/ns/dcat#> .
    @prefix dct: <http://purl.org/dc/terms/> .
    @prefix h: <http://healthdataportal.eu/ns/health#> .
    @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
    <https://sample.example/d/1> a dcat:Dataset ; dct:title "Sample cystic fibrosis registry"@en ;
      dct:description "Synthetic."@en ; dct:identifier "1" ; h:hasCodeValues "ORPHA:586" ;
      h:numberOfUniqueIndividuals 412 ; h:numberOfRecords "7"^^xsd:nonNegativeInteger .
    <https://sample.example/d/2> a dcat:Dataset ; dct:title "Sample epilepsy cohort"@en ;
      dct:description "Synthetic."@en ; dct:identifier "2" .
    """

  private func run(_ arguments: [String], _ folder: Folder) throws -> Program.Outcome {
    try Program.run(arguments, environment: ["PAEDCAT_DATABASE": folder.file("c.sqlite")])
  }

  private func decode<Value: Decodable>(_ type: Value.Type, _ outcome: Program.Outcome) throws
    -> Value
  {
    try JSONDecoder().decode(Value.self, from: Data(outcome.output.utf8))
  }

  @Test func fromAFileToAnAnswer() throws {
    let folder = try Folder()
    let file = try folder.write("catalogue.ttl", Self.description)
    let first = try decode(HarvestReport.self, run(["harvest", file, "--json"], folder))
    #expect(first.sources.map(\.new) == [2])
    #expect(first.sources.map(\.versionsWritten) == [2])
    let second = try decode(HarvestReport.self, run(["harvest", file, "--json"], folder))
    #expect(second.sources.map(\.unchanged) == [2])
    #expect(second.sources.map(\.versionsWritten) == [0])

    let search = try run(["search", "cystic", "fibrosis", "--json"], folder)
    #expect(search.status == 0)
    let answer = try decode(DatasetAnswer.self, search)
    #expect(answer.total == 1)
    #expect(answer.items.first?.iri == "https://sample.example/d/1")

    let shown = try run(["show", "https://sample.example/d/1", "--format", "ntriples"], folder)
    #expect(shown.output.contains(#""Sample cystic fibrosis registry"@en"#))
    #expect(!shown.output.contains("numberOfRecords"))
    #expect(try run(["check"], folder).status == 0)
  }

  @Test func aBrokenFileIsReportedWithItsPlace() throws {
    let folder = try Folder()
    let file = try folder.write("broken.ttl", "<https://sample.example/d> a nowhere:Dataset .\n")
    let outcome = try run(["harvest", file, "--json"], folder)
    #expect(outcome.status == 1)
    let report = try decode(HarvestReport.self, outcome)
    let document = try #require(report.sources.first?.documents.first)
    #expect(document.status == .refused)
    #expect(document.error?.line == 1)
    #expect(document.error?.column == 30)
  }

  @Test func theProgramNeedsItsResources() throws {
    let folder = try Folder()
    let copy = folder.file("paedcat")
    try FileManager.default.copyItem(atPath: Program.path, toPath: copy)
    let outcome = try Program.run(["demo", "--database", folder.file("d.sqlite")], program: copy)
    #expect(outcome.status == 3)
    #expect(outcome.errors.split(separator: "\n").count == 1)
    #expect(outcome.errors.contains("paedcat_Seed.resources is missing"))
  }
}
