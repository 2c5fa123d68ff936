internal import Fetch

/// Why a source as a whole gave nothing: one plain sentence and what to do about it.
struct SourceFailure: Error, Hashable, Sendable {
  var message: String
  var remedy: String
  /// What could not be opened, where it is not the source's own URL.
  var location: String?

  init(_ message: String, remedy: String, location: String? = nil) {
    self.message = message
    self.remedy = remedy
    self.location = location
  }

  init(_ error: FetchError) {
    self.init(error.message, remedy: error.remedy)
  }
}
