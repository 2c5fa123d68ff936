internal import Foundation
internal import GRDB

/// Reads variables out of the datasets that hold them, each dataset once.
struct VariableReader {
  let db: Database

  /// Calls `body` with the JSON of each variable.
  ///
  /// - Parameter ids: ascending; one that is no variable's is left out.
  func each(
    _ ids: some Sequence<Int64>, _ body: (_ id: Int64, _ json: JSONMembers.Bytes) -> Void
  ) throws {
    var held = Holder()
    for id in ids {
      if !held.ids.contains(id) {
        guard let next = try holder(of: id) else { continue }
        held = next
      }
      held.text.withUnsafeBufferPointer { text in
        let line = Int(id - held.ids.lowerBound)
        guard line < held.lines.count else { return }
        body(id, JSONMembers.Bytes(rebasing: text[held.lines[line]]))
      }
    }
  }

  private struct Holder {
    var ids: Range<Int64> = 0..<0
    var text: [UInt8] = []
    var lines: [Range<Int>] = []
  }

  private func holder(of id: Int64) throws -> Holder? {
    let row = try Row.fetchOne(
      db.cachedStatement(
        sql: """
          SELECT firstVariable, variableCount, value FROM dataset WHERE firstVariable <= ?
          ORDER BY firstVariable DESC LIMIT 1
          """), arguments: [id])
    guard let row, let first = row[0] as Int64?, let count = row[1] as Int64?,
      (first..<first + count).contains(id), let kept = row[2] as Data?
    else { return nil }
    var holder = Holder(ids: first..<first + count, text: try KeptText(kept).variables)
    var start = 0
    holder.text.withUnsafeBufferPointer { text in
      for place in text.indices where text[place] == UInt8(ascii: "\n") {
        holder.lines.append(start..<place)
        start = place + 1
      }
    }
    holder.lines.append(start..<holder.text.count)
    return holder
  }
}
