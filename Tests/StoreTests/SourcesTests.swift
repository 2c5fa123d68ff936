import Store
import Testing

@Suite("Sources")
struct SourcesTests {
  @Test("Added, changed, paused, removed")
  func lifeCycle() async throws {
    let store = try Store.inMemory()
    var north = Source(name: "north", url: "https://north.example/catalogue.ttl", kind: .dcat)
    north.settings.hospital = "North Children's Hospital"
    try await store.addSource(north)
    #expect(try await store.source(named: "north")?.source == north)
    #expect(try await store.source(named: "south") == nil)
    await #expect(throws: StoreError.sourceExists(name: "north")) {
      try await store.addSource(north)
    }
    north.settings.threshold = 12
    north.url = "https://north.example/all.ttl"
    try await store.setSource(north)
    try await store.pauseSource(named: "north")
    north.paused = true
    #expect(try await store.sources().map(\.source) == [north])
    try await store.removeSource(named: "north")
    #expect(try await store.sources() == [])
    await #expect(throws: StoreError.sourceUnknown(name: "north")) {
      try await store.setSource(north)
    }
    await #expect(throws: StoreError.sourceUnknown(name: "north")) {
      try await store.removeSource(named: "north")
    }
    await #expect(throws: StoreError.sourceUnknown(name: "north")) {
      try await store.beginHarvest(of: "north")
    }
  }

  @Test("The generation rises with what readers see, and only then")
  func generation() async throws {
    let store = try await Store.withSources("north")
    let start = try await store.generation
    let status = try #require(try await store.source(named: "north"))
    try await store.setSource(status.source)
    #expect(try await store.generation == start)
    try await store.pauseSource(named: "north")
    #expect(try await store.generation == start + 1)
  }

  struct Invalid: CustomTestStringConvertible, Sendable {
    var name = "north"
    var url = "file:///north"
    var reason: String
    var change: @Sendable (inout SourceSettings) -> Void = { _ in }
    var testDescription: String { "\(name): \(reason)" }
  }

  static let namesReason = "a name has 1 to 100 lower-case letters, digits, dots and hyphens"

  @Test(
    "Settings that cannot be are refused",
    arguments: [
      Invalid(name: "", reason: namesReason), Invalid(name: "North", reason: namesReason),
      Invalid(name: "a/b", reason: namesReason), Invalid(name: "süd", reason: namesReason),
      Invalid(name: String(repeating: "a", count: 101), reason: namesReason),
      Invalid(url: "", reason: "its URL is empty"),
      Invalid(reason: "the threshold is at least 5") { $0.threshold = 4 },
      Invalid(reason: "maxWithdrawal is a share from 0 to 1") { $0.maxWithdrawal = 1.5 },
      Invalid(reason: "maxWithdrawal is a share from 0 to 1") { $0.maxWithdrawal = .nan },
      Invalid(reason: "grace is at least 1") { $0.grace = 0 },
      Invalid(reason: "a country is two lower-case letters (ISO 3166-1)") { $0.country = "FIN" },
    ])
  func invalid(_ invalid: Invalid) async throws {
    let store = try Store.inMemory()
    var source = Source(name: invalid.name, url: invalid.url)
    invalid.change(&source.settings)
    await #expect(
      throws: StoreError.sourceInvalid(name: invalid.name, reason: invalid.reason)
    ) { try await store.addSource(source) }
  }

  @Test("A removed source leaves only IRIs and changes; a dataset that another describes stays")
  func removal() async throws {
    let store = try await Store.withSources("north", "south")
    try await store.harvest(
      "north",
      [Describing.document("a", [Describing.dataset("x"), Describing.dataset("y")])])
    try await store.harvest(
      "south", [Describing.document("b", [Describing.dataset("y", title: "Copy")])])
    #expect(try await store.shownTitles()["y"] == "north: Cystic fibrosis")
    try await store.removeSource(named: "north")
    #expect(try await store.shownTitles() == ["y": "south: Copy"])
    #expect(
      try await store.changes().items.map { "\($0.kind) \($0.iri)" } == [
        "created \(Describing.iri("x"))", "created \(Describing.iri("y"))",
        "withdrawn \(Describing.iri("x"))", "updated \(Describing.iri("y"))",
      ])
    #expect(try await store.publishedGraph(of: Describing.iri("x")) == nil)
    #expect(try await store.check() == [])
    try await store.addSource(Source(name: "north", url: "file:///north"))
    try await store.harvest("north", [Describing.document("a", [Describing.dataset("x")])])
    #expect(try await store.changes().items.last?.kind == .returned)
    #expect(try await store.check() == [])
  }
}
