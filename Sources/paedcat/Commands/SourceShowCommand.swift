internal import ArgumentParser
internal import Catalogue
internal import Store
internal import Web

struct SourceShowCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "One source: its settings and its harvests.",
    discussion: """
      EXAMPLES:
        paedcat source show riga
        paedcat source show riga --json
      """)

  @Argument(help: "The source's name.") var name: String
  @Option(help: "How many harvests, 1 to 50.") var limit = 5
  @OptionGroup var reading: CatalogueOptions
  @OptionGroup var output: OutputOptions

  private struct Answer: Encodable {
    var source: SourceStatus
    var harvests: [SourceReport]
  }

  func run() async throws {
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
