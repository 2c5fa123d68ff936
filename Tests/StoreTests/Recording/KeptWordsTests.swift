import Catalogue
import Foundation
import Testing
import Vocabulary

@testable import Store

@Suite("Words that the full-text tables were given")
struct KeptWordsTests {
  private static func dataset(note: String = "", names: [String] = ["fev1", "height"]) -> Dataset {
    var dataset = Dataset(iri: "https://a.example/1")
    dataset.title = LocalisedText("Lungs of Children with \"CF\"", language: "en")
    dataset.description = LocalisedText("Zażółć gęślą jaźń: 12 Kinder", language: "pl")
    dataset.publisher = Agent(name: LocalisedText("Clinic"))
    dataset.publisher?.note = LocalisedText(note)
    dataset.variables = names.map { name in
      var variable = Variable(table: "t", name: name)
      variable.label = LocalisedText("The \(name) at the first Visit", language: "en")
      return variable
    }
    return dataset
  }

  @Test(
    "Are told again as they were",
    arguments: [
      [], ["fev1"], ["", "a\\b", "\u{1F}", "ünïcode"], (0..<3_000).map { "variable \($0)" },
    ])
  func roundTrip(names: [String]) throws {
    let words = KeptWords(Self.dataset(names: names), concepts: .empty)
    #expect(try KeptWords(lines: words.lines) == words)
  }

  @Test("Lines that are none are damage")
  func damage() {
    #expect(throws: StoreError.damaged(reason: "the words of a dataset cannot be read")) {
      try KeptWords(lines: Array("a\tb".utf8))
    }
    #expect(throws: StoreError.damaged(reason: "the words of a variable cannot be read")) {
      try KeptWords(lines: Array("a\tb\tc\td\t\tf\tg\nh".utf8))
    }
  }

  @Test("Can be told after a text changed that no word is made of, and after a threshold rose")
  func unchangedWords() async throws {
    let store = try await Store.withSources("north")
    var dataset = Self.dataset()
    dataset.individuals = 14
    try await store.harvest("north", [Describing.document("a", [dataset])])
    dataset.publisher?.note = LocalisedText("A public body")
    try await store.harvest("north", [Describing.document("a", [dataset])])
    #expect(try await store.check() == [])
    var settings = SourceSettings()
    settings.threshold = 20
    try await store.setSource(
      Source(name: "north", url: "file:///north", kind: .file, settings: settings))
    #expect(try await store.check() == [])
    try await store.harvest("north", [Describing.document("a", [])])
    #expect(try await store.check() == [])
  }
}
