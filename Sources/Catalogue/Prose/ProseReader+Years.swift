internal import Vocabulary

/// The years that the data are of.
extension ProseReader {
  func years() -> [Found] {
    var found: [Found] = []
    var index = 0
    while index < words.count {
      guard let year = year(at: index) else {
        index += 1
        continue
      }
      if let (end, last) = rangeEnd(from: index, year) {
        if isOfData(index), isWholeRange(index, end) {
          found.append(value(year, last, index..<(end + 1)))
        }
        index = end + 1
      } else if let end = openEnd(from: index) {
        if isOfData(index) { found.append(value(year, nil, index..<(end + 1))) }
        index = end + 1
      } else {
        if let single = single(at: index, year) { found.append(single) }
        index += 1
      }
    }
    return found
  }

  private func value(_ from: Int, _ to: Int?, _ span: Range<Int>) -> Found {
    Found(field: .years, value: ReadValue.span(from, to), words: prose.excerpt(span))
  }

  /// A year in four digits that are no part of a longer number, amount or address.
  private func year(at index: Int) -> Int? {
    let word = words[index]
    guard word.word.folded.count == 4, word.isDigits, let year = Int(word.folded),
      (1800...2100).contains(year)
    else { return nil }
    if word.before.contains(.other) && !word.before.contains(.space) { return nil }
    if word.before.contains(.equals) || word.before.contains(.plus) { return nil }
    let after = prose.after(index)
    if after.contains(.percent)
      || after == [.comma] && index + 1 < words.count && words[index + 1].isDigits
    {
      return nil
    }
    return year
  }

  /// The last word and the last year of «2004–2010», «between May 1989 and November 1991», «2019/20», «2000 to 2010».
  private func rangeEnd(from start: Int, _ first: Int) -> (end: Int, last: Int)? {
    var hasConnector = false
    var hasAnd = false
    var index = start + 1
    while index < words.count, index <= start + 6, !words[index].before.contains(.end) {
      let word = words[index]
      let isJoined = word.before.contains(.dash) || (index == start + 1 && word.before == [.slash])
      if isJoined { hasConnector = true }
      if let last = year(at: index) {
        guard hasConnector || hasAnd && isBetween(start) else { return nil }
        return last >= first && last - first <= 200 ? (index, last) : nil
      }
      if index == start + 1, let last = shortYear(at: index, after: first) { return (index, last) }
      if Self.connectors.contains(word.folded) {
        hasConnector = true
      } else if Self.ands.contains(word.folded) {
        hasAnd = true
      } else if !Self.dateWords.contains(word.folded),
        Self.day(word).map({ $0 > 31 }) ?? !Self.isMonth(word.folded)
      {
        return nil
      }
      index += 1
    }
    return nil
  }

  /// «2019/20», «1982-86»; not the month of a date.
  private func shortYear(at index: Int, after first: Int) -> Int? {
    let word = words[index]
    guard word.before == [.slash] || word.before == [.dash], word.word.folded.count == 2,
      word.isDigits,
      let short = Int(word.folded)
    else { return nil }
    let after = prose.after(index)
    if index + 1 < words.count, words[index + 1].isDigits, !after.contains(.space) { return nil }
    if word.before == [.slash] { return short == (first + 1) % 100 ? first + 1 : nil }
    return short > first % 100 && (short > 12 || first % 100 < short) && short - first % 100 < 60
      && first % 100 >= 10 ? first - first % 100 + short : nil
  }

  private func isBetween(_ start: Int) -> Bool { has(prose.before(start, 5), Self.betweens) }

  /// «2003 to present», «1999 - current», «2009 onwards».
  private func openEnd(from start: Int) -> Int? {
    for index in (start + 1)..<max(start + 1, min(words.count, start + 5)) {
      if words[index].before.contains(.end) { return nil }
      if Self.nows.contains(words[index].folded) { return index }
      if !Self.connectors.contains(words[index].folded),
        !Self.dateWords.contains(words[index].folded),
        !Self.ands.contains(words[index].folded), !Self.nowParts.contains(words[index].folded)
      {
        return nil
      }
    }
    return nil
  }

