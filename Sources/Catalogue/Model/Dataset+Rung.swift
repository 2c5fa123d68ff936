extension Dataset {
  /// How far it has climbed the ladder: a data service makes it computable; published aggregate
  /// statistics, countable; else it is described.
  public var rung: Rung {
    let isServed = (distributions + samples + analytics).contains { distribution in
      distribution.services.contains { !$0.endpointURLs.isEmpty }
    }
    if isServed || services.contains(where: { !$0.endpointURLs.isEmpty }) { return .computable }
    let isCounted = analytics.contains { $0.conformsTo.contains(PHDS.aggregateStatistics) }
    return isCounted ? .countable : .described
  }
}
