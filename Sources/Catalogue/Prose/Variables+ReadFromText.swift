/// What a data dictionary tells in the texts of its variables.
extension [Variable] {
  /// More variables than these are not read.
  private static var most: Int { 20_000 }

  /// The ages at which the variables say that they were measured, as one span: «Weight at age 24 months».
  func agesReadFromText() -> [ReadValue] {
    var span: AgeRange?
    var first: String?
    for variable in prefix(Self.most) {
      for text in variable.texts {
        guard let (ages, words) = VariableAges.read(text) else { continue }
        first = first ?? words
        span = span.map { $0.hull(ages) } ?? ages
      }
    }
    guard let span, let first else { return [] }
    return [ReadValue(.ages, span.description, words: first, place: .variable)]
  }

  func codesReadFromText() -> [ReadValue] {
    prefix(Self.most).flatMap { variable in
      variable.texts.filter { $0.utf8.contains { (0x30...0x39).contains($0) } }.flatMap {
        ProseReader($0).codes().map {
          ReadValue($0.field, $0.value, words: $0.words, place: .variable)
        }
      }
    }
  }
}

extension Variable {
  /// Its label and description in all languages.
  fileprivate var texts: [String] { (label.variants + description.variants).map(\.text) }
}

/// The age at which a variable was measured, as its label tells.
enum VariableAges {
  /// «Weight at age 24 months», «height of the child at 5 years», «Largo a los 12 meses de edad»; not the time
  /// after an event, and nothing of a mother.
  static func read(_ text: String) -> (AgeRange, words: String)? {
    guard text.utf8.count < 400, text.utf8.contains(where: { (0x30...0x39).contains($0) }) else {
      return nil
    }
    let reader = ProseReader(text)
    let words = reader.words
    if reader.has(words, PersonWords.parents) || reader.has(words, otherTimes) { return nil }
    for index in words.indices {
      guard words[index].number != nil || AgeWords.joined(words[index]) != nil,
        let expression = AgeNumbers.read(words, at: index), expression.signs.contains(.unit),
        expression.signs.isDisjoint(with: .bound), let ages = expression.ages
      else { continue }
      let isAge =
        expression.signs.contains(.isAge)
        || reader.has(reader.prose.before(index, 2), AgeWords.ageNouns)
      let before = reader.prose.before(index, 2).map(\.folded)
      let isOfChild =
        before.contains { moments.contains($0) }
        && reader.has(words, persons)
        || before.last.map { PersonWords.single.contains($0) || PersonWords.persons.contains($0) }
          ?? false
      guard isAge || isOfChild, ages.to.map({ $0 <= Age(26, .year) }) ?? false else { continue }
      return (ages, reader.prose.excerpt(expression.words))
    }
    return nil
  }

  private static let persons = PersonWords.single.union(PersonWords.persons)

  private static let moments: WordSet = [
    "at", "w", "los", "las", "a", "alle", "op", "im", "mit", "in", "bei",
  ]

  /// What times are counted from, other than birth; and what was only asked about.
  private static let otherTimes: WordSet = [
    "after", "before", "since", "post", "follow", "followup", "past", "last", "visit", "treatment",
    "therapy", "surgery",
    "transplant", "transplantation", "discharge", "diagnosis", "baseline", "gestation",
    "gestational", "trimester",
    "week", "weeks", "under", "ever", "how", "many", "did", "have", "has", "was", "if", "siblings",
    "sibling",
    "relapse", "vaccination", "survival", "within", "for", "po", "despues", "dopo", "jalkeen", "na",
    "pec", "nach",
    "apres", "operation", "admission", "enrolment", "inclusion",
  ]
}
