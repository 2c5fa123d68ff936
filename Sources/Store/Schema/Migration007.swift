internal import Foundation
internal import GRDB

extension Migrations {
  /// Values and words are kept deflated, and the full-text tables keep no text of their own. Their rows are made
  /// anew when the database is next opened for writing.
  static func deflated007(_ db: Database) throws {
    try db.execute(
      sql: """
        -- Dataset without its variables, deflated JSON.
        ALTER TABLE dataset ADD COLUMN value BLOB;
        -- Its variables while it is shown, deflated: a line of JSON each.
        ALTER TABLE dataset ADD COLUMN variables BLOB;
        -- The id of the first of them; those of the others, `variableCount` in all, follow it.
        ALTER TABLE dataset ADD COLUMN firstVariable INTEGER;
        """)
    for id in try Int64.fetchAll(db, sql: "SELECT id FROM dataset WHERE detail IS NOT NULL") {
      try deflate(dataset: id, in: db)
    }
    try db.execute(
      sql: """
        ALTER TABLE dataset DROP COLUMN detail;
        DROP TABLE variable;

        -- A dataset has dozens of codes, and most are those of others as well: numbers stand for them.
        CREATE TABLE conceptCode (id INTEGER PRIMARY KEY, code TEXT NOT NULL UNIQUE) STRICT;
        CREATE TABLE datasetCode (
          codeId INTEGER NOT NULL,
          datasetId INTEGER NOT NULL REFERENCES dataset (id) ON DELETE CASCADE,
          -- 0 stated of the dataset, 1 of a variable, 2 read from its texts
          origin INTEGER NOT NULL,
          PRIMARY KEY (codeId, datasetId, origin)
        ) STRICT, WITHOUT ROWID;
        INSERT INTO conceptCode (code) SELECT DISTINCT code FROM datasetConcept;
        INSERT INTO datasetCode SELECT c.id, d.datasetId,
          CASE d.origin WHEN 'dataset' THEN 0 WHEN 'variable' THEN 1 ELSE 2 END
          FROM datasetConcept d JOIN conceptCode c ON c.code = d.code;
        DROP TABLE datasetConcept;
        CREATE INDEX codeOfDataset ON datasetCode (datasetId);
        CREATE VIEW datasetConcept AS SELECT code, datasetId,
          CASE origin WHEN 0 THEN 'dataset' WHEN 1 THEN 'variable' ELSE 'text' END AS origin
          FROM datasetCode JOIN conceptCode ON id = codeId;

        CREATE UNIQUE INDEX datasetOfVariable ON dataset (firstVariable, variableCount)
          WHERE firstVariable IS NOT NULL;

        DROP TABLE datasetText;
        DROP TABLE variableText;
        -- Of shown datasets: what `datasetText` and `variableText` were given. A line for the dataset and for each of
        -- its variables, columns parted by tabs, as a zlib stream.
        CREATE TABLE datasetWords (
          datasetId INTEGER PRIMARY KEY REFERENCES dataset (id) ON DELETE CASCADE,
          words BLOB NOT NULL
        ) STRICT;
        -- rowid is dataset.id. Words are folded and stemmed; a concept is a word that no text has.
        CREATE VIRTUAL TABLE datasetText USING fts5 (
          title, keywords, codes, description, variables, other, concepts,
          tokenize = "unicode61 remove_diacritics 0 categories 'L* N* Co'", content = ''
        );
        -- rowid is the id of a variable.
        CREATE VIRTUAL TABLE variableText USING fts5 (
          name, label, concept, description,
          tokenize = "unicode61 remove_diacritics 0 categories 'L* N* Co'", content = ''
        );
        INSERT INTO datasetText (datasetText, rank) VALUES ('automerge', 8);
        INSERT INTO variableText (variableText, rank) VALUES ('automerge', 8);
        INSERT INTO datasetText (datasetText, rank) VALUES ('hashsize', 8388608);
        INSERT INTO variableText (variableText, rank) VALUES ('hashsize', 8388608);
        """)
  }

  private static func deflate(dataset id: Int64, in db: Database) throws {
    let detail = try String.fetchOne(
      db.cachedStatement(sql: "SELECT detail FROM dataset WHERE id = ?"), arguments: [id])
    let variables = try String.fetchAll(
      db.cachedStatement(sql: "SELECT detail FROM variable WHERE datasetId = ? ORDER BY position"),
      arguments: [id])
    try db.cachedStatement(sql: "UPDATE dataset SET value = ?, variables = ? WHERE id = ?")
      .execute(arguments: [
        KeptValue.deflated(Array((detail ?? "").utf8)),
        variables.isEmpty
          ? nil : KeptValue.deflated(Array(variables.joined(separator: "\n").utf8)), id,
      ])
  }
}
