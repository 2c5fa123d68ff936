extension Migrations {
  /// What a source's contact was told.
  static let notices005 = """
    CREATE TABLE notice (
      sourceId INTEGER NOT NULL REFERENCES source (id) ON DELETE CASCADE,
      -- What it was about: told again only when it had passed in between.
      cause TEXT NOT NULL,
      toldAt TEXT NOT NULL,
      PRIMARY KEY (sourceId, cause)
    ) STRICT, WITHOUT ROWID;
    """
}
