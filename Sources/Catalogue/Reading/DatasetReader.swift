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
          "count-below-threshold", .information,
          property == .value || property == .unknown ? nil : property.curie,
          "A count is too small to be kept; it was removed before anything was stored.",
          remedy: "Leave counts below the threshold out, or publish a wider group.")
      }
    }
  }

  private mutating func note(_ spelling: PropertySpelling, of predicate: TermID) {
    let property = index.property(predicate)
    let stated = graph.text(predicate)
    let name = stated.split { $0 == "/" || $0 == "#" }.last.map(String.init) ?? stated
    switch spelling {
    case .exact, .alternative: break
    case .otherNamespace:
      findings.add(
        "namespace-misspelt", .warning, property.curie, value: stated,
        "The namespace of this property is not spelt as its vocabulary has it.",
        remedy: "Write the property as \(property.iri).")
    case .misspelt:
      findings.add(
        "property-misspelt", .warning, property.curie, value: stated,
        "There is no property “\(name)”; it was read as \(property.curie).",
        remedy: "Write the property as \(property.iri).")
    case .retired:
      findings.add(
        "property-retired", .information, property.curie, value: stated,
        "The property “\(name)” has been replaced by \(property.curie).",
        remedy: "Write the property as \(property.iri).")
    }
  }

  /// What a reader of the catalogue misses most.
  private mutating func noteWhatReadersNeed(_ dataset: Dataset) {
    if dataset.title.isEmpty {
      findings.add(
        "title-missing", .violation, "dct:title", "The dataset has no title.",
        remedy: "State dct:title, once in each language.")
    }
    if dataset.description.isEmpty {
      findings.add(
        "description-missing", .warning, "dct:description", "The dataset has no description.",
        remedy: "State dct:description: what was collected, of whom, when and why.")
    }
    if dataset.access.level == nil, dataset.access.statedRights == nil {
      findings.add(
        "access-right-missing", .warning, "dct:accessRights",
        "The access right is not stated.",
        remedy: "State dct:accessRights as PUBLIC, RESTRICTED or NON_PUBLIC of the EU table.")
    }
    let isReachable =
      !dataset.contacts.isEmpty || dataset.access.healthDataAccessBody?.contact != nil
      || dataset.publisher?.contact != nil || dataset.custodian?.contact != nil
    if !isReachable {
      findings.add(
        "contact-missing", .warning, "dcat:contactPoint", "Nothing says whom to ask.",
        remedy: "State dcat:contactPoint with an e-mail address or a page.")
    }
    if dataset.ages == nil, dataset.ageGroups.isEmpty, dataset.gestation == nil {
      findings.add(
        "age-unstated", .information, "healthdcatap:minTypicalAge",
        "The ages of the children are not stated.",
        remedy:
          "State healthdcatap:minTypicalAge and maxTypicalAge, or phds:minAge and phds:maxAge.")
    }
    if dataset.hasStructuredData == true, dataset.variables.isEmpty {
      findings.add(
        "variables-missing", .warning, "healthdcatap:hasVariables",
        "The data is said to be structured, but no variables are described.",
        remedy: "Describe the tables and columns under healthdcatap:hasVariables.")
    }
  }
}
