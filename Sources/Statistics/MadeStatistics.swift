public import Catalogue

/// A statistics document that is safe to publish, and what its maker should know.
public struct MadeStatistics: Sendable {
  /// What was done to a table.
  public struct Table: Sendable {
    /// What it counts by.
    public var dimensions: [StatisticsDimension]
    /// Cells with a count.
    public var published: Int
    /// Cells without one.
    public var withheld: Int
    /// Whether the whole table was left out.
    public var isLeftOut: Bool
    /// Codes and variables of fewer than k children, of which the table says nothing.
    public var rareValues: Int

    /// The dimensions for people: `ageGroup × sex`.
    public var name: String { dimensions.map(\.rawValue).joined(separator: " × ") }
  }

  /// The document.
  public var statistics: AggregateStatistics
  /// In the order in which they were asked for.
  public var tables: [Table]
  /// What could not be read or counted, a sentence each; no count below the threshold stands in them.
  public var notes: [String]

  /// The JSON form, a cell a line.
  public var json: [UInt8] { StatisticsJSON.bytes(statistics) }
  /// The CSV form.
  public var csv: [UInt8] { statistics.csv }
}

extension AggregateStatistics {
  /// Counts children and withholds what must be withheld, so that the document passes its own arrival check.
  ///
  /// - Throws: ``StatisticsProblem`` where the options cannot be, or too few children are left to say anything.
  public static func make(
    of patients: PatientRecords, _ options: StatisticsOptions
  ) throws(StatisticsProblem) -> MadeStatistics {
    if let problem = options.problem { throw problem }
    let counts = TrueCounts(patients, options)
    for overlap in options.overlaps
    where overlap.count > counts.total
      || (1..<options.threshold).contains(counts.total - overlap.count)
    {
      throw StatisticsProblem(
        "The overlap with \(overlap.dataset) is more than there are children, or leaves fewer than "
          + "\(options.threshold) outside it.",
        remedy: "Check the number, or leave it out: nothing is supposed then.")
    }
    guard counts.total >= options.threshold else {
      throw StatisticsProblem(
        "There are fewer than \(options.threshold) children: no number of them can be published.",
        remedy: "Check the reference date, or publish the description without statistics.")
    }
    let planned = try Self.planned(counts, options)
    let problem = SuppressionProblem(
      planned, total: counts.total, partitioned: counts.partitioned, options)
    let choice = ComplementarySuppression.choose(problem, effort: options.effort)
    var made = MadeStatistics(
      statistics: document(planned, problem, choice, total: counts.total, options), tables: [],
      notes: MakingNotes(patients, counts, options).sentences)
    let leftOut = passArrival(&made.statistics)
    if !leftOut.isEmpty {
      made.notes.append(
        "Nothing of \(leftOut.joined(separator: ", ")) can be published without telling of fewer than "
          + "\(options.threshold) children.")
    }
    made.tables = planned.map { table in
      let shown = made.statistics.tables.first {
        $0.dimensions == table.dimensions.map(\.rawValue)
      }
      let published = shown?.cells.count { $0.count != nil } ?? 0
      return MadeStatistics.Table(
        dimensions: table.dimensions, published: published,
        withheld: (shown?.cells.count ?? table.cells.count) - published, isLeftOut: shown == nil,
        rareValues: table.rareValues)
    }
    return made
  }

  private static func planned(
    _ counts: TrueCounts, _ options: StatisticsOptions
  ) throws(StatisticsProblem) -> [PlannedTable] {
    var planned: [PlannedTable] = []
    var cells = 0
    for dimensions in counts.asked where !planned.contains(where: { $0.dimensions == dimensions }) {
      for dimension in dimensions where counts.values.names[dimension.index].isEmpty {
        throw StatisticsProblem(
          "The files hold nothing to count by \(dimension.rawValue).",
          remedy:
            "Name its column: --column NAME=\(dimension.rawValue), or ask for other dimensions.")
      }
      let table = PlannedTable(dimensions, counts, options)
      cells += table.cells.count
      guard cells <= TrueCounts.mostCells else {
        throw StatisticsProblem(
          "The tables have more than \(TrueCounts.mostCells) cells, the most that a document may have.",
          remedy:
            "Ask for fewer dimensions at once: --dimensions diagnosis --dimensions ageGroup,sex.")
      }
      planned.append(table)
    }
    return planned
  }

  private static func document(
    _ planned: [PlannedTable], _ problem: SuppressionProblem,
    _ choice: SuppressionProblem.Choice, total: Int, _ options: StatisticsOptions
  ) -> AggregateStatistics {
    var tables = planned.enumerated().map { index, table in
      Table(
        dimensions: table.dimensions.map(\.rawValue), complete: table.isComplete,
        secondarySuppression: choice.mayBeLarge[index],
        cells: table.cells.map { Cell($0.values, count: options.rounded($0.count)) })
    }
    for (index, cell) in problem.cells.enumerated() where choice.withheld[index] {
      tables[cell.table].cells[cell.place].count = nil
    }
    // A table that withholds everything, large and small, says nothing.
    tables.removeAll { $0.secondarySuppression && $0.cells.allSatisfy { ($0.count ?? 0) == 0 } }
    tables.removeAll { $0.cells.isEmpty }
    var statistics = AggregateStatistics(
      dataset: options.dataset, referenceDate: options.referenceDate.description,
      release: options.release, threshold: options.threshold, rounding: options.rounding,
      total: options.rounded(total), tables: tables)
    statistics.lastPatientDate = options.lastPatientDate?.description
    statistics.dataModel = options.dataModel
    statistics.vocabularyVersion = options.vocabularyVersion
    statistics.overlaps = options.overlaps.map {
      Overlap(dataset: $0.dataset, count: options.rounded($0.count))
    }
    return statistics
  }

  /// Reads the document as a catalogue does on arrival, and leaves out what it would not use.
  ///
  /// - Returns: Names of tables left out.
  private static func passArrival(_ statistics: inout AggregateStatistics) -> [String] {
    var leftOut: [String] = []
    for _ in 0..<3 {
      let reading = read(
        StatisticsJSON.bytes(statistics), threshold: statistics.threshold,
        datasetIRI: statistics.dataset)
      let kept = reading.statistics?.tables ?? []
      statistics.overlaps = reading.statistics?.overlaps ?? []
      if reading.findings.isEmpty, kept.count == statistics.tables.count { break }
      leftOut += statistics.tables.filter { table in
        !kept.contains { $0.dimensions == table.dimensions }
      }.map(\.name)
      statistics.tables = kept
    }
    return leftOut
  }
}
