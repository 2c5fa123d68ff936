internal import Foundation

/// An ordered list of hits, as its first page found them.
struct KeptList: Sendable {
  /// Database ids in order; of datasets, or of variables.
  var ids: [Int64]
  /// How many of them, from the first, state all that the filters ask.
  var statedCount: Int
  /// In the order of `ids`; empty where the order is not by relevance.
  var scores: [Float]
  var matchedColumns: [UInt8]
  /// For the highlights of later pages.
  var patterns: [TokenPattern]
  var languages: [String]
  /// The answer of the first page, without its items.
  var datasets: DatasetAnswer?
  var variables: VariableAnswer?
}

/// A list of hits that is put in order as far as it is asked for: most are looked at for a page or two.
struct PendingList: Sendable {
  var ranking: Ranking
  var matches: TextMatches
  /// Database ids of the rows that `matches` speaks of.
  var ids: [Int64]
  var statedCount: Int
  /// Whether the order is by relevance.
  var isScored: Bool
  var patterns: [TokenPattern] = []
  var languages: [String]
  var datasets: DatasetAnswer?
  var variables: VariableAnswer?

  var count: Int { ranking.count }

  /// The `most` first hits; all without a number.
  func list(most: Int? = nil) -> KeptList {
    let order = most.map(ranking.first) ?? ranking.sorted()
    return KeptList(
      ids: order.map { ids[Int(matches.rows[$0])] }, statedCount: statedCount,
      scores: isScored ? order.map { matches.scores[$0] } : [],
      matchedColumns: order.map { matches.columns[$0] }, patterns: patterns,
      languages: languages, datasets: datasets, variables: variables)
  }
}

/// The lists that cursors walk: kept some minutes, a bounded number with a bounded number of hits.
actor CursorShelf {
  /// A class, so that looking for old ones among many copies none.
  private final class Entry {
    let list: PendingList
    /// In order, once a second page was asked for.
    var sorted: KeptList?
    var usedAt: ContinuousClock.Instant

    init(_ list: PendingList, usedAt: ContinuousClock.Instant) {
      self.list = list
      self.usedAt = usedAt
    }
  }

  private var entries: [String: Entry] = [:]
  private var total = 0
  private let mostLists: Int
  private let mostHits: Int
  private let lifetime: Duration
  private let now: @Sendable () -> ContinuousClock.Instant

  /// - Parameter mostHits: Of all lists together; 3 million take about 75 MB.
  init(
    mostLists: Int = 200, mostHits: Int = 3_000_000, lifetime: Duration = .seconds(600),
    now: @escaping @Sendable () -> ContinuousClock.Instant = { ContinuousClock.now }
  ) {
    self.mostLists = mostLists
    self.mostHits = mostHits
    self.lifetime = lifetime
    self.now = now
  }

  /// Keeps a list; the name it returns is hard to guess. Older lists make room.
  func keep(_ list: PendingList) -> String {
    let name = String(UInt64.random(in: 0...UInt64.max), radix: 36)
    entries[name] = Entry(list, usedAt: now())
    total += list.count
    discard()
    return name
  }

  /// - Throws: `CursorExpired` when it is no longer kept, or never was.
  func list(named name: String) throws(CursorExpired) -> KeptList {
    discard()
    guard let entry = entries[name] else { throw CursorExpired() }
    let sorted = entry.sorted ?? entry.list.list()
    entry.usedAt = now()
    entry.sorted = sorted
    return sorted
  }

  private func discard() {
    let limit = now().advanced(by: .zero - lifetime)
    for (name, entry) in entries where entry.usedAt < limit { remove(name) }
    while entries.count > mostLists || total > mostHits {
      guard let oldest = entries.min(by: { $0.value.usedAt < $1.value.usedAt }) else { return }
      remove(oldest.key)
    }
  }

  private func remove(_ name: String) {
    if let entry = entries.removeValue(forKey: name) { total -= entry.list.count }
  }
}

/// Where a page begins in a kept list, as the cursor that clients hand back writes it: `NAME.OFFSET`.
struct Cursor: Hashable, Sendable {
  var name: String
  var offset: Int

  init(name: String, offset: Int) {
    self.name = name
    self.offset = offset
  }

  init(parsing text: String) throws(CursorExpired) {
    let parts = text.utf8.count <= 64 ? text.split(separator: ".") : []
    guard parts.count == 2, let offset = Int(parts[1]), offset >= 0 else { throw CursorExpired() }
    self.init(name: String(parts[0]), offset: offset)
  }

  var text: String { "\(name).\(offset)" }
}
