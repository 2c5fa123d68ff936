/// The likeliest count of a conjunction: tables that count several conditions jointly are chained, and what
/// no table counts jointly is taken to be independent (the maximum-entropy estimate where the tables form a
/// junction tree).
struct EstimateChain: Sendable {
  struct Piece: Sendable {
    /// A bit mask over the conditions.
    var conjunction: Int
    var estimate: Double
    /// Of the bounds; narrow pieces are preferred.
    var width: Int
    var table: String
  }

  var population: Double
  private(set) var pieces: [Piece] = []

  init(population: Double) {
    self.population = population
  }

  /// Keeps the narrowest piece for each conjunction.
  mutating func add(_ piece: Piece) {
    if let index = pieces.firstIndex(where: { $0.conjunction == piece.conjunction }) {
      if piece.width < pieces[index].width { pieces[index] = piece }
    } else {
      pieces.append(piece)
    }
  }

  /// The estimate and the pieces used; nil where a condition is in no piece.
  func estimate(of conjunction: Int) -> (count: Double, pieces: [Piece])? {
    var covered = 0
    var share = 1.0
    var used: [Piece] = []
    while covered != conjunction {
      guard let piece = best(for: conjunction, beyond: covered) else { return nil }
      let common = piece.conjunction & covered
      guard let base = common == 0 ? population : estimate(of: common)?.count else { return nil }
      share *= base > 0 ? min(1, piece.estimate / base) : 0
      covered |= piece.conjunction
      used.append(piece)
    }
    return (population * share, used)
  }

  private func best(for conjunction: Int, beyond covered: Int) -> Piece? {
    pieces.filter { $0.conjunction & ~conjunction == 0 && $0.conjunction & ~covered != 0 }
      .max { left, right in
        let gains = (
          (left.conjunction & ~covered).nonzeroBitCount,
          (right.conjunction & ~covered).nonzeroBitCount
        )
        if gains.0 != gains.1 { return gains.0 < gains.1 }
        let overlaps = (left.conjunction.nonzeroBitCount, right.conjunction.nonzeroBitCount)
        if overlaps.0 != overlaps.1 { return overlaps.0 < overlaps.1 }
        return (left.width, left.conjunction) > (right.width, right.conjunction)
      }
  }
}
