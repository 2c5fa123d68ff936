/// What one part of a question adds to a dataset's score; the parts of a hit add up to it.
public struct ScorePart: Hashable, Sendable, Codable {
  public enum Kind: String, Sendable, Codable, CaseIterable {
    /// One of the user's own words, or words that were read as a filter.
    case word, filter
    /// All words in the order in which they were typed.
    case phrase
    /// A concept that the description names or states, one narrower than was asked for, and one beside it.
    case concept, narrower, beside
    /// A code that the description states.
    case code
    /// The whole text is the title: such hits come first, whatever their scores.
    case title
    /// How well and how lately it is described decides between equal scores, and adds nothing.
    case completeness, freshness
  }

  /// A field that the part was found in, and its share of the part's score.
  public struct Field: Hashable, Sendable, Codable {
    /// title, keywords, codes, description, variables, other or concepts.
    public var name: String
    public var score: Double

    public init(_ name: String, score: Double) {
      self.name = name
      self.score = score
    }
  }

  public var kind: Kind
  /// The word, the concept's name or code; of completeness the band, of freshness the date.
  public var text: String
  /// Where it was found; their scores add up to the part's, to the last digit and in any order.
  public var fields: [Field]
  public var score: Double

  public init(kind: Kind, text: String, fields: [Field] = [], score: Double = 0) {
    self.kind = kind
    self.text = text
    self.fields = fields
    self.score = score
  }
}
