internal import XML

/// A place in a text.
public struct SourcePosition: Hashable, Sendable, Codable {
  /// From 1; a line ends with a line feed.
  public var line: Int
  /// From 1, counted in characters (Unicode scalars).
  public var column: Int

  /// A place by line and column, both from 1.
  public init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }
}

extension SourcePosition: CustomStringConvertible {
  /// As in "line 3, column 14".
  public var description: String { "line \(line), column \(column)" }
}

/// What a reader found wrong, in one sentence: what stood there and what was expected.
public struct SyntaxIssue: Error, Hashable, Sendable, Codable {
  /// What became of the faulty text.
  public enum Severity: String, Sendable, Codable {
    /// Something could not be read and is missing from the result.
    case error
    /// Something was wrong and was mended.
    case warning
  }

  /// Error or warning.
  public var severity: Severity
  /// Where it stands.
  public var position: SourcePosition
  /// The sentence, for the person who wrote the document.
  public var message: String
  /// The text as it stood, such as an IRI before it was mended; at most 200 characters.
  public var original: String?
  /// The way to the element, where the notation is a tree: a JSON Pointer (RFC 6901) in JSON-LD, element
  /// names with their numbers in RDF/XML, as in `/rdf:RDF[1]/dcat:Dataset[3]`.
  public var pointer: String?
  /// The name the standard of the notation has for the error, where it has one: in JSON-LD, a value of
  /// `JsonLdErrorCode` (JSON-LD 1.1 API, section 9.6).
  public var code: String?

  /// A JSON-LD document names a context that is not on the list of those that are known.
  public var isMissingContext: Bool {
    code == JSONLDErrorCode.loadingRemoteContextFailed.rawValue
  }

  /// An issue; `original` is cut to 200 characters, and of control characters in `message` the pictures are shown.
  public init(
    severity: Severity, position: SourcePosition, message: String, original: String? = nil,
    pointer: String? = nil, code: String? = nil
  ) {
    self.severity = severity
    self.position = position
    self.message = message.withControlsShown
    self.original = original.map { String($0.prefix(200)) }
    self.pointer = pointer
    self.code = code
  }
}

extension SyntaxIssue: CustomStringConvertible {
  /// As in "line 3, column 14: error: …".
  public var description: String { "\(position): \(severity.rawValue): \(message)" }
}
