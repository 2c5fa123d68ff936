/// An interned term of one graph: a number that means nothing in any other graph.
public struct TermID: Hashable, Comparable, Sendable {
  /// Position in the graph's term table; terms are numbered in the order they were first met.
  public let rawValue: UInt32

  /// Makes an identifier from its number.
  @inlinable
  public init(rawValue: UInt32) {
    self.rawValue = rawValue
  }

  /// What no sink ever gives out: stands where a reader has no term yet.
  static let nothing = TermID(rawValue: .max)

  /// Orders by number, which is the order of first appearance and not that of the text.
  @inlinable
  public static func < (lhs: TermID, rhs: TermID) -> Bool {
    lhs.rawValue < rhs.rawValue
  }
}

/// A triple as three identifiers of one graph: 12 bytes.
public struct TripleIDs: Hashable, Sendable {
  /// The subject's identifier.
  public let subject: TermID
  /// The predicate's identifier.
  public let predicate: TermID
  /// The object's identifier.
  public let object: TermID

  /// A triple of identifiers of one graph.
  @inlinable
  public init(subject: TermID, predicate: TermID, object: TermID) {
    self.subject = subject
    self.predicate = predicate
    self.object = object
  }

  /// Predicate and object as one number, in that order of weight: the key of the order within a
  /// subject.
  @inline(__always)
  var predicateObject: UInt64 {
    UInt64(predicate.rawValue) << 32 | UInt64(object.rawValue)
  }
}
