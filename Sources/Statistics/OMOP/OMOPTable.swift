/// Which table of the OMOP Common Data Model (version 5) a file is, told by its columns.
enum OMOPTable: Int, CaseIterable {
  // In the order in which they are read: persons before what is said of them, concepts at the end.
  case person, observationPeriod, visit, condition, measurement, concept

  /// Columns by which it is known.
  private var signs: [String] {
    switch self {
    case .person: ["person_id", "year_of_birth"]
    case .observationPeriod: ["person_id", "observation_period_start_date"]
    case .visit: ["person_id", "visit_start_date"]
    case .condition: ["person_id", "condition_concept_id"]
    case .measurement: ["person_id", "measurement_concept_id"]
    case .concept: ["concept_id", "vocabulary_id", "concept_code"]
    }
  }

  /// Nil where it is none of these.
  init?(headers: [String]) {
    let names = Set(headers.map { $0.lowercased() })
    // A visit and a condition may both have columns of the other's kind: the order decides.
    let order: [OMOPTable] = [
      .person, .condition, .measurement, .observationPeriod, .concept, .visit,
    ]
    guard let table = order.first(where: { $0.signs.allSatisfy(names.contains) }) else {
      return nil
    }
    self = table
  }
}
