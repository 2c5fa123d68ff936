extension Migrations {
  /// What each harvest did with each dataset, and the copies that were made of the database.
  static let outcomes009 = """
    -- Datasets that a harvest did not find unchanged.
    CREATE TABLE harvestedDataset (
      id INTEGER PRIMARY KEY,
      harvestId INTEGER NOT NULL REFERENCES harvest (id) ON DELETE CASCADE,
      -- NULL where it was never taken.
      datasetId INTEGER REFERENCES dataset (id) ON DELETE CASCADE,
      -- Of one that was never taken.
      iri TEXT,
      -- new, changed, rejected, withdrawn, held
      outcome TEXT NOT NULL,
      -- How many there were about it.
      findings INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX harvestedDatasetOfHarvest ON harvestedDataset (harvestId);
    CREATE INDEX harvestedDatasetOfDataset ON harvestedDataset (datasetId);

    -- Copies made of this database: what is erased later is still in them.
    CREATE TABLE backup (
      id INTEGER PRIMARY KEY,
      path TEXT NOT NULL,
      at TEXT NOT NULL,
      generation INTEGER NOT NULL
    ) STRICT;
    """
}
