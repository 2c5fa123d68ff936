import Catalogue
import Fetch
import Foundation
import Query
import Store
import Testing

@testable import Harvest

@Suite struct DictionaryTests {
  static let redcap = """
    "Variable / Field Name","Form Name","Section Header","Field Type","Field Label","Choices, Calculations, OR Slider Labels","Field Note","Text Validation Type OR Show Slider Number"
    fev1,spirometry,,text,"Forced expiratory volume",,litres,number
    sex,baseline,,radio,"Sex at birth","0, Female | 1, Male",,
    """

  static func linked(_ dictionary: String) -> String {
    Descriptions.prefixes
      + Descriptions.dataset("1", more: "; healthdcatap:hasVariables <\(dictionary)>")
  }

  @Test func aDictionaryOnTheWebThatADescriptionPointsAt() async throws {
    let isNew = Switch()
    try await withServer { path, base in
      switch path {
      case "/c.ttl": .turtle(Self.linked("dictionary.csv"), etag: "\"c\"")
      case "/dictionary.csv":
        Reply(
          headers: ["Content-Type": "text/csv", "ETag": isNew.isOn ? "\"d2\"" : "\"d1\""],
          body: Self.redcap + (isNew.isOn ? "\nheight,baseline,,text,Height,,,number\n" : ""))
      default: .missing
      }
    } _: { base, log in
      let harness = try Harness()
      let source = Harness.source(base + "/c.ttl")
      let first = try await harness.harvest(source)
      #expect(first.counts == Counts(status: .complete, seen: 1, new: 1, versions: 1))
      var query = VariableQuery()
      query.text = "forced expiratory volume"
      #expect(try await harness.store.variables(query).items.map(\.name) == ["fev1"])
      log.clear()
      let second = try await harness.harvest(source)
      #expect(second.counts == Counts(status: .complete, seen: 1, unchanged: 1))
      #expect(log.all.map(\.etag) == ["\"c\"", "\"d1\""])
      isNew.turn(true)
      let third = try await harness.harvest(source)
      #expect(third.counts == Counts(status: .complete, seen: 1, changed: 1, versions: 1))
      let dataset = try await harness.store.publishedDataset(
        of: "https://hospital.example/dataset/1")
      #expect(dataset?.variables.count == 3)
      await harness.fetcher.shutdown()
    }
  }

  @Test func aDictionaryBesideAFile() async throws {
    let folder = try TemporaryFolder(["cohort.ttl": Descriptions.document(["1"])])
    let harness = try Harness()
    #expect(try await harness.harvest(folder.path).new == 1)
    try folder.write(Self.redcap, to: "cohort.dictionary.csv")
    let second = try await harness.harvest(folder.path)
    #expect(second.counts == Counts(status: .complete, seen: 1, changed: 1, versions: 1))
    let iri = "https://hospital.example/dataset/1"
    #expect(try await harness.store.publishedDataset(of: iri)?.variables.count == 2)
    #expect(try await harness.harvest(folder.path).unchanged == 1)
    try folder.remove("cohort.dictionary.csv")
    let fourth = try await harness.harvest(folder.path)
    #expect(fourth.counts == Counts(status: .complete, seen: 1, changed: 1, versions: 1))
    #expect(try await harness.store.publishedDataset(of: iri)?.variables.isEmpty == true)
    await harness.fetcher.shutdown()
  }

  /// MOLGENIS's mappings: a network's common variables, made from a cohort's own.
  @Test func mappingsBesideAFileAreVariablesThatACohortHasOrHasInPart() async throws {
    let mappings = """
      source,source table,source variables,source variables other tables.table,source variables other tables.name,target,target table,target variable,match,status
      Other,core,x,,,LifeCycle,core,sex,complete,final
      Cohort,core,"fev1,age",extra,smoke,LifeCycle,core,lung_,complete,final
      Cohort,core,,,,LifeCycle,core,apgar,partial,final
      Cohort,core,,,,LifeCycle,core,never,na,final
      """
    let folder = try TemporaryFolder([
      "cohort.ttl": Descriptions.document(["1"]), "cohort.dictionary.csv": Self.redcap,
      "cohort.mappings.csv": mappings,
    ])
    let harness = try Harness()
    #expect(try await harness.harvest(folder.path).new == 1)
    let matrix = try await harness.store.matrix(MatrixQuery())
    let rows = matrix.topics.flatMap(\.rows)
    #expect(Set(rows.map(\.name)) == ["fev1", "sex", "lung_", "apgar"])
    let cells = Dictionary(
      rows.map { ($0.name, $0.cells[0]) }, uniquingKeysWith: { first, _ in first })
    #expect(cells["lung_"]?.state == .has && cells["apgar"]?.state == .similar)
    let lung = Variable.Mapping(match: .complete, target: "LifeCycle", from: "fev1,age, smoke")
    #expect(cells["lung_"]?.variables.first?.mapping == lung)
    #expect(cells["apgar"]?.variables.first?.mapping?.from == nil)
    #expect(cells["fev1"]?.variables.first?.mapping == nil)
    var wanted = MatrixQuery()
    wanted.wanted = ["apgar", "lung_", "never"]
    let coverage = try await harness.store.matrix(wanted).coverage
    #expect(coverage.map(\.has) == [1] && coverage.map(\.similar) == [1])
    #expect(coverage.map(\.missing) == [["never"]])
    #expect(try await harness.harvest(folder.path).unchanged == 1)
    try folder.write(mappings.replacing("Cohort,", with: "Third,"), to: "cohort.mappings.csv")
    let refused = try await harness.harvest(folder.path)
    #expect(refused.changed == 1)
    #expect(refused.findings.contains { $0.id == "part-missing" })
    await harness.fetcher.shutdown()
  }

  @Test(arguments: ["/etc/passwd.csv", "../outside.csv", "missing.csv"])
  func aDictionaryOutsideTheFolderIsNotRead(_ path: String) async throws {
    let outside = try TemporaryFolder(["outside.csv": Self.redcap])
    let folder = try TemporaryFolder(["in/cohort.ttl": Self.linked(path)])
    try FileManager.default.copyItem(
      atPath: outside.path + "/outside.csv", toPath: folder.path + "/outside.csv")
    let harness = try Harness()
    let report = try await harness.harvest(folder.path + "/in")
    #expect(report.counts == Counts(status: .complete, seen: 1, new: 1, versions: 1))
    #expect(report.findingIDs.contains("part-missing"))
    let iri = "https://hospital.example/dataset/1"
    #expect(try await harness.store.publishedDataset(of: iri)?.variables.isEmpty == true)
    await harness.fetcher.shutdown()
  }

  @Test func aDictionaryAloneBecomesADraft() async throws {
    let folder = try TemporaryFolder([
      "asthma.csv": "Feld;Bezeichnung;Einheit\nfev1;Einsekundenkapazität;L\n",
      "notes.csv": "a;b\n1;2\n",
    ])
    let harness = try Harness()
    var source = Source(name: "s", url: folder.path, kind: .dictionary)
    source.settings.columns = ["unit": "Einheit"]
    let report = try await harness.harvest(source)
    #expect(report.kind == .dictionary)
    #expect(report.seen == 2)
    #expect(report.findingIDs.contains("draft-of-dictionary"))
    #expect(report.findingIDs.contains("dictionary-unread"))
    var query = VariableQuery()
    query.text = "einsekundenkapazitat"
    #expect(try await harness.store.variables(query).items.map(\.unit) == ["L"])
    await harness.fetcher.shutdown()
  }
}
