internal import Catalogue
internal import Foundation
internal import Store

/// A source recognised: what kind it is, and the documents it has.
struct OpenedSource: Sendable {
  var kind: Source.Kind
  var documents: DocumentQueue
  /// The first document, where it had to be loaded to recognise the source.
  var first: Result<DocumentLoader.Outcome, DocumentRefusal>?

  /// Whether its documents were found by following links of a page for people or robots.
  var isCrawled: Bool { kind == .sitemap || kind == .folder }
}

/// Recognises a source and lists its documents.
struct SourceOpening: Sendable {
  var source: Source
  var loader: DocumentLoader
  /// The last reading of a document, where equal bytes mean that nothing has changed.
  var known: @Sendable (_ location: String) -> KnownDocument?

  /// - Throws: `SourceFailure` when there is nothing at the URL, or not what the kind says.
  func open() async throws(SourceFailure) -> OpenedSource {
    if let location = WebLocation(source.url) { return try await web(location) }
    guard let path = FilePath.path(ofURL: source.url) else {
      throw SourceFailure(.sourceAddressUnusable, ["address": source.url])
    }
    return try files(path)
  }

  // MARK: Files

  private func files(_ path: String) throws(SourceFailure) -> OpenedSource {
    guard let real = FilePath.real(path), let kind = FileKind(real) else {
      throw SourceFailure(.sourceFileMissing, ["file": path])
    }
    switch (kind, source.kind) {
    case (.folder, .auto), (.folder, .folder), (.folder, .dictionary):
      let form: DocumentForm = source.kind == .dictionary ? .dictionary : .rdf
      let listing = FolderListing(root: real, of: form)
      let queue = DocumentQueue(
        listing.documents, isWhole: listing.isWhole, findings: listing.findings)
      return OpenedSource(
        kind: source.kind == .dictionary ? .dictionary : .folder, documents: queue)
    case (.file, .auto), (.file, .file), (.file, .dcat), (.file, .dictionary):
      let isDictionary =
        source.kind == .dictionary || source.kind == .auto && DictionaryPage.isFile(real)
      let name = path.split(separator: "/").last.map(String.init) ?? path
      let reference = DocumentReference(
        location: name, place: .file(real), form: isDictionary ? .dictionary : .rdf)
      return OpenedSource(
        kind: isDictionary ? .dictionary : .file, documents: DocumentQueue([reference]))
    case (.file, .sitemap), (.file, .fdp), (.file, .ckan), (.file, .phems),
      (.folder, .sitemap), (.folder, .fdp), (.folder, .ckan), (.folder, .phems):
      throw SourceFailure(.sourceKindOfWeb, ["kind": source.kind.rawValue, "file": path])
    case (.folder, _):
      throw SourceFailure(.sourceIsFolder, ["file": path])
    case (.file, _):
      throw SourceFailure(.sourceIsFile, ["file": path])
    default:
      throw SourceFailure(.sourceIrregular, ["file": path])
    }
  }

  // MARK: The web

  private func web(_ location: WebLocation) async throws(SourceFailure) -> OpenedSource {
    switch source.kind {
    case .auto, .folder: break
    default: return opened(source.kind, at: location)
    }
    if source.kind == .auto {
      if CKANPage.isSearch(location.text) { return opened(.ckan, at: location) }
      if DictionaryPage.isFile(location.text) { return opened(.dictionary, at: location) }
    }
    let reference = DocumentReference(page: location.text, .rdf)
    let before = known(reference.location)
    let outcome: DocumentLoader.Outcome
    do throws(DocumentRefusal) {
      outcome = try await loader.fetch(reference, unless: before)
    } catch {
      return opened(.dcat, at: location, first: .failure(error))
    }
    if source.kind == .folder {
      guard case .loaded(let page) = outcome, page.isHTML else {
        throw SourceFailure(.sourceNoListing, ["address": location.text])
      }
      return try listing(page)
    }
    return try await recognised(outcome, reference, before)
  }

  /// A source of a kind that is certain, from its first page.
  private func opened(
    _ kind: Source.Kind, at location: WebLocation,
    first: Result<DocumentLoader.Outcome, DocumentRefusal>? = nil
  ) -> OpenedSource {
    let url = location.text
    let (reference, paging): (DocumentReference?, DocumentQueue.Paging) =
      switch kind {
      case .ckan: (CKANPage.first(url), .chain)
      case .phems: (FederatedNode.first(url), .tree)
      case .fdp: (DocumentReference(page: url, .fdp), .tree)
      case .sitemap: (DocumentReference(page: url, .sitemap), .tree)
      case .dictionary: (DocumentReference(page: url, .dictionary), .none)
      case .file: (DocumentReference(page: url, .rdf), .none)
      case .auto, .folder, .dcat: (DocumentReference(page: url, .rdf), .chain)
      }
    let documents = DocumentQueue(
      reference.map { [$0] } ?? [], paging: paging,
      origin: paging == .chain ? location.origin : nil, limits: loader.web.pages)
    return OpenedSource(kind: kind, documents: documents, first: first)
  }

  /// A source by what its URL gave.
  private func recognised(
    _ outcome: DocumentLoader.Outcome, _ reference: DocumentReference, _ before: KnownDocument?
  ) async throws(SourceFailure) -> OpenedSource {
    var (outcome, reference) = (outcome, reference)
    var kind = Source.Kind.dcat
    switch outcome {
    case .notModified:
      kind = Recognition.kind(ofLast: before)
    case .loaded(let page):
      kind = Recognition.kind(of: page, loader.parsing)
      if kind == .folder { return try listing(page) }
    }
    guard let location = WebLocation(reference.location) else {
      throw SourceFailure(.sourceAddressUnusable, ["address": source.url])
    }
    var opened = self.opened(kind, at: location)
    var queue = opened.documents
    // The page at the URL is the first document, unless the kind begins elsewhere.
    guard let start = queue.next(), start.location == reference.location else { return opened }
    reference.form = start.form
    if case .loaded(var page) = outcome {
      page.reference = reference
      outcome = .loaded(page)
    }
    do throws(DocumentRefusal) {
      opened.first = .success(
        try await loader.completing(outcome, reference, unless: before))
    } catch {
      opened.first = .failure(error)
    }
    return opened
  }

  private func listing(_ page: LoadedDocument) throws(SourceFailure) -> OpenedSource {
    let nothing = SourceFailure(.sourceNoLinks, ["address": page.base])
    guard let location = WebLocation(page.base), let html = try? page.whole() else {
      throw nothing
    }
    let links = IndexPage.documents(in: html, at: location)
    guard !links.isEmpty else { throw nothing }
    return OpenedSource(
      kind: .folder,
      documents: DocumentQueue(
        links.map { DocumentReference(page: $0, .rdf) },
        isWhole: links.count < IndexPage.mostLinks))
  }
}
