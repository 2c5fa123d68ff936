internal import Hummingbird
internal import Query
internal import Store

extension Request {
  /// The parameters of this request's query string.
  var queryItems: QueryItems { QueryItems(uri.query) }

  /// The languages wanted: `lang=`, else Accept-Language (RFC 9110, section 12.5.4), best first.
  var languages: [String] {
    if let asked = queryItems["lang"], !asked.isEmpty { return [asked] }
    return AcceptLanguage.tags(headers[.acceptLanguage])
  }
}

/// The `Accept-Language` header.
enum AcceptLanguage {
  /// Its tags, best first, without `*`; at most eight.
  static func tags(_ header: String?) -> [String] {
    (header ?? "").split(separator: ",").prefix(16).enumerated()
      .compactMap { index, part -> (tag: String, quality: Double, index: Int)? in
        let pieces = part.split(separator: ";").map { $0.filter { !$0.isWhitespace } }
        guard let tag = pieces.first, tag != "*", !tag.isEmpty else { return nil }
        let quality =
          pieces.dropFirst().first { $0.hasPrefix("q=") }.flatMap { Double($0.dropFirst(2)) } ?? 1
        return quality > 0 ? (String(tag), quality, index) : nil
      }
      .sorted { ($1.quality, $0.index) < ($0.quality, $1.index) }
      .prefix(8).map(\.tag)
  }
}

extension QueryItems {
  /// The page asked for; 1 to `most` items, 20 by default.
  func page(most: Int = 200, default standard: Int = 20) throws -> (limit: Int, offset: Int) {
    (
      try integer("limit", in: 1...most, default: standard),
      try integer("offset", in: 0...10_000_000, default: 0)
    )
  }
}
