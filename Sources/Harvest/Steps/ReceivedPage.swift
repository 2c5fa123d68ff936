internal import Fetch
internal import RDF
internal import Store

/// A page or file that came, or did not, while a document was loaded.
struct ReceivedPage: Sendable, Encodable {
  /// The path below the source's folder, or the URL that was asked for.
  var location: String
  /// What sort of page it was taken for.
  var form: String
  /// The URL that answered, where that is another: after redirects.
  var url: String?
  var status: Int?
  var headers: [String: String]?
  var bytes: Int?
  var sha256: String?
  /// Why it could not be had, in one plain sentence.
  var error: String?
  /// The file with its bytes.
  var reply: String?
  /// Why its bytes are not there.
  var withheld: String?

  /// What came; not written as such.
  var document: LoadedDocument?

  private enum CodingKeys: String, CodingKey {
    case location, form, url, status, headers, bytes, sha256, error, reply, withheld
  }

  init(_ reference: DocumentReference) {
    location = reference.location
    form = reference.form.rawValue
  }

  /// - Parameter head: what the server said; nil for a file.
  init(_ document: LoadedDocument, head: FetchedHead?) {
    self.init(document.reference)
    self.document = document
    bytes = document.bytes.count
    sha256 = document.digest
    if let head { take(head) }
  }

  /// A conditional request was answered with 304.
  init(_ reference: DocumentReference, notModified head: FetchedHead) {
    self.init(reference)
    take(head)
  }

  init(_ reference: DocumentReference, _ refusal: DocumentRefusal) {
    self.init(reference)
    error = refusal.reason.message
  }

  private mutating func take(_ head: FetchedHead) {
    status = head.status
    headers = head.headers
    // A signed address may be a credential: where a redirect led to, its query is left out.
    let answered = head.url.prefix { $0 != "?" }
    if answered != location.prefix(while: { $0 != "?" && $0 != "#" }) { url = String(answered) }
  }

  /// The notation, where reading it whole means that nothing of it is outside the graph.
  var notation: Notation? {
    guard let document, let notation = document.notation,
      [.turtle, .ntriples, .nquads, .rdfxml].contains(notation)
    else { return nil }
    switch document.reference.form {
    case .rdf, .page, .fdp, .fdpDataset: return notation
    case .ckan, .phems, .phemsDataset, .sitemap, .dictionary: return nil
    }
  }
}
