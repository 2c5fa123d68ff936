internal import Catalogue

/// A criterion of a question against all codes and variables that any table counts: worked out once, then
/// asked for every dataset.
struct CriterionMatch: Sendable {
  struct Hit: Sendable {
    var alternative: Int
    /// Whether the value is all of what is asked for, and not a part that is narrower.
    var isWhole: Bool
    /// Whether it is so by another code system than asked.
    var isElsewhere = false
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
  /// Whether any table counts by other code systems than asked.
  let isFoundElsewhere: Bool
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
          Hit(
            alternative: place, isWhole: value.isAll(of: alternative),
            isElsewhere: value.isElsewhere(alternative)))
      }
    }
    self.hits = hits
    isFoundElsewhere = hits.values.joined().contains(where: \.isElsewhere)
    marks = properties.values.indices.map { hits[$0] != nil }
  }

  /// Whether ages or sexes alone meet it.
  var isPartitioned: Bool { ages != nil || !sexes.isEmpty }

  func asks(for value: Int) -> Bool { marks[value] }

  /// Those of a table's values that it asks for.
  ///
  /// - Parameter own: Alternatives that the document counts by the very code asked for: another code for the
  ///   same is not counted beside it.
  func hits(among values: [Int], countedAsAsked own: Set<Int>) -> [Int] {
    values.filter { value in
      marks[value]
        && (own.isEmpty
          || hits(of: value).contains { !($0.isElsewhere && own.contains($0.alternative)) })
    }
  }

  /// Alternatives that are counted by the very code asked for.
  func countedAsAsked(among values: some Sequence<Int>) -> Set<Int> {
    guard isFoundElsewhere else { return [] }
    var own: Set<Int> = []
    for value in values where marks[value] {
      for hit in hits(of: value) where hit.isWhole && !hit.isElsewhere {
        own.insert(hit.alternative)
      }
    }
    return own
  }

  /// Whether two values are the same by their code systems.
  func areSame(_ one: Int, _ other: Int) -> Bool {
    isFoundElsewhere
      && hits(of: one).contains { own in
        own.isWhole && hits(of: other).contains { $0.isWhole && $0.alternative == own.alternative }
      }
  }

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
