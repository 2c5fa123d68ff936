public import Tables

/// Why no statistics can be made, and what to do; no cell's content is in it.
public struct StatisticsProblem: Error, Hashable, Sendable, CustomStringConvertible {
  /// What is wrong: one sentence.
  public var message: String
  /// How to mend it: one sentence.
  public var remedy: String

  /// A problem of these parts.
  public init(_ message: String, remedy: String) {
    self.message = message
    self.remedy = remedy
  }

  /// A file that cannot be read as a table.
  public init(_ error: TableError, in file: String) {
    self.init(
      "\(file): " + (error.row.map { "row \($0): " } ?? "") + error.message, remedy: error.remedy)
  }

  /// Sentence and remedy.
  public var description: String { message + " " + remedy }
}
