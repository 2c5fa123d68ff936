import Catalogue
import Foundation
import GRDB
import Query
import TestSupport
import Testing

@testable import Store

@Suite("A database from before a dataset's texts were kept together")
struct KeptTogetherMigrationTests {
  @Test("Says the same once it is opened, and goes on", arguments: [false, true])
  func migration(wholeWords: Bool) async throws {
    let folder = try TemporaryFolder()
    let path = folder.file("catalogue.sqlite")
    var store = try Store(path: path)
    try await store.addSource(Source(name: "north", url: "file:///north", kind: .file))
    var first = Describing.dataset("x", individuals: 40, variables: ["Weight", "height\"s"])
    first.description = LocalisedText("Größe and \"weight\"\nof Children", language: "en")
    let second = Describing.dataset("y", title: "Other")
    let gone = Describing.dataset("z", variables: ["age"])
    try await store.harvest("north", [Describing.document("a", [first, second, gone])])
    try await store.harvest("north", [Describing.document("a", [first, second])])
    let contents = try await store.contents()
    try await store.write { try EarlierSchema.before012($0, wholeWords: wholeWords) }
    try store.close()

    store = try Store(path: path)
    #expect(try await store.contents() == contents)
    #expect(try await store.check() == [])
    #expect(try await store.search(DatasetQuery(text: "weight")).items.count == 1)
    first.variables.removeFirst()
    try await store.harvest("north", [Describing.document("a", [first, second])])
    #expect(try await store.check() == [])
    _ = try await store.purge(Describing.iri("x"), reason: "by mistake", actor: "operator")
    #expect(try await store.check() == [])
    #expect(try await store.search(DatasetQuery(text: "weight")).items.isEmpty)
    try store.close()
  }
}
