internal import Catalogue
internal import GRDB

extension Store {
  /// The most cohorts that are compared at once.
  public static let mostCompared = 20

  /// Cohorts side by side: their populations, ages, codes, and the variables that they share.
  ///
  /// - Parameter ids: Ids or IRIs, at most `mostCompared`; one given twice is one column.
  /// - Throws: `DatasetUnknown` for the first that is not there; `StoreError`; `CancellationError`.
  public func compare(_ ids: [String], languages: [String] = []) async throws -> Comparison {
    try await read { db in
      let freshness = try Freshness.read(db)
      var rows: [DatasetRow] = []
      for id in ids.prefix(Self.mostCompared) {
        guard let row = try DatasetRow.find(id, db) else { throw DatasetUnknown(id: id) }
        if !rows.contains(where: { $0.rowid == row.rowid }) { rows.append(row) }
      }
      var table = SharedVariableTable(cohorts: rows.count)
      for (cohort, row) in rows.enumerated() {
        for variable in try DerivedRows.variables(dataset: row.rowid, in: db) {
          table.add(variable, cohort: cohort, languages: languages)
        }
      }
      let codes = rows.map { Set($0.dataset.codes) }
      let common = codes.dropFirst().reduce(codes.first ?? []) { $0.intersection($1) }
      return Comparison(
        cohorts: rows.map { Comparison.Cohort($0, languages: languages) },
        common: table.common, partial: table.partial,
        commonCodes: common.sorted().map(\.description), asOf: freshness.asOf,
        generation: freshness.generation)
    }
  }
}

extension Comparison.Cohort {
  init(_ row: DatasetRow, languages: [String]) {
    let dataset = row.dataset
    let years = dataset.temporal.map(\.years)
    let from = years.compactMap(\.from).min()
    let to = years.compactMap(\.to).max()
    self.init(
      id: row.key, iri: row.iri, title: dataset.title.best(for: languages)?.text ?? "",
      hospital: row.source.name, hospitalName: row.source.hospitalName,
      country: row.source.settings.country ?? dataset.countries.first,
      access: dataset.access.level?.rawValue, individuals: dataset.individuals,
      ageMin: dataset.ages?.from?.description, ageMax: dataset.ages?.to?.description,
      gestationMin: dataset.gestation?.from, gestationMax: dataset.gestation?.to,
      codes: dataset.codes.sorted().map(\.description),
      years: from == nil && to == nil
        ? nil : "\(from.map(String.init) ?? "")/\(to.map(String.init) ?? "")",
      variableCount: row.variableCount, rung: row.rung)
  }
}

/// Variables of several cohorts brought together: by concept where they have one, else by name.
struct SharedVariableTable {
  private let cohorts: Int
  private var variables: [Comparison.SharedVariable] = []
  private var places: [String: Int] = [:]

  init(cohorts: Int) {
    self.cohorts = cohorts
  }

  mutating func add(_ variable: Variable, cohort: Int, languages: [String]) {
    let concept = variable.concept?.code?.description ?? variable.concept?.iri
    let key = concept.map { "c" + $0 } ?? "n" + TitleKey.fold(variable.name)
    let place = places[key] ?? variables.count
    if place == variables.count {
      places[key] = place
      variables.append(
        Comparison.SharedVariable(
          label: variable.label.best(for: languages)?.text ?? variable.name, concept: concept,
          names: Array(repeating: nil, count: cohorts)))
    }
    if variables[place].names[cohort] == nil { variables[place].names[cohort] = variable.name }
  }

  /// In all cohorts, in the order of the first.
  var common: [Comparison.SharedVariable] {
    cohorts < 2 ? [] : variables.filter { !$0.names.contains(nil) }
  }

  /// In some: those in most cohorts first.
  var partial: [Comparison.SharedVariable] {
    let rest = cohorts < 2 ? variables : variables.filter { $0.names.contains(nil) }
    return rest.enumerated().sorted { left, right in
      let counts = (left.element.names.count { $0 != nil }, right.element.names.count { $0 != nil })
      return counts.0 == counts.1 ? left.offset < right.offset : counts.0 > counts.1
    }.map(\.element)
  }
}
