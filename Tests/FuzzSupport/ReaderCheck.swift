internal import RDF

/// What is promised of a reader, tried with one document: read strictly and tolerantly, whole and in pieces,
/// with usual and with tight limits.
struct ReaderCheck {
  private let input: [UInt8]
  private let notation: Notation
  private var entropy: Entropy
  private let base: String?
  private let limits: ReadingLimits

  init(_ input: [UInt8], _ notation: Notation) {
    self.input = input
    self.notation = notation
    entropy = Entropy(of: input)
    base = entropy.once(in: 8) ? nil : "http://example.org/dir/doc"
    var limits = entropy.once(in: 4) ? Self.tight : Self.usual
    if entropy.once(in: 16) { limits.documentBytes = 300 }
    self.limits = limits
  }

  private static let usual = ReadingLimits(issues: 100)

  /// So tight that small documents pass them.
  private static let tight = ReadingLimits(
    nesting: 6, literalBytes: 60, iriBytes: 100, triples: 12, prefixes: 3, issues: 3,
    contextTerms: 40)

  func run() throws(Finding) {
    let strict = try read(.strict)
    let tolerant = try read(.tolerant)
    try compare(strict, tolerant)
    // A third of the work a run: a fuzzer comes by again.
    var entropy = entropy
    let (tolerance, whole): (ReadingOptions.Tolerance, ReadResult) =
      entropy.once(in: 2) ? (.strict, strict) : (.tolerant, tolerant)
    if entropy.once(in: 3) {
      try checkPieces(tolerance, against: whole)
    } else {
      try checkSink(tolerance, against: whole)
    }
  }

  private func compare(_ strict: ReadResult, _ tolerant: ReadResult) throws(Finding) {
    let errors = strict.issues.filter { $0.severity == .error }
    try require(errors.count <= 1, "A strict reader reports \(errors.count) errors.")
    try require(
      errors.isEmpty || strict.issues.last?.severity == .error,
      "A strict reader goes on after an error.")
    // As its standard has it, JSON-LD leaves out IRIs that are none; a tolerant reader mends them.
    if notation == .jsonld, !strict.issues.isEmpty { return }
    if errors.isEmpty {
      try require(
        strict == tolerant,
        "A document without error reads otherwise tolerantly: \(strict) / \(tolerant)")
    } else {
      try require(!tolerant.issues.isEmpty, "A tolerant reader is silent about: \(errors)")
      if let missing = strict.graph.firstMissing(in: tolerant.graph) {
        throw Finding("Only a strict reader has \(missing).")
      }
    }
  }

  private func options(_ tolerance: ReadingOptions.Tolerance) -> ReadingOptions {
    ReadingOptions(
      base: base, tolerance: tolerance, limits: limits, contexts: KnownContexts.library)
  }

  private func read(_ tolerance: ReadingOptions.Tolerance) throws(Finding) -> ReadResult {
    var reader = RDFReader(notation: notation, options: options(tolerance))
    reader.feed(input)
    let result = ReadResult(reader.finish())
    try IssueCheck(input: input, limits: limits, notation: notation).run(result)
    return result
  }

  private func checkPieces(
    _ tolerance: ReadingOptions.Tolerance, against whole: ReadResult
  ) throws(Finding) {
    var reader = RDFReader(notation: notation, options: options(tolerance))
    forEachPiece { reader.feed($0) }
    let result = ReadResult(reader.finish())
    try require(
      result == whole, "Read \(tolerance) in pieces, the result is another: \(whole) / \(result)")
  }

  /// The same again through a sink that forgets its terms and holds the reader to the protocol.
  private func checkSink(
    _ tolerance: ReadingOptions.Tolerance, against result: ReadResult
  ) throws(Finding) {
    let sink = CheckingSink(limits: limits)
    let reader = RDFReader.reader(of: notation, options: options(tolerance), sink: sink)
    forEachPiece { reader.feed($0) }
    reader.finish()
    if let broken = sink.broken { throw Finding("\(tolerance) sink: \(broken)") }
    try require(
      reader.issues == result.issues && reader.isComplete == result.isComplete,
      "Into a sink that forgets, the issues are others: \(reader.issues) / \(result.issues)")
    try require(
      sink.kept >= result.graph.count,
      "The graph has \(result.graph.count) triples, the sink was given \(sink.kept).")
    // A triple takes at least one byte, also where an entity of XML is expanded (at most eleven-fold and 1 MiB).
    let bytes = notation == .rdfxml ? input.count * 11 + 1 << 20 : input.count
    try require(
      sink.calls <= 8 * bytes + 64, "\(input.count) bytes make \(sink.calls) calls of the sink.")
  }

  /// Pieces of 1 byte, of a few, or of very different sizes.
  private func forEachPiece(_ feed: (ArraySlice<UInt8>) -> Void) {
    var entropy = entropy
    let largest = [1, 3, 8, 20, 60, 200][entropy.below(6)]
    var rest = input[...]
    while !rest.isEmpty {
      let piece = rest.prefix(1 + entropy.below(largest))
      feed(piece)
      rest = rest.dropFirst(piece.count)
    }
  }
}
