internal import RDF
internal import SHACL

/// Turns the results of shapes into findings that a steward can act on.
///
/// Of several results about one value the one that explains most is told; the same complaint about forty columns
/// is told once, with their names; a mere IRI where a description is due is told as that, once, and not as
/// everything that the description lacks.
struct ResultReader {
  /// What was validated.
  let graph: Graph
  /// What may describe nodes besides: the whole document.
  let document: Graph
  /// What is described: a dataset, a catalogue ….
  let root: TermID?
  /// The IRI of the dataset concerned.
  let dataset: String?

  private let places: NodePlaces?
  private var log = FoldedFindings()
  private var renamed: [TermID: [String: String]] = [:]

  init(graph: Graph, document: Graph, root: TermID?, dataset: String?) {
    self.graph = graph
    self.document = document
    self.root = root
    self.dataset = dataset
    places = root.map { NodePlaces(graph, from: $0) }
  }

  /// Values looked at; of what is wrong with further ones the findings say only that there is more.
  private static let mostValues = 50_000

  mutating func findings(_ results: some Sequence<ShapeResult>) -> [Finding] {
    var best: [ValueKey: ShapeResult] = [:]
    var order: [ValueKey] = []
    var covered: Set<PropertyKey> = []
    var mistaken: Set<PropertyKey> = []
    for result in results where says(result) {
      for property in result.covers {
        covered.insert(PropertyKey(focus: result.focus, property: property))
      }
      if result.kind == .list || result.kind == .nodeKind { mistaken.insert(PropertyKey(result)) }
      let key = ValueKey(result)
      if order.count >= Self.mostValues, best[key] == nil {
        log.omit()
      } else if let known = best[key] {
        var told = result.goes(before: known) ? result : known
        told.lists = known.lists.isEmpty ? result.lists : known.lists
        best[key] = told
      } else {
        best[key] = result
        order.append(key)
      }
    }
    for key in order {
      guard let result = best[key] else { continue }
      switch result.kind {
      case .minCount where result.severity != .violation:
        if covered.contains(PropertyKey(result)) { continue }
      // That the value is wrong is told of the value.
      case .hasValue where result.finding == nil:
        if mistaken.contains(PropertyKey(result)) { continue }
      default: break
      }
      add(result)
    }
    return log.findings(dataset: dataset)
  }

  /// One property of one node.
  private struct PropertyKey: Hashable {
    var focus: Term
    var property: String?

    init(focus: Term, property: String) {
      self.focus = focus
      self.property = property
    }

    init(_ result: ShapeResult) {
      focus = result.focus
      property = result.property
    }
  }

  /// Whether the result says anything about what was published.
  private func says(_ result: ShapeResult) -> Bool {
    switch result.focus {
    // That a text stands where a description is due is told of the text itself.
    case .literal: return false
    // What a code list leaves open is not the publisher's to mend.
    case .iri(let iri):
      if !isDescribed(result.focus), CodeLists.shared.contains(iri) { return false }
    case .blank: break
    }
    guard result.kind == .class, let value = result.value,
      case .iri(let due) = result.parameter, case .iri = value
    else { return true }
    // Of a concept, a law or a document that is described elsewhere the class cannot be known.
    return isDescribed(value)
      ? !isInstance(value, of: due) : FindingKinds.describedHere.contains(due)
  }

  /// What a steward hears of once: one value of one property of one node, that values lack, or that there are
  /// too many.
  private struct ValueKey: Hashable {
    var focus: Term
    var property: String?
    var value: Term?
    var isMany = false

    init(_ result: ShapeResult) {
      focus = result.focus
      property = result.property
      // A node shape complains of the node itself.
      value = result.value == result.focus ? nil : result.value
      isMany = result.kind == .maxCount
    }
  }

  private mutating func add(_ result: ShapeResult) {
    let focus = graph.id(of: result.focus)
    let steps = focus.flatMap { $0 == root ? nil : places?.path(to: $0) } ?? []
    if let focus, focus != root, !isDescribed(result.focus) {
      // Everything that is missing is missing because nothing is said at all.
      addUndescribed(steps: steps, value: result.focus)
      return
    }
    let property = result.property.map(Namespaces.curie)
    let path = (steps + [property].compactMap(\.self)).joined(separator: "/")
    var finding = Finding(
      FindingKinds.id(of: result), result.severity, path: path.isEmpty ? nil : path,
      value: shown(result.value, of: result, at: steps))
    if let expected = result.expected ?? Self.expected(result) {
      finding.arguments["expected"] = expected
    }
    switch result.kind {
    case .class:
      if case .iri? = result.value, let value = result.value, !isDescribed(value) {
        addUndescribed(steps: steps + [property].compactMap(\.self), value: value)
        return
      }
    case .list: finding = listed(finding, result)
    case .nodeKind where !result.lists.isEmpty: finding = spelt(finding, result)
    case .other where written(result, focus) != nil:
      finding = renamed(finding, result, as: written(result, focus) ?? "")
    case .minCount, .hasValue:
      guard let compared = compared(finding, result, focus: focus) else { return }
      finding = compared
    default: break
    }
    log.add(finding, at: focus == root && dataset != nil ? nil : focus.flatMap(name))
  }

