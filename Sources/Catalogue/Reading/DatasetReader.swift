internal import RDF

/// Reads one dataset from the graph of its document; what is odd becomes a finding.
///
/// Its parts are in extensions, one for each group of properties.
struct DatasetReader {
  let index: GraphIndex
  let node: TermID?
  let iri: String
  let structure: DocumentStructure
  var findings: FindingLog
  /// Shared by all datasets of a document: the same concepts and agents are named again and again.
  let cache: DocumentCache

  var graph: Graph { index.graph }

  init(
    index: GraphIndex, node: TermID?, iri: String, structure: DocumentStructure,
    cache: DocumentCache
  ) {
    self.index = index
    self.node = node
    self.iri = iri
    self.structure = structure
    self.cache = cache
    findings = FindingLog(dataset: node == nil ? nil : iri)
  }

  /// The dataset of the triples of its graph, small counts still among them.
  mutating func read(described triples: [TripleIDs]) -> Dataset {
    var dataset = Dataset(iri: iri)
    guard let node else { return dataset }
    noteSpellings(of: triples)
    let description = Description(index, node)
    readIdentity(description, into: &dataset)
    readClassification(description, into: &dataset)
    readParties(description, into: &dataset)
    readAccess(description, into: &dataset)
    readPopulation(description, into: &dataset)
    readCodes(description, into: &dataset)
    readCoverage(description, into: &dataset)
    readRelations(description, node, into: &dataset)
    readDistributions(description, into: &dataset)
    dataset.variables = variables(in: triples, of: description)
    dataset.hasStructuredData = boolean(description, .hasStructuredData)
    noteWhatReadersNeed(dataset)
    return dataset
  }

  /// Findings about predicates that are not spelt as the vocabulary has them, and about counts cut.
  mutating func noteSpellings(of triples: some Sequence<TripleIDs>) {
    for ids in triples {
      if !index.spellings.isEmpty, let spelling = index.spellings[ids.predicate] {
        note(spelling, of: ids.predicate)
      }
      if index.isCut(ids) {
        let property = index.property(ids.predicate)
        findings.add(
          .countBelowThreshold, .information,
          property == .value || property == .unknown ? nil : property.curie)
      }
    }
  }

  private mutating func note(_ spelling: PropertySpelling, of predicate: TermID) {
    let property = index.property(predicate)
    let stated = graph.text(predicate)
    let name = stated.split { $0 == "/" || $0 == "#" }.last.map(String.init) ?? stated
    let arguments = ["name": FindingLog.shortened(name), "iri": property.iri]
    switch spelling {
    case .exact, .alternative: break
    case .otherNamespace:
      findings.add(.namespaceMisspelt, .warning, property.curie, value: stated, arguments)
    case .misspelt:
      findings.add(.propertyMisspelt, .warning, property.curie, value: stated, arguments)
    case .retired:
      findings.add(.propertyRetired, .information, property.curie, value: stated, arguments)
    }
  }

  /// What a reader of the catalogue misses most.
  private mutating func noteWhatReadersNeed(_ dataset: Dataset) {
    if dataset.title.isEmpty {
      findings.add(.titleMissing, .violation, "dct:title")
    }
    if dataset.description.isEmpty {
      findings.add(.descriptionMissing, .warning, "dct:description")
    }
    if dataset.access.level == nil, dataset.access.statedRights == nil {
      findings.add(.accessRightMissing, .warning, "dct:accessRights")
    }
    let isReachable =
      !dataset.contacts.isEmpty || dataset.access.healthDataAccessBody?.contact != nil
      || dataset.publisher?.contact != nil || dataset.custodian?.contact != nil
    if !isReachable {
      findings.add(.contactMissing, .warning, "dcat:contactPoint")
    }
    if dataset.ages == nil, dataset.ageGroups.isEmpty, dataset.gestation == nil {
      findings.add(.ageUnstated, .information, "healthdcatap:minTypicalAge")
    }
    if dataset.hasStructuredData == true, dataset.variables.isEmpty {
      findings.add(.variablesMissing, .warning, "healthdcatap:hasVariables")
    }
  }
}
