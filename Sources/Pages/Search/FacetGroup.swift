internal import Query
internal import Store

/// The values of one field with how many datasets have them; a click takes one, or gives it back.
struct FacetGroup: Sendable {
  struct Value: Sendable {
    let name: String
    let count: String
    let href: String
    let isChosen: Bool
  }

  let name: String
  let values: [Value]
  /// Those beyond the first few.
  let more: [Value]
  let moreName: String

  private static let firstFew = 6
  private static let most = 60
  /// In bytes; no filter takes a longer one.
  private static let longestValue = 500

  static func all(
    _ facets: [String: [FacetCount]], query: DatasetQuery, links: SearchLinks, reader: Reader
  ) -> [FacetGroup] {
    let words = FilterWords(reader: reader, facets: facets)
    let order: [Facet] = [
      .ageGroup, .country, .hospital, .access, .category, .theme, .kind, .hasVariables, .language,
      .quality, .year,
    ]
    return order.compactMap { facet in
      let field = facet.field
      let chosen = query.filters.values(of: field)
      let counts = (facets[facet.rawValue] ?? []).filter { $0.value.utf8.count <= longestValue }
      guard counts.count > 1 || !chosen.isEmpty else { return nil }
      let values = counts.prefix(most).map { count in
        let isChosen = chosen.contains(count.value)
        let href =
          isChosen
          ? links.href(removing: field.name, count.value)
          : field.isRepeatable
            ? links.href(adding: field.name, count.value)
            : links.href(replacing: [field.name: count.value])
        let label =
          [.hasVariables, .quality, .access].contains(facet)
          ? words.value(field, count.value) : count.label
        return Value(
          name: Excerpt.of(label, longest: 80), count: reader.number(count.count), href: href,
          isChosen: isChosen)
      }
      // What is chosen stays in sight.
      let first = values.enumerated().filter { $0.offset < firstFew || $0.element.isChosen }
      let rest = values.enumerated().filter { $0.offset >= firstFew && !$0.element.isChosen }
      return FacetGroup(
        name: words.name(field), values: first.map(\.element), more: rest.map(\.element),
        moreName: reader.texts.count("facet.more", rest.count))
    }
  }
}
