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

  /// Strict and with the usual limits unless told otherwise.
  public init(
    base: String? = nil, tolerance: Tolerance = .strict, limits: ReadingLimits = ReadingLimits(),
    blankPrefix: String = "b"
  ) {
    self.base = base
    self.tolerance = tolerance
    self.limits = limits
    self.blankPrefix = blankPrefix
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

  /// The usual limits, but for those given.
  public init(
    nesting: Int = 500, literalBytes: Int = 16 << 20, iriBytes: Int = 16 << 10,
    triples: Int = .max, prefixes: Int = 10_000, issues: Int = 1000
  ) {
    self.nesting = nesting
    self.literalBytes = literalBytes
    self.iriBytes = iriBytes
    self.triples = triples
    self.prefixes = prefixes
    self.issues = issues
  }
}
