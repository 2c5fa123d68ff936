public import RDF
internal import SHACL

/// Holds descriptions to a profile, and says what is wrong in words of the catalogue of messages.
///
/// What was published is validated, not what the reader made of it: a property that is written in other words
/// counts as missing, and the finding names both. Make one validator a process and share it.
///
/// ```swift
/// let validator = try ProfileValidator(.healthdcatApR8)
/// let findings = validator.findings(for: described.graph, dataset: described.dataset.iri)
/// ```
public struct ProfileValidator: Sendable {
  /// What descriptions are held to.
  public let profile: Profile
  /// The smallest count of persons or records that may be known.
  public let threshold: Int
  private let levels: [AccessConditions.Level: ProfileShapes]
  private let others: ProfileShapes

  /// Reads and compiles the shapes of the profile, and the code lists.
  ///
  /// - Throws: `MissingResources` where the program was copied without its folders, ``UnreadableShapes`` where a
  ///   file of them is damaged.
  public init(_ profile: Profile, threshold: Int = 10) throws {
    self.profile = profile
    self.threshold = threshold
    let background = Self.background
    var levels: [AccessConditions.Level: ProfileShapes] = [:]
    if profile.hasLevels {
      for level in AccessConditions.Level.allCases {
        levels[level] = try ProfileShapes(profile.files(level: level), background: background)
      }
    }
    self.levels = levels
    others = try ProfileShapes(profile.files(level: nil), background: background)
  }

  /// The findings about one dataset.
  ///
  /// - Parameters:
  ///   - graph: The dataset and every node reachable from it, as `DescribedDataset.graph` has them. Nodes that it
  ///     names without describing them count as described elsewhere.
  ///   - dataset: Its IRI; nil takes the first dataset of the graph.
  ///   - document: The whole document, which may describe what `graph` only names; nil where there is no more.
  public func findings(
    for graph: Graph, dataset: String?, in document: Graph? = nil
  ) -> [Finding] {
    let node =
      dataset.flatMap { graph.id(iri: $0) }
      ?? graph.subjects(with: RDFVocabulary.type, .iri(DCAT.Dataset)).first.flatMap {
        graph.id(of: $0)
      }
    return findings(graph, root: node, dataset: dataset, document: document ?? graph)
  }

  /// - Parameters:
  ///   - root: the node that the graph describes.
  ///   - document: what may describe nodes that `graph` only names.
  ///   - isDataset: false for catalogues, series and services, which have no level of access.
  func findings(
    _ graph: Graph, root: TermID?, dataset: String?, document: Graph, isDataset: Bool = true
  ) -> [Finding] {
    let choice = isDataset ? root.map { LevelChoice(graph, of: $0) } : nil
    let shapes = choice.flatMap { levels[$0.level] } ?? others
    let report = shapes.validator.validate(graph)
    var reader = ResultReader(graph: graph, document: document, root: root, dataset: dataset)
    var findings = reader.findings(
      report.results.lazy.map { ShapeResult($0, notes: shapes.notes) })
    if profile.hasLevels, let choice, !choice.isStated {
      findings.append(choice.finding(dataset: dataset))
    }
    // Of the shapes as such there is nothing to say: any further problem is that this graph was too much.
    if report.problems.count > shapes.validator.problems.count {
      findings.append(Finding(.validationIncomplete, .warning, dataset: dataset))
    }
    return findings
  }

  /// The results as the shapes give them, for comparing with the official ones.
  func results(_ graph: Graph, level: AccessConditions.Level?) -> [ValidationResult] {
    let shapes = level.flatMap { levels[$0] } ?? others
    return Array(shapes.validator.validate(graph).results)
  }
}
