internal import Catalogue

extension FeasibilityQuestion {
  /// The question as Beacon v2 requests. Beacon knows no "any of": a group of several alternatives becomes
  /// several requests, whose answers are to be joined.
  ///
  /// - Returns: nil where that would take more than `most` requests, or where the question excludes, or asks
  ///   for time, which Beacon filters cannot say.
  public func beaconRequests(most: Int = 64) -> [BeaconRequest]? {
    guard (not ?? []).isEmpty, period == nil, year == nil else { return nil }
    var alternatives: [[BeaconFilter]] = [[]]
    for group in all {
      let choices = group.any.map(Self.filters)
      guard !choices.isEmpty, alternatives.count * choices.count <= most else { return nil }
      alternatives = alternatives.flatMap { taken in choices.map { taken + $0 } }
    }
    for (field, values) in [
      ("country", `where`?.country), ("hospital", `where`?.hospital), ("access", `where`?.access),
    ] {
      guard let values, !values.isEmpty else { continue }
      guard values.count == 1 else { return nil }
      alternatives = alternatives.map {
        $0 + [BeaconFilter(id: field, operator: .equal, value: values[0])]
      }
    }
    return alternatives.map { filters in
      var query = BeaconRequest.Query(filters: filters)
      query.requestedGranularity = .count
      return BeaconRequest(
        meta: .init(apiVersion: BeaconRequest.apiVersion, requestedSchemas: []), query: query)
    }
  }

  private static func filters(_ criterion: Criterion) -> [BeaconFilter] {
    if let concept = criterion.concept {
      return [
        BeaconFilter(
          id: concept.description, includeDescendantTerms: criterion.descendants ?? true,
          scope: "individual")
      ]
    }
    if let age = criterion.age {
      return [
        age.from.map { BeaconFilter(id: "age", operator: .atLeast, value: $0.description) },
        age.to.map { BeaconFilter(id: "age", operator: .less, value: $0.description) },
      ].compactMap { $0 }
    }
    if let sex = criterion.sex {
      guard let term = BeaconTerms.sexes.first(where: { $0.name == sex })?.term else {
        return [BeaconFilter(id: "sex", operator: .equal, value: sex)]
      }
      return [BeaconFilter(id: term, scope: "individual")]
    }
    if let variable = criterion.variable {
      return [BeaconFilter(id: "variable", operator: .equal, value: variable)]
    }
    return []
  }
}
