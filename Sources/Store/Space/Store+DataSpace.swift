internal import Catalogue
internal import GRDB
internal import Vocabulary

extension Store {
  /// What the data space holds, and how it grew; counted once a state of the catalogue.
  ///
  /// - Parameter vocabulary: what is narrower than a code.
  public func dataSpace(vocabulary: SearchVocabulary = .none) async throws -> DataSpace {
    let searching = searching
    return try await search { db, columns in
      try searching.space(columns) {
        let codes = CodeSearch(db: db, columns: columns, vocabulary: vocabulary)
        let groups = DiseaseGroupChoice(
          stated: try StatedCodes.read(db, columns), count: columns.count,
          concepts: searching.concepts
        ).groups
        let counting = SpaceCounting(columns: columns, codes: codes, searching: searching)
        return DataSpace(
          hospitals: columns.sources.map(\.name), diseaseGroups: groups,
          ageGroups: SpaceCounting.ageGroups, counts: try counting.counts(by: groups),
          days: try SpaceHistory(db).days, asOf: columns.freshness.asOf,
          generation: columns.generation)
      }
    }
  }
}
