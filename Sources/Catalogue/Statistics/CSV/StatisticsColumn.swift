/// The columns of an aggregate statistics document in CSV, beside those of the dimensions.
enum StatisticsColumn: String, CaseIterable {
  // Of the document; the same in every row, or stated once.
  case dataset, unit, referenceDate, release, lastPatientDate, dataModel, vocabularyVersion
  case threshold, rounding
  // Of the table.
  case table, complete, secondarySuppression
  // Of the cell.
  case count, suppressed

  /// Fields of the document, as the JSON form names them.
  static let ofDocument: [StatisticsColumn] = [
    .dataset, .unit, .referenceDate, .release, .lastPatientDate, .dataModel, .vocabularyVersion,
    .threshold, .rounding,
  ]
  /// Fields of a table, as the JSON form names them.
  static let ofTable: [StatisticsColumn] = [.complete, .secondarySuppression]
}
