public import Catalogue

/// A way to find out a small count from answers that may each be harmless.
///
/// An attacker knows the threshold, the rounding base, the published bands and the meaning of every answer, and
/// asks as much as it likes.
public struct Attack: Sendable {
  public typealias Term = AttackQuestion.Term
  /// What is answered: an interval that certainly holds the count.
  public typealias Oracle = (AttackQuestion) -> CountInterval

  /// What an attacker has before it.
  struct Sight {
    /// The published age bands.
    var bands: [String]
    /// What the published document says by itself.
    var published: Oracle
    var ask: Oracle
  }

  /// What is to be found out of a small group.
  public enum Aim: Sendable {
    /// How many they are, more closely than that they are fewer than k.
    case count
    /// That there is somebody, and no more than k.
    case presence
  }

  public let name: String
  public var aim = Aim.count
  /// What it concludes about a group of children who meet all terms.
  let conclude: @Sendable (_ group: [Term], _ sight: Sight, inout SeededGenerator) -> CountInterval

  public static let all =
    [
      direct, differencing, tracker, tinyAges, union, complement, siblings, repetition, rewording,
    ] + onPeersFaults

  func succeeds(_ known: CountInterval, below k: Int) -> Bool {
    switch aim {
    case .count: known.discloses(below: k)
    case .presence: known.lower >= 1 && known.upper <= k
    }
  }

  /// Asks for the group itself.
  static let direct = Attack(name: "direct") { group, sight, _ in sight.ask(question(group)) }

  /// Two questions that differ in the group alone.
  static let differencing = Attack(name: "differencing") { group, sight, random in
    let (rest, last) = split(group, &random)
    return minus(sight.ask(question(rest)), sight.ask(question(rest, not: [last])))
  }

  /// The general tracker of Denning, Denning and Schwartz (1979): a wide group on either side of which the
  /// small one is hidden.
  static let tracker = Attack(name: "tracker") { group, sight, random in
    let wide: Term = random.chance(0.5) ? .sex(.male) : .attribute(.weight)
    let (rest, last) = split(group, &random)
    func with(_ alternatives: [Term]) -> AttackQuestion {
      AttackQuestion(all: rest.map { [$0] } + [alternatives])
    }
    // n(C ∧ R) = n((C ∨ T) ∧ R) + n((C ∧ ¬T) ∧ R) + n(C ∧ T ∧ R) − n((C ∨ T) ∧ R), by way of the tracker:
    // those of C beside T, and those of C within T, each as a difference of large counts.
    let beside = minus(sight.ask(with([last, wide])), sight.ask(with([wide])))
    let within = minus(
      sight.ask(AttackQuestion(all: rest.map { [$0] } + [[wide]])),
      sight.ask(AttackQuestion(all: rest.map { [$0] } + [[wide]], not: [[last]])))
    return plus(beside, within)
  }

  /// Ages that differ by a year or by days at one end.
  static let tinyAges = Attack(name: "tiny age ranges") { group, sight, random in
    let others = group.filter { if case .age = $0 { false } else { true } }
    let range = group.lazy.compactMap { term in
      if case .age(let range) = term { range } else { nil }
    }.first
    guard let range, let from = range.from, let to = range.to else {
      return sight.ask(question(others))
    }
    let open = AgeRange(from: from, to: nil)
    let after = AgeRange(from: to, to: nil)
    let before = AgeRange(from: nil, to: from)
    let until = AgeRange(from: nil, to: to)
    let upper = minus(
      sight.ask(question(others + [.age(open)])), sight.ask(question(others + [.age(after)])))
    let lower = minus(
      sight.ask(question(others + [.age(until)])), sight.ask(question(others + [.age(before)])))
    return upper.intersection(lower)
  }

  /// n(A ∧ B) = n(A) + n(B) − n(A ∨ B).
  static let union = Attack(name: "unions") { group, sight, random in
    guard group.count > 1 else { return sight.ask(question(group)) }
    let shuffled = group.shuffled(using: &random)
    let rest = Array(shuffled.dropFirst(2))
    let both = AttackQuestion(all: rest.map { [$0] } + [[shuffled[0], shuffled[1]]])
    return minus(
      plus(sight.ask(question(rest + [shuffled[0]])), sight.ask(question(rest + [shuffled[1]]))),
      sight.ask(both))
  }

  /// Everybody less everybody else.
  static let complement = Attack(name: "complements") { group, sight, random in
    let everybody = sight.ask(AttackQuestion(all: []))
    var rest: [Term] = []
    var others = CountInterval.zero
    for term in group.shuffled(using: &random) {
      others = plus(others, sight.ask(AttackQuestion(all: rest.map { [$0] }, not: [[term]])))
      rest.append(term)
    }
    return minus(everybody, others)
  }

  /// A row of a table less its other cells.
  static let siblings = Attack(name: "rows less their cells") { group, sight, random in
    let (rest, last) = split(group, &random)
    let others: [Term]
    switch last {
    case .age(let own):
      others = sight.bands.compactMap(AgeRange.init(iso8601:)).filter { $0 != own }.map(Term.age)
    case .sex(let own): others = SimulatedPatient.Sex.allCases.filter { $0 != own }.map(Term.sex)
    case .attribute: return minus(sight.ask(question(rest)), sight.ask(question(rest, not: [last])))
    }
    var cells = CountInterval.zero
    for other in others { cells = plus(cells, sight.ask(question(rest + [other]))) }
    return minus(sight.ask(question(rest)), cells)
  }

  /// The same question again and again, in the hope of noise that averages out.
  static let repetition = Attack(name: "repetitions") { group, sight, _ in
    (0..<10).reduce(CountInterval.unknown) { known, _ in
      known.intersection(sight.ask(question(group)))
    }
  }

  /// The same question in other words and another order.
  static let rewording = Attack(name: "re-ordered and re-worded") { group, sight, random in
    var known = sight.ask(question(group))
    for _ in 0..<4 {
      var words = group.shuffled(using: &random)
      words.append(words[0])
      var asked = question(words)
      if random.chance(0.5) { asked.all[0] += asked.all[0] }
      if random.chance(0.5) {
        asked.all = asked.all.map { terms in
          terms == [.sex(.female)] ? [.sex(.female), .sex(.female)] : terms
        }
      }
      known = known.intersection(sight.ask(asked))
    }
    return known
  }

  // MARK: Arithmetic

  static func question(_ group: [Term], not: [Term] = []) -> AttackQuestion {
    AttackQuestion(all: group.map { [$0] }, not: not.map { [$0] })
  }

  static func split(_ group: [Term], _ random: inout SeededGenerator) -> ([Term], Term) {
    var rest = group
    let last = rest.remove(at: Int.random(in: 0..<group.count, using: &random))
    return (rest, last)
  }

  static func plus(_ left: CountInterval, _ right: CountInterval) -> CountInterval {
    left + right
  }

  static func minus(_ left: CountInterval, _ right: CountInterval) -> CountInterval {
    guard left.isBounded else { return .unknown }
    return CountInterval(
      right.isBounded ? max(0, left.lower - right.upper) : 0, max(0, left.upper - right.lower))
  }
}