  /// A range alone may be of the time of a grant, a law, a strategy.
  private func isOfData(_ index: Int) -> Bool {
    let near = prose.before(index, 6)
    return !has(near, Self.otherTimes) && !has(prose.following(index + 1, 3), Self.otherTimes)
  }

  /// Two years in one pair of brackets after a name are those of a paper.
  private func isWholeRange(_ start: Int, _ end: Int) -> Bool {
    !(start > 0 && words[start - 1].folded == "al" && start > 1 && words[start - 2].folded == "et")
  }

  private func single(at index: Int, _ year: Int) -> Found? {
    let sentence = prose.sentence(of: index)
    guard isOfData(index) else { return nil }
    var start = index
    // The day and the month belong to it: «since 31 March 2018».
    while start > sentence.lowerBound, !words[start].before.contains(.opening),
      Self.isMonth(words[start - 1].folded)
        || words[start - 1].number.map({ (1...31).contains($0) }) ?? false
        || Self.dateWords.contains(words[start - 1].folded)
        || start > sentence.lowerBound + 1 && Self.ands.contains(words[start - 1].folded)
          && Self.isMonth(words[start - 2].folded)
    {
      start -= 1
    }
    let leading = start > sentence.lowerBound ? words[start - 1].folded : ""
    let sentenceWords = words[sentence]
    if Self.sinces.contains(leading) {
      let telling = has(sentenceWords, Self.data)
      return telling && !has(sentenceWords, Self.foreign)
        ? value(year, nil, (start - 1)..<(index + 1)) : nil
    }
    if Self.ins.contains(leading) || Self.monthsBetween.contains(leading) {
      if start > sentence.lowerBound + 1, Self.starts.contains(words[start - 2].folded) {
        return has(sentenceWords, Self.data) && !has(sentenceWords, Self.foreign)
          ? value(year, nil, (start - 2)..<(index + 1)) : nil
      }
      let before = words[max(sentence.lowerBound, start - 14)..<start]
      if has(before, Self.events), !has(before, Self.foreign), !has(before.suffix(4), Self.edges),
        !has(before.suffix(6), Self.foundings)
      {
        return value(year, year, (start - 1)..<(index + 1))
      }
    }
    if start < index, Self.yearWords.contains(words[index - 1].folded),
      words[index].before == [.space],
      !has(prose.before(start, 12), Self.foundings), !has(sentenceWords, Self.foreign)
    {
      return value(year, year, start..<(index + 1))
    }
    if isTitle, sentence.upperBound == index + 1 || index == 0 && words.count > 1 {
      return titled(index, year)
    }
    return nil
  }

  /// «Census results 2011»: the year at the end of a title, no edition, nothing in brackets.
  private func titled(_ index: Int, _ year: Int) -> Found? {
    guard index > 0, index == words.count - 1, !words[index].before.contains(.opening),
      words[index].before.contains(.space),
      words[index].before.isSubset(of: [.space, .dash, .comma, .colon]),
      prose.after(index).isSubset(of: [.end]),
      !Self.editions.contains(words[index - 1].folded), year <= 2040,
      words.filter({ $0.word.folded.count == 4 && $0.isDigits }).count == 1
    else { return nil }
    return value(year, year, index..<(index + 1))
  }

  /// `31`, `1st`.
  private static func day(_ word: ProseWord) -> Int? {
    if let number = word.number { return number }
    for ending in ["st", "nd", "rd", "th"] where word.folded.hasSuffix(ending) {
      return Int(word.folded.dropLast(2))
    }
    return nil
  }

  private static func isMonth(_ word: String) -> Bool { months.contains(word) }

  private static let months = set(
    """
    january february march april may june july august september october november december jan feb mar apr jun jul aug
    sep sept oct nov dec
    stycznia lutego marca kwietnia maja czerwca lipca sierpnia wrzesnia pazdziernika listopada grudnia styczen luty
    marzec kwiecien maj czerwiec lipiec sierpien wrzesien pazdziernik listopad grudzien
    enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre
    gennaio febbraio aprile maggio giugno luglio settembre ottobre novembre dicembre
    tammikuu helmikuu maaliskuu huhtikuu toukokuu kesakuu heinakuu elokuu syyskuu lokakuu marraskuu joulukuu
    tammikuusta joulukuuhun
    januari februari maart mei juni juli augustus oktober
    janvaris februaris marts aprilis maijs junijs julijs augusts septembris oktobris novembris decembris janvara
    decembra
    januar februar marz mai dezember
    janvier fevrier mars avril juin juillet aout septembre octobre novembre decembre
    """)

