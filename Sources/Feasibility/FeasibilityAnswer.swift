public import Query

/// How many children a question finds, hospital by hospital (INTERFACE.md, "Feasibility question").
///
/// Every number has passed the suppression gate: none lies between 1 and a hospital's threshold.
public struct FeasibilityAnswer: Hashable, Sendable, Codable {
  public var question: FeasibilityQuestion
  /// RFC 3339 UTC.
  public var asOf: String
  public var generation: Int
  public var hospitals: [Hospital]
  public var total: Total
  public var warnings: [Warning]

  public init(
    question: FeasibilityQuestion, asOf: String, generation: Int, hospitals: [Hospital],
    total: Total, warnings: [Warning]
  ) {
    self.question = question
    self.asOf = asOf
    self.generation = generation
    self.hospitals = hospitals
    self.total = total
    self.warnings = warnings
  }

  /// What is said beside the hospitals, when all have answered.
  public struct End: Hashable, Sendable, Codable {
    public var question: FeasibilityQuestion
    public var asOf: String
    public var generation: Int
    public var total: Total
    public var warnings: [Warning]
  }

  init(hospitals: [Hospital], end: End) {
    self.init(
      question: end.question, asOf: end.asOf, generation: end.generation, hospitals: hospitals,
      total: end.total, warnings: end.warnings)
  }

  /// What is known of a count.
  public enum Kind: String, Sendable, Codable, CaseIterable {
    /// Bounds and an estimate.
    case estimate
    /// Certainly nobody.
    case zero
    /// Certainly fewer than `below`; perhaps nobody.
    case suppressed
    /// The hospital does not answer such questions.
    case refused
    /// The hospital could not be reached.
    case failed
    /// Nothing published counts what is asked; `upper` may still say how many there are at most.
    case unknown
    /// The hospital has yet to answer.
    case pending
  }

  /// Bounds of a count of children and the likeliest number, after the gate.
  public struct Bounds: Hashable, Sendable, Codable {
    public var lower: Int?
    /// Nil where it is below the threshold (then `below` says so) or cannot be estimated.
    public var estimate: Int?
    public var upper: Int?
    /// The threshold, where a number is hidden for being below it.
    public var below: Int?

    public init(lower: Int? = nil, estimate: Int? = nil, upper: Int? = nil, below: Int? = nil) {
      self.lower = lower
      self.estimate = estimate
      self.upper = upper
      self.below = below
    }
  }

  /// The part of an answer of those datasets that count what is asked, where others do not: the upper bound
  /// beside it holds for all together, and is the wider for them.
  public struct Counted: Hashable, Sendable, Codable {
    public var kind: Kind
    public var lower: Int?
    public var estimate: Int?
    public var upper: Int?
    public var below: Int?
    /// Children in these datasets, of one hospital; one who is in several counts several times.
    public var population: Int?

    public init(_ kind: Kind, _ bounds: Bounds) {
      self.kind = kind
      lower = bounds.lower
      estimate = bounds.estimate
      upper = bounds.upper
      below = bounds.below
    }

    public var bounds: Bounds {
      Bounds(lower: lower, estimate: estimate, upper: upper, below: below)
    }
  }

  /// Datasets that publish statistics, but nothing that counts what is asked.
  public struct Uncounted: Hashable, Sendable, Codable {
    /// How many they are.
    public var datasets: Int
    /// How many of their children can be meant at most; nil where nothing bounds it.
    public var upper: Int?

    public init(datasets: Int, upper: Int?) {
      self.datasets = datasets
      self.upper = upper
    }
  }

  /// All hospitals together, read in two ways.
  public struct Total: Hashable, Sendable, Codable {
    /// What those datasets have that count what is asked, read in the same ways.
    public struct Counted: Hashable, Sendable, Codable {
      public var disjoint: FeasibilityAnswer.Counted
      public var shared: FeasibilityAnswer.Counted

      public init(disjoint: FeasibilityAnswer.Counted, shared: FeasibilityAnswer.Counted) {
        self.disjoint = disjoint
        self.shared = shared
      }
    }

    /// No child is known to two hospitals.
    public var disjoint: Bounds
    /// Hospitals may share children.
    public var shared: Bounds
    /// Nil where every dataset with statistics counts what is asked, or none does.
    public var counted: Counted?
    /// Nil where every dataset with statistics counts what is asked.
    public var uncounted: Uncounted?
    /// What both say together, in one sentence.
    public var reading: String?

    public init(disjoint: Bounds, shared: Bounds, reading: String? = nil) {
      self.disjoint = disjoint
      self.shared = shared
      self.reading = reading
    }
  }

  /// Something in the question that was not understood, or not answered as asked.
  public struct Warning: Hashable, Sendable, Codable {
    /// A JSON Pointer into the question (RFC 6901).
    public var pointer: String
    public var message: String

    public init(pointer: String, message: String) {
      self.pointer = pointer
      self.message = message
    }
  }
}
