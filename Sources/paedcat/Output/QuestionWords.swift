internal import Catalogue
internal import Foundation
internal import Query
internal import Store
internal import Web

/// A question put together from options and from a line of text whose words a vocabulary may know.
struct QuestionWords {
  private(set) var question: FeasibilityQuestion
  /// How words were read, and which were not.
  private(set) var notes: [String] = []
  private var words: [String]

  init(question: FeasibilityQuestion, words text: String) {
    let read = QuestionText(text)
    var sum = question
    sum.all += read.question.all
    if let not = read.question.not { sum.not = (sum.not ?? []) + not }
    if let place = read.question.where {
      var own = sum.where ?? FeasibilityQuestion.Where()
      own.hospital = Self.joined(own.hospital, place.hospital)
      own.country = Self.joined(own.country, place.country)
      own.access = Self.joined(own.access, place.access)
      sum.where = own
    }
    sum.period = sum.period ?? read.question.period
    sum.year = sum.year ?? read.question.year
    self.question = sum
    words = read.words
  }

  /// Reads the words as the search reads them.
  ///
  /// - Throws: `CommandFailure` where nothing of the question was understood.
  mutating func lookUp(in catalogue: any CatalogueService) async throws {
    guard !words.isEmpty else { return }
    var query = DatasetQuery(text: words.filter { !$0.hasPrefix("-") }.joined(separator: " "))
    query.limit = 1
    let concepts = try await catalogue.search(query).interpretation.concepts
    var left = words.joined(separator: " ").lowercased()
    for concept in concepts {
      guard let code = Code(curie: concept.code), left.contains(concept.text.lowercased()) else {
        continue
      }
      left = left.replacing(concept.text.lowercased(), with: "")
      question.all.append(.init(any: [.init(concept: code)]))
      notes.append("“\(concept.text)” is read as \(concept.code), \(concept.label).")
    }
    let unread = left.split(whereSeparator: \.isWhitespace)
    if !unread.isEmpty {
      notes.append(
        "Not understood, and left out: \(unread.joined(separator: " ")). Give a code, or age:, sex:, variable:."
      )
    }
    guard !question.all.isEmpty || question.not != nil else {
      throw CommandFailure(
        "No criterion was understood.",
        remedy: "Give a code such as ORPHA:586, or age:P2Y/P6Y, sex:female, variable:fev1.")
    }
  }

  private static func joined(_ left: [String]?, _ right: [String]?) -> [String]? {
    let all = (left ?? []) + (right ?? [])
    return all.isEmpty ? nil : all
  }
}
