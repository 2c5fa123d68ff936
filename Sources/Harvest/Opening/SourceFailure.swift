internal import Catalogue
internal import Fetch

/// Why a source as a whole gave nothing, as a finding.
struct SourceFailure: Error, Hashable, Sendable {
  var finding: Finding

  init(_ kind: Finding.Kind, _ arguments: [String: String] = [:]) {
    finding = Finding(kind, .violation, arguments: arguments)
  }

  init(_ error: FetchError) {
    finding = Finding(error, .violation)
  }
}
