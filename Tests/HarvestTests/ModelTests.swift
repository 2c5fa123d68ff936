import Catalogue
import Fetch
import Foundation
import Store
import Synchronization
import TestSupport
import Testing

@testable import Harvest

/// Numbers that are the same in every run (SplitMix64).
private struct Dice: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  mutating func roll(_ sides: Int) -> Int { Int(next() % UInt64(sides)) }
}

/// A hospital's folder as it is now.
private struct Published {
  /// What each document says: titles by IRI.
  var documents: [String: [String: String]] = ["a.ttl": [:]]
  /// Documents that cannot be read at the moment.
  var broken: Set<String> = []
  /// The folder itself cannot be reached.
  var isGone = false
}

/// What the catalogue has to hold: the rules of docs/harvesting.md and ARCHITECTURE.md, in their plainest form.
private struct Model {
  struct Row: Equatable {
    var source: Int
    var document: String
    var iri: String
    var title: String
    var isLive = true
    var missed = 0
  }

  static let grace = [1, 1, 2]
  static let maxWithdrawal = [1, 0.3, 1]
  static let prefixes: [String?] = ["https://a.example/", "https://b.example/", nil]

  /// In the order in which they first came.
  private(set) var rows: [Row] = []

  /// What a harvest reads.
  mutating func read(_ source: Int, _ published: Published) {
    guard !published.isGone else { return }
    for (document, datasets) in published.documents.sorted(by: { $0.key < $1.key })
    where !published.broken.contains(document) {
      for (iri, title) in datasets.sorted(by: { $0.key < $1.key }) {
        let known = rows.firstIndex {
          $0.source == source && $0.document == document && $0.iri == iri
        }
        if let known {
          rows[known].title = title
          rows[known].isLive = true
        } else {
          rows.append(Row(source: source, document: document, iri: iri, title: title))
        }
      }
    }
  }

  /// What a harvest that came to its end leaves.
  mutating func harvest(
    _ source: Int, _ published: Published, confirmed: Bool
  ) -> SourceReport.Status {
    guard !published.isGone, published.broken.count < published.documents.count else {
      return .failed
    }
    read(source, published)
    let own = rows.indices.filter { rows[$0].source == source }
    func isSeen(_ row: Row) -> Bool {
      !published.broken.contains(row.document)
        && published.documents[row.document]?[row.iri] != nil
    }
    for index in own where isSeen(rows[index]) { rows[index].missed = 0 }
    let missed = own.filter {
      rows[$0].isLive && !isSeen(rows[$0]) && !published.broken.contains(rows[$0].document)
    }
    let status: SourceReport.Status = published.broken.isEmpty ? .complete : .partial
    let due = missed.filter { rows[$0].missed + 1 >= Self.grace[source] }
    let live = Dictionary(grouping: own.filter { rows[$0].isLive }) { rows[$0].iri }
    let vanishing = live.values.count { $0.allSatisfy(due.contains) }
    let share = live.isEmpty ? 0 : Double(vanishing) / Double(live.count)
    for index in missed { rows[index].missed += 1 }
    if share > Self.maxWithdrawal[source], !confirmed { return .held }
    for index in due { rows[index].isLive = false }
    return status
  }

  /// What readers see: titles by IRI.
  func shown() -> [String: String] {
    var shown: [String: String] = [:]
    for (iri, all) in Dictionary(grouping: rows, by: \.iri) {
      let described = Set(all.map(\.source))
      let byPrefix = described.first { Self.prefixes[$0].map(iri.hasPrefix) ?? false }
      guard let owner = byPrefix ?? all.first(where: \.isLive)?.source else { continue }
      let live = all.filter { $0.isLive && $0.source == owner }
      if let first = live.min(by: { $0.document < $1.document }) { shown[iri] = first.title }
    }
    return shown
  }

  func datasets(of source: Int) -> Int {
    Set(rows.filter { $0.isLive && $0.source == source }.map(\.iri)).count
  }
}

/// The catalogue on disk beside its model.
private final class World {
  let folder: TemporaryFolder
  private(set) var harness: Harness
  private var published = [Published(), Published(), Published()]
  private var model = Model()
  private var dice: Dice
  private var counter = 0

  init(seed: UInt64) async throws {
    folder = try TemporaryFolder()
    dice = Dice(state: seed)
    harness = try Harness(store: Store(path: folder.path + "/c.sqlite"))
    for source in 0..<3 {
      var settings = Source(name: "s\(source)", url: "file://\(path(source))", kind: .folder)
      settings.settings.grace = Model.grace[source]
      settings.settings.maxWithdrawal = Model.maxWithdrawal[source]
      settings.settings.iriPrefix = Model.prefixes[source]
      try await harness.store.addSource(settings)
    }
  }

  private func path(_ source: Int) -> String { folder.path + "/s\(source)" }

  /// One to three changes at one hospital, then a harvest of it: as a rule to its end.
  func step() async throws -> String {
    let source = dice.roll(3)
    var told = "s\(source):"
    for _ in 0...dice.roll(3) { told += " " + change(&published[source]) }
    try write(source)
    if dice.roll(8) == 0 {
      try await crash(source)
      told += " crash"
    }
    let isConfirmed = dice.roll(6) == 0
    var options = HarvestOptions()
    options.validates = false
    options.confirmWithdrawals = isConfirmed
    let named = try await harness.harvester.sources(for: ["s\(source)"])
    let status = try await harness.harvest(named[0], options).status
    let expected = model.harvest(source, published[source], confirmed: isConfirmed)
    #expect(status == expected, "\(told)")
    try await compare(told)
    return told
  }

