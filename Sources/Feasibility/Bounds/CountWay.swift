/// How the numbers of one dataset came about.
struct CountWay: Hashable, Sendable {
  /// Two conditions that no table counts jointly.
  struct Pair: Hashable, Sendable {
    var first: String
    var second: String

    init(_ first: String, _ second: String) {
      self.first = first
      self.second = second
    }
  }

  /// One table counts every condition.
  var isCounted = false
  var isEstimated = false
  var apart: [Pair] = []
  /// The ages cut through a published band.
  var cutsBand = false
  /// Nothing in particular is asked for.
  var fromTotal = false
  /// Concepts that are counted by codes of other code systems: `HP:0002099 is counted as ICD10:J45.`
  var elsewhere: [String] = []
  /// Criteria were so many that they were taken two by two.
  var isPairwise = false

  /// For people, as sentences.
  var method: String {
    var parts: [String] = []
    if fromTotal {
      parts.append("From the total.")
    } else if isCounted {
      parts.append("Counted by one table.")
    } else {
      parts.append("Bounds from everything that its tables say together (shuttle algorithm).")
      if isEstimated {
        parts.append("Estimate of maximum entropy over these tables.")
      }
    }
    parts += elsewhere
    if isPairwise {
      parts.append("There are many criteria, so they were taken two by two.")
    }
    if !isEstimated {
      parts.append(
        "A condition that no table counts, or that all tables withhold, may hold for all or for none."
      )
    } else if let assumed {
      parts.append(assumed)
    }
    if cutsBand {
      parts.append(
        "The ages cut through a published band: the bounds hold for all or none of it, the estimate for a share by days."
      )
    }
    return parts.joined(separator: " ")
  }

  /// What was taken to be independent; nil where nothing was.
  var assumed: String? {
    guard isEstimated, !apart.isEmpty else { return nil }
    let named = apart.prefix(3).map { "\($0.first) by \($0.second)" }
    let more = apart.count > 3 ? " and \(apart.count - 3) more" : ""
    let verb = apart.count > 1 ? "are" : "is"
    let text = "\(named.joined(separator: ", "))\(more) \(verb) not published, assumed independent."
    return text.prefix(1).uppercased() + text.dropFirst()
  }
}
