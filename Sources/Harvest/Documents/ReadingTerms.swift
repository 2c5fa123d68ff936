internal import Catalogue
internal import Store

/// What the reading of a document depends on besides its bytes.
struct ReadingTerms: Hashable, Sendable {
  /// Raised when reading, or the shapes of a profile, give other results for the same bytes: every document is
  /// then read again.
  static let readerVersion = 2

  var threshold: Int
  var policy: SourceSettings.Policy
  /// What datasets are held to; nil where they are not.
  var profile: Profile?
  /// Headers of data dictionaries.
  var columns: [String: String]

  init(_ settings: SourceSettings, profile: Profile?) {
    threshold = settings.threshold
    policy = settings.policy
    self.profile = profile
    columns = settings.columns
  }

  /// On one line, without spaces.
  var text: String {
    let columns = columns.sorted { $0.key < $1.key }
      .map { Statements.encoded($0.key) + "=" + Statements.encoded($0.value) }
    return
      ([
        "\(Self.readerVersion)", "\(threshold)", policy.rawValue,
        profile?.rawValue ?? "unvalidated",
      ] + columns).joined(separator: "-")
  }
}
