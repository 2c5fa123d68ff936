internal import Catalogue
internal import Query

/// What can be filtered by: fields, sexes, and every code that a dataset states.
struct BeaconFilteringTerms: Encodable {
  struct Term: Encodable {
    var id: String
    var label: String?
    var type: String
    var scopes = ["individual", "dataset", "cohort"]
    var values: [String]?
  }

  struct Resource: Encodable {
    var id: String
    var name: String
    var nameSpacePrefix: String
  }

  var resources: [Resource]
  var filteringTerms: [Term]

  /// - Parameters:
  ///   - codes: the page of codes that are stated somewhere.
  ///   - first: whether it is the first page, which has the fields too.
  ///   - label: a code's name for people.
  init(_ codes: [Code], first: Bool, label: (Code) -> String?) {
    let systems = Set(codes.map(\.system)).sorted()
    resources = systems.map { system in
      Resource(
        id: system.lowercased(),
        name: CodeSystem.all.first { $0.id == system }?.name ?? system, nameSpacePrefix: system)
    }
    let names = Dictionary(
      resources.map { ($0.nameSpacePrefix, $0.name) }, uniquingKeysWith: { first, _ in first })
    filteringTerms =
      (first ? Self.fields : [])
      + codes.map { code in
        Term(id: code.description, label: label(code), type: names[code.system] ?? code.system)
      }
  }

  private static let fields: [Term] =
    [
      Term(id: "age", label: "Age in completed units, ISO 8601", type: "alphanumeric"),
      Term(
        id: "sex", label: "Sex", type: "alphanumeric",
        values: ["female", "male", "other", "unknown"]),
      Term(id: "variable", label: "A measured variable, by name or code", type: "alphanumeric"),
      Term(id: "country", label: "Country of the hospital", type: "alphanumeric"),
      Term(id: "hospital", label: "Name of the hospital", type: "alphanumeric"),
      Term(
        id: "access", label: "Access right", type: "alphanumeric",
        values: AccessConditions.Level.allCases.map(\.rawValue)),
    ]
    + BeaconTerms.sexes.map {
      Term(id: $0.term, label: $0.name, type: "NCI Thesaurus", scopes: ["individual"])
    }
}
