public import Catalogue

/// What statistics are to be made.
public struct StatisticsOptions: Sendable {
  /// The IRI of the dataset whose description will point at the document.
  public var dataset: String
  /// The day on which ages are reckoned; children born later are not counted.
  public var referenceDate: CalendarDay
  /// The hospital's name for the edition.
  public var release: String?
  /// The day of the newest entry about any child.
  public var lastPatientDate: CalendarDay?
  /// What the data are held in: `OMOP CDM 5.4`.
  public var dataModel: String?
  /// The edition of the codes: `ICD-10-GM 2026`.
  public var vocabularyVersion: String?
  /// Other datasets of the hospital, and how many children each has in common with this one.
  public var overlaps: [AggregateStatistics.Overlap] = []
  /// k: the smallest count that is published.
  public var threshold = 10
  /// Counts are rounded to the nearest multiple.
  public var rounding = 1
  /// What to count by, a table each; nil for every dimension that the data have, and the pairs of age, sex,
  /// diagnosis, phenotype and variable.
  public var tables: [[StatisticsDimension]]?
  /// Age bands that do not overlap.
  public var ageGroups = Self.usualAgeGroups
  /// Whether zeros are withheld like small counts.
  public var hidesZeros = false
  /// How hard a smaller choice of cells to withhold is looked for.
  var effort = 1.0

  /// Options with the usual values.
  public init(dataset: String, referenceDate: CalendarDay) {
    self.dataset = dataset
    self.referenceDate = referenceDate
  }

  /// The stages of the NICHD, and those who are of age.
  public static let usualAgeGroups = [
    "P0D/P28D", "P28D/P1Y", "P1Y/P2Y", "P2Y/P6Y", "P6Y/P12Y", "P12Y/P18Y", "P18Y/..",
  ].compactMap { AgeRange(iso8601: $0) }

  /// The least threshold that is taken.
  public static let leastThreshold = 5

  /// Why these options cannot be, or nil.
  public var problem: StatisticsProblem? {
    guard threshold >= Self.leastThreshold, threshold <= 1_000_000 else {
      return StatisticsProblem(
        "A threshold of \(threshold) is not taken.", remedy: "Choose 5 or more; 10 is usual.")
    }
    guard (1...10_000).contains(rounding), rounded(threshold) >= threshold else {
      return StatisticsProblem(
        "Rounding to \(rounding) would show counts below the threshold of \(threshold).",
        remedy: "Choose a base that divides the threshold, such as 1 or \(divisor).")
    }
    let bands = ageGroups.sorted { ($0.from ?? .birth) < ($1.from ?? .birth) }
    guard !bands.contains(where: \.isEmpty), !bands.isEmpty,
      !zip(bands, bands.dropFirst()).contains(where: { $0.overlaps($1) })
    else {
      return StatisticsProblem(
        "The age groups overlap, or one of them is empty.",
        remedy: "Write each as P2Y/P6Y: lower end in, upper end out.")
    }
    for dimensions in tables ?? [] {
      guard (1...4).contains(dimensions.count), Set(dimensions).count == dimensions.count else {
        return StatisticsProblem(
          "A table counts by one to four different dimensions.",
          remedy: "Split \(dimensions.map(\.rawValue).joined(separator: ",")) into several tables.")
      }
    }
    guard dataset.contains(":"), !dataset.contains(where: { $0.isWhitespace || $0 == ">" }) else {
      return StatisticsProblem(
        "The dataset's IRI is not one.", remedy: "Take it from its description: --dataset https://…"
      )
    }
    return overlapProblem
  }

  private var overlapProblem: StatisticsProblem? {
    for (place, overlap) in overlaps.enumerated() {
      guard overlap.dataset.contains(":"), overlap.dataset != dataset,
        !overlaps[..<place].contains(where: { $0.dataset == overlap.dataset })
      else {
        return StatisticsProblem(
          "An overlap is stated with “\(overlap.dataset)”.",
          remedy: "Name the IRI of another dataset, once: --overlap https://…/2=450.")
      }
      guard overlap.count == 0 || overlap.count >= threshold else {
        return StatisticsProblem(
          "The overlap with \(overlap.dataset) is below the threshold of \(threshold).",
          remedy: "Leave it out: nothing is supposed then.")
      }
    }
    return nil
  }

  private var divisor: Int {
    [10, 5, 2].first { threshold % $0 == 0 } ?? threshold
  }

  /// To the nearest multiple of the base; a half goes up.
  func rounded(_ count: Int) -> Int { (count + rounding / 2) / rounding * rounding }

  /// What someone who knows how counts are made knows of a published one.
  func interval(ofPublished count: Int) -> CountInterval {
    guard count > 0, rounding > 1 else { return CountInterval(count, count) }
    let shown = rounded(count)
    return CountInterval(max(threshold, shown - rounding / 2), shown + (rounding - 1) / 2)
  }
}
