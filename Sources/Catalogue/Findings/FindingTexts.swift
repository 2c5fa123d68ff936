/// The sentences of a finding, in one language.
struct FindingTexts: Hashable, Sendable {
  /// What is wrong, in one sentence.
  var message: String
  /// Why it matters, in one sentence.
  var why: String?
  /// How to mend it, in one sentence.
  var remedy: String?
  /// Turtle to paste.
  var snippet: String?
  /// The URL of the section that says what is due.
  var specification: String?
}
