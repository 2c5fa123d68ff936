/// What a description is held to.
public enum Profile: String, CaseIterable, Sendable {
  /// HealthDCAT-AP release 8 on top of DCAT-AP 3.0.1, at the level that each dataset's access right names.
  case healthdcatApR8 = "healthdcat-ap-r8"
  /// DCAT-AP 3.0.1 alone.
  case dcatAp3 = "dcat-ap-3"
  /// HealthDCAT-AP release 8 and what the Paediatric Health Data Space asks for besides.
  case phds

  /// Whether datasets are held to different demands by their access right.
  var hasLevels: Bool { self != .dcatAp3 }

  /// The files of `Schemas/shapes` that make the profile.
  ///
  /// - Parameter level: the level of access; nil for what belongs to no dataset.
  func files(level: AccessConditions.Level?) -> [String] {
    let base = ["dcat-ap-3", "dcat-ap-3-recommended", "code-lists"]
    let health = ["healthdcat-ap-r8", "healthdcat-ap-r8-recommended", "healthdcat-ap-r8-lists"]
    let ofLevel =
      switch level {
      case nil: [String]()
      case .public?: ["healthdcat-ap-r8-public"]
      case .restricted?: ["healthdcat-ap-r8-restricted"]
      case .nonPublic?: ["healthdcat-ap-r8-non-public"]
      }
    return switch self {
    case .dcatAp3: base + ["dcat-ap-3-lists", "dcat-ap-3-geometry"]
    case .healthdcatApR8: base + health + ofLevel
    case .phds: base + health + ofLevel + ["phds-profile"]
    }
  }
}
