/// What an input brought to light: a promise of a reader or writer that did not hold.
public struct Finding: Error, CustomStringConvertible {
  /// One sentence or more.
  public let description: String

  /// A finding in these words.
  public init(_ description: String) {
    self.description = description
  }
}

/// Throws a finding unless the condition holds.
func require(
  _ condition: Bool, _ broken: @autoclosure () -> String
) throws(Finding) {
  if !condition { throw Finding(broken()) }
}
