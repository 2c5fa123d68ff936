import Catalogue
import Fetch
import Store
import Testing

@testable import Harvest

/// Pages in the form that the reference implementation of the FAIR Data Point serves (FAIRDataTeam/FAIRDataPoint,
/// v1: fdp-o terms and a direct container a child type; the pages of fair.healthinformationportal.eu in
/// GenomicDataInfrastructure/gdi-userportal-ckanext-fairdatapoint, `tests/test_data/fdp_catalog.ttl`), and the older
/// one with re3data's terms.
enum FairDataPointPages {
  static let prefixes = """
    @prefix dcat: <http://www.w3.org/ns/dcat#> .
    @prefix dct: <http://purl.org/dc/terms/> .
    @prefix ldp: <http://www.w3.org/ns/ldp#> .
    @prefix fdp: <https://w3id.org/fdp/fdp-o#> .
    @prefix r3d: <http://www.re3data.org/schema/3-0#> .
    @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .

    """

  static func repository(_ base: String, catalogues: [String]) -> String {
    let members = catalogues.map { "<\(base)/catalog/\($0)>" }.joined(separator: ", ")
    return prefixes + """
      <\(base)/> a fdp:MetadataService, fdp:FAIRDataPoint ; dct:title "Hospital FDP" ;
        fdp:metadataCatalog \(members) .
      <\(base)/catalog/> a ldp:DirectContainer ; dct:title "Catalogs" ;
        ldp:hasMemberRelation fdp:metadataCatalog ; ldp:membershipResource <\(base)/> ;
        ldp:contains \(members) .
      """
  }

  /// Before fdp-o.
  static func oldRepository(_ base: String, catalogues: [String]) -> String {
    prefixes + "<\(base)/> a r3d:Repository ; dct:title \"Hospital FDP\" ; r3d:dataCatalog "
      + catalogues.map { "<\(base)/catalog/\($0)>" }.joined(separator: ", ") + " .\n"
  }

  static func catalogue(_ base: String, _ id: String, datasets: [String], more: String = "")
    -> String
  {
    let members = datasets.map { "<\(base)/dataset/\($0)>" }.joined(separator: ", ")
    let list = datasets.isEmpty ? "" : "dcat:dataset \(members) ;"
    let contains = datasets.isEmpty ? "" : "; ldp:contains \(members)"
    return prefixes + """
      <\(base)/catalog/\(id)> a dcat:Catalog, dcat:Resource ; dct:title "Catalogue \(id)"@en ; \(list)
        dct:isPartOf <\(base)/> .
      <\(base)/dataset/> a ldp:DirectContainer ; dct:title "Datasets" ;
        ldp:hasMemberRelation dcat:dataset ; ldp:membershipResource <\(base)/catalog/\(id)> \(contains) .
      \(more)
      """
  }

  static func dataset(_ base: String, _ id: String, distributions: [String] = []) -> String {
    let members = distributions.map { "<\(base)/distribution/\($0)>" }.joined(separator: ", ")
    let contains = distributions.isEmpty ? "" : "; ldp:contains \(members)"
    return prefixes + """
      <\(base)/dataset/\(id)> a dcat:Dataset, dcat:Resource ; dct:title "Cohort \(id)"@en ;
        rdfs:label "Cohort \(id)" ; dct:description "Children of cohort \(id)."@en ;
        dct:identifier "\(id)" ; dct:isPartOf <\(base)/catalog/a> .
      <\(base)/distribution/> a ldp:DirectContainer ; dct:title "Distributions" ;
        ldp:hasMemberRelation dcat:distribution ; ldp:membershipResource <\(base)/dataset/\(id)> \(contains) .
      """
  }

  static func distribution(_ base: String, _ id: String, title: String = "Table") -> String {
    prefixes + """
      <\(base)/distribution/\(id)> a dcat:Distribution ; dct:title "\(title)"@en ;
        dcat:accessURL <https://hospital.example/access/\(id)> .
      """
  }

