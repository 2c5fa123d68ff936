/// What terms mean at one place of a document (JSON-LD 1.1 API, section 4.1). Not changed once it was
/// processed.
final class ActiveContext {
  /// Tells this context from every other of the same document.
  let id: Int
  /// What relative references are resolved against; nothing where they cannot be.
  var base: BaseIRI?
  /// The base of the document itself.
  let originalBase: BaseIRI?
  var vocabulary: String?
  var language: String?
  var direction: TextDirection?
  /// The context to go back to in the nodes below.
  var previous: ActiveContext?
  var hasProtected = false
  /// A term has a context of its own.
  private(set) var hasScoped = false
  private var terms: Layer

  /// Terms defined here; those of the layers below are found unless they stand here as well.
  private final class Layer {
    var terms: [String: TermDefinition?] = [:]
    let below: Layer?
    let depth: Int

    init(below: Layer?) {
      self.below = below
      depth = (below?.depth ?? 0) + 1
    }
  }

  /// The context a document starts with.
  init(id: Int, base: BaseIRI?) {
    self.id = id
    self.base = base
    originalBase = base
    terms = Layer(below: nil)
  }

  /// A context that says the same until it is changed.
  init(id: Int, copying other: ActiveContext) {
    self.id = id
    base = other.base
    originalBase = other.originalBase
    vocabulary = other.vocabulary
    language = other.language
    direction = other.direction
    previous = other.previous
    hasProtected = other.hasProtected
    hasScoped = other.hasScoped
    terms = Layer(below: other.terms)
  }

  /// What a term is defined as here; a definition may say that it means nothing.
  func definition(_ term: String) -> TermDefinition? {
    var layer: Layer? = terms
    while let here = layer {
      if let found = here.terms[term] { return found }
      layer = here.below
    }
    return nil
  }

  /// Only while the context is being processed.
  func define(_ term: String, _ definition: TermDefinition?) {
    terms.terms[term] = .some(definition)
    if let definition, definition.isProtected { hasProtected = true }
    if let definition, definition.context != nil { hasScoped = true }
  }

  /// Every term that is defined.
  var definitions: [String: TermDefinition] {
    var all: [String: TermDefinition?] = [:]
    var layer: Layer? = terms
    while let here = layer {
      all.merge(here.terms) { above, _ in above }
      layer = here.below
    }
    return all.compactMapValues { $0 }
  }

  /// Makes one layer of many, so that a term is found in a few steps; how many terms were copied.
  func flatten() -> Int {
    guard terms.depth > 4 else { return 0 }
    let flat = Layer(below: nil)
    for (term, definition) in definitions { flat.terms[term] = .some(definition) }
    terms = flat
    return flat.terms.count
  }
}
