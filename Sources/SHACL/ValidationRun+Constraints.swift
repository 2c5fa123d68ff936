internal import Foundation
internal import RDF

extension ValidationRun {
  /// Evaluates one constraint for a focus node and its value nodes (section 4).
  mutating func check(
    _ constraint: Constraint, of shape: Shape, focus: TermID, values: [TermID]
  ) {
    switch constraint {
    case .minCount(let count):
      if values.count < count { report(constraint, of: shape, focus: focus) }
    case .maxCount(let count):
      if values.count > count { report(constraint, of: shape, focus: focus) }
    case .hasValue(let value):
      if !values.contains(value) { report(constraint, of: shape, focus: focus) }
    case .uniqueLang: checkLanguages(constraint, of: shape, focus: focus, values: values)
    case .equals(let predicate):
      let others = Set(data.objects(focus, predicate))
      for value in Set(values).symmetricDifference(others).sorted() {
        report(constraint, of: shape, focus: focus, value: value)
      }
    case .lessThan(let predicate):
      compare(constraint, of: shape, focus: focus, values: values, with: predicate) {
        $0.isLess(than: $1)
      }
    case .lessThanOrEquals(let predicate):
      compare(constraint, of: shape, focus: focus, values: values, with: predicate) {
        $0.isLess(than: $1) == true ? true : $0.isEqual(to: $1)
      }
    case .qualified(let qualified):
      checkQualified(qualified, constraint, of: shape, focus: focus, values: values)
    case .closed(let allowed):
      for value in values {
        for triple in data.tripleIDs(subject: value) where !allowed.contains(triple.predicate) {
          report(
            constraint, of: shape, focus: focus, value: triple.object,
            path: data.term(triple.predicate))
        }
      }
    case .property(let number):
      for value in values { check(value, against: number) }
    default:
      for value in values where !holds(constraint, value: value, focus: focus) {
        report(constraint, of: shape, focus: focus, value: value)
      }
    }
  }

  /// Constraints that each value node meets or not.
  private mutating func holds(_ constraint: Constraint, value: TermID, focus: TermID) -> Bool {
    switch constraint {
    case .classes(let type): instances(of: type).contains(value)
    case .datatype(let datatype): hasDatatype(value, datatype)
    case .nodeKind(let kind): isOfKind(value, kind)
    case .bound(let bound, let limit): isWithin(value, bound, limit)
    case .minLength(let length):
      !data.isBlank(value) && data.text(value).unicodeScalars.count >= length
    case .maxLength(let length):
      !data.isBlank(value) && data.text(value).unicodeScalars.count <= length
    case .pattern(let pattern): matches(value, pattern)
    case .languageIn(let tags):
      data.literal(value)?.language.map { language in
        tags.contains { $0 == "*" || language == $0 || language.hasPrefix($0 + "-") }
      } ?? false
    case .disjoint(let predicate): !data.objects(focus, predicate).contains(value)
    case .not(let shape): !conforms(value, to: shape)
    case .and(let shapes): all(shapes, value)
    case .or(let shapes): shapes.isEmpty ? false : count(shapes, value, upTo: 1) == 1
    case .xone(let shapes): count(shapes, value, upTo: 2) == 1
    case .node(let shape): conforms(value, to: shape)
    case .isIn(let members): members.contains(value)
    default: true
    }
  }

  private mutating func all(_ shapes: [Int], _ value: TermID) -> Bool {
    for shape in shapes where !conforms(value, to: shape) { return false }
    return true
  }

  private mutating func count(_ shapes: [Int], _ value: TermID, upTo most: Int) -> Int {
    var count = 0
    for shape in shapes where count < most && conforms(value, to: shape) { count += 1 }
    return count
  }

  private func hasDatatype(_ value: TermID, _ datatype: TermID) -> Bool {
    guard let literal = data.literal(value), literal.datatype == data.iri(datatype) else {
      return false
    }
    return LexicalForm.isValid(literal.lexicalForm, datatype: literal.datatype)
  }

  private func isOfKind(_ value: TermID, _ kind: Constraint.NodeKind) -> Bool {
    switch kind {
    case .iri: data.isIRI(value)
    case .blankNode: data.isBlank(value)
    case .literal: data.isLiteral(value)
    case .blankNodeOrIRI: !data.isLiteral(value)
    case .blankNodeOrLiteral: !data.isIRI(value)
    case .iriOrLiteral: !data.isBlank(value)
    }
  }

  private func isWithin(
    _ value: TermID, _ bound: Constraint.ValueBound, _ limit: Literal
  ) -> Bool {
    guard let value = data.literal(value).flatMap(LiteralValue.init),
      let limit = LiteralValue(limit)
    else { return false }
    return switch bound {
    case .minExclusive: limit.isLess(than: value) == true
    case .minInclusive: limit.isLess(than: value) == true || limit.isEqual(to: value) == true
    case .maxExclusive: value.isLess(than: limit) == true
    case .maxInclusive: value.isLess(than: limit) == true || value.isEqual(to: limit) == true
    }
  }

  private func matches(_ value: TermID, _ pattern: Constraint.Pattern) -> Bool {
    guard !data.isBlank(value) else { return false }
    let text = data.text(value)
    return pattern.expression.firstMatch(in: text, range: NSRange(text.startIndex..., in: text))
      != nil
  }

  private mutating func checkLanguages(
    _ constraint: Constraint, of shape: Shape, focus: TermID, values: [TermID]
  ) {
    var counts: [String: Int] = [:]
    for language in values.compactMap({ data.literal($0)?.language }) {
      counts[language, default: 0] += 1
      // One result for each language that is used twice or more.
      if counts[language] == 2 { report(constraint, of: shape, focus: focus) }
    }
  }

  private mutating func compare(
    _ constraint: Constraint, of shape: Shape, focus: TermID, values: [TermID],
    with predicate: TermID, _ isFine: (LiteralValue, LiteralValue) -> Bool?
  ) {
    for value in values {
      for other in data.objects(focus, predicate) {
        let left = data.literal(value).flatMap(LiteralValue.init)
        let right = data.literal(other).flatMap(LiteralValue.init)
        if let left, let right, isFine(left, right) == true { continue }
        report(constraint, of: shape, focus: focus, value: value)
      }
    }
  }

  private mutating func checkQualified(
    _ qualified: Constraint.QualifiedValueShape, _ constraint: Constraint, of shape: Shape,
    focus: TermID, values: [TermID]
  ) {
    var count = 0
    for value in values where conforms(value, to: qualified.shape) {
      if self.count(qualified.siblings, value, upTo: 1) == 0 { count += 1 }
    }
    if let least = qualified.minCount, count < least {
      report(constraint, of: shape, focus: focus)
    }
    if let most = qualified.maxCount, count > most {
      report(
        constraint, of: shape, focus: focus,
        component: SHACLVocabulary.iri("QualifiedMaxCountConstraintComponent"))
    }
  }
}
