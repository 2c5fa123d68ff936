import Catalogue
import Foundation
import Testing

@testable import Store

/// A harvest that ends without warning, wherever it stands: what is there is sound, and the next harvest
/// leaves what an undisturbed one would have left.
@Suite("Harvests cut short")
struct CrashTests {
  /// The source before and after: datasets change, come, go and move.
  static let before = [
    Describing.document("a", [dataset("p"), dataset("q"), dataset("r")]),
    Describing.document("b", [dataset("s"), dataset("p", "Second telling")]),
    Describing.document("c", [dataset("t")]),
  ]
  static let after = [
    Describing.document("a", [dataset("p", "Changed"), dataset("q"), dataset("u")]),
    Describing.document("b", [dataset("s"), dataset("r"), dataset("p", "Third telling")]),
    Describing.document("d", [dataset("t", "Moved")]),
  ]

  static func dataset(_ name: String, _ title: String = "Sepsis") -> Dataset {
    Describing.dataset(name, title: title, variables: ["v_\(name)", "w"])
  }

  /// Each document as parts of one dataset.
  static func parts(_ documents: [DocumentRecord]) -> [DocumentRecord] {
    documents.flatMap { document in
      document.datasets.indices.map { position in
        var part = document
        part.datasets = [document.datasets[position]]
        part.isLast = position == document.datasets.indices.last
        return part
      }
    }
  }

  @Test("Cut after each part", arguments: 0...7)
  func cut(after count: Int) async throws {
    let undisturbed = try await Store.withSources("north")
    try await undisturbed.harvest("north", Self.before)
    try await undisturbed.harvest("north", Self.after)

    let folder = try TemporaryFolder()
    let path = folder.file("catalogue.sqlite")
    do {
      let store = try Store(path: path)
      try await store.addSource(Source(name: "north", url: "file:///north", kind: .file))
      try await store.harvest("north", Self.before)
      let recorder = try await store.beginHarvest(of: "north")
      for part in Self.parts(Self.after).prefix(count) { _ = try await recorder.record(part) }
    }
    let store = try Store(path: path)
    #expect(try await store.check() == [])
    // Nothing is withdrawn by a harvest that has not ended.
    #expect(
      Set(try await store.shownNames()).isSuperset(of: ["p", "q", "r", "s", "t"]))
    try await store.harvest("north", Self.after)
    #expect(try await store.check() == [])
    #expect(try await store.contents() == undisturbed.contents())
  }

  @Test("Cut, and the source goes back to what it was")
  func backToBefore() async throws {
    let undisturbed = try await Store.withSources("north")
    try await undisturbed.harvest("north", Self.before)
    let store = try await Store.withSources("north")
    try await store.harvest("north", Self.before)
    for count in 1...7 {
      do {
        let recorder = try await store.beginHarvest(of: "north")
        for part in Self.parts(Self.after).prefix(count) { _ = try await recorder.record(part) }
      }
      try await store.harvest("north", Self.before)
      #expect(try await store.check() == [])
      #expect(
        try await store.shownTitles() == undisturbed.shownTitles(), "cut after \(count) parts")
    }
  }
}
