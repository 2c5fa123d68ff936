/// Why a file cannot be read on, in plain words; no cell's content is in it.
public struct TableError: Error, Hashable, Sendable, CustomStringConvertible {
  /// What sort of fault it is.
  public enum Kind: String, Hashable, Sendable {
    /// The file is not there or may not be opened.
    case unreadable
    /// Neither CSV nor a workbook that is read here.
    case notATable
    /// A workbook that is protected by a password.
    case encrypted
    /// Cut, altered, or not put together as the format says.
    case damaged
    /// The workbook has no sheet of that name.
    case noSuchSheet
    /// One of ``TableLimits`` is passed.
    case limit
  }

  /// Which of them.
  public var kind: Kind
  /// The row where reading ended, from 1; nil where no row is concerned.
  public var row: Int?
  /// What is wrong: one sentence.
  public var message: String
  /// How to mend it: one sentence.
  public var remedy: String

  /// An error of these parts.
  public init(_ kind: Kind, row: Int? = nil, _ message: String, remedy: String) {
    self.kind = kind
    self.row = row
    self.message = message
    self.remedy = remedy
  }

  /// Sentence and remedy, the row before them where one is concerned.
  public var description: String { (row.map { "Row \($0): " } ?? "") + message + " " + remedy }
}

/// Something odd in a table that was read nevertheless; no cell's content is in it.
public struct TableIssue: Hashable, Sendable, CustomStringConvertible {
  /// What sort of oddity it is.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// The row has more or fewer cells than the first one.
    case ragged
    /// Text stands behind a closing quotation mark.
    case quotation
    /// Bytes that are no text in the file's encoding; they were read as Windows-1252.
    case encoding
    /// An error value such as #N/A stands in the cell; it is read as empty.
    case errorValue
    /// A formula of which the workbook holds no result; it is read as empty.
    case formulaWithoutValue
  }

  /// Which of them.
  public var kind: Kind
  /// The row, from 1, as ``TableRow/number``.
  public var row: Int
  /// The column, from 1, where one is concerned.
  public var column: Int?

  /// An issue of these parts.
  public init(_ kind: Kind, row: Int, column: Int? = nil) {
    self.kind = kind
    self.row = row
    self.column = column
  }

  /// One plain sentence.
  public var description: String {
    let place = "Row \(row)" + (column.map { ", column \($0)" } ?? "")
    return switch kind {
    case .ragged: "\(place) has another number of cells than the header."
    case .quotation: "\(place): text stands behind a closing quotation mark."
    case .encoding: "\(place) holds bytes that are not UTF-8; they were read as Windows-1252."
    case .errorValue: "\(place) holds an error value and is read as empty."
    case .formulaWithoutValue:
      "\(place) holds a formula without its result and is read as empty; save the file in Excel."
    }
  }
}

/// Issues of one table: the first ones, and how many there were of each kind.
struct IssueLog {
  private(set) var kept: [TableIssue] = []
  private(set) var counts: [TableIssue.Kind: Int] = [:]
  let most: Int

  init(most: Int) { self.most = most }

  mutating func note(_ kind: TableIssue.Kind, row: Int, column: Int? = nil) {
    counts[kind, default: 0] += 1
    if kept.count < most { kept.append(TableIssue(kind, row: row, column: column)) }
  }
}
