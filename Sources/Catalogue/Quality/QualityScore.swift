/// How well a dataset is described: points by dimension, and what would raise them most.
///
/// The first five dimensions and their weights follow the metadata quality assessment of data.europa.eu
/// (methodology of 2023); where a criterion asks for open data, health data under access control are held
/// to the way of getting access instead. The sixth is PHDS's own: what a paediatric study has to know.
public struct QualityScore: Hashable, Sendable, Codable {
  /// What a description is good for.
  public enum Dimension: String, Sendable, Codable, CaseIterable {
    case findability, accessibility, interoperability, reusability, contextuality, paediatric
  }

  /// The assessment's words for a range of points.
  public enum Band: String, Sendable, Codable, CaseIterable, Comparable {
    case bad, sufficient, good, excellent

    /// The lowest per cent of the band: the assessment's limits 121, 221 and 351 of 405 points.
    public var least: Int {
      switch self {
      case .bad: 0
      case .sufficient: 30
      case .good: 55
      case .excellent: 87
      }
    }

    /// The band of a per cent.
    public init(_ percent: Int) {
      self = Self.allCases.last { $0.least <= percent } ?? .bad
    }

    public static func < (left: Band, right: Band) -> Bool { left.least < right.least }
  }

  /// Points of one dimension.
  public struct Part: Hashable, Sendable, Codable {
    public var dimension: Dimension
    public var points: Int
    /// The most that can be reached.
    public var most: Int
  }

  /// Something that is missing and would raise the score.
  public struct Advice: Hashable, Sendable, Codable {
    /// Stable, kebab case: `ages-stated`.
    public var criterion: String
    public var dimension: Dimension
    /// Points to be gained.
    public var points: Int
    /// What to do, in one sentence; in the language that was asked for.
    public var text: String
    /// The property that is meant, as a CURIE.
    public var path: String?
  }

  /// Points reached in per cent of the most, 0…100.
  public var percent: Int
  public var band: Band
  public var dimensions: [Part]
  /// What would raise the score, most first.
  public var advice: [Advice]
}
