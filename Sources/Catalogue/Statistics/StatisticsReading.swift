internal import Foundation
internal import RDF

/// What came of reading an aggregate statistics document.
public struct StatisticsReading: Hashable, Sendable {
  /// Nil where nothing of the document can be used.
  public var statistics: AggregateStatistics?
  /// What the steward should know; never with a count.
  public var findings: [Finding]

  public init(statistics: AggregateStatistics?, findings: [Finding]) {
    self.statistics = statistics
    self.findings = findings
  }

  /// The largest document that is read, in bytes.
  public static let mostBytes = 20 << 20
  /// The most cells that are read, over all tables.
  public static let mostCells = 200_000
}

extension AggregateStatistics {
  /// Reads a document and checks it on arrival: its shape, the threshold, and whether what is published gives
  /// away what is suppressed.
  ///
  /// A table with a count from 1 to k−1 is refused whole, and so is one that discloses a suppressed count
  /// together with the others; k is the stricter of `threshold` and the document's own. Nothing of a refused
  /// table is kept.
  ///
  /// - Parameters:
  ///   - bytes: JSON in UTF-8; rows, one a cell, as CSV or .xlsx; or RDF with observations of a Data Cube.
  ///   - threshold: The source's smallest publishable count.
  ///   - dataset: The IRI of the dataset whose description points at the document.
  public static func read(_ bytes: [UInt8], threshold: Int, datasetIRI dataset: String)
    -> StatisticsReading
  {
    var reader = StatisticsReader(threshold: threshold, dataset: dataset)
    let statistics = reader.read(bytes)
    return StatisticsReading(statistics: statistics, findings: reader.findings)
  }
}

/// Turns a document into statistics and findings.
struct StatisticsReader {
  let threshold: Int
  let dataset: String
  var findings: [Finding] = []

  /// Tables beyond these are not read; a document of a hospital has about ten.
  static let mostTables = 1_000
  /// Dimensions of a table beyond which it is refused: the disclosure check looks at every margin.
  static let mostDimensions = 5
  /// The largest count taken; more children than that do not live.
  static let largestCount = 10_000_000_000

  /// What a finding about a document with too much in it names.
  static let limits = [
    "tables": String(mostTables), "cells": String(StatisticsReading.mostCells),
  ]

  init(threshold: Int, dataset: String) {
    self.threshold = threshold
    self.dataset = dataset
  }

  mutating func read(_ bytes: [UInt8]) -> AggregateStatistics? {
    guard bytes.count <= StatisticsReading.mostBytes else {
      note(.statisticsTooLarge, .violation, ["limit": String(StatisticsReading.mostBytes >> 20)])
      return nil
    }
    guard let document = decode(bytes), var statistics = frame(document) else { return nil }
    guard let tables = document.tables, tables.count <= Self.mostTables,
      tables.reduce(0, { $0 + $1.cells.count }) <= StatisticsReading.mostCells
    else {
      note(
        .statisticsTooManyCells, .violation,
        Self.limits)
      return nil
    }
    var places: [Int] = []
    for (index, raw) in tables.enumerated() {
      if let table = table(raw, number: index + 1, in: statistics) {
        statistics.tables.append(table)
        places.append(index + 1)
      }
    }
    withholdDisclosing(&statistics, places: places)
    return statistics.total == nil && statistics.tables.isEmpty ? nil : statistics
  }

  private mutating func decode(_ bytes: [UInt8]) -> StatisticsDocument? {
    let first = bytes.first { $0 != 0x20 && !(0x09...0x0D).contains($0) }
    let notation = Notation.sniff(bytes.prefix(4096))
    let dataset = dataset
    guard first == UInt8(ascii: "{") || first == UInt8(ascii: "[") else {
      return read { () throws(StatisticsDocument.Refusal) in
        guard let notation else {
          return try StatisticsDocument(rowsOf: bytes, dataset: dataset)
        }
        return try StatisticsDocument(cubeOf: bytes, notation, dataset: dataset)
      }
    }
    if notation == .turtle || Self.isLinked(bytes) {
      return read { () throws(StatisticsDocument.Refusal) in
        try StatisticsDocument(cubeOf: bytes, notation ?? .jsonld, dataset: dataset)
      }
    }
    do {
      return try JSONDecoder().decode(StatisticsDocument.self, from: Data(bytes))
    } catch let error as DecodingError {
      note(error)
    } catch {
      note(.statisticsMalformed)
    }
    return nil
  }

