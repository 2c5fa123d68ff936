/// A concrete syntax for RDF graphs.
public enum Notation: String, CaseIterable, Sendable, Codable {
  case turtle
  case ntriples
  case nquads
  case rdfxml
  case jsonld

  /// The registered media type, without parameters.
  public var mediaType: String {
    switch self {
    case .turtle: "text/turtle"
    case .ntriples: "application/n-triples"
    case .nquads: "application/n-quads"
    case .rdfxml: "application/rdf+xml"
    case .jsonld: "application/ld+json"
    }
  }

  /// The customary file extension, without a dot.
  public var fileExtension: String {
    switch self {
    case .turtle: "ttl"
    case .ntriples: "nt"
    case .nquads: "nq"
    case .rdfxml: "rdf"
    case .jsonld: "jsonld"
    }
  }

  /// From a `Content-Type`: parameters and case are passed over. `text/plain` says nothing;
  /// `application/xml`, `text/xml` and `application/json` are taken for the notation that is written
  /// in them.
  public init?(mediaType: String) {
    let bare = mediaType.prefix { $0 != ";" && $0 != "," }
    switch bare.filter({ !$0.isWhitespace }).lowercased() {
    case "text/turtle", "application/x-turtle", "application/turtle", "text/n3", "text/rdf+n3":
      self = .turtle
    case "application/n-triples", "text/ntriples", "application/ntriples":
      self = .ntriples
    case "application/n-quads", "text/x-nquads", "text/nquads":
      self = .nquads
    case "application/rdf+xml", "application/xml", "text/xml", "text/rdf+xml":
      self = .rdfxml
    case "application/ld+json", "application/json", "application/json+ld":
      self = .jsonld
    default:
      return nil
    }
  }

  /// From a file extension, with or without its dot, in any case.
  public init?(fileExtension: String) {
    let bare = fileExtension.hasPrefix(".") ? fileExtension.dropFirst() : fileExtension[...]
    switch bare.lowercased() {
    case "ttl", "turtle", "n3": self = .turtle
    case "nt", "ntriples": self = .ntriples
    case "nq", "nquads": self = .nquads
    case "rdf", "xml", "owl", "rdfs": self = .rdfxml
    case "jsonld", "json": self = .jsonld
    default: return nil
    }
  }
}
