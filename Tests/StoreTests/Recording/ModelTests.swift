import Catalogue
import GRDB
import TestSupport
import Testing

@testable import Store

/// Random sequences of harvests over three sources, against a model that is too simple to be wrong.
@Suite("Against a model")
struct ModelTests {
  static let sources = ["east", "north", "west"]
  static let names = ["p", "q", "r/1", "r/2", "s"]
  static let locations = ["a", "b", "B", "ä"]
  /// No two of one length, so that the longest is always one.
  static let prefixes = ["", "https://data.", Describing.iri("r/")]

  final class Run {
    let store: Store
    var model = CatalogueModel()
    var random: SeededGenerator
    var settings: [String: SourceSettings] = [:]
    /// What each source's documents say at the moment.
    var published: [String: [String: [(name: String, title: String)]]] = [:]

    init(seed: Int) throws {
      store = try Store.inMemory()
      random = SeededGenerator(seed: seed)
    }

    func document(_ location: String, _ titles: [(name: String, title: String)]) -> DocumentRecord {
      Describing.document(
        location,
        titles.map {
          var dataset = Describing.dataset($0.name, title: $0.title, variables: ["v"])
          dataset.publisher = Agent(name: LocalisedText("University Hospital"))
          for key in CatalogueModel.keys where $0.title.contains(key) {
            dataset.identifiers.append("COHORT-2024-\(key)")
          }
          return dataset
        })
    }

    func start() async throws {
      for name in ModelTests.sources {
        var settings = SourceSettings()
        settings.grace = Int.random(in: 1...2, using: &random)
        settings.maxWithdrawal = [0.3, 0.5, 1].randomElement(using: &random) ?? 1
        self.settings[name] = settings
        try await store.addSource(
          Source(name: name, url: "file:///", kind: .file, settings: settings))
      }
    }

    func step() async throws {
      let source = ModelTests.sources.randomElement(using: &random) ?? "north"
      switch Int.random(in: 0..<20, using: &random) {
      case 0: try await changePrefix(of: source)
      case 1: try await replace(source)
      default:
        publish(source)
        try await harvest(source)
      }
    }

    private func changePrefix(of source: String) async throws {
      // Another source gives the prefix up: no two have the same.
      let prefix = ModelTests.prefixes.randomElement(using: &random) ?? ""
      guard prefix.isEmpty || !model.prefixes.values.contains(prefix) else { return }
      settings[source]?.iriPrefix = prefix
      model.prefixes[source] = prefix
      try await store.setSource(
        Source(
          name: source, url: "file:///", kind: .file,
          settings: settings[source] ?? SourceSettings()))
    }

    private func replace(_ source: String) async throws {
      try await store.removeSource(named: source)
      model.remove(source)
      settings[source]?.iriPrefix = nil
      try await store.addSource(
        Source(
          name: source, url: "file:///", kind: .file,
          settings: settings[source] ?? SourceSettings()))
    }

    /// Some documents change, some go, some come.
    private func publish(_ source: String) {
      for location in ModelTests.locations where Int.random(in: 0..<3, using: &random) == 0 {
        if Int.random(in: 0..<4, using: &random) == 0 {
          published[source, default: [:]][location] = nil
          continue
        }
        var titles: [(name: String, title: String)] = []
        for name in ModelTests.names where Bool.random(using: &random) {
          let title = ["Asthma", "Sepsis"].randomElement(using: &random) ?? ""
          let keys = ["", "", " K1", " K2", " K1 K2"].randomElement(using: &random) ?? ""
          titles.append((name, title + keys))
        }
        published[source, default: [:]][location] = titles
      }
    }

    private func harvest(_ source: String) async throws {
      let recorder = try await store.beginHarvest(of: source)
      let known = try await recorder.knownDocuments()
      var seen: Set<String> = []
      var refused: Set<String> = []
      for location in ModelTests.locations {
        guard let titles = published[source]?[location] else { continue }
        let record = document(location, titles)
        if Int.random(in: 0..<12, using: &random) == 0 {
          _ = try await recorder.documentRefused(
            location, refusal: .init(message: "It cannot be read."), findings: [])
          refused.insert(location)
        } else if known[location]?.contentHash == record.contentHash {
          let report = try await recorder.documentUnchanged(location)
          let expected = model.descriptions.filter { key, description in
            key.source == source && key.location == location && description.isLive
              && description.isInDocument
          }
          #expect(report.datasets == expected.count)
          seen.insert(location)
        } else {
          let whole = try await recordParts(of: record, titles, source: source, to: recorder)
          // Half recorded: the process dies.
          guard whole else { return }
          seen.insert(location)
        }
      }
      let complete = Int.random(in: 0..<6, using: &random) != 0
      let report = try await recorder.finish(
        Describing.report(source), complete: complete)
      guard complete, let settings = settings[source] else { return }
      let withdrawn = model.finish(
        source, seen: seen, refused: refused, grace: settings.grace,
        maximum: settings.maxWithdrawal)
      #expect(report.status == (withdrawn == nil ? .held : .complete))
      #expect(report.withdrawn == withdrawn ?? 0)
    }

    /// - Returns: whether the last part was recorded.
    private func recordParts(
      of record: DocumentRecord, _ titles: [(name: String, title: String)], source: String,
      to recorder: HarvestRecorder
    ) async throws -> Bool {
      let middle = Int.random(in: 0...titles.count, using: &random)
      let dies = Int.random(in: 0..<10, using: &random) == 0
      var parts = [record, record]
      parts[0].datasets = Array(record.datasets.prefix(middle))
      parts[0].isLast = false
      parts[1].datasets = Array(record.datasets.dropFirst(middle))
      let halves = [Array(titles.prefix(middle)), Array(titles.dropFirst(middle))]
      for (number, part) in parts.enumerated() where number == 0 || !dies {
        let outcome = try await recorder.record(part)
        let expected = model.record(
          source, record.location, halves[number], isFirst: number == 0)
        #expect(outcome.new == expected.0)
        #expect(outcome.changed == expected.1)
        #expect(outcome.unchanged == expected.2)
      }
      return !dies
    }

    func compare() async throws {
      let shown = model.shown(iri: Describing.iri)
      #expect(try await store.shownTitles() == shown)
      let space = try await store.dataSpace()
      #expect(space.datasets() == shown.count)
      #expect(space.days.last?.datasets ?? 0 == shown.count)
      let counts = try await store.read { db in
        try Row.fetchAll(
          db,
          sql: """
            SELECT s.name, o.location, t.iri, count(*) FROM version v
            JOIN description d ON d.id = v.descriptionId JOIN dataset t ON t.id = d.datasetId
            JOIN document o ON o.id = d.documentId JOIN source s ON s.id = d.sourceId
            GROUP BY d.id
            """
        ).map { "\($0[0] as String) \($0[1] as String) \($0[2] as String) \($0[3] as Int)" }
      }
      let expected = model.descriptions.map { key, description in
        "\(key.source) \(key.location) \(Describing.iri(key.name)) \(description.versions)"
      }
      #expect(counts.sorted() == expected.sorted())
    }
  }

  @Test("Shown, owned, withdrawn, versions", arguments: 0..<12)
  func sequences(seed: Int) async throws {
    let run = try Run(seed: seed)
    try await run.start()
    for _ in 0..<(Effort.isWhole ? 400 : 25) {
      try await run.step()
      try await run.compare()
    }
    #expect(try await run.store.check() == [])
  }
}
