/// Reads CSV (RFC 4180, and what spreadsheets make of it): any separator, quoted cells with line breaks and
/// doubled quotation marks, lines that end in CR, LF or both, a `sep=;` line as Excel knows it.
final class CSVReader {
  private(set) var issues: IssueLog
  let dialect: CSVDialect
  private let separator: UInt8
  private let limits: TableLimits

  private let store: any ByteStore
  private var offset: Int
  private var decoder: TextDecoder
  /// UTF-8 read ahead, and how far it is used up.
  private var buffer: [UInt8] = []
  private var place = 0
  /// Whether the buffer ends with the file.
  private var isLast = false

  private var state = State.start
  /// The line that is being read.
  private var line = 1
  /// Where the open quoted cell began.
  private var quoteLine = 1
  private var rows = 0
  /// Cells of the first row.
  private var width: Int?

  private enum State {
    /// Before a cell.
    case start
    case plain
    case quoted
    /// A quotation mark inside a quoted cell: its end, or the first of two.
    case quote
    /// A carriage return, which a line feed may follow.
    case carriageReturn
  }

  private static let sampleLength = 1 << 16
  private static let chunkLength = 1 << 18
  private static let quotationMark = UInt8(ascii: "\"")

  /// Reads the file's beginning, to find out how it is written.
  init(_ store: any ByteStore, _ options: CSVOptions, _ limits: TableLimits) throws(TableError) {
    self.store = store
    self.limits = limits
    var issues = IssueLog(most: limits.issues)
    let sample = try store.read(at: 0, count: Self.sampleLength)
    let (sniffed, mark) = TextEncoding.sniff(sample)
    decoder = TextDecoder(options.encoding ?? sniffed)
    offset = sample.count
    isLast = offset >= store.size
    decoder.decode(sample[mark...], isLast: isLast, into: &buffer, &issues)
    self.issues = issues
    guard buffer.prefix(4096).count(where: { $0 == 0 }) < 2 else {
      throw TableError(
        .notATable, "This is neither CSV nor an Excel workbook.",
        remedy: "Save the table as .xlsx or as CSV.")
    }
    let told = Self.statedSeparator(buffer)
    if let told { place = told.length }
    line = told == nil ? 1 : 2
    let sniffedSeparator = SeparatorSniffer.separator(of: buffer[...], isWhole: isLast)
    separator =
      options.separator.flatMap { $0.isASCII ? UInt8($0.value) : nil } ?? told?.separator
      ?? sniffedSeparator
    dialect = CSVDialect(encoding: decoder.encoding, separator: Unicode.Scalar(separator))
  }

  /// A first line such as `sep=;`.
  private static func statedSeparator(_ text: [UInt8]) -> (separator: UInt8, length: Int)? {
    guard text.count > 5, text[4] < 0x80, text[5] == 0x0A || text[5] == 0x0D,
      String(decoding: text[..<4], as: UTF8.self).lowercased() == "sep="
    else { return nil }
    let isPair = text[5] == 0x0D && text.count > 6 && text[6] == 0x0A
    return (text[4], isPair ? 7 : 6)
  }

  /// Reads the next row that holds anything; false at the end.
  func next(_ row: inout TableRow) throws(TableError) -> Bool {
    while try record(&row) {
      row.dropEmptyEnd(downTo: width ?? 0)
      if row.count == 0 || (0..<row.count).allSatisfy(row.isEmpty) { continue }
      rows += 1
      guard rows <= limits.rows else { throw limit("The table has more than \(limits.rows) rows.") }
      if let width {
        if row.count != width { issues.note(.ragged, row: row.number) }
      } else {
        width = row.count
      }
      return true
    }
    return false
  }

  /// Reads one record, which may be empty; false at the end.
  private func record(_ row: inout TableRow) throws(TableError) -> Bool {
    row.clear()
    if state == .carriageReturn { try skipLineFeed() }
    row.number = line
    state = .start
    while true {
      if place == buffer.count {
        guard try fill() else { return try finish(&row) }
      }
      if try scan(&row) { return true }
      guard row.openLength <= limits.cellLength else {
        throw limit(
          state == .quoted
            ? "A quotation mark is not closed, or its cell is too long." : "A cell is too long.",
          state == .quoted ? quoteLine : line)
      }
    }
  }

