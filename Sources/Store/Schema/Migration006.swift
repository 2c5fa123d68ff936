extension Migrations {
  /// What descriptions state only in words. Columns, facets and codes hold it where the description itself states
  /// nothing; the rows are made anew when the index is next refreshed.
  static let reading006 = """
    -- JSON array of ReadValue: what was read from the texts of the shown description; NULL where nothing was.
    -- `individuals`, `ageFrom` to `gestationTo`, facets, and codes of origin `text` follow it.
    ALTER TABLE dataset ADD COLUMN readValues TEXT;
    """
}
