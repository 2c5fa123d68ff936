/// Ages and gestation.
extension ProseReader {
  /// - Parameter wanted: any of `ages` and `gestation`.
  func ages(_ wanted: Set<ReadValue.Field>) -> [Found] {
    var found: [Found] = []
    var index = 0
    while index < words.count {
      guard Self.mayBegin(words[index]) else {
        index += 1
        continue
      }
      if let expression = AgeNumbers.read(words, at: index) {
        if wanted.contains(expression.field), let value = value(of: expression) {
          found.append(value)
        }
        index = expression.words.upperBound
      } else {
        if wanted.contains(.ages), let value = unitless(at: index) { found.append(value) }
        index += 1
      }
    }
    return found
  }

  /// Most words begin no age.
  static func mayBegin(_ word: ProseWord) -> Bool {
    guard let first = word.folded.utf8.first else { return false }
    if (0x30...0x39).contains(first) { return word.number != nil || AgeWords.joined(word) != nil }
    return beginnings.contains(word.folded)
  }

  /// What no digit stands in.
  private static let beginnings = ProseWord.numberWords.union(AgeWords.below)
    .union(AgeWords.above).union(AgeWords.between)

  private func value(of expression: AgeExpression) -> Found? {
    let span = expression.words
    // Nothing reaches over the end of a sentence; decimals are no whole ages.
    if words[(span.lowerBound + 1)..<span.upperBound].contains(where: { $0.before.contains(.end) })
    {
      return nil
    }
    if isDecimal(span) || isExcluded(span) || isDuration(span, expression.signs) { return nil }
    let evidence = prose.before(span.lowerBound, 6)
    if has(evidence, PersonWords.parents)
      || has(prose.following(span.upperBound, 2), PersonWords.parents)
    {
      return nil
    }
    if has(evidence, PersonWords.adults), has(words, PersonWords.pregnancy) { return nil }
    if expression.signs.contains(.range), !isRange(span) { return nil }
    if let gestation = expression.gestation {
      guard isOfNewborns(expression), gestation.from ?? 22 >= 20, gestation.to ?? 22 <= 45 else {
        return nil
      }
      return Found(
        field: .gestation, value: ReadValue.span(gestation.from, gestation.to),
        words: excerpt(from: span.lowerBound, to: span.upperBound))
    }
    guard let ages = expression.ages, !ages.isEmpty, isPlausible(ages), isOfPersons(expression)
    else { return nil }
    return Found(
      field: .ages, value: ages.description,
      words: excerpt(from: span.lowerBound, to: span.upperBound))
  }

  /// «children under 5», «menores de 5»: years, where no unit and nothing that counts follows.
  private func unitless(at start: Int) -> Found? {
    guard Self.unders.contains(words[start].folded),
      isDirectlyAfterPerson(start) || AgeWords.comparingAges.contains(words[start].folded)
    else { return nil }
    var index = start + 1
    while index < words.count, words[index].number == nil,
      AgeWords.linking.contains(words[index].folded),
      index - start < 4
    { index += 1 }
    guard index < words.count, let number = words[index].number, (1...21).contains(number),
      !words[(start + 1)...index].contains(where: { $0.before.contains(.end) }),
      prose.after(index).isDisjoint(with: [.percent, .slash, .plus, .dash]),
      !isDecimal(start..<(index + 1)), !isExcluded(start..<(index + 1))
    else { return nil }
    let next = prose.following(index + 1, 1).first
    if let next, next.isDigits || Self.otherUnits.contains(next.folded) { return nil }
    if has(prose.before(start, 6), PersonWords.parents) { return nil }
    return Found(
      field: .ages, value: AgeRange(from: nil, to: Age(number, .year)).description,
      words: excerpt(from: start, to: index + 1))
  }

  private static let unders: WordSet = [
    "under", "below", "younger", "ponizej", "mlodsze", "menores", "menor", "sotto", "minori",
    "alle", "onder", "jonger",
    "lidz", "jaunaki", "unter", "moins",
  ]

  private static let otherUnits: WordSet = [
    "kg", "g", "gram", "grams", "grammes", "gramm", "gramow", "mg", "ml", "mm", "cm", "m", "km",
    "percent", "per", "sd",
    "mmol", "times", "points", "hours", "hour", "minutes", "godzin", "horas", "ore", "stunden",
    "heures", "uur", "tuntia",
    "stundas", "visits", "centres", "hospitals", "countries", "categories", "groups", "headings",
  ]

