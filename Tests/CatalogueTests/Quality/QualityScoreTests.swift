import Catalogue
import Foundation
import TestSupport
import Testing

@testable import Catalogue

@Suite("Quality score")
struct QualityScoreTests {
  @Test("An empty description scores what keeping its profile is worth, and no more")
  func empty() {
    let score = QualityScore(
      QualityEvidence(Dataset(iri: "urn:empty"), hasStatistics: false, findings: []))
    #expect(score.percent == 30 * 100 / 505)
    #expect(score.band == .bad)
    #expect(score.advice.first?.points == 50)
    #expect(score.dimensions.map(\.most) == [100, 100, 110, 75, 20, 100])
    #expect(score.dimensions.reduce(0) { $0 + $1.points } == 30)
  }

  @Test("A violation costs the points for keeping the profile")
  func violation() {
    let finding = Finding(id: "property-missing", severity: .violation, message: "m")
    let dataset = Dataset(iri: "urn:empty")
    let score = QualityScore(
      QualityEvidence(dataset, hasStatistics: false, findings: [finding]))
    #expect(score.percent == 0)
    #expect(score.advice.contains { $0.criterion == "profile-kept" })
  }

  @Test("Each thing that is added raises the score by its points and leaves the list of advice")
  func additions() {
    var dataset = Dataset(iri: "urn:d")
    let steps: [(String, (inout Dataset) -> Void)] = [
      ("ages-stated", { $0.ageGroups = ["adolescent"] }),
      ("children-counted", { $0.individuals = 120 }),
      ("codes-given", { $0.codes = [Code(system: "ORPHA", value: "586")] }),
      ("keywords-given", { $0.keywords = [LocalisedText.Variant("asthma")] }),
      ("issued-given", { $0.issued = "2024" }),
      ("access-right-from-list", { $0.access.level = .restricted }),
    ]
    for (criterion, add) in steps {
      let before = QualityScore(
        QualityEvidence(dataset, hasStatistics: false, findings: []))
      #expect(before.advice.contains { $0.criterion == criterion })
      add(&dataset)
      let after = QualityScore(
        QualityEvidence(dataset, hasStatistics: false, findings: []))
      #expect(after.percent >= before.percent)
      #expect(!after.advice.contains { $0.criterion == criterion })
    }
  }

  @Test("Restricted data are held to the way of getting access, public data to a download")
  func wayToTheData() {
    var dataset = Dataset(iri: "urn:d")
    dataset.access.level = .public
    dataset.distributions = [Distribution()]
    func isMet() -> Bool {
      !QualityScore(QualityEvidence(dataset, hasStatistics: false, findings: []))
        .advice.contains { $0.criterion == "way-to-the-data" }
    }
    #expect(!isMet())
    dataset.distributions[0].downloadURLs = ["https://hospital.example/data.csv"]
    #expect(isMet())
    dataset.access.level = .nonPublic
    #expect(!isMet())
    var body = Agent()
    body.contact = ContactPoint()
    dataset.access.healthDataAccessBody = body
    #expect(isMet())
  }

  @Test(
    "Bands begin where the assessment's do",
    arguments: [
      (0, QualityScore.Band.bad), (29, .bad), (30, .sufficient), (54, .sufficient), (55, .good),
      (86, .good), (87, .excellent), (100, .excellent),
    ])
  func bands(percent: Int, band: QualityScore.Band) {
    #expect(QualityScore.Band(percent) == band)
  }

  @Test(
    "Every criterion and dimension has words in every language", arguments: QualityTexts.languages)
  func texts(language: String) {
    for criterion in QualityCriterion.all {
      #expect(QualityTexts.label(of: criterion.id, languages: [language]) != criterion.id)
      #expect(QualityTexts.advice(for: criterion.id, [language]).hasSuffix("."))
      if language != "en" {
        #expect(
          QualityTexts.advice(for: criterion.id, [language])
            != QualityTexts.advice(for: criterion.id, ["en"]))
      }
    }
    #expect(Set(QualityCriterion.all.map(\.id)).count == QualityCriterion.all.count)
  }

  @Test("docs/quality.md has every criterion with its points and advice, and no other")
  func documentation() throws {
    let page = try String(
      contentsOf: Shared.package.appendingPathComponent("docs/quality.md"), encoding: .utf8)
    let rows = page.split(separator: "\n").filter { $0.hasPrefix("| `") }.map(String.init)
    let expected = QualityCriterion.all.map { criterion in
      let path = criterion.path.map { "`\($0)`" } ?? ""
      let advice = QualityTexts.advice(for: criterion.id, ["en"])
      return "| `\(criterion.id)` | \(criterion.points) | \(path) | \(advice) |"
    }
    #expect(rows == expected)
    for band in QualityScore.Band.allCases {
      #expect(page.contains("| \(band.rawValue) | \(band.least) % |"))
    }
  }
}
