internal import Catalogue
internal import Hummingbird
internal import Store

/// `/api/v1/sources` and their harvests.
struct SourceRoutes {
  let catalogue: any CatalogueService
  let publicURL: String

  func add(to router: some RouterMethods<WebContext>) {
    router.get("/api/v1/sources") { request, _ in
      let page = try request.queryItems.page(default: 50)
      var sources = try await catalogue.sources(limit: page.limit, offset: page.offset)
      sources.items = sources.items.map(Self.public)
      return try JSONAnswer.response(sources)
    }
    router.get("/api/v1/sources/:name/harvests") { request, context in
      let name = try context.parameters.require("name")
      let page = try request.queryItems.page(most: 50, default: 10)
      guard
        var harvests = try await catalogue.harvests(
          of: name, limit: page.limit, offset: page.offset)
      else {
        throw Problem.notFound("source", name, remedy: "The sources are listed at /api/v1/sources.")
      }
      if try Self.wantsFeed(request) {
        return HarvestFeed(source: name, publicURL: publicURL).response(harvests.items)
      }
      let languages = request.languages
      for index in harvests.items.indices {
        harvests.items[index].findings = harvests.items[index].findings.map {
          $0.localised(languages)
        }
      }
      return try JSONAnswer.response(harvests)
    }
    addHarvest(to: router)
  }

  private func addHarvest(to router: some RouterMethods<WebContext>) {
    router.get("/api/v1/sources/:name/harvests/:id") { request, context in
      let name = try context.parameters.require("name")
      let number = try context.parameters.require("id")
      let page = try request.queryItems.page(most: 1000, default: 100)
      guard let id = Int(number),
        var detail = try await catalogue.harvest(
          id, of: name, outcome: try Self.outcome(request), limit: page.limit, offset: page.offset)
      else {
        throw Problem.notFound(
          "harvest", number, remedy: "They are listed at /api/v1/sources/\(name)/harvests.")
      }
      let languages = request.languages
      detail.harvest.findings = detail.harvest.findings.map { $0.localised(languages) }
      return try JSONAnswer.response(detail)
    }
  }

  private static func outcome(_ request: Request) throws -> HarvestedDataset.Outcome? {
    guard let text = request.queryItems["outcome"] else { return nil }
    guard let outcome = HarvestedDataset.Outcome(rawValue: text) else {
      let all = HarvestedDataset.Outcome.allCases.map(\.rawValue).joined(separator: ", ")
      throw Problem.badParameter(
        "outcome", "There is no outcome “\(text)”.", remedy: "Ask for one of \(all).")
    }
    return outcome
  }

  private static func wantsFeed(_ request: Request) throws -> Bool {
    guard let format = request.queryItems["format"] else {
      let offers = [HarvestFeed.Format.json, .atom]
      return ContentNegotiation.choose(request.headers[.accept], from: offers) == .atom
    }
    guard let format = HarvestFeed.Format(rawValue: format) else {
      throw Problem.badParameter(
        "format", "There is no format “\(format)”.", remedy: "Ask for json or atom.")
    }
    return format == .atom
  }

  /// How the operator's network is laid out, and where secrets lie, is nobody else's business.
  private static func `public`(_ source: SourceStatus) -> SourceStatus {
    var source = source
    source.settings.allowNetwork = []
    source.settings.secretEnv = nil
    source.settings.secretFile = nil
    // The address of a webhook is often its password.
    if source.settings.contact?.lowercased().hasPrefix("http") == true {
      source.settings.contact = nil
    }
    if source.url.hasPrefix("file:") { source.url = "file:" }
    return source
  }
}
