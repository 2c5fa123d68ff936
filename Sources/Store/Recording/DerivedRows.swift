internal import Catalogue
internal import Foundation
internal import Vocabulary

/// What lists, filters and searches need of a shown description, as rows. Made off the writer's thread.
struct DerivedRows: Sendable {
  /// The columns of `dataset` that are derived.
  struct Columns: Hashable, Sendable {
    /// JSON of the dataset without its variables.
    var detail: String
    var title: String
    var titleKey: String
    var modified: String?
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

  struct VariableRow: Hashable, Sendable {
    var name: String
    var code: String?
    /// JSON of the variable.
    var detail: String
    var text: VariableText
  }

  var columns: Columns
  var facets: [FacetRow]
  var concepts: [ConceptRow]
  var variables: [VariableRow]
  var text: DatasetText
  var quality: QualityRows

  /// - Parameters:
  ///   - hasViolation: whether a finding about the dataset is one.
  ///   - country: the source's, for a dataset that names none.
  ///   - vocabulary: by which its texts are read for concepts.
  init(
    _ dataset: Dataset, statistics: [AggregateStatistics], hasViolation: Bool, country: String?,
    vocabulary: ConceptLibrary
  ) throws {
    let encoder = JSONText.encoder()
    func json(_ value: some Encodable) throws -> String {
      String(decoding: try encoder.encode(value), as: UTF8.self)
    }
    var bare = dataset
    bare.variables = []
    let ages = dataset.statedAges
    columns = Columns(
      detail: try json(bare), title: try json(dataset.title),
      titleKey: Self.sortingKey(dataset.title.variants.first?.text ?? dataset.iri),
      modified: dataset.modified, individuals: dataset.individuals,
      access: dataset.access.level?.rawValue,
      ageFrom: ages.flatMap { $0.from?.days }, ageTo: ages.flatMap { $0.to?.days },
      ageStated: ages != nil,
      gestationFrom: dataset.gestation?.from, gestationTo: dataset.gestation?.to,
      variableCount: dataset.variables.count,
      rung: dataset.rung(statistics: statistics).rawValue)
    quality = QualityRows(
      QualityEvidence(
        dataset, hasStatistics: !statistics.isEmpty, hasViolation: hasViolation))
    facets = dataset.facets(statistics: statistics, country: country) + [quality.facet]
    concepts = dataset.concepts
    variables = try dataset.variables.map { variable in
      VariableRow(
        name: variable.name, code: variable.concept?.code?.description,
        detail: try json(variable), text: VariableText(variable, concepts: vocabulary))
    }
    text = DatasetText(dataset, concepts: vocabulary)
  }

  /// Letters without case and accents, so that order is the dictionary's.
  static func sortingKey(_ text: String) -> String {
    String(
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
