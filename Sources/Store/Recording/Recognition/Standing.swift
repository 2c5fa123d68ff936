internal import GRDB

/// One IRI by what its own sources say of it, before it is looked at whether another IRI names the same dataset.
struct Standing {
  var state: DatasetState
  /// In the order of their documents' locations.
  var candidates: [Candidate]
  var owner: Int64?
  /// What would be shown of it.
  var own: Candidate?
  /// Whether the owner owns it by its IRI prefix.
  var isPrefixed: Bool

  var id: Int64 { state.id }

  /// What it is recognised by; nothing once it is withdrawn.
  var keys: RecognitionKeys { own?.recognition ?? RecognitionKeys(column: nil) }
}

/// IRIs that keys connect, and which of them name one dataset.
struct RecognisedGroup {
  /// More than this many IRIs are not of one dataset, whatever they are called.
  static let mostMembers = 64
  /// So many are looked at, to part again what has grown together to more than ``mostMembers``.
  static let mostVisited = 256

  struct Link: Hashable {
    var first: Int64
    var second: Int64
  }

  var standings: [Int64: Standing] = [:]
  /// Pairs with a key in common.
  var links: Set<Link> = []

  /// The IRI under which each is shown: itself, or another.
  ///
  /// Of several, that whose owner owns it by its prefix, else that which the catalogue knew first. No two of one source
  /// are ever one: it knows what it tells apart.
  func places() -> [Int64: Int64] {
    var places = Dictionary(uniqueKeysWithValues: standings.keys.map { ($0, $0) })
    guard standings.count <= Self.mostMembers else { return places }
    let ranked = standings.values.filter { $0.own != nil }.sorted {
      ($0.isPrefixed ? 0 : 1, $0.id) < ($1.isPrefixed ? 0 : 1, $1.id)
    }
    var groups = ranked.map { [$0] }
    for (position, member) in ranked.enumerated() {
      for earlier in ranked[..<position]
      where links.contains(Link(first: earlier.id, second: member.id)) {
        guard let here = groups.firstIndex(where: { $0.contains { $0.id == earlier.id } }),
          let there = groups.firstIndex(where: { $0.contains { $0.id == member.id } }),
          here != there,
          Set(groups[here].map(\.owner)).isDisjoint(with: groups[there].map(\.owner))
        else { continue }
        let (into, from) = (min(here, there), max(here, there))
        groups[into] += groups.remove(at: from)
      }
    }
    for group in groups {
      // The groups' first members stay in the order of their ranks.
      for member in group { places[member.id] = group[0].id }
    }
    return places
  }
}
