public import RDF
internal import Synchronization

extension ProfileValidator {
  private static let compiled = Mutex<[Profile: ProfileValidator]>([:])

  /// The validator of a profile, with the usual threshold; compiled when it is first asked for, once a process.
  ///
  /// - Throws: as ``init(_:threshold:)``; the next call tries again.
  public static func shared(_ profile: Profile) throws -> ProfileValidator {
    try compiled.withLock { compiled in
      if let known = compiled[profile] { return known }
      let validator = try ProfileValidator(profile)
      compiled[profile] = validator
      return validator
    }
  }

  /// What the reader and the profile find of a dataset: each fault once, the worst first, and recommended
  /// properties that it lacks as one finding (see ``RecommendedProperties``), since a store keeps them for every
  /// dataset.
  ///
  /// - Parameter document: The whole document, which may describe what the dataset only names.
  public func findings(of described: DescribedDataset, in document: Graph) -> [Finding] {
    RecommendedProperties.drawnTogether(
      FindingMerge.merged(
        reading: described.findings,
        profile: findings(for: described.graph, dataset: described.dataset.iri, in: document)))
  }
}
