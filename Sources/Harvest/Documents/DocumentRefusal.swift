internal import Catalogue
internal import Fetch
internal import Store

/// Why one document could not be taken.
struct DocumentRefusal: Error, Hashable, Sendable {
  var reason: DocumentReport.Refusal
  /// Everything that was found wrong, the reason among it.
  var findings: [Finding]
  /// The server answered, and said that there is no such page or that it is not for us.
  var isAbsence = false

  init(_ kind: Finding.Kind, _ arguments: [String: String] = [:]) {
    let finding = Finding(kind, .violation, arguments: arguments)
    reason = DocumentReport.Refusal(message: finding.message)
    findings = [finding]
  }

  init(_ error: FetchError) {
    let finding = Finding(error, .violation)
    let sentences = [finding.message, finding.remedy].compactMap(\.self)
    reason = DocumentReport.Refusal(message: sentences.joined(separator: " "))
    findings = [finding]
    if case .status(let code, _) = error { isAbsence = [401, 403, 404, 410].contains(code) }
  }

  init(reason: DocumentReport.Refusal, findings: [Finding]) {
    self.reason = reason
    self.findings = findings
  }
}
