extension Migrations {
  /// Sources, harvests, documents, datasets with every version of every description, variables, concepts,
  /// findings, statistics, changes, and the full-text indexes.
  ///
  /// Times are RFC 3339 UTC text. JSON columns hold the Codable form of the type that the comment names.
  static let catalogue001 = """
    CREATE TABLE state (
      key TEXT PRIMARY KEY NOT NULL,
      value INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;
    -- Raised in every transaction that changes what a reader may see.
    INSERT INTO state VALUES ('generation', 0);
    -- When a source was last harvested to the end, in milliseconds since 1970.
    INSERT INTO state VALUES ('asOf', 0);

    CREATE TABLE source (
      id INTEGER PRIMARY KEY,
      name TEXT NOT NULL UNIQUE,
      url TEXT NOT NULL,
      kind TEXT NOT NULL,
      paused INTEGER NOT NULL DEFAULT 0,
      -- SourceSettings
      settings TEXT NOT NULL DEFAULT '{}',
      createdAt TEXT NOT NULL
    ) STRICT;

    CREATE TABLE harvest (
      id INTEGER PRIMARY KEY,
      sourceId INTEGER NOT NULL REFERENCES source (id) ON DELETE CASCADE,
      startedAt TEXT NOT NULL,
      -- NULL while it runs, and for ever when its process was killed.
      finishedAt TEXT,
      -- complete, partial, held, failed; NULL while it runs.
      status TEXT,
      -- SourceReport without its documents and findings
      summary TEXT,
      -- SourceReport
      report TEXT
    ) STRICT;
    CREATE INDEX harvestOfSource ON harvest (sourceId, id);
    CREATE INDEX harvestUnfinished ON harvest (sourceId) WHERE finishedAt IS NULL;

    -- A file or page of a source, as last read.
    CREATE TABLE document (
      id INTEGER PRIMARY KEY,
      sourceId INTEGER NOT NULL REFERENCES source (id) ON DELETE CASCADE,
      location TEXT NOT NULL,
      -- SHA-256 of the bytes last read whole and of the settings that reading depends on; NULL when never.
      contentHash TEXT,
      etag TEXT,
      lastModified TEXT,
      -- DocumentReport
      report TEXT NOT NULL,
      -- Counts its readings, begun ones included: a description is in the document as last read when both
      -- have the same number.
      reading INTEGER NOT NULL DEFAULT 0,
      -- The last harvest in which it was read whole.
      harvestId INTEGER REFERENCES harvest (id) ON DELETE SET NULL,
      -- The last harvest in which it was refused: what it described is then held back from withdrawal.
      refusedIn INTEGER REFERENCES harvest (id) ON DELETE SET NULL,
      UNIQUE (sourceId, location)
    ) STRICT;
    CREATE INDEX documentOfHarvest ON document (harvestId);
    CREATE INDEX documentRefusedIn ON document (refusedIn);

    CREATE TABLE dataset (
      id INTEGER PRIMARY KEY,
      -- URL-safe, made from the IRI alone.
      key TEXT NOT NULL UNIQUE,
      iri TEXT NOT NULL UNIQUE,
      -- The source whose description is shown.
      ownerId INTEGER REFERENCES source (id) ON DELETE SET NULL,
      -- The description that is shown; NULL while withdrawn.
      shownId INTEGER REFERENCES description (id) ON DELETE SET NULL DEFERRABLE INITIALLY DEFERRED,
      createdAt TEXT NOT NULL,
      changedAt TEXT NOT NULL,
      withdrawnAt TEXT,
      -- The rest is derived from the shown description: what lists, sorts and filters need.
      -- Dataset without its variables
      detail TEXT,
      -- LocalisedText
      title TEXT,
      -- Folded, in the description's first language: for sorting.
      titleKey TEXT,
      modified TEXT,
      individuals INTEGER,
      access TEXT,
      -- Days after birth; lower end in, upper end out; NULL is open.
      ageFrom REAL,
      ageTo REAL,
      ageStated INTEGER NOT NULL DEFAULT 0,
      -- Completed weeks at birth, both ends in.
      gestationFrom INTEGER,
      gestationTo INTEGER,
      variableCount INTEGER NOT NULL DEFAULT 0,
      rung TEXT
    ) STRICT;
    CREATE INDEX datasetOfOwner ON dataset (ownerId);
    CREATE INDEX datasetOfDescription ON dataset (shownId);
    -- All that searches keep in memory, so that reading it does not read every detail.
    CREATE INDEX datasetColumns ON dataset (
      id, ownerId, titleKey, iri, modified, individuals, access, ageFrom, ageTo, ageStated, gestationFrom,
      gestationTo, variableCount
    ) WHERE shownId IS NOT NULL;

    -- What one document of one source says of one dataset.
    CREATE TABLE description (
      id INTEGER PRIMARY KEY,
      -- NULL for the rest of a document: what it says of its catalogue, series and services.
      datasetId INTEGER REFERENCES dataset (id) ON DELETE CASCADE,
      documentId INTEGER NOT NULL REFERENCES document (id) ON DELETE CASCADE,
      sourceId INTEGER NOT NULL REFERENCES source (id) ON DELETE CASCADE,
      -- The current version.
      versionId INTEGER REFERENCES version (id) DEFERRABLE INITIALLY DEFERRED,
      -- The reading of its document that last held it.
      reading INTEGER NOT NULL,
      -- Complete harvests in a row that missed it.
      missed INTEGER NOT NULL DEFAULT 0,
      withdrawnAt TEXT,
      -- Of what was read from the graph, its findings and statistics: tells whether a reading differs.
      fingerprint INTEGER NOT NULL DEFAULT 0,
      -- Dataset with its variables, deflated JSON; only while live and not shown.
      value BLOB,
      -- JSON array: the fields in which it differs from the shown description; NULL when in none.
      conflicts TEXT,
      UNIQUE (datasetId, documentId)
    ) STRICT;
    CREATE INDEX descriptionOfDocument ON description (documentId);
    CREATE INDEX descriptionOfVersion ON description (versionId);
    CREATE INDEX descriptionOfSource ON description (sourceId);

    CREATE TABLE version (
      id INTEGER PRIMARY KEY,
      descriptionId INTEGER NOT NULL REFERENCES description (id) ON DELETE CASCADE,
      number INTEGER NOT NULL,
      -- SHA-256 of the canonical graph (RDFC-1.0); "syntactic:" before it where that would have cost too much.
      digest TEXT NOT NULL,
      -- N-Triples, canonical and sorted, as a zlib stream.
      graph BLOB NOT NULL,
      tripleCount INTEGER NOT NULL,
      storedAt TEXT NOT NULL,
      harvestId INTEGER REFERENCES harvest (id) ON DELETE SET NULL,
      UNIQUE (descriptionId, number)
    ) STRICT;
    CREATE INDEX versionOfHarvest ON version (harvestId);

    -- Creations, updates and withdrawals of shown descriptions, in order.
    CREATE TABLE change (
      sequence INTEGER PRIMARY KEY AUTOINCREMENT,
      datasetId INTEGER NOT NULL REFERENCES dataset (id) ON DELETE CASCADE,
      -- created, updated, withdrawn, returned
      kind TEXT NOT NULL,
      versionId INTEGER REFERENCES version (id) ON DELETE SET NULL,
      at TEXT NOT NULL
    ) STRICT;
    CREATE INDEX changeOfDataset ON change (datasetId);
    CREATE INDEX changeOfVersion ON change (versionId);

    CREATE TABLE finding (
      id INTEGER PRIMARY KEY,
      documentId INTEGER NOT NULL REFERENCES document (id) ON DELETE CASCADE,
      -- NULL for a finding about the document as such.
      descriptionId INTEGER REFERENCES description (id) ON DELETE CASCADE,
      severity TEXT NOT NULL,
      code TEXT NOT NULL,
      -- Finding
      detail TEXT NOT NULL
    ) STRICT;
    CREATE INDEX findingOfDocument ON finding (documentId);
    CREATE INDEX findingOfDescription ON finding (descriptionId);

    -- Aggregate statistics of a dataset's shown description, past the arrival check.
    CREATE TABLE statistics (
      id INTEGER PRIMARY KEY,
      descriptionId INTEGER NOT NULL REFERENCES description (id) ON DELETE CASCADE,
      location TEXT NOT NULL,
      digest TEXT NOT NULL,
      -- AggregateStatistics
      detail TEXT NOT NULL,
      storedAt TEXT NOT NULL,
      UNIQUE (descriptionId, location)
    ) STRICT;

    -- Of shown descriptions. Facet values with several per dataset: category, theme, kind, language, year,
    -- ageGroup, country, sex.
    CREATE TABLE datasetFacet (
      datasetId INTEGER NOT NULL REFERENCES dataset (id) ON DELETE CASCADE,
      field TEXT NOT NULL,
      value TEXT NOT NULL,
      PRIMARY KEY (datasetId, field, value)
    ) STRICT, WITHOUT ROWID;

    -- Of shown descriptions: codes stated, of the dataset itself and of its variables.
    CREATE TABLE datasetConcept (
      code TEXT NOT NULL,
      datasetId INTEGER NOT NULL REFERENCES dataset (id) ON DELETE CASCADE,
      -- dataset or variable
      origin TEXT NOT NULL,
      PRIMARY KEY (code, datasetId, origin)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX conceptOfDataset ON datasetConcept (datasetId);

    -- Of shown descriptions.
    CREATE TABLE variable (
      id INTEGER PRIMARY KEY,
      datasetId INTEGER NOT NULL REFERENCES dataset (id) ON DELETE CASCADE,
      position INTEGER NOT NULL,
      name TEXT NOT NULL,
      code TEXT,
      -- Variable
      detail TEXT NOT NULL
    ) STRICT;
    CREATE INDEX variableOfDataset ON variable (datasetId, position);

    -- rowid is dataset.id. The variants of a text in several languages are parted by U+001F.
    CREATE VIRTUAL TABLE datasetText USING fts5 (
      title, keywords, codes, description, variables, other,
      tokenize = "porter unicode61 remove_diacritics 2"
    );
    -- rowid is variable.id.
    CREATE VIRTUAL TABLE variableText USING fts5 (
      name, label, concept, description,
      tokenize = "porter unicode61 remove_diacritics 2"
    );
    -- A harvest writes its parts as a few large transactions and merges the indexes itself at its end.
    INSERT INTO datasetText (datasetText, rank) VALUES ('automerge', 8);
    INSERT INTO variableText (variableText, rank) VALUES ('automerge', 8);
    INSERT INTO datasetText (datasetText, rank) VALUES ('hashsize', 8388608);
    INSERT INTO variableText (variableText, rank) VALUES ('hashsize', 8388608);
    """
}
