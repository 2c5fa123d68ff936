/// Reads JSON-LD 1.1 (W3C Recommendation 16 July 2020): bytes in by chunks of any size, triples out to a sink.
///
/// The document is kept until its end, since its context may stand anywhere in it; triples come out in
/// `finish()`. Contexts that are named by an IRI come from `ReadingOptions.contexts` alone. A tolerant reader
/// leaves out what is wrong and goes on with the next key, value or object.
public final class JSONLDReader: TripleReader {
  private let reading: ReadingOptions
  private let options: JSONLDOptions
  private let sink: any TripleSink
  private let found: JSONLDIssues
  private var source = ScratchBuffer()
  private var isTooLong = false

  /// A reader that writes to `sink`.
  public convenience init(options: ReadingOptions, sink: any TripleSink) {
    var processing = JSONLDOptions()
    processing.base = options.base
    processing.contexts = options.contexts
    self.init(options: options, processing: processing, sink: sink)
  }

  init(options: ReadingOptions, processing: JSONLDOptions, sink: any TripleSink) {
    reading = options
    self.options = processing
    self.sink = sink
    found = JSONLDIssues(options: options)
  }

  /// What was found wrong so far.
  public var issues: [SyntaxIssue] { found.log.issues }

  /// Nothing was left out so far.
  public var isComplete: Bool { found.log.isComplete }

  /// Takes the next bytes of the document; they are lent for the length of the call.
  public func feed(_ chunk: UnsafeBufferPointer<UInt8>) {
    guard !isTooLong, let start = chunk.baseAddress else { return }
    // The document is kept whole, and places in it are 32-bit numbers.
    let limit = min(reading.limits.documentBytes, 1 << 30)
    guard source.count + chunk.count <= limit else {
      isTooLong = true
      source = ScratchBuffer()
      found.add(
        SyntaxIssue(
          severity: .error, position: SourcePosition(line: 1, column: 1),
          message: "The document is longer than the \(limit) bytes that are allowed for JSON-LD."))
      return
    }
    source.append(start, count: chunk.count)
  }

  /// The document ends here.
  public func finish() {
    if !isTooLong { read() }
    found.close()
  }

  private func read() {
    var text = ScratchBuffer()
    swap(&text, &source)
    let (document, issues) = JSONParser.parse(
      text, isTolerant: reading.tolerance == .tolerant, limits: reading.limits)
    for issue in issues { found.add(issue) }
    guard let document else { return }
    JSONLDMachine(document, options: options, reading: reading, sink: sink, issues: found).run()
  }
}
