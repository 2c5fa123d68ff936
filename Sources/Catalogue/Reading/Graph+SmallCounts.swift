public import RDF

extension Graph {
  /// Whether the graph states a count of persons or records from 1 to below the threshold.
  public func holdsSmallCounts(threshold: Int) -> Bool {
    let index = GraphIndex(graph: self, threshold: threshold)
    return tripleIDs.contains(where: index.isCut)
  }

  /// The graph without counts of persons or records from 1 to below the threshold: what reading it with
  /// that threshold would have left.
  public func withoutSmallCounts(threshold: Int) -> Graph {
    let index = GraphIndex(graph: self, threshold: threshold)
    guard tripleIDs.contains(where: index.isCut) else { return self }
    return subgraph(tripleIDs.filter { !index.isCut($0) })
  }
}
