/// Rows that a text matches, ascending, with scores and the columns that hold its words; for the posting list
/// of a term, the score is what its occurrences in the row count for.
struct TextMatches: Sendable {
  private(set) var rows: [Int32] = []
  private(set) var scores: [Float] = []
  /// Bit i is set where column i of the full-text table holds a word.
  private(set) var columns: [UInt8] = []

  var isEmpty: Bool { rows.isEmpty }
  var count: Int { rows.count }

  init() {}

  /// Every row, unscored.
  init(all count: Int) {
    rows = (0..<Int32(count)).map { $0 }
    scores = Array(repeating: 0, count: count)
    columns = Array(repeating: 0, count: count)
  }

  /// The same score and columns for all of the ascending `rows`.
  init(rows: [Int32], score: Float, columns: UInt8) {
    self.rows = rows
    scores = Array(repeating: score, count: rows.count)
    self.columns = Array(repeating: columns, count: rows.count)
  }

  mutating func reserveCapacity(_ count: Int) {
    rows.reserveCapacity(count)
    scores.reserveCapacity(count)
    columns.reserveCapacity(count)
  }

  mutating func append(row: Int32, score: Float, columns mask: UInt8) {
    rows.append(row)
    scores.append(score)
    columns.append(mask)
  }

  /// Adds to the scores of rows that are in `other` what `gain` makes of theirs, and their columns.
  mutating func add(_ other: TextMatches, _ gain: (_ score: Float, _ row: Int32) -> Float) {
    rows.withUnsafeBufferPointer { own in
      other.rows.withUnsafeBufferPointer { theirs in
        scores.withUnsafeMutableBufferPointer { scores in
          columns.withUnsafeMutableBufferPointer { columns in
            other.scores.withUnsafeBufferPointer { otherScores in
              other.columns.withUnsafeBufferPointer { otherColumns in
                if own.baseAddress == theirs.baseAddress, own.count == theirs.count {
                  // One list is the other: nothing has to be looked for.
                  for place in own.indices {
                    scores[place] += gain(otherScores[place], own[place])
                    columns[place] |= otherColumns[place]
                  }
                  return
                }
                SortedRows.walk(own, theirs) { place, otherPlace in
                  scores[place] += gain(otherScores[otherPlace], own[place])
                  columns[place] |= otherColumns[otherPlace]
                }
              }
            }
          }
        }
      }
    }
  }

  /// Adds the scores and columns of rows that are in `other`; what is in `other` alone stays out.
  mutating func add(_ other: TextMatches) { add(other) { score, _ in score } }

  /// The rows that at least `least` of some ascending lists of rows have.
  func met(by least: Int, of lists: [[Int32]]) -> TextMatches {
    var met = TextMatches(rows: rows, score: 0, columns: 0)
    for list in lists {
      met.add(TextMatches(rows: list, score: 1, columns: 0)) { one, _ in one }
    }
    var kept = TextMatches()
    for index in rows.indices where met.scores[index] >= Float(least) {
      kept.append(row: rows[index], score: scores[index], columns: columns[index])
    }
    return kept
  }

  /// Puts another score in the place of each.
  mutating func score(_ score: (_ score: Float, _ row: Int32) -> Float) {
    for index in rows.indices { scores[index] = score(scores[index], rows[index]) }
  }

  /// - Parameter factors: One a row.
  mutating func multiplyScores(by factors: [Float], over divisor: Float) {
    for place in scores.indices { scores[place] *= factors[place] / divisor }
  }

  /// The rows for which `isWanted`.
  func filter(_ isWanted: (Int32) -> Bool) -> TextMatches {
    var kept = TextMatches()
    for index in rows.indices where isWanted(rows[index]) {
      kept.append(row: rows[index], score: scores[index], columns: columns[index])
    }
    return kept
  }

  /// What is in both, scores added.
  func intersection(_ other: TextMatches) -> TextMatches {
    merge(other, keepsLeft: false, keepsRight: false, keepsBoth: true)
  }

  /// What is in either, scores added.
  func union(_ other: TextMatches) -> TextMatches {
    merge(other, keepsLeft: true, keepsRight: true, keepsBoth: true)
  }

  /// What is here and not in `other`.
  func subtracting(_ other: TextMatches) -> TextMatches {
    merge(other, keepsLeft: true, keepsRight: false, keepsBoth: false)
  }

  private func merge(
    _ other: TextMatches, keepsLeft: Bool, keepsRight: Bool, keepsBoth: Bool
  ) -> TextMatches {
    var merged = TextMatches()
    merged.reserveCapacity(max(rows.count, other.rows.count))
    var left = 0
    var right = 0
    while left < rows.count || right < other.rows.count {
      let isLeft =
        right >= other.rows.count || left < rows.count && rows[left] < other.rows[right]
      let isRight =
        left >= rows.count || right < other.rows.count && other.rows[right] < rows[left]
      if isLeft {
        if keepsLeft {
          merged.append(row: rows[left], score: scores[left], columns: columns[left])
        }
        left += 1
      } else if isRight {
        if keepsRight {
          merged.append(
            row: other.rows[right], score: other.scores[right], columns: other.columns[right])
        }
        right += 1
      } else {
        if keepsBoth {
          merged.append(
            row: rows[left], score: scores[left] + other.scores[right],
            columns: columns[left] | other.columns[right])
        }
        left += 1
        right += 1
      }
    }
    return merged
  }
}
