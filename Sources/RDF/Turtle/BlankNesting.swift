/// Which blank nodes can be written where they are used, in brackets, and which need a label.
struct BlankNesting {
  /// Brackets within brackets, before a label is used for the sake of the reader.
  private static let deepest = 40

  private let graph: Graph
  /// By term number.
  private var isNested: [Bool]
  private var isCell: [Bool]
  private let first: TermID?
  private let rest: TermID?
  private let empty: TermID?

  init(_ graph: Graph) {
    self.graph = graph
    let count = graph.storage.terms.count
    isNested = Array(repeating: false, count: count)
    isCell = Array(repeating: false, count: count)
    first = graph.id(iri: RDFVocabulary.first)
    rest = graph.id(iri: RDFVocabulary.rest)
    empty = graph.id(iri: RDFVocabulary.nil)
    findNested()
    findLists()
    limitDepth()
  }

  /// Whether the node stands in brackets where it is used.
  func nests(_ id: TermID) -> Bool { isNested[Int(id.rawValue)] }

  /// The items of the list that begins with this node and can be written in parentheses.
  func list(_ id: TermID) -> [TermID]? {
    if id == empty { return [] }
    guard isCell[Int(id.rawValue)], nests(id), let first, let rest else { return nil }
    var items: [TermID] = []
    var cell = id
    while cell != empty {
      guard let item = graph.objects(cell, first).first, let next = graph.objects(cell, rest).first
      else { return nil }
      items.append(item)
      cell = next
    }
    return items
  }

  /// The one node that uses this one.
  private func parent(_ id: TermID) -> TermID? {
    graph.tripleIDs(object: id).first?.subject
  }

  /// Blank nodes used once, unless their users come round to themselves.
  private mutating func findNested() {
    let blanks = (0..<graph.storage.terms.count).filter {
      let id = TermID(rawValue: UInt32($0))
      return graph.isBlank(id) && graph.referenceCount(id) == 1
    }
    for number in blanks { isNested[number] = true }
    // 0: not looked at; otherwise the number of the walk that came by.
    var seen = [Int](repeating: 0, count: isNested.count)
    for (walk, start) in blanks.enumerated() {
      var number = start
      while isNested[number], seen[number] == 0 {
        seen[number] = walk + 1
        guard let user = parent(TermID(rawValue: UInt32(number))) else { break }
        number = Int(user.rawValue)
      }
      // Came back to a node of this very walk: every node of the ring gets a label.
      while isNested[number], seen[number] == walk + 1 {
        isNested[number] = false
        guard let user = parent(TermID(rawValue: UInt32(number))) else { break }
        number = Int(user.rawValue)
      }
    }
  }

  /// Cells of lists that are whole: each with one item and one rest, the last with `rdf:nil`.
  private mutating func findLists() {
    guard let first, let rest, let empty else { return }
    for end in graph.subjects(rest, empty) {
      var cell = end
      while isNested[Int(cell.rawValue)], isPlainCell(cell, first, rest) {
        isCell[Int(cell.rawValue)] = true
        guard let use = graph.tripleIDs(object: cell).first, use.predicate == rest else { break }
        cell = use.subject
      }
    }
  }

  private func isPlainCell(_ id: TermID, _ first: TermID, _ rest: TermID) -> Bool {
    graph.tripleIDs(subject: id).count == 2 && graph.objects(id, first).count == 1
      && graph.objects(id, rest).count == 1
  }

  /// Gives a label to what would stand too deep; what stands in it starts again from the top.
  private mutating func limitDepth() {
    var depth = [Int](repeating: 0, count: isNested.count)
    for start in isNested.indices where isNested[start] && depth[start] == 0 {
      var path: [Int] = []
      var number = start
      while isNested[number], depth[number] == 0 {
        path.append(number)
        guard let user = parent(TermID(rawValue: UInt32(number))) else { break }
        number = Int(user.rawValue)
      }
      var level = isNested[number] ? depth[number] : 0
      var previous = number
      for node in path.reversed() {
        // The cells of one list stand beside one another.
        let goesOn = isCell[node] && isCell[previous] && isNested[previous]
        if !goesOn { level += 1 }
        if level > Self.deepest, !goesOn {
          isNested[node] = false
          level = 0
        }
        depth[node] = level
        previous = node
      }
    }
  }
}
