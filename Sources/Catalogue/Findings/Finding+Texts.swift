extension Finding {
  /// What is wrong, in one plain sentence.
  public var message: String {
    stated?.message ?? FindingMessages.shared.text(.message, of: self) ?? fallback
  }

  /// Why it matters, in one plain sentence.
  public var why: String? { text(.why, \.why) }

  /// How to mend it, in one plain sentence.
  public var remedy: String? { text(.remedy, \.remedy) }

  /// Turtle that can be pasted into the description.
  public var snippet: String? { text(.snippet, \.snippet) }

  /// The URL of the section that says what is due.
  public var specification: String? { text(.specification, \.specification) }

  /// What the property concerned is called, in the first of the languages that has a word for it, else in
  /// English: "theme" for `dcat:theme`; nil where no property is concerned.
  public func property(in languages: [String]) -> String? {
    path.map { FindingMessages.shared.label(of: $0, languages: languages) }
  }

  /// The finding with its texts in a language, each that the language lacks in English.
  ///
  /// - Parameter language: BCP 47; a region is looked past.
  public func localised(_ language: String) -> Finding { localised([language]) }

  /// The finding with each of its texts in the first of the languages that has it, else in English.
  public func localised(_ languages: [String]) -> Finding {
    var told = self
    let rendered = FindingMessages.shared.texts(of: self, languages: languages)
    if let rendered { told.stated = rendered }
    return told
  }

  private func text(
    _ field: FindingMessages.Field, _ statedField: (FindingTexts) -> String?
  ) -> String? {
    if let stated { return statedField(stated) }
    return FindingMessages.shared.text(field, of: self)
  }

  /// What is said where the catalogue of messages has no such entry, or is not there at all.
  private var fallback: String {
    "There is a finding of the kind “\(id)”" + (path.map { " about \($0)" } ?? "")
      + (value.map { ": “\($0)”." } ?? ".")
  }
}
