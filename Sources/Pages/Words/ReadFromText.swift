internal import Catalogue

/// What the texts of a description say and its fields do not: shown as read, never as stated.
struct ReadFromText: Sendable {
  let ages: AgeRange?
  let gestation: GestationRange?
  let individuals: Int64?

  init(_ values: [ReadValue]) {
    ages = values.lazy.compactMap(\.ages).first
    gestation = values.lazy.compactMap(\.gestation).first
    individuals = values.lazy.compactMap(\.individuals).first
  }

  /// One value with the words that say it.
  struct Row: Sendable {
    let name: String
    let value: String
    let words: String
  }

  private static let mostRows = 20

  static func rows(_ values: [ReadValue], reader: Reader, names: ConceptNames) -> [Row] {
    let texts = reader.texts
    let ages = AgeWords(texts: texts)
    return values.prefix(mostRows).compactMap { value in
      let shown: String? =
        switch value.field {
        case .ages: value.ages.flatMap(ages.range)
        case .gestation: value.gestation.flatMap(ages.gestation)
        case .individuals: value.individuals.map(reader.number)
        case .years:
          value.years.map { ($0.start ?? "…") + " – " + ($0.end ?? "…") }
        case .code:
          value.code.map { code in
            names.name(of: code).map { "\($0) (\(code.description))" } ?? code.description
          }
        }
      return shown.map {
        Row(
          name: texts("read.\(value.field.rawValue)"), value: Excerpt.of($0, longest: 160),
          words: Excerpt.of(value.words, longest: 160))
      }
    }
  }
}
