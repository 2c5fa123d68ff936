internal import Catalogue
internal import Query
internal import Vocabulary

/// Chooses the disease groups by which a data space is shown: the widest concepts above the codes that datasets
/// state, where these are not so wide that nearly everything is in them.
///
/// A concept that holds too much is parted into the next narrower ones; of what results those are taken, one by
/// one, that add most to what the ones before hold (the greedy cover of Chvátal, Mathematics of Operations
/// Research 4, 1979).
struct DiseaseGroupChoice {
  /// The datasets of each concept that one states, or that is above such a one.
  private let members: [String: [Int32]]
  /// What is next below each.
  private let narrower: [String: Set<String>]
  private let marks: RowMarks

  static let most = 14
  /// A concept with more of the datasets than one in so many is parted.
  private static let widest = 3

  /// - Parameters:
  ///   - stated: each code with the rows of the datasets that state it.
  ///   - count: of rows.
  init(stated: [(code: String, rows: [Int32])], count: Int, concepts: ConceptLibrary) {
    var members: [String: [Int32]] = [:]
    var narrower: [String: Set<String>] = [:]
    let hierarchy = DiseaseHierarchy(concepts: concepts)
    for (code, rows) in stated where hierarchy.holds(code) {
      for concept in [code] + hierarchy.wider(code) {
        members[concept, default: []] += rows
        for parent in hierarchy.parents(concept) {
          narrower[parent, default: []].insert(concept)
        }
      }
    }
    marks = RowMarks(count: count)
    self.members = members.mapValues { [marks] in marks.distinct($0) }
    self.narrower = narrower
  }

  /// The concepts chosen, those with most datasets first.
  var groups: [DataSpace.DiseaseGroup] {
    cover(parted.filter { !codes(of: $0).isEmpty }).sorted { (size($1), $0) < (size($0), $1) }
      .map { DataSpace.DiseaseGroup(concept: $0, codes: codes(of: $0)) }
  }

  /// The concept's own code, else the widest codes beneath it that datasets state or that are above such ones; none
  /// where these are more than a filter takes.
  private func codes(of concept: String) -> [Code] {
    var codes: Set<Code> = []
    var front = [concept]
    var seen = Set(front)
    while let next = front.popLast() {
      if let code = Code(curie: next) {
        codes.insert(code)
      } else {
        front += (narrower[next] ?? []).filter { seen.insert($0).inserted }
      }
    }
    return codes.count <= DatasetFilters.mostValues ? codes.sorted() : []
  }

  private func size(_ concept: String) -> Int { members[concept]?.count ?? 0 }

  /// Concepts none of which is above another and none of which, where it can be helped, holds too much.
  private var parted: [String] {
    let coded = marks.distinct(members.values.joined()).count
    let below = Set(narrower.values.joined())
    var front = members.keys.filter { !below.contains($0) }.sorted()
    var seen = Set(front)
    var settled: [String] = []
    while let concept = front.popLast() {
      let parts = (narrower[concept] ?? []).sorted()
      let held = marks.distinct(parts.map { members[$0] ?? [] }.joined()).count
      // Parting a concept that many datasets state as it is would lose them.
      if size(concept) * Self.widest > coded, held * 10 >= size(concept) * 9 {
        front += parts.filter { seen.insert($0).inserted }
      } else {
        settled.append(concept)
      }
    }
    return settled
  }

  private func cover(_ concepts: [String]) -> [String] {
    var left = concepts.sorted { (size($1), $0) < (size($0), $1) }
    var covered: Set<Int32> = []
    var chosen: [String] = []
    while chosen.count < Self.most {
      var best: (place: Int, added: Int)?
      for (place, concept) in left.enumerated() {
        // No later one holds more.
        if size(concept) <= best?.added ?? 0 { break }
        let added = members[concept]?.count { !covered.contains($0) } ?? 0
        if added > best?.added ?? 0 { best = (place, added) }
      }
      guard let best else { break }
      let concept = left.remove(at: best.place)
      covered.formUnion(members[concept] ?? [])
      chosen.append(concept)
    }
    return chosen
  }
}

/// Finds which of many rows are the same, without hashing.
private final class RowMarks {
  private var lastSeen: [Int32]
  private var turn: Int32 = 0

  init(count: Int) { lastSeen = Array(repeating: 0, count: count) }

  /// Each row once, in the order of first appearance.
  func distinct(_ rows: some Sequence<Int32>) -> [Int32] {
    turn += 1
    return rows.filter { row in
      if lastSeen[Int(row)] == turn { return false }
      lastSeen[Int(row)] = turn
      return true
    }
  }
}
