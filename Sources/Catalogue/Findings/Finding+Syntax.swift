public import RDF

extension Finding {
  /// What a reader found wrong in a document, or mended; its sentence is that of the reader.
  ///
  /// - Parameter threshold: Numbers from 1 to below it are masked: what stood there may be a count of children.
  public init(_ issue: SyntaxIssue, threshold: Int) {
    let isError = issue.severity == .error
    if issue.isMissingContext {
      self.init(
        .contextUnknown, .violation, value: issue.original, line: issue.position.line,
        column: issue.position.column, arguments: ["context": issue.original ?? ""])
      return
    }
    self.init(
      isError ? .syntaxError : .syntaxMended, isError ? .violation : .warning,
      value: issue.original.map { CountMask.mask($0, threshold: threshold) },
      line: issue.position.line, column: issue.position.column,
      arguments: ["problem": CountMask.mask(issue.message, threshold: threshold)])
  }
}
