public import Foundation

/// A gzipped table of tab-separated values in `../shared`.
public struct SharedTable {
  /// The columns asked for, in their order.
  public let rows: [[String]]

  /// - Parameter isWanted: of the value of the first of `columns`.
  public init(
    _ path: String, columns: [String], where isWanted: (String) -> Bool = { _ in true }
  ) throws {
    guard let folder = Shared.folder else { throw CocoaError(.fileNoSuchFile) }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["gzip", "-dc", folder.appendingPathComponent(path).path]
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let bytes = [UInt8](try pipe.fileHandleForReading.readToEnd() ?? Data())
    process.waitUntilExit()
    var lines = bytes.split(separator: UInt8(ascii: "\n")).makeIterator()
    let fields = { (line: ArraySlice<UInt8>) in
      line.split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false)
    }
    let header = lines.next().map(fields)?.map { String(decoding: $0, as: UTF8.self) } ?? []
    let wanted = columns.compactMap(header.firstIndex)
    guard wanted.count == columns.count else { throw CocoaError(.fileReadCorruptFile) }
    var rows: [[String]] = []
    while let line = lines.next() {
      let values = fields(line)
      let row = wanted.map { $0 < values.count ? String(decoding: values[$0], as: UTF8.self) : "" }
      if isWanted(row[0]) { rows.append(row) }
    }
    self.rows = rows
  }
}