  /// A point of two catalogues: `a` has 1 and 2, `b` has 2 and 3; dataset 1 has two distributions.
  @Sendable static func point(_ path: String, _ base: String) -> Reply {
    let tag = "\"\(path)\""
    return switch path {
    case "/": .turtle(repository(base, catalogues: ["a", "b"]), etag: tag)
    case "/catalog/a": .turtle(catalogue(base, "a", datasets: ["1", "2"]), etag: tag)
    case "/catalog/b": .turtle(catalogue(base, "b", datasets: ["2", "3"]), etag: tag)
    case "/dataset/1": .turtle(dataset(base, "1", distributions: ["x", "y"]), etag: tag)
    case "/dataset/2": .turtle(dataset(base, "2"), etag: tag)
    case "/dataset/3": .turtle(dataset(base, "3"), etag: tag)
    case "/distribution/x": .turtle(distribution(base, "x"), etag: tag)
    case "/distribution/y": .turtle(distribution(base, "y"), etag: tag)
    default: .missing
    }
  }
}

@Suite struct FairDataPointTests {
  static let pages = [
    "/", "/catalog/a", "/catalog/b", "/dataset/1", "/distribution/x", "/distribution/y",
    "/dataset/2", "/dataset/3",
  ]

  @Test(arguments: [Source.Kind.auto, .fdp])
  func fromTheRepositoryToTheDistributions(_ kind: Source.Kind) async throws {
    try await withServer(FairDataPointPages.point) { base, log in
      let harness = try Harness()
      let report = try await harness.harvest(Harness.source(base + "/", kind: kind))
      #expect(report.kind == .fdp)
      #expect(report.counts == Counts(status: .complete, seen: 3, new: 3, versions: 3))
      // Each page once, dataset 2 of both catalogues too.
      #expect(log.all.map(\.path) == Self.pages)
      let dataset = try await harness.store.publishedDataset(of: base + "/dataset/1")
      #expect(dataset?.distributions.map { $0.title.best()?.text } == ["Table", "Table"])
      await harness.fetcher.shutdown()
    }
  }

  @Test func anUnchangedPointCostsOneConditionalRequestAPage() async throws {
    try await withServer(FairDataPointPages.point) { base, log in
      let harness = try Harness()
      let source = Harness.source(base + "/")
      _ = try await harness.harvest(source)
      log.clear()
      let generation = try await harness.store.generation
      let second = try await harness.harvest(source)
      #expect(second.kind == .fdp)
      #expect(second.counts == Counts(status: .complete, seen: 3, unchanged: 3))
      #expect(log.all.map(\.path) == Self.pages)
      #expect(log.all.map(\.etag) == Self.pages.map { "\"\($0)\"" })
      #expect(try await harness.store.generation == generation)
      await harness.fetcher.shutdown()
    }
  }

