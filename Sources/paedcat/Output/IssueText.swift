internal import RDF

/// What a reader found wrong, for the terminal.
enum IssueText {
  /// As in "catalogue.rdf, line 12, column 5, at /rdf:RDF[1]/dcat:Dataset[3]: The IRI …".
  static func sentence(_ issue: SyntaxIssue, in file: String) -> String {
    let place = issue.pointer.map { ", at \($0)" } ?? ""
    return "\(file), \(issue.position)\(place): \(issue.message)".printable
  }

  /// A line an issue, at most `most` of them.
  static func lines(_ issues: [SyntaxIssue], in file: String, most: Int = 20) -> [String] {
    let shown = issues.prefix(most).map { "\($0.severity.rawValue): \(sentence($0, in: file))" }
    return issues.count > most ? shown + ["… and \(issues.count - most) more."] : shown
  }
}
