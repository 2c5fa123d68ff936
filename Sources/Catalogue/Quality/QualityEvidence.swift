/// What a description is judged by.
public struct QualityEvidence: Sendable {
  public var dataset: Dataset
  /// Whether aggregate statistics were published and taken.
  public var hasStatistics: Bool
  /// Whether the description breaks a rule of its profile.
  public var hasViolation: Bool

  public init(_ dataset: Dataset, hasStatistics: Bool, hasViolation: Bool) {
    self.dataset = dataset
    self.hasStatistics = hasStatistics
    self.hasViolation = hasViolation
  }

  /// - Parameter findings: those about the dataset.
  public init(_ dataset: Dataset, hasStatistics: Bool, findings: [Finding]) {
    self.init(
      dataset, hasStatistics: hasStatistics,
      hasViolation: findings.contains { $0.severity == .violation })
  }
}

extension QualityEvidence {
  var isPublic: Bool { dataset.access.level == .public }

  var formats: [String] { dataset.distributions.compactMap(\.format) }
  var mediaTypes: [String] { dataset.distributions.compactMap(\.mediaType) }

  /// An address to ask, of the dataset, its publisher, its custodian or its access body.
  var contacts: [ContactPoint] {
    dataset.contacts
      + [dataset.publisher, dataset.custodian, dataset.access.healthDataAccessBody]
      .compactMap { $0?.contact }
  }

  var hasLicence: Bool { !licences.isEmpty }

  var licences: [String] {
    dataset.distributions.compactMap(\.license) + [dataset.access.license].compactMap { $0 }
  }

  /// Of the formats that can be read without the program of one maker, and by machines.
  var hasOpenFormat: Bool { names.contains { Self.openFormats.contains($0) } }
  var hasMachineReadableFormat: Bool { names.contains { Self.machineFormats.contains($0) } }

  /// The last parts of formats and media types, in capitals: `CSV`, `JSON`.
  private var names: [String] {
    (formats + mediaTypes).map { text in
      String(text.split { $0 == "/" || $0 == "#" || $0 == "+" }.last ?? "").uppercased()
    }
  }

  private static let machineFormats: Set<String> = openFormats.union(["XLS", "XLSX", "SPSS", "SAV"])
    .subtracting(["HTML", "TXT", "PLAIN"])
  private static let openFormats: Set<String> = [
    "CSV", "TSV", "JSON", "JSON_LD", "JSONL", "XML", "RDF", "RDF_XML", "RDF_TURTLE",
    "RDF_N_TRIPLES",
    "TURTLE", "N-TRIPLES", "PARQUET", "ODS", "HDF", "NETCDF", "SQL", "FHIR", "FHIR+JSON", "VCF",
    "HTML", "TXT", "PLAIN",
  ]
}
