internal import Catalogue
internal import Synchronization

/// A question made ready to be asked of many datasets.
final class QuestionPlan: Sendable {
  let question: NormalisedQuestion
  /// Required and excluded, in an order that does not depend on how the question was written.
  let matches: [CriterionMatch]
  /// Whether any of these may be a variable.
  let asksForVariables: Bool
  let properties: PropertyTable
  /// Ages at which criteria begin or end to hold, beside the ages asked for.
  let edges: [Double]
  /// Places in `PreparedTable.sexes`; nil where every sex will do.
  let sexes: [Int]?

  /// By `PreparedStatistics.banding`.
  private let axes: [Axes]
  /// The plan by the year of the reference date, where the question asks for ages in a year.
  private let byYear: [Int?: QuestionPlan]
  /// Of questions that are no narrower than this one, and that tables may tell more of.
  let wider: [QuestionPlan]
  /// By `PreparedStatistics.shape`.
  private let readings = Mutex<[Int: DocumentReading]>([:])
  private let tables = Mutex<[TableReading.Key: TableReading?]>([:])
  private let spaces = Mutex<[Int: QuestionSpace]>([:])

  convenience init(
    _ question: NormalisedQuestion, _ index: StatisticsIndex,
    moreNames: [String: Set<String>] = [:]
  ) {
    let properties = index.properties
    let required = question.required.sorted { $0.key < $1.key }
    let excluded = question.excluded.sorted { $0.key < $1.key }
    let matches =
      required.map { CriterionMatch($0, isExcluded: false, properties, moreNames) }
      + excluded.map { CriterionMatch($0, isExcluded: true, properties, moreNames) }
    var byYear: [Int?: QuestionPlan] = [:]
    for year in question.year == nil ? [] : index.referenceYears {
      var moved = question.asked(on: year)
      moved.forgetYear()
      byYear[year] = QuestionPlan(moved, index, moreNames: moreNames)
    }
    let wider = (question.year == nil ? question.wider : []).map { wider in
      let kept = matches.filter {
        ($0.isExcluded ? wider.excluded : wider.required).contains($0.criterion)
      }
      return QuestionPlan(
        wider, kept, properties, axes: Self.axes(wider, kept, index.bandings))
    }
    self.init(
      question, matches, properties, axes: Self.axes(question, matches, index.bandings),
      byYear: byYear, wider: wider)
  }

  private init(
    _ question: NormalisedQuestion, _ matches: [CriterionMatch], _ properties: PropertyTable,
    axes: [Axes], byYear: [Int?: QuestionPlan] = [:], wider: [QuestionPlan] = []
  ) {
    self.question = question
    self.matches = matches
    self.properties = properties
    self.axes = axes
    self.byYear = byYear
    self.wider = wider
    asksForVariables = matches.contains(where: \.criterion.asksForVariable)
    edges = Self.edges(matches)
    sexes = Self.sexes(question)
  }

  private static func edges(_ matches: [CriterionMatch]) -> [Double] {
    matches.flatMap { match in
      (match.ages?.ranges ?? []).flatMap { [$0.lowerBound, $0.upperBound] }
    }
  }

  private static func sexes(_ question: NormalisedQuestion) -> [Int]? {
    question.sexes.flatMap { asked in
      asked == NormalisedQuestion.everySex
        ? nil : PreparedTable.sexes.indices.filter { asked.contains(PreparedTable.sexes[$0]) }
    }
  }

  private static func axes(
    _ question: NormalisedQuestion, _ matches: [CriterionMatch], _ bandings: [Banding]
  ) -> [Axes] {
    let (edges, sexes) = (edges(matches), sexes(question))
    let byCriteria = matches.reduce(1) { groups, _ in min(groups * 3, CountLattice.mostGroups) }
    let asksForSexes = matches.contains { !$0.sexes.isEmpty }
    return bandings.map { banding in
      func axes(apart: Bool) -> Axes {
        Axes(
          ages: AgeAxis(
            bandings: banding.bands, asked: question.ages, edges: edges, apart: apart),
          sexes: SexAxis(asked: sexes, apart: apart || asksForSexes))
      }
      guard banding.isApart else { return axes(apart: false) }
      let apart = axes(apart: true)
      return apart.groups * byCriteria <= mostApart ? apart : axes(apart: false)
    }
  }

  /// The plan for statistics of a reference date.
  func asked(on year: Int?) -> QuestionPlan { byYear[year] ?? self }

  /// Ages and sexes as a document's tables tell them apart.
  struct Axes: Sendable {
    let ages: AgeAxis
    let sexes: SexAxis

    var groups: Int { ages.axis.count * sexes.axis.count }
  }

  /// Groups up to which ages and sexes that nobody asks for are kept apart.
  private static let mostApart = 40_000

  func axes(of statistics: PreparedStatistics) -> Axes { axes[statistics.banding] }

  /// What the question has to do with documents like this one.
  func reading(of statistics: PreparedStatistics) -> DocumentReading {
    if let known = readings.withLock({ $0[statistics.shape] }) { return known }
    // Two cores may work out the same, which does no harm; neither waits for the other.
    let made = DocumentReading(self, statistics)
    readings.withLock { $0[statistics.shape] = made }
    return made
  }

  /// The groups of documents that tell ages and sexes apart like this one.
  func space(of statistics: PreparedStatistics, countsAge: Bool, countsSex: Bool) -> QuestionSpace {
    let key = statistics.banding * 4 + (countsAge ? 2 : 0) + (countsSex ? 1 : 0)
    return spaces.withLock { spaces in
      if let known = spaces[key] { return known }
      let made = QuestionSpace(
        self, axes(of: statistics), countsAge: countsAge, countsSex: countsSex)
      spaces[key] = made
      return made
    }
  }

  /// What the question has to do with tables of one shape, which many documents may have.
  func reading(_ key: TableReading.Key, _ make: () -> TableReading?) -> TableReading? {
    if let known = tables.withLock({ $0[key] }) { return known }
    let made = make()
    tables.withLock { $0[key] = .some(made) }
    return made
  }

  /// With some of the criteria alone.
  func keeping(_ places: [Int]) -> QuestionPlan {
    QuestionPlan(question, places.map { matches[$0] }, properties, axes: axes)
  }
}
