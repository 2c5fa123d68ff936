import Foundation

/// How well ranked lists answer judged questions.
struct JudgedMeasures {
  private(set) var questions = 0
  private var success = 0.0
  private var gain = 0.0
  private var reciprocal = 0.0

  /// An answer among the first five.
  var successAt5: Double { success / Double(max(1, questions)) }
  /// Discounted cumulative gain of the first ten, of the best there is (Järvelin and Kekäläinen 2002).
  var ndcgAt10: Double { gain / Double(max(1, questions)) }
  /// Mean reciprocal rank of the first answer.
  var mrr: Double { reciprocal / Double(max(1, questions)) }

  /// - Returns: whether an answer is among the first five.
  @discardableResult
  mutating func add(_ ranked: [String], _ grades: [String: Int]) -> Bool {
    questions += 1
    let found = ranked.map { grades[$0] ?? 0 }
    let isFound = found.prefix(5).contains { $0 >= 2 }
    if isFound { success += 1 }
    if let first = found.firstIndex(where: { $0 >= 2 }) { reciprocal += 1 / Double(first + 1) }
    let best = Self.discounted(grades.values.sorted(by: >))
    if best > 0 { gain += Self.discounted(found) / best }
    return isFound
  }

  static func + (left: JudgedMeasures, right: JudgedMeasures) -> JudgedMeasures {
    var sum = left
    sum.questions += right.questions
    sum.success += right.success
    sum.gain += right.gain
    sum.reciprocal += right.reciprocal
    return sum
  }

  private static func discounted(_ grades: [Int]) -> Double {
    grades.prefix(10).enumerated().reduce(0) { sum, item in
      sum + (pow(2, Double(item.element)) - 1) / log2(Double(item.offset + 2))
    }
  }
}
