/// Which hospitals to ask for a study that needs so many children.
public struct Recruitment: Hashable, Sendable, Codable {
  /// A set of hospitals, the largest first, and what they have together if no child is counted twice.
  public struct Choice: Hashable, Sendable, Codable {
    /// Names of sources.
    public var hospitals: [String]
    public var children: Int

    public init(hospitals: [String], children: Int) {
      self.hospitals = hospitals
      self.children = children
    }
  }

  public var target: Int
  /// The fewest hospitals whose lower bounds reach the target; nil where all together do not.
  public var certain: Choice?
  /// The fewest hospitals whose estimates reach it.
  public var likely: Choice?
  /// What all hospitals have at most, if no child is counted twice; nil where nothing bounds it.
  public var most: Int?

  /// Works on numbers that have passed the gate.
  public init(target: Int, of answer: FeasibilityAnswer) {
    self.target = target
    certain = Self.choice(target, answer.hospitals.map { ($0.hospital, $0.lower ?? 0) })
    likely = Self.choice(target, answer.hospitals.map { ($0.hospital, $0.estimate ?? 0) })
    most = answer.total.disjoint.upper
  }

  /// The largest first is the smallest set.
  private static func choice(_ target: Int, _ counts: [(name: String, count: Int)]) -> Choice? {
    var choice = Choice(hospitals: [], children: 0)
    for (name, count) in counts.sorted(by: { ($1.count, $0.name) < ($0.count, $1.name) })
    where count > 0 && choice.children < target {
      choice.hospitals.append(name)
      choice.children += count
    }
    return choice.children >= target ? choice : nil
  }
}
