internal import Catalogue
internal import Query

/// The filters that are no lists: ages, gestation, sex, numbers.
struct FilterForm: Sendable {
  struct Option: Sendable {
    let value: String
    let name: String
    let isChosen: Bool
  }

  let kept: [QueryItem]
  let youngest: [Option]
  let oldest: [Option]
  let isWithin: Bool
  let gestationMin: String
  let gestationMax: String
  let sexes: [Option]
  let minIndividuals: String
  let variable: String
  let leavesOutUnknown: Bool

  private static let own: Set<String> = [
    "ageMin", "ageMax", "age", "gestationMin", "gestationMax", "sex", "minIndividuals",
    "variable", "includeUnknown",
  ]

  init(_ query: DatasetQuery, links: SearchLinks, reader: Reader) {
    let filters = query.filters
    let words = FilterWords(reader: reader)
    kept = links.items(without: Self.own)
    youngest = Self.ages(AgeChoices.youngest, chosen: filters.ageMin, reader: reader)
    oldest = Self.ages(AgeChoices.oldest, chosen: filters.ageMax, reader: reader)
    isWithin = filters.ageWithin
    gestationMin = filters.gestationMin.map(String.init) ?? ""
    gestationMax = filters.gestationMax.map(String.init) ?? ""
    sexes = ["female", "male"].map {
      Option(value: $0, name: words.value(.sex, $0), isChosen: filters.sex.contains($0))
    }
    minIndividuals = filters.minIndividuals.map(String.init) ?? ""
    variable = filters.variable.first ?? ""
    leavesOutUnknown = filters.includeUnknown == false
  }

  static func ages(_ choices: [Age], chosen: Age?, reader: Reader) -> [Option] {
    let words = AgeWords(texts: reader.texts)
    var ages = choices
    if let chosen, !ages.contains(chosen) { ages = (ages + [chosen]).sorted() }
    return ages.map { age in
      Option(
        value: age.description,
        name: age.count == 0 ? reader.texts("age.birth") : words.age(age),
        isChosen: age == chosen)
    }
  }
}

/// The ages that forms offer: where paediatrics draws its lines.
enum AgeChoices {
  static let youngest: [Age] =
    [
      .birth, Age(7, .day), Age(28, .day), Age(3, .month), Age(6, .month),
    ] + [1, 2, 3, 4, 5, 6, 8, 10, 12, 14, 16, 18].map { Age($0, .year) }

  /// Completed: 27 days is up to the 28th day's beginning.
  static let oldest: [Age] =
    [
      Age(6, .day), Age(27, .day), Age(2, .month), Age(5, .month), Age(11, .month),
      Age(23, .month),
    ] + [2, 3, 4, 5, 7, 9, 11, 13, 15, 17].map { Age($0, .year) }
}
