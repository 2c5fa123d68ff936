/// Something that `paedcat check` found wrong in the database.
public struct CheckProblem: Hashable, Sendable, Codable {
  public enum Kind: String, Sendable, Codable, CaseIterable {
    /// SQLite's own integrity and foreign-key checks.
    case file
    /// The full-text indexes.
    case index
    /// A stored graph does not inflate, parse, or match its digest.
    case graph
    /// Which description is shown, or who owns a dataset, contradicts the rules.
    case shown
    /// Rows made from a shown description disagree with it.
    case derived
    /// A count below its source's threshold is stored.
    case count
  }

  public var kind: Kind
  /// What it concerns: a dataset's IRI, a table; never a count.
  public var subject: String
  /// In one plain sentence.
  public var message: String
  public var remedy: String

  public init(kind: Kind, subject: String, message: String, remedy: String) {
    self.kind = kind
    self.subject = subject
    self.message = message
    self.remedy = remedy
  }
}
