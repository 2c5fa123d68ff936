/// A document of a source, not yet read.
struct DocumentReference: Hashable, Sendable {
  enum Place: Hashable, Sendable {
    /// An absolute path.
    case file(String)
    case web(String)
  }

  /// What names it in reports and in the store: the path below the source's folder, or the URL.
  var location: String
  var place: Place
  var form: DocumentForm = .rdf
}
