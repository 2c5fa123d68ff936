internal import Catalogue

/// A facet value of a dataset: a row of `datasetFacet`.
struct FacetRow: Hashable, Sendable, Comparable {
  var field: String
  var value: String

  static func < (left: FacetRow, right: FacetRow) -> Bool {
    (left.field, left.value) < (right.field, right.value)
  }
}

/// A code that a dataset or one of its variables states: a row of `datasetCode`, as `datasetConcept` shows it.
struct ConceptRow: Hashable, Sendable, Comparable {
  var code: String
  /// `dataset` or `variable` where it is stated, `text` where it was read from words.
  var origin: String

  init(code: String, origin: String) {
    self.code = code
    self.origin = origin
  }

  init(read code: Code) { self.init(code: code.description, origin: "text") }

  static func < (left: ConceptRow, right: ConceptRow) -> Bool {
    (left.code, left.origin) < (right.code, right.origin)
  }
}

extension Dataset {
  /// Years further apart than this are one wrong date rather than a period.
  private static let mostYears = 200

  /// Values of every facet but `hospital`, sorted; `country` is the source's, where the dataset names none.
  ///
  /// - Parameter read: from its texts, of what it does not state itself.
  func facets(
    statistics: [AggregateStatistics], country: String?, read: [ReadValue]
  ) -> [FacetRow] {
    var rows: Set<FacetRow> = []
    func add(_ field: String, _ values: some Sequence<String>) {
      for value in values where !value.isEmpty { rows.insert(FacetRow(field: field, value: value)) }
    }
    add("category", healthCategories.compactMap(\.facetValue))
    add("theme", (themes + healthThemes).compactMap(\.facetValue))
    let stated = types.compactMap(\.facetValue)
    add("kind", stated.isEmpty ? classes : stated)
    add("language", languages)
    add("country", countries.isEmpty ? country.map { [$0] } ?? [] : countries)
    add("year", (temporal + read.compactMap(\.years)).flatMap(Self.years).map(String.init))
    add("ageGroup", ageGroups)
    add(
      "ageGroup",
      AgeGroup.overlapping(
        ages: ages ?? read.lazy.compactMap(\.ages).first,
        gestation: gestation ?? read.lazy.compactMap(\.gestation).first
      )
      .filter { $0.scheme == .ich }.map(\.id))
    for table in statistics.flatMap(\.tables) where table.dimensions.contains("sex") {
      add("sex", table.cells.compactMap { $0.values["sex"] })
    }
    return rows.sorted()
  }

  /// Codes of the dataset and of its variables, sorted.
  var concepts: [ConceptRow] {
    var rows: Set<ConceptRow> = []
    for code in codes + (themes + healthThemes).compactMap(\.code) {
      rows.insert(ConceptRow(code: code.description, origin: "dataset"))
    }
    for code in variables.compactMap(\.concept?.code) {
      rows.insert(ConceptRow(code: code.description, origin: "variable"))
    }
    return rows.sorted()
  }

  private static func years(_ period: TimeRange) -> [Int] {
    let (from, to) = period.years
    guard let first = from ?? to, let last = to ?? from, first <= last, last - first < mostYears
    else { return [] }
    return Array(first...last)
  }
}

extension ConceptReference {
  /// What a facet calls the concept: its code's value, else the last segment of its IRI, else its label.
  var facetValue: String? {
    if let code { return code.value }
    if let iri {
      let segment = iri.split { $0 == "/" || $0 == "#" }.last.map(String.init)
      if let segment, !segment.isEmpty { return segment }
    }
    return label.best()?.text
  }
}
