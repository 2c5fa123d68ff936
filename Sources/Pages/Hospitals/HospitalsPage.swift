internal import Catalogue
internal import Query
public import Store

/// The data space: which hospital holds what, how well it is described, and what changed lately.
public struct HospitalsPage: HTMLPage {
  public static let template = "hospitals"
  public let shell: Shell

  let summary: String
  let hospitals: [Hospital]
  let space: SpaceTables?
  let trend: SpaceTrend?
  let changes: SpaceChanges

  struct Hospital: Sendable {
    let name: String
    let href: String
    let country: String?
    let datasets: String
    let search: String
    let quality: Quality?
    let harvested: String
    let harvestStatus: String?
  }

  struct Quality: Sendable {
    let percent: Int
    let text: String
  }

  /// The most publishers listed.
  static let mostListed = 200

  /// - Parameters:
  ///   - recent: the latest changes, newest first.
  ///   - today: RFC 3339.
  public init(
    _ request: PageRequest, sources: [SourceStatus], space: DataSpace, recent: [RecentChange],
    today: String, names: ConceptNames
  ) {
    let reader = request.reader
    let texts = reader.texts
    summary = texts.count(
      "hospitals.summary", sources.count,
      ["datasets": texts.count("search.all", space.datasets())])
    hospitals = sources.prefix(Self.mostListed).map { source in
      let last = source.lastHarvest
      return Hospital(
        name: Excerpt.of(source.settings.hospital ?? source.name, longest: 120),
        href: request.link("/sources/" + PercentEncoding.component(source.name)),
        country: source.settings.country.map(reader.country),
        datasets: reader.number(space.datasets(hospital: source.name)),
        search: request.link("/", [QueryItem(name: "hospital", value: source.name)]),
        quality: last?.quality.map {
          Quality(
            percent: $0.percent,
            text: "\($0.percent) %, " + texts("quality.\($0.band.rawValue)"))
        },
        harvested: last?.finishedAt.map(reader.time) ?? texts("hospitals.never"),
        harvestStatus: last.map { texts("harvest.\($0.status.rawValue)") })
    }
    let named = Dictionary(
      sources.map { ($0.name, $0.settings.hospital ?? $0.name) },
      uniquingKeysWith: { first, _ in first })
    self.space = SpaceTables(space, hospitals: named, request: request, names: names)
    trend = SpaceTrend(space.days, reader: reader)
    changes = SpaceChanges(space, recent: recent, today: today, request: request)
    shell = Shell(
      request, title: texts("hospitals.title"), summary: texts("hospitals.lead"),
      place: "/hospitals",
      asOf: space.asOf)
  }
}
