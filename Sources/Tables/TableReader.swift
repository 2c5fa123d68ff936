/// Gives the rows of one table, one after the other.
///
///     let reader = try TableFile(path: "patients.csv").rows()
///     var row = TableRow()
///     while try reader.next(&row) { … row[0] … }
///
/// Rows without any content are left out. Memory is bounded by the longest row and, in a workbook, by the
/// texts that its sheets share.
public final class TableReader {
  private enum Source {
    case csv(CSVReader)
    case sheet(SheetReader)
  }

  private var source: Source

  init(_ reader: CSVReader) { source = .csv(reader) }

  init(_ reader: SheetReader) { source = .sheet(reader) }

  /// Reads the next row.
  ///
  /// - Returns: False at the end.
  /// - Throws: ``TableError``; reading ends with the first.
  public func next(_ row: inout TableRow) throws(TableError) -> Bool {
    switch source {
    case .csv(let reader): try reader.next(&row)
    case .sheet(let reader): try reader.next(&row)
    }
  }

  /// What was odd so far: the first ``TableLimits/issues`` of them.
  public var issues: [TableIssue] { log.kept }

  /// How many issues there were of each kind so far.
  public var issueCounts: [TableIssue.Kind: Int] { log.counts }

  private var log: IssueLog {
    switch source {
    case .csv(let reader): reader.issues
    case .sheet(let reader): reader.issues
    }
  }

  /// For CSV: how the file is written, by what was stated or found out; nil for a sheet.
  public var dialect: CSVDialect? {
    if case .csv(let reader) = source { reader.dialect } else { nil }
  }
}
