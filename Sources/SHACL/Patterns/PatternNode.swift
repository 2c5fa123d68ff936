/// A regular expression as a tree.
indirect enum PatternNode {
  /// This character.
  case scalar(UInt32)
  /// One character of a set.
  case one(ScalarSet)
  case sequence([PatternNode])
  case alternatives([PatternNode])
  case repeated(PatternNode, least: Int, most: Int?)
  case place(Place)
  /// What follows matches, or does not, and is looked at again afterwards.
  case lookahead(PatternNode, isNegated: Bool)

  /// A place between characters.
  enum Place: Sendable {
    case textStart, textEnd, lineStart, lineEnd, wordBoundary, noWordBoundary
  }
}

/// Why a regular expression cannot be used.
struct PatternError: Error, Equatable {
  var message: String
}
