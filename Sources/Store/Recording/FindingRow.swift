internal import Catalogue
internal import GRDB

/// A finding as it is kept: a row of `recordedFinding` that names one of `findingText`, which thousands of datasets share.
struct FindingRow: Hashable, Sendable {
  var severity: String
  var code: String
  /// JSON of the finding, without the sentences that the catalogue of messages has, and without the dataset whose
  /// description it is about: the view `finding` puts that back.
  var detail: String
  /// Of the detail.
  var hash: Int64

  /// - Parameter iri: of the dataset whose description it is about; nil where it is about a document.
  init(_ finding: Finding, of iri: String? = nil) {
    var kept = finding
    if let iri, kept.dataset == iri { kept.dataset = nil }
    self.init(severity: finding.severity.rawValue, code: finding.id, detail: kept.keptJSON)
  }

  init(severity: String, code: String, detail: String) {
    self.severity = severity
    self.code = code
    self.detail = detail
    hash = Digest.fingerprint([detail])
  }

  /// - Parameter description: nil where it is about the document as such.
  func insert(document: Int64, description: Int64?, in db: Database) throws {
    var row = RawBinding(
      try RawStatement(
        "INSERT INTO recordedFinding (documentId, descriptionId, textId) VALUES (?, ?, ?)", in: db))
    row.add(document)
    row.add(description)
    row.add(try textID(in: db))
    try row.statement.run()
  }

  private func textID(in db: Database) throws -> Int64 {
    try RememberedIDs.id(of: detail, .finding) {
      let known = try RawStatement(
        "SELECT id FROM findingText WHERE hash = ? AND detail = ?", in: db)
      known.bind(1, hash)
      known.bind(2, detail)
      if let id = try known.integer() { return id }
      var row = RawBinding(
        try RawStatement(
          "INSERT INTO findingText (hash, severity, code, detail) VALUES (?, ?, ?, ?)", in: db))
      row.add(hash)
      row.add(severity)
      row.add(code)
      row.add(detail)
      try row.statement.run()
      return db.lastInsertedRowID
    }
  }

  /// - Parameter codes: those that are meant, or those that are not, as SQL lists them; nil for all.
  static func delete(
    ofDescription description: Int64, codes: (isIn: Bool, list: String)? = nil, in db: Database
  ) throws {
    let condition = codes.map {
      " AND (SELECT code FROM findingText WHERE id = textId) \($0.isIn ? "" : "NOT ")IN (\($0.list))"
    }
    let row = try RawStatement(
      "DELETE FROM recordedFinding WHERE descriptionId = ?\(condition ?? "")", in: db)
    row.bind(1, description)
    try row.run()
  }

  /// Deletes texts that no finding has any more.
  static func deleteUnused(in db: Database) throws {
    try db.execute(
      sql: "DELETE FROM findingText WHERE id NOT IN (SELECT textId FROM recordedFinding)")
    if db.changesCount > 0 { RememberedIDs.forget() }
  }
}
