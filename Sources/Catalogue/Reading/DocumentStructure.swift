internal import RDF

/// Which nodes of a document are datasets, catalogues, series and services, and how they hang together.
struct DocumentStructure: Sendable {
  /// In the order of their IRIs; blank nodes after them, in the order of the document.
  private(set) var datasets: [TermID] = []
  private(set) var catalogues: [TermID] = []
  private(set) var series: [TermID] = []
  private(set) var services: [TermID] = []
  /// IRIs of the catalogues that list a dataset.
  private(set) var cataloguesOf: [TermID: [String]] = [:]
  /// The services that say they serve a dataset.
  private(set) var servicesOf: [TermID: [TermID]] = [:]
  private(set) var findings: [Finding] = []

  /// Finds the resources, and marks in the index what is a dataset though its class does not say so.
  ///
  /// A dataset is what is typed `dcat:Dataset`. What a catalogue lists under `dcat:dataset` without a
  /// type of its own is taken too if it has a title; so is what is typed with the `https` form of the
  /// class, if it has an identifier: without one, that form mostly marks things which are called
  /// datasets for want of a better word, such as single cases.
  init(_ index: inout GraphIndex) {
    let graph = index.graph
    for subject in graph.subjects {
      let kind = index.kind(subject)
      let isCandidate =
        kind.contains(.nearDataset) || (kind.isEmpty && index.listed.contains(subject))
      if isCandidate, !kind.contains(.dataset) { consider(subject, kind, &index) }
      if index.kind(subject).contains(.dataset) { datasets.append(subject) }
      if kind.contains(.catalogue) { catalogues.append(subject) }
      if kind.contains(.series) { series.append(subject) }
      if kind.contains(.service) { services.append(subject) }
    }
    for subject in catalogues where graph.isIRI(subject) { noteListed(by: subject, index) }
    for subject in services { noteServed(by: subject, index) }
    let keyed = datasets.map { (node: $0, iri: graph.iri($0)) }
    datasets = keyed.sorted { left, right in
      switch (left.iri, right.iri) {
      case (let left?, let right?): left < right
      case (nil, nil): left.node < right.node
      case (let left, _): left != nil
      }
    }.map(\.node)
  }

  /// Decides about a node that is not typed `dcat:Dataset` but may be meant as one.
  private mutating func consider(_ node: TermID, _ kind: ResourceKind, _ index: inout GraphIndex) {
    let description = Description(index, node)
    let isNear = kind.contains(.nearDataset)
    let isTaken = description.has(.title) && (!isNear || description.has(.identifier))
    if isTaken { index.markDataset(node) }
    let iri = index.graph.iri(node)
    if isNear {
      findings.append(
        Finding(
          isTaken ? .classMisspelt : .datasetNotTaken, .warning, dataset: iri, path: "rdf:type",
          value: "https://www.w3.org/ns/dcat#Dataset"))
    } else if isTaken {
      findings.append(
        Finding(.classMissing, .warning, dataset: iri, path: "rdf:type"))
    }
  }

  private mutating func noteListed(by catalogue: TermID, _ index: GraphIndex) {
    guard let iri = index.graph.iri(catalogue) else { return }
    for dataset in Description(index, catalogue)[.catalogDataset] {
      cataloguesOf[dataset, default: []].append(iri)
    }
  }

  private mutating func noteServed(by service: TermID, _ index: GraphIndex) {
    for dataset in Description(index, service)[.servesDataset] {
      servicesOf[dataset, default: []].append(service)
    }
  }

  /// What is known of one dataset, for a graph of its own in which it has another number.
  func naming(_ node: TermID, as other: TermID?) -> DocumentStructure {
    var named = self
    named.cataloguesOf = [:]
    named.servicesOf = [:]
    if let other { named.cataloguesOf[other] = cataloguesOf[node] }
    return named
  }

  /// The IRIs of the datasets; a dataset that has none gets one that follows from its content.
  func names(in index: GraphIndex) -> [String] {
    var given: [String: Int] = [:]
    return datasets.map { node in
      if let iri = index.graph.iri(node) { return iri }
      let derived = DatasetIRI.derived(for: node, index)
      let count = given[derived, default: 0]
      given[derived] = count + 1
      return count == 0 ? derived : "\(derived)-\(count + 1)"
    }
  }
}
