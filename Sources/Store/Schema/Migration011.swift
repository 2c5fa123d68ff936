internal import Foundation
internal import GRDB

extension Migrations {
  /// Tables of which a harvest writes millions of rows hold what searches need and no more. The full-text tables are
  /// filled anew when the database is next opened for writing.
  static func lean011(_ db: Database) throws {
    try shareFindings(db)
    try leanCodes(db)
    try db.execute(
      sql: """
        CREATE TABLE leanFacet (
          -- Of shown datasets alone, so that nothing is left of one that is deleted.
          datasetId INTEGER NOT NULL,
          valueId INTEGER NOT NULL,
          PRIMARY KEY (datasetId, valueId)
        ) STRICT, WITHOUT ROWID;
        INSERT INTO leanFacet SELECT datasetId, valueId FROM facetOfDataset ORDER BY 1, 2;
        DROP VIEW datasetFacet;
        DROP TABLE facetOfDataset;
        ALTER TABLE leanFacet RENAME TO facetOfDataset;
        CREATE VIEW datasetFacet AS SELECT datasetId, field, value
          FROM facetOfDataset JOIN facetValue ON id = valueId;

        -- Nothing is looked for by source alone.
        DROP INDEX recognitionOfSource;

        DROP TABLE datasetText;
        DROP TABLE variableText;
        -- rowid is dataset.id. Words are folded and stemmed, of letters and digits alone, and parted by blanks: nothing is
        -- left for a tokenizer to know of Unicode. A concept is a word that no text has.
        CREATE VIRTUAL TABLE datasetText USING fts5 (
          title, keywords, codes, description, variables, other, concepts,
          tokenize = "ascii", content = ''
        );
        -- rowid is the id of a variable. Nobody asks how long its texts are.
        CREATE VIRTUAL TABLE variableText USING fts5 (
          name, label, concept, description,
          tokenize = "ascii", content = '', columnsize = 0
        );
        INSERT INTO datasetText (datasetText, rank) VALUES ('automerge', 16);
        INSERT INTO variableText (variableText, rank) VALUES ('automerge', 16);
        INSERT INTO datasetText (datasetText, rank) VALUES ('hashsize', 16777216);
        INSERT INTO variableText (variableText, rank) VALUES ('hashsize', 16777216);
        """)
  }

  private static func shareFindings(_ db: Database) throws {
    try db.execute(
      sql: """
        -- What is found of thousands of datasets alike.
        CREATE TABLE findingText (
          id INTEGER PRIMARY KEY,
          -- 64 bits of the SHA-256 of the detail, to be found by.
          hash INTEGER NOT NULL,
          severity TEXT NOT NULL,
          code TEXT NOT NULL,
          -- Finding; without the dataset where it is about that of the description.
          detail TEXT NOT NULL
        ) STRICT;
        CREATE INDEX findingTextOfHash ON findingText (hash);
        CREATE TABLE recordedFinding (
          id INTEGER PRIMARY KEY,
          documentId INTEGER NOT NULL REFERENCES document (id) ON DELETE CASCADE,
          -- NULL for a finding about the document as such.
          descriptionId INTEGER REFERENCES description (id) ON DELETE CASCADE,
          textId INTEGER NOT NULL
        ) STRICT;
        """)
    let rows = try Row.fetchCursor(
      db,
      sql: """
        SELECT f.documentId, f.descriptionId, f.severity, f.code,
          iif(t.iri = f.detail ->> '$.dataset', json_remove(f.detail, '$.dataset'), f.detail)
        FROM finding f LEFT JOIN description d ON d.id = f.descriptionId
        LEFT JOIN dataset t ON t.id = d.datasetId ORDER BY f.id
        """)
    while let row = try rows.next() {
      try FindingRow(severity: row[2], code: row[3], detail: row[4])
        .insert(document: row[0], description: row[1], in: db)
    }
    try db.execute(
      sql: """
        DROP TABLE finding;
        CREATE INDEX findingOfDocument ON recordedFinding (documentId);
        CREATE INDEX findingOfDescription ON recordedFinding (descriptionId);
        CREATE VIEW finding AS
          SELECT f.id, f.documentId, f.descriptionId, t.severity, t.code,
            coalesce((
              SELECT json_insert(t.detail, '$.dataset', iri)
              FROM description d JOIN dataset ON dataset.id = d.datasetId
              WHERE d.id = f.descriptionId), t.detail) AS detail
          FROM recordedFinding f JOIN findingText t ON t.id = f.textId;
        """)
  }

  private static func leanCodes(_ db: Database) throws {
    try db.execute(
      sql: """
        -- Of shown datasets that have any: their rows of `datasetCode` once more (CodeNumbers).
        CREATE TABLE codesOfDataset (
          datasetId INTEGER PRIMARY KEY REFERENCES dataset (id) ON DELETE CASCADE,
          codes BLOB NOT NULL
        ) STRICT;
        """)
    var last: Int64?
    var entries: [CodeNumbers.Entry] = []
    func write() throws {
      guard let last else { return }
      try db.cachedStatement(sql: "INSERT INTO codesOfDataset (datasetId, codes) VALUES (?, ?)")
        .execute(arguments: [last, CodeNumbers(entries).column])
      entries = []
    }
    try db.scan("SELECT datasetId, codeId, origin FROM datasetCode ORDER BY datasetId") { row in
      if row.integer(0) != last { try write() }
      last = row.integer(0)
      entries.append(.init(code: row.integer(1), origin: row.integer(2)))
    }
    try write()
    try db.execute(
      sql: """
        CREATE TABLE leanCode (
          codeId INTEGER NOT NULL,
          -- Of shown datasets alone.
          datasetId INTEGER NOT NULL,
          -- 0 stated of the dataset, 1 of a variable, 2 read from its texts
          origin INTEGER NOT NULL,
          PRIMARY KEY (codeId, datasetId, origin)
        ) STRICT, WITHOUT ROWID;
        INSERT INTO leanCode SELECT codeId, datasetId, origin FROM datasetCode ORDER BY 1, 2, 3;
        DROP VIEW datasetConcept;
        DROP TABLE datasetCode;
        ALTER TABLE leanCode RENAME TO datasetCode;
        CREATE VIEW datasetConcept AS SELECT code, datasetId,
          CASE origin WHEN 0 THEN 'dataset' WHEN 1 THEN 'variable' ELSE 'text' END AS origin
          FROM datasetCode JOIN conceptCode ON id = codeId;
        """)
  }
}
