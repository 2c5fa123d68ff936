/// Everything that the tables of one document say about counts, as a system of sums: cells, their margins,
/// the total, and what is left of a group when a diagnosis or a variable is taken away.
///
/// This is what anyone can work out from the publication, so it tells what the publication gives away.
package struct PublishedCounts {
  /// A group of individuals: numbers of its properties, ascending; a negative one is "has it not".
  package typealias Group = [Int]

  /// A count that must stay protected, and the table to withhold where it is not.
  package struct Guarded {
    package var count: Int
    package var table: Int
    /// Suppressed by the hospital; else a group that nobody published but that can be worked out.
    package var isSuppressed: Bool
  }

  /// Counts and sums; the first count is the total.
  package var system = CountSystem()
  package private(set) var guarded: [Guarded] = []
  /// The numbers in the system of each table's cells.
  package private(set) var cells: [[Int]] = []
  /// Tables that state another count for a group than an earlier one does.
  private(set) var clashing: Set<Int> = []

  private let statistics: AggregateStatistics
  private var counts: [Group: Int] = [:]
  private var properties = PropertyTable()
  private var levels: [Level] = []
  /// All values of a dimension that occur, as complete tables have them: each of several choices.
  private var occurring: [StatisticsDimension: [Set<Int>]] = [:]

  /// Cells of a table, or of one of its margins, over the same dimensions.
  private struct Level {
    var table: Int
    var cells: [(group: Group, count: Int)]
    /// Sums within it: indices of its cells, with the margin's group; whether nobody else is in the group.
    var sums: [(whole: Group, parts: [Int], isWhole: Bool)] = []
  }

  /// Cells times margins beyond which a table is not checked, and so not used.
  static let mostGroups = 2_000_000

  /// Tables whose age bands are compared with each other, at most.
  static let mostBandings = 24

  static func canCheck(_ table: AggregateStatistics.Table) -> Bool {
    table.cells.count << table.dimensions.count <= mostGroups
  }

  /// - Parameter presumed: Dimensions of which one may presume that every child has one of the values that stand
  ///   in any of the tables, though none of the tables says so.
  package init(_ statistics: AggregateStatistics, presumed: Set<StatisticsDimension> = []) {
    self.statistics = statistics
    properties.referenceDate = statistics.referenceDate.flatMap { CalendarDay(iso8601: $0) }
    counts[[]] = system.add(statistics.totalInterval ?? .unknown)
    let published = statistics.tables.indices.map { addCells(of: $0) }
    cells = published.map { $0.map(\.count) }
    for index in published.indices { noteOccurring(index, published[index]) }
    for dimension in presumed {
      let listed = published.joined().compactMap { value($0.group, dimension) }
      if !listed.isEmpty { occurring[dimension, default: []].append(Set(listed)) }
    }
    for (index, cells) in published.enumerated() {
      addMargins(of: index, cells)
    }
    for level in levels {
      addRemainders(of: level)
    }
    addTilings()
  }

  // MARK: Cells and margins

  private mutating func addCells(of index: Int) -> [(group: Group, count: Int)] {
    let table = statistics.tables[index]
    return table.cells.map { cell in
      let group = cell.values.map { properties.number($0.key, $0.value) }.sorted()
      let interval = statistics.interval(of: cell, in: table)
      let count: Int
      if let known = counts[group] {
        count = known
        if !system.narrow(known, to: interval) { clashing.insert(index) }
      } else {
        count = system.add(interval)
        counts[group] = count
      }
      if cell.count == nil {
        guarded.append(Guarded(count: count, table: index, isSuppressed: true))
      }
      return (group, count)
    }
  }

  /// Whoever has none of the values in a complete table does not exist.
  private mutating func noteOccurring(_ index: Int, _ cells: [(group: Group, count: Int)]) {
    let table = statistics.tables[index]
    let dimensions = table.dimensions.compactMap(StatisticsDimension.init)
    guard table.complete, dimensions.allSatisfy(\.partitions) else { return }
    for dimension in dimensions {
      occurring[dimension, default: []].append(Set(cells.compactMap { value($0.group, dimension) }))
    }
  }

  /// The property of a group in a dimension.
  private func value(_ group: Group, _ dimension: StatisticsDimension) -> Int? {
    group.first { properties.dimension($0) == dimension.rawValue }
  }

  /// All margins over the dimensions that partition, each from the level above it.
  private mutating func addMargins(of index: Int, _ cells: [(group: Group, count: Int)]) {
    let table = statistics.tables[index]
    let dimensions = table.dimensions.compactMap(StatisticsDimension.init)
    var seen: Set<Set<StatisticsDimension>> = [Set(dimensions)]
    var pending: [(Set<StatisticsDimension>, [(group: Group, count: Int)])] = [
      (Set(dimensions), cells)
    ]
    while let (held, cells) = pending.popLast() {
      var level = Level(table: index, cells: cells)
      for dimension in dimensions where dimension.partitions && held.contains(dimension) {
        let margin = addMargin(over: dimension, &level, isComplete: table.complete)
        let rest = held.subtracting([dimension])
        if seen.insert(rest).inserted { pending.append((rest, margin)) }
      }
      levels.append(level)
    }
  }

  private mutating func addMargin(
    over dimension: StatisticsDimension, _ level: inout Level, isComplete: Bool
  ) -> [(group: Group, count: Int)] {
    var members: [Group: [Int]] = [:]
    var order: [Group] = []
    for (index, cell) in level.cells.enumerated() {
      let rest = cell.group.filter { properties.dimension($0) != dimension.rawValue }
      if members[rest] == nil { order.append(rest) }
      members[rest, default: []].append(index)
    }
    var margin: [(group: Group, count: Int)] = []
    margin.reserveCapacity(members.count)
    for group in order {
      let indices = members[group] ?? []
      let whole = counts[group] ?? addDerived(group, table: level.table)
      var parts = indices.map { level.cells[$0].count }
      let values = Set(indices.compactMap { value(level.cells[$0].group, dimension) })
      let isWhole = isComplete || occurring[dimension]?.contains { $0.isSubset(of: values) } == true
      if !isWhole { parts.append(addRest(table: level.table)) }
      system.add(CountSystem.Sum(whole: whole, parts: parts, origin: level.table))
      level.sums.append((group, indices, isWhole))
      margin.append((group, whole))
    }
    return margin
  }

  private mutating func addDerived(_ group: Group, table: Int) -> Int {
    let count = addRest(table: table)
    counts[group] = count
    return count
  }

  private mutating func addRest(table: Int) -> Int {
    let count = system.add(.unknown)
    guarded.append(Guarded(count: count, table: table, isSuppressed: false))
    return count
  }

  // MARK: What is left when a property that overlaps with others is taken away

  private mutating func addRemainders(of level: Level) {
    for cell in level.cells {
      for property in cell.group where properties.overlaps(property) {
        let without = cell.group.filter { $0 != property }
        if let whole = counts[without] {
          let left = (without + [-property]).sorted()
          let rest = counts[left] ?? addDerived(left, table: level.table)
          addDifference(whole, cell.count, rest, level.table)
        }
        for wider in properties.wider(than: property) {
          if let whole = counts[(without + [wider]).sorted()] {
            addDifference(whole, cell.count, addRest(table: level.table), level.table)
          }
        }
      }
    }
    addSumsOfRemainders(level)
  }

  private mutating func addDifference(_ whole: Int, _ part: Int, _ rest: Int, _ table: Int) {
    system.add(CountSystem.Sum(whole: whole, parts: [part, rest], origin: table))
  }

  /// Those without a diagnosis add up over the sexes as those with it do; where a complete table leaves out
  /// that no boy has it, all boys are among them.
  private mutating func addSumsOfRemainders(_ level: Level) {
    for sum in level.sums {
      for property in sum.whole where properties.overlaps(property) {
        func count(_ group: Group, without: Bool) -> Int? {
          without
            ? counts[group.filter { $0 != property }]
            : counts[group.map { $0 == property ? -property : $0 }.sorted()]
        }
        guard let left = count(sum.whole, without: false),
          let all = count(sum.whole, without: true)
        else { continue }
        let groups = sum.parts.map { level.cells[$0].group }
        let lefts = groups.compactMap { count($0, without: false) }
        let wholes = groups.compactMap { count($0, without: true) }
        guard lefts.count == groups.count, wholes.count == groups.count else { continue }
        // Those of whom the table's cells with the diagnosis say nothing.
        let others = addRest(table: level.table)
        system.add(CountSystem.Sum(whole: left, parts: lefts + [others], origin: level.table))
        if sum.isWhole {
          system.add(CountSystem.Sum(whole: all, parts: wholes + [others], origin: level.table))
        }
      }
    }
  }

  // MARK: Age bands and years of birth that others lie in

  /// Cells that differ only in when their children were born: what the finer ones of another table leave of a
  /// wider one, and those that they make up.
  private mutating func addTilings() {
    for (_, byTable) in spans().sorted(by: { $0.key.lexicographicallyPrecedes($1.key) })
    where (2...Self.mostBandings).contains(byTable.count) {
      let tables = byTable.keys.sorted()
      for table in tables {
        for other in tables where other != table {
          let fine = (byTable[other] ?? []).sorted { $0.range.lowerBound < $1.range.lowerBound }
          for wide in byTable[table] ?? [] { addTiling(of: wide, by: fine, other) }
        }
      }
    }
  }

  private struct Span {
    var range: Range<Double>
    var count: Int
  }

  /// By what cells have in common beside the time of birth, and by table.
  private func spans() -> [Group: [Int: [Span]]] {
    var spans: [Group: [Int: [Span]]] = [:]
    for level in levels {
      for cell in level.cells {
        guard let born = cell.group.first(where: { properties.births($0) != nil }),
          let range = properties.births(born)
        else { continue }
        spans[cell.group.filter { $0 != born }, default: [:]][level.table, default: []]
          .append(Span(range: range, count: cell.count))
      }
    }
    return spans
  }

  /// `fine` is in the order of birth.
  private mutating func addTiling(of wide: Span, by fine: [Span], _ table: Int) {
    let first = fine.firstIndex { $0.range.lowerBound >= wide.range.lowerBound } ?? fine.endIndex
    let inside = fine[first...].prefix { $0.range.upperBound <= wide.range.upperBound }
    guard let start = inside.first, inside.count > 1 || start.count != wide.count else { return }
    var isWhole = start.range.lowerBound == wide.range.lowerBound
    isWhole = isWhole && inside.last?.range.upperBound == wide.range.upperBound
    for (one, next) in zip(inside, inside.dropFirst()) {
      isWhole = isWhole && one.range.upperBound == next.range.lowerBound
    }
    var parts = inside.map(\.count)
    if !isWhole { parts.append(addRest(table: table)) }
    system.add(CountSystem.Sum(whole: wide.count, parts: parts, origin: table))
  }

  /// Works out what can be worked out; nil where the tables contradict each other too often to tell.
  package mutating func workOut() -> Set<Int>? {
    system.tighten()
  }
}

