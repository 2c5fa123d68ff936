/// A place in a document; both counts begin at 1, the column counts characters (Unicode scalars).
public struct XMLPosition: Hashable, Sendable, CustomStringConvertible {
  /// From 1; a line ends with a line feed, a carriage return or both.
  public var line: Int
  /// From 1.
  public var column: Int

  /// The place at these counts.
  public init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }

  /// As in "3:14".
  public var description: String { "\(line):\(column)" }
}

/// Why a document cannot be read on, in one plain sentence; reading ends with the first.
public struct XMLError: Error, Hashable, Sendable, CustomStringConvertible {
  /// What sort of fault it is.
  public enum Kind: String, Hashable, Sendable {
    /// Not well-formed (XML 1.0, section 2.1).
    case malformed
    /// Not namespace-well-formed (Namespaces in XML 1.0, section 7).
    case namespace
    /// An entity that is not declared, refers to itself, or lies outside the document.
    case entity
    /// Bytes that are no text in the document's encoding, or an encoding that is not read.
    case encoding
    /// One of ``XMLLimits`` is passed.
    case limit
  }

  /// Which of them.
  public var kind: Kind
  /// Where the fault lies; inside an entity, where the document refers to it.
  public var position: XMLPosition
  /// One sentence, without the place.
  public var message: String

  /// An error of these parts; of control characters in `message` the pictures are shown.
  public init(kind: Kind, position: XMLPosition, message: String) {
    self.kind = kind
    self.position = position
    self.message = message.withControlsShown
  }

  /// As in "3:14: …".
  public var description: String { "\(position): \(message)" }
}

/// Something in the document that was passed over, such as an external DTD.
public struct XMLWarning: Hashable, Sendable {
  /// Where it stands.
  public var position: XMLPosition
  /// One sentence, without the place.
  public var message: String
}

/// How a step of the tokenizer ends early.
enum Stop: Error {
  /// The construct is not whole yet: come back with more bytes.
  case needMore
  case failed(XMLError)
}
