internal import Foundation

/// Statements that two versions of a graph do not share. Blank nodes have other labels in every version: those that say
/// the same, and else those that stand in the same place, are taken for one.
struct VersionDifference {
  var added: [String]
  /// A blank node that the later version has too bears its label.
  var removed: [String]

  /// - Parameters: N-Triples as the database has them, deflated.
  /// - Returns: nil where there is no version before.
  init?(from before: Data?, to after: Data) throws {
    guard let before else { return nil }
    self.init(from: try Self.lines(before), to: try Self.lines(after))
  }

  /// - Parameters: a statement of N-Triples each.
  init(from old: [String], to new: [String]) {
    let (old, new) = (old.compactMap(Statement.init), new.compactMap(Statement.init))
    let names = BlankPairing(old, new).names
    let renamed = old.map { statement in
      statement.renamingBlanks { names[$0] ?? $0 + "-before" }
    }
    let (oldSet, newSet) = (Set(renamed), Set(new))
    added = new.filter { !oldSet.contains($0) }.map(\.text)
    removed = renamed.filter { !newSet.contains($0) }.map(\.text)
  }

  private static func lines(_ deflated: Data) throws -> [String] {
    String(decoding: try StoredGraph.ntriples([UInt8](deflated)), as: UTF8.self)
      .split(separator: "\n").map(String.init)
  }

  /// A line of N-Triples, its terms as they are written.
  struct Statement: Hashable {
    var subject: String
    var predicate: String
    var object: String

    init?(_ line: String) {
      let parts = line.split(separator: " ", maxSplits: 2)
      guard parts.count == 3, parts[2].hasSuffix(" .") else { return nil }
      subject = String(parts[0])
      predicate = String(parts[1])
      object = String(parts[2].dropLast(2))
    }

    var text: String { "\(subject) \(predicate) \(object) ." }

    func renamingBlanks(_ name: (String) -> String) -> Statement {
      var renamed = self
      if Self.isBlank(subject) { renamed.subject = name(subject) }
      if Self.isBlank(object) { renamed.object = name(object) }
      return renamed
    }

    static func isBlank(_ term: String) -> Bool { term.hasPrefix("_:") }
  }
}

/// Which blank node of one graph is which of another. Whatever is paired, a difference made with it is true; the better
/// the pairs, the shorter it is.
private struct BlankPairing {
  typealias Statement = VersionDifference.Statement

  /// The later label of each earlier one that has a partner.
  private(set) var names: [String: String] = [:]
  private var taken: Set<String> = []
  private let old: Graph
  private let new: Graph

  /// The statements of a graph by subject, and what its blank nodes say.
  private struct Graph {
    let statements: [String: [Statement]]
    /// Blank nodes in the order of their first statement.
    let blanks: [String]
    /// Of each blank node: the same for those that say the same, as deep as ``BlankPairing/depth``.
    private(set) var meanings: [String: Int] = [:]

    init(_ all: [Statement]) {
      statements = Dictionary(grouping: all, by: \.subject)
      var seen: Set<String> = []
      blanks = all.map(\.subject).filter { Statement.isBlank($0) && seen.insert($0).inserted }
      for _ in 0..<BlankPairing.depth {
        meanings = Dictionary(
          uniqueKeysWithValues: blanks.map { ($0, said(of: $0).sorted().hashValue) })
      }
    }

    /// What is said of a node, blank nodes by their meaning.
    func said(of node: String) -> [String] {
      (statements[node] ?? []).map { statement in
        let object = meanings[statement.object].map(String.init) ?? statement.object
        return "\(statement.predicate) \(Statement.isBlank(object) ? "_" : object)"
      }
    }

    func objects(of subject: String) -> [String: [String]] {
      Dictionary(
        grouping: (statements[subject] ?? []).filter { Statement.isBlank($0.object) },
        by: \.predicate
      ).mapValues { $0.map(\.object) }
    }
  }

  /// Blank nodes within blank nodes that are looked into.
  private static let depth = 5
  /// Comparisons in one place; beyond it, nodes are paired in their order.
  private static let mostComparisons = 10_000

  init(_ old: [Statement], _ new: [Statement]) {
    (self.old, self.new) = (Graph(old), Graph(new))
    pairEquals()
    pairByPlace()
  }

  private mutating func pair(_ before: String, _ after: String) {
    names[before] = after
    taken.insert(after)
  }

  private mutating func pairEquals() {
    var later = Dictionary(grouping: new.blanks.reversed()) { new.meanings[$0] }
    for blank in old.blanks {
      if let partner = later[old.meanings[blank]]?.popLast() { pair(blank, partner) }
    }
  }

  /// From nodes that are the same down to what they point at by the same property.
  private mutating func pairByPlace() {
    var places = old.statements.keys.filter { new.statements[$0] != nil && !Statement.isBlank($0) }
      .sorted().map { ($0, $0) }
    places += names.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    while let (before, after) = places.popLast() {
      let later = new.objects(of: after)
      for (predicate, objects) in old.objects(of: before).sorted(by: { $0.key < $1.key }) {
        let free = objects.filter { names[$0] == nil }
        let open = (later[predicate] ?? []).filter { !taken.contains($0) }
        for (blank, partner) in nearest(free, open) {
          pair(blank, partner)
          places.append((blank, partner))
        }
      }
    }
  }

  /// Pairs of those that have most in common; of one and one whatever they say.
  private func nearest(_ free: [String], _ open: [String]) -> [(String, String)] {
    if free.count == 1, open.count == 1 { return [(free[0], open[0])] }
    guard free.count * open.count <= Self.mostComparisons else { return Array(zip(free, open)) }
    let said = open.map { Set(new.said(of: $0)) }
    var candidates: [(shared: Int, free: Int, open: Int)] = []
    for (index, blank) in free.enumerated() {
      let own = Set(old.said(of: blank))
      for other in open.indices {
        let shared = own.intersection(said[other]).count
        if shared > 0 { candidates.append((shared, index, other)) }
      }
    }
    candidates.sort { ($1.shared, $0.free, $0.open) < ($0.shared, $1.free, $1.open) }
    var (left, right) = (Set(free.indices), Set(open.indices))
    return candidates.compactMap { candidate in
      guard left.contains(candidate.free), right.contains(candidate.open) else { return nil }
      left.remove(candidate.free)
      right.remove(candidate.open)
      return (free[candidate.free], open[candidate.open])
    }
  }
}
