import Foundation
import RDF
import SHACL
import TestSupport
import Testing

@testable import Catalogue

@Suite("What is written as HealthDCAT-AP R8", .enabled(if: Shared.folder != nil))
struct WrittenConformanceTests {
  /// Datasets of the seed that its README lists as faulty or older, by the last part of their IRIs, with the
  /// properties that they lack or have wrong even when written anew.
  static let faulty: [String: Set<String>] = {
    let older: Set = [
      "healthdcatap:hasStructuredData MinCount", "adms:sample Node",
      "dcatap:applicableLegislation MinCount", "dct:type Class", "dct:publisher Node",
    ]
    return [
      "cystinosis-kidney": ["foaf:name MinCount", "dct:publisher Node"],
      "vaccination-reactions": [
        "dct:accessRights Class", "dct:accessRights Node", "dct:accessRights HasValue",
      ],
      // The title of the group of variables is that of the dataset.
      "wilms-tumour": ["healthdcatap:hasVariables Node", "dct:title MinCount"],
      "cystic-fibrosis-home": older, "sickle-cell-london": older, "cleft-craniofacial": older,
      "nephrotic-syndrome": older, "eye-cancer": older,
    ]
  }()

  @Test("conforms to the official shapes at its level, but for what the seed gets wrong on purpose")
  func seed() throws {
    let official = try OfficialShapes.validators.get()
    var seen = 0
    // Those are small: they show a protocol, and state what it has a place for.
    let protocols = ["/Seed/tartu/", "/Seed/porto/", "/Seed/lund/"]
    for path in OfficialAgreementTests.files
    where path.contains("/Seed/") && !protocols.contains(where: path.contains) {
      let graph = try OfficialAgreementTests.graph(path)
      for described in DescriptionReader.read(graph, location: path, threshold: 10).datasets {
        seen += 1
        let written = HealthDCATWriter.write(described.dataset)
        let node = try #require(written.id(iri: described.dataset.iri))
        let level = LevelChoice(written, of: node).level
        let violations = Violation.all(try #require(official[level]).validate(written).results)
        let name = described.dataset.iri.split(separator: "/").last.map(String.init) ?? ""
        let expected = Self.faulty[name] ?? []
        #expect(
          Set(violations.map { "\($0.path) \($0.component)" }) == expected, "\(name): \(violations)"
        )
      }
    }
    #expect(seen > 90)
  }

  @Test("conforms as a page of a catalogue")
  func catalogue() throws {
    let graph = try SoundDescription.graph()
    let described = DescriptionReader.read(graph, location: "", threshold: 10).datasets
    let page = CataloguePage(
      iri: "https://paedcat.example/catalog", page: "https://paedcat.example/catalog",
      next: nil, total: 1, datasets: described.map(\.dataset))
    let validator = try #require(try OfficialShapes.validators.get()[.nonPublic])
    let violations = Violation.all(validator.validate(HealthDCATWriter.catalogue(page)).results)
    #expect(violations.isEmpty, "\(violations)")
  }
}
