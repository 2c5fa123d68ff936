internal import Catalogue
internal import RDF

/// `paedcat validate` with a profile: findings in a steward's words.
struct ProfileValidation {
  var document: InputDocument
  var profile: Profile
  /// The worst first; the same finding about several datasets once.
  var findings: [Finding]
  var times: [(step: String, duration: Duration)]

  /// Findings of reading that are told one by one.
  private static let mostIssues = 100
  /// Counts below it are not repeated.
  private static let threshold = 10

  static func run(
    _ place: String, profile: Profile, reader: InputReader, languages: [String]
  ) async throws -> ProfileValidation {
    let clock = ContinuousClock()
    let start = clock.now
    let document = try await reader.read(place)
    let read = clock.now
    let validator = try ProfileValidator(profile)
    let compiled = clock.now
    let found = told(
      document.graph, name: document.name,
      profile: validator.findings(inDocument: document.graph))
    let end = clock.now
    let places = FindingPlaces(document: document)
    let issues = document.issues.prefix(mostIssues).map { Finding($0, threshold: threshold) }
    let all = issues + found.map { places.placed($0) }
    return ProfileValidation(
      document: document, profile: profile,
      findings: FindingGroups.grouped(all).map { $0.localised(languages) },
      times: [("data", read - start), ("shapes", compiled - read), ("validation", end - compiled)])
  }

  /// What a profile found of a document, and what reading it found: each fault once.
  private static func told(_ graph: Graph, name: String, profile: [Finding]) -> [Finding] {
    let reading = DescriptionReader.read(graph, location: name, threshold: threshold)
    let judged = Dictionary(grouping: profile, by: \.dataset)
    let described = reading.datasets.flatMap { described in
      // What has to be there is the profile's to say.
      FindingMerge.merged(
        reading: described.findings.filter { !missing.contains($0.id) },
        profile: judged[described.dataset.iri] ?? [])
    }
    let known = Set(reading.datasets.map(\.dataset.iri))
    let others = profile.filter { !($0.dataset.map(known.contains) ?? false) }
    return reading.findings + others + described
  }

  private static let missing = Set(
    [
      Finding.Kind.titleMissing, .descriptionMissing, .accessRightMissing, .contactMissing,
      .ageUnstated, .variablesMissing,
    ].map(\.rawValue))

  /// How many datasets the document describes.
  var datasetCount: Int {
    Prefixes.common.expand("dcat:Dataset")
      .map { document.graph.subjects(with: RDFVocabulary.type, .iri($0)).count } ?? 0
  }

  /// How many findings there are of a severity.
  func count(_ severity: Finding.Severity) -> Int {
    findings.filter { $0.severity == severity }.map { $0.count ?? 1 }.reduce(0, +)
  }

  /// As INTERFACE has it.
  struct Answer: Encodable {
    struct Counts: Encodable {
      var violation: Int
      var warning: Int
      var information: Int
    }

    var conforms: Bool
    var profile: String
    var counts: Counts
    var findings: [Finding]
  }

  /// The answer as JSON.
  var answer: Answer {
    Answer(
      conforms: count(.violation) == 0, profile: profile.rawValue,
      counts: Answer.Counts(
        violation: count(.violation), warning: count(.warning), information: count(.information)),
      findings: findings)
  }
}
