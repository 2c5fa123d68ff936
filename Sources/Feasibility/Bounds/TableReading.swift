internal import Catalogue

/// How a table of one shape is read for a question: which of its cells speak of which groups of the lattice.
final class TableReading: Sendable {
  /// A group that the table counts.
  struct Group: Sendable {
    /// Its number in the lattice.
    var number: Int
    var cells: [Int32]
    /// Whether more children may be in it than the table counts.
    var isOpen = false
    /// Whether the count is not likely to be all of it either.
    var isUnlikely = false
    /// Whether it holds any of what is asked for.
    var touches = false
  }

  /// What tells readings for one question apart.
  struct Key: Hashable {
    var frame: ObjectIdentifier
    /// The number of the table's shape.
    var shape: Int
    /// The criterion that is looked up in each overlapping dimension.
    var places: [Int]
    /// The table's values that each of these asks for.
    var hits: [[Int]]
    /// Whether the table counts all of what each of these asks for.
    var isWhole: Bool
  }

  let shape: TableShape
  /// Places of the criteria that the children counted meet.
  let criteria: [Int]
  /// By which dimension each of these was looked up.
  var homes: [StatisticsDimension] { shape.overlapping }
  /// What is counted first by this table; then ages in which it has no band, and so nobody.
  let groups: [Group]
  /// How many of `groups` are counted.
  let counted: Int

  /// The properties asked for, by the shape's key, and which of them lie within another one.
  private let combinations: [(key: Int, isWithin: Bool)]
  /// Whether the table counts all of what is asked for.
  private let isWhole: Bool
  /// By band and sex: the place in `groups`; nil where the table has none.
  private let targets: [Int?]
  /// By band and sex: whether ages or sexes alone meet a criterion too, so that more do than are counted.
  private let isOpen: [Bool]

  /// Pairs of alternatives of two criteria beyond which a table is not asked for them jointly.
  private static let mostCombinations = 600

  init?(_ shape: TableShape, _ key: Key, _ plan: QuestionPlan, _ frame: QuestionSpace) {
    let (places, hits, space) = (key.places, key.hits, frame.space)
    guard hits.reduce(1, { $0 * $1.count }) <= Self.mostCombinations else { return nil }
    self.shape = shape
    isWhole = key.isWhole
    criteria = places
    var all: [[Int]] = [[]]
    for set in hits { all = all.flatMap { begun in set.map { begun + [$0] } } }
    combinations = all.enumerated().map { place, one in
      (
        shape.key(of: one),
        all.count > 1
          && (all.contains { Self.isNarrower(one, than: $0, plan.properties) }
            || all[..<place].contains { Self.areSame(one, $0, places, plan) })
      )
    }
    let sexes = PreparedTable.sexes.count
    var targets: [Int?] = []
    var isOpen: [Bool] = []
    var groups: [Group] = []
    for slot in 0..<max(1, shape.bands.count) * sexes {
      let band = shape.countsAge ? shape.bands[slot / sexes] : nil
      let sex = shape.countsSex ? slot % sexes : nil
      isOpen.append(
        places.contains { Self.isOpen(plan.matches[$0], band: band, sex: sex) })
      if sex == nil, slot % sexes > 0 {
        targets.append(nil)
        continue
      }
      let age = space.ages.flatMap { axis in band.map(axis.element) } ?? 0
      let sexElement = space.sexes.flatMap { axis in sex.map { axis.elements[$0] } } ?? 0
      let number = space.group(age: age, sex: sexElement, met: places)
      if let known = groups.firstIndex(where: { $0.number == number }) {
        targets.append(known)
        continue
      }
      targets.append(groups.count)
      var group = Group(number: number, cells: space.cells(of: number))
      group.touches = frame.holdsAsked(group.cells)
      if !shape.isComplete { group.leaveOpen(shape, space, age: age, sex: sexElement) }
      groups.append(group)
    }
    counted = groups.count
    if shape.countsAge, shape.isComplete, let ages = space.ages {
      for piece in ages.gaps(in: shape.bands) {
        let number = space.group(age: piece, sex: 0, met: places)
        var group = Group(number: number, cells: space.cells(of: number))
        group.touches = frame.holdsAsked(group.cells)
        groups.append(group)
      }
    }
    self.targets = targets
    self.isOpen = isOpen
    self.groups = groups
  }

