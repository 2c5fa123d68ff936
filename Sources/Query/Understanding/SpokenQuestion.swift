public import Catalogue
public import Vocabulary

/// A feasibility question out of a person's own words: «girls under 2 with cystic fibrosis without asthma».
///
/// Codes and fields are read as `QuestionText` has them; names of conditions become codes, names of measurements
/// and procedures become variables; ages, sexes and places are read in nine languages; what follows `-` or a
/// word such as «without» is excluded. What is not understood is told.
public struct SpokenQuestion: Hashable, Sendable, Codable {
  /// What words were read as.
  public struct Reading: Hashable, Sendable, Codable {
    /// As typed.
    public var text: String
    /// As `QuestionText` writes it: `ORPHA:586`, `-sex:male`, `age:P0D/P2Y`, `country:fi`.
    public var criterion: String
    /// What the concept is called.
    public var label: String?

    public init(text: String, criterion: String, label: String? = nil) {
      self.text = text
      self.criterion = criterion
      self.label = label
    }
  }

  public var question: FeasibilityQuestion
  public var understood: [Reading] = []
  /// As typed, those that were not wanted with a `-` before them.
  public var notUnderstood: [String] = []

  /// - Parameters:
  ///   - hospitals: The name of each source and its hospital's.
  ///   - languages: In which concepts are called, the best first.
  public init(
    _ text: String, concepts library: ConceptLibrary,
    hospitals: [(name: String, hospital: String)] = [], languages: [String] = []
  ) {
    let read = QuestionText(text)
    question = read.question
    var reader = SpokenReader(library: library, hospitals: hospitals, languages: languages)
    for term in Self.terms(of: read.words) { reader.add(term) }
    reader.readRun()
    (understood, notUnderstood) = (reader.understood, reader.notUnderstood)
    question.all += reader.all
    if !reader.not.isEmpty { question.not = (question.not ?? []) + reader.not }
    if !reader.places.isEmpty {
      var place = question.where ?? FeasibilityQuestion.Where()
      for item in reader.places {
        switch item.field {
        case .hospital: place.hospital = Self.adding(item.value, to: place.hospital)
        case .country: place.country = Self.adding(item.value, to: place.country)
        default: place.access = Self.adding(item.value, to: place.access)
        }
      }
      question.where = place
    }
  }

  private static func adding(_ value: String, to values: [String]?) -> [String] {
    (values ?? []).contains(value) ? values ?? [] : (values ?? []) + [value]
  }

  /// What `QuestionText` left over, with its signs and quotes.
  private static func terms(of words: [String]) -> [TextTerm] {
    let longest = QueryText.mostTerms * 2
    return words.prefix(longest).map { piece in
      let isExcluded = piece.hasPrefix("-") && piece.count > 1
      let body = String(isExcluded ? piece.dropFirst() : piece[...])
      let bare = body.filter { !TextScanner.isQuote($0) }
      return TextTerm(
        bare, form: bare.count < body.count ? .phrase : .word, isExcluded: isExcluded)
    } + words.dropFirst(longest).map { TextTerm($0, form: .prefix) }
  }
}

/// Reads terms one after another.
private struct SpokenReader {
  typealias Criterion = FeasibilityQuestion.Criterion

  let library: ConceptLibrary
  let hospitals: [(name: String, hospital: String)]
  let languages: [String]

  var understood: [SpokenQuestion.Reading] = []
  var notUnderstood: [String] = []
  var all: [FeasibilityQuestion.Group] = []
  var not: [FeasibilityQuestion.Group] = []
  var places: [WordFilter.Item] = []

  /// Plain words that are yet to be read together.
  private var run: [TextTerm] = []
  /// Where in `all` ages and sexes stand.
  private var ages: Int?
  private var sexes: Int?
  /// Whether what comes is not wanted, and whether nothing has come yet.
  private var isExcluding = false
  private var isFresh = false

