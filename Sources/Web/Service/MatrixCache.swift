internal import Query
internal import Store

/// The last matrices that pages showed: whoever opens a topic or turns a page asks for the same one again.
actor MatrixCache {
  /// One of 12,000 variables in 30 cohorts has 120,000 cells.
  private static let mostCells = 200_000
  private static let most = 2

  private var kept: [(query: MatrixQuery, answer: MatrixAnswer)] = []

  func answer(_ query: MatrixQuery, from catalogue: LocalCatalogue) async throws -> MatrixAnswer {
    let generation = try await catalogue.store.generation
    kept.removeAll { $0.answer.generation != generation }
    if let known = kept.first(where: { $0.query == query }) { return known.answer }
    let answer = try await catalogue.matrix(query)
    let cells = answer.topics.reduce(0) { $0 + $1.rows.reduce(0) { $0 + $1.cells.count } }
    if cells <= Self.mostCells, !kept.contains(where: { $0.query == query }) {
      kept = kept.suffix(Self.most - 1) + [(query, answer)]
    }
    return answer
  }
}
