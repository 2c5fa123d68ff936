internal import Catalogue
internal import Foundation
public import Store

/// A store's statistics, made ready once a generation. Ask one store with it, with the same concepts.
public actor StatisticsCache {
  struct Kept: Sendable {
    var index: StatisticsIndex
    var generation: Int
    /// When the newest harvest ended; RFC 3339 UTC.
    var asOf: String
  }

  private var kept: Kept?

  public init() {}

  func index(of store: Store, _ concepts: ConceptKnowledge) async throws -> Kept {
    // The generation first: if something changes meanwhile, the answer calls itself older than it is.
    let generation = try await store.generation
    if let kept, kept.generation == generation { return kept }
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
    let made = Kept(
      index: StatisticsIndex(
        hospitals: hospitals, datasets: Self.datasets(published), concepts: concepts),
      generation: generation, asOf: harvested ?? Date.now.formatted(.iso8601))
    kept = made
    return made
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
