/// Reading one table.
extension StatisticsReader {
  /// A checked table, or nil with a finding that says why it is refused.
  mutating func table(
    _ raw: StatisticsDocument.Table, number: Int, in statistics: AggregateStatistics
  ) -> AggregateStatistics.Table? {
    let name = Self.name(number, raw.dimensions)
    guard let dimensions = dimensions(raw, name) else { return nil }
    var table = AggregateStatistics.Table(
      dimensions: dimensions.map(\.rawValue), complete: raw.fields["complete"]?.flag ?? false,
      secondarySuppression: raw.fields["secondarySuppression"]?.flag ?? false, cells: [])
    table.cells.reserveCapacity(raw.cells.count)
    var seen: Set<[String: String]> = []
    var isRounded = true
    for (index, cell) in raw.cells.enumerated() {
      let place = "Cell \(index + 1) of \(name)"
      guard let values = values(cell, dimensions) else {
        note(
          .badCell, "\(place) lacks a value of a dimension or has one that cannot be read.",
          remedy: "Give every cell a value for each dimension, written as the schema says.")
        return nil
      }
      guard seen.insert(values).inserted else {
        note(.badCell, "\(place) stands there twice.", remedy: "State every cell once.")
        return nil
      }
      guard let count = count(cell, place, name, statistics.threshold) else { return nil }
      if let stated = count.stated, stated % statistics.rounding != 0 { isRounded = false }
      table.cells.append(AggregateStatistics.Cell(values, count: count.stated))
    }
    guard bandsAreDisjoint(table, name) else { return nil }
    if !isRounded { noteRounding("A count of \(name)") }
    return table
  }

  static func name(_ number: Int, _ dimensions: [String]) -> String {
    let known = dimensions.prefix(mostDimensions).filter {
      StatisticsDimension(rawValue: $0) != nil
    }
    return known.isEmpty ? "table \(number)" : "table \(number) (\(known.joined(separator: " × ")))"
  }

  private mutating func dimensions(_ raw: StatisticsDocument.Table, _ name: String)
    -> [StatisticsDimension]?
  {
    let known = raw.dimensions.compactMap(StatisticsDimension.init)
    guard !known.isEmpty, known.count == raw.dimensions.count, Set(known).count == known.count,
      known.count <= Self.mostDimensions
    else {
      note(
        .unknownDimension,
        "The dimensions of \(name) are missing, repeated, more than \(Self.mostDimensions), or not "
          + "known here; it has been left out.",
        remedy: "Use "
          + StatisticsDimension.allCases.map(\.rawValue).joined(separator: ", ") + ".")
      return nil
    }
    return known
  }

  private func values(_ cell: StatisticsDocument.Cell, _ dimensions: [StatisticsDimension])
    -> [String: String]?
  {
    var values: [String: String] = [:]
    for dimension in dimensions {
      let text: String
      switch cell.fields[dimension.rawValue] {
      case .text(let stated): text = stated
      case .whole(let year) where dimension == .birthYear || dimension == .firstVisitYear:
        text = String(year)
      default: return nil
      }
      guard let value = dimension.canonical(text) else { return nil }
      values[dimension.rawValue] = value
    }
    return values
  }

  /// The count of a cell, wrapped so that nil is a refusal; `stated` is nil where suppressed.
  private mutating func count(
    _ cell: StatisticsDocument.Cell, _ place: String, _ name: String, _ threshold: Int
  ) -> (stated: Int?, Void)? {
    let suppressed = cell.fields["suppressed"] == .flag(true)
    switch cell.fields["count"] {
    case nil where suppressed, .null where suppressed: return (nil, ())
    case .whole(let number) where (1..<max(1, threshold)).contains(number):
      note(
        .belowThreshold, "A count of \(name) is below the threshold; the table has been refused.",
        remedy: "Suppress small counts with “suppressed”: true, and what would give them away.")
      return nil
    case .whole(let number) where !suppressed && (0...Self.largestCount).contains(number):
      return (number, ())
    default:
      note(
        .badCell, "\(place) has no count, more than one, or one that is no whole number.",
        remedy: "Give every cell either “count” or “suppressed”: true.")
      return nil
    }
  }

  /// Overlapping bands in one table would count children twice.
  private mutating func bandsAreDisjoint(_ table: AggregateStatistics.Table, _ name: String) -> Bool
  {
    let texts = Set(table.cells.compactMap { $0.values[StatisticsDimension.ageGroup.rawValue] })
    let bands = texts.compactMap(StatisticsDimension.band).sorted { $0.lowerBound < $1.lowerBound }
    guard zip(bands, bands.dropFirst()).contains(where: { $0.upperBound > $1.lowerBound }) else {
      return true
    }
    note(
      .badCell, "Age bands of \(name) overlap; the table has been refused.",
      remedy: "Publish a table of its own for each set of bands.")
    return false
  }
}
