internal import Foundation
internal import RDF

/// Reads the constraints of one shape.
struct ConstraintReader {
  let reader: ShapesReader
  let node: TermID
  let hasPath: Bool

  private var shapes: Graph { reader.shapes }

  func all() -> [Constraint] {
    types() + counts() + bounds() + strings() + pairs() + logical() + nested() + closed() + values()
  }

  private func types() -> [Constraint] {
    reader.objects(node, "class").map { .classes(reader.translated($0)) }
      + reader.objects(node, "datatype").map { .datatype(reader.translated($0)) }
      + reader.objects(node, "nodeKind").compactMap { object in
        let name = shapes.iri(object)?.dropFirst(SHACLVocabulary.namespace.count)
        guard let kind = name.flatMap({ Constraint.NodeKind(rawValue: String($0)) }) else {
          reader.problem(node, "its sh:nodeKind is not one of the six")
          return nil
        }
        return .nodeKind(kind)
      }
  }

  private func counts() -> [Constraint] {
    guard hasPath else { return [] }
    return [
      reader.integer(node, "minCount").map { .minCount($0) },
      reader.integer(node, "maxCount").map { .maxCount($0) },
    ].compactMap(\.self)
  }

  private func bounds() -> [Constraint] {
    Constraint.ValueBound.allCases.flatMap { bound in
      reader.objects(node, bound.rawValue).compactMap { object in
        guard let literal = shapes.literal(object) else {
          reader.problem(node, "sh:\(bound.rawValue) is no literal")
          return nil
        }
        return .bound(bound, literal)
      }
    }
  }

  private func strings() -> [Constraint] {
    var constraints: [Constraint] = [
      reader.integer(node, "minLength").map { .minLength($0) },
      reader.integer(node, "maxLength").map { .maxLength($0) },
    ].compactMap(\.self)
    let flags = reader.first(node, "flags").flatMap { shapes.literal($0)?.lexicalForm } ?? ""
    for source in reader.objects(node, "pattern").compactMap({ shapes.literal($0)?.lexicalForm }) {
      var options: NSRegularExpression.Options = []
      if flags.contains("i") { options.insert(.caseInsensitive) }
      if flags.contains("s") { options.insert(.dotMatchesLineSeparators) }
      if flags.contains("m") { options.insert(.anchorsMatchLines) }
      if flags.contains("x") { options.insert(.allowCommentsAndWhitespace) }
      if let expression = try? NSRegularExpression(pattern: source, options: options) {
        constraints.append(.pattern(Constraint.Pattern(source: source, expression: expression)))
      } else {
        reader.problem(node, "its sh:pattern is no regular expression")
      }
    }
    for head in reader.objects(node, "languageIn") {
      let tags = list(head, "languageIn")?.compactMap { shapes.literal($0)?.lexicalForm }
      if let tags { constraints.append(.languageIn(tags.map { $0.lowercased() })) }
    }
    // Only the literal `true` itself switches it on (section 4.4.5).
    let unique = reader.first(node, "uniqueLang").flatMap { shapes.literal($0)?.lexicalForm }
    if hasPath, unique == "true" { constraints.append(.uniqueLang) }
    return constraints
  }

  private func pairs() -> [Constraint] {
    reader.objects(node, "equals").map { .equals(reader.translated($0)) }
      + reader.objects(node, "disjoint").map { .disjoint(reader.translated($0)) }
      + reader.objects(node, "lessThan").map { .lessThan(reader.translated($0)) }
      + reader.objects(node, "lessThanOrEquals").map { .lessThanOrEquals(reader.translated($0)) }
  }

  private func logical() -> [Constraint] {
    func members(_ name: String) -> [[Int]] {
      reader.objects(node, name).compactMap { list($0, name)?.map(reader.shape) }
    }
    return reader.objects(node, "not").map { .not(reader.shape($0)) }
      + members("and").map { .and($0) } + members("or").map { .or($0) }
      + members("xone").map { .xone($0) }
  }

  private func nested() -> [Constraint] {
    var constraints: [Constraint] =
      reader.objects(node, "node").map { .node(reader.shape($0)) }
      + reader.objects(node, "property").map { .property(reader.shape($0)) }
    for shape in reader.objects(node, "qualifiedValueShape") where hasPath {
      constraints.append(
        .qualified(
          Constraint.QualifiedValueShape(
            shape: reader.shape(shape),
            siblings: reader.flag(node, "qualifiedValueShapesDisjoint") ? siblings(of: shape) : [],
            minCount: reader.integer(node, "qualifiedMinCount"),
            maxCount: reader.integer(node, "qualifiedMaxCount"))))
    }
    return constraints
  }

  /// The qualified value shapes of the other properties of the shapes that hold this one (section 4.7.3).
  private func siblings(of shape: TermID) -> [Int] {
    guard let property = shapes.id(iri: SHACLVocabulary.iri("property")) else { return [] }
    return shapes.subjects(property, node)
      .flatMap { shapes.objects($0, property) }
      .flatMap { reader.objects($0, "qualifiedValueShape") }
      .filter { $0 != shape }
      .map(reader.shape)
  }

  private func closed() -> [Constraint] {
    guard reader.flag(node, "closed") else { return [] }
    let named = reader.objects(node, "property").compactMap { reader.first($0, "path") }
      .filter { shapes.isIRI($0) }
    let ignored = reader.first(node, "ignoredProperties").flatMap { list($0, "ignoredProperties") }
    return [.closed(allowed: Set((named + (ignored ?? [])).map(reader.translated)))]
  }

  private func values() -> [Constraint] {
    reader.objects(node, "hasValue").map { .hasValue(reader.translated($0)) }
      + reader.objects(node, "in").compactMap { head in
        list(head, "in").map { .isIn(Set($0.map(reader.translated))) }
      }
  }

  private func list(_ head: TermID, _ name: String) -> [TermID]? {
    guard let members = reader.list(head) else {
      reader.problem(node, "sh:\(name) is no well-formed list")
      return nil
    }
    return members
  }
}
