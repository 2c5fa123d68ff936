internal import Catalogue
internal import Crypto
internal import Fetch
internal import RDF
internal import Store

/// Brings documents in, from files and over HTTP.
struct DocumentLoader: Sendable {
  /// What came of loading.
  enum Outcome: Sendable {
    case loaded(LoadedDocument)
    /// The server says that the copy read last is still good.
    case notModified
  }

  var fetcher: Fetcher
  var web: WebAccess

  /// - Parameter known: the last reading, where equal bytes would mean that nothing has changed.
  func load(
    _ reference: DocumentReference, unless known: KnownDocument?
  ) async throws(DocumentRefusal) -> Outcome {
    switch reference.place {
    case .file(let path): return .loaded(try file(path, reference))
    case .web(let url): return try await page(url, reference, unless: known)
    }
  }

  private func file(
    _ path: String, _ reference: DocumentReference
  ) throws(DocumentRefusal) -> LoadedDocument {
    let bytes = try DocumentBytes.open(path)
    var hash = SHA256()
    do {
      try bytes.forEachChunk { hash.update(bufferPointer: UnsafeRawBufferPointer($0)) }
    } catch {
      throw error as? DocumentRefusal ?? DocumentRefusal(.fileUnreadable, ["reason": "\(error)"])
    }
    return LoadedDocument(
      reference: reference, base: FilePath.url(path), bytes: bytes,
      digest: hash.finalize().hexadecimal)
  }

  private func page(
    _ url: String, _ reference: DocumentReference, unless known: KnownDocument?
  ) async throws(DocumentRefusal) -> Outcome {
    var request = web.request(for: url)
    request.accept = Self.accept
    request.etag = known?.etag
    request.lastModified = known?.lastModified
    let spool = Spool()
    let head: FetchedHead
    do throws(FetchError) {
      head = try await fetcher.fetch(url, request) { _, chunk in try spool.append(chunk) }
    } catch {
      throw DocumentRefusal(error)
    }
    if head.isNotModified { return .notModified }
    let (bytes, digest) = try spool.finish()
    return .loaded(
      LoadedDocument(
        reference: reference, base: head.url, mediaType: head.mediaType, bytes: bytes,
        digest: digest, etag: head.etag, lastModified: head.lastModified))
  }

  private static let accept = """
    text/turtle, application/n-triples;q=0.9, application/ld+json;q=0.8, application/rdf+xml;q=0.8, \
    application/n-quads;q=0.7, application/json;q=0.5, application/xml;q=0.4, text/html;q=0.3, */*;q=0.1
    """
}
