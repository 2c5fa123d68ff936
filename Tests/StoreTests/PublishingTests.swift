import Catalogue
import Foundation
import GRDB
import Testing

@testable import Store

@Suite struct PublishingTests {
  @Test func aTokenIsKnownByItsSecretAlone() async throws {
    let store = try Store.inMemory()
    try await store.addSource(Source(name: "riga", url: "https://riga.example/"))
    let (token, secret) = try await store.createToken(
      named: "desk", source: "riga", actions: [.publish], expiresAt: "2030-01-01T00:00:00.000Z")
    #expect(secret.count == "paedcat_".count + 64)
    let found = try await store.token(ofSecret: secret)
    #expect(found.id == token.id && found.source == "riga" && found.actions == [.publish])
    let kept = try await store.read { db in
      try String.fetchAll(db, sql: "SELECT hash || name || actions FROM token")
    }
    #expect(!kept.joined().contains(secret.dropFirst("paedcat_".count)))
    await #expect(throws: TokenRefusal.unknown) { try await store.token(ofSecret: secret + "0") }
    await #expect(throws: TokenRefusal.self) {
      try await store.token(ofSecret: secret, now: "2030-01-01T00:00:00.000Z")
    }
    #expect(try await store.tokens().first?.lastUsedAt != nil)
    #expect(try await store.revokeToken(token.id)?.revokedAt != nil)
    await #expect(throws: TokenRefusal.self) { try await store.token(ofSecret: secret) }
    #expect(try await store.revokeToken(99) == nil)
    await #expect(throws: StoreError.sourceUnknown(name: "x")) {
      try await store.createToken(named: "n", source: "x", actions: [.publish])
    }
  }

  @Test func theAuditLogIsOnlyAddedTo() async throws {
    let store = try Store.inMemory()
    try await store.audit(
      AuditEntry(actor: "operator", action: "purge", outcome: .done, dataset: "urn:1"))
    try await store.audit(
      AuditEntry(actor: "operator", action: "attest", outcome: .done, source: "riga"))
    #expect(try await store.auditLog().map(\.action) == ["attest", "purge"])
    #expect(try await store.auditLog(dataset: "urn:1").map(\.action) == ["purge"])
    #expect(try await store.auditLog(source: "riga", limit: 1, offset: 1).isEmpty)
    for statement in ["DELETE FROM audit", "UPDATE audit SET actor = 'x'"] {
      await #expect(throws: StoreError.self) {
        try await store.write { db in try db.execute(sql: statement) }
      }
    }
    #expect(try await store.auditLog().count == 2)
  }
}

@Suite struct PurgeTests {
  /// Of what is erased, no byte stays in the files of the database.
  @Test func nothingOfADatasetStays() async throws {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("paedcat-purge-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    let store = try Store(path: folder.path + "/c.sqlite")
    try await store.addSource(Source(name: "riga", url: "https://riga.example/"))
    let secret = Describing.dataset("1", title: "Zebrafinch", variables: ["quagga"])
    let other = Describing.dataset("2", title: "Okapi")
    let recorder = try await store.beginHarvest(of: "riga")
    _ = try await recorder.record(Describing.document("a.ttl", [secret, other]))
    _ = try await recorder.finish(Describing.report("riga"), complete: true)
    // A backup, and a file that only names it.
    let backup = folder.path + "/c-2026.sqlite"
    let pool = try #require(store.database as? DatabasePool)
    try await pool.writeWithoutTransaction { db in _ = try db.checkpoint(.truncate) }
    try FileManager.default.copyItem(atPath: folder.path + "/c.sqlite", toPath: backup)
    try Data(secret.iri.utf8).write(to: folder.appendingPathComponent("notes.txt"))
    let purged = try await store.purge(secret.iri, reason: "a mistake", actor: "operator")
    var expected = Purge(dataset: secret.iri, versions: 1)
    expected.copies = [backup]
    #expect(purged == expected)
    try FileManager.default.removeItem(atPath: backup)
    #expect(try await store.shownDatasetIRIs(after: nil, limit: 9) == [other.iri])
    #expect(try await store.check().isEmpty)
    let entry = try await store.auditLog().first
    #expect(entry?.action == "purge" && entry?.reason == "a mistake")
    try store.close()
    for file in try FileManager.default.contentsOfDirectory(atPath: folder.path)
    where !file.hasSuffix(".locks") {
      let bytes = try Data(contentsOf: folder.appendingPathComponent(file))
      for word in ["Zebrafinch", "zebrafinch", "quagga"] {
        #expect(bytes.range(of: Data(word.utf8)) == nil, "\(word) is in \(file)")
      }
    }
  }

  @Test func oneVersionThatIsNoLongerShown() async throws {
    let store = try await Store.withSources("riga")
    for title in ["First", "Second"] {
      let recorder = try await store.beginHarvest(of: "riga")
      _ = try await recorder.record(
        Describing.document("a.ttl", [Describing.dataset("1", title: title)]))
      _ = try await recorder.finish(Describing.report("riga"), complete: true)
    }
    let iri = Describing.iri("1")
    await #expect(throws: PurgeRefusal.versionCurrent(iri, 2)) {
      try await store.purge(iri, version: 2, reason: "r", actor: "operator")
    }
    await #expect(throws: PurgeRefusal.versionUnknown(iri, 7)) {
      try await store.purge(iri, version: 7, reason: "r", actor: "operator")
    }
    await #expect(throws: PurgeRefusal.datasetUnknown("urn:x")) {
      try await store.purge("urn:x", reason: "r", actor: "operator")
    }
    #expect(
      try await store.purge(iri, version: 1, reason: "r", actor: "operator").versions == 1)
    #expect(try await store.shownDatasetIRIs(after: nil, limit: 9) == [iri])
  }
}
