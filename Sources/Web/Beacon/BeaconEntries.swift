internal import Catalogue
internal import Store

/// A dataset as the Beacon default model has it (`datasets/defaultSchema.json`).
struct BeaconDataset: Encodable {
  var id: String
  var name: String
  var description: String?
  var updateDateTime: String?
  var externalUrl: String
  var info: Info

  struct Info: Encodable {
    var hospital: String
    var country: String?
    var access: String?
    var rung: String?
  }

  init(_ hit: DatasetHit) {
    id = hit.id
    name = hit.title
    description = hit.description.isEmpty ? nil : hit.description
    updateDateTime = hit.modified
    externalUrl = hit.iri
    info = Info(
      hospital: hit.hospital, country: hit.country, access: hit.access, rung: hit.rung)
  }
}

/// A dataset as a cohort (`cohorts/defaultSchema.json`): who is in it, by age and diagnosis.
struct BeaconCohort: Encodable {
  var id: String
  var name: String
  var cohortType = "study-defined"
  /// As published, never below the hospital's threshold.
  var cohortSize: Int64?
  var inclusionCriteria: Criteria?

  struct Criteria: Encodable {
    var ageRange: Range?
    var diseaseConditions: [Condition]?
  }
  struct Range: Encodable {
    var start: Duration
    var end: Duration
  }
  struct Duration: Encodable {
    var iso8601duration: String
  }
  struct Condition: Encodable {
    var diseaseCode: Term
  }
  struct Term: Encodable {
    var id: String
    var label: String?
  }

  /// - Parameter label: a code's name for people.
  init(_ hit: DatasetHit, codes: [Code], label: (Code) -> String?) {
    id = hit.id
    name = hit.title
    cohortSize = hit.individuals
    var criteria = Criteria()
    if let end = hit.ageMax {
      criteria.ageRange = Range(
        start: Duration(iso8601duration: hit.ageMin ?? "P0D"),
        end: Duration(iso8601duration: end))
    }
    let terms = codes.prefix(100).map {
      Condition(diseaseCode: Term(id: $0.description, label: label($0)))
    }
    criteria.diseaseConditions = terms.isEmpty ? nil : Array(terms)
    inclusionCriteria =
      criteria.ageRange == nil && criteria.diseaseConditions == nil ? nil : criteria
  }
}
