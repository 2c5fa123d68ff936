/// What is wrong with one JSON-LD document, as it is met.
final class JSONLDIssues {
  private(set) var log: IssueLog
  private let isTolerant: Bool
  /// The document being read; faults may lie in the contexts of others.
  var document: JSONDocument?
  /// Where reading has come to, for faults that lie nowhere in the document.
  var place = 0
  /// Faults that were told already: a context may be met many times.
  private var told: Set<String> = []
  /// Keys that stand for nothing and were told.
  private var unknown: Set<UInt32> = []

  init(options: ReadingOptions) {
    log = IssueLog(options: options)
    isTolerant = options.tolerance == .tolerant
  }

  func add(_ issue: SyntaxIssue) { log.add(issue) }

  func close() { log.close() }

  /// A fault behind which a tolerant reader goes on; thrown where it does not.
  func report(_ fault: JSONLDFault) throws(JSONLDFault) {
    guard isTolerant, !fault.isFinal else { throw fault }
    add(fault)
  }

  /// A fault that ends what is being read.
  func add(_ fault: JSONLDFault) {
    let token = token(fault.place)
    if let code = fault.code, told.count < 10_000,
      !told.insert("\(token) \(code.rawValue) \(fault.original ?? "")").inserted
    {
      return
    }
    add(.error, fault.message, token, original: fault.original, code: fault.code)
  }

  /// Something that was mended or left out as the standard has it.
  func warn(_ place: Int, _ message: String, original: String? = nil) {
    add(.warning, message, place, original: original, code: nil)
  }

  /// The element of a token of the document.
  func element(_ token: Int) -> JSONElement? {
    document.map { JSONElement(document: $0, index: token) }
  }

  /// A key that no context gives a meaning.
  func noteUnknown(_ key: JSONElement.Member) {
    guard key.document === document, unknown.insert(key.number).inserted else { return }
    warn(
      key.place,
      "No context says what the key \"\(key.key.prefix(100))\" stands for: what is told by it is left out."
    )
  }

  private func token(_ place: JSONElement?) -> Int {
    guard let place, place.document === document else { return self.place }
    return place.index
  }

  private func add(
    _ severity: SyntaxIssue.Severity, _ message: String, _ token: Int, original: String?,
    code: JSONLDErrorCode?
  ) {
    guard let document, !log.isFull else {
      log.addUnlisted(severity)
      return
    }
    log.add(
      SyntaxIssue(
        severity: severity, position: document.position(token), message: message,
        original: original, pointer: document.pointer(token), code: code?.rawValue))
  }
}
