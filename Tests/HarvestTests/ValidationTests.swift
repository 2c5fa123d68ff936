import Catalogue
import Foundation
import Schemas
import Store
import TestSupport
import Testing

@testable import Harvest

/// Every harvested dataset is held to the profile, and what the profile finds is told and kept.
@Suite struct ValidationTests {
  private static let iri = "https://hospital.example/dataset/1"

  /// The graver findings, as "severity id path".
  private static func grave(_ findings: [Finding]) -> [String] {
    findings.filter { $0.severity == .violation }.map { "\($0.id) \($0.path ?? "-")" }.sorted()
  }

  @Test func whatTheProfileFindsIsToldKeptAndScored() async throws {
    let folder = try TemporaryFolder(["a.ttl": Descriptions.document(["1"])])
    let harness = try Harness()
    let report = try await harness.harvest(folder.path)
    let expected = [
      "dcat:contactPoint", "dcat:distribution", "dcat:keyword", "dcat:theme",
      "dcatap:applicableLegislation", "dct:accessRights", "dct:provenance", "dct:type",
      "healthdcatap:hasStructuredData", "healthdcatap:hdab", "healthdcatap:healthCategory",
    ].map { "property-missing \($0)" }
    #expect(report.counts == Counts(status: .complete, seen: 1, new: 1, versions: 1))
    #expect(Self.grave(report.findings) == expected)
    let detail = try #require(try await harness.store.detail(of: Self.iri))
    #expect(Self.grave(detail.findings) == expected)
    // Twenty recommended properties are one row of the store, and told one by one in the report.
    #expect(detail.findings.filter { $0.id == "properties-recommended" }.count == 1)
    #expect(report.findings.filter { $0.id == "property-recommended" }.count > 10)
    #expect(detail.quality?.advice.contains { $0.criterion == "profile-kept" } == true)
    #expect(report.quality?.missing.contains { $0.criterion == "profile-kept" } == true)
  }

  @Test func whatManyDatasetsShareIsToldOnce() async throws {
    let ids = (100..<430).map { "\($0)" }
    let folder = try TemporaryFolder(["a.ttl": Descriptions.document(ids)])
    let report = try await Harness().harvest(folder.path)
    let told = report.findings.filter { $0.id == "property-missing" && $0.path == "dcat:theme" }
    #expect(told.map(\.count) == [330])
    #expect(told.first?.datasets?.count == FindingGroups.mostDatasets)
    #expect(report.findings.filter { $0.path == "dct:spatial" }.map(\.count) == [330])
    #expect(report.findings.count < 60)
  }

  @Test func theDocumentMayDescribeWhatADatasetNames() async throws {
    let series = """
      <https://hospital.example/series> a dcat:DatasetSeries ; dct:title "Years"@en ;
        dct:description "A year each."@en .
      """
    let text =
      Descriptions.prefixes
      + Descriptions.dataset("1", more: "; dcat:inSeries <https://hospital.example/series>")
    let alone = try await findings(text)
    let together = try await findings(text + series)
    #expect(!together.contains { $0.path == "dcat:inSeries" })
    #expect(alone.filter { $0.path == "dcat:inSeries" }.allSatisfy { $0.severity != .violation })
  }

  private func findings(_ text: String) async throws -> [Finding] {
    let folder = try TemporaryFolder(["a.ttl": text])
    return try await Harness().harvest(folder.path).findings
  }

  @Test func aCountThatWasCutIsNotCalledMissing() async throws {
    let findings = try await findings(
      Descriptions.prefixes
        + Descriptions.dataset("1", more: "; healthdcatap:numberOfUniqueIndividuals 7"))
    let about = findings.filter { $0.path == "healthdcatap:numberOfUniqueIndividuals" }
    #expect(about.map(\.id) == ["count-below-threshold"])
    #expect(findings.contains { $0.path == "healthdcatap:numberOfRecords" })
  }

  // MARK: Policies

