internal import Vocabulary

/// How many children a description says it is about.
extension ProseReader {
  /// A count is read only where the text names one: of several, which is the whole is not told.
  func counts() -> [Found] {
    var strong: [Found] = []
    var weak: [Found] = []
    var index = 0
    while index < words.count {
      guard let (number, end) = millions(at: index) ?? wholeNumber(at: index) else {
        index += 1
        continue
      }
      if let (found, isStrong) = count(number, index..<end) {
        if isStrong { strong.append(found) } else { weak.append(found) }
      }
      index = end
    }
    let candidates = Set(strong.map(\.value)).count == 1 ? strong : strong.isEmpty ? weak : []
    return Set(candidates.map(\.value)).count == 1 ? [candidates[0]] : []
  }

  /// «8.8 million».
  private func millions(at start: Int) -> (number: Int64, end: Int)? {
    guard words[start].isDigits, let whole = Int64(words[start].folded), whole < 1_000,
      start == 0 || !words[start - 1].isDigits
    else { return nil }
    var tenths: Int64 = 0
    var end = start + 1
    if end < words.count, words[end].isDigits, words[end].word.folded.count == 1,
      words[end].before == [.point] || words[end].before == [.comma]
    {
      tenths = Int64(words[end].folded) ?? 0
      end += 1
    }
    guard end < words.count, Self.million.contains(words[end].folded), words[end].before == [.space]
    else {
      return nil
    }
    return (whole * 1_000_000 + tenths * 100_000, end + 1)
  }

  private static let million = set(
    "million millions mio mln milion milionow milionu millones millon milioni milione miljoonaa miljoen miljoni millionen"
  )

