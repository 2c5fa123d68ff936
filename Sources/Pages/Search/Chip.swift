internal import Query
internal import Store

/// Something that was understood of a search; filters come off with one click.
struct Chip: Sendable {
  let label: String
  let value: String
  /// The same search without it; nil where it cannot be taken off.
  let takeOff: Link?

  private init(_ label: String, _ value: String, removal: String?, texts: Texts) {
    self.label = label
    self.value = Excerpt.of(value, longest: 80)
    let name = texts("chip.remove", ["name": "\(label): \(self.value)"])
    takeOff = removal.map { Link(name: name, href: $0) }
  }

  static func all(
    _ understood: Interpretation, facets: [String: [FacetCount]], links: SearchLinks,
    reader: Reader
  ) -> [Chip] {
    let texts = reader.texts
    let words = FilterWords(reader: reader, facets: facets)
    let fromText = understood.filters.compactMap { filter -> Chip? in
      guard let field = FilterField(name: filter.field) else { return nil }
      return Chip(
        words.name(field), words.value(field, filter.value),
        removal: links.href(removingFromText: filter.text), texts: texts)
    }
    // A word that was read as a filter is a word again between quotes.
    let typed = Set(QueryText.parse(links.query.text).filters.map(\.text))
    let read = understood.filters.compactMap { filter -> Chip? in
      guard !typed.contains(filter.text), let field = FilterField(name: filter.field) else {
        return nil
      }
      return Chip(
        words.name(field), words.value(field, filter.value),
        removal: links.href(quoting: filter.text), texts: texts)
    }
    let chosen = links.items().compactMap { item -> Chip? in
      guard let field = FilterField(name: item.name) else { return nil }
      return Chip(
        words.name(field), words.value(field, item.value),
        removal: links.href(removing: item.name, item.value), texts: texts)
    }
    let concepts = understood.concepts.prefix(8).map { concept in
      Chip(
        texts("chip.concept"), "\(concept.text) → \(concept.label) (\(concept.code))",
        removal: links.href(quoting: concept.text), texts: texts)
    }
    return fromText + read + chosen + concepts
  }
}

/// Something to say about how a search was read.
struct Note: Sendable {
  let text: String
  let link: Link?

  static func all(_ answer: DatasetAnswer, links: SearchLinks, reader: Reader) -> [Note] {
    let texts = reader.texts
    var notes: [Note] = []
    if answer.relaxed { notes.append(Note(text: texts("note.relaxed"), link: nil)) }
    let corrections = answer.interpretation.corrections.filter { $0.to.utf8.count < 200 }
    for correction in corrections.prefix(5) {
      let words = ["from": correction.from, "to": correction.to]
      let other = links.query.text.replacing(
        correction.from, with: correction.applied ? "\"\(correction.from)\"" : correction.to)
      notes.append(
        Note(
          text: texts(correction.applied ? "note.corrected" : "note.meant", words),
          link: Link(
            name: texts(correction.applied ? "note.asTyped" : "note.searchThat", words),
            href: links.href(replacing: ["q": other]))))
    }
    let words = FilterWords(reader: reader, facets: answer.facets)
    for offer in answer.interpretation.offers.prefix(3) {
      guard let field = FilterField(name: offer.field) else { continue }
      let name = "\(words.name(field)): \(words.value(field, offer.value))"
      notes.append(
        Note(
          text: texts("note.offer", ["text": Excerpt.of(offer.text, longest: 80)]),
          link: Link(
            name: Excerpt.of(name, longest: 120), href: links.href(adding: field.name, offer.value)
          )))
    }
    if !answer.interpretation.expansions.isEmpty {
      let list = answer.interpretation.expansions.prefix(12)
        .map { Excerpt.of($0, longest: 80) }.joined(separator: ", ")
      notes.append(
        Note(text: texts("note.expansions", ["words": list]), link: nil))
    }
    return notes
  }
}

/// What to do where nothing was found.
struct EmptyHelp: Sendable {
  let text: String
  let steps: [Link]

  init(_ query: DatasetQuery, chips: [Chip], links: SearchLinks, texts: Texts) {
    text =
      query.text.isEmpty ? texts("empty.filters") : texts("empty.text", ["text": query.text])
    var steps = chips.compactMap { chip in
      chip.takeOff.map {
        Link(
          name: texts("empty.without", ["name": "\(chip.label): \(chip.value)"]), href: $0.href)
      }
    }
    let words = QueryText.parse(query.text).terms.filter { !$0.isExcluded }
    if words.count > 1 {
      steps += words.prefix(4).map { term in
        Link(
          name: texts("empty.onlyWord", ["word": term.text]),
          href: links.href(replacing: ["q": term.description]))
      }
    }
    if !query.text.isEmpty {
      steps.append(
        Link(
          name: texts("empty.variables"),
          href: links.request.link("/variables", [QueryItem(name: "q", value: query.text)])))
    }
    steps.append(Link(name: texts("empty.all"), href: links.request.link("/")))
    self.steps = steps
  }
}
