internal import RDF

/// By which level of access a dataset is judged.
///
/// Where the access right is not stated, or says none of the three, the strictest level is taken: data about
/// children's health are not public unless somebody says so, and whoever meets what is demanded of non-public data
/// meets it at every level but for the access right itself.
struct LevelChoice {
  let level: AccessConditions.Level
  /// Whether the dataset itself names one of the levels.
  let isStated: Bool

  init(_ graph: Graph, of dataset: TermID) {
    let stated =
      graph.id(iri: DCTerms.accessRights).map { graph.objects(dataset, $0) }?.compactMap { object in
        graph.isBlank(object) ? nil : AccessLevels.read(graph.text(object))?.level
      } ?? []
    let strictest = [AccessConditions.Level.nonPublic, .restricted, .public].first {
      stated.contains($0)
    }
    level = strictest ?? .nonPublic
    isStated = strictest != nil
  }

  /// Why the level was taken.
  func finding(dataset: String?) -> Finding {
    Finding(
      "level-assumed", .information, dataset: dataset, path: "dct:accessRights",
      arguments: ["level": level.rawValue])
  }
}
