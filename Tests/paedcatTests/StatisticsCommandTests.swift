import ArgumentParser
import Catalogue
import Foundation
import TestSupport
import Testing

@testable import paedcat

/// `paedcat statistics`, from a table of patients to the document.
@Suite struct StatisticsCommandTests {
  static let iri = "https://hospital-sample.example/dataset/1"

  /// Sixty girls and seventy boys, seven of whom have a rare disease; names that must not be seen again.
  static let table =
    "id;sex;dob;icd10;surname\n"
    + (1...130).map { child in
      let sex = child <= 60 ? "f" : "m"
      let codes = child % 20 == 7 ? "E84.0" : child % 3 == 0 ? "J45" : ""
      return
        "SECRET\(child);\(sex);\(2010 + child % 14)-03-0\(1 + child % 9);\(codes);Nobody\(child)\n"
    }.joined()

  private func run(
    _ arguments: [String], in folder: Folder, table: String = table
  ) throws -> Program.Outcome {
    let path = try folder.write("patients.csv", table)
    return try Program.run(
      ["statistics", path, "--reference-date", "2026-06-30", "--dataset", Self.iri] + arguments)
  }

  @Test func documentGoesToStandardOutputAndTheRestBesideIt() throws {
    let outcome = try run([], in: try Folder())
    #expect(outcome.status == 0)
    let reading = AggregateStatistics.read(
      Array(outcome.output.utf8), threshold: 10, datasetIRI: Self.iri)
    #expect(reading.findings == [])
    #expect(reading.statistics?.total == 130)
    #expect(outcome.errors.contains("130 children on 2026-06-30. Counts below 10 are withheld."))
    #expect(outcome.errors.contains("healthdcatap:analytics ["))
    for text in [outcome.output, outcome.errors] {
      #expect(!text.contains("SECRET") && !text.contains("Nobody"))
    }
  }

  @Test func fileIsWrittenAndTheDiseaseOfFewIsNotCounted() throws {
    let folder = try Folder()
    let path = folder.file("statistics.csv")
    let outcome = try run(
      ["-o", path, "--format", "csv", "--dimensions", "diagnosis"], in: folder)
    #expect(outcome.status == 0)
    #expect(outcome.errors.isEmpty)
    let text = try String(contentsOfFile: path, encoding: .utf8)
    let rows = text.split(whereSeparator: \.isNewline)
    #expect(rows.contains { $0.hasSuffix(",ICD10:E84,") })
    #expect(rows.contains { $0.hasSuffix(",ICD10:J45,41") })
    let shown = outcome.output.split(separator: "\n")
    #expect(shown.contains { $0.hasPrefix("ICD10:E84 ") && $0.hasSuffix(" <10") })
  }

  @Test func vintageAndOverlapAreWritten() throws {
    let other = "https://hospital-sample.example/dataset/2?part=1"
    let outcome = try run(
      [
        "--release", "2026-1", "--last-patient-date", "2026-06-28", "--data-model", "OMOP CDM 5.4",
        "--vocabulary-version", "ICD-10-GM 2026", "--overlap", "\(other)=40", "--quiet",
      ], in: try Folder())
    #expect(outcome.status == 0)
    let statistics = AggregateStatistics.read(
      Array(outcome.output.utf8), threshold: 10, datasetIRI: Self.iri
    ).statistics
    #expect(statistics?.release == "2026-1")
    #expect(statistics?.lastPatientDate == "2026-06-28")
    #expect(statistics?.dataModel == "OMOP CDM 5.4")
    #expect(statistics?.vocabularyVersion == "ICD-10-GM 2026")
    #expect(statistics?.overlaps == [.init(dataset: other, count: 40)])
  }

  @Test func failureWritesNothing() throws {
    let folder = try Folder()
    let path = folder.file("none.json")
    let outcome = try run(["-o", path], in: folder, table: "id;sex\n1;f\n2;m\n")
    #expect(outcome.status == 3)
    #expect(
      outcome.errors == """
        paedcat: There are fewer than 10 children: no number of them can be published. Check the reference date, \
        or publish the description without statistics.

        """)
    #expect(!FileManager.default.fileExists(atPath: path))
  }

  @Test func commandsOfTheGuideAreUnderstood() throws {
    let guide = try String(
      contentsOf: Shared.package.appendingPathComponent("docs/statistics.md"), encoding: .utf8)
    let commands = guide.replacing("\\\n", with: " ").split(separator: "\n")
      .filter { $0.hasPrefix("$ paedcat ") }
      .map { $0.dropFirst("$ paedcat ".count).split(separator: " ").map(String.init) }
    #expect(!commands.isEmpty)
    for command in commands {
      #expect(throws: Never.self, "\(command)") { try Paedcat.parseAsRoot(command) }
    }
  }
}
