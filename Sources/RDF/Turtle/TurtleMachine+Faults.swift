extension TurtleMachine {
  /// What stands here is not what may come next.
  func unexpected() -> ScanInterruption {
    let place = scanner.position
    return scanner.fault(place, "\(scanner.name(place)) stands where \(expected) was expected.")
  }

  /// A word stands where a term or a keyword should.
  func unexpectedWord(_ start: Int, _ name: ByteScanner.Name) -> ScanInterruption {
    guard name.end > start else {
      return scanner.fault(start, "\(scanner.name(start)) stands where \(expected) was expected.")
    }
    let word = scanner.excerpt(start, name.end)
    return scanner.fault(
      start, "The word \"\(word)\" stands where \(expected) was expected.", resume: name.end)
  }

  func tooDeep() -> ScanInterruption {
    .fault(
      ScanInterruption.Fault(
        index: scanner.position,
        message:
          "Brackets stand in one another more than the \(scanner.limits.nesting) levels deep that are allowed.",
        resume: scanner.position, isFinal: true))
  }

  private var expected: String {
    switch expectation {
    case .statement: "a subject or a directive"
    case .prefixName: "a prefix and its colon"
    case .prefixIRI: "the IRI of a namespace in angle brackets"
    case .baseIRI: "the IRI of the base in angle brackets"
    case .directiveEnd: "the full stop after a directive"
    case .verb: "a predicate"
    case .verbOrClose: "a predicate or \"]\""
    case .verbOrEnd: stack.isEmpty ? "a predicate or a full stop" : "a predicate or \"]\""
    case .verbOrStop: "a predicate or a full stop"
    case .object: "an object"
    case .afterObject: stack.isEmpty ? "\",\", \";\" or a full stop" : "\",\", \";\" or \"]\""
    case .item: "an item of the list or \")\""
    }
  }
}
