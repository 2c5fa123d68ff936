import Catalogue
import Foundation
import Simulation
import TestSupport
import Testing

@testable import Statistics

@Suite("Statistics: the state of the data, and children whom another dataset has too")
struct VintageTests {
  static let other = "https://hospital-sample.example/dataset/2"

  private func make(_ change: (inout StatisticsOptions) -> Void) throws -> MadeStatistics {
    let csv = "id,sex\n" + (1...60).map { "\($0),\($0 <= 25 ? "f" : "m")\n" }.joined()
    var options = Sample.options
    change(&options)
    return try AggregateStatistics.make(of: try Sample.read(csv), options)
  }

  @Test("What is stated stands in the document, and is read on arrival")
  func stated() throws {
    let made = try make {
      $0.release = "2026-1"
      $0.lastPatientDate = CalendarDay(iso8601: "2026-06-28")
      $0.dataModel = "OMOP CDM 5.4"
      $0.vocabularyVersion = "ICD-10-GM “2026”"
      $0.overlaps = [.init(dataset: Self.other, count: 42)]
      $0.rounding = 5
    }
    let reading = AggregateStatistics.read(made.json, threshold: 10, datasetIRI: Sample.iri)
    #expect(reading.findings == [])
    #expect(reading.statistics == made.statistics)
    #expect(reading.statistics?.release == "2026-1")
    #expect(reading.statistics?.lastPatientDate == "2026-06-28")
    #expect(reading.statistics?.dataModel == "OMOP CDM 5.4")
    #expect(reading.statistics?.vocabularyVersion == "ICD-10-GM “2026”")
    #expect(reading.statistics?.overlaps == [.init(dataset: Self.other, count: 40)])
    let rows = AggregateStatistics.read(made.csv, threshold: 10, datasetIRI: Sample.iri)
    #expect(rows.findings == [])
    #expect(rows.statistics?.lastPatientDate == "2026-06-28")
    #expect(rows.statistics?.vocabularyVersion == "ICD-10-GM “2026”")
  }

  @Test(
    "An overlap that tells of few, or cannot be, is not written",
    arguments: [
      (
        dataset: other, count: 9, message: "The overlap with \(other) is below the threshold of 10."
      ),
      (
        dataset: other, count: 55,
        message:
          "The overlap with \(other) is more than there are children, or leaves fewer than 10 outside it."
      ),
      (
        dataset: other, count: 61,
        message:
          "The overlap with \(other) is more than there are children, or leaves fewer than 10 outside it."
      ),
      (dataset: Sample.iri, count: 20, message: "An overlap is stated with “\(Sample.iri)”."),
      (dataset: "two", count: 20, message: "An overlap is stated with “two”."),
    ])
  func refused(_ dataset: String, _ count: Int, _ message: String) {
    let problem = #expect(throws: StatisticsProblem.self) {
      try make { $0.overlaps = [.init(dataset: dataset, count: count)] }
    }
    #expect(problem?.message == message)
    #expect(problem?.remedy.isEmpty == false)
  }

  @Test(
    "What is made is valid against the published JSON Schema",
    .enabled(if: Python.interpreter != nil))
  func schema() throws {
    let folder = try Folder()
    let full = try make {
      $0.release = "2026-1"
      $0.lastPatientDate = $0.referenceDate
      $0.dataModel = "OMOP CDM 5.4"
      $0.vocabularyVersion = "ICD-10-GM 2026"
      $0.overlaps = [.init(dataset: Self.other, count: 40)]
    }
    let simulated = try (0..<4).map { try SimulatedHospitalTests.make($0).1 }
    let paths = try ([full] + simulated).enumerated().map { place, made in
      try folder.write("\(place).json", String(decoding: made.json, as: UTF8.self))
    }
    let outcome = try Python.run(
      """
      import json, sys
      from jsonschema import Draft202012Validator
      validator = Draft202012Validator(json.load(open(sys.argv[1])))
      for path in sys.argv[2:]:
          for error in validator.iter_errors(json.load(open(path))):
              print(path, error.json_path, error.message)
      print(len(sys.argv) - 2, "looked at")
      """,
      [Shared.package.appendingPathComponent("Schemas/aggregate-statistics.json").path] + paths)
    #expect(outcome.output == "5 looked at\n")
  }

  @Test(
    "Children are counted and not rows: a table whose rows all stand twice makes the same document")
  func rows() throws {
    let hospital = SimulatedHospital(seed: 5, size: 200)
    let once = SimulatedHospitalTests.csv(hospital)
    let lines = once.split(separator: "\n")
    let twice = ([lines[0]] + lines.dropFirst().flatMap { [$0, $0] }).joined(separator: "\n")
    let documents = try [once, twice].map {
      try AggregateStatistics.make(of: try Sample.read($0), Sample.options).statistics
    }
    #expect(documents[0] == documents[1])
    #expect(documents[0].total == 200)
  }
}
