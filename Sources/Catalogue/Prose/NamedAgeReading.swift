/// What all texts of one dataset tell of ages by names.
struct NamedAgeReading {
  private(set) var ages: ReadValue?
  private(set) var gestation: ReadValue?

  typealias Text = (reader: ProseReader, place: ReadValue.Place)

  /// - Parameter texts: title, population, description, in all their languages, those that tell best of whom the
  ///   data are first.
  init(_ texts: [Text]) {
    var found: [(range: AgeRange, value: ReadValue)] = []
    var preterm: ReadValue?
    for (reader, place) in texts {
      guard let cohort = reader.cohort() else { return }
      guard let first = cohort.first, let last = cohort.last else { continue }
      let words = reader.prose.excerpt(first.span.lowerBound..<last.span.upperBound)
      let names = Set(cohort.flatMap(\.names))
      if names.contains(.preterm), preterm == nil, !cohort.contains(where: reader.isOfTerm) {
        preterm = ReadValue(.gestation, ReadValue.span(nil, 36), words: words, place: place)
      }
      // Who is born too early is called an infant as well.
      let isInfant = !names.contains(.preterm) || names.contains(.toddler)
      let told = names.subtracting(isInfant ? [.preterm] : [.preterm, .infant])
      if told.isEmpty { continue }
      guard let range = Self.joined(told) else { return }
      found.append((range, ReadValue(.ages, range.description, words: words, place: place)))
    }
    if preterm == nil, found.isEmpty { return }
    let all = texts.reduce(into: Set<NamedAge>()) { $0.formUnion($1.reader.allNames) }
    if all.isSubset(of: [.preterm, .newborn, .infant]) { gestation = preterm }
    // Whoever else is named must be of the ages that the first of the texts tells; newborns are infants elsewhere.
    let others = all.subtracting(all.contains(.newborn) ? [.preterm, .infant] : [.preterm])
    guard let told = found.first, let range = Self.joined(others), range.isWithin(told.range),
      !texts.contains(where: \.reader.tellsOfLater)
    else { return }
    ages = told.value
  }

  /// Ages that follow one another, as one; nil where any are doubtful or a gap lies between.
  private static func joined(_ names: Set<NamedAge>) -> AgeRange? {
    var joined: AgeRange?
    for name in NamedAge.allCases where names.contains(name) {
      guard let range = name.agesOfCohort else { return nil }
      if let end = joined?.to, let start = range.from, end < start { return nil }
      joined = joined.map { $0.hull(range) } ?? range
    }
    return joined
  }
}
