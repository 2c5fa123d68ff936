internal import Catalogue
internal import Fetch
internal import Store

/// Why one document could not be taken.
struct DocumentRefusal: Error, Hashable, Sendable {
  var reason: DocumentReport.Refusal
  /// Everything that was found wrong, the reason among it.
  var findings: [Finding]

  init(_ message: String, remedy: String? = nil) {
    reason = DocumentReport.Refusal(message: message)
    findings = [
      Finding(id: "document-refused", severity: .violation, message: message, remedy: remedy)
    ]
  }

  init(_ error: FetchError) {
    reason = DocumentReport.Refusal(message: "\(error.message) \(error.remedy)")
    findings = [
      Finding(
        id: "document-unreachable", severity: .violation, message: error.message,
        remedy: error.remedy)
    ]
  }

  init(reason: DocumentReport.Refusal, findings: [Finding]) {
    self.reason = reason
    self.findings = findings
  }
}