  /// Where ages or sexes alone meet a criterion, those who meet it otherwise are not all.
  private static func isOpen(_ match: CriterionMatch, band: Range<Double>?, sex: Int?) -> Bool {
    guard match.isPartitioned else { return false }
    let isApartInAge =
      match.ages.map { region in
        band.map { region.intersection(AgeRegion([$0])).isEmpty } ?? false
      } ?? true
    let isApartInSex =
      match.sexes.isEmpty || sex.map { !match.sexes.contains($0) } ?? false
    return !(isApartInAge && isApartInSex)
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

  /// Codes for the same concept in several code systems are taken to be of the same children.
  private static func areSame(
    _ one: [Int], _ other: [Int], _ places: [Int], _ plan: QuestionPlan
  ) -> Bool {
    zip(one, other).enumerated().allSatisfy { index, values in
      values.0 == values.1 || plan.matches[places[index]].areSame(values.0, values.1)
    }
  }

  // MARK: Numbers

  /// What a table says of a group.
  struct Statement {
    /// Its place in `groups`.
    var place: Int
    var lower: Int
    var upper: Int
    /// The likeliest count, or what a suppressed one may be; nil where neither is told.
    var likely: ClosedRange<Double>?
  }

  /// What the table of a document says, added up over ages and sexes that are not told apart.
  ///
  /// - Parameter population: All children of the dataset, for the estimate of a union.
  func statements(of table: PreparedTable, population: Double) -> [Statement] {
    var slots = Array(repeating: Slot(), count: targets.count)
    for combination in combinations {
      for entry in table.entries(of: combination.key) {
        slots[entry.band * PreparedTable.sexes.count + entry.sex].add(
          entry, isWithin: combination.isWithin, population: population)
      }
    }
    var sums: [Statement?] = Array(repeating: nil, count: counted)
    for (slot, target) in zip(slots.indices, targets) {
      guard let target, slots[slot].seen > 0 || shape.isComplete else { continue }
      let isSeen = slots[slot].seen == combinations.count
      let isBounded = isWhole && (isSeen || shape.isComplete) && !isOpen[slot]
      let upper = isBounded ? slots[slot].upper : CountInterval.unbounded
      let likely = isOpen[slot] ? nil : slots[slot].likely(population)
      guard let sum = sums[target] else {
        sums[target] = Statement(
          place: target, lower: slots[slot].lower, upper: upper, likely: likely)
        continue
      }
      sums[target] = Statement(
        place: target, lower: sum.lower + slots[slot].lower,
        upper: min(CountInterval.unbounded, sum.upper + upper),
        likely: sum.likely.flatMap { own in
          likely.map { own.lowerBound + $0.lowerBound...own.upperBound + $0.upperBound }
        })
    }
    var said = sums.compactMap { $0 }
    for index in said.indices {
      if groups[said[index].place].isOpen { said[index].upper = CountInterval.unbounded }
      if groups[said[index].place].isUnlikely { said[index].likely = nil }
    }
    if counted < groups.count, said.contains(where: { $0.upper < CountInterval.unbounded }) {
      for place in counted..<groups.count {
        said.append(Statement(place: place, lower: 0, upper: 0, likely: 0...0))
      }
    }
    return said
  }

  /// The statements and what they make together over ages, over sexes and over both: tables that count by other
  /// bands, or by none, can be compared in these alone.
  func margins(of statements: [Statement], in space: JointSpace) -> [Int: CountInterval] {
    func counts(_ statements: some Sequence<Statement>) -> [Int: CountInterval] {
      Dictionary(
        statements.map { (groups[$0.place].number, CountInterval($0.lower, $0.upper)) },
        uniquingKeysWith: { $0.intersection($1) })
    }
    func sums(_ counts: [Int: CountInterval], by wider: (Int) -> Int) -> [Int: CountInterval] {
      counts.reduce(into: [:]) { sums, part in
        let most = shape.isComplete ? part.value.upper : CountInterval.unbounded
        sums[wider(part.key), default: .zero] =
          sums[wider(part.key), default: .zero] + CountInterval(part.value.lower, most)
      }
    }
    // Ages without a band are nobody's, of either sex.
    let own = counts(statements.filter { $0.place < counted })
    let overAges = shape.countsAge && space.ages != nil ? sums(own, by: space.everyAge) : [:]
    let overSexes = shape.countsSex && space.sexes != nil ? sums(own, by: space.everySex) : [:]
    let overBoth = overSexes.isEmpty ? [:] : sums(overAges, by: space.everySex)
    return [overAges, overSexes, overBoth].reduce(counts(statements)) {
      $0.merging($1) { own, _ in own }
    }
  }

  /// Those of one band and sex, over several properties: a child may have more than one of them.
  private struct Slot {
    var seen = 0
    var lower = 0
    var upper = 0
    private var least = Union()
    private var most = Union()

    mutating func add(_ entry: PreparedTable.Entry, isWithin: Bool, population: Double) {
      seen += 1
      lower = max(lower, entry.lower)
      upper = min(CountInterval.unbounded, upper + entry.upper)
      least.add(entry.likely.lowerBound, isWithin: isWithin, population)
      most.add(entry.likely.upperBound, isWithin: isWithin, population)
    }

    /// As if the properties were independent.
    func likely(_ population: Double) -> ClosedRange<Double> {
      let lower = seen > 1 ? least.size(population) : least.largest
      return lower...max(lower, seen > 1 ? most.size(population) : most.largest)
    }
  }

  /// Several groups together, of which each child may be in more than one.
  private struct Union {
    var largest = 0.0
    private var without = 1.0

    mutating func add(_ size: Double, isWithin: Bool, _ population: Double) {
      largest = max(largest, size)
      if !isWithin, population > 0 { without *= 1 - min(1, size / population) }
    }

    func size(_ population: Double) -> Double { max(largest, population * (1 - without)) }
  }
}

extension TableReading.Group {
  /// Where a table leaves cells out, sums over ages or sexes are no upper bound.
  fileprivate mutating func leaveOpen(
    _ shape: TableShape, _ space: JointSpace, age: Int, sex: Int
  ) {
    let isFolded =
      (shape.countsAge && space.ages == nil) || (shape.countsSex && space.sexes == nil)
    let ageRest =
      shape.countsAge && space.ages?.coversRest(shape.bands) == false
      ? space.ages?.rest : nil
    let isRest = ageRest == age && ageRest != nil
    let isOtherSex = shape.countsSex && space.sexes?.rest == sex && sex > 0
    isOpen = isFolded || isRest || isOtherSex
    isUnlikely = isRest || isOtherSex
  }
}
