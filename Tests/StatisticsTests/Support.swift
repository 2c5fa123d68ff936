import Catalogue
import Foundation
import Testing

@testable import Statistics

/// A folder of its own for one test, gone with it.
final class Folder {
  let path = NSTemporaryDirectory() + "/paedcat-statistics-" + UUID().uuidString

  init() throws {
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func write(_ name: String, _ text: String) throws -> String {
    try Data(text.utf8).write(to: URL(fileURLWithPath: path + "/" + name))
    return path + "/" + name
  }
}

enum Sample {
  static let iri = "https://hospital-sample.example/dataset/1"
  static let day = CalendarDay(year: 2026, month: 6, day: 30) ?? CalendarDay(number: 0)

  static var options: StatisticsOptions { StatisticsOptions(dataset: iri, referenceDate: day) }

  /// Reads one table of patients.
  static func read(
    _ csv: String, _ change: (inout PatientFiles) -> Void = { _ in }
  ) throws -> PatientRecords {
    let folder = try Folder()
    var files = PatientFiles(paths: [try folder.write("patients.csv", csv)])
    change(&files)
    return try files.read(on: day)
  }

  /// Counts of one grouping, before anything is withheld, by their values joined with a blank.
  static func counts(
    _ patients: PatientRecords, by dimensions: [StatisticsDimension],
    _ change: (inout StatisticsOptions) -> Void = { _ in }
  ) -> [String: Int] {
    var options = options
    options.tables = [dimensions]
    change(&options)
    let counts = TrueCounts(patients, options)
    let cells = counts.cells(by: TrueCounts.ordered(dimensions)).map { cell in
      let names = zip(TrueCounts.ordered(dimensions), cell.values).map {
        counts.values.names[$0.index][$1]
      }
      return (names.joined(separator: " "), cell.count)
    }
    return Dictionary(uniqueKeysWithValues: cells)
  }
}

extension AggregateStatistics {
  /// The table over these dimensions.
  func table(_ dimensions: StatisticsDimension...) -> Table? {
    tables.first { $0.dimensions == dimensions.map(\.rawValue) }
  }
}
