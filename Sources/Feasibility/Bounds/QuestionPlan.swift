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

  let sexAxis: SexAxis
  /// By `PreparedStatistics.banding`.
  private let ageAxes: [AgeAxis]
  /// The plan by the year of the reference date, where the question asks for ages in a year.
  private let byYear: [Int?: QuestionPlan]
  /// By `PreparedStatistics.shape`.
  private let readings = Mutex<[Int: DocumentReading]>([:])

  init(
    _ question: NormalisedQuestion, _ index: StatisticsIndex,
    moreNames: [String: Set<String>] = [:]
  ) {
    self.question = question
    let properties = index.properties
    self.properties = properties
    let required = question.required.sorted { $0.key < $1.key }
    let excluded = question.excluded.sorted { $0.key < $1.key }
    matches =
      required.map { CriterionMatch($0, isExcluded: false, properties, moreNames) }
      + excluded.map { CriterionMatch($0, isExcluded: true, properties, moreNames) }
    asksForVariables = matches.contains(where: \.criterion.asksForVariable)
    let edges = matches.flatMap { match in
      (match.ages?.ranges ?? []).flatMap { [$0.lowerBound, $0.upperBound] }
    }
    self.edges = edges
    ageAxes = index.bandings.map { AgeAxis(bandings: $0, asked: question.ages, edges: edges) }
    let sexes = question.sexes.flatMap { asked in
      asked == NormalisedQuestion.everySex
        ? nil : PreparedTable.sexes.indices.filter { asked.contains(PreparedTable.sexes[$0]) }
    }
    self.sexes = sexes
    sexAxis = SexAxis(asked: sexes, apart: matches.contains { !$0.sexes.isEmpty })
    var byYear: [Int?: QuestionPlan] = [:]
    for year in question.year == nil ? [] : index.referenceYears {
      var moved = question.asked(on: year)
      moved.forgetYear()
      byYear[year] = QuestionPlan(moved, index, moreNames: moreNames)
    }
    self.byYear = byYear
  }

  /// The plan for statistics of a reference date.
  func asked(on year: Int?) -> QuestionPlan { byYear[year] ?? self }

  func ageAxis(of statistics: PreparedStatistics) -> AgeAxis { ageAxes[statistics.banding] }

  /// What the question has to do with documents like this one.
  func reading(of statistics: PreparedStatistics) -> DocumentReading {
    if let known = readings.withLock({ $0[statistics.shape] }) { return known }
    // Two cores may work out the same, which does no harm; neither waits for the other.
    let made = DocumentReading(self, statistics)
    readings.withLock { $0[statistics.shape] = made }
    return made
  }

  /// With some of the criteria alone.
  func keeping(_ places: [Int]) -> QuestionPlan {
    QuestionPlan(self, matches: places.map { matches[$0] })
  }

  private init(_ whole: QuestionPlan, matches: [CriterionMatch]) {
    question = whole.question
    properties = whole.properties
    self.matches = matches
    asksForVariables = whole.asksForVariables
    edges = whole.edges
    ageAxes = whole.ageAxes
    sexAxis = whole.sexAxis
    sexes = whole.sexes
    byYear = [:]
  }
}
