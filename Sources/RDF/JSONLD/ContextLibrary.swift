/// The contexts that JSON-LD documents may name by an IRI. None is ever fetched from the network: a name that
/// is not on the list is an error of the document that uses it.
public struct ContextLibrary: Sendable {
  private var documents: [String: JSONDocument] = [:]
  /// Those that come with the program are read when they are first asked for.
  private var hasBundled = false

  private static let bundledDocuments: [String: JSONDocument] = {
    var library = ContextLibrary()
    for (iris, text) in BundledContexts.all {
      for iri in iris { try? library.add(text, as: iri) }
    }
    return library.documents
  }()

  /// The contexts that come with the program: those of DCAT-AP 3 and of Project Open Data 1.1.
  public static let bundled: ContextLibrary = {
    var library = ContextLibrary()
    library.hasBundled = true
    return library
  }()

  /// No context at all.
  public init() {}

  /// The IRIs that are known, in order.
  public var iris: [String] {
    Set(documents.keys).union(hasBundled ? Self.bundledDocuments.keys : [:].keys).sorted()
  }

  /// Makes a context known, in place of one that had the same name.
  ///
  /// - Parameters:
  ///   - bytes: a JSON document, an object with `@context`.
  ///   - iri: the name documents use. The same with `http:` or `https:`, or with a slash more at its
  ///     end, is another name.
  /// - Throws: the issue for which the bytes are no JSON, or no context.
  public mutating func add(_ bytes: some Collection<UInt8>, as iri: String) throws(SyntaxIssue) {
    var source = ScratchBuffer()
    source.append(bytes)
    let (document, issues) = JSONParser.parse(source)
    guard let document else {
      throw issues.last
        ?? SyntaxIssue(
          severity: .error, position: SourcePosition(line: 1, column: 1),
          message: "The context is no JSON.")
    }
    guard document.root.member("@context") != nil else {
      throw SyntaxIssue(
        severity: .error, position: SourcePosition(line: 1, column: 1),
        message: "The document is no context: it is no object with an \"@context\".", pointer: "")
    }
    add(document, as: iri)
  }

  mutating func add(_ document: JSONDocument, as iri: String) { documents[iri] = document }

  /// These contexts, and of the others those whose names are not taken.
  public func merging(_ other: ContextLibrary) -> ContextLibrary {
    var merged = self
    merged.documents.merge(other.documents) { own, _ in own }
    merged.hasBundled = hasBundled || other.hasBundled
    return merged
  }

  func document(_ iri: String) -> JSONDocument? {
    documents[iri] ?? (hasBundled ? Self.bundledDocuments[iri] : nil)
  }
}