  /// The end of the file.
  private func finish(_ row: inout TableRow) throws(TableError) -> Bool {
    if state == .quoted {
      throw TableError(
        .damaged, row: quoteLine, "A quotation mark that opens here is never closed.",
        remedy: "Close it, or write it twice where it belongs to the text.")
    }
    if state == .start, row.count == 0 { return false }
    row.endCell()
    state = .start
    return true
  }

  /// Goes through the buffer until a record ends; false where the buffer ends first.
  private func scan(_ row: inout TableRow) throws(TableError) -> Bool {
    let separator = separator
    let end = buffer.count
    while place < end {
      let byte = buffer[place]
      switch state {
      case .start where byte == Self.quotationMark:
        (state, quoteLine) = (.quoted, line)
        place += 1
      case .start, .plain:
        let stop = Self.endOfPlain(buffer.span, from: place, separator)
        row.append(buffer[place..<stop])
        place = stop
        state = .plain
        guard stop < end else { return false }
        if try endCell(buffer[stop], &row) { return true }
      case .quoted:
        let stop = Self.endOfQuoted(buffer.span, from: place, &line)
        row.append(buffer[place..<stop])
        place = stop
        guard stop < end else { return false }
        state = .quote
        place += 1
      case .quote:
        if byte == Self.quotationMark {
          row.append(byte)
          state = .quoted
          place += 1
        } else if byte == separator || byte == 0x0A || byte == 0x0D {
          if try endCell(byte, &row) { return true }
        } else {
          if byte != 0x20 { issues.note(.quotation, row: line, column: row.count + 1) }
          state = .plain
        }
      case .carriageReturn: return true
      }
    }
    return false
  }

  private static func endOfPlain(_ bytes: Span<UInt8>, from place: Int, _ separator: UInt8) -> Int {
    var stop = place
    while stop < bytes.count {
      let byte = bytes[stop]
      if byte == separator || byte == 0x0A || byte == 0x0D { break }
      stop += 1
    }
    return stop
  }

  private static func endOfQuoted(_ bytes: Span<UInt8>, from place: Int, _ line: inout Int) -> Int {
    var stop = place
    while stop < bytes.count, bytes[stop] != quotationMark {
      if bytes[stop] == 0x0A { line += 1 }
      stop += 1
    }
    return stop
  }

  /// Ends a cell at a separator or a line's end; true where that ends the record.
  private func endCell(_ byte: UInt8, _ row: inout TableRow) throws(TableError) -> Bool {
    guard row.openLength <= limits.cellLength else { throw limit("A cell is too long.") }
    row.endCell()
    place += 1
    state = .start
    guard row.count < limits.columns + (byte == separator ? 0 : 1),
      row.length <= limits.rowLength
    else { throw limit("A row has too many cells or is too long.") }
    if byte == separator { return false }
    line += 1
    if byte == 0x0D { state = .carriageReturn }
    return true
  }

  private func skipLineFeed() throws(TableError) {
    if place == buffer.count, try !fill() { return }
    if buffer[place] == 0x0A { place += 1 }
  }

  /// Reads the next bytes of the file; false where there are none.
  private func fill() throws(TableError) -> Bool {
    buffer.removeAll(keepingCapacity: true)
    place = 0
    while buffer.isEmpty {
      guard !isLast else { return false }
      let chunk = try store.read(at: offset, count: Self.chunkLength)
      offset += chunk.count
      isLast = offset >= store.size || chunk.isEmpty
      decoder.decode(chunk[...], isLast: isLast, into: &buffer, &issues)
    }
    return true
  }

  private func limit(_ message: String, _ row: Int? = nil) -> TableError {
    TableError(
      .limit, row: row ?? line, message,
      remedy: "Check the row and its quotation marks, or split the table.")
  }
}
