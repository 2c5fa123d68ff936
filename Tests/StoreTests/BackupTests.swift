import Catalogue
import Foundation
import Testing

@testable import Store

@Suite("Backups, and what an erasure says of them")
struct BackupTests {
  private func store(_ folder: TemporaryFolder) async throws -> Store {
    let store = try Store(path: folder.path + "/catalogue/c.sqlite")
    try await store.addSource(Source(name: "riga", url: "https://riga.example/"))
    return store
  }

  @Test("A backup is the catalogue as it was")
  func copy() async throws {
    let folder = try TemporaryFolder()
    let store = try await store(folder)
    try await store.harvest("riga", [Describing.document("a", [Describing.dataset("x")])])
    let path = folder.path + "/monday.sqlite"
    let backup = try await store.backup(to: path)
    #expect(backup.path == path && backup.bytes > 0)
    #expect(backup.generation == (try await store.generation))
    try await store.harvest("riga", [Describing.document("a", [])])
    let copy = try Store(path: path)
    #expect(try await copy.shownNames() == ["x"])
    #expect(try await copy.check() == [])
    try copy.close()
    let entry = try await store.auditLog().first
    #expect(entry?.action == "backup" && entry?.reason?.hasSuffix("to \(path)") == true)
    // What is there already is left alone.
    await #expect(throws: StoreError.backupExists(path: path)) { try await store.backup(to: path) }
    await #expect(throws: StoreError.self) {
      try await store.backup(to: folder.path + "/no such folder/c.sqlite")
    }
    #expect(try await store.auditLog().count == 1)
    try store.close()
  }

  @Test("An erasure names the backups that hold it, wherever they were written")
  func named() async throws {
    let folder = try TemporaryFolder()
    let store = try await store(folder)
    let x = Describing.dataset("x")
    try await store.harvest("riga", [Describing.document("a", [x])])
    let (kept, moved) = (folder.path + "/kept.sqlite", folder.path + "/moved.sqlite")
    for path in [kept, moved] { _ = try await store.backup(to: path) }
    try FileManager.default.removeItem(atPath: moved)
    try await store.harvest("riga", [Describing.document("a", [x, Describing.dataset("later")])])
    let later = try await store.purge(Describing.iri("later"), reason: "r", actor: "operator")
    #expect(later.copies == [] && later.missingCopies == [])
    let purged = try await store.purge(x.iri, reason: "r", actor: "operator")
    #expect(purged.copies == [kept])
    #expect(purged.missingCopies == [moved])
    try store.close()
  }
}
