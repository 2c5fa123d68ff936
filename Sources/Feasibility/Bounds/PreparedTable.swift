internal import Catalogue

/// A published table in the form in which questions are answered from it: cells by property, age band and sex.
final class PreparedTable: Sendable {
  /// The cells of one property (or pair of properties) for a band and a sex, the table's other dimensions
  /// added up.
  struct Entry: Sendable {
    /// Into `bands`; 0 where the table does not count by age.
    var band: Int
    /// Into `sexes`; 0 where the table does not count by sex.
    var sex: Int
    var lower: Int
    var upper: Int
    /// The published count; where a cell is suppressed, what it may hold.
    var likely: ClosedRange<Double>
  }

  static let sexes = ["female", "male", "other", "unknown"]

  let shape: TableShape
  /// One property (or pair of properties) after another.
  private let entries: [Entry]
  /// `TableShape.key` of each of these, ascending.
  private let keys: [Int]
  /// Where the entries of each end.
  private let ends: [Int]

  init(
    _ table: AggregateStatistics.Table, in statistics: AggregateStatistics,
    _ properties: inout PropertyTable
  ) {
    let dimensions = table.dimensions.compactMap(StatisticsDimension.init)
    // Those born in a year are of ages that lie together on the reference day.
    let day = statistics.referenceDate.flatMap { CalendarDay(iso8601: $0) }
    let ageDimension: StatisticsDimension? =
      dimensions.contains(.ageGroup)
      ? .ageGroup : dimensions.contains(.birthYear) && day != nil ? .birthYear : nil
    func range(_ text: String) -> Range<Double>? {
      ageDimension == .birthYear
        ? Int(text).flatMap { day?.ages(bornIn: $0) } : StatisticsDimension.band(text)
    }
    let texts = Set(
      table.cells.compactMap { cell in ageDimension.flatMap { cell.values[$0.rawValue] } })
    let ranges = Dictionary(
      uniqueKeysWithValues: texts.compactMap { text in range(text).map { (text, $0) } })
    let overlapping = dimensions.filter { !$0.partitions }
    // Where more is told apart than is asked here, and not all of it is published, more may be hidden.
    let isOpen =
      !table.complete
      && dimensions.contains { $0.partitions && $0 != ageDimension && $0 != .sex }
    let bands = Set(ranges.values).sorted {
      ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound)
    }
    let places = Dictionary(uniqueKeysWithValues: bands.enumerated().map { ($1, $0) })

    var found: [[Int]: [Int: Entry]] = [:]
    var values = overlapping.map { _ in Set<Int>() }
    for cell in table.cells {
      let property = overlapping.map { properties.number($0, cell.values[$0.rawValue] ?? "") }
      for (place, value) in property.enumerated() { values[place].insert(value) }
      let band =
        ageDimension.flatMap { cell.values[$0.rawValue] }
        .flatMap { ranges[$0] }.flatMap { places[$0] } ?? 0
      let sex =
        cell.values[StatisticsDimension.sex.rawValue]
        .flatMap(Self.sexes.firstIndex) ?? 0
      let interval = statistics.interval(of: cell, in: table)
      let least = Double(cell.count ?? interval.lower)
      let most = Double(cell.count ?? interval.upper)
      let key = band * Self.sexes.count + sex
      var entry =
        found[property]?[key] ?? Entry(band: band, sex: sex, lower: 0, upper: 0, likely: 0...0)
      entry.lower += interval.lower
      entry.upper =
        isOpen
        ? CountInterval.unbounded : min(CountInterval.unbounded, entry.upper + interval.upper)
      entry.likely = (entry.likely.lowerBound + least)...(entry.likely.upperBound + most)
      found[property, default: [:]][key] = entry
    }
    shape = TableShape(
      name: table.name, countsAge: !ranges.isEmpty && ranges.count == texts.count,
      countsSex: dimensions.contains(.sex), isComplete: table.complete,
      withholdsMore: table.secondarySuppression && table.cells.contains { $0.count == nil },
      bands: bands,
      overlapping: overlapping, values: values.map { $0.sorted() })
    let shape = shape
    var entries: [Entry] = []
    var keys: [Int] = []
    var ends: [Int] = []
    for (key, cells) in found.map({ (shape.key(of: $0), $1) }).sorted(by: { $0.0 < $1.0 }) {
      entries += cells.sorted { $0.key < $1.key }.map(\.value)
      keys.append(key)
      ends.append(entries.count)
    }
    self.entries = entries
    self.keys = keys
    self.ends = ends
  }

  /// - Parameter key: of the property, by the table's shape.
  func entries(of key: Int) -> ArraySlice<Entry> {
    guard let place = keys.place(ofAscending: key) else { return [] }
    return entries[(place > 0 ? ends[place - 1] : 0)..<ends[place]]
  }
}
