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

  private static func kept(_ dataset: Dataset) throws -> (value: [UInt8], variables: [UInt8]) {
    var bare = dataset
    bare.variables = []
    return (JSONWriter.bytes(bare.write), VariableLines(dataset.variables).json)
  }

  @Test(
    "Are told again as they were",
    arguments: [
      [], ["fev1"], ["", "a\\b", "\u{1F}", "ünïcode"], (0..<3_000).map { "variable \($0)" },
    ])
  func roundTrip(names: [String]) throws {
    let dataset = Self.dataset(names: names)
    let (value, variables) = try Self.kept(dataset)
    let texts = KeptTexts(value: value, variables: variables)
    let words = KeptWords(dataset, concepts: .empty)
    #expect(try KeptWords(words.encoded(texts)) { texts } == words)
    let stored = try KeptTexts(
      value: KeptValue.deflated(value),
      variables: variables.isEmpty ? nil : KeptValue.deflated(variables))
    #expect(try KeptWords(words.encoded(texts)) { stored } == words)
  }

  @Test("Take less room with the texts that they were made of")
  func size() throws {
    let dataset = Self.dataset(names: (0..<30).map { "blood pressure \($0)" })
    let (value, variables) = try Self.kept(dataset)
    let words = KeptWords(dataset, concepts: .empty)
    let alone = words.encoded(KeptTexts(value: [], variables: []))
    let beside = words.encoded(KeptTexts(value: value, variables: variables))
    #expect(beside.count < alone.count)
  }

  @Test("Were once kept whole, without a dictionary, and are read all the same")
  func whole() throws {
    let words = KeptWords(Self.dataset(), concepts: .empty)
    let rows = [words.dataset.columns] + words.variables.map(\.columns)
    let text = rows.map { $0.joined(separator: "\t") }.joined(separator: "\n")
    let kept = Data(Deflate.deflate(Array(text.utf8)))
    #expect(try KeptWords(kept) { KeptTexts(value: [], variables: []) } == words)
  }

  @Test("Cannot be told by other texts, and that is damage")
  func otherTexts() throws {
    let (value, variables) = try Self.kept(Self.dataset())
    let words = KeptWords(Self.dataset(), concepts: .empty)
    let kept = words.encoded(KeptTexts(value: value, variables: variables))
    #expect(throws: StoreError.damaged(reason: "a stored text is cut or altered")) {
      try KeptWords(kept) { KeptTexts(value: value, variables: []) }
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
