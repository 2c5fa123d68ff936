public import Catalogue

/// How far one attack got.
public struct AttackReport: Sendable, CustomStringConvertible {
  public var name: String
  public var questions = 0
  /// Groups of 1 to k−1 children that it was set on.
  public var groups = 0
  /// Groups of which it learnt more than that they are below the threshold.
  public var recovered = 0
  /// Answers from which it concluded what is not so.
  public var wrong = 0
  /// Of all it concluded about a small group, what says most, with the threshold.
  public var narrowest: (interval: CountInterval, threshold: Int)?

  public var description: String { Self.row([name] + figures) }

  /// A line of the table, under `header`.
  private var figures: [String] {
    let most = narrowest.map {
      "\($0.interval.lower)…\($0.interval.isBounded ? "\($0.interval.upper)" : "?") at k = \($0.threshold)"
    }
    return ["\(questions)", "\(groups)", "\(recovered)", most ?? "none"]
  }

  /// What the reports' lines stand under.
  public static let header = row(["attack", "questions", "groups", "recovered", "narrowest"])

  private static func row(_ cells: [String]) -> String {
    zip(cells, [26, 10, 8, 10, 0]).map { cell, width in
      cell + String(repeating: " ", count: max(0, width - cell.count))
    }.joined()
  }

  /// A report of an attack that is run elsewhere.
  public init(name: String) {
    self.name = name
  }

  /// Sets an attack on the small groups of publications until it has asked enough.
  ///
  /// - Parameter oracle: What answers questions about a publication.
  public static func run(
    _ attack: Attack, on publications: [SimulatedPublication], questions: Int, seed: UInt64 = 1,
    oracle: (SimulatedPublication) -> Attack.Oracle
  ) -> AttackReport {
    var report = AttackReport(name: attack.name)
    var random = SeededGenerator(seed)
    var rounds = 0
    while report.questions < questions, rounds < 200 {
      rounds += 1
      for publication in publications where report.questions < questions {
        let answer = oracle(publication)
        let published = DocumentOracle.answer(publication.statistics)
        var asked = 0
        for group in publication.smallGroups(8, &random) {
          let truth = Attack.question(group).truth(in: publication.hospital)
          let known = attack.conclude(
            group,
            Attack.Sight(
              bands: publication.bands, published: published,
              ask: {
                asked += 1
                return answer($0)
              }), &random)
          report.add(
            known, truth, publication.threshold,
            isRecovered: attack.succeeds(known, below: publication.threshold))
        }
        report.questions += asked
      }
    }
    return report
  }

  /// Takes in what was concluded about one small group.
  public mutating func add(
    _ known: CountInterval, _ truth: Int, _ threshold: Int, isRecovered: Bool
  ) {
    groups += 1
    if !(known.lower <= truth && truth <= known.upper) { wrong += 1 }
    if isRecovered { recovered += 1 }
    let says = { (item: (interval: CountInterval, threshold: Int)) in
      Double(item.interval.upper - item.interval.lower) / Double(item.threshold)
    }
    let own = (interval: known, threshold: threshold)
    if narrowest.map({ says(own) < says($0) }) ?? true { narrowest = own }
  }
}

extension CountInterval {
  /// Whether it tells that there is somebody, and fewer than `k`, more closely than these words do.
  public func discloses(below k: Int) -> Bool {
    lower >= 1 && upper < k && !(lower == 1 && upper == k - 1)
  }
}

extension SimulatedPublication {
  /// Groups that truly hold 1 to k−1 children: suppressed cells of the tables, and others at random.
  public func smallGroups(_ most: Int, _ random: inout SeededGenerator) -> [[AttackQuestion.Term]] {
    func isSmall(_ group: [AttackQuestion.Term]) -> Bool {
      (1..<threshold).contains(Attack.question(group).truth(in: hospital))
    }
    let suppressed = statistics.tables.flatMap { table in
      table.cells.filter { $0.count == nil }.map { cell in
        table.dimensions.compactMap(StatisticsDimension.init).compactMap { dimension in
          cell.values[dimension.rawValue].flatMap { AttackQuestion.Term(dimension, $0) }
        }
      }
    }
    var groups = Array(
      suppressed.filter { !$0.isEmpty }.shuffled(using: &random).prefix(most).filter(isSmall))
    var tries = 0
    while groups.count < most, tries < 12 {
      tries += 1
      var group: [AttackQuestion.Term] = []
      if random.chance(0.6), let band = bands.randomElement(using: &random),
        let range = AgeRange(iso8601: band)
      {
        group.append(.age(range))
      }
      if random.chance(0.5) { group.append(.sex(random.chance(0.5) ? .female : .male)) }
      for attribute in SimulatedAttribute.allCases where random.chance(0.3) {
        group.append(.attribute(attribute))
      }
      if !group.isEmpty, group.count <= 4, isSmall(group) { groups.append(group) }
    }
    return groups
  }
}
