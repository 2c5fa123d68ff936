internal import Catalogue

/// What one table says of groups of the lattice.
struct TableReading: Sendable {
  struct Statement: Sendable {
    /// Elements of the age axis, the sex axis, and then of the criteria; nil where it does not part by these.
    var band: Int?
    var sex: Int?
    var lower: Int
    var upper: Int
    /// The likeliest count; nil where there is none.
    var likely: Double?
  }

  /// Places of the criteria that the children counted meet.
  let criteria: [Int]
  /// By which dimension each of these was looked up.
  let homes: [StatisticsDimension]
  let table: PreparedTable
  var statements: [Statement] = []

  /// Pairs of alternatives of two criteria beyond which a table is not asked for them jointly.
  private static let mostCombinations = 600

  /// - Parameters:
  ///   - hits: The table's values that each criterion asks for.
  ///   - population: All children of the dataset, for the estimate of a union.
  init?(
    _ table: PreparedTable, _ places: [Int], hits: [[Int]], matches: [CriterionMatch],
    isWhole: Bool, population: Double, properties: PropertyTable
  ) {
    guard hits.reduce(1, { $0 * $1.count }) <= Self.mostCombinations else { return nil }
    self.table = table
    criteria = places
    homes = table.overlapping
    var combinations: [[Int]] = [[]]
    for set in hits { combinations = combinations.flatMap { begun in set.map { begun + [$0] } } }
    var slots = Array(
      repeating: Slot(), count: max(1, table.bands.count) * PreparedTable.sexes.count)
    let within = combinations.map { one in
      combinations.count > 1 && combinations.contains { Self.isNarrower(one, than: $0, properties) }
    }
    for (combination, isWithin) in zip(combinations, within) {
      for entry in table.entries(of: combination) {
        slots[entry.band * PreparedTable.sexes.count + entry.sex].add(
          entry, isWithin: isWithin, population: population)
      }
    }
    for (place, slot) in slots.enumerated() {
      let sex = place % PreparedTable.sexes.count
      if sex > 0, !table.countsSex { continue }
      let isSeen = slot.seen == combinations.count
      guard slot.seen > 0 || table.isComplete else { continue }
      statements.append(
        Statement(
          band: table.countsAge ? place / PreparedTable.sexes.count : nil,
          sex: table.countsSex ? sex : nil, lower: slot.lower,
          upper: isWhole && (isSeen || table.isComplete) ? slot.upper : CountInterval.unbounded,
          likely: slot.likely(population)))
    }
    for place in places where matches[place].isPartitioned {
      open(matches[place])
    }
  }

  /// Where ages or sexes alone meet a criterion, those who meet it otherwise are not all.
  private mutating func open(_ match: CriterionMatch) {
    for index in statements.indices {
      let band = statements[index].band.map { table.bands[$0] }
      let isApartInAge =
        match.ages.map { region in
          band.map { region.intersection(AgeRegion([$0])).isEmpty } ?? false
        } ?? true
      let isApartInSex =
        match.sexes.isEmpty || statements[index].sex.map { !match.sexes.contains($0) } ?? false
      if !(isApartInAge && isApartInSex) {
        statements[index].upper = CountInterval.unbounded
        statements[index].likely = nil
      }
    }
  }

  /// Those of one band and sex, over several properties: a child may have more than one of them.
  private struct Slot {
    var seen = 0
    var lower = 0
    var upper = 0
    var most = 0.0
    var without = 1.0

    mutating func add(_ entry: PreparedTable.Entry, isWithin: Bool, population: Double) {
      seen += 1
      lower = max(lower, entry.lower)
      upper = min(CountInterval.unbounded, upper + entry.upper)
      most = max(most, entry.likely)
      if !isWithin, population > 0 { without *= 1 - min(1, entry.likely / population) }
    }

    /// As if the properties were independent.
    func likely(_ population: Double) -> Double {
      seen > 1 ? max(most, population * (1 - without)) : most
    }
  }

  /// Codes of ICD-10 that are narrower than another one here are taken to be within it.
  private static func isNarrower(_ one: [Int], than other: [Int], _ properties: PropertyTable)
    -> Bool
  {
    let sign = "ICD10:"
    guard one.count == 1, other.count == 1 else { return false }
    let (narrow, wide) = (properties.values[one[0]].text, properties.values[other[0]].text)
    guard narrow.hasPrefix(sign), wide.hasPrefix(sign) else { return false }
    return ICD10.isNarrower(
      String(narrow.dropFirst(sign.count)), than: String(wide.dropFirst(sign.count)))
  }
}
