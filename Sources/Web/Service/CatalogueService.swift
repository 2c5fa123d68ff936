public import Catalogue
public import Feasibility
public import Query
public import RDF
public import Store

/// What can be asked of a catalogue, wherever it is: in a database file beside us, or at a server.
///
/// The HTTP routes and the command line's reading commands speak to this alone.
public protocol CatalogueService: Sendable {
  func search(_ query: DatasetQuery) async throws -> DatasetAnswer
  func variables(_ query: VariableQuery) async throws -> VariableAnswer
  /// Cohorts × variables.
  func matrix(_ query: MatrixQuery) async throws -> MatrixAnswer
  /// How a text that is being typed may go on.
  func suggestions(
    for text: String, limit: Int, languages: [String]
  ) async throws -> [Suggestion]
  func compare(_ ids: [String], languages: [String]) async throws -> Comparison
  /// Whom to ask for cohorts, on what terms, and how to cite them.
  func shortlist(_ ids: [String], languages: [String]) async throws -> Shortlist
  /// A feasibility question out of a person's own words.
  func question(of text: String, languages: [String]) async throws -> SpokenQuestion
  func feasibility(_ question: FeasibilityQuestion) async throws -> FeasibilityAnswer

  /// One dataset by id or IRI; nil where there is none.
  func detail(of dataset: String, languages: [String]) async throws -> DatasetDetail?
  func history(of dataset: String) async throws -> DatasetHistory?
  /// The worst first, each told once; texts in the first of the languages that has them.
  func findings(
    of dataset: String, languages: [String], limit: Int, offset: Int
  ) async throws -> FindingsAnswer?
  /// The description's bytes; nil where there is no such dataset (or the source says nothing of it).
  func description(
    of dataset: String, form: DescriptionForm, notation: Notation, source: String?
  ) async throws -> [UInt8]?

  func sources(limit: Int, offset: Int) async throws -> Page<SourceStatus>
  /// The latest first; the texts of their findings in English.
  func harvests(of source: String, limit: Int, offset: Int) async throws -> Page<SourceReport>?
  /// One harvest with what it did to its datasets; nil where there is no such source or harvest.
  func harvest(
    _ id: Int, of source: String, outcome: HarvestedDataset.Outcome?, limit: Int, offset: Int
  ) async throws -> HarvestDetail?
}

/// In whose words a description is given.
public enum DescriptionForm: String, Sendable, CaseIterable {
  /// The owner's own triples.
  case published
  /// What the catalogue understood, as HealthDCAT-AP R8.
  case healthDCAT = "healthdcat-ap-r8"
}
