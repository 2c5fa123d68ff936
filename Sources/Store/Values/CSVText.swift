/// Rows of text as CSV (RFC 4180); lines end in a line feed.
public enum CSVText {
  public static func of(_ rows: [[String]]) -> String {
    rows.map { $0.map(quoted).joined(separator: ",") + "\n" }.joined()
  }

  /// A cell that a spreadsheet would take for a formula gets an apostrophe.
  static func quoted(_ cell: String) -> String {
    let first = cell.utf8.first ?? UInt8(ascii: " ")
    let isFormula = "=+-@\t\r".utf8.contains(first) && Int(cell) == nil
    let safe = isFormula ? "'" + cell : cell
    guard safe.utf8.contains(where: { "\",\n\r".utf8.contains($0) }) else { return safe }
    return "\"" + safe.replacing("\"", with: "\"\"") + "\""
  }
}
