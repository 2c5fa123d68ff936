/// Where nothing meets every criterion: what comes nearest, and what each criterion costs.
public struct NearestMiss: Hashable, Sendable, Codable {
  /// A criterion that could be left out.
  public struct Cost: Hashable, Sendable, Codable {
    /// A filter's name; `q` for the words.
    public var field: String
    public var value: String
    /// How many datasets meet all other criteria.
    public var found: Int
  }

  /// A dataset that meets most criteria.
  public struct Item: Hashable, Sendable, Codable {
    public var id: String
    public var iri: String
    public var title: String
    public var hospital: String
    /// How many criteria it meets.
    public var met: Int
    /// Names of those that it does not meet, or does not state.
    public var misses: [String]
  }

  /// How many criteria there are: each filter is one, and so are all words together.
  public var criteria: Int
  /// That which costs the most first.
  public var costs: [Cost]
  /// At most five, the nearest first; empty where nothing meets any criterion.
  public var items: [Item]
}
