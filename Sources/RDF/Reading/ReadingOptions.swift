/// How a document is to be read.
public struct ReadingOptions: Sendable {
  /// What to do about faults.
  public enum Tolerance: Sendable {
    /// The first error ends reading.
    case strict
    /// What can be mended is mended with a warning; a statement that cannot is left out with an
    /// error, and reading goes on where the notation allows it.
    case tolerant
  }

  /// Where the document came from: what relative IRIs are resolved against.
  public var base: String?
  /// Strict or tolerant.
  public var tolerance: Tolerance
  /// Bounds on the document.
  public var limits: ReadingLimits
  /// What the labels of this document's blank nodes begin with. Two documents read into one graph
  /// need two prefixes, neither the beginning of the other.
  public var blankPrefix: String
  /// The contexts that JSON-LD documents may name by an IRI; none is fetched from the network.
  public var contexts: ContextLibrary

  /// Strict and with the usual limits unless told otherwise.
  public init(
    base: String? = nil, tolerance: Tolerance = .strict, limits: ReadingLimits = ReadingLimits(),
    blankPrefix: String = "b", contexts: ContextLibrary = .bundled
  ) {
    self.base = base
    self.tolerance = tolerance
    self.limits = limits
    self.blankPrefix = blankPrefix
    self.contexts = contexts
  }
}

/// Bounds on what a document may ask of the reader. Passing one is an error that says which.
public struct ReadingLimits: Hashable, Sendable {
  /// Levels of brackets or elements.
  public var nesting: Int
  /// UTF-8 bytes of one literal as written.
  public var literalBytes: Int
  /// UTF-8 bytes of one IRI, prefixed name, label or language tag.
  public var iriBytes: Int
  /// Triples of the document; reading stops there.
  public var triples: Int
  /// Prefix declarations of the document.
  public var prefixes: Int
  /// Issues listed; further ones are counted in one last issue.
  public var issues: Int
  /// Bytes of the document. Where a document is kept whole while it is read, as JSON-LD is, they are 1 GiB at
  /// most, whatever is said here.
  public var documentBytes: Int
  /// Terms that the contexts of a JSON-LD document define together, every one counted as often as it is
  /// defined.
  public var contextTerms: Int

  /// The usual limits, but for those given.
  public init(
    nesting: Int = 500, literalBytes: Int = 16 << 20, iriBytes: Int = 16 << 10,
    triples: Int = .max, prefixes: Int = 10_000, issues: Int = 1000,
    documentBytes: Int = .max, contextTerms: Int = 1_000_000
  ) {
    self.nesting = nesting
    self.literalBytes = literalBytes
    self.iriBytes = iriBytes
    self.triples = triples
    self.prefixes = prefixes
    self.issues = issues
    self.documentBytes = documentBytes
    self.contextTerms = contextTerms
  }
}
