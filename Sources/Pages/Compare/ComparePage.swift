internal import Catalogue
internal import Query
public import Store

/// Cohorts side by side: whom they hold, and which variables they share.
public struct ComparePage: HTMLPage {
  public static let template = "compare"
  public let shell: Shell

  let cohorts: [Cohort]
  let facts: [Row]
  let ages: [AgeCell]
  let common: String
  let partial: String
  let variables: [VariableLine]
  let more: String?
  let matrix: String
  let json: String
  let help: String?

  /// A column's head.
  struct Cohort: Sendable {
    let title: String
    let href: String
    let hospital: String
    let removal: String
    let removalLabel: String
  }

  struct Row: Sendable {
    let name: String
    let values: [String]
  }

  struct AgeCell: Sendable {
    let bar: AgeBar?
  }

  struct VariableLine: Sendable {
    struct Cell: Sendable {
      let isThere: Bool
      let name: String?
    }

    let label: String
    let concept: String?
    let cells: [Cell]
  }

  /// Cells of variables; fewer rows where there are many cohorts.
  static let mostCells = 1_000
  /// Cohorts that one comparison takes.
  public static let mostCohorts = 12

  /// - Parameter comparison: nil where fewer than two datasets were named.
  public init(_ request: PageRequest, comparison: Comparison?, names: ConceptNames) {
    let reader = request.reader
    let texts = reader.texts
    let found = comparison?.cohorts ?? []
    func row(_ name: String, _ value: (Comparison.Cohort) -> String?) -> Row {
      Row(name: texts(name), values: found.map { value($0) ?? texts("compare.unstated") })
    }
    let ids = request.values("id")
    cohorts = found.map { cohort in
      let title = Excerpt.of(cohort.title, longest: 120)
      let others = ids.filter { $0 != cohort.id && $0 != cohort.iri }
      return Cohort(
        title: title, href: request.dataset(cohort.id),
        hospital: Excerpt.of(cohort.hospitalName, longest: 80),
        removal: request.link("/compare", others.map { QueryItem(name: "id", value: $0) }),
        removalLabel: texts("tray.removeTitle", ["title": title]))
    }
    facts = [
      row("filter.country") { $0.country.map(reader.country) },
      row("filter.access") { $0.access.map(reader.access) },
      row("hit.childrenLabel") { $0.individuals.map(reader.number) },
      row("compare.gestation") { cohort in
        AgeWords(texts: texts).gestation(
          GestationRange(from: cohort.gestationMin, to: cohort.gestationMax))
      },
      row("fact.period") { $0.years },
      row("dataset.codes") { cohort in
        cohort.codes.isEmpty
          ? nil
          : cohort.codes.prefix(12).map { text in
            Code(curie: text).flatMap(names.name(of:)).map { "\($0) (\(text))" } ?? text
          }.joined(separator: "; ")
      },
      row("dataset.variables") { reader.number($0.variableCount) },
      row("compare.rung") {
        texts.has("rung.\($0.rung)") ? texts("rung.\($0.rung)") : $0.rung
      },
    ]
    ages = found.map {
      AgeCell(
        bar: AgeBar(
          from: $0.ageMin, to: $0.ageMax, weeksFrom: $0.gestationMin, weeksTo: $0.gestationMax,
          reader: reader))
    }
    let shared = comparison?.common ?? []
    let some = comparison?.partial ?? []
    common = texts.count("compare.common", shared.count)
    partial = texts.count("compare.partial", some.count)
    variables = (shared + some).prefix(Self.mostCells / max(found.count, 3)).map { variable in
      VariableLine(
        label: Excerpt.of(variable.label, longest: 160),
        // An IRI tells a reader less than the label does.
        concept: variable.concept.flatMap {
          $0.contains("://") ? nil : Excerpt.of($0, longest: 60)
        },
        cells: variable.names.map { name in
          .init(isThere: name != nil, name: name.map { Excerpt.of($0, longest: 60) })
        })
    }
    let rest = shared.count + some.count - variables.count
    more = rest > 0 ? texts.count("facet.more", rest) : nil
    matrix = request.link("/matrix", found.map { QueryItem(name: "dataset", value: $0.id) })
    json = QueryString.address("/api/v1/compare", ids.map { QueryItem(name: "id", value: $0) })
    help = comparison == nil ? texts("compare.help") : nil
    shell = Shell(
      request, title: texts("compare.title"), isHidden: true, asOf: comparison?.asOf)
  }
}
