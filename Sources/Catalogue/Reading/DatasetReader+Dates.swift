internal import RDF

/// Dates and periods.
extension DatasetReader {
  /// The date of a property; where several are stated, the latest.
  mutating func date(_ description: Description, _ property: Property) -> String? {
    var found: [String] = []
    for object in description[property] {
      if let date = date(object, property) { found.append(date) }
    }
    if found.count > 1 {
      findings.add(.dateSeveral, .information, property.curie)
    }
    return found.max()
  }

  /// The date of a literal, of a node that holds one, or of an IRI that ends in one.
  mutating func date(_ object: TermID, _ property: Property) -> String? {
    if let literal = graph.literal(object) { return date(literal, property) }
    if let iri = graph.iri(object),
      case .good(let date, _) = DateReading.read(Namespaces.localName(iri))
    {
      return date
    }
    // One step only: what hangs deeper is no date, and could run in a ring.
    let inner = Description(index, object)[.inDate, .value].compactMap { graph.literal($0) }
    let dates = inner.compactMap { date($0, property) }
    if inner.isEmpty, let iri = graph.iri(object) { noteUnreadable(iri, property) }
    return dates.min()
  }

  private mutating func date(_ literal: Literal, _ property: Property) -> String? {
    let text = literal.lexicalForm
    switch DateReading.read(text) {
    case .good(let date, let datatype):
      noteDatatype(literal, fitting: datatype, property)
      return date
    case .mended(let date):
      findings.add(
        .dateMisspelt, .warning, property.curie, value: text,
        ["date": date, "datatype": DateReading.datatype(of: date)])
      return date
    case .unreadable:
      if Self.isPlaceholder(text) {
        notePlaceholder(property)
      } else {
        noteUnreadable(text, property)
      }
      return nil
    }
  }

  private mutating func noteUnreadable(_ text: String, _ property: Property) {
    findings.add(.dateUnreadable, .warning, property.curie, value: text)
  }

  private mutating func noteDatatype(
    _ literal: Literal, fitting datatype: String, _ property: Property
  ) {
    if literal.datatype == XSD.namespace + datatype { return }
    if literal.datatype == XSD.string || literal.language != nil {
      findings.add(
        .dateUntyped, .information, property.curie, value: literal.lexicalForm,
        ["datatype": datatype])
      return
    }
    findings.add(
      .dateMistyped, .warning, property.curie, value: literal.lexicalForm,
      [
        "stated": FindingLog.shortened(Namespaces.curie(of: literal.datatype)),
        "datatype": datatype,
      ]
    )
  }

  /// Periods: nodes with two ends, or literals such as `2010-2015` and `2010-01-01/2015-12-31`.
  mutating func periods(_ description: Description) -> [TimeRange] {
    var periods: Set<TimeRange> = []
    for object in description[.temporal] {
      if let period = period(object) { periods.insert(period) }
    }
    return periods.sorted { ($0.start ?? "", $0.end ?? "") < ($1.start ?? "", $1.end ?? "") }
  }

  private mutating func period(_ object: TermID) -> TimeRange? {
    let inner = Description(index, object)
    if !inner.isEmpty {
      let start = inner[.startDate, .beginning].compactMap { date($0, .startDate) }.min()
      let end = inner[.endDate, .end].compactMap { date($0, .endDate) }.max()
      if start == nil, end == nil {
        guard let label = label(of: object).best()?.text else { return nil }
        return period(label)
      }
      if let start, let end, end < start, end.prefix(4) < start.prefix(4) {
        findings.add(.periodReversed, .warning, "dct:temporal", ["start": start, "end": end])
      }
      return TimeRange(start: start, end: end)
    }
    if graph.isBlank(object) { return nil }
    let text = graph.text(object)
    return period(graph.isIRI(object) ? String(Namespaces.localName(text)) : text)
  }

  private mutating func period(_ text: String) -> TimeRange? {
    if Self.isPlaceholder(text) {
      notePlaceholder(.temporal)
      return nil
    }
    if let range = PeriodReading.read(text) {
      findings.add(
        .periodMisspelt, .information, "dct:temporal", value: text,
        ["start": range.start ?? "…", "end": range.end ?? "…"])
      return range
    }
    findings.add(.periodUnreadable, .information, "dct:temporal", value: text)
    return nil
  }
}
