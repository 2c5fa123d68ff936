internal import Catalogue
internal import Foundation
public import Query
public import Store

extension FeasibilityEngine {
  /// Asks the statistics of every shown dataset in `store`; sources without any answer too, as unknown.
  ///
  /// - Parameters:
  ///   - concepts: Which codes are narrower; codes of ICD-10 need none.
  ///   - cache: Keeps the statistics ready for the next question.
  public static func ask(
    _ question: FeasibilityQuestion, store: Store, concepts: ConceptKnowledge = .none,
    cache: StatisticsCache = StatisticsCache()
  ) async throws -> AskedQuestion {
    let kept = try await cache.index(of: store, concepts)
    return kept.index.asked(
      question, moreNames: try await variableNames(question, store), asOf: kept.asOf,
      generation: kept.generation)
  }

  /// The whole answer to `ask`.
  public static func answer(
    _ question: FeasibilityQuestion, store: Store, concepts: ConceptKnowledge = .none,
    cache: StatisticsCache = StatisticsCache()
  ) async throws -> FeasibilityAnswer {
    try await ask(question, store: store, concepts: concepts, cache: cache).answer()
  }

  /// Variables asked for beyond which descriptions are not searched for their names.
  private static let mostVariables = 20

  /// What descriptions call the variables that a question asks for, by name and by code.
  private static func variableNames(_ question: FeasibilityQuestion, _ store: Store) async throws
    -> [String: Set<String>]
  {
    let groups = question.all + (question.not ?? [])
    let asked = Set(groups.flatMap(\.any).compactMap(\.variable)).sorted()
    var names: [String: Set<String>] = [:]
    for text in asked.prefix(mostVariables) where !text.isEmpty {
      var query = VariableQuery(text: text)
      query.limit = DatasetQuery.largestLimit
      for hit in try await store.variables(query).items {
        for value in [hit.name.lowercased(), hit.concept].compactMap({ $0 }) {
          names[value, default: []].formUnion([hit.name, hit.label])
        }
      }
    }
    return names
  }
}
