internal import RDF

extension ConstraintReader {
  /// String-based constraints (section 4.4).
  func strings() -> [Constraint] {
    lengths() + patterns() + languages()
  }

  private func lengths() -> [Constraint] {
    reader.integers(node, "minLength").map {
      Constraint(test: .minLength($0.value), parameter: $0.parameter)
    }
      + reader.integers(node, "maxLength").map {
        Constraint(test: .maxLength($0.value), parameter: $0.parameter)
      }
  }

  private func patterns() -> [Constraint] {
    let flags = reader.first(node, "flags").flatMap { reader.graph.literal($0)?.lexicalForm } ?? ""
    return reader.objects(node, "pattern").compactMap { object in
      guard let source = reader.graph.literal(object)?.lexicalForm else {
        reader.problem(node, .illFormed, "its sh:pattern is no string")
        return nil
      }
      do throws(PatternError) {
        return Constraint(test: .pattern(try Pattern(source, flags: flags)), parameter: object)
      } catch {
        reader.problem(node, .illFormed, "its sh:pattern is left out: \(error.message)")
        return nil
      }
    }
  }

  private func languages() -> [Constraint] {
    var constraints = reader.objects(node, "languageIn").compactMap { head -> Constraint? in
      guard let members = list(head, "languageIn") else { return nil }
      let tags = members.compactMap { reader.graph.literal($0)?.lexicalForm.lowercased() }
      return Constraint(test: .languageIn(tags), parameter: head)
    }
    // Only the literal `true` itself switches it on (section 4.4.5).
    if hasPath, let unique = reader.first(node, "uniqueLang"),
      reader.graph.literal(unique) == Literal("true", datatype: XSD.boolean)
    {
      constraints.append(Constraint(test: .uniqueLang, parameter: unique))
    }
    return constraints
  }
}
