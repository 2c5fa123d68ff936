/// Ages that a text tells by a name alone: «registry of toddlers with asthma».
extension ProseReader {
  /// What a cohort is called, and with which words.
  struct Named {
    var names: [NamedAge]
    var span: Range<Int>
  }

  /// What its title, or the first sentence of a text, calls those whom the data are about; nil where it names
  /// some who may be others.
  func cohort() -> [Named]? {
    guard !words.isEmpty else { return [] }
    let sentence = isTitle ? words.indices : prose.sentence(of: 0)
    let named = names(in: sentence.prefix(Self.reach))
    if named.isEmpty { return [] }
    let all = Array(words[sentence])
    if has(all, PersonWords.parents) || has(all, PersonWords.adults)
      || has(all, CohortWords.others) || begins(all, CohortWords.otherStems)
    {
      return nil
    }
    guard named.allSatisfy({ isCohort($0, in: sentence) }) else { return nil }
    return named
  }

  /// Whether newborns are named besides those who were born too early, not only their ward.
  func isOfTerm(_ named: Named) -> Bool {
    named.names == [.newborn]
      && PersonWords.persons.contains(words[named.span.upperBound - 1].folded)
      || has(prose.following(named.span.upperBound, 8), CohortWords.term)
      || has(prose.before(named.span.lowerBound, 4), CohortWords.term)
  }

  /// Whether anything tells of a later life of those who are named: they are older in the data, too.
  var tellsOfLater: Bool {
    has(words, CohortWords.later) || begins(words, CohortWords.laterStems)
      || words.indices.contains { index in
        Self.mayBegin(words[index])
          && AgeNumbers.read(words, at: index).map(isOlder) ?? false
      }
  }

  /// «Two years», «aged 5».
  private func isOlder(_ expression: AgeExpression) -> Bool {
    if expression.signs.contains(.isAge) { return true }
    guard case .ages(let from, let through) = expression.meaning else { return false }
    return (through ?? from).map { $0.unit == .year } ?? false
  }

  /// All cohorts that are named anywhere.
  var allNames: Set<NamedAge> { Set(names(in: words.indices).flatMap(\.names)) }

  /// So far into a sentence a name is looked for.
  private static let reach = 40

  private func names(in span: Range<Int>) -> [Named] {
    var found: [Named] = []
    var index = span.lowerBound
    while index < span.upperBound {
      if let (count, names) = CohortNames.read(words, at: index) {
        found.append(Named(names: names, span: index..<(index + count)))
        index += count
      } else {
        index += 1
      }
    }
    return found
  }

  private func isCohort(_ named: Named, in sentence: Range<Int>) -> Bool {
    let span = named.span
    if isExcluded(span) { return false }
    let before = words[max(sentence.lowerBound, span.lowerBound - 5)..<span.lowerBound]
    let after = words[span.upperBound..<min(sentence.upperBound, span.upperBound + 3)]
    // «children and adolescents», «newborns and other patients»
    if has(before, CohortWords.anyChildren), joins(before.suffix(3)) { return false }
    if has(after.prefix(3), CohortWords.anyChildren), joins(after.prefix(2)) { return false }
    if let last = before.last(where: { !CohortWords.articles.contains($0.folded) })?.folded {
      if CohortWords.towards.contains(last), !begins(before, ["admi"]) { return false }
      if CohortWords.otherRoles.contains(last) { return false }
      // «registry for newborns», not «formula for infants».
      if CohortWords.purposes.contains(last), !begins(before, CohortWords.registryStems) {
        return false
      }
      // «data from newborns», not «from newborns on».
      if CohortWords.origins.contains(last), !begins(before, CohortWords.dataStems) { return false }
    }
    if let next = after.first, next.before.isSubset(of: [.space, .dash]),
      CohortWords.towards.contains(next.folded) || CohortWords.nobody.contains(next.folded)
        || begins([next], CohortWords.nobodyStems)
    {
      return false
    }
    return isTitle || span.lowerBound < sentence.lowerBound + 4
      || tellsOfData(around: span, in: sentence)
  }

  private func joins(_ words: some Sequence<ProseWord>) -> Bool {
    words.contains { CohortWords.conjunctions.contains($0.folded) || $0.before.contains(.comma) }
  }

  /// Whether data, a registry, admissions or the like are near.
  private func tellsOfData(around span: Range<Int>, in sentence: Range<Int>) -> Bool {
    let near =
      words[max(sentence.lowerBound, span.lowerBound - 7)..<span.lowerBound]
      + words[span.upperBound..<min(sentence.upperBound, span.upperBound + 4)]
    return begins(near, CohortWords.dataStems)
  }

  private func begins(_ words: some Sequence<ProseWord>, _ stems: WordBeginnings) -> Bool {
    words.contains { stems.begin($0) }
  }
}
