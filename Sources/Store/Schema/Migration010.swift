extension Migrations {
  /// What many datasets say alike is kept once, and they hold its number.
  static let shared010 = """
    -- Values of facets: category, theme, kind, language, year, ageGroup, country, sex, quality.
    CREATE TABLE facetValue (
      id INTEGER PRIMARY KEY,
      field TEXT NOT NULL,
      value TEXT NOT NULL,
      UNIQUE (field, value)
    ) STRICT;
    -- Of shown datasets.
    CREATE TABLE facetOfDataset (
      datasetId INTEGER NOT NULL REFERENCES dataset (id) ON DELETE CASCADE,
      valueId INTEGER NOT NULL,
      PRIMARY KEY (datasetId, valueId)
    ) STRICT, WITHOUT ROWID;
    INSERT INTO facetValue (field, value) SELECT DISTINCT field, value FROM datasetFacet;
    INSERT INTO facetOfDataset SELECT d.datasetId, v.id FROM datasetFacet d
      JOIN facetValue v ON v.field = d.field AND v.value = d.value;
    DROP TABLE datasetFacet;
    CREATE VIEW datasetFacet AS SELECT datasetId, field, value
      FROM facetOfDataset JOIN facetValue ON id = valueId;

    -- Criteria of quality that datasets do not meet: JSON arrays of their names.
    CREATE TABLE missingCriteria (id INTEGER PRIMARY KEY, criteria TEXT NOT NULL UNIQUE) STRICT;
    ALTER TABLE dataset ADD COLUMN missingId INTEGER;
    INSERT INTO missingCriteria (criteria)
      SELECT DISTINCT qualityMissing FROM dataset WHERE qualityMissing IS NOT NULL;
    UPDATE dataset SET missingId = (SELECT id FROM missingCriteria WHERE criteria = qualityMissing);
    ALTER TABLE dataset DROP COLUMN qualityMissing;
    """
}
