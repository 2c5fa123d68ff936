internal import Catalogue
internal import Foundation
internal import GRDB
internal import Vocabulary

/// What lists, filters and searches need of a shown description, as rows. Made off the writer's thread.
struct DerivedRows: Sendable {
  /// The columns of `dataset` that are derived.
  struct Columns: Hashable, Sendable {
    /// ``KeptText``.
    var value: Data
    var title: String
    var titleKey: String
    var modified: String?
    /// What was read from texts; it fills the columns below that the description states nothing of.
    var readValues: String?
    var individuals: Int64?
    var access: String?
    var ageFrom: Double?
    var ageTo: Double?
    var ageStated: Bool
    var gestationFrom: Int?
    var gestationTo: Int?
    var variableCount: Int
    var rung: String
  }

  var columns: Columns
  var facets: [FacetRow]
  var concepts: [ConceptRow]
  var words: KeptWords
  /// JSON of the variables, as it is kept.
  var variables: [UInt8]
  var quality: QualityRows
  /// Of the dataset with its variables.
  var fingerprint: Int64

  /// - Parameters:
  ///   - read: what its texts say of what it does not state.
  ///   - hasViolation: whether a finding about the dataset is one.
  ///   - country: the source's, for a dataset that names none.
  ///   - vocabulary: by which its texts are read for concepts.
  init(
    _ dataset: Dataset, read: [ReadValue], statistics: [AggregateStatistics], hasViolation: Bool,
    country: String?, vocabulary: ConceptLibrary
  ) throws {
    var bare = dataset
    bare.variables = []
    let value = JSONWriter.bytes(capacity: 4096, bare.write)
    let lines = VariableLines(dataset.variables)
    variables = lines.json
    words = KeptWords(dataset, concepts: vocabulary)
    fingerprint = Digest.fingerprint([value[...]] + lines.all)
    let ages = dataset.statedAges ?? read.lazy.compactMap(\.ages).first
    let gestation = dataset.gestation ?? read.lazy.compactMap(\.gestation).first
    columns = Columns(
      value: KeptText(value: value, variables: lines.json, words: words.lines).deflated,
      title: JSONWriter.text(dataset.title.write),
      titleKey: Self.sortingKey(dataset.title.variants.first?.text ?? dataset.iri),
      modified: dataset.modified, readValues: ReadValues.encode(read),
      individuals: dataset.individuals ?? read.lazy.compactMap(\.individuals).first,
      access: dataset.access.level?.rawValue,
      ageFrom: ages.flatMap { $0.from?.days }, ageTo: ages.flatMap { $0.to?.days },
      ageStated: ages != nil,
      gestationFrom: gestation?.from, gestationTo: gestation?.to,
      variableCount: dataset.variables.count,
      rung: dataset.rung(statistics: statistics).rawValue)
    quality = QualityRows(
      QualityEvidence(
        dataset, hasStatistics: !statistics.isEmpty, hasViolation: hasViolation))
    facets =
      dataset.facets(statistics: statistics, country: country, read: read) + [quality.facet]
    concepts = dataset.concepts + read.compactMap(\.code).map(ConceptRow.init(read:))
  }

  /// Of the description that is shown of a dataset, made again from what is kept of it; nil where none is shown.
  static func shown(
    dataset id: Int64, vocabulary: ConceptLibrary, in db: Database
  ) throws -> DerivedRows? {
    guard
      let row = try Row.fetchOne(
        db.cachedStatement(sql: "SELECT shownId, ownerId FROM dataset WHERE id = ?"),
        arguments: [id]),
      let shown = row[0] as Int64?, let owner = row[1] as Int64?,
      let dataset = try DerivedRows.dataset(id, in: db),
      let source = try SourceRow.fetch(id: owner, in: db)?.source
    else { return nil }
    return try DerivedRows(
      dataset, description: shown, settings: source.settings, vocabulary: vocabulary, in: db)
  }

  /// Of a stored description: with what is kept beside it.
  ///
  /// - Parameter read: what its texts were read as; nil to read them.
  init(
    _ dataset: Dataset, read: [ReadValue]? = nil, description: Int64, settings: SourceSettings?,
    vocabulary: ConceptLibrary, in db: Database
  ) throws {
    let statistics = try String.fetchAll(
      db.cachedStatement(
        sql: "SELECT detail FROM statistics WHERE descriptionId = ? ORDER BY location"),
      arguments: [description]
    ).map { try JSONText.decode(AggregateStatistics.self, from: $0) }
    let evidence = try QualityRows.evidence(dataset, description: description, in: db)
    try self.init(
      dataset,
      read: read
        ?? dataset.readFromText(
          threshold: (settings ?? SourceSettings()).threshold,
          hidesCount: ReadValues.hidesCount(description: description, in: db)),
      statistics: statistics, hasViolation: evidence.hasViolation, country: settings?.country,
      vocabulary: vocabulary)
  }

  /// Letters without case and accents, so that order is the dictionary's.
  static func sortingKey(_ text: String) -> String {
    if text.utf8.allSatisfy({ (0x20...0x7E).contains($0) }) {
      return String(text.lowercased().prefix(200))
    }
    return String(
      text.folding(options: [.caseInsensitive, .diacriticInsensitive], locale: nil).prefix(200))
  }
}

extension Dataset {
  /// Ages as stated in numbers, else the span of the age groups that are named.
  var statedAges: AgeRange? {
    if let ages, ages.from != nil || ages.to != nil { return ages }
    let groups = ageGroups.compactMap { AgeGroup(id: $0)?.ages }
    guard let first = groups.first else { return nil }
    return groups.dropFirst().reduce(first) { $0.hull($1) }
  }

  /// How far the dataset has climbed the ladder.
  func rung(statistics: [AggregateStatistics]) -> Rung {
    if distributions.contains(where: { !$0.services.isEmpty }) { return .computable }
    return statistics.isEmpty ? .described : .countable
  }
}
