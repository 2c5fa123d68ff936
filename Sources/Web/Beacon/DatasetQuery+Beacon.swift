internal import Catalogue
internal import Query

extension DatasetQuery {
  /// The datasets that may hold the individuals asked for.
  ///
  /// - Throws: `BeaconProblem` for a filter that datasets are not searched by.
  init(beacon question: FeasibilityQuestion) throws(BeaconProblem) {
    self.init()
    guard (question.not ?? []).isEmpty else {
      throw BeaconProblem(
        filter: "!", message: "Datasets and cohorts are not excluded by a filter: leave out “!”.")
    }
    for criterion in question.all.flatMap(\.any) {
      if let concept = criterion.concept { filters.code.append(concept) }
      if let sex = criterion.sex { filters.sex.append(sex) }
      if let variable = criterion.variable { filters.variable.append(variable) }
      if let age = criterion.age {
        filters.ageMin = age.from
        filters.ageMax = age.to.map(\.lastBefore)
      }
    }
    filters.country = question.where?.country ?? []
    filters.hospital = question.where?.hospital ?? []
    filters.access = question.where?.access ?? []
    filters.includeUnknown = false
  }
}

extension Age {
  /// The last completed unit before this age: of `P6Y`, `P5Y`.
  fileprivate var lastBefore: Age { Age(max(0, count - 1), unit) }
}
