internal import Catalogue

/// How many children the datasets of one hospital have in common, two by two, where its statistics say so.
struct StatedOverlaps {
  /// Children of each dataset.
  let populations: [CountInterval]
  private let common: [[CountInterval?]]

  init(_ datasets: [PreparedDataset]) {
    let newest = datasets.map(\.editions.first)
    populations = newest.map { $0?.population ?? .unknown }
    common = newest.enumerated().map { index, own in
      datasets.enumerated().map { other, dataset in
        guard index != other else { return nil }
        // Both may say it, of different days: then anything between holds.
        let statements = [
          own?.overlaps[dataset.dataset.iri],
          newest[other]?.overlaps[datasets[index].dataset.iri],
        ].compactMap { $0 }
        guard let lower = statements.map(\.lower).min(), let upper = statements.map(\.upper).max()
        else { return nil }
        return CountInterval(lower, upper)
      }
    }
  }

  /// Nil where nothing is said of these two.
  subscript(first: Int, second: Int) -> CountInterval? { common[first][second] }

  func tellsAny(of places: [Int]) -> Bool { pairs(places).contains { self[$0, $1] != nil } }

  func tellsAll(of places: [Int]) -> Bool { pairs(places).allSatisfy { self[$0, $1] != nil } }

  /// Whether no two of them have a child in common.
  func areDisjoint(_ places: [Int]) -> Bool { pairs(places).allSatisfy { self[$0, $1] == .zero } }

  private func pairs(_ places: [Int]) -> [(Int, Int)] {
    places.enumerated().flatMap { index, first in places[(index + 1)...].map { (first, $0) } }
  }
}