  /// «Between 5 and 12 years», «5-12 years»; not a list of ages, «5, 8 and 12 years».
  private func isRange(_ span: Range<Int>) -> Bool {
    if words[(span.lowerBound + 1)..<span.upperBound].contains(where: { $0.before.contains(.comma) }
    ) {
      return false
    }
    guard has(words[span], Self.ands) else { return true }
    return Self.betweens.contains(words[span.lowerBound].folded)
      || has(prose.before(span.lowerBound, 2), Self.betweens)
  }

  private static let ands: WordSet = ["and", "y", "e", "en", "i", "und", "et", "un", "ja"]
  private static let betweens: WordSet = [
    "between", "miedzy", "entre", "tra", "fra", "valilla", "tussen", "starp", "zwischen",
  ]

  /// With the person just before it: «children under 5».
  private func excerpt(from start: Int, to end: Int) -> String {
    var start = start
    for index in stride(from: start - 1, through: max(0, start - 3), by: -1) {
      if words[index + 1].before.contains(.end) { break }
      if isPerson(words[index]) || AgeWords.ageNouns.contains(words[index].folded) { start = index }
    }
    return prose.excerpt(start..<end)
  }

  private func isPerson(_ word: ProseWord) -> Bool {
    PersonWords.persons.contains(word.folded) || PersonWords.single.contains(word.folded)
  }

  private func isDecimal(_ span: Range<Int>) -> Bool {
    for index in span where words[index].isDigits {
      if index > 0, words[index].before == [.point] || words[index].before == [.comma],
        words[index - 1].isDigits
      {
        return true
      }
      if prose.after(index).contains(.percent) { return true }
      let next = index + 1
      if next < words.count, next >= span.upperBound, words[next].isDigits,
        [[.point], [.comma], [.slash], [.colon]].contains(words[next].before)
      {
        return true
      }
    }
    return false
  }

  private func isPlausible(_ ages: AgeRange) -> Bool {
    (ages.to.map { $0 <= Age(121, .year) } ?? true)
      && (ages.from.map { $0 < Age(110, .year) } ?? true)
  }

  /// «for 5 years», «within 6 months», «at the age of 14», «2 to 5 years after»: a time that passes, or a moment.
  private func isDuration(_ span: Range<Int>, _ signs: AgeExpression.Signs) -> Bool {
    let before = Array(prose.before(span.lowerBound, 3).map(\.folded).reversed())
    if let last = before.first {
      if Self.durations.contains(last) { return true }
      if AgeWords.ageNouns.contains(last) {
        let leading = before.dropFirst().first { $0 != "the" && $0 != "an" }
        if let leading, Self.moments.contains(leading) { return true }
      }
    }
    let first = words[span.lowerBound].folded
    if AgeWords.ageNouns.contains(first) || first == "between" {
      let leading = before.first { $0 != "the" && $0 != "an" }
      if let leading, Self.moments.contains(leading), !isTitle { return true }
    }
    if Self.never.contains(first), !signs.contains(.isGestation) { return true }
    if signs.contains(.above), Self.starts.contains(first) { return true }
    return has(prose.following(span.upperBound, 2), Self.afterwards)
  }

  private static let durations: WordSet = [
    "for", "within", "after", "every", "during", "last", "past", "next", "first", "since", "at",
    "until", "till", "by",
    "przez", "przez", "po", "podczas", "ostatnich", "durante", "tras", "dentro", "cada", "ultimos",
    "entro", "dopo",
    "ogni", "ultimi", "aikana", "jalkeen", "viimeisten", "binnen", "gedurende", "na", "laatste",
    "pec", "laika",
    "nach", "seit", "wahrend", "letzten", "innerhalb", "pendant", "apres", "chaque", "derniers",
    "followed",
    "follow", "duration", "over", "about", "question", "version", "phase", "grade", "stage", "type",
    "chapter", "wave",
    "visit", "day", "month", "week", "year",
  ]

  /// Before «age»: at one age something happens, others are children's ages too.
  private static let moments: WordSet = [
    "at", "of", "until", "till", "to", "from", "since", "by", "around", "their", "his", "her",
    "its", "mean", "median",
    "average", "gestational", "s", "maternal",
  ]