/// Numbers for the properties by which tables count, such as "sex is female".
private struct PropertyTable {
  private struct Property: Hashable {
    var dimension: String
    var value: String
  }

  private var numbers: [Property: Int] = [:]
  private var all: [Property] = []
  private var spans: [Range<Double>?] = []
  /// The day on which ages are reckoned; without it, ages and years of birth cannot be compared.
  var referenceDate: CalendarDay?

  /// Counts from 1, so that a negative number can mean the opposite. Bands of the same days are the same.
  mutating func number(_ dimension: String, _ value: String) -> Int {
    let band =
      dimension == StatisticsDimension.ageGroup.rawValue ? StatisticsDimension.band(value) : nil
    let property = Property(dimension: dimension, value: band.map { "\($0)" } ?? value)
    if let known = numbers[property] { return known }
    all.append(property)
    spans.append(births(dimension, value, band))
    numbers[property] = all.count
    return all.count
  }

  func dimension(_ number: Int) -> String { all[abs(number) - 1].dimension }

  func overlaps(_ number: Int) -> Bool {
    number > 0 && StatisticsDimension(rawValue: dimension(number))?.partitions == false
  }

  /// When those with the property were born, in days: of the calendar, or before the day of which the counts
  /// speak where that is not stated. Nil where the property says nothing of birth.
  func births(_ number: Int) -> Range<Double>? { number > 0 ? spans[number - 1] : nil }

