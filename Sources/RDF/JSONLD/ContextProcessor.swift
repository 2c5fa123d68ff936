/// Makes active contexts of local ones (JSON-LD 1.1 API, sections 4.1 and 4.2).
///
/// What a document may ask for is bounded: terms that are defined or copied, contexts that include contexts,
/// terms that build on terms. A context that was processed before is not processed again.
final class ContextProcessor {
  let options: JSONLDOptions
  let limits: ReadingLimits
  let issues: JSONLDIssues
  private var nextID = 0
  private var work = 0
  private var memo: [MemoKey: Memo] = [:]
  /// A context that is not at hand was reported: what it would have defined is not.
  private(set) var isMissingContext = false

  /// Contexts that include one another.
  private static let deepestInclusion = 32

  init(options: JSONLDOptions, limits: ReadingLimits, issues: JSONLDIssues) {
    self.options = options
    self.limits = limits
    self.issues = issues
  }

  /// How a local context is to be processed.
  struct Scope {
    var remote: [String] = []
    var overridesProtected = false
    var propagates = true
    var validatesScoped = true
  }

  private struct MemoKey: Hashable {
    var active: Int
    var hash: UInt64
    var flags: UInt8
  }

  private struct Memo {
    var element: JSONElement
    var base: String?
    var result: ActiveContext
  }

  /// What references of the document itself are relative to.
  private(set) lazy var documentBase = options.base.flatMap { BaseIRI($0) }

  /// The context of a document before any of its own.
  func initial() throws(JSONLDFault) -> ActiveContext {
    let context = fresh(base: documentBase)
    guard let root = options.expandContext?.root else { return context }
    return try process(context, root.member("@context") ?? root, base: documentBase)
  }

  private func fresh(base: BaseIRI?) -> ActiveContext {
    nextID += 1
    return ActiveContext(id: nextID, base: base)
  }

  private func copy(_ context: ActiveContext) -> ActiveContext {
    nextID += 1
    return ActiveContext(id: nextID, copying: context)
  }

  /// The active context that a local one makes of another.
  ///
  /// - Parameter base: what references in the local context are relative to.
  func process(
    _ active: ActiveContext, _ local: JSONElement, base: BaseIRI?, scope: Scope = Scope()
  ) throws(JSONLDFault) -> ActiveContext {
    // While scoped contexts are tried, the active context is still being made.
    let isKept = scope.remote.isEmpty && scope.validatesScoped
    guard isKept else { return try processNew(active, local, base: base, scope: scope) }
    let bytes = local.document.written(local.index)
    let key = MemoKey(
      active: active.id, hash: ByteHash.process(bytes, salt: 7),
      flags: (scope.overridesProtected ? 1 : 0) | (scope.propagates ? 2 : 0))
    if let known = memo[key], known.base == base?.text,
      known.element.document === local.document && known.element.index == local.index
        || known.element.document.written(known.element.index).elementsEqual(bytes)
    {
      return known.result
    }
    let result = try processNew(active, local, base: base, scope: scope)
    if memo.count >= 512 { memo.removeAll() }
    memo[key] = Memo(element: local, base: base?.text, result: result)
    return result
  }

  private func processNew(
    _ active: ActiveContext, _ local: JSONElement, base: BaseIRI?, scope: Scope
  ) throws(JSONLDFault) -> ActiveContext {
    var scope = scope
    var result = copy(active)
    if let propagate = local.member("@propagate")?.boolean { scope.propagates = propagate }
    if !scope.propagates, result.previous == nil { result.previous = active }
    for context in local.items {
      try spend(1, at: context)
      switch context.kind {
      case .null:
        if !scope.overridesProtected, active.hasProtected {
          throw JSONLDFault(
            .invalidContextNullification,
            "A context of null stands where terms are protected and may not be taken away.",
            context)
        }
        let next = fresh(base: active.originalBase)
        if !scope.propagates { next.previous = result }
        result = next
      case .string:
        result = try include(context, in: result, base: base, scope: scope)
      case .object:
        try define(context, in: result, base: base, scope: scope)
      default:
        throw JSONLDFault(
          .invalidLocalContext,
          "\(context.name) stands where a context was expected: an object, an IRI or null.", context
        )
      }
    }
    try spend(result.flatten() / 4, at: local)
    return result
  }

  /// A context that is named by its IRI.
  private func include(
    _ reference: JSONElement, in active: ActiveContext, base: BaseIRI?, scope: Scope
  ) throws(JSONLDFault) -> ActiveContext {
    var scope = scope
    let iri = resolve(reference.string ?? "", base)
    if !scope.validatesScoped, scope.remote.contains(iri) { return active }
    guard scope.remote.count < Self.deepestInclusion else {
      throw JSONLDFault(
        .contextOverflow,
        "Contexts include one another more than the \(Self.deepestInclusion) levels deep that are allowed.",
        reference)
    }
    scope.remote.append(iri)
    guard let document = try load(iri, for: reference) else { return active }
    guard let context = document.root.member("@context") else {
      throw JSONLDFault(
        .invalidRemoteContext,
        "The context <\(iri)> is no object with an \"@context\".", reference)
    }
    do throws(JSONLDFault) {
      return try process(active, context, base: BaseIRI(iri), scope: scope)
    } catch {
      throw relocated(error, to: reference, iri)
    }
  }

  /// The document of a context; nothing, with a fault reported, when it is not at hand.
  func load(_ iri: String, for reference: JSONElement) throws(JSONLDFault) -> JSONDocument? {
    if let document = options.contexts.document(iri) { return document }
    isMissingContext = true
    try issues.report(
      JSONLDFault(
        .loadingRemoteContextFailed,
        "The context <\(iri)> is not at hand, and contexts are not fetched from the network: "
          + "the operator can add it to the list of known contexts, or the document can hold its context itself.",
        reference, original: iri))
    return nil
  }

  /// A fault inside a context of another document, told where that context is named.
  private func relocated(
    _ fault: JSONLDFault, to reference: JSONElement, _ iri: String
  ) -> JSONLDFault {
    guard let place = fault.place, place.document !== reference.document else { return fault }
    var fault = fault
    let position = place.document.position(place.index)
    fault.message = "In the context <\(iri)>, \(position): \(fault.message)"
    fault.place = reference
    return fault
  }

  func resolve(_ reference: String, _ base: BaseIRI?) -> String {
    base?.resolve(reference) ?? reference
  }

  /// Keeps count of what contexts ask for.
  func spend(_ terms: Int, at place: JSONElement) throws(JSONLDFault) {
    work += terms
    guard work <= limits.contextTerms else {
      throw JSONLDFault(
        nil,
        "The contexts of the document define more than the \(limits.contextTerms) terms that are allowed.",
        place, isFinal: true)
    }
  }
}
