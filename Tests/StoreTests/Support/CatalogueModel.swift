/// What the store should hold, told as simply as can be: dictionaries, no versions of anything, no speed.
struct CatalogueModel {
  struct Key: Hashable {
    var source: String
    var location: String
    var name: String
  }

  struct Description {
    var title: String
    /// When it was first brought, counted over all descriptions.
    var order: Int
    var isLive = true
    var missed = 0
    var versions = 1
    /// Stood in its document when that was last read, or begun to be read.
    var isInDocument = true
  }

  var descriptions: [Key: Description] = [:]
  var prefixes: [String: String] = [:]
  /// Names in the order in which they first came.
  private var names: [String] = []
  private var count = 0

  /// - Returns: new, changed, unchanged.
  mutating func record(
    _ source: String, _ location: String, _ titles: [(name: String, title: String)], isFirst: Bool
  ) -> (Int, Int, Int) {
    var outcome = (0, 0, 0)
    if isFirst {
      for key in descriptions.keys where key.source == source && key.location == location {
        descriptions[key]?.isInDocument = false
      }
    }
    for (name, title) in titles {
      if !names.contains(name) { names.append(name) }
      let key = Key(source: source, location: location, name: name)
      guard var known = descriptions[key] else {
        descriptions[key] = Description(title: title, order: count)
        count += 1
        outcome.0 += 1
        continue
      }
      if known.isLive && known.title == title { outcome.2 += 1 } else { outcome.1 += 1 }
      if known.title != title { known.versions += 1 }
      known.title = title
      known.isLive = true
      known.missed = 0
      known.isInDocument = true
      descriptions[key] = known
    }
    return outcome
  }

  /// - Parameters:
  ///   - seen: locations read whole or found unchanged.
  /// - Returns: how many datasets were withdrawn; nil when the harvest is held.
  mutating func finish(
    _ source: String, seen: Set<String>, refused: Set<String>, grace: Int, maximum: Double
  ) -> Int? {
    let live = descriptions.filter { $0.key.source == source && $0.value.isLive }
    var due: [Key] = []
    var missed: [Key] = []
    for (key, description) in live where !refused.contains(key.location) {
      if seen.contains(key.location) && description.isInDocument {
        descriptions[key]?.missed = 0
      } else {
        missed.append(key)
        if description.missed + 1 >= grace { due.append(key) }
      }
    }
    let names = Set(live.keys.map(\.name))
    let left = Set(live.keys.filter { !due.contains($0) }.map(\.name))
    let vanishing = names.subtracting(left).count
    let isHeld = !names.isEmpty && Double(vanishing) / Double(names.count) > maximum
    for key in missed { descriptions[key]?.missed += 1 }
    if isHeld { return nil }
    for key in due { descriptions[key]?.isLive = false }
    return vanishing
  }

  mutating func remove(_ source: String) {
    descriptions = descriptions.filter { $0.key.source != source }
    prefixes[source] = nil
  }

  /// What a name's own sources would show.
  private struct Standing {
    var name: String
    var owner: String
    var title: String
    var isPrefixed: Bool

    /// A title says by its last words what the dataset is recognised by.
    func isRecognised(by key: String) -> Bool { title.contains(key) }
  }

  static let keys = ["K1", "K2"]

  /// `source: title` of each shown dataset.
  func shown(iri: (String) -> String) -> [String: String] {
    var standings: [Standing] = []
    for name in names {
      let all = descriptions.filter { $0.key.name == name }.map { ($0.key, $0.value) }
      guard let (owner, isPrefixed) = owner(iri(name), all) else { continue }
      let first = all.filter { $0.0.source == owner && $0.1.isLive }
        .min { Array($0.0.location.utf8).lexicographicallyPrecedes(Array($1.0.location.utf8)) }
      guard let first else { continue }
      standings.append(
        Standing(name: name, owner: owner, title: first.1.title, isPrefixed: isPrefixed))
    }
    let ranked = standings.filter(\.isPrefixed) + standings.filter { !$0.isPrefixed }
    let shown = groups(of: ranked).map { ($0[0].name, "\($0[0].owner): \($0[0].title)") }
    return Dictionary(uniqueKeysWithValues: shown)
  }

  /// Names of one dataset, the one it is shown under first.
  private func groups(of ranked: [Standing]) -> [[Standing]] {
    var groups = ranked.map { [$0] }
    for (later, member) in ranked.enumerated() {
      for earlier in ranked[..<later] {
        let areAlike = Self.keys.contains { key in
          [earlier, member].allSatisfy { one in
            one.isRecognised(by: key)
              && ranked.filter { $0.owner == one.owner && $0.isRecognised(by: key) }.count == 1
          }
        }
        let here = groups.firstIndex { $0.contains { $0.name == earlier.name } } ?? 0
        let there = groups.firstIndex { $0.contains { $0.name == member.name } } ?? 0
        let sources = Set(groups[here].map(\.owner))
        guard areAlike, here != there, sources.isDisjoint(with: groups[there].map(\.owner)) else {
          continue
        }
        groups[min(here, there)] += groups[max(here, there)]
        groups.remove(at: max(here, there))
      }
    }
    return groups
  }

  private func owner(
    _ iri: String, _ all: [(key: Key, value: Description)]
  ) -> (name: String, isPrefixed: Bool)? {
    let matching = Set(all.map(\.key.source)).filter { source in
      prefixes[source].map { !$0.isEmpty && iri.hasPrefix($0) } ?? false
    }
    if let longest = matching.max(by: { (prefixes[$0] ?? "").count < (prefixes[$1] ?? "").count }) {
      return (longest, true)
    }
    let byOrder = all.sorted { $0.value.order < $1.value.order }
    return (byOrder.first(where: \.value.isLive) ?? byOrder.first).map { ($0.key.source, false) }
  }
}
