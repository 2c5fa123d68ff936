import RDF

/// Shapes and data drawn at random over a few names, so that much of the data is a target and much of it fails.
///
/// Left out is what SHACL leaves open (shapes that refer to themselves) and what pySHACL has otherwise than the
/// recommendation or not at all: a property shape behind `sh:node`, `sh:minLength 0`, which no blank node
/// satisfies either, inverse paths of repeated ones, which lose the node itself, and doubles and leading zeros,
/// which it spells anew.
struct RandomCase {
  let shapes: String
  let data: String

  init(seed: UInt64) {
    var writer = Writer(random: SeededRandom(seed: seed + 1))
    data = writer.data()
    shapes = writer.shapes()
  }

  private struct Writer {
    var random: SeededRandom
    /// Numbers of the node shapes so far.
    var nodeShapes: [Int] = []

    mutating func below(_ bound: Int) -> Int { Int.random(in: 0..<bound, using: &random) }

    mutating func pick(_ choices: [String]) -> String { choices[below(choices.count)] }

    mutating func list(_ choices: [String], _ counts: ClosedRange<Int>) -> String {
      let count = Int.random(in: counts, using: &random)
      return "( " + (0..<count).map { _ in pick(choices) }.joined(separator: " ") + " )"
    }

    // MARK: Data

    static let nodes = [":n0", ":n1", ":n2", ":n3", "_:b0", "_:b1"]
    static let classes = [":C0", ":C1", ":C2"]
    /// By which kind of value they have: nodes, text, numbers, dates, anything.
    static let properties = [":knows", ":near", ":text", ":number", ":limit", ":day", ":any"]
    static let texts = [
      "\"\"", "\"a\"", "\"abc\"", "\"ab 12\"", "\"Zażółć\"", "\"a\"@en", "\"b\"@en-GB", "\"c\"@de",
      "\"d\"@en", "\"1\"",
    ]
    static let numbers = ["0", "1", "2", "3", "10", "-1", "1.0", "2.5"]
    static let days = [
      "\"2020-01-01\"^^xsd:date", "\"2021-06-30\"^^xsd:date", "\"1999-12-31\"^^xsd:date",
    ]
    static let odd = [
      "\"x\"^^xsd:integer", "true", "\"2020-13-01\"^^xsd:date", "\"z\"^^:own",
    ]

    mutating func value(of property: String) -> String {
      switch property {
      case ":knows", ":near": pick(Self.nodes)
      case ":text": pick(Self.texts)
      case ":number", ":limit": pick(Self.numbers)
      case ":day": pick(Self.days)
      default: pick(Self.nodes + Self.texts + Self.numbers + Self.days + Self.odd)
      }
    }

    mutating func data() -> String {
      var lines = [":C1 rdfs:subClassOf :C0 ."]
      for node in Self.nodes where below(3) > 0 {
        lines.append("\(node) a \(pick(Self.classes)) .")
      }
      for _ in 0..<(8 + below(20)) {
        let property = pick(Self.properties)
        lines.append("\(pick(Self.nodes)) \(property) \(value(of: property)) .")
      }
      return lines.joined(separator: "\n")
    }

    // MARK: Shapes

    mutating func shapes() -> String {
      (0...below(3)).map { number in
        var parts = [target()]
        if below(4) == 0 { parts.append(target()) }
        let isProperty = below(4) == 0
        if isProperty { parts.append("sh:path \(path(depth: 0))") }
        parts += constraints(isProperty: isProperty, depth: 0)
        if !isProperty { nodeShapes.append(number) }
        return ":S\(number) a sh:\(isProperty ? "Property" : "Node")Shape ;\n  "
          + parts.joined(separator: " ;\n  ") + " ."
      }.joined(separator: "\n")
    }

    mutating func target() -> String {
      switch below(4) {
      case 0:
        "sh:targetNode \(pick(Self.nodes.filter { $0.hasPrefix(":") } + Self.numbers + Self.texts))"
      case 1: "sh:targetClass \(pick(Self.classes))"
      case 2: "sh:targetSubjectsOf \(pick(Self.properties))"
      default: "sh:targetObjectsOf \(pick(Self.properties))"
      }
    }

    mutating func path(depth: Int) -> String {
      guard depth < 2, below(3) == 0 else { return pick(Self.properties) }
      switch below(6) {
      case 0: return "[ sh:inversePath \(pick(Self.properties)) ]"
      case 1: return "( \(path(depth: depth + 1)) \(path(depth: depth + 1)) )"
      case 2:
        return "[ sh:alternativePath ( \(path(depth: depth + 1)) \(path(depth: depth + 1)) ) ]"
      case 3: return "[ sh:zeroOrMorePath \(path(depth: depth + 1)) ]"
      case 4: return "[ sh:oneOrMorePath \(path(depth: depth + 1)) ]"
      default: return "[ sh:zeroOrOnePath \(path(depth: depth + 1)) ]"
      }
    }

