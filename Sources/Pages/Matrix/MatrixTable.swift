internal import Catalogue
internal import Query
internal import Store

/// A cohort: the head of a column.
struct MatrixColumn: Sendable {
  let title: String
  let href: String
  let hospital: String

  init(_ cohort: MatrixAnswer.Cohort, request: PageRequest) {
    title = Excerpt.of(
      cohort.title.isEmpty ? request.reader.texts("dataset.untitled") : cohort.title, longest: 70)
    href = request.dataset(cohort.id)
    hospital = Excerpt.of(cohort.hospitalName, longest: 60)
  }
}

/// A topic with its variables, where it is open.
struct MatrixSection: Sendable {
  /// The topic's row.
  struct Head: Sendable {
    let name: String
    let size: String
    /// The page with the topic opened, or closed; nil where all are open.
    let toggle: String?
    let isOpen: Bool
    /// Of each cohort: how many of the topic's variables it has, or has something similar to.
    let counts: [String]
  }

  let head: Head?
  let rows: [MatrixRow]

  init(
    _ topic: MatrixAnswer.Topic, rows: [MatrixAnswer.Row], isHeaded: Bool, isOpen: Bool,
    cohorts: Int, toggle: String?, reader: Reader
  ) {
    let texts = reader.texts
    if isHeaded {
      var counts = Array(repeating: 0, count: cohorts)
      for row in topic.rows {
        for cell in row.cells where counts.indices.contains(cell.cohort) {
          counts[cell.cohort] += 1
        }
      }
      head = Head(
        name: topic.name.isEmpty
          ? texts("matrix.otherTopic") : Excerpt.of(topic.name, longest: 120),
        size: texts.count("matrix.variables", topic.rows.count), toggle: toggle, isOpen: isOpen,
        counts: counts.map { $0 == 0 ? "–" : reader.number($0) })
    } else {
      head = nil
    }
    self.rows = rows.map { MatrixRow($0, cohorts: cohorts, reader: reader) }
  }
}

/// A variable: who has it.
struct MatrixRow: Sendable {
  /// Whether a cohort has it, at which ages, and for how many children.
  struct Cell: Sendable {
    /// has, similar, lacks: the class that draws it.
    let state: String
    /// The same in words.
    let word: String
    let ages: String?
    /// What makes it but similar.
    let unit: String?
    let children: String?
  }

  let label: String
  let name: String?
  let unit: String?
  let cells: [Cell]

  init(_ row: MatrixAnswer.Row, cohorts: Int, reader: Reader) {
    let texts = reader.texts
    label = Excerpt.of(row.label, longest: 120)
    name = row.name == row.label || row.name.isEmpty ? nil : Excerpt.of(row.name, longest: 60)
    unit = row.unit.map { Excerpt.of($0, longest: 40) }
    let lacking = Cell(
      state: "lacks", word: texts("compare.lacks"), ages: nil, unit: nil, children: nil)
    var cells = Array(repeating: lacking, count: cohorts)
    for cell in row.cells where cells.indices.contains(cell.cohort) {
      cells[cell.cohort] = Cell(cell, reader: reader)
    }
    self.cells = cells
  }
}

extension MatrixRow.Cell {
  init(_ cell: MatrixAnswer.Cell, reader: Reader) {
    let texts = reader.texts
    state = cell.state.rawValue
    word = texts(cell.state == .has ? "compare.has" : "matrix.similar")
    var ages: [String] = []
    for held in cell.variables {
      guard let text = held.measurement.flatMap({ AgeBar($0, reader: reader)?.text }),
        !ages.contains(text)
      else { continue }
      ages.append(text)
    }
    self.ages = ages.isEmpty ? nil : Excerpt.of(ages.joined(separator: ", "), longest: 60)
    let units = cell.variables.compactMap { $0.unit ?? $0.datatype }.filter { !$0.isEmpty }
    unit = cell.state == .similar ? units.first.map { Excerpt.of($0, longest: 24) } : nil
    children = cell.variables.compactMap(\.children).max().map {
      texts.count("matrix.children", $0)
    }
  }
}

/// How ready a hospital is for a study that needs the wanted variables.
struct MatrixCoverageRow: Sendable {
  let hospital: String
  let href: String
  let cohorts: String
  let has: String
  let similar: String
  /// Out of a hundred, for the bar.
  let percent: Int
  let missing: String

  private static let mostMissing = 30

  init(_ coverage: MatrixAnswer.Coverage, of wanted: Int, request: PageRequest) {
    let reader = request.reader
    hospital = Excerpt.of(coverage.hospitalName, longest: 120)
    href = request.link("/sources/" + PercentEncoding.component(coverage.hospital))
    cohorts = reader.number(coverage.cohorts)
    has = reader.number(coverage.has)
    similar = reader.number(coverage.similar)
    percent = wanted == 0 ? 0 : coverage.has * 100 / wanted
    let shown = coverage.missing.prefix(Self.mostMissing).map { Excerpt.of($0, longest: 60) }
    missing =
      coverage.missing.isEmpty
      ? "–"
      : shown.joined(separator: ", ") + (shown.count < coverage.missing.count ? " …" : "")
  }
}
