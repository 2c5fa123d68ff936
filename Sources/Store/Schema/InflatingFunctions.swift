internal import Foundation
internal import GRDB
internal import GRDBSQLite

/// SQL functions that read what is kept deflated, so that a statement can ask for a part of it: `inflated(stream)` is the
/// text's first line, `inflated_line(stream, number)` any line of it, counted from 0. Both are NULL where there is none.
enum InflatingFunctions {
  /// Makes the functions known to a connection; called once for each.
  static func prepare(_ db: Database) throws {
    try create("inflated", arguments: 1, db) { context, _, arguments in
      answer(context, arguments, line: nil)
    }
    try create("inflated_line", arguments: 2, db) { context, _, arguments in
      guard let number = arguments?[1] else { return }
      answer(context, arguments, line: Int(sqlite3_value_int64(number)))
    }
  }

  private typealias Function =
    @convention(c) (OpaquePointer?, Int32, UnsafeMutablePointer<OpaquePointer?>?) -> Void

  private static func create(
    _ name: String, arguments: Int32, _ db: Database, _ function: Function
  ) throws {
    let code = sqlite3_create_function_v2(
      db.sqliteConnection, name, arguments, SQLITE_UTF8 | SQLITE_DETERMINISTIC,
      Unmanaged.passRetained(LastText()).toOpaque(), function, nil, nil
    ) { last in
      // SQLite calls this as well when it refuses the function.
      if let last { Unmanaged<LastText>.fromOpaque(last).release() }
    }
    guard code == SQLITE_OK else {
      throw DatabaseError(resultCode: ResultCode(rawValue: code))
    }
  }
}

/// The last stream of a connection, inflated: rows of one dataset follow one another.
private final class LastText {
  private var stream: [UInt8] = []
  private var text: [UInt8] = []
  /// Where each line begins, and one past the end.
  private var lines: [Int] = []

  /// Whether the stream could be read.
  func take(_ bytes: UnsafeBufferPointer<UInt8>, firstLineOnly: Bool) -> Bool {
    let isSame = stream.withUnsafeBufferPointer { last in
      guard last.count == bytes.count, let new = bytes.baseAddress, let last = last.baseAddress
      else { return false }
      return memcmp(last, new, bytes.count) == 0
    }
    if isSame { return true }
    stream.removeAll(keepingCapacity: true)
    guard
      Deflate.inflate(bytes, into: &text, firstLineOnly: firstLineOnly) == nil
    else { return false }
    stream.append(contentsOf: bytes)
    lines.removeAll(keepingCapacity: true)
    return true
  }

  func whole(_ body: (UnsafeBufferPointer<UInt8>) -> Void) { text.withUnsafeBufferPointer(body) }

  func line(_ number: Int, _ body: (UnsafeBufferPointer<UInt8>) -> Void) {
    if lines.isEmpty {
      lines = [0]
      text.withUnsafeBufferPointer { text in
        for place in text.indices where text[place] == UInt8(ascii: "\n") {
          lines.append(place + 1)
        }
      }
      lines.append(text.count + 1)
    }
    guard number >= 0, number < lines.count - 1 else { return }
    text.withUnsafeBufferPointer {
      body(UnsafeBufferPointer(rebasing: $0[lines[number]..<(lines[number + 1] - 1)]))
    }
  }
}

private func answer(
  _ context: OpaquePointer?, _ arguments: UnsafeMutablePointer<OpaquePointer?>?, line: Int?
) {
  guard let stream = arguments?[0], let kept = sqlite3_user_data(context),
    let bytes = sqlite3_value_blob(stream)
  else { return }
  let count = Int(sqlite3_value_bytes(stream))
  let last = Unmanaged<LastText>.fromOpaque(kept).takeUnretainedValue()
  let pointer = bytes.assumingMemoryBound(to: UInt8.self)
  guard
    last.take(
      UnsafeBufferPointer(start: pointer, count: count), firstLineOnly: line == nil)
  else {
    sqlite3_result_error(context, "a stored text is cut or altered", -1)
    return
  }
  func give(_ text: UnsafeBufferPointer<UInt8>) {
    // SQLITE_TRANSIENT: SQLite copies the text.
    text.withMemoryRebound(to: CChar.self) {
      sqlite3_result_text(
        context, $0.baseAddress, Int32(clamping: $0.count),
        unsafeBitCast(-1, to: sqlite3_destructor_type.self))
    }
  }
  if let line { last.line(line, give) } else { last.whole(give) }
}