    /// Shapes before this one may be named, so that none comes back to itself.
    mutating func constraints(isProperty: Bool, depth: Int) -> [String] {
      var parts: [String] = []
      var used: Set<String> = []
      for _ in 0...below(3) {
        let part = constraint(isProperty: isProperty, depth: depth)
        if used.insert(String(part.prefix { $0 != " " })).inserted { parts.append(part) }
      }
      if below(6) == 0 { parts.append("sh:severity sh:\(pick(["Warning", "Info", "Violation"]))") }
      if below(20) == 0 { parts.append("sh:deactivated true") }
      return parts
    }

    mutating func constraint(isProperty: Bool, depth: Int) -> String {
      let isDeep = depth >= 2
      switch below(isProperty ? 24 : 16) {
      case 0: return "sh:class \(pick(Self.classes))"
      case 1:
        return
          "sh:datatype \(pick(["xsd:string", "xsd:integer", "xsd:date", "rdf:langString", ":own", "xsd:decimal"]))"
      case 2:
        return
          "sh:nodeKind sh:\(pick(["IRI", "BlankNode", "Literal", "BlankNodeOrIRI", "BlankNodeOrLiteral", "IRIOrLiteral"]))"
      case 3: return "sh:minLength \(1 + below(3))"
      case 4: return "sh:maxLength \(below(4))"
      case 5:
        return "sh:pattern \(pick(["\"^a\"", "\"[0-9]+\"", "\"c$\"", "\"^.{2}\"", "\"n[12]\""]))"
      case 6: return "sh:languageIn \(list(["\"en\"", "\"de\"", "\"en-GB\"", "\"pl\""], 0...2))"
      case 7: return "sh:hasValue \(pick(Self.nodes.prefix(4) + Self.texts + Self.numbers))"
      case 8: return "sh:in \(list(Self.nodes.prefix(4) + Self.texts + Self.numbers, 0...5))"
      case 9 where !isDeep: return "sh:not \(shape(depth))"
      case 10 where !isDeep: return "sh:and ( \(shape(depth)) \(shape(depth)) )"
      case 11 where !isDeep: return "sh:or ( \(shape(depth)) \(shape(depth)) )"
      case 12 where !isDeep: return "sh:xone ( \(shape(depth)) \(shape(depth)) )"
      case 13 where !isDeep:
        let named = nodeShapes.map { ":S\($0)" }
        return "sh:node \(pick(named + ["[ \(inner(depth)) ]"]))"
      case 14 where !isDeep: return "sh:property \(property(depth))"
      case 15: return isProperty ? "sh:minCount \(below(3))" : closed()
      case 16: return "sh:maxCount \(below(3))"
      case 17: return "sh:uniqueLang true"
      case 18: return "sh:equals \(pick(Self.properties))"
      case 19: return "sh:disjoint \(pick(Self.properties))"
      case 20 where !isDeep:
        return "sh:qualifiedValueShape \(shape(depth)) ; sh:qualifiedMinCount \(below(3))"
      case 21 where !isDeep:
        return "sh:qualifiedValueShape \(shape(depth)) ; sh:qualifiedMaxCount \(below(2))"
      default: return "sh:nodeKind sh:\(pick(["IRI", "Literal"]))"
      }
    }

    mutating func closed() -> String {
      "sh:closed true ; sh:ignoredProperties \(list(Self.properties + ["rdf:type"], 0...5))"
    }

    mutating func inner(_ depth: Int) -> String {
      constraints(isProperty: false, depth: depth + 1).joined(separator: " ; ")
    }

    mutating func shape(_ depth: Int) -> String {
      below(3) == 0 ? property(depth) : "[ \(inner(depth)) ]"
    }

    mutating func property(_ depth: Int) -> String {
      let path = below(6) == 0 ? pick([":number", ":limit", ":day"]) : path(depth: 0)
      var parts = ["sh:path \(path)"]
      switch path {
      case ":number", ":limit":
        parts.append(
          pick([
            "sh:minInclusive 1", "sh:maxExclusive 2.5", "sh:minExclusive 1.0", "sh:lessThan :limit",
            "sh:lessThanOrEquals :number",
          ]))
      case ":day":
        parts.append(pick(["sh:minInclusive \(Self.days[0])", "sh:maxExclusive \(Self.days[0])"]))
      default: break
      }
      parts += constraints(isProperty: true, depth: depth + 1)
      return "[ " + parts.joined(separator: " ; ") + " ]"
    }
  }
}
