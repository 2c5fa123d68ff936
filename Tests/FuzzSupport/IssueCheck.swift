internal import RDF

/// What is promised of the issues of a document: places that are in it, sentences, bounds.
struct IssueCheck {
  let input: [UInt8]
  let limits: ReadingLimits
  let notation: Notation

  func run(_ result: ReadResult) throws(Finding) {
    let hasError = result.issues.contains { $0.severity == .error }
    try require(
      result.isComplete != hasError, "isComplete is \(result.isComplete) with \(result.issues).")
    try require(
      result.issues.count <= limits.issues + 1, "\(result.issues.count) issues are listed.")
    try require(
      result.graph.count <= limits.triples, "\(result.graph.count) triples were read.")
    guard !result.issues.isEmpty else { return }
    let lines = lineLengths()
    for issue in result.issues { try check(issue, lines) }
  }

  private func check(_ issue: SyntaxIssue, _ lines: [Int]) throws(Finding) {
    let place = issue.position
    try require(
      place.line >= 1 && place.line <= lines.count && place.column >= 1,
      "A document of \(lines.count) lines has an issue at \(place): \(issue.message)")
    try require(
      place.column <= lines[place.line - 1] + 1,
      "A line of \(lines[place.line - 1]) characters has an issue at \(place): \(issue.message)")
    try require(
      issue.message.hasSuffix(".") && issue.message.utf8.count < 3_000,
      "The message is no sentence, or endless: \(issue.message)")
    try require(
      !issue.message.unicodeScalars.contains { $0.value < 0x20 || $0.value == 0x7F },
      "The message holds a control character: \(issue.message.debugDescription)")
    try require(issue.original?.count ?? 0 <= 200, "The original is too long: \(issue)")
  }

  /// Characters of each line. XML also ends lines with carriage returns, and may be UTF-16: there, the count of
  /// bytes bounds both.
  private func lineLengths() -> [Int] {
    if notation == .rdfxml {
      let ends = input.count { $0 == 0x0A || $0 == 0x0D }
      return Array(repeating: input.count, count: ends + 1)
    }
    let hasMark = input.starts(with: [0xEF, 0xBB, 0xBF])
    var lengths = [0]
    for byte in input.dropFirst(hasMark ? 3 : 0) {
      if byte == 0x0A {
        lengths.append(0)
      } else if byte & 0xC0 != 0x80 {
        lengths[lengths.count - 1] += 1
      }
    }
    return lengths
  }
}
