import Catalogue
import Foundation
import GRDB
import Testing

@testable import Store

@Suite("Check")
struct CheckTests {
  struct Damage: Sendable, CustomTestStringConvertible {
    var sql: String
    var kinds: [CheckProblem.Kind]
    var testDescription: String { sql }
  }

  /// A dataset of three records as it is kept, in hexadecimal.
  private static let smallRecords: String = {
    var dataset = Describing.dataset("x")
    dataset.records = 3
    let kept = KeptValue.encode(dataset)
    return kept.map { String(format: "%02x", $0) }.joined()
  }()

  @Test(
    "Damage of each kind is found",
    arguments: [
      Damage(sql: "UPDATE version SET digest = 'other' WHERE id = 1", kinds: [.graph]),
      Damage(sql: "UPDATE version SET graph = x'00' WHERE id = 1", kinds: [.graph]),
      Damage(sql: "UPDATE version SET tripleCount = 1 WHERE id = 1", kinds: [.graph]),
      Damage(sql: "UPDATE description SET versionId = NULL WHERE id = 2", kinds: [.graph]),
      Damage(sql: "UPDATE dataset SET ownerId = NULL WHERE id = 1", kinds: [.shown]),
      Damage(sql: "UPDATE dataset SET withdrawnAt = 'x' WHERE id = 1", kinds: [.shown]),
      Damage(sql: "UPDATE description SET value = NULL", kinds: [.shown]),
      Damage(sql: "DELETE FROM facetValue WHERE field = 'language'", kinds: [.derived]),
      Damage(sql: "DELETE FROM datasetCode", kinds: [.derived]),
      Damage(sql: "UPDATE dataset SET individuals = 11", kinds: [.derived]),
      Damage(sql: "UPDATE dataset SET individuals = 3", kinds: [.derived, .count]),
      Damage(sql: "UPDATE dataset SET value = x'\(smallRecords)'", kinds: [.count, .derived]),
      Damage(sql: "UPDATE dataset SET ageTo = 3", kinds: [.derived]),
      Damage(sql: "INSERT INTO datasetText (datasetText) VALUES ('delete-all')", kinds: [.index]),
      Damage(sql: "INSERT INTO variableText (variableText) VALUES ('delete-all')", kinds: [.index]),
      Damage(sql: "UPDATE dataset SET firstVariable = NULL", kinds: [.index]),
    ])
  func damage(_ damage: Damage) async throws {
    let store = try await Store.withSources("north", "south")
    var dataset = Describing.dataset(
      "x", individuals: 40, variables: ["a", "b"], codes: [Code(system: "ORPHA", value: "586")])
    dataset.languages = ["fi"]
    dataset.ages = AgeRange(from: Age(0, .day), to: Age(1, .year))
    try await store.harvest("north", [Describing.document("a", [dataset])])
    try await store.harvest(
      "south", [Describing.document("b", [Describing.dataset("x", title: "Other")])])
    #expect(try await store.check() == [])
    try await store.write { try $0.execute(sql: damage.sql) }
    let problems = try await store.check()
    #expect(Set(problems.map(\.kind)) == Set(damage.kinds))
    #expect(problems.allSatisfy { $0.message.hasSuffix(".") && $0.remedy.hasSuffix(".") })
    // Never a number: it might be the count that must not be told.
    #expect(problems.filter { $0.kind == .count }.allSatisfy { !$0.message.contains("3") })
  }
}
