import Catalogue
import GRDB
import Testing

@testable import Store

/// Is it still true?
@Suite struct AttestationTests {
  private static let (old, other) = (
    Describing.dataset("1", title: "Okapi"), Describing.dataset("2", title: "Emu")
  )

  /// A source with two datasets, of which the first was last changed longer ago.
  private static func store(changed: String = "2020-06-30T12:00:00.000Z") async throws -> Store {
    let store = try Store.inMemory()
    try await store.addSource(Source(name: "riga", url: "https://riga.example/"))
    _ = try await harvest(store)
    try await store.write { db in
      try db.execute(
        sql: "UPDATE dataset SET changedAt = ? WHERE iri = ?", arguments: [changed, old.iri])
    }
    return store
  }

  private static func harvest(_ store: Store) async throws -> SourceReport {
    let recorder = try await store.beginHarvest(of: "riga")
    _ = try await recorder.record(Describing.document("a.ttl", [old, other]))
    return try await recorder.finish(Describing.report("riga"), complete: true)
  }

  private static func reminders(_ findings: [Finding]) -> [Finding] {
    findings.filter { $0.id == Finding.Kind.attestationDue.rawValue }
  }

  @Test func aYearAfterTheLastChangeItIsDue() async throws {
    let store = try await Self.store()
    let attestation = try #require(try await store.attestation(of: Self.old.iri))
    #expect(attestation == Attestation(dueAt: "2021-06-30T12:00:00.000Z"))
    #expect(attestation.isDue)
    #expect(try await store.attestation(of: Self.other.iri)?.isDue == false)
    let due = try await store.attestationsDue(of: "riga")
    #expect(due.count == 1 && due.first == Self.old.iri && due.months == ["2021-06"])

    let detail = try #require(try await store.detail(of: Self.old.iri))
    #expect(detail.attestation == attestation)
    #expect(Self.reminders(detail.findings).map(\.dataset) == [Self.old.iri])
    let findings = try #require(try await store.findings(of: Self.old.iri))
    #expect(Self.reminders(findings).map(\.severity) == [.warning])
    #expect(Self.reminders(try await store.findings(of: Self.other.iri) ?? []) == [])
  }

  /// The steward reads it in the report of each harvest, and no row is written for it.
  @Test func aHarvestReminds() async throws {
    let store = try await Self.store()
    let changes = try await store.read { db in db.totalChangesCount }
    let report = try await Self.harvest(store)
    #expect(Self.reminders(report.findings).map(\.dataset) == [Self.old.iri])
    #expect(report.versionsWritten == 0)
    #expect(changes >= 0)
    _ = try await store.attest(Self.old.iri, actor: "operator")
    #expect(Self.reminders(try await Self.harvest(store).findings) == [])
  }

  @Test(arguments: [
    ("operator", Attestation.Witness.operator), ("token 3 (data desk)", .publisher),
  ])
  func attestedIsTrueForAYear(_ actor: String, _ witness: Attestation.Witness) async throws {
    let store = try await Self.store()
    #expect(try await store.attest(Self.old.iri, actor: actor, origin: "192.0.2.1") == Self.old.iri)
    let attestation = try #require(try await store.attestation(of: Self.old.iri))
    #expect(attestation.by == witness && attestation.at != nil && !attestation.isDue)
    #expect(attestation.dueAt == Attestation.due(after: attestation.at ?? ""))
    #expect(try await store.attestationsDue(of: "riga").count == 0)
    #expect(Self.reminders(try await store.findings(of: Self.old.iri) ?? []) == [])
    // Who said so stands in the log, of what stands its digest.
    let entry = try #require(try await store.auditLog(dataset: Self.old.iri).first)
    let digest = try await store.history(of: Self.old.iri)?.versions.first?.digest
    #expect(entry.action == "attest" && entry.actor == actor && entry.origin == "192.0.2.1")
    #expect(entry.after == digest && entry.before == digest && entry.source == "riga")
  }

  @Test func whatIsNotShownCannotBeAttested() async throws {
    let store = try await Self.store()
    #expect(try await store.attest("https://x.example/none", actor: "operator") == nil)
    let recorder = try await store.beginHarvest(of: "riga")
    _ = try await recorder.record(Describing.document("a.ttl", [Self.other]))
    _ = try await recorder.finish(
      Describing.report("riga"), complete: true, confirmWithdrawals: true)
    #expect(try await store.attest(Self.old.iri, actor: "operator") == nil)
    #expect(try await store.attestation(of: Self.old.iri) == nil)
    #expect(try await store.detail(of: Self.old.iri)?.attestation == nil)
    #expect(try await store.auditLog().isEmpty)
  }
}
