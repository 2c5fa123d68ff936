internal import Catalogue
internal import Foundation
public import Query
public import Store

extension FeasibilityEngine {
  /// Answers from the statistics of every shown dataset in `store`; sources without any are answered for
  /// too, as unknown.
  ///
  /// - Parameter concepts: Which codes are narrower; codes of ICD-10 need none.
  public static func answer(
    _ question: FeasibilityQuestion, store: Store, concepts: ConceptKnowledge = .none
  ) async throws -> FeasibilityAnswer {
    // The generation first: if something changes meanwhile, the answer calls itself older than it is.
    let generation = try await store.generation
    let published = try await store.statistics()
    let sources = try await store.sources()
    let concepts = concepts.adding(names: try await variableNames(question, store))
    let countries = Dictionary(
      published.compactMap { item in item.country.map { (item.source, $0) } }
    ) { first, _ in first }
    let hospitals = sources.map {
      CountingHospital(
        source: $0.name, name: $0.settings.hospital,
        country: $0.settings.country ?? countries[$0.name])
    }
    let harvested = sources.compactMap { $0.lastHarvest?.finishedAt }.max()
    return answer(
      question, hospitals: hospitals, datasets: datasets(published), concepts: concepts,
      asOf: harvested ?? Date.now.formatted(.iso8601), generation: generation)
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

  /// One value a dataset, with all its documents.
  private static func datasets(_ published: [PublishedStatistics]) -> [CountedDataset] {
    var datasets: [CountedDataset] = []
    var places: [String: Int] = [:]
    for item in published {
      if let place = places[item.iri] {
        datasets[place].statistics.append(item.statistics)
      } else {
        places[item.iri] = datasets.count
        datasets.append(
          CountedDataset(
            id: item.datasetId, iri: item.iri, title: item.title.best()?.text ?? item.iri,
            source: item.source, access: item.access, statistics: [item.statistics]))
      }
    }
    return datasets
  }
}
