/// Reading what a hospital says of children whom two of its datasets have in common.
extension StatisticsReader {
  /// Other datasets beyond which no more are read.
  static let mostOverlaps = 1_000

  /// The usable ones. A count that is below the threshold, or leaves fewer than that outside the other
  /// dataset, is refused like a cell.
  mutating func overlaps(_ document: StatisticsDocument, in statistics: AggregateStatistics)
    -> [AggregateStatistics.Overlap]
  {
    var found: [AggregateStatistics.Overlap] = []
    for (index, raw) in document.overlaps.prefix(Self.mostOverlaps).enumerated() {
      guard let other = raw.fields["dataset"]?.text, !other.isEmpty, other != statistics.dataset,
        case .whole(let count) = raw.fields["count"], (0...Self.largestCount).contains(count),
        !found.contains(where: { $0.dataset == other })
      else {
        note(.statisticsValueUnexpected, .violation, ["pointer": "/overlaps/\(index)"])
        continue
      }
      guard !(1..<statistics.threshold).contains(count), !leavesFew(count, in: statistics) else {
        note(.statisticsBelowThreshold, table: "overlaps")
        continue
      }
      found.append(AggregateStatistics.Overlap(dataset: other, count: count))
    }
    return found
  }

  /// Whether it tells that somebody, but fewer than k, are in this dataset alone.
  private func leavesFew(_ count: Int, in statistics: AggregateStatistics) -> Bool {
    guard let total = statistics.totalInterval else { return false }
    let shared = statistics.interval(ofPublished: count)
    return total.lower - shared.upper >= 1 && total.upper - shared.lower < statistics.threshold
  }
}
