@testable import RDF

/// Documents expanded and compacted, for tests.
enum Compacting {
  static func document(_ text: String) -> JSONDocument? { JSONLDSuite.document(Array(text.utf8)) }

  /// What expansion makes of a document.
  static func expand(
    _ document: JSONDocument, _ options: JSONLDOptions = JSONLDOptions()
  ) throws(JSONLDFault) -> [ExpandedItem] {
    let machine = JSONLDMachine(
      document, options: options, reading: ReadingOptions(), sink: GraphBuilder(),
      issues: JSONLDIssues(options: ReadingOptions()))
    return try machine.expand()
  }

  /// A tree by a context, which stands in the document that comes out.
  static func compact(
    _ items: [ExpandedItem], by context: JSONElement, _ options: JSONLDOptions = JSONLDOptions(),
    compactsArrays: Bool = true
  ) throws(JSONLDFault) -> JSONValue {
    var options = options
    options.expandContext = nil
    let issues = JSONLDIssues(options: ReadingOptions())
    issues.document = context.document
    let contexts = ContextProcessor(options: options, limits: ReadingLimits(), issues: issues)
    let active = try contexts.process(
      try contexts.initial(), context, base: contexts.documentBase)
    var compaction = CompactionOptions()
    compaction.compactsArrays = compactsArrays
    let compactor = Compactor(contexts: contexts, options: compaction)
    return .object(
      [("@context", JSONValue(context))] + (try compactor.document(items, active)))
  }

  /// JSON as text in which the order of keys does not matter.
  static func text(_ value: JSONValue) -> String {
    var bytes: [UInt8] = []
    JSONCanonical.append(value, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The document without its context.
  static func body(_ value: JSONValue) -> JSONValue {
    guard case .object(let members) = value else { return value }
    return .object(members.filter { $0.key != "@context" })
  }
}
