internal import Foundation
internal import GRDBSQLite

/// Gathers the rows that a full-text query matches, with their scores.
///
/// The score is BM25F: a word's occurrences are weighted by column and summed before they saturate
/// (k1 = 1.2), the row's size counts with b = 0.5. Unlike in FTS5's `bm25()`, a word that stands in half of
/// all rows or more still scores above zero.
///
/// Used by one thread: the one that steps the query.
final class MatchCollector: @unchecked Sendable {
  private(set) var rowids: [Int64] = []
  private(set) var scores: [Float] = []
  /// Bit i is set where column i holds a word.
  private(set) var columns: [UInt8] = []

  /// Empty where scores are not wanted, only columns.
  private let weights: [Float]
  private let sizes: RowSizes?
  private let expression: SearchExpression?
  /// By unit: a word or a concept, whatever its forms.
  private var rarity: [Float] = []
  private var frequency: [Float] = []
  private var isGroupMet: [Bool] = []

  private static let k1: Float = 1.2
  private static let b: Float = 0.5

  /// - Parameters:
  ///   - weights: Of the table's columns, in order; none where only the columns are asked for.
  ///   - sizes: Tokens of each row; nil where the rows are all short and size says nothing.
  ///   - expression: What is matched; nil where scores are not wanted.
  init(weights: [Float], expression: SearchExpression?, sizes: RowSizes?) {
    self.weights = weights
    self.expression = expression
    self.sizes = sizes
  }

  /// Weighs the query's words and concepts: the rarer, the more.
  func begin(_ api: UnsafePointer<Fts5ExtensionApi>, _ context: OpaquePointer) {
    guard !weights.isEmpty, let expression else { return }
    var rows: sqlite3_int64 = 0
    _ = api.pointee.xRowCount?(context, &rows)
    frequency = Array(repeating: 0, count: expression.units.count)
    isGroupMet = Array(repeating: false, count: expression.groupCount)
    var counts = Array(repeating: 0, count: expression.units.count)
    for (phrase, role) in expression.phrases.enumerated() where role.unit >= 0 {
      var found: Int64 = 0
      _ = withUnsafeMutablePointer(to: &found) { counter in
        api.pointee.xQueryPhrase?(context, Int32(phrase), counter) { _, _, counter in
          counter?.assumingMemoryBound(to: Int64.self).pointee += 1
          return SQLITE_OK
        }
      }
      counts[role.unit] += Int(found)
    }
    rarity = counts.map { Self.rarity(found: $0, of: Int(rows)) }
  }

  func collect(_ api: UnsafePointer<Fts5ExtensionApi>, _ context: OpaquePointer) {
    guard let rowid = api.pointee.xRowid?(context) else { return }
    var count: Int32 = 0
    _ = api.pointee.xInstCount?(context, &count)
    var mask: UInt8 = 0
    for instance in 0..<count {
      var phrase: Int32 = 0
      var column: Int32 = 0
      var offset: Int32 = 0
      _ = api.pointee.xInst?(context, instance, &phrase, &column, &offset)
      mask |= 1 << UInt8(truncatingIfNeeded: column)
      if let expression, expression.phrases.indices.contains(Int(phrase)),
        weights.indices.contains(Int(column))
      {
        let role = expression.phrases[Int(phrase)]
        if role.unit >= 0 { frequency[role.unit] += weights[Int(column)] * role.weight }
      }
    }
    let norm = Self.k1 * (1 - Self.b + Self.b * (sizes?.relativeSize(of: rowid) ?? 1))
    var score: Float = 0
    if let expression, !frequency.isEmpty {
      for (index, unit) in expression.units.enumerated() where frequency[index] > 0 {
        score += unit.weight * Self.saturated(frequency[index], norm: norm) * rarity[index]
        frequency[index] = 0
        isGroupMet[unit.group] = true
      }
      // What meets more of a question comes before what meets one part of it well.
      var met: Float = 0
      for index in isGroupMet.indices {
        if isGroupMet[index] { met += 1 }
        isGroupMet[index] = false
      }
      score *= met / Float(expression.groupCount)
    }
    rowids.append(rowid)
    scores.append(score)
    columns.append(mask)
  }

  /// How much a match counts of a word that `found` of `rows` rows hold.
  static func rarity(found: Int, of rows: Int) -> Float {
    let found = Float(min(found, rows))
    return log(1 + (Float(rows) - found + 0.5) / (found + 0.5))
  }

  static func saturated(_ frequency: Float, norm: Float) -> Float {
    frequency * (k1 + 1) / (frequency + norm)
  }
}

/// How many tokens each row of a full-text table has, compared with the mean.
struct RowSizes: Sendable {
  private var sizes: [Float] = []
  private var firstRowid: Int64 = 0
  private let mean: Float

  /// - Parameter rows: In ascending order of row id.
  init(_ rows: [(rowid: Int64, tokens: Int)]) {
    let total = rows.reduce(0) { $0 + $1.tokens }
    mean = rows.isEmpty ? 1 : max(1, Float(total) / Float(rows.count))
    guard let first = rows.first, let last = rows.last else { return }
    // Ids run on; a table with great gaps does without sizes rather than with a great array.
    guard last.rowid - first.rowid < Int64(rows.count) * 8 + 1_000 else { return }
    firstRowid = first.rowid
    sizes = Array(repeating: mean, count: Int(last.rowid - first.rowid) + 1)
    for row in rows { sizes[Int(row.rowid - first.rowid)] = Float(row.tokens) }
  }

  /// 1 for a row of mean size, and for one that is not known.
  func relativeSize(of rowid: Int64) -> Float {
    let index = Int(truncatingIfNeeded: rowid &- firstRowid)
    return sizes.indices.contains(index) ? sizes[index] / mean : 1
  }
}
