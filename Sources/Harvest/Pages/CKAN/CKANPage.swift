internal import Catalogue
internal import Foundation
internal import RDF

/// A page of what CKAN's action API answers to `package_search` (docs.ckan.org, API guide).
enum CKANPage {
  /// Packages asked for a page; CKAN gives no more than 1000.
  private static let rows = 100

  /// Reads a page.
  ///
  /// - Throws: a refusal where it is no answer of the API, or one that reports an error.
  static func read(_ document: LoadedDocument) throws(DocumentRefusal) -> ParsedDocument {
    let answer = try JSONNode.read(document)
    guard case .object = answer, answer["success"] != .null else {
      throw DocumentRefusal(.ckanAnswerUnknown)
    }
    guard answer["success"].isTrue, case .list(let packages) = answer["result"]["results"] else {
      throw DocumentRefusal(.ckanError, ["reason": reason(answer["error"])])
    }
    let statements = Statements()
    var log = CKANLog()
    let site = site(of: document.reference.location)
    for package in packages { CKANPackage(package, site: site).write(to: statements, &log) }
    var parsed = ParsedDocument(
      graph: statements.builder.finish(), findings: log.findings, next: [])
    let start = offset(of: document.reference.location)
    let total = answer["result"]["count"].integer ?? 0
    if start + packages.count < total {
      if packages.isEmpty {
        throw DocumentRefusal(
          .ckanEndsEarly, ["start": String(start), "count": String(total)])
      }
      parsed.next = [
        DocumentReference(
          page: page(document.reference.location, start: start + packages.count), .ckan)
      ]
    }
    return parsed
  }

  /// The first page of a CKAN: `url` is its front page or a search of its action API, whose filters are kept.
  static func first(_ url: String) -> DocumentReference? {
    guard var parts = URLComponents(string: url) else { return nil }
    if !isSearch(url) {
      var path = parts.path
      if let api = path.range(of: "/api/") { path = String(path[..<api.lowerBound]) }
      while path.hasSuffix("/") { path.removeLast() }
      parts.path = path + "/api/3/action/package_search"
      parts.query = nil
    }
    var items = parts.queryItems ?? []
    if !items.contains(where: { $0.name == "rows" }) {
      items.append(URLQueryItem(name: "rows", value: String(rows)))
    }
    // The default order changes with every edit, and so while pages are read.
    if !items.contains(where: { $0.name == "sort" }) {
      items.append(URLQueryItem(name: "sort", value: "name asc"))
    }
    items.removeAll { $0.name == "start" }
    parts.queryItems = items + [URLQueryItem(name: "start", value: "0")]
    return parts.string.flatMap { WebLocation($0) }.map { DocumentReference(page: $0.text, .ckan) }
  }

  /// Whether a URL is a search of the action API.
  static func isSearch(_ url: String) -> Bool {
    url.contains("/action/package_search")
  }

  /// Whether a page for people says that CKAN made it.
  static func isFront(_ html: [UInt8]) -> Bool {
    let head = String(decoding: html.prefix(8192), as: UTF8.self).lowercased()
    return head.contains("name=\"generator\" content=\"ckan")
  }

  private static func page(_ url: String, start: Int) -> String {
    guard var parts = URLComponents(string: url) else { return url }
    let others = (parts.queryItems ?? []).filter { $0.name != "start" }
    parts.queryItems = others + [URLQueryItem(name: "start", value: String(start))]
    return parts.string ?? url
  }

  private static func offset(of url: String) -> Int {
    let items = URLComponents(string: url)?.queryItems ?? []
    return items.last { $0.name == "start" }?.value.flatMap(Int.init) ?? 0
  }

  /// Where datasets have their pages: the address before the API.
  private static func site(of url: String) -> String {
    url.range(of: "/api/").map { String(url[..<$0.lowerBound]) } ?? url
  }

  /// The error's own words, shortened; CKAN names its kind where it has none.
  private static func reason(_ error: JSONNode) -> String {
    let words = error["message"].string ?? error["__type"].string ?? error.string
    return CountMask.mask(String((words ?? "no reason given").prefix(200)), threshold: 10)
  }
}

/// What packages of a page lack.
struct CKANLog {
  private var nameless = 0
  private var unread: Set<String> = []

  mutating func noteNameless() { nameless += 1 }
  mutating func noteUnread(_ key: String) {
    if unread.count < 50 { unread.insert(key) }
  }

  var findings: [Finding] {
    var findings: [Finding] = []
    if nameless > 0 {
      findings.append(
        Finding(.recordUnnamed, .warning, arguments: ["records": String(nameless)]))
    }
    if !unread.isEmpty {
      findings.append(
        Finding(
          .fieldsUnread, .information,
          arguments: ["fields": unread.sorted().prefix(20).joined(separator: ", ")]))
    }
    return findings
  }
}
