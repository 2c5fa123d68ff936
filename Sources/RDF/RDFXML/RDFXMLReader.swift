internal import XML

/// Reads RDF/XML (RDF 1.1 XML Syntax, W3C Recommendation 25 February 2014) by chunks of any size.
///
/// Messages name the element they speak of; the issue's pointer is the way to it from the root.
/// Tolerant reading mends IRIs and leaves out elements that break the grammar. Where the root is not
/// `rdf:RDF`, any fault of the grammar says that this is some other XML, and reading ends.
public final class RDFXMLReader: TripleReader {
  private var parser: RDFXMLParser
  private var isStopped = false
  /// Bytes that may still come.
  private var allowance: Int

  /// Bytes handed to the tokenizer at once: more would only cost memory.
  private static let step = 1 << 16

  /// A reader of one document; the sink gets its triples.
  public init(options: ReadingOptions, sink: any TripleSink) {
    parser = RDFXMLParser(options: options, sink: sink)
    allowance = options.limits.documentBytes
  }

  /// What was found wrong so far.
  public var issues: [SyntaxIssue] { parser.log.issues }

  /// Nothing was left out so far.
  public var isComplete: Bool { parser.log.isComplete }

  /// Takes the next bytes of the document, lent for the length of the call.
  public func feed(_ chunk: UnsafeBufferPointer<UInt8>) {
    var start = 0
    let allowed = min(chunk.count, allowance)
    allowance -= allowed
    while start < allowed, !isStopped {
      let end = min(start + RDFXMLReader.step, allowed)
      parser.xml.append(UnsafeBufferPointer(rebasing: chunk[start..<end]))
      run()
      start = end
    }
    guard allowed < chunk.count, !isStopped else { return }
    parser.xml.retry()
    run()
    if isStopped { return }
    parser.tellTooLong()
    stop()
  }

  /// The document ends here.
  public func finish() {
    if !isStopped {
      parser.xml.finish()
      run()
      isStopped = true
    }
    parser.log.close()
  }

  private func run() {
    do throws(RDFXMLParser.Stopped) {
      try parser.run()
    } catch {
      stop()
    }
  }

  private func stop() {
    isStopped = true
    parser.sink.discardStatement()
  }
}
