internal import Catalogue

/// A criterion of a question against all codes and variables that any table counts: worked out once, then
/// asked for every dataset.
struct CriterionMatch: Sendable {
  struct Hit: Sendable {
    var alternative: Int
    /// Whether the value is all of what is asked for, and not a part that is narrower.
    var isWhole: Bool
  }

  let criterion: Criterion
  let isExcluded: Bool
  /// Alternatives that are codes or variables.
  let alternatives: Int
  /// Ages that meet it without more.
  let ages: AgeRegion?
  /// Sexes that meet it without more, as places in `PreparedTable.sexes`.
  let sexes: Set<Int>
  /// Whether a part of it cannot be judged.
  let isOpen: Bool
  /// By number of property.
  private let hits: [Int: [Hit]]
  private let marks: [Bool]

  init(
    _ criterion: Criterion, isExcluded: Bool, _ properties: PropertyTable,
    _ moreNames: [String: Set<String>]
  ) {
    self.criterion = criterion
    self.isExcluded = isExcluded
    var ages: AgeRegion?
    var sexes: Set<Int> = []
    var isOpen = false
    var sought: [Alternative] = []
    for alternative in criterion.alternatives {
      switch alternative {
      case .age(let region): ages = ages?.union(region) ?? region
      case .sex(let sex):
        sexes.formUnion(PreparedTable.sexes.indices.filter { PreparedTable.sexes[$0] == sex })
      case .unreadable: isOpen = true
      case .codes, .variable: sought.append(alternative)
      }
    }
    self.ages = ages
    self.sexes = sexes
    self.isOpen = isOpen
    alternatives = sought.count
    var hits: [Int: [Hit]] = [:]
    for (number, value) in properties.values.enumerated() {
      let names = moreNames.isEmpty ? [] : value.further(moreNames)
      for (place, alternative) in sought.enumerated() {
        if case .variable = alternative, !properties.isVariable[number] { continue }
        if case .codes = alternative, properties.isVariable[number] { continue }
        guard value.meets(alternative, alsoCalled: names) else { continue }
        hits[number, default: []].append(
          Hit(alternative: place, isWhole: value.isAll(of: alternative)))
      }
    }
    self.hits = hits
    marks = properties.values.indices.map { hits[$0] != nil }
  }

  /// Whether ages or sexes alone meet it.
  var isPartitioned: Bool { ages != nil || !sexes.isEmpty }

  func asks(for value: Int) -> Bool { marks[value] }

  /// Those of a table's values that it asks for.
  func hits(among values: [Int]) -> [Int] { values.filter { marks[$0] } }

  func hits(of value: Int) -> [Hit] { hits[value] ?? [] }

  /// Whether values of one dimension are all of what is asked for there.
  ///
  /// - Parameter isSplit: Whether other dimensions count it too.
  func isWhole(_ values: [Int], isSplit: Bool) -> Bool {
    if isOpen { return false }
    var whole: Set<Int> = []
    for value in values {
      for hit in hits(of: value) where hit.isWhole { whole.insert(hit.alternative) }
    }
    return whole.count == alternatives || isSplit && !whole.isEmpty
  }

  /// Whether any table of any dataset counts it.
  var isKnown: Bool { !hits.isEmpty }
}
