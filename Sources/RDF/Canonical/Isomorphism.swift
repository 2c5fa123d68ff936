extension Graph {
  /// Whether the two graphs are the same but for the labels of their blank nodes (RDF 1.1 Concepts,
  /// section 3.6).
  ///
  /// Blank nodes are told apart by what surrounds them, and by trial where that leaves a choice. Graphs
  /// made to resist this are given up after a bounded number of trials, and called different.
  public func isIsomorphic(to other: Graph) -> Bool {
    guard count == other.count else { return false }
    var matcher = IsomorphismMatcher(self, other)
    return matcher.run()
  }
}

/// Finds a mapping of the blank nodes of one graph to those of another by colour refinement.
private struct IsomorphismMatcher {
  private typealias Colours = [TermID: UInt64]

  private let left: Side
  private let right: Side
  private var trialsLeft = 20_000

  /// A graph, its blank nodes, and the triples each stands in.
  private struct Side {
    let graph: Graph
    let blanks: [TermID]
    let fixed: [UInt64]

    init(_ graph: Graph) {
      self.graph = graph
      let terms = graph.storage.terms
      blanks = (0..<terms.count).compactMap {
        guard terms.kind(UInt32($0)) == .blank else { return nil }
        let id = TermID(rawValue: UInt32($0))
        return graph.tripleIDs(subject: id).isEmpty && graph.referenceCount(id) == 0 ? nil : id
      }
      fixed = (0..<terms.count).map { number in
        let record = terms.header(UInt32(number))
        var salt = UInt64(record.kind.rawValue)
        if record.kind == .typedLiteral || record.kind == .taggedLiteral {
          salt ^= terms.withBytes(record.qualifier) { ByteHash.process($0, salt: 99) }
        }
        return terms.withBytes(UInt32(number)) { ByteHash.process($0, salt: salt) }
      }
    }

    func colour(_ id: TermID, _ colours: Colours) -> UInt64 {
      colours[id] ?? fixed[Int(id.rawValue)]
    }

    /// The next colours: of each node, its own and those of its neighbours, order apart.
    func refined(_ colours: Colours) -> Colours {
      var next = Colours(minimumCapacity: blanks.count)
      for id in blanks {
        var sum: UInt64 = 0
        for triple in graph.tripleIDs(subject: id) {
          let object = triple.object == id ? 7 : colour(triple.object, colours)
          sum &+= Self.mix(colour(triple.predicate, colours), object, 1)
        }
        for triple in graph.tripleIDs(object: id) where triple.subject != id {
          sum &+= Self.mix(
            colour(triple.predicate, colours), colour(triple.subject, colours), 2)
        }
        next[id] = Self.mix(colours[id] ?? 0, sum, 3)
      }
      return next
    }

    static func mix(_ a: UInt64, _ b: UInt64, _ c: UInt64) -> UInt64 {
      let first = (a ^ 0xA076_1D64_78BD_642F &* c).multipliedFullWidth(by: 0xE703_7ED1_A0B4_28DB)
      let second = (first.high ^ first.low ^ b).multipliedFullWidth(by: 0x8EBC_6AF0_9C88_C6E3)
      return second.high ^ second.low &+ c
    }
  }

  init(_ left: Graph, _ right: Graph) {
    self.left = Side(left)
    self.right = Side(right)
  }

  mutating func run() -> Bool {
    guard left.blanks.count == right.blanks.count else { return false }
    let start: (Side) -> Colours = { side in
      Colours(uniqueKeysWithValues: side.blanks.map { ($0, 1) })
    }
    return match(start(left), start(right))
  }

  private mutating func match(_ a: Colours, _ b: Colours) -> Bool {
    trialsLeft -= 1
    guard trialsLeft > 0 else { return false }
    var a = a
    var b = b
    var classes = Set(a.values).count
    while true {
      a = left.refined(a)
      b = right.refined(b)
      let refined = Set(a.values).count
      if refined <= classes { break }
      classes = refined
    }
    let groupsA = Dictionary(grouping: left.blanks) { a[$0] ?? 0 }
    let groupsB = Dictionary(grouping: right.blanks) { b[$0] ?? 0 }
    guard groupsA.count == groupsB.count,
      groupsA.allSatisfy({ groupsB[$0.key]?.count == $0.value.count })
    else { return false }
    let open = groupsA.filter { $0.value.count > 1 }.min {
      ($0.value.count, $0.value[0]) < ($1.value.count, $1.value[0])
    }
    guard let open, let candidates = groupsB[open.key] else {
      var mapping: [TermID: TermID] = [:]
      for (colour, nodes) in groupsA { mapping[nodes[0]] = groupsB[colour]?.first }
      return verify(mapping)
    }
    a[open.value[0]] = 5
    for candidate in candidates {
      var trial = b
      trial[candidate] = 5
      if match(a, trial) { return true }
      if trialsLeft <= 0 { return false }
    }
    return false
  }

  /// Whether every triple, mapped, stands in the other graph.
  private func verify(_ blanks: [TermID: TermID]) -> Bool {
    var known: [TermID: TermID] = blanks
    func map(_ id: TermID) -> TermID? {
      if let mapped = known[id] { return mapped }
      let mapped = right.graph.id(of: left.graph.term(id))
      known[id] = mapped
      return mapped
    }
    for triple in left.graph.tripleIDs {
      guard let subject = map(triple.subject), let predicate = map(triple.predicate),
        let object = map(triple.object),
        right.graph.contains(TripleIDs(subject: subject, predicate: predicate, object: object))
      else { return false }
    }
    return true
  }
}
