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

  /// `source: title` of each shown dataset.
  func shown(iri: (String) -> String) -> [String: String] {
    var shown: [String: String] = [:]
    for (name, all) in Dictionary(grouping: descriptions, by: \.key.name) {
      guard let owner = owner(iri(name), all) else { continue }
      let first = all.filter { $0.key.source == owner && $0.value.isLive }
        .min { Array($0.key.location.utf8).lexicographicallyPrecedes(Array($1.key.location.utf8)) }
      if let first { shown[name] = "\(owner): \(first.value.title)" }
    }
    return shown
  }

  private func owner(_ iri: String, _ all: [(key: Key, value: Description)]) -> String? {
    let matching = Set(all.map(\.key.source)).filter { source in
      prefixes[source].map { !$0.isEmpty && iri.hasPrefix($0) } ?? false
    }
    if let longest = matching.max(by: { (prefixes[$0] ?? "").count < (prefixes[$1] ?? "").count }) {
      return longest
    }
    let byOrder = all.sorted { $0.value.order < $1.value.order }
    return (byOrder.first(where: \.value.isLive) ?? byOrder.first)?.key.source
  }
}
