/// Which methods a path takes, for answers to others (RFC 9110, section 15.5.6).
enum AllowedMethods {
  /// Pages for browsers, and what they fetch; the OpenAPI document leaves them out.
  static let pages = [
    "/", "/datasets/*", "/variables", "/matrix", "/compare", "/feasibility", "/hospitals",
    "/sources/*",
    "/assets/*", "/templates/*", "/sitemap.xml", "/robots.txt",
  ]
  /// Pages that send a form to themselves.
  static let forms = ["/check", "/publish"]
  private static let reading = [
    "/api/v1/datasets", "/api/v1/datasets/*", "/api/v1/datasets/*/history",
    "/api/v1/datasets/*/findings", "/api/v1/datasets/*/variables", "/api/v1/variables",
    "/api/v1/variables/matrix",
    "/api/v1/suggest", "/api/v1/feasibility/question",
    "/api/v1/compare", "/api/v1/shortlist", "/api/v1/changes", "/feed.atom", "/api/v1/sources",
    "/api/v1/sources/*/harvests", "/api/v1/sources/*/harvests/*", "/catalog",
    "/openapi.json", "/schemas/*", "/health/live", "/health/ready",
  ]
  private static let asking = [
    "/api/v1/feasibility", "/api/v1/validate", "/api/v1/sources/*/datasets",
    "/api/v1/sources/*/datasets/*/attest",
  ]
  private static let writing = ["/api/v1/sources/*/datasets/*"]
  private static let both = [
    "/beacon", "/beacon/info", "/beacon/service-info", "/beacon/configuration", "/beacon/map",
    "/beacon/entry_types", "/beacon/filtering_terms",
    "/beacon/datasets", "/beacon/datasets/*", "/beacon/cohorts", "/beacon/cohorts/*",
    "/beacon/individuals",
  ]

  /// The value of `Allow`; nil for a path that does not exist.
  static func of(_ path: String) -> String? {
    let parts = path.split(separator: "/")
    func matches(_ template: String) -> Bool {
      let wanted = template.split(separator: "/")
      return wanted.count == parts.count && zip(wanted, parts).allSatisfy { $0 == "*" || $0 == $1 }
    }
    if reading.contains(where: matches) || pages.contains(where: matches) {
      return "GET, HEAD, OPTIONS"
    }
    if both.contains(where: matches) || forms.contains(where: matches) {
      return "GET, HEAD, POST, OPTIONS"
    }
    if writing.contains(where: matches) { return "GET, HEAD, PUT, DELETE, OPTIONS" }
    return asking.contains(where: matches) ? "POST, OPTIONS" : nil
  }
}
