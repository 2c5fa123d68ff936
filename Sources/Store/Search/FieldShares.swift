/// Divides what a term adds to a score among the fields that have it.
///
/// BM25F sums a term's occurrences over the fields, weighed by field, before the sum saturates: none of them has a
/// score of its own. Each is given the score in proportion to what it put into the sum.
enum FieldShares {
  /// - Parameters:
  ///   - score: of the term.
  ///   - frequencies: what each field put into the sum; those with nothing are left out.
  ///   - names: of the fields.
  /// - Returns: Shares that are multiples of a power of two so small against the score that no sum of them is
  ///   rounded: they add up to it in any order.
  static func shares(
    of score: Float, frequencies: [Float], names: [String]
  ) -> [ScorePart.Field] {
    let sum = frequencies.reduce(0) { $0 + Double($1) }
    let grain = Double(score.ulp) / 256
    var fields: [ScorePart.Field] = []
    for (name, frequency) in zip(names, frequencies) where frequency > 0 {
      let share = Double(score) * Double(frequency) / sum
      fields.append(ScorePart.Field(name, score: (share / grain).rounded(.down) * grain))
    }
    if let most = fields.indices.max(by: { fields[$0].score < fields[$1].score }) {
      fields[most].score += Double(score) - fields.reduce(0) { $0 + $1.score }
    }
    return fields
  }
}
