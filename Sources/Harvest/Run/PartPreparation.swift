internal import Catalogue
internal import RDF
internal import Store

/// A part of a document as the reading side hands it over: what is still to be done can be done beside reading
/// and writing.
struct PartPreparation: Sendable {
  var location: String
  var document: LoadedDocument
  /// The whole document.
  var graph: Graph
  var datasets: [(described: DescribedDataset, statistics: StatisticsLoader.Outcome)]
  /// Of the document; complete with the last part.
  var state: DocumentState
  /// What belongs to no dataset, and findings about the document; comes with the last part.
  var rest: Rest?
  var settings: SourceSettings
  var check: ProfileCheck

  struct Rest: Sendable {
    var remainder: Graph
    var findings: [Finding]
  }

  /// Holds the datasets to the profile, sorts out those that the policy keeps out, and makes graphs canonical.
  ///
  /// - Parameter earlier: those of the parts of the document before this one.
  func prepared(after earlier: Task<Rejections, Never>?) async -> PreparedPart {
    var records: [DescriptionRecord] = []
    var groups = FindingGroups()
    var rejected: [(iri: String, findings: [Finding])] = []
    for (described, statistics) in datasets {
      let findings = check.findings(of: described, in: graph)
      let iri = described.dataset.iri
      if settings.policy == .reject, Rejections.rejects(findings) {
        rejected.append((iri, findings))
        continue
      }
      let record = DescriptionRecord(
        dataset: described.dataset, graph: StoredGraph(described.subgraph),
        findings: findings + statistics.findings, statistics: statistics.records)
      for finding in RecommendedProperties.toldApart(record.findings) { groups.add(finding) }
      records.append(record)
    }
    let remainder = rest.map { StoredGraph($0.remainder) }
    var rejections = await earlier?.value ?? Rejections()
    for (iri, findings) in rejected { rejections.add(iri, findings) }
    var state = state
    state.terms = ReadingTerms(settings, profile: check.applied).text
    state.hasRejections = rejections.total > 0
    var record = DocumentRecord(
      location: location, contentHash: state.text, etag: document.etag,
      lastModified: document.lastModified, datasets: records, remainder: remainder,
      isLast: rest != nil)
    record.rejectedDatasets = rejected.map {
      RejectedDataset(iri: $0.iri, findings: $0.findings.count)
    }
    record.rejected = rejected.count
    if let rest { record.findings = rest.findings + rejections.told }
    return PreparedPart(record: record, findings: groups.findings, rejections: rejections)
  }
}

/// A part of a document, ready for the writing side.
struct PreparedPart: Sendable {
  var record: DocumentRecord
  /// What there is to say of the part's datasets, the same of several once.
  var findings: [Finding]
  /// Those of this part and of the parts before it.
  var rejections: Rejections
}
