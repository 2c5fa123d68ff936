internal import Catalogue
internal import Foundation
internal import RDF
internal import XML

/// A sitemap (sitemaps.org, protocol 0.90): the pages of a site, as XML or as a list of lines, or an index of
/// further sitemaps.
enum Sitemap {
  private static let namespace = "http://www.sitemaps.org/schemas/sitemap/0.9"

  /// Whether a document begins like one.
  static func isOne(_ head: [UInt8]) -> Bool {
    let text = String(decoding: head, as: UTF8.self)
    return text.contains("<urlset") || text.contains("<sitemapindex")
  }

  /// Leads to the pages of the sitemap that may be descriptions: those with the extension of a notation of RDF, or
  /// with none.
  ///
  /// - Throws: a refusal where the document is no sitemap.
  static func read(_ document: LoadedDocument) throws(DocumentRefusal) -> ParsedDocument {
    let bytes = try document.whole(most: 50 << 20)
    var next: [DocumentReference] = []
    if isOne(Array(bytes.prefix(4096))) {
      next = try entries(of: bytes)
    } else if document.mediaType == "text/plain" {
      next = String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline)
        .compactMap { page(String($0)) }
    } else {
      throw DocumentRefusal(
        .sitemapUnreadable, ["reason": "it has neither urlset nor sitemapindex"])
    }
    // The protocol lets a sitemap speak for its own host alone.
    let origins = [document.reference.location, document.base].map { WebLocation($0)?.origin }
    let own = next.filter { origins.contains(WebLocation($0.location)?.origin) }
    let elsewhere = next.first { !origins.contains(WebLocation($0.location)?.origin) }
    let findings = elsewhere.map {
      Finding(
        .pageElsewhere, .warning,
        arguments: ["page": document.reference.location, "next": $0.location])
    }
    return ParsedDocument(graph: Graph(), findings: findings.map { [$0] } ?? [], next: own)
  }

  private static func entries(of bytes: [UInt8]) throws(DocumentRefusal) -> [DocumentReference] {
    var reader = XMLReader()
    reader.append(bytes)
    reader.finish()
    var entries: [DocumentReference] = []
    var isIndex = false
    var location: String?
    do {
      while let token = try reader.next() {
        switch token {
        case .startElement:
          if reader.name.local == "sitemap" { isIndex = true }
          if reader.name.local == "url" { isIndex = false }
          if reader.name.local == "loc", isOwn(reader.name) { location = "" }
        case .text, .cdata:
          if location != nil { location? += reader.text }
        case .endElement:
          if reader.name.local == "loc", let text = location {
            location = nil
            if let reference = isIndex ? index(text) : page(text) { entries.append(reference) }
          }
        default: break
        }
      }
    } catch {
      throw DocumentRefusal(.sitemapUnreadable, ["reason": "\(error)"])
    }
    return entries
  }

  /// Extensions for images and videos have a `loc` of their own.
  private static func isOwn(_ name: XMLName) -> Bool {
    name.namespace == namespace || name.namespace.isEmpty
  }

  private static func index(_ text: String) -> DocumentReference? {
    WebLocation(text.trimmingCharacters(in: .whitespacesAndNewlines))
      .map { DocumentReference(page: $0.text, .sitemap) }
  }

  private static func page(_ text: String) -> DocumentReference? {
    guard let location = WebLocation(text.trimmingCharacters(in: .whitespacesAndNewlines)) else {
      return nil
    }
    let isCandidate =
      location.fileExtension.isEmpty || Notation(fileExtension: location.fileExtension) != nil
    return isCandidate ? DocumentReference(page: location.text, .page) : nil
  }
}