  private static let connectors = set(
    "to until through till up upto do hasta al a fino au jusqu jusque tot lidz bis saakka asti vuoteen"
  )
  private static let monthsBetween = set(
    "between miedzy entre tra fra valilla tussen starp zwischen")
  private static let ands = set("and i y e et und en ja un")
  private static let betweens = set(
    "between miedzy entre tra fra valilla tussen starp zwischen from vuosina latach anni annees jahren jaren gados"
  )
  private static let dateWords = set(
    "st nd rd th de del dell r roku gada gadam gads gadiem rok vuonna vuoden year the le el il den du der ano anno jahr"
  )
  private static let nows = set(
    """
    present current currently now today date ongoing onward onwards dzis dzisiaj obecnie teraz actualidad hoy presente
    fecha oggi attualmente nykyhetki nykyhetkeen nyt heden nu tagad heute jetzt aujourd
    """)
  private static let nowParts = set("chwili obecnej la el hui the ce jour oggi ad on")
  private static let sinces = set("since seit depuis dal dall desde od sinds vanaf kops vuodesta")
  private static let ins = set("in on during w en nel nell im am vuonna au dans gada for")
  private static let starts = set(
    "started starting start began begun beginning commenced launched initiated collection rozpoczeto gestartet"
  )
  private static let edges = set(
    "early late end towards poczatku koncu principios finales inizio fine alku loppu")
  private static let yearWords = set("year anno solare annee jahr jaar ano rok rokiem vuosi gads")
  private static let foundings = set(
    """
    started founded established created since set opened built zalozony fundado fundada fondato fondata perustettu opgericht
    dibinata gegrundet fondee fonde seit depuis dal desde introduced mandatory superseded superceded replaced renamed
    became approved updated
    """)
  private static let editions = set(
    "edition version maj update updated ed v release horizon h2020 copyright volume vol strategy")

  /// Times of other things.
  private static let otherTimes = set(
    """
    et doi isbn issn pmid rec ref grant grants funded funding strategy horizon law act regulation directive decret
    article pubmed journal publication publications published version licence license ustawa ley legge gesetz loi laki
    wet likums edition
    """)
  /// A sentence with one of them tells of money, papers and papers' dates, whatever else.
  private static let foreign = set(
    """
    funded funding fund funds published publication publications paper papers journal approval ethics ethical licence
    licensed finansowane financiado finanziato gefordert finance rahoittama
    """)
  /// What tells that a sentence is about the data.
  private static let data = set(
    """
    data dataset datasets database records record collected collects collection collecting recruitment recruited
    recruiting enrolled enrolment diagnosed born admitted registers registered registry register maintained children
    patients cohort covers covering survey audit
    dane danych zbierane gromadzi rejestr pacjenci dzieci datos recogidos recoge registro pacientes ninos nacidos dati
    raccolti raccoglie registro pazienti bambini nati tiedot aineisto kerattu rekisteri potilaat lapset gegevens
    verzameld register kinderen patienten geboren dati savakti registrs pacienti berni dzimusi daten erfasst register
    kinder geborene erhoben donnees recueillies collecte registre enfants patients nes
    """)
  /// What happened in the year that the data are of.
  private static let events = set(
    """
    collected collection gathered captured extracted recruited recruitment enrolled born births diagnosed admitted
    conducted covering covers deaths survey surveyed snapshot data situation census recensement censimento censo zensus screened treated discharged
    zebrane zebrano urodzone urodzonych rozpoznane przyjete recogidos nacidos nacidas diagnosticados raccolti nati nate
    diagnosticati kerattu syntyneet syntyneista verzameld geboren gediagnosticeerd savakti dzimusi dzimusie erhoben
    geboren geborene erfasst diagnostiziert recueillies collectees nes nees diagnostiques
    """)

  private static func set(_ text: String) -> WordSet { WordSet(text: text) }
}
