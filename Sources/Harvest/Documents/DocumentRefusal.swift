internal import Catalogue
internal import Fetch
internal import Store

/// Why one document could not be taken.
struct DocumentRefusal: Error, Hashable, Sendable {
  var reason: DocumentReport.Refusal
  /// Everything that was found wrong, the reason among it.
  var findings: [Finding]

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
  }

  init(reason: DocumentReport.Refusal, findings: [Finding]) {
    self.reason = reason
    self.findings = findings
  }
}
