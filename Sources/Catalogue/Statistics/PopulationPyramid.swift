/// The children of a dataset by age and sex, as a published table has them.
public struct PopulationPyramid: Hashable, Sendable {
  /// One age band.
  public struct Row: Hashable, Sendable {
    public var ages: AgeRange
    /// Sex → count; nil where the cell is suppressed. "all" where the table tells no sexes apart.
    public var counts: [String: Int?]
  }

  /// Youngest first.
  public var rows: [Row]
  /// `female` and `male` first, then others; `all` alone where the table tells no sexes apart.
  public var sexes: [String]
  /// Suppressed cells hide a count below it, unless `withholdsMore`.
  public var threshold: Int
  /// Whether suppressed cells may hide any count, for other cells' sake.
  public var withholdsMore: Bool
  public var referenceDate: String?

  /// From the table of ages and sexes, else of ages alone; nil where none is published.
  public init?(_ statistics: AggregateStatistics) {
    let tables = statistics.tables
    let table =
      tables.first { Set($0.dimensions) == ["ageGroup", "sex"] }
      ?? tables.first { $0.dimensions == ["ageGroup"] }
    guard let table else { return nil }
    var rows: [AgeRange: [String: Int?]] = [:]
    var found: Set<String> = []
    for cell in table.cells {
      guard let ages = cell.values["ageGroup"].flatMap({ AgeRange(iso8601: $0) }) else { continue }
      let sex = cell.values["sex"] ?? "all"
      found.insert(sex)
      rows[ages, default: [:]][sex] = .some(cell.count)
    }
    guard !rows.isEmpty else { return nil }
    let order = ["female", "male", "other", "unknown"]
    sexes = order.filter(found.contains) + found.subtracting(order).sorted()
    self.rows = rows.map { Row(ages: $0.key, counts: $0.value) }.sorted { left, right in
      (left.ages.days.from, left.ages.days.to ?? .infinity)
        < (right.ages.days.from, right.ages.days.to ?? .infinity)
    }
    threshold = statistics.threshold
    withholdsMore = table.secondarySuppression
    referenceDate = statistics.referenceDate
  }

  /// The largest count, for scales.
  public var largest: Int { rows.flatMap(\.counts.values).compactMap { $0 }.max() ?? 0 }
}