  /// Whether JSON is JSON-LD, by a keyword among its first keys.
  private static func isLinked(_ bytes: [UInt8]) -> Bool {
    let head = String(decoding: bytes.prefix(1024), as: UTF8.self)
    return ["\"@context\"", "\"@graph\"", "\"@id\"", "\"@type\""].contains { head.contains($0) }
  }

  private mutating func read(
    _ body: () throws(StatisticsDocument.Refusal) -> StatisticsDocument
  ) -> StatisticsDocument? {
    do throws(StatisticsDocument.Refusal) {
      return try body()
    } catch {
      note(error.kind, .violation, error.arguments)
      return nil
    }
  }

  /// Names the place and never the value.
  private mutating func note(_ error: DecodingError) {
    switch error {
    case .keyNotFound(let key, let found):
      let arguments = [
        "key": String(key.stringValue.prefix(40)), "pointer": Self.pointer(found.codingPath),
      ]
      note(.statisticsKeyMissing, .violation, arguments)
    case .typeMismatch(_, let found), .valueNotFound(_, let found), .dataCorrupted(let found):
      if found.codingPath.isEmpty {
        note(.statisticsMalformed)
      } else {
        note(.statisticsValueUnexpected, .violation, ["pointer": Self.pointer(found.codingPath)])
      }
    @unknown default: note(.statisticsMalformed)
    }
  }

  /// As in RFC 6901; `/` for the whole document.
  private static func pointer(_ path: [any CodingKey]) -> String {
    path.isEmpty
      ? "/" : path.map { "/" + ($0.intValue.map(String.init) ?? $0.stringValue) }.joined()
  }

  /// Everything but the tables; nil where nothing can be used.
  private mutating func frame(_ document: StatisticsDocument) -> AggregateStatistics? {
    let fields = document.fields
    guard fields["dataset"]?.text == dataset else {
      note(.statisticsOtherDataset)
      return nil
    }
    guard fields["unit"]?.text == "individuals" else {
      note(.statisticsUnit)
      return nil
    }
    guard let own = whole(fields["threshold"], else: threshold, in: 1...1_000_000),
      let rounding = whole(fields["rounding"], else: 1, in: 1...10_000)
    else {
      note(.statisticsSettingsMalformed)
      return nil
    }
    var statistics = AggregateStatistics(
      dataset: dataset, referenceDate: shortText(fields["referenceDate"]),
      release: shortText(fields["release"]), threshold: max(own, threshold), rounding: rounding)
    statistics.total = total(fields["total"], in: statistics)
    statistics.lastPatientDate = shortText(fields["lastPatientDate"])
    statistics.dataModel = shortText(fields["dataModel"])
    statistics.vocabularyVersion = shortText(fields["vocabularyVersion"])
    statistics.overlaps = overlaps(document, in: statistics)
    return statistics
  }

  private func whole(
    _ value: StatisticsDocument.Scalar?, else fallback: Int, in range: ClosedRange<Int>
  )
    -> Int?
  {
    switch value {
    case nil, .null: fallback
    case .whole(let number) where range.contains(number): number
    default: nil
    }
  }

  private func shortText(_ value: StatisticsDocument.Scalar?) -> String? {
    if case .whole(let number) = value { return number > 999 ? String(number) : nil }
    guard let text = value?.text, !text.isEmpty, text.utf8.count <= 200 else { return nil }
    return text
  }

  private mutating func total(
    _ value: StatisticsDocument.Scalar?, in statistics: AggregateStatistics
  ) -> Int? {
    switch value {
    case nil, .null: return nil
    case .whole(let number) where number == 0: return 0
    case .whole(let number) where (1..<statistics.threshold).contains(number):
      note(.statisticsTotalBelowThreshold)
      return nil
    case .whole(let number) where (1...Self.largestCount).contains(number):
      if number % statistics.rounding != 0 { note(.statisticsTotalRounding, .warning) }
      return number
    default:
      note(.statisticsTotalMalformed)
      return nil
    }
  }
}
