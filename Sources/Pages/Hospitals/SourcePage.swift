internal import Catalogue
internal import Query
public import Store

/// A source for its steward: how the harvests went, what to do first, what was found.
public struct SourcePage: HTMLPage {
  public static let template = "source"
  public let shell: Shell

  let name: String
  let country: String?
  let search: String
  let datasets: String
  let withdrawn: String?
  let paused: String?
  let contact: String?
  let quality: QualityLine?
  let todo: [StewardTask]
  let harvests: [Harvest]
  let sections: [FindingSection]
  let noFindings: String?
  let refused: [Refused]
  let json: String

  struct QualityLine: Sendable {
    let percent: Int
    let text: String
  }

  struct Harvest: Sendable {
    let time: String
    let status: String
    let isBad: Bool
    let counts: String
    let seconds: String
    let quality: String?
  }

  /// A document that could not be read.
  struct Refused: Sendable {
    let location: String
    let place: String?
    let message: String
  }

  /// - Parameter harvests: the latest first.
  public init(_ request: PageRequest, source: SourceStatus, harvests: [SourceReport]) {
    let reader = request.reader
    let texts = reader.texts
    name = Excerpt.of(source.settings.hospital ?? source.name, longest: 160)
    country = source.settings.country.map(reader.country)
    search = request.link("/", [QueryItem(name: "hospital", value: source.name)])
    datasets = texts.count("search.all", source.datasets)
    withdrawn = source.withdrawn > 0 ? texts.count("source.withdrawn", source.withdrawn) : nil
    paused = source.paused ? texts("source.paused") : nil
    // The address of a webhook is often its password.
    contact = source.settings.contact.flatMap {
      $0.lowercased().hasPrefix("http") ? nil : Excerpt.of($0, longest: 160)
    }
    let last = harvests.first
    quality = (last?.quality ?? source.lastHarvest?.quality).map {
      QualityLine(
        percent: $0.percent,
        text: texts(
          "quality.summary",
          ["percent": "\($0.percent)", "band": texts("quality.\($0.band.rawValue)")]))
    }
    // The first harvest that read anything has the findings of what it read.
    let findings = harvests.first { !$0.findings.isEmpty }?.findings ?? []
    todo = StewardTask.first(
      findings, missing: (last?.quality ?? source.lastHarvest?.quality)?.missing ?? [],
      reader: reader)
    self.harvests = harvests.map { Harvest($0, reader: reader) }
    sections = FindingSection.all(findings, texts: texts, linkedIn: request)
    noFindings =
      findings.contains { $0.origin == .description }
      ? nil : texts(findings.isEmpty ? "findings.none" : "source.noFaults")
    refused = (last?.documents ?? []).compactMap { document in
      document.error.map {
        Refused(
          location: Excerpt.of(
            String(document.location.split(separator: "/").last ?? ""), longest: 160),
          place: $0.line.map { line in texts("source.line", ["line": "\(line)"]) },
          message: Excerpt.of($0.message, longest: 300))
      }
    }
    json = "/api/v1/sources/\(PercentEncoding.component(source.name))/harvests"
    shell = Shell(
      request, title: name, place: "/hospitals",
      alternates: [.init(type: "application/json", href: json, name: "JSON")])
  }
}

extension SourcePage.Harvest {
  init(_ report: SourceReport, reader: Reader) {
    let texts = reader.texts
    time = (report.finishedAt ?? report.startedAt).map(reader.time) ?? "–"
    status = texts("harvest.\(report.status.rawValue)")
    isBad = report.status != .complete
    let parts = [
      ("harvest.seen", report.seen), ("harvest.new", report.new),
      ("harvest.changed", report.changed), ("harvest.withdrawn", report.withdrawn),
      ("harvest.rejected", report.rejected),
    ].filter { $0.1 > 0 }.map { "\(texts($0.0)) \(reader.number($0.1))" }
    counts = parts.joined(separator: ", ")
    seconds = reader.number(report.seconds) + " s"
    quality = report.quality.map { "\($0.percent) %" }
  }
}
