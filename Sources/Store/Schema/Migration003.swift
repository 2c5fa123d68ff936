extension Migrations {
  /// Words are stemmed by ourselves, in the language of each text, and concepts stand beside them. The rows are
  /// made anew when the database is next opened for writing.
  static let words003 = """
    DROP TABLE datasetText;
    DROP TABLE variableText;
    -- rowid is dataset.id. Words are folded and stemmed; a concept is a word that no text has.
    CREATE VIRTUAL TABLE datasetText USING fts5 (
      title, keywords, codes, description, variables, other, concepts,
      tokenize = "unicode61 remove_diacritics 0 categories 'L* N* Co'"
    );
    -- rowid is variable.id.
    CREATE VIRTUAL TABLE variableText USING fts5 (
      name, label, concept, description,
      tokenize = "unicode61 remove_diacritics 0 categories 'L* N* Co'"
    );
    INSERT INTO datasetText (datasetText, rank) VALUES ('automerge', 8);
    INSERT INTO variableText (variableText, rank) VALUES ('automerge', 8);
    INSERT INTO datasetText (datasetText, rank) VALUES ('hashsize', 8388608);
    INSERT INTO variableText (variableText, rank) VALUES ('hashsize', 8388608);
    """
}
