internal import Catalogue
internal import Foundation
internal import Store

/// A source recognised: what kind it is, and the documents it has.
struct OpenedSource: Sendable {
  var kind: Source.Kind
  var documents: DocumentQueue
  /// The first document, where it had to be loaded to recognise the source.
  var first: Result<DocumentLoader.Outcome, DocumentRefusal>?
}

/// Recognises a source and lists its documents.
struct SourceOpening: Sendable {
  var source: Source
  var loader: DocumentLoader
  /// The last reading of a document, where equal bytes mean that nothing has changed.
  var known: @Sendable (_ location: String) -> KnownDocument?

  /// - Throws: `SourceFailure` when there is nothing at the URL, or the kind is not harvested.
  func open() async throws(SourceFailure) -> OpenedSource {
    switch source.kind {
    case .auto, .file, .folder, .dcat: break
    case .sitemap, .fdp, .ckan, .phems, .dictionary:
      throw SourceFailure(.sourceKindUnsupported, ["kind": source.kind.rawValue])
    }
    if let location = WebLocation(source.url) { return try await web(location) }
    guard let path = FilePath.path(ofURL: source.url) else {
      throw SourceFailure(.sourceAddressUnusable, ["address": source.url])
    }
    return try files(path)
  }

  private func files(_ path: String) throws(SourceFailure) -> OpenedSource {
    guard let real = FilePath.real(path), let kind = FileKind(real) else {
      throw SourceFailure(.sourceFileMissing, ["file": path])
    }
    switch (kind, source.kind) {
    case (.folder, .auto), (.folder, .folder):
      let listing = FolderListing(root: real)
      let queue = DocumentQueue(
        listing.documents, isWhole: listing.isWhole, findings: listing.findings)
      return OpenedSource(kind: .folder, documents: queue)
    case (.file, .auto), (.file, .file), (.file, .dcat):
      let name = path.split(separator: "/").last.map(String.init) ?? path
      return OpenedSource(
        kind: .file,
        documents: DocumentQueue([DocumentReference(location: name, place: .file(real))]))
    case (.folder, _):
      throw SourceFailure(.sourceIsFolder, ["file": path])
    case (.file, _):
      throw SourceFailure(.sourceIsFile, ["file": path])
    default:
      throw SourceFailure(.sourceIrregular, ["file": path])
    }
  }

  private func web(_ location: WebLocation) async throws(SourceFailure) -> OpenedSource {
    let reference = DocumentReference(location: location.text, place: .web(location.text))
    let pages = DocumentQueue([reference], pageOrigin: location.origin)
    if source.kind == .file {
      return OpenedSource(kind: .file, documents: DocumentQueue([reference]))
    }
    if source.kind == .dcat { return OpenedSource(kind: .dcat, documents: pages) }
    let outcome: Result<DocumentLoader.Outcome, DocumentRefusal>
    do throws(DocumentRefusal) {
      outcome = .success(try await loader.load(reference, unless: known(reference.location)))
    } catch {
      outcome = .failure(error)
    }
    if case .success(.loaded(let page)) = outcome, page.isHTML {
      return try listing(page)
    }
    if source.kind == .folder, case .success = outcome {
      throw SourceFailure(.sourceNoListing, ["address": location.text])
    }
    return OpenedSource(kind: .dcat, documents: pages, first: outcome)
  }

  private func listing(_ page: LoadedDocument) throws(SourceFailure) -> OpenedSource {
    let nothing = SourceFailure(.sourceNoLinks, ["address": page.base])
    guard let location = WebLocation(page.base) else { throw nothing }
    var html: [UInt8] = []
    do {
      try page.bytes.forEachChunk { html += $0.prefix(DocumentBytes.mostInMemory - html.count) }
    } catch {
      throw nothing
    }
    let links = IndexPage.documents(in: html, at: location)
    guard !links.isEmpty else { throw nothing }
    let documents = links.map { DocumentReference(location: $0, place: .web($0)) }
    return OpenedSource(
      kind: .folder,
      documents: DocumentQueue(documents, isWhole: documents.count < IndexPage.mostLinks))
  }
}
