import Testing

@testable import Catalogue

@Suite("Findings: groups") struct FindingGroupsTests {
  private static func date(_ dataset: Int, _ value: String = "x", line: Int? = nil) -> Finding {
    Finding(
      .dateUnreadable, .warning, dataset: "https://hospital.example/\(dataset)",
      path: "dct:issued", value: value, line: line)
  }

  @Test func theSameOfManyDatasetsIsToldOnce() {
    let findings = (0..<200).map { Self.date($0, line: $0 + 1) }
    let told = FindingGroups.grouped(findings)
    #expect(told.count == 1 && told[0].count == 200 && told[0].dataset == nil)
    #expect(told[0].datasets == (0..<20).map { "https://hospital.example/\($0)" })
    #expect(told[0].line == nil && told[0].message == findings[0].message)
  }

  @Test func worstFirstThenOften() {
    let findings =
      [Finding(.textEmpty, .information, dataset: "a", path: "dct:title"), Self.date(1)]
      + [Self.date(1, "y"), Self.date(2, "y")]
      + [Finding(.titleMissing, .violation, dataset: "b", path: "dct:title")]
    let told = FindingGroups.grouped(findings)
    #expect(
      told.map(\.id) == ["title-missing", "date-unreadable", "date-unreadable", "text-empty"])
    #expect(told.map(\.value) == [nil, "y", "x", nil])
    #expect(told.map(\.count) == [nil, 2, nil, nil])
    #expect(told[0] == findings[4] && told[3] == findings[0])
  }

  @Test func repeatedInOneDatasetKeepsItsDataset() {
    let told = FindingGroups.grouped([Self.date(1, line: 3), Self.date(1, line: 5)])
    #expect(told.count == 1 && told[0].count == 2)
    #expect(told[0].dataset == "https://hospital.example/1" && told[0].datasets == nil)
    #expect(told[0].line == 3)
  }

  @Test func groupsCanBeGroupedAgain() {
    let first = FindingGroups.grouped((0..<3).map { Self.date($0) })
    let second = FindingGroups.grouped((2..<5).map { Self.date($0) })
    let told = FindingGroups.grouped(first + second)
    #expect(told.count == 1 && told[0].count == 6 && told[0].datasets?.count == 5)
    #expect(FindingGroups.grouped(told) == told)
  }

  @Test func findingsOfSeveralDocumentsAreOthers() {
    func broken(_ document: String) -> Finding {
      var finding = Finding(.documentHtml, .violation)
      finding.document = document
      return finding
    }
    let findings = [broken("a"), broken("b"), broken("b")]
    #expect(FindingGroups.grouped(findings).map(\.count) == [2, nil])
    let kinds = FindingGroups.byKind(findings)
    #expect(kinds.count == 1 && kinds[0].count == 3 && kinds[0].document == nil)
  }

  @Test func anOverviewLooksPastValues() {
    let told = FindingGroups.byKind((0..<5).map { Self.date($0, "v\($0)") })
    #expect(told.count == 1 && told[0].count == 5 && told[0].value == "v0")
  }
}
