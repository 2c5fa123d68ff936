internal import RDF

/// One document on its way from a notation to another, or only read.
struct Conversion {
  var input: ByteInput
  var notation: Notation
  var options: ReadingOptions
  /// What JSON-LD is written by.
  var context: OutputContext?

  /// What became of it.
  struct Outcome {
    /// Triples read: those of the graph where there was one, else as many as stand in the document.
    var triples: Int
    var issues: [SyntaxIssue]
    /// Nothing was left out.
    var isComplete: Bool
    var size: GraphSize?
  }

  /// Only reads, without keeping a thing.
  func check() throws -> Outcome {
    let counter = TripleCounter()
    let reader = RDFReader.reader(of: notation, options: options, sink: counter)
    try drive(reader)
    return Outcome(
      triples: counter.count, issues: reader.issues, isComplete: reader.isComplete)
  }

  /// Reads into a graph, and measures that.
  func checkGraph() throws -> Outcome {
    let document = try read()
    return Outcome(
      triples: document.graph.count, issues: document.issues, isComplete: document.isComplete,
      size: document.graph.size)
  }

  /// Writes the document in another notation: statement by statement where that can be, so that memory
  /// does not grow with its length, else from a graph.
  func convert(to target: Notation, _ output: ByteOutput) throws -> Outcome {
    guard target == .ntriples || target == .nquads else { return try whole(target, output) }
    let writer =
      target == .nquads
      ? NQuadsWriter { try output.write($0) } : NTriplesWriter { try output.write($0) }
    let reader = RDFReader.reader(of: notation, options: options, sink: writer)
    try drive(reader) { if let failure = writer.failure { throw failure } }
    try writer.finish()
    return Outcome(
      triples: writer.count, issues: reader.issues, isComplete: reader.isComplete)
  }

  private func whole(_ target: Notation, _ output: ByteOutput) throws -> Outcome {
    let document = try read()
    let outcome = Outcome(
      triples: document.graph.count, issues: document.issues, isComplete: document.isComplete)
    guard document.isComplete || options.tolerance == .tolerant else { return outcome }
    try output.write(
      try RDFWriter.write(
        document.graph, as: target, prefixes: document.prefixes.merging(.common), context: context))
    return outcome
  }

  private func read() throws -> ReadDocument {
    var reader = RDFReader(notation: notation, options: options)
    try input.chunks {
      reader.feed($0)
      return goesOn(reader.issues)
    }
    return reader.finish()
  }

  private func drive(_ reader: any TripleReader, check: () throws -> Void = {}) throws {
    try input.chunks {
      reader.feed($0)
      try check()
      return goesOn(reader.issues)
    }
    reader.finish()
  }

  /// A strict reader is done with the first error: no use in handing it more.
  private func goesOn(_ issues: [SyntaxIssue]) -> Bool {
    options.tolerance == .tolerant || !issues.contains { $0.severity == .error }
  }
}
