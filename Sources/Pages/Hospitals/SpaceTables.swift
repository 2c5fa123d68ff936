internal import Catalogue
internal import Query
internal import Store

/// What the hospitals hold, as two tables: by age group, within a disease group where one is chosen, and by disease
/// group, within an age group where one is chosen.
struct SpaceTables: Sendable {
  struct Choice: Sendable {
    let value: String
    let name: String
    let isChosen: Bool
  }

  let tables: [HeatTable]
  let diseases: [Choice]
  let ages: [Choice]
  let lang: String?
  let csv: String
  /// That hospitals are left out; nil where all are shown.
  let more: String?

  /// Hospitals in a table; those with most datasets where there are more.
  static let mostHospitals = 60
  /// In bytes: codes are short, whoever wrote a longer one.
  private static let longestCode = 200

  /// Nil where there are no datasets.
  init?(
    _ space: DataSpace, hospitals named: [String: String], request: PageRequest,
    names: ConceptNames
  ) {
    let reader = request.reader
    let texts = reader.texts
    let holding = space.hospitals.filter { space.datasets(hospital: $0) > 0 }
      .sorted { (named[$0] ?? $0, $0) < (named[$1] ?? $1, $1) }
    guard !holding.isEmpty else { return nil }
    let largest = holding.sorted {
      (space.datasets(hospital: $1), $0) < (space.datasets(hospital: $0), $1)
    }.prefix(Self.mostHospitals)
    let shown = holding.filter(largest.contains)
    more =
      holding.count > shown.count
      ? texts("space.more", ["shown": reader.number(shown.count)]) : nil
    let groups = space.diseaseGroups.filter { group in
      ([group.concept] + group.codes.map(\.description)).allSatisfy {
        $0.utf8.count <= Self.longestCode
      }
    }
    let disease = request.value("disease").flatMap { concept in
      groups.first { $0.concept == concept }
    }
    let age = request.value("ageGroup").flatMap { id in space.ageGroups.first { $0 == id } }
    let rows = shown.map { name in
      HeatTable.Heading(
        name: Excerpt.of(named[name] ?? name, longest: 120),
        filters: [QueryItem(name: "hospital", value: name)])
    }
    let diseaseColumns = groups.map { group in
      HeatTable.Heading(
        name: Excerpt.of(names.name(ofConcept: group.concept) ?? group.concept, longest: 80),
        filters: group.codes.map { QueryItem(name: "code", value: $0.description) })
    }
    let ageColumns = space.ageGroups.map { id in
      HeatTable.Heading(
        name: AgeGroup(id: id)?.label.best(for: reader.languages)?.text ?? id,
        filters: [QueryItem(name: "ageGroup", value: id)])
    }
    func table(
      _ id: String, _ title: String, _ columns: [HeatTable.Heading], _ filters: [QueryItem],
      _ count: (String?, Int?) -> Int
    ) -> HeatTable {
      HeatTable(
        id: id, title: title, rows: rows, columns: columns,
        totals: (texts("space.allHospitals"), texts("space.all")), filters: filters,
        request: request
      ) { row, column in count(row.map { shown[$0] }, column) }
    }
    func title(_ name: String, _ chosen: String?) -> String {
      chosen.map { "\(texts(name)): \($0)" } ?? texts(name)
    }
    let chosenDisease = disease.flatMap { groups.firstIndex(of: $0) }
    let chosenAge = age.flatMap { space.ageGroups.firstIndex(of: $0) }
    let byAge = table(
      "by-age", title("space.byAge", chosenDisease.map { diseaseColumns[$0].name }), ageColumns,
      chosenDisease.map { diseaseColumns[$0].filters } ?? []
    ) { hospital, column in
      space.datasets(
        hospital: hospital, diseaseGroup: disease, ageGroup: column.map { space.ageGroups[$0] })
    }
    let byDisease = table(
      "by-disease", title("space.byDisease", chosenAge.map { ageColumns[$0].name }),
      diseaseColumns, chosenAge.map { ageColumns[$0].filters } ?? []
    ) { hospital, column in
      space.datasets(
        hospital: hospital, diseaseGroup: column.map { groups[$0] }, ageGroup: age)
    }
    tables = groups.isEmpty ? [byAge] : [byAge, byDisease]
    diseases = zip(groups, diseaseColumns).map {
      Choice(value: $0.concept, name: $1.name, isChosen: $0 == disease)
    }
    ages = zip(space.ageGroups, ageColumns).map {
      Choice(value: $0, name: $1.name, isChosen: $0 == age)
    }
    lang = request.value("lang")
    csv = request.link("/hospitals", [QueryItem(name: "format", value: "csv")])
  }
}
