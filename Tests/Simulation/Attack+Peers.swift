internal import Catalogue

/// What the gates of other catalogues and node networks let through, each as an attack of its own.
extension Attack {
  static let onPeersFaults = [floor, presence, slidingBands, sums]

  /// Where "ten" is said of all up to ten and the rest is exact: lifts the group above the floor by others who are
  /// certainly not in it, and takes these away again.
  static let floor = Attack(name: "lifted over the floor") { group, sight, random in
    var known = sight.ask(question(group))
    for others in others(group, sight.bands, &random).prefix(4) {
      let lifted = sight.ask(others.with)
      known = met(known, minus(lifted, sight.ask(others.without)))
    }
    return known
  }

  /// Where bands begin at 1, or zeros are told beside blanks: whether there is anybody.
  static let presence = Attack(name: "nobody or somebody", aim: .presence) { group, sight, random in
    var known = sight.ask(question(group))
    for others in others(group, sight.bands, &random).prefix(2) {
      known = met(known, minus(sight.ask(others.with), sight.ask(others.without)))
    }
    return known
  }

  /// Where the ends of bands are fixed: adds groups whose size is published until the sum passes an end.
  static let slidingBands = Attack(name: "sliding over band ends") { group, sight, random in
    var known = sight.ask(question(group))
    for others in others(group, sight.bands, &random) {
      let size = others.parts.reduce(CountInterval.zero) { plus($0, sight.published($1)) }
      known = met(known, minus(sight.ask(others.with), size))
    }
    return known
  }

  /// Where cells are guarded and sums of them are not: a sum with the group less the same sum without it.
  static let sums = Attack(name: "sums with and without") { group, sight, random in
    guard
      let others = others(group, sight.bands, &random).max(by: { $0.parts.count < $1.parts.count })
    else { return sight.ask(question(group)) }
    return minus(sight.ask(others.with), sight.ask(others.without))
  }

  /// Children who share all but one property with the group and are certainly not in it.
  private struct Others {
    /// They and the group.
    var with: AttackQuestion
    var without: AttackQuestion
    /// They, a published cell each.
    var parts: [AttackQuestion]
  }

  /// Of other ages, or of the other sex.
  private static func others(
    _ group: [Term], _ bands: [String], _ random: inout SeededGenerator
  ) -> [Others] {
    var found: [Others] = []
    for (place, own) in group.enumerated() {
      var rest = group
      rest.remove(at: place)
      let alternatives: [Term]
      switch own {
      case .age(let range):
        alternatives = bands.compactMap(AgeRange.init(iso8601:)).filter { !$0.overlaps(range) }
          .map(Term.age)
      case .sex(let sex):
        alternatives = SimulatedPatient.Sex.allCases.filter { $0 != sex }.map(Term.sex)
      case .attribute: continue
      }
      for _ in 0..<6 {
        let chosen = alternatives.filter { _ in random.chance(0.6) }
        guard !chosen.isEmpty else { continue }
        let shared = rest.map { [$0] }
        found.append(
          Others(
            with: AttackQuestion(all: shared + [[own] + chosen]),
            without: AttackQuestion(all: shared + [chosen]),
            parts: chosen.map { question(rest + [$0]) }))
      }
    }
    return found.shuffled(using: &random)
  }

  /// What both say; the first alone where the second cannot be.
  private static func met(_ known: CountInterval, _ other: CountInterval) -> CountInterval {
    let both = known.intersection(other)
    return both.isPossible ? both : known
  }
}
