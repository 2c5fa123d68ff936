import Catalogue
import Query
import Store
import Testing

/// Search over random datasets, held to a plain evaluation of the same question.
@Suite struct SearchPropertyTests {
  /// A dataset as the plain evaluation sees it.
  struct Facts {
    var dataset: Dataset
    var words: Set<String>

    func values(_ facet: Facet) -> [String] {
      switch facet {
      case .hospital: ["s"]
      case .country: dataset.countries
      case .access: dataset.access.level.map { [$0.rawValue] } ?? []
      case .category: dataset.healthCategories.compactMap { $0.iri?.suffix(1) }.map(String.init)
      case .theme: dataset.themes.compactMap { $0.iri?.suffix(1) }.map(String.init)
      case .kind: dataset.classes
      case .ageGroup: []
      case .language: dataset.languages
      case .hasVariables: [dataset.variables.isEmpty ? "false" : "true"]
      case .year: dataset.temporal.compactMap(\.start)
      case .quality:
        [
          QualityScore(QualityEvidence(dataset, hasStatistics: false, findings: [])).band.rawValue
        ]
      }
    }
  }

  static let words = ["growth", "asthma", "registry", "cohort", "sepsis"]
  static let facets: [Facet] = [
    .country, .access, .category, .theme, .kind, .language, .hasVariables, .year,
    .quality,
  ]

  static func facts(_ number: Int, _ random: inout SeededGenerator) -> Facts {
    func some(_ values: [String]) -> [String] {
      values.filter { _ in Int.random(in: 0..<3, using: &random) == 0 }
    }
    let words = some(Self.words)
    var dataset = Describing.dataset(
      "d\(number)", title: "T\(number) " + words.joined(separator: " "))
    dataset.countries = some(["fi", "nl"])
    dataset.access.level = AccessConditions.Level.allCases.randomElement(using: &random)
    if Bool.random(using: &random) { dataset.access.level = nil }
    dataset.healthCategories = some(["A", "B", "C"]).map(SearchSpace.concept)
    dataset.themes = some(["X", "Y"]).map(SearchSpace.concept)
    dataset.classes = some(["Dataset", "Biobank"])
    dataset.languages = some(["fi", "sv"])
    dataset.temporal = some(["2010", "2011"]).map { TimeRange(start: $0, end: $0) }
    if Bool.random(using: &random) {
      dataset.variables = [SearchSpace.variable("v", "Height")]
    }
    return Facts(dataset: dataset, words: Set(words))
  }

  static func filters(_ random: inout SeededGenerator) -> [Facet: [String]] {
    let choices: [Facet: [String]] = [
      .country: ["fi", "nl"], .access: ["PUBLIC", "RESTRICTED"], .category: ["A", "B"],
      .theme: ["X"], .kind: ["Dataset", "Biobank"], .language: ["fi"], .hasVariables: ["true"],
      .year: ["2010", "2011"], .quality: ["bad", "sufficient"],
    ]
    var chosen: [Facet: [String]] = [:]
    for facet in facets where Int.random(in: 0..<4, using: &random) == 0 {
      let count = Int.random(in: 1...(choices[facet]?.count ?? 1), using: &random)
      chosen[facet] = Array((choices[facet] ?? []).prefix(count))
    }
    return chosen
  }

  @Test func answersEqualThePlainEvaluation() async throws {
    var random = SeededGenerator(seed: 20)
    let store = try await Store.withSources("s")
    let all = (0..<120).map { Self.facts($0, &random) }
    try await store.harvest("s", [SearchSpace.document("d.ttl", all.map(\.dataset))])
    for _ in 0..<150 {
      let text = Self.words.filter { _ in Int.random(in: 0..<5, using: &random) == 0 }
      let filters = Self.filters(&random)
      let includeUnknown = [nil, true, false].randomElement(using: &random) ?? nil
      var query = DatasetQuery(text: text.joined(separator: " "))
      query.limit = 200
      query.facets = Self.facets
      query.filters =
        DatasetFilters.read(
          filters.flatMap { facet, values in
            values.map { QueryItem(name: facet.rawValue, value: $0) }
          }
        ).filters
      query.filters.includeUnknown = includeUnknown
      let answer = try await store.search(query)
      if answer.relaxed { continue }

      let matched = all.filter { $0.words.isSuperset(of: text) }
      func verdicts(_ facts: Facts, without left: Facet?) -> (fails: Bool, silent: Bool) {
        var (fails, silent) = (false, false)
        for (facet, wanted) in filters where facet != left {
          let values = facts.values(facet)
          if values.isEmpty {
            silent = true
          } else if Set(values).isDisjoint(with: wanted) {
            fails = true
          }
        }
        return (fails, silent)
      }
      func isCounted(_ facts: Facts, without left: Facet?) -> Bool {
        let (fails, silent) = verdicts(facts, without: left)
        return !fails && (!silent || includeUnknown == true)
      }
      #expect(answer.total == matched.count { isCounted($0, without: nil) }, "\(query)")
      let silent = matched.filter { verdicts($0, without: nil) == (false, true) }
      #expect(answer.unstated == (includeUnknown == false ? 0 : silent.count), "\(query)")
      let listed = matched.filter { isCounted($0, without: nil) }
      let expected = Set((listed + (includeUnknown == false ? [] : silent)).map(\.dataset.iri))
      #expect(Set(answer.items.map(\.iri)) == expected, "\(query)")
      for facet in Self.facets {
        var counts: [String: Int] = [:]
        for facts in matched where isCounted(facts, without: facet) {
          for value in facts.values(facet) { counts[value, default: 0] += 1 }
        }
        let given = (answer.facets[facet.rawValue] ?? []).filter { $0.count > 0 }
        #expect(
          Dictionary(given.map { ($0.value, $0.count) }, uniquingKeysWith: +) == counts,
          "\(facet) of \(query)")
      }
    }
  }
}