  private mutating func addUndescribed(steps: [String], value: Term) {
    log.add(
      Finding(
        "resource-not-described", .warning, path: steps.joined(separator: "/"),
        value: Self.text(value).map(FindingLog.shortened)),
      at: nil)
  }

  // MARK: Kinds that need a closer look

  /// A value that is not in its code list: misspelt, unknown to the list, or of a list that we lack.
  private func listed(_ finding: Finding, _ result: ShapeResult) -> Finding {
    var finding = finding
    let lists = result.lists.compactMap { CodeLists.shared[$0] }
    finding.arguments["list"] = result.lists.first
    finding.arguments["expected"] = nil
    guard let text = result.value.flatMap(Self.text) else { return finding }
    if let suggestion = lists.lazy.compactMap({ $0.suggestion(for: text) }).first {
      finding.id = "value-spelt-otherwise"
      finding.arguments["standard"] = suggestion
    } else if let old = lists.first(where: { !$0.isComplete && $0.holdsForm(of: text) }) {
      finding.id = "code-unverified"
      finding.severity = .information
      finding.arguments["list"] = old.scheme
    } else if let lacking = result.lists.first(where: { text.hasPrefix($0 + "/") }),
      CodeLists.shared[lacking] == nil
    {
      finding.id = "list-not-loaded"
      finding.severity = .information
      finding.arguments["list"] = lacking
    }
    return finding
  }

  /// A property or value that is missing: it may be there in other words. Nil where it is told otherwise.
  private mutating func compared(
    _ finding: Finding, _ result: ShapeResult, focus: TermID?
  ) -> Finding? {
    var finding = finding
    guard let focus, let property = result.property else { return finding }
    if result.kind == .minCount, let written = written(result, focus) {
      return renamed(finding, result, as: written)
    }
    guard result.kind == .hasValue, case .iri(let due) = result.parameter else { return finding }
    let stated = graph.id(iri: property).map { graph.objects(focus, $0).map(graph.text) } ?? []
    // Where there is no value at all, that is told of the property; where one means the due value and is written
    // otherwise, of that value.
    guard let first = stated.first,
      !stated.contains(where: { CodeLists.shared.suggestion(for: $0) == due })
    else { return nil }
    finding.arguments["expected"] = due
    finding.value = FindingLog.shortened(first)
    return finding
  }

  /// A word in place of a code: the code that is meant, where it is plain.
  private func spelt(_ finding: Finding, _ result: ShapeResult) -> Finding {
    let listed = listed(finding, result)
    return listed.id == "value-spelt-otherwise" ? listed : finding
  }

  private func renamed(_ finding: Finding, _ result: ShapeResult, as written: String) -> Finding {
    var finding = finding
    finding.id = "property-written-otherwise"
    finding.arguments["written"] = written
    finding.arguments["standard"] = result.property
    finding.arguments["name"] = result.property.map(Namespaces.curie)
    return finding
  }

  /// The word that stands for the result's property, where it is not the standard's.
  private mutating func written(_ result: ShapeResult, _ focus: TermID?) -> String? {
    guard let focus, let property = result.property else { return nil }
    return otherNames(of: focus)[property]
  }

  /// The properties that a node states in retired, misspelt or foreign words, by the IRI that is meant.
  private mutating func otherNames(of node: TermID) -> [String: String] {
    if let known = renamed[node] { return known }
    var names: [String: String] = [:]
    for ids in graph.tripleIDs(subject: node) {
      let written = graph.text(ids.predicate)
      let (property, spelling) = PropertySpellings.property(of: written)
      if spelling != .exact, property != .unknown { names[property.iri] = written }
    }
    renamed[node] = names
    return names
  }

  // MARK: Words

  private func isDescribed(_ node: Term) -> Bool {
    [graph, document].contains { graph in
      graph.id(of: node).map { !graph.tripleIDs(subject: $0).isEmpty } ?? false
    }
  }

  private func isInstance(_ node: Term, of type: String) -> Bool {
    document.objects(of: node, RDFVocabulary.type).contains(.iri(type))
  }

  /// The value as a steward knows it; nil for counts, what describes counts, and blank nodes.
  private func shown(_ value: Term?, of result: ShapeResult, at steps: [String]) -> String? {
    guard let value, value != result.focus,
      result.property.map(FindingKinds.counts.contains) != true,
      !steps.contains(where: FindingKinds.countSteps.contains)
    else { return nil }
    return Self.text(value).map(FindingLog.shortened)
  }

  private static func text(_ term: Term) -> String? {
    switch term {
    case .iri(let iri): iri
    case .literal(let literal): literal.lexicalForm
    case .blank: nil
    }
  }

  private static func expected(_ result: ShapeResult) -> String? {
    switch (result.kind, result.parameter) {
    case (.class, .iri(let iri)), (.datatype, .iri(let iri)): Namespaces.curie(of: iri)
    case (.pattern, .literal(let literal)): literal.lexicalForm
    default: nil
    }
  }

  /// What a person calls a node: its name or title.
  private func name(of node: TermID) -> String? {
    for property in [CSVW.name, DCTerms.title, FOAF.name, RDFSchema.label, SKOS.prefLabel] {
      guard let id = graph.id(iri: property), let value = graph.objects(node, id).first,
        graph.isLiteral(value)
      else { continue }
      return FindingLog.shortened(graph.text(value))
    }
    return nil
  }
}
