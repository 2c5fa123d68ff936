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

  /// Whether it has any criterion.
  public var asksForSomething: Bool { !all.isEmpty || not?.isEmpty == false }

  /// With the criteria of another question, which must hold too, and in its places too.
  public func adding(_ other: FeasibilityQuestion) -> FeasibilityQuestion {
    func joined<Value: Equatable>(_ left: [Value]?, _ right: [Value]?) -> [Value]? {
      let all = (left ?? []) + (right ?? []).filter { left?.contains($0) != true }
      return all.isEmpty ? nil : all
    }
    var sum = self
    sum.all += other.all
    sum.not = joined(not, other.not)
    if let place = other.where {
      var own = `where` ?? Where()
      own.hospital = joined(own.hospital, place.hospital)
      own.country = joined(own.country, place.country)
      own.access = joined(own.access, place.access)
      sum.where = own
    }
    sum.period = period ?? other.period
    sum.year = year ?? other.year
    return sum
  }
}
