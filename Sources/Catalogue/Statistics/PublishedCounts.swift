/// Everything that the tables of one document say about counts, as a system of sums: cells, their margins,
/// the total, and what is left of a group when a diagnosis or a variable is taken away.
///
/// This is what anyone can work out from the publication, so it tells what the publication gives away.
struct PublishedCounts {
  /// A group of individuals: numbers of its properties, ascending; a negative one is "has it not".
  typealias Group = [Int]

  /// A count that must stay protected, and the table to withhold where it is not.
  struct Guarded {
    var count: Int
    var table: Int
    /// Suppressed by the hospital; else a group that nobody published but that can be worked out.
    var isSuppressed: Bool
  }

  private(set) var system = CountSystem()
  private(set) var guarded: [Guarded] = []
  /// Tables that state another count for a group than an earlier one does.
  private(set) var clashing: Set<Int> = []

  private let statistics: AggregateStatistics
  private var counts: [Group: Int] = [:]
  private var properties = PropertyTable()
  private var levels: [Level] = []

  /// Cells of a table, or of one of its margins, over the same dimensions.
  private struct Level {
    var table: Int
    var cells: [(group: Group, count: Int)]
    /// Sums within it: indices of its cells, with the margin's group.
    var sums: [(whole: Group, parts: [Int])] = []
  }

  /// Cells times margins beyond which a table is not checked, and so not used.
  static let mostGroups = 2_000_000

  /// Tables whose age bands are compared with each other, at most.
  static let mostBandings = 24

  static func canCheck(_ table: AggregateStatistics.Table) -> Bool {
    table.cells.count << table.dimensions.count <= mostGroups
  }

  init(_ statistics: AggregateStatistics) {
    self.statistics = statistics
    counts[[]] = system.add(statistics.totalInterval ?? .unknown)
    let published = statistics.tables.indices.map { addCells(of: $0) }
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
    for (index, cell) in level.cells.enumerated() {
      let rest = cell.group.filter { properties.dimension($0) != dimension.rawValue }
      members[rest, default: []].append(index)
    }
    var margin: [(group: Group, count: Int)] = []
    margin.reserveCapacity(members.count)
    for (group, indices) in members {
      let whole = counts[group] ?? addDerived(group, table: level.table)
      var parts = indices.map { level.cells[$0].count }
      if !isComplete { parts.append(addRest(table: level.table)) }
      system.add(CountSystem.Sum(whole: whole, parts: parts, origin: level.table))
      level.sums.append((group, indices))
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

  /// Those without a diagnosis add up over the sexes as those with it do.
  private mutating func addSumsOfRemainders(_ level: Level) {
    let isComplete = statistics.tables[level.table].complete
    for sum in level.sums {
      for property in sum.whole where properties.overlaps(property) {
        func left(_ group: Group) -> Int? {
          counts[group.map { $0 == property ? -property : $0 }.sorted()]
        }
        guard let whole = left(sum.whole) else { continue }
        var parts = sum.parts.compactMap { left(level.cells[$0].group) }
        guard parts.count == sum.parts.count else { continue }
        if !isComplete { parts.append(addRest(table: level.table)) }
        system.add(CountSystem.Sum(whole: whole, parts: parts, origin: level.table))
      }
    }
  }

  // MARK: Age bands that finer bands of another table make up

  private mutating func addTilings() {
    struct Band {
      var range: Range<Double>
      var count: Int
    }
    var bands: [Group: [Int: [Band]]] = [:]
    for level in levels {
      for cell in level.cells {
        guard let age = cell.group.first(where: { properties.band($0) != nil }),
          let range = properties.band(age)
        else { continue }
        bands[cell.group.filter { $0 != age }, default: [:]][level.table, default: []]
          .append(Band(range: range, count: cell.count))
      }
    }
    for byTable in bands.values where (2...Self.mostBandings).contains(byTable.count) {
      let starts = byTable.mapValues { bands in
        Dictionary(bands.map { ($0.range.lowerBound, $0) }) { first, _ in first }
      }
      for (table, wide) in byTable {
        for (other, fine) in starts where other != table {
          for band in wide {
            var end = band.range.lowerBound
            var parts: [Int] = []
            while end < band.range.upperBound, let piece = fine[end] {
              parts.append(piece.count)
              end = piece.range.upperBound
            }
            if parts.count > 1, end == band.range.upperBound {
              system.add(CountSystem.Sum(whole: band.count, parts: parts, origin: other))
            }
          }
        }
      }
    }
  }

  /// Works out what can be worked out; nil where the tables contradict each other too often to tell.
  mutating func workOut() -> Set<Int>? {
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
  private var bands: [Range<Double>?] = []

  /// Counts from 1, so that a negative number can mean the opposite. Bands of the same days are the same.
  mutating func number(_ dimension: String, _ value: String) -> Int {
    let band =
      dimension == StatisticsDimension.ageGroup.rawValue ? StatisticsDimension.band(value) : nil
    let property = Property(dimension: dimension, value: band.map { "\($0)" } ?? value)
    if let known = numbers[property] { return known }
    all.append(property)
    bands.append(band)
    numbers[property] = all.count
    return all.count
  }

  func dimension(_ number: Int) -> String { all[abs(number) - 1].dimension }

  func overlaps(_ number: Int) -> Bool {
    number > 0 && StatisticsDimension(rawValue: dimension(number))?.partitions == false
  }

  func band(_ number: Int) -> Range<Double>? { number > 0 ? bands[number - 1] : nil }

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