  /// A number in digits, grouped by threes as people do, and where it ends. No year, decimal, share, or part of a
  /// code.
  private func wholeNumber(at start: Int) -> (number: Int64, end: Int)? {
    guard let first = words[start].word.folded.first, (0x30...0x39).contains(first) else {
      return nil
    }
    var digits = words[start].folded
    var factor: Int64 = 1
    var end = start + 1
    if digits.last == "k", digits.dropLast().allSatisfy({ $0.isASCII && $0.isNumber }) {
      digits.removeLast()
      factor = 1_000
    }
    guard !digits.isEmpty, digits.utf8.count <= 9,
      digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }),
      words[start].before.isDisjoint(with: [.slash, .colon, .dash, .apostrophe, .less])
        || words[start].before.contains(.space)
    else { return nil }
    if factor == 1, digits.utf8.count <= 3 {
      var separator: ProseWord.Signs?
      while end < words.count, words[end].isDigits, words[end].word.folded.count == 3,
        [[.comma], [.point], [.space], [.apostrophe]].contains(words[end].before),
        separator == nil || separator == words[end].before
      {
        separator = words[end].before
        digits += words[end].folded
        end += 1
      }
    }
    let next = prose.after(end - 1)
    if end < words.count, words[end].isDigits, !next.contains(.space) { return nil }
    if next.contains(.percent) || next.contains(.slash) || next == [.dash] || next == [.plus] {
      return nil
    }
    if end < words.count, words[end].isDigits, next.contains(.dash) { return nil }
    if start > 0, words[start - 1].isDigits, !words[start].before.contains(.space) { return nil }
    guard let number = Int64(digits), number > 0, number <= 1_000_000_000 else { return nil }
    return (number * factor, end)
  }

  private func count(_ number: Int64, _ span: Range<Int>) -> (Found, isStrong: Bool)? {
    let value = "\(number)"
    if let end = personsAfter(span) {
      guard isWhole(span.lowerBound, end) else { return nil }
      let isStrong = has(prose.before(span.lowerBound, 6), Self.totals)
      return (
        Found(field: .individuals, value: value, words: prose.excerpt(span.lowerBound..<end)),
        isStrong
      )
    }
    // «n = 1 250»
    guard span.lowerBound > 0, words[span.lowerBound - 1].folded == "n",
      words[span.lowerBound].before.contains(.equals),
      !has(prose.before(span.lowerBound - 1, 5), Self.others),
      !has(prose.following(span.upperBound, 2), Self.others),
      isWhole(span.lowerBound - 1, span.upperBound)
    else { return nil }
    return (
      Found(
        field: .individuals, value: value,
        words: prose.excerpt((span.lowerBound - 1)..<span.upperBound)), false
    )
  }

  /// Where the persons that a number counts end: «3,225 primary schoolchildren», «1 250 niños».
  private func personsAfter(_ span: Range<Int>) -> Int? {
    var index = span.upperBound
    while index < words.count, index < span.upperBound + 4,
      words[index].before.isBlank || words[index].before == [.dash]
    {
      let word = words[index].folded
      if PersonWords.persons.contains(word) {
        // «12 children's hospitals»
        let after = prose.after(index)
        if after.contains(.apostrophe) { return nil }
        return index + 1
      }
      if words[index].isDigits || PersonWords.parents.contains(word) || Self.things.contains(word)
        || AgeWords.unit(words[index]) != nil || Self.breaks.contains(word)
      {
        return nil
      }
      index += 1
    }
    return nil
  }

  /// Whether the count is of all, and of now: no plan, part, rate, limit.
  private func isWhole(_ start: Int, _ end: Int) -> Bool {
    if isExcluded(start..<end) { return false }
    let before = prose.before(start, 6)
    if has(before.suffix(3), Self.parts) || has(before, Self.partsBefore) { return false }
    if has(before.suffix(1), Self.numbered) || isOfAnAge(before) || isPlan(start) { return false }
    if has(prose.before(start, 10), Self.yearly) { return false }
    let after = Array(prose.following(end, 5))
    if has(after.prefix(3), Self.rates) || has(after.prefix(2), Self.partsAfter) { return false }
    if let first = after.first, Self.continuing.contains(first.folded) { return false }
    return true
  }

  /// «At 5–6 years, 1255 children»: those who were left.
  private func isOfAnAge(_ before: ArraySlice<ProseWord>) -> Bool {
    let words = Array(before)
    return words.indices.dropFirst().contains { index in
      Self.moments.contains(words[index - 1].folded) && words[index].number != nil
        && words[index...].contains { AgeWords.unit($0) != nil }
    }
  }

  private static let moments = set("at a all op im w los las ans")

  /// «500 children will be enrolled», «500 children by 2030».
  private func isPlan(_ index: Int) -> Bool {
    let sentence = words[prose.sentence(of: index)]
    if has(sentence, Self.plans) { return true }
    return zip(sentence, sentence.dropFirst()).contains {
      $0.folded == "by" && $1.isDigits && $1.word.folded.count == 4
    }
  }

  /// «Type 2 patients».
  private static let numbered = set(
    """
    type grade stage phase class group tier level wave cycle version no nr typ typu tipo tyyppi tipa stadium stadio
    fase faza phase gruppe grupo gruppo
    """)

  private static let totals = set(
    """
    total totalling overall altogether comprises comprising comprised comprise includes included contains
    containing holds enrolled recruited cohort of
    lacznie razem obejmuje obejmujacy zawiera incluye comprende total suma contiene totale comprende include
    yhteensa sisaltaa kasittaa totaal omvat bevat kopa ietver insgesamt umfasst enthalt comprend inclut regroupe
    """)

  private static let parts = set(
    """
    to per every each only just among amongst in minimum maximum up between subgroup subset one
    na kazde sposrod tylko por cada entre su ogni fra tra solo kohti per elk elke onder uz no katru
    pro je unter nur pour sur chaque parmi dont
    """)

  private static let partsBefore = set(
    """
    subgroup subset subsample subsamples subcohort substudy pilot whom which sub further additional additionally
    including affecting affects affected
    podgrupa podgrupie subgrupo submuestra sottogruppo alaryhma subgroep apaksgrupa untergruppe teilstichprobe
    sous mortality prevalence incidence prevalencia prevalenza pravalenz
    """)

  private static let partsAfter = set(
    "died deaths zmarlo fallecieron deceduti kuoli overleden gestorben decedes")

  /// A sentence with one of them tells what is meant to be.
  private static let plans = set(
    """
    will recruiting planned plan plans target targets aim aims aimed aiming expected expect intend intends intended designed goal
    goals hope hopes anticipated projected estimate estimated
    planowane planowana planujemy docelowo zostanie zostana previsto prevista esperados objetivo seran incluira
    previsti obiettivo saranno suunniteltu tavoitteena tavoite gepland doel verwacht zullen worden planots merkis
    geplant sollen werden ziel erwartet vorgesehen prevus prevu objectif seront devrait
    """)

  /// Counts of a year are no counts of a cohort.
  private static let rates = set(
    """
    year yearly annually annual month monthly week weekly day daily per each every
    rocznie rok miesiecznie ano anual anuales mes anno annui mese vuodessa vuosittain jaar jaarlijks ik
    jahrlich jahr monat an annee annuels mois
    """)

  private static let yearly = set(
    "year yearly annually annual rocznie anual annui jaarlijks jahrlich annuels")
  private static let continuing = set("out percent prozent procent prosenttia")

  /// What may be counted beside children.
  private static let things = set(
    """
    samples sample specimens hospitals hospital units unit centres centers sites records record episodes visits
    admissions deliveries births pregnancies variables items questions studies trials cohorts datasets schools
    practices countries genomes images scans tests markers families households registrations tumours deaths cases
    controls beds care healthcare health staff workers participating reported
    probek szpitali oddzialow wizyt muestras hospitales visitas campioni ospedali visite naytetta sairaalaa monsters
    ziekenhuizen paraugi slimnicas proben kliniken krankenhauser visiten echantillons hopitaux visites
    """)

  private static let others = PersonWords.parents.union(things)

  private static let breaks = set(
    """
    and or of in to from with for by at the who that which million millions billion thousand mio
    i lub z w y o de en con e o di ja tai en of van un vai no und oder von im et ou des milionow millones milioni
    miljoonaa miljoen miljoni millionen
    """)

  private static func set(_ text: String) -> WordSet { WordSet(text: text) }
}
