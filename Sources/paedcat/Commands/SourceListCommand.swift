internal import ArgumentParser
internal import Store
internal import Web

struct SourceListCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "Every source, what it brought, how its last harvest went.",
    discussion: """
      EXAMPLES:
        paedcat source list
        paedcat source list --server http://127.0.0.1:8080 --json
      """)

  @Option(help: "How many to list, 1 to 200.") var limit = 200
  @Option(help: "How many to skip.") var offset = 0
  @OptionGroup var reading: CatalogueOptions
  @OptionGroup var output: OutputOptions

  func run() async throws {
    let page = try await reading.withCatalogue { catalogue in
      try await catalogue.sources(limit: limit, offset: offset)
    }
    if output.json { return try Standard.json(page) }
    guard !page.items.isEmpty else {
      print("No source yet. Add one with: paedcat source add NAME URL")
      return
    }
    var table = TextTable(
      ["source", "country", "datasets", "last harvest", "when", "next", "url"], flexible: 6,
      numeric: [2])
    table.rows = page.items.map { source in
      [
        source.name, source.settings.country ?? "–", String(source.datasets),
        Self.state(of: source), Self.minute(source.lastHarvest?.finishedAt),
        Self.minute(source.nextHarvest), source.url,
      ]
    }
    print(table.rendered(width: Terminal.width))
  }

  /// How its last harvest went; since when, where it keeps failing.
  private static func state(of source: SourceStatus) -> String {
    let state =
      source.failingSince.map { "failing since \($0.prefix(10))" }
      ?? source.lastHarvest?.status.rawValue ?? "never"
    return state + (source.paused ? ", paused" : "")
  }

  /// `2026-06-30T02:30:00.000Z` as `2026-06-30 02:30`.
  private static func minute(_ time: String?) -> String {
    time.map { String($0.prefix(16)).replacing("T", with: " ") } ?? "–"
  }
}
