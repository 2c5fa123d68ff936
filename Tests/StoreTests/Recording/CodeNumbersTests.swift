import Catalogue
import Foundation
import GRDB
import TestSupport
import Testing

@testable import Store

@Suite("Codes of a dataset as numbers")
struct CodeNumbersTests {
  @Test("are what they were made of, sorted and each once")
  func column() {
    var generator = SeededGenerator(seed: 11)
    for _ in 0..<200 {
      let entries = (0..<Int.random(in: 0...40, using: &generator)).map { _ in
        CodeNumbers.Entry(
          code: Int64.random(
            in: 1...(1 << Int64.random(in: 1...40, using: &generator)), using: &generator),
          origin: Int64.random(in: 0...2, using: &generator))
      }
      let numbers = CodeNumbers(entries + entries)
      #expect(numbers.entries == Set(entries).sorted())
      #expect(CodeNumbers(column: numbers.column) == numbers)
    }
  }

  @Test(
    "A column that nobody wrote is read as far as it goes",
    arguments: [Data(), Data([0x80]), Data(repeating: 0xFF, count: 40), Data([5, 0xFF])])
  func damaged(_ column: Data) {
    #expect(CodeNumbers(column: column).entries.count <= column.count)
  }

  @Test("Rows follow them, whatever was written in the same transaction before")
  func rows() async throws {
    let store = try await Store.withSources("north")
    try await store.harvest("north", [Describing.document("a", [Describing.dataset("x")])])
    @Sendable func rows(_ codes: [String]) -> [ConceptRow] {
      codes.map { ConceptRow(code: $0, origin: "dataset") }
    }
    let steps = [["a:1", "a:2"], [], ["a:2", "a:3"], ["a:3"], ["a:1", "a:3"]]
    try await store.write { db in
      for codes in steps {
        try CodeNumbers(rows(codes), in: db).write(dataset: 1, fresh: false, in: db)
      }
    }
    let kept = try await store.read { db in
      (
        try CodeNumbers.concepts(ofDataset: 1, in: db), try CodeNumbers.total(in: db),
        try CodeNumbers.rowCount(in: db)
      )
    }
    #expect(kept == (Set(rows(["a:1", "a:3"])), 2, 2))
  }
}
