extension Migrations {
  /// Publishers' credentials, who did what, and what was said to be still true.
  static let publishing004 = """
    -- A credential of a publisher: only the hash of its secret is kept.
    CREATE TABLE token (
      id INTEGER PRIMARY KEY,
      -- What people call it.
      name TEXT NOT NULL,
      sourceId INTEGER NOT NULL REFERENCES source (id) ON DELETE CASCADE,
      -- JSON array of publish, withdraw, attest
      actions TEXT NOT NULL,
      -- SHA-256 of the secret, hexadecimal.
      hash TEXT NOT NULL UNIQUE,
      createdAt TEXT NOT NULL,
      expiresAt TEXT,
      lastUsedAt TEXT,
      revokedAt TEXT
    ) STRICT;
    CREATE INDEX tokenOfSource ON token (sourceId);

    -- Who did what, when, from where. Rows are added and never changed.
    CREATE TABLE audit (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      at TEXT NOT NULL,
      -- A token's number and name, or the operator.
      actor TEXT NOT NULL,
      -- The address of the client; NULL on the command line.
      origin TEXT,
      -- publish, withdraw, attest, purge, token-create, token-revoke
      action TEXT NOT NULL,
      -- done, unchanged, rejected, refused
      outcome TEXT NOT NULL,
      source TEXT,
      dataset TEXT,
      -- Digests of the canonical graph.
      before TEXT,
      after TEXT,
      -- Why, in one sentence; never content.
      reason TEXT
    ) STRICT;
    CREATE INDEX auditOfSource ON audit (source, id);
    CREATE INDEX auditOfDataset ON audit (dataset, id);
    CREATE TRIGGER auditStays BEFORE UPDATE ON audit
      BEGIN SELECT RAISE(ABORT, 'the audit log is only added to'); END;
    CREATE TRIGGER auditKept BEFORE DELETE ON audit
      BEGIN SELECT RAISE(ABORT, 'the audit log is only added to'); END;

    -- When the holder last said that a description is still true.
    CREATE TABLE attestation (
      datasetId INTEGER PRIMARY KEY REFERENCES dataset (id) ON DELETE CASCADE,
      at TEXT NOT NULL,
      actor TEXT NOT NULL
    ) STRICT;
    """
}
