internal import GRDB

/// The codes that datasets state of themselves, each with the rows of those that do.
enum StatedCodes {
  static func read(
    _ db: Database, _ columns: DatasetColumns
  ) throws -> [(code: String, rows: [Int32])] {
    var stated: [(code: String, rows: [Int32])] = []
    try db.scan(
      """
      SELECT code, datasetId FROM datasetConcept WHERE origin = 'dataset' ORDER BY code, datasetId
      """
    ) { raw in
      let isSame = stated.last.map { last in raw.withText(0) { $0.elementsEqual(last.code.utf8) } }
      if isSame != true { stated.append((raw.text(0), [])) }
      guard let row = columns.row(of: raw.integer(1)) else { return }
      stated[stated.count - 1].rows.append(Int32(row))
    }
    return stated
  }
}
