import Foundation
import GRDB
import Testing

@testable import Store

/// Turns a database of today back into the shape that a migration found.
enum EarlierSchema {
  /// Before what is kept of a dataset was one stream.
  ///
  /// - Parameter wholeWords: whether words were kept without a dictionary, those of variables twice.
  static func before012(_ db: Database, wholeWords: Bool) throws {
    try db.execute(
      sql: """
        ALTER TABLE dataset ADD COLUMN variables BLOB;
        CREATE TABLE datasetWords (
          datasetId INTEGER PRIMARY KEY REFERENCES dataset (id) ON DELETE CASCADE,
          words BLOB NOT NULL
        ) STRICT;
        DELETE FROM grdb_migrations WHERE identifier = '012 kept together';
        """)
    for id in try Int64.fetchAll(db, sql: "SELECT id FROM dataset WHERE value IS NOT NULL") {
      let kept = try #require(try KeptText.fetch(dataset: id, in: db))
      try db.execute(
        sql: "UPDATE dataset SET value = ?, variables = ? WHERE id = ?",
        arguments: [
          KeptValue.deflated(kept.value),
          kept.variables.isEmpty ? nil : KeptValue.deflated(kept.variables), id,
        ])
      guard let lines = kept.words else { continue }
      let words = try KeptWords(lines: lines)
      let whole = ([words.dataset.columns] + words.variables.map(\.columns))
        .map { $0.joined(separator: "\t") }.joined(separator: "\n")
      let stream =
        wholeWords
        ? Deflate.deflate(Array(whole.utf8))
        : Deflate.deflate(
          lines, DeflateDictionary(Array((texts(kept.variables) + texts(kept.value)).utf8)))
      try db.execute(
        sql: "INSERT INTO datasetWords VALUES (?, ?)", arguments: [id, Data(stream)])
    }
  }

  /// Names and texts in JSON, in small letters.
  private static func texts(_ json: [UInt8]) -> String {
    String(decoding: json, as: UTF8.self)
      .matches(of: /(?:text|name)":"([^"]*)/)
      .map { match in
        String(
          match.output.1.unicodeScalars.map { $0.isASCII ? Character($0).lowercased() : String($0) }
            .joined())
          + " "
      }.joined()
  }

  /// Before tables were made lean.
  static func before011(_ db: Database, wholeWords: Bool = false) throws {
    let words = try Int64.fetchAll(db, sql: "SELECT id FROM dataset").map { id in
      (id, try KeptWords.fetch(dataset: id, in: db), try VariableIDs.first(ofDataset: id, in: db))
    }
    try before012(db, wholeWords: wholeWords)
    try db.execute(
      sql: """
        CREATE TABLE earlierFinding (
          id INTEGER PRIMARY KEY,
          documentId INTEGER NOT NULL REFERENCES document (id) ON DELETE CASCADE,
          descriptionId INTEGER REFERENCES description (id) ON DELETE CASCADE,
          severity TEXT NOT NULL,
          code TEXT NOT NULL,
          detail TEXT NOT NULL
        ) STRICT;
        INSERT INTO earlierFinding SELECT * FROM finding;
        DROP VIEW finding;
        DROP TABLE recordedFinding;
        DROP TABLE findingText;
        ALTER TABLE earlierFinding RENAME TO finding;
        CREATE INDEX findingOfDocument ON finding (documentId);
        CREATE INDEX findingOfDescription ON finding (descriptionId);

        DROP TABLE codesOfDataset;
        DROP VIEW datasetConcept;
        CREATE TABLE earlierCode (
          codeId INTEGER NOT NULL,
          datasetId INTEGER NOT NULL REFERENCES dataset (id) ON DELETE CASCADE,
          origin INTEGER NOT NULL,
          PRIMARY KEY (codeId, datasetId, origin)
        ) STRICT, WITHOUT ROWID;
        INSERT INTO earlierCode SELECT * FROM datasetCode;
        DROP TABLE datasetCode;
        ALTER TABLE earlierCode RENAME TO datasetCode;
        CREATE INDEX codeOfDataset ON datasetCode (datasetId);
        CREATE VIEW datasetConcept AS SELECT code, datasetId,
          CASE origin WHEN 0 THEN 'dataset' WHEN 1 THEN 'variable' ELSE 'text' END AS origin
          FROM datasetCode JOIN conceptCode ON id = codeId;

        DROP VIEW datasetFacet;
        CREATE TABLE earlierFacet (
          datasetId INTEGER NOT NULL REFERENCES dataset (id) ON DELETE CASCADE,
          valueId INTEGER NOT NULL,
          PRIMARY KEY (datasetId, valueId)
        ) STRICT, WITHOUT ROWID;
        INSERT INTO earlierFacet SELECT * FROM facetOfDataset;
        DROP TABLE facetOfDataset;
        ALTER TABLE earlierFacet RENAME TO facetOfDataset;
        CREATE VIEW datasetFacet AS SELECT datasetId, field, value
          FROM facetOfDataset JOIN facetValue ON id = valueId;

        CREATE INDEX recognitionOfSource ON recognition (sourceId);

        DROP TABLE datasetText;
        DROP TABLE variableText;
        CREATE VIRTUAL TABLE datasetText USING fts5 (
          title, keywords, codes, description, variables, other, concepts,
          tokenize = "unicode61 remove_diacritics 0 categories 'L* N* Co'", content = ''
        );
        CREATE VIRTUAL TABLE variableText USING fts5 (
          name, label, concept, description,
          tokenize = "unicode61 remove_diacritics 0 categories 'L* N* Co'", content = ''
        );
        DELETE FROM grdb_migrations WHERE identifier = '011 lean';
        """)
    for case (let id, let words?, let first) in words {
      try words.write(dataset: id, firstVariable: first ?? 0, before: nil, in: db)
    }
  }

  /// Before values were shared.
  static func before010(_ db: Database) throws {
    try before011(db, wholeWords: true)
    try db.execute(
      sql: """
        CREATE TABLE earlier (
          datasetId INTEGER NOT NULL REFERENCES dataset (id) ON DELETE CASCADE,
          field TEXT NOT NULL,
          value TEXT NOT NULL,
          PRIMARY KEY (datasetId, field, value)
        ) STRICT, WITHOUT ROWID;
        INSERT INTO earlier SELECT datasetId, field, value FROM datasetFacet;
        DROP VIEW datasetFacet;
        DROP TABLE facetOfDataset;
        DROP TABLE facetValue;
        ALTER TABLE earlier RENAME TO datasetFacet;
        ALTER TABLE dataset ADD COLUMN qualityMissing TEXT;
        UPDATE dataset
          SET qualityMissing = (SELECT criteria FROM missingCriteria WHERE id = missingId);
        ALTER TABLE dataset DROP COLUMN missingId;
        DROP TABLE missingCriteria;
        DELETE FROM grdb_migrations WHERE identifier = '010 shared';
        """)
  }
}
