import Crypto

/// The blank nodes of a graph are too alike for its canonical form to be found with reasonable work.
public struct CanonicalisationLimitExceeded: Error, Hashable, Sendable, CustomStringConvertible {
  /// The number of steps that was allowed.
  public let limit: Int

  /// One sentence.
  public var description: String {
    "The graph's blank nodes are too alike: its canonical form takes more than the \(limit) steps allowed."
  }
}

extension Graph {
  /// Steps a canonical form may take unless told otherwise: far more than descriptions of datasets need,
  /// and less than a second.
  public static let canonicalisationLimit = 50_000

  /// The canonical N-Triples document (RDFC-1.0, SHA-256): lines in order, blank nodes named by what
  /// surrounds them. Two graphs are isomorphic if and only if these are equal.
  ///
  /// - Throws: `CanonicalisationLimitExceeded` after `limit` steps of the part of the algorithm that may
  ///   take exponential time.
  public func canonicalNTriples(
    limit: Int = canonicalisationLimit
  ) throws(CanonicalisationLimitExceeded) -> String {
    String(decoding: try canonicalBytes(limit: limit), as: UTF8.self)
  }

  /// The SHA-256 of the canonical N-Triples document, in lower-case hexadecimal.
  public func canonicalDigest(
    limit: Int = canonicalisationLimit
  ) throws(CanonicalisationLimitExceeded) -> String {
    let digest = SHA256.hash(data: try canonicalBytes(limit: limit))
    return String(decoding: hexadecimal(digest), as: UTF8.self)
  }

  /// The canonical N-Triples document as UTF-8.
  public func canonicalBytes(
    limit: Int = canonicalisationLimit
  ) throws(CanonicalisationLimitExceeded) -> [UInt8] {
    var canonicaliser = Canonicaliser<SHA256>(CanonicalQuads(self), limit: limit)
    return try canonicaliser.document()
  }

  /// The canonical label of every blank node, as in `c14n0`.
  public func canonicalLabels(
    limit: Int = canonicalisationLimit
  ) throws(CanonicalisationLimitExceeded) -> [TermID: String] {
    try canonicalNumbers(limit: limit).mapValues { "c14n\($0)" }
  }

  /// The numbers in those labels.
  func canonicalNumbers(limit: Int) throws(CanonicalisationLimitExceeded) -> [TermID: Int] {
    var canonicaliser = Canonicaliser<SHA256>(CanonicalQuads(self), limit: limit)
    try canonicaliser.label()
    var numbers: [TermID: Int] = [:]
    for (node, id) in canonicaliser.input.blanks.enumerated() {
      numbers[id] = canonicaliser.issued[node]
    }
    return numbers
  }
}
