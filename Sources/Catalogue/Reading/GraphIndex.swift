internal import RDF

/// What the reader knows of one graph before it reads the first dataset: which property each predicate
/// means, what each node is, and which triples are cut.
struct GraphIndex {
  let graph: Graph
  let counts: SmallCounts
  /// By number of the predicate; shorter than the graph's terms.
  private var properties: [UInt8] = []
  private var kinds: [UInt8] = []
  /// Predicates that are not spelt as the vocabulary has them.
  private(set) var spellings: [TermID: PropertySpelling] = [:]
  /// Objects of `dcat:dataset`, in order.
  private(set) var listed: Set<TermID> = []
  /// The subjects of count triples whose object is a node that may hold a small number.
  private(set) var countNodes: Set<TermID> = []
  /// The classes of the document by their number.
  private var classes: [TermID: ResourceKind] = [:]

  init(graph: Graph, threshold: Int) {
    self.graph = graph
    counts = SmallCounts(threshold: threshold)
    var highest: UInt32 = 0
    var highestNode: UInt32 = 0
    for ids in graph.tripleIDs {
      highest = max(highest, ids.predicate.rawValue)
      highestNode = max(highestNode, ids.subject.rawValue)
    }
    guard !graph.isEmpty else { return }
    properties = [UInt8](repeating: .max, count: Int(highest) + 1)
    kinds = [UInt8](repeating: 0, count: Int(highestNode) + 1)
    for ids in graph.tripleIDs {
      if properties[Int(ids.predicate.rawValue)] == .max { resolve(ids.predicate) }
      switch property(ids.predicate) {
      case .type: note(class: ids.object, of: ids.subject)
      case .catalogDataset where !graph.isLiteral(ids.object): listed.insert(ids.object)
      case .numberOfRecords, .numberOfUniqueIndividuals:
        if !graph.isLiteral(ids.object) { countNodes.insert(ids.object) }
      default: break
      }
    }
  }

  /// The property that a predicate means.
  @inline(__always)
  func property(_ predicate: TermID) -> Property {
    let number = Int(predicate.rawValue)
    guard number < properties.count else { return .unknown }
    return Property(rawValue: properties[number]) ?? .unknown
  }

  /// What a node is typed as.
  @inline(__always)
  func kind(_ node: TermID) -> ResourceKind {
    let number = Int(node.rawValue)
    return number < kinds.count ? ResourceKind(rawValue: kinds[number]) : []
  }

  /// Makes a node a dataset although its class does not say so.
  mutating func markDataset(_ node: TermID) {
    let number = Int(node.rawValue)
    if number < kinds.count { kinds[number] |= ResourceKind.dataset.rawValue }
  }

  /// Whether the triple is cut: a small count of persons or records, at once or in a node that holds
  /// the number (`rdf:value`, `schema:value`).
  @inline(__always)
  func isCut(_ ids: TripleIDs) -> Bool {
    switch property(ids.predicate) {
    case .numberOfRecords, .numberOfUniqueIndividuals: isSmall(ids.object)
    default:
      !countNodes.isEmpty && countNodes.contains(ids.subject) && graph.isLiteral(ids.object)
        && isSmall(ids.object)
    }
  }

  private func isSmall(_ object: TermID) -> Bool {
    graph.isLiteral(object) && counts.isSmall(graph.text(object))
  }

  private mutating func resolve(_ predicate: TermID) {
    let (property, spelling) = PropertySpellings.property(of: graph.text(predicate))
    properties[Int(predicate.rawValue)] = property.rawValue
    if spelling != .exact, property != .unknown { spellings[predicate] = spelling }
  }

  private mutating func note(class object: TermID, of subject: TermID) {
    let kind: ResourceKind
    if let known = classes[object] {
      kind = known
    } else {
      kind = graph.isLiteral(object) ? [] : ResourceKind(classIRI: graph.text(object))
      classes[object] = kind
    }
    if !kind.isEmpty { kinds[Int(subject.rawValue)] |= kind.rawValue }
  }
}
