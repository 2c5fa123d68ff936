internal import ArgumentParser
internal import Catalogue
internal import Store
internal import Web

struct SourceShowCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "One source: its settings and its harvests.",
    discussion: """
      With --harvest one harvest, with what it did to each dataset that it did not find unchanged: new, changed, \
      rejected, withdrawn, or held, which is gone and kept since too many would have gone at once.

      EXAMPLES:
        paedcat source show riga
        paedcat source show riga --harvest latest
        paedcat source show riga --harvest 12 --outcome rejected --json
      """)

  @Argument(help: "The source's name.") var name: String
  @Option(help: "How many harvests, 1 to 50.") var limit = 5
  @Option(help: "One harvest: its number, as --json has it (id), or latest.") var harvest: String?
  @Option(help: "Of that harvest the datasets of one outcome: \(Self.outcomes).")
  var outcome: String?
  @OptionGroup var reading: CatalogueOptions
  @OptionGroup var output: OutputOptions

  private static let outcomes = HarvestedDataset.Outcome.allCases.map(\.rawValue)
    .joined(separator: ", ")

  func validate() throws {
    if let harvest, harvest != "latest", Int(harvest) == nil {
      throw ValidationError("A harvest is a number or “latest”.")
    }
    guard let outcome else { return }
    guard HarvestedDataset.Outcome(rawValue: outcome) != nil else {
      throw ValidationError("There is no outcome “\(outcome)”: \(Self.outcomes).")
    }
    guard harvest != nil else {
      throw ValidationError("Say of which harvest: --harvest latest --outcome \(outcome).")
    }
  }

  private struct Answer: Encodable {
    var source: SourceStatus
    var harvests: [SourceReport]
  }

  func run() async throws {
    if let harvest { return try await show(harvest) }
    let (source, harvests) = try await reading.withCatalogue { catalogue in
      let all = try await catalogue.sources(limit: 200, offset: 0)
      guard let source = all.items.first(where: { $0.name == name }),
        let harvests = try await catalogue.harvests(of: name, limit: limit, offset: 0)
      else { throw StoreError.sourceUnknown(name: name) }
      return (source, harvests.items)
    }
    if output.json { return try Standard.json(Answer(source: source, harvests: harvests)) }
    print(text(source))
    print(quality(source).joined(separator: "\n"))
    for report in harvests { print(HarvestReportText(report: report).text) }
    if harvests.isEmpty { print("Never harvested. Do it with: paedcat harvest \(name)") }
  }

  private static let mostDatasets = 1000

  private func show(_ harvest: String) async throws {
    let wanted = outcome.flatMap(HarvestedDataset.Outcome.init(rawValue:))
    let detail = try await reading.withCatalogue { catalogue in
      var id = Int(harvest)
      if id == nil {
        id = try await catalogue.harvests(of: name, limit: 1, offset: 0)?.items.first?.id
      }
      guard let id else { return HarvestDetail?.none }
      return try await catalogue.harvest(
        id, of: name, outcome: wanted, limit: Self.mostDatasets, offset: 0)
    }
    guard let detail else {
      throw CommandFailure(
        "There is no harvest “\(harvest)” of \(name).",
        remedy: "“paedcat source show \(name) --json” lists them with their numbers (id).")
    }
    if output.json { return try Standard.json(detail) }
    print(HarvestReportText(report: detail.harvest).text)
    guard !detail.datasets.items.isEmpty else { return }
    var table = TextTable(["OUTCOME", "FINDINGS", "DATASET"], flexible: 2, numeric: [1])
    table.rows = detail.datasets.items.map { [$0.outcome.rawValue, String($0.findings), $0.iri] }
    print(table.rendered(width: Terminal.isInteractive ? Terminal.width : 10_000))
    let more = detail.datasets.total - detail.datasets.items.count
    if more > 0 {
      print("… and \(more) more: /api/v1/sources/\(name)/harvests/\(detail.harvest.id ?? 0)")
    }
  }

  /// How well its datasets are described, and the first five things that would raise that.
  private func quality(_ source: SourceStatus) -> [String] {
    guard let quality = source.lastHarvest?.quality else { return [] }
    let bands = QualityScore.Band.allCases.reversed().compactMap { band in
      quality.bands[band.rawValue].map { "\($0) \(band.rawValue)" }
    }
    let head =
      Terminal.dim("quality".padded(to: 15)) + "\(quality.percent) % on average: "
      + bands.joined(separator: ", ")
    return [head]
      + quality.missing.prefix(5).map { missing in
        String(repeating: " ", count: 15)
          + "+\(missing.gain) points: \(QualityTexts.label(of: missing.criterion)), "
          + "missing in \(missing.datasets) of \(quality.datasets)"
      }
  }

  private func text(_ source: SourceStatus) -> String {
    let settings = source.settings
    let rows: [(String, String?)] = [
      ("source", source.name), ("url", source.url), ("kind", source.kind.rawValue),
      ("paused", source.paused ? "yes" : "no"), ("hospital", settings.hospital),
      ("country", settings.country), ("policy", settings.policy.rawValue),
      ("threshold", String(settings.threshold)),
      ("every", settings.every ?? "not by schedule: paedcat harvest \(source.name)"),
      ("next harvest", source.nextHarvest), ("failing since", source.failingSince),
      ("iriPrefix", settings.iriPrefix),
      (
        "allowNetwork",
        settings.allowNetwork.isEmpty ? nil : settings.allowNetwork.joined(separator: ",")
      ),
      ("secretEnv", settings.secretEnv), ("secretFile", settings.secretFile),
      (
        "columns",
        settings.columns.isEmpty
          ? nil
          : settings.columns.sorted { $0.key < $1.key }.map { "\($0.key):\($0.value)" }
            .joined(separator: ",")
      ), ("contact", settings.contact),
      ("maxWithdrawal", String(settings.maxWithdrawal)), ("grace", String(settings.grace)),
      ("datasets", "\(source.datasets), withdrawn \(source.withdrawn)"),
    ]
    return rows.compactMap { key, value in
      value.map { Terminal.dim(key.padded(to: 15)) + $0.printable }
    }.joined(separator: "\n")
  }
}