  init(
    library: ConceptLibrary, hospitals: [(name: String, hospital: String)], languages: [String]
  ) {
    self.library = library
    self.hospitals = hospitals
    self.languages = languages
  }

  mutating func add(_ term: TextTerm) {
    if term.form == .word, !term.isExcluded, term.code == nil {
      run.append(term)
      return
    }
    readRun()
    // What a sign or quotes set apart is read by itself.
    let before = (isExcluding, isFresh)
    (isExcluding, isFresh) = (term.isExcluded, true)
    if let code = term.code {
      add(concepts: [code.description], text: term.text)
    } else if term.form == .prefix {
      notUnderstood.append(term.text)
    } else {
      run = term.text.split(whereSeparator: \.isWhitespace).map { TextTerm(String($0)) }
      readRun()
    }
    (isExcluding, isFresh) = before
  }

  /// Reads the words that stand together.
  mutating func readRun() {
    let terms = run
    run = []
    if terms.isEmpty { return }
    let meaning = QuestionUnderstanding(
      terms, concepts: library, hospitals: hospitals)
    let words = QuestionWord.words(of: terms).words
    var left: [String] = []
    var index = 0
    func typed(_ range: Range<Int>) -> String { terms[range].map(\.text).joined(separator: " ") }
    while index < terms.count {
      let start = index
      let place = words.firstIndex { $0.term == index }
      if let named = meaning.concepts.first(where: { $0.terms.lowerBound == index }) {
        index = named.terms.upperBound
        tell(&left)
        if !add(concepts: named.codes, text: Self.trimmed(named.text)) { left = [named.text] }
      } else if let place, let (count, named) = SexWords.named(words, at: place) {
        index = words[place + count - 1].term + 1
        tell(&left)
        add(named.map { Criterion(sex: $0) }, text: Self.trimmed(typed(start..<index)), to: \.sexes)
      } else if let filter = meaning.filters.first(where: { $0.terms.lowerBound == index }) {
        index = filter.terms.upperBound
        tell(&left)
        if !add(filter) { left = [filter.text] }
      } else if let place, case let count = NegationWords.count(words, at: place), count > 0 {
        index = words[place + count - 1].term + 1
        tell(&left)
        (isExcluding, isFresh) = (true, true)
      } else {
        index += 1
        let own = words.filter { $0.term == start }
        if own.contains(where: { NegationWords.ending.contains($0.folded) }) {
          tell(&left)
          isExcluding = false
        }
        if own.contains(where: { !Self.isFiller($0) }) { left.append(terms[start].text) }
      }
      if isExcluding, !isFresh, let last = terms[index - 1].text.last, ",;.".contains(last),
        !isListed(after: index, terms, words, meaning)
      {
        tell(&left)
        isExcluding = false
      }
    }
    tell(&left)
  }

  /// Whether a list goes on after a comma: «A, B or C».
  private func isListed(
    after index: Int, _ terms: [TextTerm], _ words: [QuestionWord],
    _ meaning: QuestionUnderstanding
  ) -> Bool {
    for term in index..<terms.count {
      if meaning.filters.contains(where: { $0.terms.contains(term) }) { return false }
      for place in words.indices where words[place].term == term {
        let word = words[place].folded
        if NegationWords.joining.contains(word) { return true }
        if NegationWords.ending.contains(word) || NegationWords.count(words, at: place) > 0
          || SexWords.named(words, at: place) != nil
        {
          return false
        }
      }
    }
    return false
  }

  private mutating func tell(_ left: inout [String]) {
    if left.isEmpty { return }
    notUnderstood.append((isExcluding ? "-" : "") + Self.trimmed(left.joined(separator: " ")))
    left = []
    isFresh = false
  }

  // MARK: Criteria

