/// Reads what a text of a description states in words: ages, gestation, how many children, years, codes.
///
/// What is not plainly said of the data themselves is passed over: a value that is missing costs a find, one that
/// is wrong misleads. Nine languages are read as one, whatever the text says it is in.
struct ProseReader {
  /// Raised when other values come of the same text.
  static let version: UInt64 = 4

  /// A value, not yet told from which part of the description.
  struct Found: Hashable {
    var field: ReadValue.Field
    var value: String
    var words: String
  }

  let prose: Prose
  let isTitle: Bool

  init(_ text: String, isTitle: Bool = false) {
    prose = Prose(text)
    self.isTitle = isTitle
  }

  var words: [ProseWord] { prose.words }

  /// What it states of these kinds.
  func found(_ wanted: Set<ReadValue.Field> = Set(ReadValue.Field.allCases)) -> [Found] {
    if words.isEmpty { return [] }
    var found = wanted.isDisjoint(with: [.ages, .gestation]) ? [] : Self.widest(ages(wanted))
    if wanted.contains(.individuals) { found += counts() }
    if wanted.contains(.years) { found += years() }
    if wanted.contains(.code) { found += codes() }
    return found
  }

  /// The ages that hold all others: a text tells those of a part of the children beside those of all. Gestations as
  /// they are.
  private static func widest(_ found: [Found]) -> [Found] {
    let ranges = found.map { $0.field == .ages ? AgeRange(iso8601: $0.value) : nil }
    guard ranges.count > 1 else { return found }
    let widest = found.indices.first { index in
      ranges[index].map { whole in ranges.allSatisfy { $0?.isWithin(whole) ?? true } } ?? false
    }
    return found.indices.filter { ranges[$0] == nil || $0 == widest }.map { found[$0] }
  }

  func has(_ words: some Sequence<ProseWord>, _ wanted: WordSet) -> Bool {
    words.contains { wanted.contains($0.folded) }
  }

  /// Whether a clause around a place says that what it names is left out.
  func isExcluded(_ span: Range<Int>) -> Bool {
    has(prose.before(span.lowerBound, 5), PersonWords.excluding)
      || has(prose.following(span.upperBound, 4), Self.excludedAfter)
  }

  private static let excludedAfter: WordSet = [
    "excluded", "wykluczono", "wykluczone", "excluidos", "esclusi", "ausgeschlossen", "exclus",
    "uitgesloten",
    "izslegti",
  ]
}

extension Dataset {
  /// What its texts and its dictionary state only in words, each kind only where the description itself states
  /// nothing of it.
  ///
  /// - Parameters:
  ///   - threshold: counts from 1 to below it are never read.
  ///   - hidesCount: a count was stated and cut for being below the threshold: none is read in its place.
  public func readFromText(threshold: Int, hidesCount: Bool = false) -> [ReadValue] {
    TextReading(self, threshold: threshold, hidesCount: hidesCount).values
  }

  /// Tells readings by different rules apart.
  public static var textReadingVersion: UInt64 { ProseReader.version }
}

/// What is read from all texts of one dataset.
private struct TextReading {
  private(set) var values: [ReadValue] = []
  private let dataset: Dataset

  init(_ dataset: Dataset, threshold: Int, hidesCount: Bool) {
    self.dataset = dataset
    var wanted: Set<ReadValue.Field> = []
    if dataset.ages == nil, dataset.ageGroups.isEmpty { wanted.insert(.ages) }
    if dataset.gestation == nil { wanted.insert(.gestation) }
    if dataset.individuals == nil, !hidesCount { wanted.insert(.individuals) }
    if dataset.temporal.isEmpty { wanted.insert(.years) }
    if dataset.codes.isEmpty { wanted.insert(.code) }
    if wanted.isEmpty { return }
    let texts = texts
    let found = read(texts, wanted)
    values = Self.widest(found.filter { $0.field == .ages })
    values += Self.agreed(found.filter { $0.field == .gestation })
    values += Self.agreed(
      found.filter { value in value.individuals.map { $0 >= Int64(max(threshold, 1)) } ?? false })
    values += Self.distinct(found.filter { $0.field == .years }, most: 10)
    values += Self.distinct(found.filter { $0.field == .code }, most: 50)
    if !values.contains(where: { $0.field == .ages }), wanted.contains(.ages) {
      values += dataset.variables.agesReadFromText()
    }
    // What a name tells counts only where no number tells it.
    let unread = wanted.subtracting(found.map(\.field)).subtracting(values.map(\.field))
    if !unread.isDisjoint(with: [.ages, .gestation]) {
      let named = NamedAgeReading(texts)
      values =
        [named.ages, named.gestation].compactMap { value in
          value.flatMap { unread.contains($0.field) ? $0 : nil }
        } + values
    }
    if !values.contains(where: { $0.field == .code }), wanted.contains(.code) {
      values += Self.distinct(dataset.variables.codesReadFromText(), most: 50)
    }
  }

  /// Keywords aside: most tell nothing.
  private var texts: [(reader: ProseReader, place: ReadValue.Place)] {
    let titles = [dataset.title, dataset.alternativeTitle].flatMap(\.variants)
    return titles.map { (ProseReader($0.text, isTitle: true), .title) }
      + dataset.populationCoverage.variants.map { (ProseReader($0.text), .population) }
      + dataset.description.variants.map { (ProseReader($0.text), .description) }
  }

  private func read(
    _ texts: [(reader: ProseReader, place: ReadValue.Place)], _ wanted: Set<ReadValue.Field>
  ) -> [ReadValue] {
    let keywords = dataset.keywords.filter { keyword in
      keyword.text.utf8.contains { (0x30...0x39).contains($0) }
    }
    let all = texts + keywords.map { (ProseReader($0.text), .keyword) }
    return all.flatMap { reader, place in
      reader.found(wanted).filter { wanted.contains($0.field) }.map {
        ReadValue($0.field, $0.value, words: $0.words, place: place)
      }
    }
  }

  /// The one that holds all others: a text tells the ages of a part of the children beside those of all.
  private static func widest(_ values: [ReadValue]) -> [ReadValue] {
    let ranges = values.compactMap(\.ages)
    return values.filter { value in
      value.ages.map { whole in ranges.allSatisfy { $0.isWithin(whole) } } ?? false
    }.prefix(1).map { $0 }
  }

  /// The value, where all say the same.
  private static func agreed(_ values: [ReadValue]) -> [ReadValue] {
    Set(values.map(\.value)).count == 1 ? [values[0]] : []
  }

  private static func distinct(_ values: [ReadValue], most: Int) -> [ReadValue] {
    var seen: Set<String> = []
    return Array(values.filter { seen.insert($0.value).inserted }.prefix(most))
  }
}