  @Test func rejectTellsWhatWasRejectedAndWhy() async throws {
    let sound = "https://florence-sample.example/dataset/haemophilia"
    let folder = try TemporaryFolder([
      "a.ttl": Descriptions.document(["1", "2"]),
      "b.ttl": try String(
        contentsOf: Shared.package.appendingPathComponent("Seed/florence/haemophilia.ttl"),
        encoding: .utf8),
    ])
    let harness = try Harness()
    var source = Source(name: "s", url: folder.path)
    source.settings.policy = .reject
    let report = try await harness.harvest(source)
    #expect(
      report.counts == Counts(status: .complete, seen: 3, new: 1, rejected: 2, versions: 1))
    #expect(try await harness.store.shownDatasetIRIs(after: nil, limit: 9) == [sound])
    let rejected = report.findings.filter { $0.id == "dataset-rejected" }
    #expect(rejected.map(\.count) == [2])
    #expect(
      rejected.first?.datasets == ["1", "2"].map { "https://hospital.example/dataset/\($0)" })
    let why = report.findings.filter { $0.severity == .violation }
    #expect(why.contains { $0.id == "property-missing" && $0.path == "dcat:theme" })
    #expect(why.allSatisfy { $0.count == 2 })
    // Nothing is known of them but that, and it is said again each time.
    #expect(try await harness.store.detail(of: Self.iri) == nil)
    let again = try await harness.harvest(source)
    #expect(again.counts == Counts(status: .complete, seen: 3, unchanged: 1, rejected: 2))
    #expect(again.findings.filter { $0.severity == .violation } == why)
    #expect(again.findings.filter { $0.id == "dataset-rejected" } == rejected)

    source.settings.policy = .accept
    try await harness.store.setSource(source)
    let accepted = try await harness.harvest(source)
    #expect(
      accepted.counts == Counts(status: .complete, seen: 3, new: 2, unchanged: 1, versions: 2))
    #expect(!accepted.findings.contains { $0.id == "dataset-rejected" })
  }

  @Test func rejectedDatasetsOfSeveralPartsAreAllNamed() async throws {
    let ids = (100..<430).map { "\($0)" }
    let folder = try TemporaryFolder(["a.ttl": Descriptions.document(ids)])
    let harness = try Harness()
    var source = Source(name: "s", url: folder.path)
    source.settings.policy = .reject
    let report = try await harness.harvest(source)
    #expect(report.counts == Counts(status: .complete, seen: 330, rejected: 330))
    #expect(report.findings.contains { $0.id == "dataset-rejected" })
    #expect(try await harness.harvest(source).counts == report.counts)
  }

  // MARK: Without validation

  @Test func withoutShapesTheHarvestGoesOnAndSaysSo() async throws {
    let folder = try TemporaryFolder(["a.ttl": Descriptions.document(["1", "2"])])
    let harness = try Harness()
    let crippled = Harvester(store: harness.store, fetcher: harness.fetcher) { _ in
      throw MissingResources(bundle: "shapes")
    }
    let source = Source(name: "s", url: folder.path)
    let report = try await crippled.harvest([source]).sources[0]
    #expect(report.counts == Counts(status: .complete, seen: 2, new: 2, versions: 2))
    let told = report.findings.filter { $0.id == "validation-unavailable" }
    #expect(told.count == 1)
    #expect(told.first?.message.contains("The folder shapes is missing") == true)
    #expect(!report.findings.contains { $0.id == "property-missing" })
    // Once the shapes are back, what they find is told of the same bytes.
    let mended = try await harness.harvest(source)
    #expect(mended.counts == Counts(status: .complete, seen: 2, unchanged: 2))
    #expect(mended.findings.contains { $0.id == "property-missing" })
    #expect(!mended.findings.contains { $0.id == "validation-unavailable" })
  }

  @Test func validationCanBeLeftOut() async throws {
    let folder = try TemporaryFolder(["a.ttl": Descriptions.document(["1"])])
    let harness = try Harness()
    var options = HarvestOptions()
    options.validates = false
    let quick = try await harness.harvest(folder.path, options)
    #expect(quick.counts == Counts(status: .complete, seen: 1, new: 1, versions: 1))
    #expect(!quick.findings.contains { $0.id.hasPrefix("property-") })
    #expect(!quick.findings.contains { $0.id == "validation-unavailable" })
    let whole = try await harness.harvest(folder.path)
    #expect(whole.documents.map(\.status) == [.read])
    #expect(whole.findings.contains { $0.id == "property-missing" })
    #expect(try await harness.harvest(folder.path).documents.map(\.status) == [.unchanged])
  }
}
