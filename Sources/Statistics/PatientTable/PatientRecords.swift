internal import Catalogue

/// The children of the files that were read, without their names and rows, ready to be counted.
public struct PatientRecords: Sendable {
  /// How a file was understood, for the one who knows it.
  public struct File: Sendable {
    /// As it was named.
    public var path: String
    /// For people: `patient table`, or the OMOP table.
    public var kind: String
    /// Columns and what they were taken for.
    public var columns: [(header: String, role: String)]
    /// Columns that nobody looked at.
    public var unused: [String]
    /// Rows below the first.
    public var rows: Int
  }

  /// In the order in which they were read.
  public internal(set) var files: [File] = []
  var cohort = Cohort()
  var tally = RowTally()
  var concepts = ConceptCodes()
  var sexWords = SexWords()
}
