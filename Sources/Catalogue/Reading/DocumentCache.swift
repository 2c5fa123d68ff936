internal import RDF

/// Concepts, agents and series of a document by the node that names them: the same few are named by
/// every dataset.
///
/// One reader uses it at a time; it is a class so that the readers of a document share it.
final class DocumentCache {
  private struct Role: Hashable {
    var node: TermID
    var property: Property
  }

  private var references: [TermID: ConceptReference] = [:]
  private var agents: [Role: (agent: Agent?, findings: FindingLog)] = [:]
  private var series: [TermID: DatasetSeries] = [:]

  func reference(_ node: TermID, _ make: () -> ConceptReference) -> ConceptReference {
    if let known = references[node] { return known }
    let made = make()
    references[node] = made
    return made
  }

  /// The agent, and what was odd about it.
  func agent(
    _ node: TermID, _ property: Property, _ make: () -> (Agent?, FindingLog)
  ) -> (agent: Agent?, findings: FindingLog) {
    let role = Role(node: node, property: property)
    if let known = agents[role] { return known }
    let made = make()
    agents[role] = made
    return made
  }

  func series(_ node: TermID, _ make: () -> DatasetSeries) -> DatasetSeries {
    if let known = series[node] { return known }
    let made = make()
    series[node] = made
    return made
  }
}
