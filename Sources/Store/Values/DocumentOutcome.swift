public import Catalogue

/// What recording one part of a document did.
public struct DocumentOutcome: Hashable, Sendable {
  /// Datasets that the document had never described.
  public var new = 0
  /// Datasets whose description differs from the last one, or that came back after a withdrawal.
  public var changed = 0
  public var unchanged = 0
  public var versionsWritten = 0
  /// What the store itself had to mend: counts below the threshold that came this far, and were cut.
  public var findings: [Finding] = []

  public init() {}

  public static func += (total: inout DocumentOutcome, part: DocumentOutcome) {
    total.new += part.new
    total.changed += part.changed
    total.unchanged += part.unchanged
    total.versionsWritten += part.versionsWritten
    total.findings += part.findings
  }
}
