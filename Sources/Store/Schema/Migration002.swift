extension Migrations {
  /// How well datasets are described, now and over time.
  static let quality002 = """
    -- Per cent of the points of a good description, of the shown description; NULL until its next harvest.
    ALTER TABLE dataset ADD COLUMN quality INTEGER;
    -- JSON array: the criteria that it does not meet.
    ALTER TABLE dataset ADD COLUMN qualityMissing TEXT;

    -- A row each time the score of a dataset changed.
    CREATE TABLE quality (
      id INTEGER PRIMARY KEY,
      datasetId INTEGER NOT NULL REFERENCES dataset (id) ON DELETE CASCADE,
      at TEXT NOT NULL,
      percent INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX qualityOfDataset ON quality (datasetId, id);
    """
}
