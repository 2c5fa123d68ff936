/// Who may use a dataset, for what, on what ground, and whom to ask.
public struct AccessConditions: Hashable, Sendable, Codable {
  /// The levels of the EU access-right table that HealthDCAT-AP uses.
  public enum Level: String, Sendable, Codable, CaseIterable {
    case `public` = "PUBLIC"
    case restricted = "RESTRICTED"
    case nonPublic = "NON_PUBLIC"
  }

  public var level: Level?
  /// `dct:accessRights` as stated, where it is none of the three.
  public var statedRights: String?
  /// `dpv:hasLegalBasis`: IRIs and descriptions.
  public var legalBasis: [ConceptReference] = []
  public var purpose: [ConceptReference] = []
  public var personalData: [ConceptReference] = []
  public var applicableLegislation: [String] = []
  /// `healthdcatap:hdab`.
  public var healthDataAccessBody: Agent?
  /// Data Use Ontology terms, e.g. `DUO:0000007`.
  public var useConditions: [Code] = []
  public var license: String?

  public init() {}
}

extension AccessConditions {
  /// What is missing is empty.
  public init(from decoder: any Decoder) throws {
    let members = try decoder.container(keyedBy: CodingKeys.self)
    level = try members.value(.level)
    statedRights = try members.value(.statedRights)
    legalBasis = try members.list(.legalBasis)
    purpose = try members.list(.purpose)
    personalData = try members.list(.personalData)
    applicableLegislation = try members.list(.applicableLegislation)
    healthDataAccessBody = try members.value(.healthDataAccessBody)
    useConditions = try members.list(.useConditions)
    license = try members.value(.license)
  }
}
