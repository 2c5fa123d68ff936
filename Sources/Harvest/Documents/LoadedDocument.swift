internal import RDF

/// A document at hand.
struct LoadedDocument: Sendable {
  var reference: DocumentReference
  /// What relative IRIs are resolved against: where it came from in the end.
  var base: String
  /// As the server named it.
  var mediaType: String?
  var bytes: DocumentBytes
  /// SHA-256, hexadecimal.
  var digest: String
  var etag: String?
  var lastModified: String?

  /// Media type first, then extension, then the first bytes. Nil where all three say nothing.
  var notation: Notation? {
    if let mediaType, let named = Notation(mediaType: mediaType) { return named }
    let path =
      switch reference.place {
      case .file(let path): path
      case .web: WebLocation(base)?.path ?? ""
      }
    let name = path.split(separator: "/").last ?? ""
    if let dot = name.lastIndex(of: "."),
      let named = Notation(fileExtension: String(name[dot...]))
    {
      return named
    }
    return Notation.sniff(bytes.head)
  }

  /// A page for people, perhaps a listing of files.
  var isHTML: Bool {
    switch mediaType {
    case "text/html", "application/xhtml+xml": return Notation.sniff(bytes.head) == nil
    case nil, "text/plain":
      let start = String(decoding: bytes.head.prefix(1024), as: UTF8.self).lowercased()
      return start.contains("<!doctype html") || start.contains("<html")
    default: return false
    }
  }
}