  /// - Returns: whether any of the codes is something that tables count.
  @discardableResult
  private mutating func add(concepts codes: [String], text: String) -> Bool {
    var criteria: [Criterion] = []
    for code in codes {
      let kind = library.concept(code)?.kind ?? ""
      if ["measurement", "procedure", "other"].contains(kind), !code.hasPrefix("ICD10:") {
        criteria.append(Criterion(variable: library.label(code, languages: ["en"]) ?? code))
      } else if !["age group", "data kind", "specialty"].contains(kind),
        let code = Code(curie: code)
      {
        criteria.append(Criterion(concept: code))
      }
    }
    if criteria.isEmpty { return false }
    // «CF» is a disease and a measurement: in a question about children the disease.
    let conditions = criteria.filter { $0.concept != nil }
    if !conditions.isEmpty { criteria = conditions }
    if isExcluding {
      not.append(.init(any: criteria))
    } else {
      all.append(.init(any: criteria))
    }
    isFresh = false
    note(
      text, FeasibilityQuestion(all: [.init(any: criteria)]).text,
      label: criteria.count == 1
        ? (criteria[0].concept?.description ?? codes.first).flatMap {
          library.label($0, languages: languages)
        } : nil)
    return true
  }

  /// Ages, or sexes: several of them mean any.
  private mutating func add(
    _ criteria: [Criterion], text: String, to group: WritableKeyPath<SpokenReader, Int?>
  ) {
    // «without asthma under 5» is about children under 5; «not under 5» is not.
    if !isFresh { isExcluding = false }
    if isExcluding {
      not.append(.init(any: criteria))
    } else if let place = self[keyPath: group] {
      all[place].any += criteria.filter { !all[place].any.contains($0) }
    } else {
      self[keyPath: group] = all.count
      all.append(.init(any: criteria))
    }
    note(text, FeasibilityQuestion(all: [.init(any: criteria)]).text, label: nil)
    isFresh = false
  }

  /// - Returns: whether a feasibility question can ask it.
  private mutating func add(_ filter: WordFilter) -> Bool {
    let text = Self.trimmed(filter.text)
    let filters = filter.filters
    if filters.ageMin != nil || filters.ageMax != nil {
      let range = AgeRange(from: filters.ageMin ?? .birth, through: filters.ageMax)
      add([Criterion(age: range)], text: text, to: \.ages)
      return true
    }
    guard let item = filter.items.first, [.hospital, .country, .access].contains(item.field) else {
      return false
    }
    isExcluding = false
    places.append(item)
    note(text, "\(item.field.name):\(item.value)", label: nil)
    return true
  }

  private mutating func note(_ text: String, _ criterion: String, label: String?) {
    understood.append(
      SpokenQuestion.Reading(
        text: text, criterion: (isExcluding ? "-" : "") + criterion, label: label))
  }

  // MARK: Words

  private static func trimmed(_ text: String) -> String {
    var text = text[...]
    while let last = text.last, ",;.:?!()".contains(last) { text.removeLast() }
    while let first = text.first, ",;.:?!()".contains(first) { text.removeFirst() }
    return String(text)
  }

  /// Whether a word says nothing of its own in a question about children.
  private static func isFiller(_ word: QuestionWord) -> Bool {
    let folded = word.word.folded
    return StopWords.contains(folded) || StopWords.isGeneric(folded)
      || fillers.contains(word.folded)
  }

  private static let fillers = Set(
    """
    who whose number count measurement measurements measured values value recorded diagnosed diagnosis
    suffering affected having age aged ages older younger please wieku chorych chorzy chore rozpoznaniem
    pomiarem edad anos diagnosticados eta affetti affette diagnosi ikaiset joilla on sairastavat leeftijd
    vecuma vecums slimo alter erkrankt erkrankte age agees ages atteints atteintes hay nor ani eika noch ni ne
    many per each but pero ma mutta maar bet aber mais ale kanssa con ar avec joilla
    """.split(whereSeparator: \.isWhitespace).map { String($0) })
}
