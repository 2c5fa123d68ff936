internal import Store

/// What comes nearest where nothing meets every criterion, for the terminal.
struct NearestMissText {
  var nearest: NearestMiss?

  /// None where there is but one criterion: leaving it out asks for everything.
  var lines: [String] {
    guard let nearest, nearest.criteria > 1 else { return [] }
    let costs = nearest.costs.filter { $0.found > 0 }.map { cost in
      let name = cost.field == "q" ? "the words" : cost.field
      return "  without \(name) “\(cost.value.printable)”: \(cost.found)"
    }
    let items = nearest.items.prefix(3).map { item in
      "  \(item.met) of \(nearest.criteria): \(item.title.printable) (\(item.id)), not "
        + item.misses.map { $0 == "q" ? "the words" : $0 }.joined(separator: ", ")
    }
    return (costs.isEmpty ? [] : ["No dataset meets every criterion; one criterion fewer finds:"])
      + costs + (items.isEmpty ? [] : ["Nearest:"]) + items
  }
}
