internal import Foundation
internal import Store

/// What the pages of a document are asked with the next time: entity tags and dates, the document's own and those
/// of its parts. The store keeps it as the document's entity tag; a document that is one plain page of RDF has just
/// that tag.
struct Validators: Hashable, Sendable, Codable {
  struct Part: Hashable, Sendable, Codable {
    /// As `DocumentReference.text` has it.
    var reference: String
    var etag: String?
    var lastModified: String?
    /// SHA-256 of the bytes; nil for a part that is not there.
    var digest: String?
  }

  /// What the document was recognised as.
  var form: String
  var etag: String?
  /// SHA-256 of the document's own bytes.
  var digest: String
  var parts: [Part]

  init(form: DocumentForm, etag: String?, digest: String, parts: [Part]) {
    self.form = form.rawValue
    self.etag = etag
    self.digest = digest
    self.parts = parts
  }

  /// Those that the store kept; nil for a plain entity tag.
  init?(_ known: KnownDocument) {
    guard let text = known.etag, text.hasPrefix("{"),
      let read = try? JSONDecoder().decode(Self.self, from: Data(text.utf8))
    else { return nil }
    self = read
  }

  /// As the store keeps them.
  var text: String? {
    if form == DocumentForm.rdf.rawValue, parts.isEmpty { return etag }
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return (try? encoder.encode(self)).map { String(decoding: $0, as: UTF8.self) }
  }
}