  private func births(_ dimension: String, _ value: String, _ band: Range<Double>?)
    -> Range<Double>?
  {
    guard let referenceDate else { return band.map { -$0.upperBound..<(-$0.lowerBound) } }
    if dimension == StatisticsDimension.birthYear.rawValue, let year = Int(value),
      let start = CalendarDay(year: year, month: 1, day: 1),
      let end = CalendarDay(year: year + 1, month: 1, day: 1)
    {
      return Double(start.number)..<Double(end.number)
    }
    guard band != nil, let ages = AgeRange(iso8601: value) else { return nil }
    let end = Double(referenceDate.birth(atAge: ages.from ?? .birth).number + 1)
    let start = ages.to.map { Double(referenceDate.birth(atAge: $0).number + 1) } ?? -.infinity
    return start < end ? start..<end : nil
  }

  /// Properties that the codes of ICD-10 above this one have, where any table counts by them.
  func wider(than number: Int) -> [Int] {
    let own = all[number - 1]
    guard own.value.hasPrefix("ICD10:"), let point = own.value.firstIndex(of: ".") else {
      return []
    }
    var wider: [Int] = []
    var value = own.value[...].dropLast()
    while value.endIndex > point {
      value = value.last == "." ? value.dropLast() : value
      if let known = numbers[Property(dimension: own.dimension, value: String(value))] {
        wider.append(known)
      }
      value = value.dropLast()
    }
    return wider
  }
}
