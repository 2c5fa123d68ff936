/// The issues of one document as they are met, at most as many as the limit allows.
public struct IssueLog: Sendable {
  /// The issues listed so far.
  public private(set) var issues: [SyntaxIssue] = []
  /// No statement was left out so far.
  public private(set) var isComplete = true
  private let limit: Int
  private var unlisted = 0
  private var lastPosition = SourcePosition(line: 1, column: 1)

  /// A log for a document read with these options.
  public init(options: ReadingOptions) {
    limit = max(1, options.limits.issues)
  }

  /// Enters an issue.
  public mutating func add(_ issue: SyntaxIssue) {
    if issue.severity == .error { isComplete = false }
    lastPosition = issue.position
    if issues.count < limit { issues.append(issue) } else { unlisted += 1 }
  }

  /// Whether further issues are only counted.
  var isFull: Bool { issues.count >= limit }

  /// Counts an issue that is not to be listed.
  mutating func addUnlisted(_ severity: SyntaxIssue.Severity) {
    if severity == .error { isComplete = false }
    unlisted += 1
  }

  /// To be called once at the end: says how many issues are not listed.
  public mutating func close() {
    guard unlisted > 0 else { return }
    issues.append(
      SyntaxIssue(
        severity: isComplete ? .warning : .error, position: lastPosition,
        message: "\(unlisted) further faults are not listed, this is the last of them."))
    unlisted = 0
  }
}
