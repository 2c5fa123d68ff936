internal import Foundation
internal import GRDB

/// The codes of a dataset as numbers: twice over, by code in `datasetCode` for searches, and by dataset in
/// `codesOfDataset` as one row, so that what a dataset has can be told and taken away without an index as large as the
/// table.
struct CodeNumbers: Hashable, Sendable {
  private static let origins = ["dataset", "variable", "text"]

  /// A row of `datasetCode`, without the dataset.
  struct Entry: Hashable, Comparable, Sendable {
    var code: Int64
    var origin: Int64

    static func < (left: Entry, right: Entry) -> Bool {
      (left.code, left.origin) < (right.code, right.origin)
    }
  }

  /// Sorted, each once.
  private(set) var entries: [Entry]

  init(_ entries: some Sequence<Entry>) { self.entries = Set(entries).sorted() }

  init(_ rows: [ConceptRow], in db: Database) throws {
    self.init(
      try rows.map { row in
        Entry(
          code: try RememberedIDs.id(of: row.code, .code) { try row.codeID(in: db) },
          origin: Int64(Self.origins.firstIndex(of: row.origin) ?? Self.origins.count - 1))
      })
  }

  /// What ``column`` gave: of each entry how far `code * 4 + origin` is from that of the entry before it, as seven bits
  /// a byte, low ones first, the last byte without its top bit.
  init(column: Data) {
    var entries: [Entry] = []
    var (last, step, shift) = (Int64(0), Int64(0), Int64(0))
    for byte in column {
      step |= Int64(byte & 0x7F) << shift
      shift += 7
      guard byte & 0x80 == 0 else { continue }
      last &+= step
      entries.append(Entry(code: last >> 2, origin: last & 3))
      (step, shift) = (0, 0)
    }
    self.entries = entries
  }

  var column: Data {
    var bytes = Data()
    var last: Int64 = 0
    for entry in entries {
      let number = entry.code << 2 | entry.origin
      var step = number - last
      while step >= 0x80 {
        bytes.append(UInt8(step & 0x7F) | 0x80)
        step >>= 7
      }
      bytes.append(UInt8(step))
      last = number
    }
    return bytes
  }

  /// Of a dataset that is shown.
  static func fetch(dataset id: Int64, in db: Database) throws -> CodeNumbers {
    let column = try Data.fetchOne(
      db.cachedStatement(sql: "SELECT codes FROM codesOfDataset WHERE datasetId = ?"),
      arguments: [id])
    return CodeNumbers(column: column ?? Data())
  }

  /// Those of a dataset's codes that are in both tables.
  static func concepts(ofDataset id: Int64, in db: Database) throws -> Set<ConceptRow> {
    var rows: Set<ConceptRow> = []
    for entry in try fetch(dataset: id, in: db).entries {
      let code = try String.fetchOne(
        db.cachedStatement(
          sql: """
            SELECT code FROM datasetCode JOIN conceptCode ON id = codeId
            WHERE codeId = ? AND datasetId = ? AND origin = ?
            """), arguments: [entry.code, id, entry.origin])
      if let code {
        rows.insert(ConceptRow(code: code, origin: origins[Int(entry.origin) % origins.count]))
      }
    }
    return rows
  }

  /// How many all datasets have together.
  static func total(in db: Database) throws -> Int {
    var total = 0
    try db.scan("SELECT codes FROM codesOfDataset") { row in
      total += row.withBytes(0) { bytes in bytes.count { $0 & 0x80 == 0 } }
    }
    return total
  }

  /// How many there are for searches.
  static func rowCount(in db: Database) throws -> Int {
    try Int.fetchOne(db, sql: "SELECT count(*) FROM datasetCode") ?? 0
  }

  /// Puts them in place of those that the dataset had.
  ///
  /// - Parameter fresh: it had none.
  func write(dataset id: Int64, fresh: Bool, in db: Database) throws {
    let before = try fresh ? [] : Set(Self.fetch(dataset: id, in: db).entries)
    let now = Set(entries)
    guard fresh || before != now else { return }
    let gone = before.subtracting(now).map {
      DeferredWrites.Code(dataset: id, entry: $0, isDeletion: true)
    }
    let new = entries.lazy.filter { !before.contains($0) }.map {
      DeferredWrites.Code(dataset: id, entry: $0, isDeletion: false)
    }
    try DeferredWrites.add(gone + new, in: db)
    if entries.isEmpty {
      try db.cachedStatement(sql: "DELETE FROM codesOfDataset WHERE datasetId = ?")
        .execute(arguments: [id])
      return
    }
    var row = RawBinding(
      try RawStatement(
        "INSERT OR REPLACE INTO codesOfDataset (datasetId, codes) VALUES (?, ?)", in: db))
    row.add(id)
    row.add(column)
    try row.statement.run()
  }
}

extension ConceptRow {
  /// The number that stands for its code.
  fileprivate func codeID(in db: Database) throws -> Int64 {
    let known = try RawStatement("SELECT id FROM conceptCode WHERE code = ?", in: db)
    known.bind(1, code)
    if let id = try known.integer() { return id }
    let row = try RawStatement("INSERT INTO conceptCode (code) VALUES (?)", in: db)
    row.bind(1, code)
    try row.run()
    return db.lastInsertedRowID
  }
}
