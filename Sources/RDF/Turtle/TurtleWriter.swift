/// Writes a graph as Turtle for people: prefixes, `a`, blank nodes in brackets where they are used, lists in
/// parentheses, one property a line, in an order that depends on the triples alone.
struct TurtleWriter {
  private let graph: Graph
  private let nesting: BlankNesting
  private let order: TermOrder
  private var names: TurtleNames
  private var labels: [TermID: Int] = [:]
  private let type: TermID?
  /// Of predicates that come before others.
  private let predicateRanks: [TermID: Int]

  init(_ graph: Graph, prefixes: Prefixes, base: String?) {
    self.graph = graph
    nesting = BlankNesting(graph)
    names = TurtleNames(graph.storage.terms, prefixes: prefixes, base: base)
    type = graph.id(iri: RDFVocabulary.type)
    predicateRanks = PredicateOrder.ranks(in: graph)
    order = TermOrder(forWriting: graph)
  }

  /// The whole document in UTF-8.
  mutating func document() -> [UInt8] {
    let subjects = graph.subjects.filter { !(graph.isBlank($0) && nesting.nests($0)) }
      .sorted { order[$0] < order[$1] }
    var body: [UInt8] = []
    for subject in subjects {
      body.append(0x0A)
      appendSubject(subject, to: &body)
      appendProperties(of: subject, indent: 1, onNewLine: false, to: &body)
      body += " .\n".utf8
    }
    return names.header() + body
  }

  private mutating func appendSubject(_ subject: TermID, to text: inout [UInt8]) {
    if graph.isBlank(subject), graph.referenceCount(subject) == 0 {
      text += "[]".utf8
    } else if graph.isBlank(subject) {
      appendLabel(subject, to: &text)
    } else {
      text += names.text(subject.rawValue)
    }
  }

  /// The predicates with their objects, `a` first.
  private mutating func appendProperties(
    of subject: TermID, indent: Int, onNewLine: Bool, to text: inout [UInt8]
  ) {
    let triples = graph.tripleIDs(subject: subject)
    var groups: [(predicate: TermID, objects: ArraySlice<TripleIDs>)] = []
    var start = triples.startIndex
    while start < triples.endIndex {
      let predicate = triples[start].predicate
      let end = triples[start...].firstIndex { $0.predicate != predicate } ?? triples.endIndex
      groups.append((predicate, triples[start..<end]))
      start = end
    }
    groups.sort { predicateRank($0.predicate) < predicateRank($1.predicate) }
    for (index, group) in groups.enumerated() {
      if index > 0 { text += " ;".utf8 }
      if index > 0 || onNewLine {
        TurtleLayout.appendLineStart(indent, to: &text)
      } else {
        text.append(0x20)
      }
      text += group.predicate == type ? [0x61] : names.text(group.predicate.rawValue)
      appendObjects(group.objects.map(\.object), indent: indent, to: &text)
    }
  }

  /// Objects beside one another where they fit on the line, else an object a line; brackets always begin
  /// on the line where they are used.
  private mutating func appendObjects(
    _ objects: [TermID], indent: Int, to text: inout [UInt8]
  ) {
    let sorted = objects.sorted { order[$0] < order[$1] }
    if sorted.count > 1, let texts = inlineTexts(sorted, indent: indent) {
      TurtleLayout.appendObjects(texts, indent: indent + 1, to: &text)
      return
    }
    let areNested = sorted.allSatisfy { graph.isBlank($0) && nesting.nests($0) }
    for (index, object) in sorted.enumerated() {
      if index > 0 { text.append(0x2C) }
      if index == 0 || areNested {
        text.append(0x20)
        append(object, indent: areNested || sorted.count == 1 ? indent : indent + 1, to: &text)
      } else {
        TurtleLayout.appendLineStart(indent + 1, to: &text)
        append(object, indent: indent + 1, to: &text)
      }
    }
  }

  /// The texts of objects that can stand beside one another; nothing when one of them takes several lines.
  private mutating func inlineTexts(_ objects: [TermID], indent: Int) -> [[UInt8]]? {
    var texts: [[UInt8]] = []
    for object in objects {
      let isNested = graph.isBlank(object) && nesting.nests(object)
      if isNested, !graph.tripleIDs(subject: object).isEmpty { return nil }
      var text: [UInt8] = []
      append(object, indent: indent, to: &text)
      if text.contains(0x0A) { return nil }
      texts.append(text)
    }
    return texts
  }

  private func predicateRank(_ predicate: TermID) -> (Int, UInt32) {
    (predicateRanks[predicate] ?? .max, order[predicate])
  }

  private mutating func append(_ object: TermID, indent: Int, to text: inout [UInt8]) {
    if let items = nesting.list(object) {
      appendList(items, indent: indent, to: &text)
    } else if graph.isBlank(object) {
      if !nesting.nests(object) {
        appendLabel(object, to: &text)
      } else if graph.tripleIDs(subject: object).isEmpty {
        text += "[]".utf8
      } else {
        text.append(0x5B)
        appendProperties(of: object, indent: indent + 1, onNewLine: true, to: &text)
        TurtleLayout.appendLineStart(indent, to: &text)
        text.append(0x5D)
      }
    } else if graph.isIRI(object) {
      text += names.text(object.rawValue)
    } else {
      TurtleLiterals.append(
        object.rawValue, of: graph.storage.terms, names: &names, to: &text)
    }
  }

  /// A list on one line where it fits; else several items a line, or an item a line where one has brackets.
  private mutating func appendList(_ items: [TermID], indent: Int, to text: inout [UInt8]) {
    if items.isEmpty {
      text += "()".utf8
      return
    }
    text.append(0x28)
    if let texts = inlineTexts(items, indent: indent) {
      if TurtleLayout.fits(texts, end: 4, in: text) {
        for item in texts { text += [0x20] + item }
        text += " )".utf8
        return
      }
      TurtleLayout.fill(texts, indent: indent + 1, to: &text)
    } else {
      for item in items {
        TurtleLayout.appendLineStart(indent + 1, to: &text)
        append(item, indent: indent + 1, to: &text)
      }
    }
    TurtleLayout.appendLineStart(indent, to: &text)
    text.append(0x29)
  }

  private mutating func appendLabel(_ id: TermID, to text: inout [UInt8]) {
    let number = labels[id] ?? labels.count
    labels[id] = number
    text += "_:b".utf8
    appendDecimal(number, to: &text)
  }
}
