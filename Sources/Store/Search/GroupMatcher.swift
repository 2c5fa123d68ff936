/// Finds the rows that groups match, in one of the full-text tables.
protocol GroupMatcher {
  /// Ascending rows whose title is the text, as typed.
  func rows(titled text: String) throws -> [Int32]
  func matches(
    _ required: [SearchGroup], without excluded: [SearchGroup], joining: TermJoining
  ) throws -> TextMatches
  /// Whether any row has the group.
  func isKnown(_ group: SearchGroup) throws -> Bool
  /// Words near to a folded word that rows or names of concepts have, nearest first.
  func corrections(of word: [UInt8]) throws -> [String]
  /// A word near to a folded word that is used far more; nil where there is none.
  func likelier(than word: [UInt8]) throws -> String?
  var titleMask: UInt8 { get }
}
