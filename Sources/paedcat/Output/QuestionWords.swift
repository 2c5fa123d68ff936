internal import Query
internal import Web

/// A question put together from options and from a line of text in a person's own words.
struct QuestionWords {
  private(set) var question: FeasibilityQuestion
  /// How words were read, and which were not.
  private(set) var notes: [String] = []

  init(question: FeasibilityQuestion) {
    self.question = question
  }

  /// Adds what a text asks for.
  ///
  /// - Throws: `CommandFailure` where nothing of the question was understood.
  mutating func add(_ text: String, in catalogue: any CatalogueService) async throws {
    let spoken = try await catalogue.question(of: text, languages: [])
    question = question.adding(spoken.question)
    notes = spoken.understood.map { reading in
      let isExcluded = reading.criterion.hasPrefix("-")
      let criterion = isExcluded ? "not \(reading.criterion.dropFirst())" : reading.criterion
      return "“\(reading.text)” is read as "
        + [criterion, reading.label].compactMap { $0 }.joined(separator: ", ") + "."
    }
    if !spoken.notUnderstood.isEmpty {
      notes.append(
        "Not understood, and left out: \(spoken.notUnderstood.joined(separator: ", ")). Give a code, or age:, sex:, variable:."
      )
    }
    guard question.asksForSomething else {
      throw CommandFailure(
        ([notes.last].compactMap { $0 } + ["No criterion was understood."]).joined(separator: " "),
        remedy: "Give a code such as ORPHA:586, or age:P2Y/P6Y, sex:female, variable:fev1.")
    }
  }
}