  @Test func aChangedDistributionIsANewVersionOfItsDataset() async throws {
    let isNew = Switch()
    try await withServer { path, base in
      guard path == "/distribution/x", isNew.isOn else {
        return FairDataPointPages.point(path, base)
      }
      return .turtle(
        FairDataPointPages.distribution(base, "x", title: "Renamed"), etag: "\"new\"")
    } _: { base, log in
      let harness = try Harness()
      let source = Harness.source(base + "/")
      _ = try await harness.harvest(source)
      isNew.turn(true)
      log.clear()
      let second = try await harness.harvest(source)
      #expect(
        second.counts
          == Counts(status: .complete, seen: 3, changed: 1, unchanged: 2, versions: 1))
      // Dataset 1 is asked for again, with its distributions, once it is known that one has changed.
      #expect(log.all.count == Self.pages.count + 3 - 1)
      let third = try await harness.harvest(source)
      #expect(third.counts == Counts(status: .complete, seen: 3, unchanged: 3))
      await harness.fetcher.shutdown()
    }
  }

  @Test func aBranchElsewhereIsNotFollowed() async throws {
    try await withServer { path, base in
      switch path {
      case "/":
        return .turtle(
          FairDataPointPages.oldRepository(base, catalogues: ["a"])
            + "<\(base)/> r3d:dataCatalog <https://elsewhere.example/catalog/z> .")
      case "/catalog/a": return .turtle(FairDataPointPages.catalogue(base, "a", datasets: ["2"]))
      default: return FairDataPointPages.point(path, base)
      }
    } _: { base, log in
      let report = try await Harness().harvest(Harness.source(base + "/"))
      #expect(report.kind == .fdp)
      #expect(report.counts == Counts(status: .complete, seen: 1, new: 1, versions: 1))
      #expect(report.findingIDs.contains("page-elsewhere"))
      #expect(log.all.map(\.path) == ["/", "/catalog/a", "/dataset/2"])
    }
  }

  @Test func aCircleOfCataloguesIsCut() async throws {
    try await withServer { path, base in
      switch path {
      case "/": return .turtle(FairDataPointPages.repository(base, catalogues: ["a"]))
      case "/catalog/a":
        return .turtle(
          FairDataPointPages.catalogue(
            base, "a", datasets: ["2"],
            more: "<\(base)/catalog/a> dcat:catalog <\(base)/catalog/b> ."))
      case "/catalog/b":
        return .turtle(
          FairDataPointPages.catalogue(
            base, "b", datasets: [], more: "<\(base)/catalog/b> dcat:catalog <\(base)/catalog/a> .")
        )
      default: return FairDataPointPages.point(path, base)
      }
    } _: { base, log in
      let report = try await Harness().harvest(Harness.source(base + "/"))
      #expect(report.counts == Counts(status: .complete, seen: 1, new: 1, versions: 1))
      #expect(report.findingIDs.contains("page-loop"))
      #expect(log.all.count == 4)
    }
  }

  @Test func anEmptyCatalogueAndOneWithoutDistributionPage() async throws {
    try await withServer { path, base in
      switch path {
      case "/catalog/b": return .turtle(FairDataPointPages.catalogue(base, "b", datasets: []))
      case "/distribution/y": return .missing
      default: return FairDataPointPages.point(path, base)
      }
    } _: { base, _ in
      let harness = try Harness()
      let report = try await harness.harvest(Harness.source(base + "/"))
      // The distribution that is not there is missing, and said to be; the dataset is taken.
      #expect(report.counts == Counts(status: .complete, seen: 2, new: 2, versions: 2))
      #expect(report.findings.filter { $0.id == "part-missing" }.count == 1)
      let again = try await harness.harvest(Harness.source(base + "/"))
      #expect(again.counts == Counts(status: .complete, seen: 2, unchanged: 2))
      await harness.fetcher.shutdown()
    }
  }

  /// One page fails: its dataset keeps the last good copy and is reported alone.
  @Test(arguments: ["/dataset/1", "/distribution/x"])
  func aPageThatFailsHoldsBackItsOwnDatasetAlone(_ broken: String) async throws {
    let isDown = Switch()
    try await withServer { path, base in
      if isDown.isOn {
        if path == broken { return Reply(status: 500) }
        // Meanwhile dataset 3 is deleted.
        if path == "/catalog/b" {
          return .turtle(FairDataPointPages.catalogue(base, "b", datasets: ["2"]), etag: "\"b2\"")
        }
        if path == "/dataset/3" { return .missing }
      }
      return FairDataPointPages.point(path, base)
    } _: { base, _ in
      let harness = try Harness()
      let source = Harness.source(base + "/")
      _ = try await harness.harvest(source)
      isDown.turn(true)
      let report = try await harness.harvest(source)
      #expect(
        report.counts == Counts(status: .partial, seen: 1, unchanged: 1, withdrawn: 1))
      #expect(
        report.documents.filter { $0.status == .refused }.map(\.location)
          == [base + "/dataset/1"])
      let shown = try await harness.store.shownDatasetIRIs(after: nil, limit: 10)
      #expect(shown == ["1", "2"].map { base + "/dataset/" + $0 })
      isDown.turn(false)
      let mended = try await harness.harvest(source)
      #expect(mended.status == .complete)
      #expect(try await harness.store.shownDatasetIRIs(after: nil, limit: 10).count == 3)
      await harness.fetcher.shutdown()
    }
  }

  @Test func aCatalogueThatFailsLosesNoDataset() async throws {
    let isDown = Switch()
    try await withServer { path, base in
      path == "/catalog/b" && isDown.isOn
        ? Reply(status: 503) : FairDataPointPages.point(path, base)
    } _: { base, _ in
      let harness = try Harness()
      let source = Harness.source(base + "/")
      _ = try await harness.harvest(source)
      isDown.turn(true)
      let report = try await harness.harvest(source)
      #expect(report.counts == Counts(status: .partial, seen: 3, unchanged: 3))
      await harness.fetcher.shutdown()
    }
  }
}
