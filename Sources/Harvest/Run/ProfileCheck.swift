internal import Catalogue
internal import RDF
internal import Synchronization

/// Holds the descriptions of one harvest to a profile, where that is wanted and can be done.
final class ProfileCheck: Sendable {
  /// What descriptions are to be held to; nil where that is not wanted.
  let profile: Profile?
  private let make: @Sendable (Profile) throws -> ProfileValidator
  private let made = Mutex<Result<ProfileValidator, any Error>?>(nil)

  /// - Parameter make: gives the validator; called once, when the first dataset comes.
  init(
    _ profile: Profile?, make: @escaping @Sendable (Profile) throws -> ProfileValidator
  ) {
    self.profile = profile
    self.make = make
  }

  /// What reader and profile say of a dataset; what the reader says alone, where there is no profile.
  func findings(of described: DescribedDataset, in document: Graph) -> [Finding] {
    validator?.findings(of: described, in: document) ?? described.findings
  }

  /// Why datasets were not held to the profile though they should have been; nil where they were.
  var failure: Finding? {
    made.withLock { made in
      guard case .failure(let error)? = made else { return nil }
      return Finding(.validationUnavailable, .warning, arguments: ["reason": "\(error)"])
    }
  }

  /// What descriptions were held to; nil where it could not be had.
  var applied: Profile? { failure == nil ? profile : nil }

  private var validator: ProfileValidator? {
    guard let profile else { return nil }
    return made.withLock { made in
      let result = made ?? Result { try make(profile) }
      made = result
      return try? result.get()
    }
  }
}
