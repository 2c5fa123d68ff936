internal import GRDB

/// Variables have no rows of their own: those of a shown dataset are kept together in it. Each has an id all the same,
/// its row in `variableText`: a dataset's ids follow one another.
enum VariableIDs {
  /// The id of a dataset's first variable; nil where it has none or is not shown.
  static func first(ofDataset id: Int64, in db: Database) throws -> Int64? {
    try Int64.fetchOne(
      db.cachedStatement(sql: "SELECT firstVariable FROM dataset WHERE id = ?"), arguments: [id])
  }

  /// The first id that no variable has or had after the last one.
  static func next(in db: Database) throws -> Int64 {
    try RawStatement(
      """
      SELECT firstVariable + variableCount FROM dataset WHERE firstVariable IS NOT NULL
      ORDER BY firstVariable DESC LIMIT 1
      """, in: db
    ).integer() ?? 1
  }

  /// A table of `id`, `json`, and the columns `datasetId`, `key`, `iri` and `title` of the dataset, for a JSON array of
  /// ids, in their order; one that is no variable's is left out.
  static let table = """
    (
      SELECT wanted.value AS id, holder.id AS datasetId, holder.key AS key, iri, title,
        inflated_line(holder.value, wanted.value - firstVariable + 1) AS json
      FROM json_each(?) AS wanted CROSS JOIN dataset AS holder
      WHERE firstVariable = (
          SELECT max(firstVariable) FROM dataset WHERE firstVariable <= wanted.value)
        AND wanted.value < firstVariable + variableCount
      LIMIT -1
    )
    """
}
