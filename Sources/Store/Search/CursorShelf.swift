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
  /// An FTS5 expression of all words looked for; nil without words.
  var anyWord: String?
  /// For the highlights of later pages.
  var patterns: [TokenPattern]
  var languages: [String]
  /// The answer of the first page, without its items.
  var datasets: DatasetAnswer?
  var variables: VariableAnswer?
}

/// The lists that cursors walk: kept some minutes, a bounded number with a bounded number of hits.
actor CursorShelf {
  private struct Entry {
    var list: KeptList
    var usedAt: ContinuousClock.Instant
  }

  private var entries: [String: Entry] = [:]
  private var total = 0
  private let mostLists: Int
  private let mostHits: Int
  private let lifetime: Duration
  private let now: @Sendable () -> ContinuousClock.Instant

  /// - Parameter mostHits: Of all lists together; 4 million take about 40 MB.
  init(
    mostLists: Int = 200, mostHits: Int = 4_000_000, lifetime: Duration = .seconds(600),
    now: @escaping @Sendable () -> ContinuousClock.Instant = { ContinuousClock.now }
  ) {
    self.mostLists = mostLists
    self.mostHits = mostHits
    self.lifetime = lifetime
    self.now = now
  }

  /// Keeps a list; the name it returns is hard to guess. Older lists make room.
  func keep(_ list: KeptList) -> String {
    let name = String(UInt64.random(in: 0...UInt64.max), radix: 36)
    entries[name] = Entry(list: list, usedAt: now())
    total += list.ids.count
    discard()
    return name
  }

  /// - Throws: `CursorExpired` when it is no longer kept, or never was.
  func list(named name: String) throws(CursorExpired) -> KeptList {
    discard()
    guard let entry = entries[name] else { throw CursorExpired() }
    entries[name]?.usedAt = now()
    return entry.list
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
    if let entry = entries.removeValue(forKey: name) { total -= entry.list.ids.count }
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
