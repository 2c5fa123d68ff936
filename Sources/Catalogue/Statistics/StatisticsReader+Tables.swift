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
      let place = ["cell": String(index + 1)]
      guard let values = values(cell, dimensions) else {
        note(.statisticsCellIncomplete, table: name, place)
        return nil
      }
      guard seen.insert(values).inserted else {
        note(.statisticsCellRepeated, table: name, place)
        return nil
      }
      guard let count = count(cell, place, name, statistics.threshold) else { return nil }
      if let stated = count.stated, stated % statistics.rounding != 0 { isRounded = false }
      table.cells.append(AggregateStatistics.Cell(values, count: count.stated))
    }
    guard bandsAreDisjoint(table, name) else { return nil }
    if !isRounded { note(.statisticsRounding, .warning, table: name) }
    return table
  }

  /// `3 (ageGroup × sex)`.
  static func name(_ number: Int, _ dimensions: [String]) -> String {
    let known = dimensions.prefix(mostDimensions).filter {
      StatisticsDimension(rawValue: $0) != nil
    }
    return known.isEmpty ? "\(number)" : "\(number) (\(known.joined(separator: " × ")))"
  }

  private mutating func dimensions(_ raw: StatisticsDocument.Table, _ name: String)
    -> [StatisticsDimension]?
  {
    let known = raw.dimensions.compactMap(StatisticsDimension.init)
    guard !known.isEmpty, known.count == raw.dimensions.count, Set(known).count == known.count,
      known.count <= Self.mostDimensions
    else {
      let all = StatisticsDimension.allCases.map(\.rawValue).joined(separator: ", ")
      note(
        .statisticsDimensionUnknown, .warning, table: name,
        ["limit": String(Self.mostDimensions), "known": all])
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
    _ cell: StatisticsDocument.Cell, _ place: [String: String], _ name: String, _ threshold: Int
  ) -> (stated: Int?, Void)? {
    let suppressed = cell.fields["suppressed"] == .flag(true)
    switch cell.fields["count"] {
    case nil where suppressed, .null where suppressed: return (nil, ())
    case .whole(let number) where (1..<max(1, threshold)).contains(number):
      note(.statisticsBelowThreshold, table: name)
      return nil
    case .whole(let number) where !suppressed && (0...Self.largestCount).contains(number):
      return (number, ())
    default:
      note(.statisticsCellUncounted, table: name, place)
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
    note(.statisticsBandsOverlap, table: name)
    return false
  }
}
