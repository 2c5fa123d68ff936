extension Graph {
  /// What is said of a subject, by predicate: each once, its objects in the given order.
  func properties(
    of subject: TermID, in order: TermOrder
  ) -> [(predicate: TermID, objects: [TermID])] {
    var groups: [(predicate: TermID, objects: [TermID])] = []
    for triple in tripleIDs(subject: subject) {
      if groups.last?.predicate == triple.predicate {
        groups[groups.count - 1].objects.append(triple.object)
      } else {
        groups.append((triple.predicate, [triple.object]))
      }
    }
    for index in groups.indices where groups[index].objects.count > 1 {
      groups[index].objects.sort { order[$0] < order[$1] }
    }
    return groups
  }
}
