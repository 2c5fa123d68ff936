internal import Catalogue
internal import Crypto
internal import Fetch
internal import RDF
internal import Store

/// Brings documents in, from files and over HTTP, with the pages that belong to them.
struct DocumentLoader: Sendable {
  /// What came of loading.
  enum Outcome: Sendable {
    case loaded(LoadedDocument)
    /// The server says that the copy read last is still good.
    case notModified
  }

  var fetcher: Fetcher
  var web: WebAccess
  /// How documents become graphs.
  var parsing: DocumentParsing
  /// The resolved folder of a source of files; nil where the source is on the web.
  var folder: String?
  /// Told of every page that comes.
  var steps: SourceSteps?

  /// - Parameter known: the last reading, where equal bytes would mean that nothing has changed.
  func load(
    _ reference: DocumentReference, unless known: KnownDocument?
  ) async throws(DocumentRefusal) -> Outcome {
    try await completing(try await fetch(reference, unless: known), reference, unless: known)
  }

  /// The document itself, without its parts and not yet read.
  func fetch(
    _ reference: DocumentReference, unless known: KnownDocument?
  ) async throws(DocumentRefusal) -> Outcome {
    let validators = known.flatMap(Validators.init)
    return try await one(
      reference, etag: validators == nil ? known?.etag : validators?.etag,
      lastModified: known?.lastModified)
  }

  /// What ``fetch(_:unless:)`` gave, read, with its parts; or as it was, where neither has changed.
  func completing(
    _ own: Outcome, _ reference: DocumentReference, unless known: KnownDocument?
  ) async throws(DocumentRefusal) -> Outcome {
    let validators = known.flatMap(Validators.init)
    let content = known?.contentHash.flatMap(DocumentState.init)?.content
    let parts = validators?.parts ?? []
    switch own {
    case .loaded(var document):
      let isKnown = known != nil && document.digest == validators?.digest ?? content
      let beside = DictionaryPage.beside(document).map(\.text)
      if isKnown, Set(parts.map(\.reference)).isSuperset(of: beside), try await areSame(parts) {
        document.digest = content ?? document.digest
        return .loaded(document)
      }
      return .loaded(try await whole(document))
    case .notModified:
      if try await areSame(parts) { return .notModified }
      // A part has changed: the document is needed to read it with.
      let again = try await one(reference, etag: nil, lastModified: nil)
      guard case .loaded(let document) = again else { return .notModified }
      return .loaded(try await whole(document))
    }
  }

  /// Whether all parts are as they were, at one conditional request a part.
  private func areSame(_ parts: [Validators.Part]) async throws(DocumentRefusal) -> Bool {
    for part in parts {
      do throws(DocumentRefusal) {
        let outcome = try await one(
          place(DocumentReference(text: part.reference)), etag: part.etag,
          lastModified: part.lastModified)
        if case .loaded(let document) = outcome, document.digest != part.digest { return false }
      } catch {
        guard error.isAbsence else { throw error }
        if part.digest != nil { return false }
      }
    }
    return true
  }

  /// The document read, with its parts.
  private func whole(_ document: LoadedDocument) async throws(DocumentRefusal) -> LoadedDocument {
    var document = document
    var parsed = try parsing.parse(document)
    var parts: [Validators.Part] = []
    var digest = SHA256()
    digest.update(data: Array(document.digest.utf8))
    for reference in parsing.parts(of: parsed.graph, document) {
      var part = Validators.Part(reference: reference.text)
      do throws(DocumentRefusal) {
        if case .loaded(let loaded) = try await one(
          place(reference), etag: nil, lastModified: nil)
        {
          part.etag = loaded.etag
          part.lastModified = loaded.lastModified
          part.digest = loaded.digest
          document.partBytes += loaded.bytes.count
          try parsing.merge(loaded, into: &parsed, of: document)
        }
      } catch {
        // What is not there is missing; what could not be had just now would look as if it were.
        guard error.isAbsence || reference.form == .dictionary else { throw error }
        parsed.findings += DocumentParsing.missing(reference, of: document, error)
      }
      parts.append(part)
      digest.update(data: Array("\(part.reference) \(part.digest ?? "-")\n".utf8))
    }
    let validators = Validators(
      form: document.reference.form, etag: document.etag, digest: document.digest, parts: parts)
    document.etag = validators.text
    if !parts.isEmpty { document.digest = digest.finalize().hexadecimal }
    document.parsed = parsed
    return document
  }

  /// A part of a document from a file is a file of the same source, or a page on the web.
  private func place(
    _ reference: DocumentReference
  ) throws(DocumentRefusal) -> DocumentReference {
    guard WebLocation(reference.location) == nil else { return reference }
    guard let folder, let path = FilePath.path(ofURL: reference.location),
      let real = FilePath.real(path), FilePath.isInside(real, of: folder)
    else {
      var refusal = DocumentRefusal(
        .fileUnreadable, ["reason": "there is none of this name in the source’s folder"])
      refusal.isAbsence = true
      throw refusal
    }
    return DocumentReference(
      location: reference.location, place: .file(real), form: reference.form)
  }

  /// One page or file, without its parts.
  private func one(
    _ reference: DocumentReference, etag: String?, lastModified: String?
  ) async throws(DocumentRefusal) -> Outcome {
    do throws(DocumentRefusal) {
      switch reference.place {
      case .file(let path):
        let document = try file(path, reference)
        steps?.received(ReceivedPage(document, head: nil))
        return .loaded(document)
      case .web(let url):
        return try await page(url, reference, etag: etag, lastModified: lastModified)
      }
    } catch {
      steps?.received(ReceivedPage(reference, error))
      throw error
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
    _ url: String, _ reference: DocumentReference, etag: String?, lastModified: String?
  ) async throws(DocumentRefusal) -> Outcome {
    var request = web.request(for: url)
    request.accept = reference.form.accept
    request.etag = etag
    request.lastModified = lastModified
    let head: FetchedHead
    let spool: Spool
    do throws(FetchError) {
      let (fetcher, asked) = (fetcher, request)
      (head, spool) = try await web.patience.trying(url) { () async throws(FetchError) in
        // What came before a failure is thrown away.
        let spool = Spool()
        return (try await fetcher.fetch(url, asked) { _, chunk in try spool.append(chunk) }, spool)
      }
    } catch {
      throw DocumentRefusal(error)
    }
    if head.isNotModified {
      steps?.received(ReceivedPage(reference, notModified: head))
      return .notModified
    }
    let (bytes, digest) = try spool.finish()
    let document = LoadedDocument(
      reference: reference, base: head.url, mediaType: head.mediaType, bytes: bytes,
      digest: digest, etag: head.etag, lastModified: head.lastModified)
    steps?.received(ReceivedPage(document, head: head))
    return .loaded(document)
  }
}

extension DocumentForm {
  /// The media types asked for, best first.
  var accept: String {
    switch self {
    case .rdf, .page, .fdp, .fdpDataset:
      """
      text/turtle, application/n-triples;q=0.9, application/ld+json;q=0.8, application/rdf+xml;q=0.8, \
      application/n-quads;q=0.7, application/json;q=0.5, application/xml;q=0.4, text/html;q=0.3, */*;q=0.1
      """
    case .ckan, .phems, .phemsDataset: "application/json, */*;q=0.1"
    case .sitemap: "application/xml, text/xml;q=0.9, text/plain;q=0.5, */*;q=0.1"
    case .dictionary: "text/csv, */*;q=0.5"
    }
  }
}
