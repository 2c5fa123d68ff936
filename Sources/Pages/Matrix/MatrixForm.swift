internal import Query
internal import Store

/// What a matrix is of: words, a study's own list, filters of the cohorts.
struct MatrixForm: Sendable {
  let text: String
  /// A line each.
  let wanted: String
  let countries: [FilterForm.Option]
  let hospitals: [FilterForm.Option]
  let youngest: [FilterForm.Option]
  let oldest: [FilterForm.Option]
  let kept: [QueryItem]
  /// Filters that come off with one click.
  let chips: [Chip]

  struct Chip: Sendable {
    let text: String
    let removal: String
    let removalLabel: String
  }

  init(_ query: MatrixQuery, links: MatrixLinks, sources: [Source], reader: Reader) {
    let texts = reader.texts
    let filters = query.filters
    text = query.text
    wanted = query.wanted.joined(separator: "\n")
    let words = FilterWords(reader: reader, sources: sources)
    func options(_ field: FilterField, _ values: [String]) -> [FilterForm.Option] {
      let chosen = filters.values(of: field)
      return Set(values).map {
        FilterForm.Option(
          value: $0, name: Excerpt.of(words.value(field, $0), longest: 80),
          isChosen: chosen == [$0])
      }.sorted { $0.name < $1.name }
    }
    countries = options(.country, sources.compactMap(\.settings.country))
    hospitals = options(.hospital, sources.map(\.name))
    youngest = FilterForm.ages(AgeChoices.youngest, chosen: filters.ageMin, reader: reader)
    oldest = FilterForm.ages(AgeChoices.oldest, chosen: filters.ageMax, reader: reader)
    // What a list of one choice cannot show stays as it is.
    var own: Set<String> = ["q", "want", "ageMin", "ageMax"]
    if filters.country.count < 2 { own.insert("country") }
    if filters.hospital.count < 2 { own.insert("hospital") }
    kept = links.items(without: own)
    var chips = links.items().compactMap { item -> Chip? in
      guard let field = FilterField(name: item.name) else { return nil }
      let text =
        words.name(field) + ": " + Excerpt.of(words.value(field, item.value), longest: 80)
      return Chip(
        text: text, removal: links.href(removing: item.name, item.value),
        removalLabel: texts("chip.remove", ["name": text]))
    }
    if !query.datasets.isEmpty {
      let text = texts.count("matrix.chosen", query.datasets.count)
      chips.append(
        Chip(
          text: text, removal: links.href(without: ["dataset"]),
          removalLabel: texts("chip.remove", ["name": text])))
    }
    self.chips = chips
  }
}
