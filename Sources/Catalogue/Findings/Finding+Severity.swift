extension Finding {
  /// How grave a finding is; the worst compares lowest, so that sorting puts it first.
  public enum Severity: String, Sendable, Codable, CaseIterable, Comparable {
    /// Something that the profile demands, or without which the description cannot be used.
    case violation
    /// Something that will mislead or be missed.
    case warning
    /// Something that may be left as it is.
    case information

    public static func < (left: Severity, right: Severity) -> Bool {
      order(left) < order(right)
    }

    private static func order(_ severity: Severity) -> Int {
      switch severity {
      case .violation: 0
      case .warning: 1
      case .information: 2
      }
    }
  }
}
