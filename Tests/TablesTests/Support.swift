import Tables

/// SplitMix64: the same numbers on every machine.
struct Dice: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

/// What came of reading a table whole.
struct WholeTable: Equatable {
  var rows: [[String]] = []
  var numbers: [Int] = []
  var issues: [TableIssue] = []

  init(_ reader: TableReader) throws {
    var row = TableRow()
    while try reader.next(&row) {
      rows.append(row.texts)
      numbers.append(row.number)
    }
    issues = reader.issues
  }

  init(csv bytes: [UInt8], _ options: CSVOptions = CSVOptions()) throws {
    try self.init(TableFile(bytes: bytes).rows(options))
  }

  init(csv text: String) throws {
    try self.init(csv: Array(text.utf8))
  }
}

/// The error that something throws, if it throws one of tables.
func tableError(_ body: () throws -> Void) -> TableError? {
  do {
    try body()
    return nil
  } catch {
    return error as? TableError
  }
}
