internal import GRDB
internal import Query

/// Looks for what comes nearest to a question that nothing meets. It reads every dataset's columns once.
struct NearestMissSearch {
  let db: Database
  let columns: DatasetColumns
  let languages: [String]
  let evaluation: FilterEvaluation
  /// As typed; nil where no words were asked for.
  let words: String?
  let matches: TextMatches

  private struct Criterion {
    var field: String
    var value: String
    var bit: UInt32
  }

  /// No filter has this bit.
  private static let wordsBit: UInt32 = 1 << 31
  private static let most = 5

  func run() throws -> NearestMiss? {
    let criteria = criteria
    if criteria.isEmpty || columns.count == 0 { return nil }
    let asked = criteria.reduce(0) { $0 | $1.bit }
    let failing = try failing()
    var found: [UInt32: Int] = [:]
    var nearest: [(key: UInt64, row: Int)] = []
    for row in failing.indices {
      let fails = failing[row] & asked
      let count = fails.nonzeroBitCount
      if count == 1 { found[fails, default: 0] += 1 }
      guard count < criteria.count else { continue }
      // The fewest misses first, those with the words before others, then by title.
      let lacksWords: UInt64 = fails & Self.wordsBit == 0 ? 0 : 1
      let key = UInt64(count) << 33 | lacksWords << 32 | UInt64(columns.orders.title[row])
      insert((key, row), into: &nearest)
    }
    let costs = criteria.map { criterion in
      NearestMiss.Cost(
        field: criterion.field, value: criterion.value, found: found[criterion.bit] ?? 0)
    }.enumerated().sorted { ($1.element.found, $0.offset) < ($0.element.found, $1.offset) }
    let hits = try HitReader(
      db: db, columns: columns, languages: languages, searching: evaluation.searching
    )
    .hits(nearest.map { columns.ids[$0.row] })
    let items = zip(hits, nearest).map { found, near in
      let misses = criteria.filter { failing[near.row] & $0.bit != 0 }
      return NearestMiss.Item(
        id: found.hit.id, iri: found.hit.iri, title: found.hit.title,
        hospital: found.hit.hospital, met: criteria.count - misses.count,
        misses: misses.map(\.field))
    }
    return NearestMiss(criteria: criteria.count, costs: costs.map(\.element), items: items)
  }

  /// Filters that are one question are one criterion.
  private var criteria: [Criterion] {
    var criteria: [Criterion] = []
    if let words { criteria.append(Criterion(field: "q", value: words, bit: Self.wordsBit)) }
    for item in evaluation.filters.queryItems {
      guard let field = FilterField(name: item.name), field != .includeUnknown else { continue }
      let bit = FilterMasks.bit(field)
      if let known = criteria.firstIndex(where: { $0.bit == bit }) {
        criteria[known].value += ", " + item.value
      } else if field != .age {
        criteria.append(Criterion(field: field.name, value: item.value, bit: bit))
      }
    }
    return criteria
  }

  /// By row: the criteria that it does not meet.
  private func failing() throws -> [UInt32] {
    let masks = try evaluation.masks(for: (0..<Int32(columns.count)).map { $0 })
    var failing = (0..<columns.count).map { masks.mismatch($0) | masks.unstated($0) }
    guard words != nil else { return failing }
    for row in failing.indices { failing[row] |= Self.wordsBit }
    for row in matches.rows { failing[Int(row)] &= ~Self.wordsBit }
    return failing
  }

  private func insert(_ row: (key: UInt64, row: Int), into nearest: inout [(key: UInt64, row: Int)])
  {
    if nearest.count == Self.most, let last = nearest.last, last.key <= row.key { return }
    let place = nearest.firstIndex { $0.key > row.key } ?? nearest.count
    nearest.insert(row, at: place)
    if nearest.count > Self.most { nearest.removeLast() }
  }
}
