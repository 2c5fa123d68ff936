internal import Catalogue

/// What a hospital publishes in numbers: a pyramid of ages and sexes, counts by year, what else is counted.
struct PopulationPart: Sendable {
  let caption: String
  let pyramid: PyramidChart?
  let years: [YearChart]
  let diagnoses: [CountTable]

  /// Counts by one dimension, as a table.
  struct CountTable: Sendable {
    struct Row: Sendable {
      let name: String
      let count: String
    }
    let title: String
    let rows: [Row]
  }

  static let mostRows = 60

  init(_ statistics: AggregateStatistics, reader: Reader, names: ConceptNames) {
    let texts = reader.texts
    let total =
      statistics.total.map { texts.count("population.total", $0) } ?? texts("population.noTotal")
    let day = statistics.referenceDate.map { texts("population.on", ["day": reader.day($0)]) }
    let threshold = texts("population.threshold", ["k": reader.number(statistics.threshold)])
    let rounding =
      statistics.rounding > 1
      ? texts("population.rounding", ["base": reader.number(statistics.rounding)]) : nil
    caption = [total, day, threshold, rounding].compactMap { $0 }.joined(separator: " · ")
    pyramid = PopulationPyramid(statistics).map { PyramidChart($0, reader: reader) }
    years = statistics.tables.filter {
      $0.dimensions == ["birthYear"] || $0.dimensions == ["firstVisitYear"]
    }.prefix(2).compactMap { YearChart($0, threshold: statistics.threshold, reader: reader) }
    diagnoses = statistics.tables.filter {
      $0.dimensions.count == 1
        && ["diagnosis", "phenotype", "variable", "place"].contains($0.dimensions[0])
    }.prefix(4).map { table in
      let name = table.dimensions[0]
      let rows = table.cells.prefix(Self.mostRows).map { cell in
        let value = cell.values[name] ?? ""
        let label = Code(curie: value).flatMap { code in
          names.name(of: code).map { "\($0) (\(code))" }
        }
        return CountTable.Row(
          name: Excerpt.of(label ?? value, longest: 120),
          count: Self.count(cell.count, statistics.threshold, reader))
      }
      return CountTable(title: texts("dimension.\(name)"), rows: rows)
    }
  }

  /// A count, or that it is hidden for being small.
  static func count(_ count: Int?, _ threshold: Int, _ reader: Reader) -> String {
    count.map(reader.number) ?? "<\(threshold)"
  }
}

/// Children by age and sex as bars to the left and right of the ages, with the table that says the same.
struct PyramidChart: Sendable {
  struct Bar: Sendable {
    let x: Double
    let y: Double
    let width: Double
  }

  struct Label: Sendable {
    let x: Double
    let y: Double
    let text: String
  }

  struct Row: Sendable {
    let ages: String
    let counts: [String]
  }

  let height: Int
  let left: [Bar]
  let right: [Bar]
  let leftLabels: [Label]
  let rightLabels: [Label]
  let ages: [Label]
  let leftName: String?
  let rightName: String
  /// What the picture shows, for who cannot see it.
  let alternative: String
  let sexes: [String]
  let rows: [Row]

  private static let line = 22.0
  private static let middle = (from: 132.0, to: 228.0)
  private static let longestBar = 92.0

  init(_ pyramid: PopulationPyramid, reader: Reader) {
    let texts = reader.texts
    let words = AgeWords(texts: texts)
    func name(_ sex: String) -> String {
      texts.has("sex.\(sex)") ? texts("sex.\(sex)") : Excerpt.of(sex, longest: 40)
    }
    let isTwoSided = pyramid.sexes.contains("female") && pyramid.sexes.contains("male")
    let leftSex = isTwoSided ? "female" : nil
    let rightSex = isTwoSided ? "male" : pyramid.sexes.first ?? "all"
    let shown = Array(pyramid.rows.prefix(40))
    func bars(_ sex: String, isLeft: Bool) -> (bars: [Bar], labels: [Label]) {
      var bars: [Bar] = []
      var labels: [Label] = []
      for (index, row) in shown.enumerated() {
        let y = 20 + Double(index) * Self.line
        guard let cell = row.counts[sex] else { continue }
        let count = cell ?? 0
        let share = pyramid.largest > 0 ? Double(count) / Double(pyramid.largest) : 0
        let width = (share * Self.longestBar * 10).rounded() / 10
        let x = isLeft ? Self.middle.from - width : Self.middle.to
        if count > 0 { bars.append(Bar(x: x, y: y, width: max(width, 1))) }
        labels.append(
          Label(
            x: isLeft ? x - 4 : x + width + 4, y: y + 12,
            text: PopulationPart.count(cell, pyramid.threshold, reader)))
      }
      return (bars, labels)
    }
    let leftSide = leftSex.map { bars($0, isLeft: true) } ?? (bars: [], labels: [])
    let rightSide = bars(rightSex, isLeft: false)
    left = leftSide.bars
    leftLabels = leftSide.labels
    right = rightSide.bars
    rightLabels = rightSide.labels
    ages = shown.enumerated().map { index, row in
      Label(
        x: (Self.middle.from + Self.middle.to) / 2, y: 20 + Double(index) * Self.line + 12,
        text: words.range(row.ages) ?? row.ages.description)
    }
    height = 24 + Int(Double(shown.count) * Self.line)
    leftName = leftSex.map(name)
    rightName = name(rightSex)
    alternative = texts.count("pyramid.alternative", shown.count)
    sexes = pyramid.sexes.map(name)
    rows = shown.map { row in
      Row(
        ages: words.range(row.ages) ?? row.ages.description,
        counts: pyramid.sexes.map { sex in
          switch row.counts[sex] {
          case .some(let count): PopulationPart.count(count, pyramid.threshold, reader)
          case .none: "–"
          }
        })
    }
  }
}

/// Children by year as upright bars, with the table that says the same.
struct YearChart: Sendable {
  struct Bar: Sendable {
    let x: Double
    let y: Double
    let width: Double
    let height: Double
  }

  let title: String
  let bars: [Bar]
  let firstYear: String
  let lastYear: String
  let largest: String
  let alternative: String
  let rows: [PopulationPart.CountTable.Row]

  private static let height = 90.0

  init?(_ table: AggregateStatistics.Table, threshold: Int, reader: Reader) {
    let name = table.dimensions[0]
    let cells = table.cells.compactMap { cell in
      cell.values[name].flatMap { Int($0) }.map { (year: $0, count: cell.count) }
    }.sorted { $0.year < $1.year }.suffix(60)
    guard let first = cells.first, let last = cells.last, cells.count > 1 else { return nil }
    let most = cells.compactMap(\.count).max() ?? 0
    let step = 340.0 / Double(last.year - first.year + 1)
    bars = cells.compactMap { cell in
      guard let count = cell.count, count > 0, most > 0 else { return nil }
      let height = Double(count) / Double(most) * Self.height
      return Bar(
        x: Self.rounded(10 + Double(cell.year - first.year) * step),
        y: Self.rounded(18 + Self.height - height), width: Self.rounded(max(step - 1.5, 1)),
        height: Self.rounded(height))
    }
    title = reader.texts("dimension.\(name)")
    firstYear = "\(first.year)"
    lastYear = "\(last.year)"
    largest = reader.number(most)
    alternative = reader.texts(
      "years.alternative",
      ["title": title, "from": firstYear, "to": lastYear, "most": largest])
    rows = cells.map {
      .init(name: "\($0.year)", count: PopulationPart.count($0.count, threshold, reader))
    }
  }

  private static func rounded(_ number: Double) -> Double { (number * 10).rounded() / 10 }
}
