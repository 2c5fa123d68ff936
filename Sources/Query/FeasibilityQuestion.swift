public import Catalogue

/// A feasibility question: groups that must all hold, each an any-of, minus those that must not
/// (INTERFACE.md, "Feasibility question").
public struct FeasibilityQuestion: Hashable, Sendable, Codable {
  public struct Group: Hashable, Sendable, Codable {
    public var any: [Criterion]

    public init(any: [Criterion]) {
      self.any = any
    }
  }

  /// One of: a concept, an age band, a sex, a variable.
  public struct Criterion: Hashable, Sendable, Codable {
    /// A CURIE.
    public var concept: Code?
    /// Whether narrower concepts count too; true where unset.
    public var descendants: Bool?
    /// `P2Y/P6Y`.
    public var age: AgeRange?
    public var sex: String?
    public var variable: String?

    public init(
      concept: Code? = nil, descendants: Bool? = nil, age: AgeRange? = nil, sex: String? = nil,
      variable: String? = nil
    ) {
      self.concept = concept
      self.descendants = descendants
      self.age = age
      self.sex = sex
      self.variable = variable
    }
  }

  public struct Where: Hashable, Sendable, Codable {
    public var hospital: [String]?
    public var country: [String]?
    public var access: [String]?

    public init() {}
  }

  public var all: [Group]
  public var not: [Group]?
  public var `where`: Where?
  /// `2015/2024`.
  public var period: String?
  public var year: Int?
  public var live: Bool?

  public init(all: [Group], not: [Group]? = nil) {
    self.all = all
    self.not = not
  }
}
