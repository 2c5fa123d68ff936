import Catalogue
import Testing

@testable import Store

@Suite("Withdrawal")
struct WithdrawalTests {
  static func datasets(_ names: String) -> [Dataset] {
    names.split(separator: " ").map { Describing.dataset(String($0)) }
  }

  static func document(_ location: String, _ names: String) -> DocumentRecord {
    Describing.document(location, datasets(names))
  }

  @Test("Withdrawn, kept, and back as itself with its history")
  func comingBack() async throws {
    let store = try await Store.withSources("north")
    try await store.harvest("north", [Self.document("a", "x y")])
    let id = Store.datasetKey(for: Describing.iri("x"))
    let gone = try await store.harvest("north", [Self.document("a", "y")])
    #expect(gone.report.withdrawn == 1)
    #expect(try await store.shownNames() == ["y"])
    #expect(try await store.publishedGraph(of: id) == nil)
    #expect(try await store.history(of: id)?.versions.count == 1)
    #expect(try await store.source(named: "north")?.datasets == 1)
    #expect(try await store.source(named: "north")?.withdrawn == 1)
    #expect(try await store.check() == [])
    let back = try await store.harvest("north", [Self.document("a", "x y")])
    #expect(back.outcome.changed == 1 && back.outcome.unchanged == 1)
    #expect(back.outcome.new == 0 && back.outcome.versionsWritten == 0)
    #expect(try await store.shownNames() == ["x", "y"])
    #expect(
      try await store.changes().items.map(\.kind) == [.created, .created, .withdrawn, .returned])
    #expect(try await store.check() == [])
  }

  @Test("A document that vanishes takes its datasets along, and brings them back unaltered")
  func vanishedDocument() async throws {
    let store = try await Store.withSources("north")
    let both = [Self.document("a", "x"), Self.document("b", "y")]
    try await store.harvest("north", both)
    #expect(try await store.harvest("north", [both[0]]).report.withdrawn == 1)
    #expect(try await store.shownNames() == ["x"])
    let back = try await store.harvest("north", both)
    #expect(back.outcome.changed == 1 && back.outcome.versionsWritten == 0)
    #expect(try await store.shownNames() == ["x", "y"])
    #expect(try await store.check() == [])
  }

  @Test("Only a complete harvest misses anything", arguments: [false, true])
  func incomplete(_ complete: Bool) async throws {
    let store = try await Store.withSources("north")
    try await store.harvest("north", [Self.document("a", "x"), Self.document("b", "y")])
    let report = try await store.harvest("north", [Self.document("a", "x")], complete: complete)
      .report
    #expect(report.withdrawn == (complete ? 1 : 0))
    #expect(try await store.shownNames() == (complete ? ["x"] : ["x", "y"]))
  }

  @Test("A failed harvest, and one that left a document half recorded, withdraw nothing")
  func failed() async throws {
    let store = try await Store.withSources("north")
    try await store.harvest("north", [Self.document("a", "x"), Self.document("b", "y")])
    var recorder = try await store.beginHarvest(of: "north")
    _ = try await recorder.finish(
      Describing.report("north", status: .failed), complete: true, confirmWithdrawals: true)
    recorder = try await store.beginHarvest(of: "north")
    var half = Self.document("a", "x")
    half.isLast = false
    _ = try await recorder.record(half)
    let report = try await recorder.finish(
      Describing.report("north"), complete: true, confirmWithdrawals: true)
    #expect(report.withdrawn == 0)
    #expect(try await store.shownNames() == ["x", "y"])
    #expect(
      try await store.harvests(of: "north").items.map(\.status) == [
        .complete, .failed, .complete,
      ])
  }

  @Test("A refused document holds back what it described")
  func refused() async throws {
    let store = try await Store.withSources("north")
    try await store.harvest("north", [Self.document("a", "x"), Self.document("b", "y z")])
    let recorder = try await store.beginHarvest(of: "north")
    _ = try await recorder.record(Self.document("a", "w"))
    let finding = Finding(id: "unreadable", severity: .violation, message: "It ends too early.")
    let refusal = DocumentReport.Refusal(line: 3, column: 7, message: "It ends too early.")
    let document = try await recorder.documentRefused(
      "b", refusal: refusal, findings: [finding])
    #expect(document.status == .refused && document.error == refusal)
    let report = try await recorder.finish(
      Describing.report("north"), complete: true, confirmWithdrawals: true)
    #expect(report.withdrawn == 1)
    #expect(try await store.shownNames() == ["w", "y", "z"])
    #expect(try await store.contentHashes()["b"] == .some(nil))
    // Read again it is as it was.
    let again = try await store.harvest(
      "north", [Self.document("a", "w"), Self.document("b", "y z")])
    #expect(again.outcome.unchanged == 3 && again.outcome.versionsWritten == 0)
    #expect(try await store.check() == [])
  }

  @Test("A dataset whose new description is rejected stays as it was last good")
  func rejected() async throws {
    let store = try await Store.withSources("north")
    try await store.harvest("north", [Self.document("a", "x y")])
    var document = Self.document("a", "y")
    document.rejectedDatasets = [Describing.iri("x"), Describing.iri("never seen")].map {
      RejectedDataset(iri: $0, findings: 2)
    }
    for _ in 1...2 {
      #expect(try await store.harvest("north", [document]).report.withdrawn == 0)
      #expect(try await store.shownNames() == ["x", "y"])
    }
    #expect(try await store.check() == [])
  }

  @Test("Grace counts complete harvests in a row", arguments: [1, 2, 3])
  func grace(_ grace: Int) async throws {
    var settings = SourceSettings()
    settings.grace = grace
    let store = try await Store.withSources("north", settings: settings)
    let full = [Self.document("a", "x y"), Self.document("b", "z")]
    let less = [Self.document("a", "x")]
    try await store.harvest("north", full)
    for round in 1...grace {
      #expect(try await store.harvest("north", less).report.withdrawn == (round == grace ? 2 : 0))
    }
    #expect(try await store.shownNames() == ["x"])
    // Seen again in between, the count starts afresh; an unchanged document sees what it holds.
    try await store.harvest("north", full)
    for _ in 1..<max(2, grace) where grace > 1 { try await store.harvest("north", less) }
    try await store.harvest("north", full)
    for round in 1...grace {
      #expect(try await store.harvest("north", less).report.withdrawn == (round == grace ? 2 : 0))
    }
    #expect(try await store.check() == [])
  }

  @Test("A dataset gone from a document that is unchanged since is missed again")
  func missedInUnchangedDocument() async throws {
    var settings = SourceSettings()
    settings.grace = 2
    let store = try await Store.withSources("north", settings: settings)
    try await store.harvest("north", [Self.document("a", "x y")])
    #expect(try await store.harvest("north", [Self.document("a", "x")]).report.withdrawn == 0)
    let unchanged = try await store.harvest("north", [Self.document("a", "x")])
    #expect(unchanged.outcome.unchanged == 1)
    #expect(unchanged.report.withdrawn == 1)
    #expect(try await store.shownNames() == ["x"])
  }

  struct Share: Sendable, CustomTestStringConvertible {
    var limit: Double
    var left: String
    var status: SourceReport.Status
    var testDescription: String { "\(left) left of 4 at \(limit): \(status)" }
  }

  @Test(
    "More than the share allowed is held until confirmed",
    arguments: [
      Share(limit: 0.3, left: "w x y", status: .complete),
      Share(limit: 0.3, left: "w x", status: .held),
      Share(limit: 0.5, left: "w x", status: .complete),
      Share(limit: 0.5, left: "w", status: .held),
      Share(limit: 1, left: "", status: .complete),
      Share(limit: 0, left: "w x y", status: .held),
      Share(limit: 0, left: "w x y z", status: .complete),
    ])
  func held(_ share: Share) async throws {
    var settings = SourceSettings()
    settings.maxWithdrawal = share.limit
    let store = try await Store.withSources("north", settings: settings)
    try await store.harvest("north", [Self.document("a", "w x y z")])
    let left = [Self.document("a", share.left)]
    let names = share.left.split(separator: " ").map(String.init)
    for _ in 1...2 {
      let report = try await store.harvest("north", left, confirm: false).report
      #expect(report.status == share.status)
      #expect(try await store.source(named: "north")?.lastHarvest?.status == share.status)
      #expect(
        try await store.shownNames() == (share.status == .held ? ["w", "x", "y", "z"] : names))
    }
    let confirmed = try await store.harvest("north", left, confirm: true).report
    #expect(confirmed.status == .complete)
    #expect(try await store.shownNames() == names)
    #expect(try await store.check() == [])
  }
}