  /// Words of bounds that in running text bound times and not ages.
  private static let never: WordSet = [
    "before", "until", "after", "since", "przed", "antes", "prima", "ennen", "voor", "vor", "avant",
    "jalkeen", "apres",
    "depuis", "prior", "desde",
  ]

  /// «From the age of 7 years» something was done.
  private static let starts: WordSet = [
    "from", "od", "desde", "dai", "vanaf", "ab", "no", "des", "more", "mas",
  ]

  private static let afterwards: WordSet = [
    "after", "post", "following", "follow", "prior", "before", "ago", "later", "from", "since",
    "interval", "period",
    "survival", "mortality", "duration", "od", "po", "despues", "antes", "dopo", "prima", "jalkeen",
    "na", "voor",
    "nach", "vor", "apres", "avant", "postoperatively", "mg", "kg", "g", "ml", "cm", "mm",
  ]

  /// What an age is called and nothing else is.
  private static let nouns = AgeWords.ageNouns.subtracting(["lat", "vida", "vita", "vie", "life"])

  /// Whether it can be nothing but the age of those whom the data are about.
  private func isOfPersons(_ expression: AgeExpression) -> Bool {
    let span = expression.words
    let signs = expression.signs
    let first = words[span.lowerBound].folded
    let near = prose.before(span.lowerBound, 3)
    let isAged =
      signs.contains(.isAge)
      || has(near, Self.nouns)
    // «children under 5»: a person right before, with nothing but small words between.
    let isAfterPerson = isDirectlyAfterPerson(span.lowerBound)
    // A text of its own: «≥ 16 years», where a population is described.
    if signs.contains(.bound), signs.contains(.unit), span.lowerBound == 0, words.count < 6 {
      return true
    }
    let isBeforePerson = prose.following(span.upperBound, 1).contains(where: isPerson)
    if signs.contains(.bound) {
      if AgeWords.comparingAges.contains(first), signs.contains(.unit) { return true }
      if isAged { return true }
      if signs.contains(.above) { return false }
      return (isAfterPerson || isBeforePerson) && signs.contains(.unit)
    }
    if signs.contains(.range) {
      return isAged || isAfterPerson || (isBeforePerson && signs.contains(.isAge))
    }
    // A single age: «children aged 5 years», «5-year-old children».
    let isNamed =
      AgeWords.ageNouns.contains(first) || has(prose.before(span.lowerBound, 2), AgeWords.ageNouns)
    return signs.contains(.isAge) && signs.contains(.unit)
      && (isAfterPerson && isNamed || isBeforePerson || isTitle)
  }

  private func isDirectlyAfterPerson(_ index: Int) -> Bool {
    var index = index - 1
    var steps = 0
    while index >= 0, steps < 4, !words[index + 1].before.contains(.end) {
      if isPerson(words[index]) { return true }
      guard Self.small.contains(words[index].folded) else { return false }
      index -= 1
      steps += 1
    }
    return false
  }

  private static let small: WordSet = [
    "aged", "ages", "age", "and", "or", "young", "people", "of", "the", "who", "are", "were", "in",
    "w", "wieku", "od",
    "de", "entre", "con", "edad", "di", "eta", "da", "tra", "fra", "dai", "dagli", "van", "tussen",
    "met", "een",
    "leeftijd", "no", "vecuma", "im", "alter", "von", "zwischen", "ages", "agees", "ans", "et", "y",
    "e", "i", "und",
    "en", "ja", "ika", "resident", "living", "iat", "between", "from", "adolescents", "bis",
  ]

  /// Weeks of gestation at birth, not weeks of a pregnancy at which something was measured.
  private func isOfNewborns(_ expression: AgeExpression) -> Bool {
    let span = expression.words
    guard
      !expression.signs.isDisjoint(with: [.bound, .range])
        || expression.signs.contains(.isGestation)
    else {
      return false
    }
    let before = prose.before(span.lowerBound, 5)
    let isBorn =
      has(before, PersonWords.birth) || has(before, PersonWords.newborns)
      || has(prose.following(span.upperBound, 2), PersonWords.birth)
    return isBorn && !expression.signs.isDisjoint(with: [.bound, .range])
  }
}
