internal import Catalogue
internal import Vocabulary

/// The concepts of a description as words of the index: what it is about several times over, what it only
/// mentions once, and what is wider than those once.
struct ConceptWords {
  let library: ConceptLibrary
  /// In the order in which they were found.
  private var codes: [String] = []
  /// Of each of them.
  private var weights: [Int] = []
  /// Where each of them stands, once they are more than a few.
  private var places: [String: Int] = [:]

  /// The most that one concept counts.
  private static let most = 6
  /// The most concepts of one description; a description that names more is about none of them.
  private static let mostConcepts = 400
  /// So many codes are looked through faster than a table.
  private static let few = 16

  init(library: ConceptLibrary) {
    self.library = library
  }

  /// What the texts of a dataset name, and what it states: all but its variables'.
  mutating func add(_ texts: DatasetReadings, of dataset: Dataset) {
    for code in dataset.codes { add(code.description, 3) }
    for concept in dataset.themes + dataset.healthThemes { add(concept.code?.description, 1) }
    add(texts.titles, 4)
    for keyword in texts.keywords {
      for code in keyword.codes { add(code, 3) }
    }
    add(texts.description + texts.populationCoverage, 1)
  }

  /// Those of a variable.
  ///
  /// - Parameter most: How much a concept may count through variables: fifty laboratory values do not make a
  ///   cohort of their disease.
  mutating func add(_ codes: [String], most: Int) {
    for code in codes where place(of: code).map({ weights[$0] < most }) ?? true { add(code, 1) }
  }

  private mutating func add(_ texts: [IndexedReading], _ weight: Int) {
    // Several languages say the same thing once.
    var seen: Set<String> = []
    for text in texts {
      for code in text.codes where seen.insert(code).inserted { add(code, weight) }
    }
  }

  private mutating func add(_ code: String?, _ weight: Int) {
    guard let code else { return }
    if let place = place(of: code) {
      weights[place] = min(Self.most, weights[place] + weight)
    } else if codes.count < Self.mostConcepts {
      codes.append(code)
      weights.append(min(Self.most, weight))
      if codes.count > Self.few {
        for place in (places.isEmpty ? 0 : codes.count - 1)..<codes.count {
          places[codes[place]] = place
        }
      }
    }
  }

  private func place(of code: String) -> Int? {
    places.isEmpty ? codes.firstIndex(of: code) : places[code]
  }

  var text: String {
    var text: [UInt8] = []
    text.reserveCapacity(codes.count * 40)
    func append(_ token: ConceptToken, _ code: String) {
      if !text.isEmpty { text.append(UInt8(ascii: " ")) }
      token.append(code, to: &text)
    }
    for (code, weight) in zip(codes, weights) {
      for _ in 0..<weight { append(.direct, code) }
    }
    var seen: Set<String> = []
    for code in codes {
      let above = library.ancestors(code)
      let category = Self.category(code)
      if above.isEmpty, category == nil { continue }
      if seen.isEmpty { seen = Set(codes) }
      for above in above where seen.insert(above.code).inserted { append(.wider, above.code) }
      if let category, seen.insert(category).inserted { append(.wider, category) }
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// ICD-10's hierarchy is in its codes: E84.0 is a case of E84, whichever vocabulary knows it.
  private static func category(_ code: String) -> String? {
    guard code.utf8.starts(with: "ICD10".utf8), let dot = code.firstIndex(of: ".") else {
      return nil
    }
    return String(code[..<dot])
  }
}
