/// How many of a dataset's children have a variable, per cent, at every age and together, as its published
/// tables have it.
public struct VariableCompleteness: Hashable, Sendable {
  /// The share of one age band.
  public struct Share: Hashable, Sendable {
    public var ages: AgeRange
    /// 0 to 100, to the nearest whole; nil where a count is suppressed or not published.
    public var percent: Int?
  }

  /// Its concept or name, as the tables call it.
  public var variable: String
  /// Of all children; nil where not published.
  public var percent: Int?
  /// Youngest first; empty where nothing is published by age.
  public var byAge: [Share]

  /// Of every variable that the tables count, by name.
  ///
  /// A share is one published count by another: it tells nothing that these do not.
  public static func all(in statistics: AggregateStatistics) -> [VariableCompleteness] {
    func counts(_ dimensions: Set<String>) -> [[String: String]: Int] {
      guard let table = statistics.tables.first(where: { Set($0.dimensions) == dimensions }) else {
        return [:]
      }
      return Dictionary(table.cells.compactMap { cell in cell.count.map { (cell.values, $0) } }) {
        first, _ in first
      }
    }
    let whole = counts(["variable"])
    let parts = counts(["ageGroup", "variable"])
    let children = counts(["ageGroup"])
    let names = Set(
      statistics.tables.flatMap { table in
        [["variable"], ["ageGroup", "variable"]].contains { Set($0) == Set(table.dimensions) }
          ? table.cells.compactMap { $0.values["variable"] } : []
      })
    let bands = Set(
      statistics.tables.filter { Set($0.dimensions) == ["ageGroup", "variable"] }
        .flatMap { $0.cells.compactMap { $0.values["ageGroup"] } }
    ).compactMap { text in
      AgeRange(iso8601: text).map { (text: text, ages: $0) }
    }.sorted { $0.ages.days.from < $1.ages.days.from }
    return names.sorted().map { name in
      VariableCompleteness(
        variable: name, percent: percent(whole[["variable": name]], of: statistics.total),
        byAge: bands.map { band in
          Share(
            ages: band.ages,
            percent: percent(
              parts[["ageGroup": band.text, "variable": name]],
              of: children[["ageGroup": band.text]]))
        })
    }
  }

  /// Rounded counts may differ by their base: no share is above 100.
  private static func percent(_ count: Int?, of all: Int?) -> Int? {
    guard let count, let all, all > 0 else { return nil }
    return min(100, (count * 100 + all / 2) / all)
  }
}
