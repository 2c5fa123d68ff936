internal import RDF

/// What is to be had in a media type.
protocol MediaTyped {
  var mediaType: String { get }
}

/// A form in which a resource can be had.
enum Representation: MediaTyped, Hashable, Sendable {
  case json
  case html
  case rdf(Notation)

  var mediaType: String {
    switch self {
    case .json: "application/json"
    case .html: "text/html"
    case .rdf(let notation): notation.mediaType
    }
  }

  /// What `?format=` calls it.
  init?(format: String) {
    switch format.lowercased() {
    case "json": self = .json
    case "html": self = .html
    case "turtle", "ttl": self = .rdf(.turtle)
    case "ntriples", "nt": self = .rdf(.ntriples)
    case "rdfxml", "rdf": self = .rdf(.rdfxml)
    case "jsonld": self = .rdf(.jsonld)
    default: return nil
    }
  }
}

/// The `Accept` header (RFC 9110, section 12.5.1): picks the representation a client likes best.
enum ContentNegotiation {
  /// The best of `offers` (the first is the default), or nil where the client accepts none of them.
  static func choose<Offer: MediaTyped>(_ accept: String?, from offers: [Offer]) -> Offer? {
    guard let accept, !accept.isEmpty else { return offers.first }
    let ranges = accept.split(separator: ",").prefix(32).map(MediaRange.init)
    var best: (offer: Offer, quality: Double)?
    for offer in offers {
      let quality =
        ranges.filter { $0.covers(offer.mediaType) }
        .max { $0.specificity < $1.specificity }?.quality ?? 0
      if quality > (best?.quality ?? 0) { best = (offer, quality) }
    }
    return best?.offer
  }

  private struct MediaRange {
    var type: Substring
    var quality: Double

    init(_ text: Substring) {
      let parts = text.split(separator: ";").map { $0.filter { !$0.isWhitespace }.lowercased() }
      type = Substring(parts.first ?? "")
      quality =
        parts.dropFirst().first { $0.hasPrefix("q=") }
        .flatMap { Double($0.dropFirst(2)) }.map { min(max($0, 0), 1) } ?? 1
    }

    var specificity: Int { type == "*/*" ? 0 : type.hasSuffix("/*") ? 1 : 2 }

    func covers(_ mediaType: String) -> Bool {
      switch specificity {
      case 0: true
      case 1: mediaType.hasPrefix(type.dropLast())
      default: mediaType == type
      }
    }
  }
}
