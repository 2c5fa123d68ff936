/// Rows in which something could not be read: how many, and where the first one stands. Content is not kept.
struct RowTally: Sendable {
  /// What can go wrong with a row.
  enum Fault: Int, CaseIterable, Sendable {
    case noIdentifier, repeatedIdentifier, birth, bornLater, sex, code, visit, unknownPerson
    case contradiction, unmappedConcept
  }

  private var counts: [Fault: (rows: Int, first: Int, file: String)] = [:]

  mutating func note(_ fault: Fault, row: Int, file: String) {
    counts[fault, default: (0, row, file)].rows += 1
  }

  /// The faults that occurred: how many rows, the first of them (0 where no row is concerned), its file.
  var noted: [(fault: Fault, rows: Int, first: Int, file: String)] {
    Fault.allCases.compactMap { fault in
      counts[fault].map { (fault, $0.rows, $0.first, $0.file) }
    }
  }

  mutating func note(_ fault: Fault, count: Int) {
    if count > 0 { counts[fault] = (count, 0, "") }
  }
}