  private func change(_ published: inout Published) -> String {
    let documents = published.documents.keys.sorted()
    let document = documents[dice.roll(documents.count)]
    switch dice.roll(12) {
    case 0...4:
      counter += 1
      let host = ["a", "b", "c"][dice.roll(3)]
      let iri = "https://\(host).example/dataset/\(dice.roll(5))"
      published.documents[document]?[iri] = "Cohort \(counter)"
      return "publish \(iri) in \(document)"
    case 5, 6:
      let iris = published.documents[document].map { $0.keys.sorted() } ?? []
      guard !iris.isEmpty else { return "nothing" }
      let iri = iris[dice.roll(iris.count)]
      published.documents[document]?[iri] = nil
      return "vanish \(iri) of \(document)"
    case 7:
      guard documents.count > 1 else { return "nothing" }
      published.documents[document] = nil
      published.broken.remove(document)
      return "vanish \(document)"
    case 8:
      let name = ["a.ttl", "b.ttl", "c.ttl"][dice.roll(3)]
      published.documents[name] = published.documents[name] ?? [:]
      return "new \(name)"
    case 9:
      published.broken.insert(document)
      return "fail \(document)"
    case 10:
      published.isGone = true
      return "fail"
    default:
      published.isGone = false
      published.broken = []
      return "restore"
    }
  }

  private func write(_ source: Int) throws {
    try? FileManager.default.removeItem(atPath: path(source))
    guard !published[source].isGone else { return }
    for (name, datasets) in published[source].documents {
      var text = Descriptions.prefixes
      for (iri, title) in datasets.sorted(by: { $0.key < $1.key }) {
        text += "<\(iri)> a dcat:Dataset ; dct:title \"\(title)\"@en .\n"
      }
      if published[source].broken.contains(name) { text += "<https://half" }
      try folder.write(text, to: "s\(source)/\(name)")
    }
  }

  /// A harvest that ends somewhere, and a process that ends with it: nothing is half, nothing is withdrawn.
  private func crash(_ source: Int) async throws {
    var read = model
    if published[source].broken.count < published[source].documents.count {
      read.read(source, published[source])
    } else {
      read = model
    }
    var options = HarvestOptions()
    options.validates = false
    // At its start, or once it has recorded a document: never after its end.
    let stopsAt = dice.roll(2)
    let (gate, open) = AsyncStream.makeStream(of: Void.self)
    let events = Mutex(0)
    let stopping = Mutex<Task<Void, any Error>?>(nil)
    let (harvester, named) = (
      harness.harvester, try await harness.harvester.sources(for: ["s\(source)"])
    )
    let task = Task {
      for await _ in gate { break }
      _ = try await harvester.harvest(named, options: options) { _ in
        let count = events.withLock { count in
          count += 1
          return count
        }
        if count > stopsAt { stopping.withLock { $0?.cancel() } }
      }
    }
    stopping.withLock { $0 = task }
    open.yield()
    _ = await task.result
    if dice.roll(2) == 0 {
      // A process that is killed leaves its harvest open.
      try await harness.store.beginHarvest(of: "s\(source)").abandon()
    }
    let (before, after) = (model.shown(), read.shown())
    let now = try await shown()
    for iri in Set(before.keys).union(after.keys).union(now.keys) {
      #expect(now[iri] == before[iri] || now[iri] == after[iri], "after a crash: \(iri)")
    }
    await harness.fetcher.shutdown()
    try harness.store.close()
    harness = try Harness(store: Store(path: folder.path + "/c.sqlite"))
  }

  private func shown() async throws -> [String: String] {
    let datasets = try await harness.store.publishedDatasets(limit: 1000)
    return Dictionary(
      datasets.map { ($0.iri, $0.title.variants.first?.text ?? "") }, uniquingKeysWith: { $1 })
  }

  private func compare(_ told: String) async throws {
    #expect(try await shown() == model.shown(), "\(told)")
    for (source, status) in try await harness.store.sources().enumerated() {
      #expect(status.datasets == model.datasets(of: source), "\(told)")
    }
  }

  func end() async throws {
    let problems = try await harness.store.check()
    #expect(problems.isEmpty, "\(problems)")
    await harness.fetcher.shutdown()
    try harness.store.close()
  }
}

/// Three hospitals publish, change, vanish, fail, crash and come back in any order; after each step the catalogue is
/// what a model of a hundred lines says. Whole with `PAEDCAT_LONG`.
@Suite("Harvests and a simple model") struct ModelTests {
  /// 10,000 steps in all, a fiftieth in CI.
  @Test(arguments: [1, 2, 3, 4] as [UInt64])
  func theCatalogueEqualsTheModel(seed: UInt64) async throws {
    let world = try await World(seed: seed)
    for _ in 0..<(Effort.isWhole ? 2500 : 50) { _ = try await world.step() }
    try await world.end()
  }
}
