internal import Catalogue

/// What the published tables of one dataset say of a question, before the gate.
struct DatasetCount: Sendable {
  var interval: CountInterval
  /// Nil where a condition is counted by no table.
  var estimate: Double?
  var population: CountInterval
  var threshold: Int
  var rounding: Int
  /// The tables used, by their dimensions.
  var tables: [String]
  var method: String
  var referenceDate: String?
}

/// Why a dataset says nothing of a question.
struct Uncounted: Error, Hashable, Sendable {
  var reason: String
}

extension NormalisedQuestion {
  /// What a dataset's statistics say; the newest edition that says anything is taken.
  func count(_ dataset: CountedDataset, _ concepts: ConceptKnowledge) -> Result<
    DatasetCount, Uncounted
  > {
    var reason = Uncounted(reason: "It publishes no counts that can be used.")
    let newestFirst = dataset.statistics.sorted {
      ($0.referenceDate ?? "", $0.release ?? "") > ($1.referenceDate ?? "", $1.release ?? "")
    }
    for (index, statistics) in newestFirst.enumerated() where statistics.unit == "individuals" {
      let counting = StatisticsCount(self, statistics, concepts)
      switch counting.count() {
      case .success(let count): return .success(count)
      case .failure(let why): if index == 0 { reason = why }
      }
    }
    return .failure(reason)
  }
}
