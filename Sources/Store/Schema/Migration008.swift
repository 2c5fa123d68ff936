extension Migrations {
  /// Datasets that several sources describe under IRIs of their own, and are shown once.
  static let recognition008 = """
    -- Another name of a dataset: the one under which it is shown. Then nothing is shown under this IRI.
    ALTER TABLE dataset ADD COLUMN sameAsId INTEGER REFERENCES dataset (id) ON DELETE SET NULL;
    CREATE INDEX datasetSameAs ON dataset (sameAsId) WHERE sameAsId IS NOT NULL;

    -- By what the dataset is recognised (Dataset.recognitionKeys): 64-bit numbers, high byte first, sorted.
    ALTER TABLE description ADD COLUMN recognition BLOB;

    -- The same of the description that its own sources would show under each IRI, to be found by.
    CREATE TABLE recognition (
      key INTEGER NOT NULL,
      sourceId INTEGER NOT NULL REFERENCES source (id) ON DELETE CASCADE,
      datasetId INTEGER NOT NULL REFERENCES dataset (id) ON DELETE CASCADE,
      PRIMARY KEY (key, sourceId, datasetId)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX recognitionOfDataset ON recognition (datasetId);
    CREATE INDEX recognitionOfSource ON recognition (sourceId);
    """
}
