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
      findings.add(
        "date-several", .information, property.curie,
        "Several dates are stated; the latest was taken.", remedy: "State one.")
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
        "date-misspelt", .warning, property.curie, value: text,
        "The date is not written as XML Schema has it; it was read as \(date).",
        remedy: "Write \"\(date)\".")
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
    findings.add(
      "date-unreadable", .warning, property.curie, value: text, "The date cannot be read.",
      remedy: "Write it as in \"2026-03-30\".")
  }

  private mutating func noteDatatype(
    _ literal: Literal, fitting datatype: String, _ property: Property
  ) {
    if literal.datatype == XSD.namespace + datatype { return }
    if literal.datatype == XSD.string || literal.language != nil {
      findings.add(
        "date-untyped", .information, property.curie, value: literal.lexicalForm,
        "The date carries no datatype.", remedy: "Add ^^xsd:\(datatype).")
      return
    }
    findings.add(
      "date-mistyped", .warning, property.curie,
      value: "\"\(literal.lexicalForm)\"^^<\(literal.datatype)>",
      "The datatype does not fit the date.", remedy: "Write the datatype as xsd:\(datatype).")
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
        findings.add(
          "period-reversed", .warning, "dct:temporal", value: "\(start) to \(end)",
          "The period ends before it begins.", remedy: "Exchange dcat:startDate and dcat:endDate.")
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
        "period-misspelt", .information, "dct:temporal", value: text,
        "A period is given by a text or IRI; it was read as \(range.start ?? "..") "
          + "to \(range.end ?? "..").",
        remedy: "Write a dct:PeriodOfTime with dcat:startDate and dcat:endDate.")
      return range
    }
    findings.add(
      "period-unreadable", .information, "dct:temporal", value: text, "The period cannot be read.",
      remedy: "Write a dct:PeriodOfTime with dcat:startDate and dcat:endDate.")
    return nil
  }
}
