internal import RDF

/// How many children, of what ages.
extension DatasetReader {
  mutating func readPopulation(_ description: Description, into dataset: inout Dataset) {
    dataset.individuals = count(description, .numberOfUniqueIndividuals)
    dataset.records = count(description, .numberOfRecords)
    dataset.populationCoverage = texts(description, .populationCoverage)
    dataset.ageGroups = ageGroups(description)
    dataset.gestation = gestation(description)
    dataset.ages = ages(description, groups: dataset.ageGroups)
  }

  /// A count that is large enough to be known. No finding ever says what stood there.
  private mutating func count(_ description: Description, _ property: Property) -> Int64? {
    var counts: Set<Int64> = []
    for object in description[property] {
      for text in countTexts(object) {
        if Self.isPlaceholder(text) {
          notePlaceholder(property)
          continue
        }
        let isPlain = !text.isEmpty && text.utf8.allSatisfy { (0x30...0x39).contains($0) }
        if isPlain, let count = Int64(text) {
          counts.insert(count)
          continue
        }
        let numbers = SmallCounts.numbers(in: text)
        if numbers.count == 1, numbers[0] < 9e15, !text.contains("-") {
          counts.insert(Int64(numbers[0].rounded(.down)))
          findings.add(.countMisspelt, .information, property.curie)
        } else {
          findings.add(.countUnreadable, .warning, property.curie)
        }
      }
    }
    if counts.count > 1 {
      findings.add(.countSeveral, .warning, property.curie)
    }
    return counts.max()
  }

  private func countTexts(_ object: TermID) -> [Substring] {
    if graph.isLiteral(object) { return [graph.text(object).trimmingASCIISpace] }
    let inner = Description(index, object)
    return inner.triples.filter { graph.isLiteral($0.object) && !index.isCut($0) }
      .filter { [.value, .unknown].contains(index.property($0.predicate)) }
      .map { graph.text($0.object).trimmingASCIISpace }
  }

  /// Finer ages of the extension go before whole years, and whole years before named groups.
  private mutating func ages(_ description: Description, groups: [String]) -> AgeRange? {
    let from = extensionAge(description, .minAge)
    let to = extensionAge(description, .maxAge)
    let typical = AgeRange(
      minTypical: years(description, .minTypicalAge), maxTypical: years(description, .maxTypicalAge)
    )
    var ages = AgeRange(from: from, to: to)
    if ages == .all {
      ages = typical
    } else if typical != .all, !ages.overlaps(typical) {
      findings.add(
        .agesDisagree, .warning, "phds:minAge",
        ["exact": ages.description, "typical": typical.description])
    }
    if ages == .all {
      let ranges = groups.compactMap { AgeGroup(id: $0)?.ages }
      guard let first = ranges.first else { return nil }
      return ranges.dropFirst().reduce(first) { $0.hull($1) }
    }
    if ages.isEmpty {
      findings.add(
        .agesReversed, .violation,
        from == nil && to == nil ? "healthdcatap:minTypicalAge" : "phds:minAge",
        value: ages.description)
      return nil
    }
    return ages
  }

  private mutating func extensionAge(_ description: Description, _ property: Property) -> Age? {
    var found: [Age] = []
    for object in description[property] where !graph.isBlank(object) {
      let text = graph.text(object)
      if let age = Age(iso8601: text) {
        found.append(age)
      } else if Self.isPlaceholder(text) {
        notePlaceholder(property)
      } else {
        findings.add(.ageUnreadable, .warning, property.curie, value: text)
      }
    }
    return property == .minAge ? found.min() : found.max()
  }

  /// An age in whole years, as the standard has it.
  private mutating func years(_ description: Description, _ property: Property) -> Int? {
    var found: [Int] = []
    for object in description[property] where !graph.isBlank(object) {
      let text = graph.text(object).trimmingASCIISpace
      if Self.isPlaceholder(text) {
        notePlaceholder(property)
        continue
      }
      guard let (years, isPlain) = Self.years(text) else {
        findings.add(.yearsUnreadable, .warning, property.curie, value: String(text))
        continue
      }
      guard (0...150).contains(years) else {
        findings.add(.ageImplausible, .warning, property.curie, value: String(text))
        continue
      }
      if !isPlain {
        findings.add(
          .ageMisspelt, .information, property.curie, value: String(text), ["years": String(years)])
      }
      found.append(years)
    }
    return property == .minTypicalAge ? found.min() : found.max()
  }

  /// `5`, `5.0`, `5 years`, `P5Y`, `P18M`.
  private static func years(_ text: Substring) -> (years: Int, isPlain: Bool)? {
    if let years = Int(text) { return (years, text.utf8.allSatisfy { (0x30...0x39).contains($0) }) }
    if let number = Double(text), number.isFinite, abs(number) < 1000 {
      return (Int(number.rounded(.down)), false)
    }
    if let age = Age(iso8601: text) { return (Int(age.days / 365.25), false) }
    let words = text.split(separator: " ")
    guard words.count == 2, let years = Int(words[0]),
      ["y", "yr", "yrs", "year", "years", "jahre", "ans", "años", "anni", "lat"]
        .contains(words[1].lowercased())
    else { return nil }
    return (years, false)
  }

  private mutating func gestation(_ description: Description) -> GestationRange? {
    let range = GestationRange(
      from: weeks(description, .minGestation), to: weeks(description, .maxGestation))
    if range.from == nil, range.to == nil { return nil }
    if range.isEmpty {
      findings.add(.gestationReversed, .violation, "phds:minGestationalAge")
      return nil
    }
    return range
  }

  private mutating func weeks(_ description: Description, _ property: Property) -> Int? {
    var found: [Int] = []
    for object in description[property] where !graph.isBlank(object) {
      let text = graph.text(object).trimmingASCIISpace
      let weeks =
        Int(text)
        ?? Age(iso8601: text).flatMap {
          $0.unit == .week || $0.unit == .day ? Int($0.days / 7) : nil
        }
      if let weeks, GestationRange.plausible.contains(weeks) {
        found.append(weeks)
      } else if Self.isPlaceholder(text) {
        notePlaceholder(property)
      } else {
        findings.add(.gestationUnreadable, .warning, property.curie, value: String(text))
      }
    }
    return property == .minGestation ? found.min() : found.max()
  }

  private mutating func ageGroups(_ description: Description) -> [String] {
    var ids: Set<String> = []
    for object in description[.ageGroup] {
      let text =
        graph.isBlank(object)
        ? label(of: object).best()?.text ?? "" : graph.text(object)
      let name = graph.isIRI(object) ? Namespaces.localName(text) : text[...]
      if let group = AgeGroup(id: name) ?? AgeGroup(label: name) {
        ids.insert(group.id)
      } else {
        findings.add(.ageGroupUnknown, .warning, "phds:ageGroup", value: text)
      }
    }
    return AgeGroup.all.map(\.id).filter(ids.contains)
  }
}
