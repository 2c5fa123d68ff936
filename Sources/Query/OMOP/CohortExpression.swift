/// A cohort definition as OHDSI's Circe reads it: the part of its JSON that a feasibility question needs.
public struct CohortExpression: Hashable, Sendable, Codable {
  public struct ConceptSet: Hashable, Sendable, Codable {
    public struct Expression: Hashable, Sendable, Codable {
      public var items: [Item]
    }
    public struct Item: Hashable, Sendable, Codable {
      public var concept: OMOPConcept
      public var isExcluded = false
      public var includeDescendants: Bool
      /// Source codes such as ORPHA's are mapped to standard concepts.
      public var includeMapped = true
    }
    public var id: Int
    public var name: String
    public var expression: Expression
  }

  public struct Limit: Hashable, Sendable, Codable {
    public var type = "First"
    enum CodingKeys: String, CodingKey { case type = "Type" }
  }

  public struct Window: Hashable, Sendable, Codable {
    public var priorDays = 0
    public var postDays = 0
    enum CodingKeys: String, CodingKey {
      case priorDays = "PriorDays"
      case postDays = "PostDays"
    }
  }

  /// Events of one domain whose concept is in a set.
  public struct Events: Hashable, Sendable, Codable {
    public var codeset: Int
    enum CodingKeys: String, CodingKey { case codeset = "CodesetId" }
  }

  /// One of: a condition, a measurement, a drug, an observation.
  public struct Criteria: Hashable, Sendable, Codable {
    public var condition: Events?
    public var measurement: Events?
    public var drug: Events?
    public var observationPeriod: Empty?

    enum CodingKeys: String, CodingKey {
      case condition = "ConditionOccurrence"
      case measurement = "Measurement"
      case drug = "DrugExposure"
      case observationPeriod = "ObservationPeriod"
    }
  }

  public struct Empty: Hashable, Sendable, Codable {}

  public struct Primary: Hashable, Sendable, Codable {
    public var criteria: [Criteria]
    public var window = Window()
    public var limit = Limit()
    enum CodingKeys: String, CodingKey {
      case criteria = "CriteriaList"
      case window = "ObservationWindow"
      case limit = "PrimaryCriteriaLimit"
    }
  }

  public struct Occurrence: Hashable, Sendable, Codable {
    /// 0 exactly, 1 at most, 2 at least.
    public var type: Int
    public var count: Int
    enum CodingKeys: String, CodingKey {
      case type = "Type"
      case count = "Count"
    }
  }

  /// At any time: all days before and after the index.
  public struct Correlated: Hashable, Sendable, Codable {
    public struct End: Hashable, Sendable, Codable {
      /// −1 before, 1 after the index; without days: without limit.
      public var coefficient: Int
      enum CodingKeys: String, CodingKey { case coefficient = "Coeff" }
    }
    public struct Days: Hashable, Sendable, Codable {
      public var start = End(coefficient: -1)
      public var end = End(coefficient: 1)
      enum CodingKeys: String, CodingKey {
        case start = "Start"
        case end = "End"
      }
    }
    public var criteria: Criteria
    public var window = Days()
    public var occurrence: Occurrence
    enum CodingKeys: String, CodingKey {
      case criteria = "Criteria"
      case window = "StartWindow"
      case occurrence = "Occurrence"
    }
  }

  public struct Range: Hashable, Sendable, Codable {
    public var value: Int
    /// gte, lt …
    public var op: String
    enum CodingKeys: String, CodingKey {
      case value = "Value"
      case op = "Op"
    }
  }

  public struct Demographic: Hashable, Sendable, Codable {
    /// In completed years at the index.
    public var age: Range?
    public var gender: [OMOPConcept]?
    enum CodingKeys: String, CodingKey {
      case age = "Age"
      case gender = "Gender"
    }
  }

  /// Members all or any of which must hold.
  public struct Group: Hashable, Sendable, Codable {
    public var type: String
    public var criteria: [Correlated] = []
    public var demographics: [Demographic] = []
    public var groups: [Group] = []
    enum CodingKeys: String, CodingKey {
      case type = "Type"
      case criteria = "CriteriaList"
      case demographics = "DemographicCriteriaList"
      case groups = "Groups"
    }
  }

  public struct Rule: Hashable, Sendable, Codable {
    public var name: String
    public var expression: Group
  }

  public struct Collapse: Hashable, Sendable, Codable {
    public var type = "ERA"
    public var pad = 0
    enum CodingKeys: String, CodingKey {
      case type = "CollapseType"
      case pad = "EraPad"
    }
  }

  public var conceptSets: [ConceptSet]
  public var primary: Primary
  public var qualifiedLimit = Limit()
  public var expressionLimit = Limit()
  public var rules: [Rule]
  public var censoring: [Criteria] = []
  public var collapse = Collapse()
  public var censorWindow = Empty()
  public var versionRange = ">=5.0.0"

  enum CodingKeys: String, CodingKey {
    case conceptSets = "ConceptSets"
    case primary = "PrimaryCriteria"
    case qualifiedLimit = "QualifiedLimit"
    case expressionLimit = "ExpressionLimit"
    case rules = "InclusionRules"
    case censoring = "CensoringCriteria"
    case collapse = "CollapseSettings"
    case censorWindow = "CensorWindow"
    case versionRange = "cdmVersionRange"
  }
}
