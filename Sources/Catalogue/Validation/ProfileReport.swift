public import RDF

/// What a profile and the reader find in a document, each fault once: the answer of `paedcat validate` and of
/// the server.
public struct ProfileReport: Sendable {
  /// How many findings there are of each severity, those told once for several datasets counted by dataset.
  public struct Counts: Hashable, Sendable, Codable {
    public var violation = 0
    public var warning = 0
    public var information = 0
  }

  /// What the document was held to.
  public var profile: Profile
  public var counts = Counts()
  /// The worst first; the same finding of several datasets once.
  public var findings: [Finding]
  /// How many datasets the document describes.
  public var datasetCount: Int

  /// Whether there is no violation.
  public var conforms: Bool { counts.violation == 0 }

  /// Findings of reading that are told one by one.
  private static let mostIssues = 100

  /// Holds a document to the validator's profile.
  ///
  /// - Parameters:
  ///   - document: As it was read, tolerantly.
  ///   - bytes: The text that it was read from, for the places of findings.
  ///   - lines: On which lines its triples stand, as far as that is known.
  ///   - name: Where the document came from, for findings about it.
  ///   - languages: BCP 47 tags, most wanted first, for the texts.
  /// - Throws: `CancellationError` when the task is cancelled.
  public init(
    _ document: ReadDocument, bytes: [UInt8], lines: TripleLines, name: String,
    validator: ProfileValidator, languages: [String] = []
  ) throws {
    let threshold = validator.threshold
    profile = validator.profile
    let judged = try validator.findings(inDocument: document.graph)
    let reading = DescriptionReader.read(document.graph, location: name, threshold: threshold)
    datasetCount = reading.datasets.count
    let places = FindingPlaces(document.graph, lines: lines, text: SourceText(bytes))
    let issues = document.issues.prefix(Self.mostIssues).map { Finding($0, threshold: threshold) }
    let found = Self.merged(reading, judged).map(places.placed)
    // What could not be read goes before what is said of the rest.
    let (unread, mended) = (
      issues.filter { $0.severity == .violation }, issues.filter { $0.severity != .violation }
    )
    findings = (unread + FindingGroups.grouped(mended + found)).map { $0.localised(languages) }
    for finding in findings { tell(finding) }
  }

  /// Puts findings from elsewhere, as of a form that the document was made of, before the others.
  public mutating func add(_ more: [Finding], languages: [String] = []) {
    let more = FindingGroups.grouped(more).map { $0.localised(languages) }
    for finding in more { tell(finding) }
    findings = more + findings
  }

  private mutating func tell(_ finding: Finding) {
    let count = finding.count ?? 1
    switch finding.severity {
    case .violation: counts.violation += count
    case .warning: counts.warning += count
    case .information: counts.information += count
    }
  }

  /// What a profile found of a document, and what reading it found: each fault once.
  private static func merged(_ reading: DocumentReading, _ profile: [Finding]) -> [Finding] {
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
}

extension ProfileReport: Encodable {
  private enum Key: String, CodingKey {
    case conforms, profile, counts, findings
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(conforms, forKey: .conforms)
    try container.encode(profile.rawValue, forKey: .profile)
    try container.encode(counts, forKey: .counts)
    try container.encode(findings, forKey: .findings)
  }
}
