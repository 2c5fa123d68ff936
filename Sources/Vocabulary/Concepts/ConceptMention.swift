/// A run of words that names a concept.
public struct ConceptMention: Hashable, Sendable {
  /// Indexes of its words.
  public var words: Range<Int>
  /// UTF-8 offsets in the text.
  public var range: Range<Int>
  /// The code; of several equivalent ones that of the leading code system. More than one where the words
  /// are ambiguous and nothing around them tells which is meant.
  public var codes: [String]
  /// The best kind of name among those that matched.
  public var kind: ConceptLabel.Kind
}

/// How texts are read for names of concepts.
public struct MentionReading: Sendable {
  /// The languages whose names are looked for; names of no language always are.
  public var languages: [TextLanguage]
  /// A question: acronyms may be typed in small letters. In a description they are as they are written.
  public var isQuestion: Bool

  /// A question, in whatever language.
  public static let question = MentionReading(languages: TextLanguage.stemmed, isQuestion: true)

  /// A description in a language; English names stand in all of them.
  public static func description(in tag: String?) -> MentionReading {
    description(in: TextLanguage(tag: tag ?? "en"))
  }

  static func description(in language: TextLanguage) -> MentionReading {
    MentionReading(
      languages: language == .english || language == .other ? [.english] : [language, .english],
      isQuestion: false)
  }
}
