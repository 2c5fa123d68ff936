internal import Query

/// What the Beacon says of itself.
struct BeaconDescription: Sendable {
  /// Where the server is reached, without a slash at the end.
  var publicURL: String

  /// The host's labels in reverse, as identifiers of services are written.
  var id: String {
    let host = publicURL.split(separator: "/").dropFirst().first ?? "localhost"
    let name = host.prefix { $0 != ":" }
    let isAddress = name.allSatisfy { $0.isNumber || $0 == "." }
    return (isAddress ? "local" : name.split(separator: ".").reversed().joined(separator: "."))
      + ".paedcat"
  }

  private var root: String { publicURL + "/beacon" }

  struct Organisation: Encodable {
    var id = "phds"
    var name = "Paediatric Health Data Space"
    var url: String
  }

  struct Info: Encodable {
    var id: String
    var name = "PaedCat"
    var apiVersion = BeaconRequest.apiVersion
    var environment = "prod"
    var organization: Organisation
    var description =
      "Estimated counts of children in European children's hospitals, from published aggregates."
    var welcomeUrl: String
  }

  var info: Info {
    Info(id: id, organization: Organisation(url: publicURL), welcomeUrl: publicURL)
  }

  /// GA4GH service-info 1.0.0.
  struct ServiceInfo: Encodable {
    struct Kind: Encodable {
      var group = "org.ga4gh"
      var artifact = "beacon"
      var version = BeaconRequest.apiVersion
    }
    var id: String
    var name = "PaedCat"
    var type = Kind()
    var organization: Organisation
    var version = BeaconRequest.apiVersion
    var environment = "prod"
    var documentationUrl: String
  }

  var serviceInfo: ServiceInfo {
    ServiceInfo(
      id: id, organization: Organisation(url: publicURL),
      documentationUrl: publicURL + "/openapi.json")
  }

  struct Definition: Encodable {
    struct Reference: Encodable {
      var id: String
      var name: String
      var referenceToSchemaDefinition: String
      var schemaVersion = BeaconRequest.apiVersion
    }
    var id: String
    var name: String
    var partOfSpecification = "Beacon \(BeaconRequest.apiVersion)"
    var defaultSchema: Reference
    var nonFilteredQueriesAllowed = true
  }

  private static func definition(_ type: BeaconAnswer.EntryType) -> Definition {
    let name =
      switch type {
      case .dataset: "Dataset"
      case .cohort: "Cohort"
      case .individual: "Individual"
      }
    return Definition(
      id: type.rawValue, name: name,
      defaultSchema: Definition.Reference(
        id: "ga4gh-beacon-\(type.rawValue)-v2.0.0", name: "Default schema of a \(type.rawValue)",
        referenceToSchemaDefinition:
          "https://raw.githubusercontent.com/ga4gh-beacon/beacon-v2/main/models/json/\(type.schema)"
      ))
  }

  struct EntryTypes: Encodable {
    var entryTypes: [String: Definition]
  }

  var entryTypes: EntryTypes {
    EntryTypes(
      entryTypes: Dictionary(
        uniqueKeysWithValues: BeaconAnswer.EntryType.allCases.map {
          ($0.rawValue, Self.definition($0))
        }))
  }

  struct Configuration: Encodable {
    struct Maturity: Encodable {
      var productionStatus = "PROD"
    }
    struct Security: Encodable {
      var defaultGranularity = BeaconRequest.Granularity.boolean
      var securityLevels = ["PUBLIC"]
    }
    var schema = "configuration/beaconConfigurationSchema.json"
    var maturityAttributes = Maturity()
    var securityAttributes = Security()
    var entryTypes: [String: Definition]

    private enum CodingKeys: String, CodingKey {
      case schema = "$schema"
      case maturityAttributes, securityAttributes, entryTypes
    }
  }

  var configuration: Configuration { Configuration(entryTypes: entryTypes.entryTypes) }

  struct Map: Encodable {
    struct Endpoint: Encodable {
      var entryType: String
      var rootUrl: String
      var singleEntryUrl: String?
    }
    var schema = "configuration/beaconMapSchema.json"
    var endpointSets: [String: Endpoint]

    private enum CodingKeys: String, CodingKey {
      case schema = "$schema"
      case endpointSets
    }
  }

  var map: Map {
    var sets: [String: Map.Endpoint] = [:]
    for type in BeaconAnswer.EntryType.allCases {
      let url = "\(root)/\(type.rawValue)s"
      sets[type.rawValue] = Map.Endpoint(
        entryType: type.rawValue, rootUrl: url,
        singleEntryUrl: type == .individual ? nil : url + "/{id}")
    }
    return Map(endpointSets: sets)
  }
}
