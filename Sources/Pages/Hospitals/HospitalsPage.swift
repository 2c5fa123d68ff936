internal import Catalogue
internal import Query
public import Store

/// The data space: which hospital holds what, how well it is described, and what changed lately.
public struct HospitalsPage: HTMLPage {
  public static let template = "hospitals"
  public let shell: Shell

  let summary: String
  let hospitals: [Hospital]
  let heat: HeatTable?
  let changes: [Change]
  let feed: String

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

  /// A change of a dataset, newest first.
  struct Change: Sendable {
    let title: String
    let href: String
    let what: String
    let day: String
  }

  /// - Parameters:
  ///   - groups: the datasets of each hospital by age group, from a search over everything.
  ///   - changes: the latest, newest first.
  public init(
    _ request: PageRequest, sources: [SourceStatus], groups: [HospitalGroups],
    changes: [RecentChange], asOf: String
  ) {
    let reader = request.reader
    let texts = reader.texts
    let total = sources.reduce(0) { $0 + $1.datasets }
    summary = texts.count(
      "hospitals.summary", sources.count,
      ["datasets": texts.count("search.all", total)])
    hospitals = sources.map { source in
      let last = source.lastHarvest
      return Hospital(
        name: Excerpt.of(source.settings.hospital ?? source.name, longest: 120),
        href: request.link("/sources/" + PercentEncoding.component(source.name)),
        country: source.settings.country.map(reader.country),
        datasets: reader.number(source.datasets),
        search: request.link("/", [QueryItem(name: "hospital", value: source.name)]),
        quality: last?.quality.map {
          Quality(
            percent: $0.percent,
            text: "\($0.percent) %, " + texts("quality.\($0.band.rawValue)"))
        },
        harvested: last?.finishedAt.map(reader.time) ?? texts("hospitals.never"),
        harvestStatus: last.map { texts("harvest.\($0.status.rawValue)") })
    }
    heat = HeatTable(groups, sources: sources, request: request)
    self.changes = changes.map { recent in
      Change(
        title: Excerpt.of(recent.title, longest: 160), href: request.dataset(recent.change.id),
        what: texts("change.\(recent.change.kind.rawValue)"), day: reader.day(recent.change.at))
    }
    feed = "/feed.atom"
    shell = Shell(
      request, title: texts("hospitals.title"), summary: texts("hospitals.lead"),
      place: "/hospitals", asOf: asOf)
  }
}

/// How many datasets of a hospital are of each value of a field.
public struct HospitalGroups: Sendable {
  /// The source's name.
  public var hospital: String
  public var ageGroups: [FacetCount]

  public init(hospital: String, ageGroups: [FacetCount]) {
    self.hospital = hospital
    self.ageGroups = ageGroups
  }
}

/// Hospitals by age group: numbers first, with a shade that says the same.
struct HeatTable: Sendable {
  struct Cell: Sendable {
    let count: String
    /// 0 (none) to 5 (the most).
    let level: Int
    /// Nil where there is nothing to see.
    let href: String?
  }

  struct Row: Sendable {
    let name: String
    let cells: [Cell]
  }

  let columns: [String]
  let rows: [Row]

  init?(_ groups: [HospitalGroups], sources: [SourceStatus], request: PageRequest) {
    let reader = request.reader
    let ids = AgeGroup.all.filter { $0.scheme == .ich }
    let most = groups.flatMap(\.ageGroups).map(\.count).max() ?? 0
    guard most > 0 else { return nil }
    columns = ids.map { $0.label.best(for: reader.languages)?.text ?? $0.id }
    rows = groups.map { group in
      let source = sources.first { $0.name == group.hospital }
      return Row(
        name: Excerpt.of(source?.settings.hospital ?? group.hospital, longest: 120),
        cells: ids.map { id in
          let count = group.ageGroups.first { $0.value == id.id }?.count ?? 0
          return Cell(
            count: reader.number(count), level: (count * 5 + most - 1) / most,
            href: count == 0
              ? nil
              : request.link(
                "/",
                [
                  QueryItem(name: "hospital", value: group.hospital),
                  QueryItem(name: "ageGroup", value: id.id),
                ]))
        })
    }
  }
}
