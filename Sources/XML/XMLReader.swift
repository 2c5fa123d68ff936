/// A streaming, namespace-aware tokenizer for XML 1.0 (Fifth Edition) and Namespaces in XML 1.0.
///
/// Bytes go in by chunks of any size, tokens come out; how the bytes are cut makes no difference to them.
///
///     var reader = XMLReader()
///     for chunk in chunks {
///       reader.append(chunk)
///       while let token = try reader.next() { … }
///     }
///     reader.finish()
///     while let token = try reader.next() { … }
///
/// Nothing outside the document is ever read: external entities are errors where they are used,
/// parameter entities and an external DTD are passed over with a warning. `xml:base` and `xml:lang` are
/// attributes like others. Memory is bounded by the largest token, not by the document.
public struct XMLReader: ~Copyable, Sendable {
  /// The bounds this reader keeps.
  public let limits: XMLLimits

  // Input.
  var decoder: Decoder
  var source = Source(bytes: [])
  /// The sources that refer to the present one: the document first, then entities in entities.
  var outer: [Source] = []
  var isFinished = false
  /// Bytes of clean UTF-8 already dropped from the document's buffer.
  var dropped = 0
  /// Below this length of the buffer it is not worth trying the unfinished construct again.
  var retryLength = 0
  /// Place of the buffer's byte `counted`.
  var counter = LineCounter()
  var counted = 0

  // Where the document stands.
  var phase = Phase.start
  var construct = Construct.none
  var elements: [OpenElement] = []
  var names: NameTable
  var entities: [String: Entity] = [:]
  var hasDoctype = false
  /// Declarations stand outside the document, where they are not read.
  var isSubsetSkipped = false
  var expansion = 0
  var failure: XMLError?

  // The present token.
  var tokenStart = 0
  var tokenStartPosition: XMLPosition?
  var textBuffer: [UInt8] = []
  var isTextDelivered = false
  var tag = Tag()
  var endPending = EndPending.none

  /// What the document holds that was passed over.
  public internal(set) var warnings: [XMLWarning] = []
  /// The name of the element that has just started or ended.
  public internal(set) var name: XMLName
  /// The namespace declarations of the element that has just started.
  public internal(set) var namespaceDeclarations: [XMLNamespaceDeclaration] = []
  /// The target of the processing instruction just read.
  public internal(set) var instructionTarget = ""

  /// - Parameter encoding: what the transport said (RFC 7303); a byte order mark in the document wins
  ///   over it, and it wins over the document's own declaration.
  public init(limits: XMLLimits = XMLLimits(), encoding: XMLEncoding? = nil) {
    self.limits = limits
    decoder = Decoder(stated: encoding)
    names = NameTable(limit: limits.distinctNames)
    name = XMLName(qualified: "", prefix: "", local: "", namespace: "", index: -1)
  }

  enum Phase { case start, prolog, root, epilog }

  enum Construct { case none, comment, cdata, instruction }

  enum EndPending { case none, emptyElement, unbind }

  struct OpenElement: Sendable {
    /// Number in the name table, for the end tag.
    var number: Int
    var name: XMLName
    var bindingCount: Int
  }

  /// Bytes under the reader's eye: the document's buffer, or the replacement text of an entity.
  struct Source: Sendable {
    var bytes: [UInt8]
    var position = 0
    var entity: String?
    /// Elements open where the entity began.
    var depth = 0
    /// Where to go on after the entity that `position` refers to.
    var resume = 0
  }

  // MARK: - Input

  /// Hands the next bytes over; call ``next()`` until it gives nil before the next chunk.
  public mutating func append(_ chunk: Span<UInt8>) {
    drop()
    decode { decoder, bytes in decoder.decode(chunk, into: &bytes) }
  }

  /// Hands the next bytes over.
  public mutating func append(_ chunk: some Collection<UInt8>) {
    let done: Void? = chunk.withContiguousStorageIfAvailable { append($0.span) }
    if done == nil { append(Array(chunk).span) }
  }

  /// Says that the last chunk has been handed over; then call ``next()`` until it gives nil.
  public mutating func finish() {
    guard !isFinished else { return }
    decode { decoder, bytes in decoder.finish(into: &bytes) }
    isFinished = true
  }

  private mutating func decode(_ body: (inout Decoder, inout [UInt8]) -> Void) {
    if outer.isEmpty { body(&decoder, &source.bytes) } else { body(&decoder, &outer[0].bytes) }
  }

  /// Forgets what has been read.
  private mutating func drop() {
    guard outer.isEmpty, source.position > 0 else { return }
    let read = source.position
    if !textBuffer.isEmpty || construct != .none, tokenStartPosition == nil {
      tokenStartPosition = place(of: tokenStart)
    }
    count(to: read)
    counted = 0
    source.bytes.removeSubrange(0..<read)
    source.position = 0
    dropped += read
    tokenStart = 0
    retryLength = max(0, retryLength - read)
  }

  // MARK: - Tokens

  /// The next token; nil where more bytes are needed, and after ``finish()`` at the document's end.
  ///
  /// - Throws: the first fault of the document, and the same again at each further call.
  public mutating func next() throws(XMLError) -> XMLToken? {
    if let failure { throw failure }
    let known = outer.first?.bytes.count ?? source.bytes.count
    if known < retryLength, !isFinished, decoder.fault == nil { return nil }
    retryLength = 0
    do {
      return try advance()
    } catch {
      switch error {
      case .failed(let failed):
        failure = failed
        throw failed
      case .needMore:
        return try wait()
      }
    }
  }

  /// Makes the next call of ``next()`` look at all bytes handed over. Without it an unfinished construct is
  /// looked at again only once it has doubled its length, so that small chunks do not cost the square of it.
  public mutating func retry() { retryLength = 0 }

  /// Nothing more can be read now: is that a fault, or only the end of a chunk?
  private mutating func wait() throws(XMLError) -> XMLToken? {
    let length = source.bytes.count
    var problem: XMLError?
    if let fault = decoder.fault {
      problem = error(.encoding, fault, at: length)
    } else if length - source.position > limits.tagLength {
      problem = error(
        .limit, "This markup is longer than the \(limits.tagLength) bytes allowed.",
        at: source.position)
    } else if isFinished {
      problem = error(.malformed, "The document ends in the middle of markup.", at: length)
    }
    if let problem {
      failure = problem
      throw problem
    }
    // Trying again only when the construct has doubled keeps tiny chunks from costing its square.
    retryLength = source.position + (length - source.position) * 2
    return nil
  }

  /// Whether no byte beyond those known will come.
  var isAtFinal: Bool { !outer.isEmpty || (isFinished && decoder.fault == nil) }

  /// How many elements are open, the present one included.
  public var depth: Int { elements.count }

  /// Names of the open elements, the root first.
  public var path: [XMLName] { elements.map(\.name) }

  /// The encoding in which the document is read; nil before its first bytes have told.
  public var encoding: XMLEncoding? { decoder.encoding }
}
