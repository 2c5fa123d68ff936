public import Catalogue

/// A dataset whose statistics are ready to be asked.
final class PreparedDataset: Sendable {
  let dataset: CountedDataset
  /// Newest first; those that count children only.
  let editions: [PreparedStatistics]

  init(_ dataset: CountedDataset, editions: [PreparedStatistics]) {
    self.dataset = dataset
    self.editions = editions
  }

  /// The strictest of its editions.
  var threshold: Int { editions.map(\.threshold).max() ?? 10 }
  var rounding: Int { editions.first?.rounding ?? 1 }
}

/// Hospitals and their published statistics, made ready once so that a question is answered quickly.
public struct StatisticsIndex: Sendable {
  let hospitals: [CountingHospital]
  /// By source, each list by IRI.
  let datasets: [String: [PreparedDataset]]
  let properties: PropertyTable
  let concepts: ConceptKnowledge
  /// Ways in which documents band ages, each once.
  let bandings: [Banding]
  /// By shape of a document (`PreparedStatistics.shape`): the values by which its tables count.
  let values: [[Int]]
  /// Of the reference dates; nil among them where one is not stated.
  let referenceYears: Set<Int?>

  /// - Parameters:
  ///   - hospitals: Everyone who could be asked; those without statistics answer "unknown".
  ///   - datasets: With their statistics, of any of these hospitals.
  public init(
    hospitals: [CountingHospital], datasets: [CountedDataset], concepts: ConceptKnowledge = .none
  ) {
    self.hospitals = hospitals
    self.concepts = concepts
    var properties = PropertyTable(concepts)
    var shapes = ShapeTable()
    var prepared: [String: [PreparedDataset]] = [:]
    for dataset in datasets.sorted(by: { $0.iri < $1.iri }) where !dataset.statistics.isEmpty {
      let newestFirst = dataset.statistics.sorted {
        ($0.referenceDate ?? "", $0.release ?? "") > ($1.referenceDate ?? "", $1.release ?? "")
      }
      var editions: [PreparedStatistics] = []
      for statistics in newestFirst where statistics.unit == "individuals" {
        editions.append(PreparedStatistics(statistics, &properties, &shapes))
      }
      prepared[dataset.source, default: []].append(
        PreparedDataset(dataset, editions: editions))
    }
    self.datasets = prepared
    self.properties = properties
    bandings = shapes.bandings
    values = shapes.values
    referenceYears = Set(prepared.values.joined().flatMap(\.editions).map(\.year))
  }
}
