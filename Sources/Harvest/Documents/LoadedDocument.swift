internal import Catalogue
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
  /// What the store keeps to ask for it conditionally: the entity tag, or ``Validators`` where more is needed.
  var etag: String?
  var lastModified: String?
  /// The graph, its parts merged into it, where the document was read while loading.
  var parsed: ParsedDocument?
  /// Bytes of its parts.
  var partBytes = 0

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

  /// The bytes as a whole.
  ///
  /// - Throws: where there are more than `most`.
  func whole(most: Int = DocumentBytes.mostInMemory) throws(DocumentRefusal) -> [UInt8] {
    guard bytes.count <= most else {
      throw DocumentRefusal(.fileTooLarge, ["limit": String(most >> 20)])
    }
    var whole: [UInt8] = []
    whole.reserveCapacity(bytes.count)
    do {
      try bytes.forEachChunk { whole += $0 }
    } catch {
      throw error as? DocumentRefusal ?? DocumentRefusal(.fileUnreadable, ["reason": "\(error)"])
    }
    return whole
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
