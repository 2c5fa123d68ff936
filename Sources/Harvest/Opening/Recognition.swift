internal import RDF
internal import Store

/// What kind of source a first page shows.
enum Recognition {
  /// By the page's content; `dcat` where nothing else is certain, also for what cannot be read.
  static func kind(of page: LoadedDocument, _ parsing: DocumentParsing) -> Source.Kind {
    if page.isHTML {
      let front = try? page.whole()
      return CKANPage.isFront(front ?? []) ? .ckan : .folder
    }
    if Sitemap.isOne(page.bytes.head) { return .sitemap }
    let head = String(decoding: page.bytes.head, as: UTF8.self)
    if let kind = kindOfJSON(page, head) { return kind }
    guard names.contains(where: head.contains), let parsed = try? parsing.parse(page) else {
      return .dcat
    }
    return FairDataPoint.isPage(parsed.graph) ? .fdp : .dcat
  }

  /// By what the store keeps, where the server says that the page is as it was.
  static func kind(ofLast known: KnownDocument?) -> Source.Kind {
    switch known.flatMap(Validators.init).flatMap({ DocumentForm(rawValue: $0.form) }) {
    case .fdp, .fdpDataset: .fdp
    case .ckan: .ckan
    case .phems, .phemsDataset: .phems
    case .sitemap: .sitemap
    case .dictionary: .dictionary
    case .rdf, .page, nil: .dcat
    }
  }

  /// Names that a page of a FAIR Data Point has among its prefixes.
  private static let names = ["w3id.org/fdp/fdp-o", "re3data.org/schema", "w3.org/ns/ldp#"]

  private static func kindOfJSON(_ page: LoadedDocument, _ head: String) -> Source.Kind? {
    let start = head.drop { $0.isWhitespace || $0 == "\u{FEFF}" }.first
    guard start == "{" || start == "[",
      !["\"@context\"", "\"@graph\"", "\"@id\""].contains(where: head.contains),
      page.bytes.count <= DocumentBytes.mostInMemory, let answer = try? JSONNode.read(page)
    else { return nil }
    if answer["success"] != .null, answer["result"] != .null || answer["error"] != .null {
      return .ckan
    }
    return FederatedNode.isList(answer) ? .phems : nil
  }
}
