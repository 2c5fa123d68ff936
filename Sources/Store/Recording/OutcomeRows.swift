internal import GRDB

/// Rows of `harvestedDataset`: what a harvest did with each dataset. What it found unchanged has none.
struct OutcomeRows {
  let db: Database
  let harvest: Int64

  func add(_ outcome: HarvestedDataset.Outcome, dataset: Int64, findings: Int = 0) throws {
    try add(outcome, dataset, nil, findings)
  }

  /// - Parameter iri: of a dataset that may be unknown.
  func add(_ outcome: HarvestedDataset.Outcome, iri: String, findings: Int) throws {
    let dataset = try DatasetLookup.id(iri: iri, in: db)
    try add(outcome, dataset, dataset == nil ? iri : nil, findings)
  }

  private func add(
    _ outcome: HarvestedDataset.Outcome, _ dataset: Int64?, _ iri: String?, _ findings: Int
  ) throws {
    var row = RawBinding(
      try RawStatement(
        """
        INSERT INTO harvestedDataset (harvestId, datasetId, iri, outcome, findings)
        VALUES (?, ?, ?, ?, ?)
        """, in: db))
    row.add(harvest)
    row.add(dataset)
    row.add(iri)
    row.add(outcome.rawValue)
    row.add(findings)
    try row.statement.run()
  }
}
