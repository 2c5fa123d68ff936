import Catalogue
import Foundation
import Query
import TestSupport
import Testing

@testable import Store

/// Which fields a part of a score came from.
@Suite("Scores told by field") struct ExplanationTests {
  /// The parts of the hits, by the last part of their IRIs.
  static func parts(
    of text: String, in store: Store, change: (inout DatasetQuery) -> Void = { _ in }
  ) async throws -> [String: [ScorePart]] {
    var query = DatasetQuery(text: text)
    query.explains = true
    query.limit = 100
    change(&query)
    let items = try await store.search(query).items
    return Dictionary(
      zip(SearchSpace.names(items), items.map { $0.explanation ?? [] }),
      uniquingKeysWith: { first, _ in first })
  }

  @Test("a field has as much of a word's score as it put into the sum of its occurrences")
  func shares() async throws {
    var dataset = Describing.dataset("many", title: "Asthma")
    dataset.keywords = [.init("asthma", language: "en")]
    dataset.description = LocalisedText("Asthmas of children: asthma.", language: "en")
    dataset.variables = [
      SearchSpace.variable("a", "Asthma ever"), SearchSpace.variable("b", "Cough"),
    ]
    dataset.publisher = Agent(name: LocalisedText("Asthma clinic", language: "en"))
    var plain = Describing.dataset("plain", title: "Cough")
    plain.description = LocalisedText("Children who cough at night.", language: "en")
    let store = try await Store.withSources("s")
    try await store.harvest("s", [SearchSpace.document("d.ttl", [dataset, plain])])

    let all = try await Self.parts(of: "asthma", in: store)
    let part = try #require(all["many"]?.first { $0.kind == .word })
    // 8 for the title, 4 for the keyword, twice 1 for the description, 1 for a variable, 0.5 for the publisher.
    let wanted = [
      ("title", 8.0), ("keywords", 4), ("description", 2), ("variables", 1), ("other", 0.5),
    ]
    #expect(part.fields.map(\.name) == wanted.map(\.0))
    for (field, (_, share)) in zip(part.fields, wanted) {
      #expect(abs(field.score / part.score - share / 15.5) < 1e-6, "\(field)")
    }

    let cough = try await Self.parts(of: "cough", in: store)
    #expect(cough["many"]?.first?.fields.map(\.name) == ["variables"])
    #expect(cough["plain"]?.first?.fields.map(\.name) == ["title", "description"])
  }

  @Test("what is written together and apart is counted in each field")
  func forms() async throws {
    let store = try await UnderstandingSearchTests.store()
    let parts = try await Self.parts(of: "RNASeq", in: store)
    #expect(parts.isEmpty || parts["rna"]?.first?.fields.map(\.name) == ["title"])
    let apart = try await Self.parts(of: "rna-seq", in: store)
    #expect(apart["rna"]?.first?.fields.map(\.name) == ["title"])
    let coded = try await Self.parts(of: "ORPHA:586", in: store)
    let code = try #require(coded["coded"]?.first { $0.kind == .code })
    #expect(code.fields == [ScorePart.Field("codes", score: code.score)])
    let concept = try #require(coded["cf"]?.first { $0.kind == .concept })
    #expect(concept.fields == [ScorePart.Field("concepts", score: concept.score)])
  }

  @Test("the fields of every part of random questions add up to it")
  func sums() async throws {
    let store = try await UnderstandingSearchTests.store()
    let words = [
      "cystic", "fibrosis", "lung", "disease", "asthma", "toddlers", "wheeze", "Finland", "school",
      "mukowiscydoza", "children", "hospital", "sample", "ORPHA:586", "wheez*", "forc*", "in", "of",
      "\"cystic fibrosis\"", "\"home measurements\"", "home", "registry", "zebra", "gruźlica",
      "Warsaw",
      "measurement", "fev1", "young", "-surgery", "access:restricted",
    ]
    let fields = Set(FullTextTable.datasets.columnNames)
    var random = SeededGenerator(seed: 29)
    var told = 0
    for _ in 0..<Effort.runs(1_500) {
      let text = (0..<Int.random(in: 1...5, using: &random)).map { _ in
        words.randomElement(using: &random) ?? ""
      }.joined(separator: " ")
      for (name, parts) in try await Self.parts(of: text, in: store) {
        for part in parts where part.kind != .title && part.score != 0 {
          let shares = part.fields.shuffled(using: &random).map(\.score)
          #expect(shares.reduce(0, +) == part.score, "\(text), \(name): \(part)")
          #expect(shares.allSatisfy { $0 > 0 } && fields.isSuperset(of: part.fields.map(\.name)))
          told += 1
        }
      }
    }
    #expect(told > 200)
  }

  @Test("shares add up to the last digit in any order")
  func exactness() {
    var random = SeededGenerator(seed: 30)
    for _ in 0..<2_000 {
      let score = Float.random(in: 1e-4...60, using: &random)
      let frequencies = FullTextTable.datasets.weights.map { weight in
        weight * Float(Int.random(in: 0...40, using: &random))
          * (Bool.random(using: &random) ? 1 : PostingTerm.widerWeight)
      }
      let fields = FieldShares.shares(
        of: score, frequencies: frequencies, names: FullTextTable.datasets.columnNames)
      #expect(fields.count == frequencies.count { $0 > 0 })
      if fields.isEmpty { continue }
      let sum = fields.shuffled(using: &random).reduce(0) { $0 + $1.score }
      #expect(sum == Double(score), "\(frequencies)")
    }
  }

  @Test("where the index has moved on, the fields that held the word share by their weights")
  func movedOn() {
    let table = FullTextTable.datasets
    let mask = table.mask("title") | table.mask("description")
    let fields = FieldShares.shares(
      of: 9, frequencies: table.weights(of: mask), names: table.columnNames)
    #expect(fields == [.init("title", score: 8), .init("description", score: 1)])
  }

  @Test("the documentation lists every field with its weight")
  func documented() throws {
    let text = try String(
      contentsOf: Shared.package.appendingPathComponent("docs/ranking.md"), encoding: .utf8)
    let table = FullTextTable.datasets
    for (name, weight) in zip(table.columnNames, table.weights) {
      let number = weight == weight.rounded() ? "\(Int(weight))" : "\(weight)"
      #expect(text.contains("| `\(name)` | \(number) |"), "\(name)")
    }
    for kind in ScorePart.Kind.allCases { #expect(text.contains("**\(kind.rawValue)**")) }
  }
}
