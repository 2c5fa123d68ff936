internal import Catalogue
internal import Foundation
public import Query
public import Store

extension FeasibilityEngine {
  /// Answers from the statistics of every shown dataset in `store`; sources without any are answered for
  /// too, as unknown.
  public static func answer(
    _ question: FeasibilityQuestion, store: Store, concepts: ConceptKnowledge = .none
  ) async throws -> FeasibilityAnswer {
    // The generation first: if something changes meanwhile, the answer calls itself older than it is.
    let generation = try await store.generation
    let published = try await store.statistics()
    let sources = try await store.sources()
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
