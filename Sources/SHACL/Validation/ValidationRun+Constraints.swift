internal import RDF

extension ValidationRun {
  /// Evaluates one constraint for a focus node and its value nodes (section 4).
  mutating func check(_ place: Place, of shape: Shape, values range: Range<Int>) {
    switch shape.constraints[place.constraint].test {
    case .minCount(let count): if range.count < count { fail(place) }
    case .maxCount(let count): if range.count > count { fail(place) }
    case .hasValue(let term):
      if !values[range].contains(graph.node(term)) { fail(place) }
    case .uniqueLang: if range.count > 1 { checkLanguages(place, range) }
    case .equals(let predicate): checkEquals(place, range, predicate)
    case .disjoint(let predicate): checkDisjoint(place, range, predicate)
    case .lessThan(let predicate, let orEquals): checkLess(place, range, predicate, orEquals)
    case .qualified(let qualified): checkQualified(place, range, qualified)
    case .closed(let allowed): checkClosed(place, range, allowed)
    case .property(let number):
      for index in range where !isDecided { check(values[index], against: number) }
    case .instance(let number):
      guard !range.isEmpty else { return }
      let classes = subclasses(of: number)
      checkEach(place, range) { run, value in run.isInstance(value, of: classes) }
    case .datatype(let datatype):
      guard !range.isEmpty else { return }
      checkEach(place, range) { run, value in run.has(value, datatype) }
    case .nodeKind(let kind):
      checkEach(place, range) { run, value in run.isOfKind(value, kind) }
    case .isIn(let members):
      checkEach(place, range) { run, value in
        run.graph.knownTerm(value).map(members.contains) ?? false
      }
    case .bound, .minLength, .maxLength, .pattern, .languageIn:
      let test = shape.constraints[place.constraint].test
      checkEach(place, range) { run, value in run.holds(test, value) }
    case .not, .and, .or, .xone, .node:
      let test = shape.constraints[place.constraint].test
      checkEach(place, range) { run, value in run.conforms(value, test) }
    }
  }

  /// Constraints that each value node meets or not.
  @inline(__always)
  private mutating func checkEach(
    _ place: Place, _ range: Range<Int>, _ holds: (inout ValidationRun, Node) -> Bool
  ) {
    for index in range where !isDecided {
      let value = values[index]
      if !holds(&self, value) { fail(place, value: value) }
    }
  }

  /// Shape-based and logical constraints (sections 4.6 and 4.7).
  private mutating func conforms(_ value: Node, _ test: Constraint.Test) -> Bool {
    switch test {
    case .node(let shape): return conforms(value, to: shape)
    case .not(let shape): return !conforms(value, to: shape)
    case .and(let shapes):
      for shape in shapes where !conforms(value, to: shape) { return false }
      return true
    case .or(let shapes): return count(shapes, value, upTo: 1) == 1
    case .xone(let shapes): return count(shapes, value, upTo: 2) == 1
    default: return true
    }
  }

  private mutating func count(_ shapes: [Int], _ value: Node, upTo most: Int) -> Int {
    var count = 0
    for shape in shapes where count < most {
      steps -= 1
      guard steps >= 0 else { break }
      if conforms(value, to: shape) { count += 1 }
    }
    return count
  }

  private mutating func checkQualified(
    _ place: Place, _ range: Range<Int>, _ qualified: Constraint.QualifiedValueShape
  ) {
    var count = 0
    for index in range where steps >= 0 {
      if conforms(values[index], to: qualified.shape),
        self.count(qualified.siblings, values[index], upTo: 1) == 0
      {
        count += 1
      }
    }
    switch qualified.bound {
    case .atLeast(let least): if count < least { fail(place) }
    case .atMost(let most): if count > most { fail(place) }
    }
  }

  private mutating func checkClosed(
    _ place: Place, _ range: Range<Int>, _ allowed: Set<KnownTerm>
  ) {
    for index in range {
      for (predicate, object) in graph.statements(of: values[index]) where !isDecided {
        steps -= 1
        if graph.knownTerm(predicate).map(allowed.contains) != true {
          fail(place, value: object, predicate: predicate)
        }
      }
    }
  }
}
