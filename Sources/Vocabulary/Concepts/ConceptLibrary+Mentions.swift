internal import Synchronization

extension ConceptLibrary {
  /// Texts are read so far, in words.
  static let mostWords = 20_000

  /// The concepts that a text names: the longest runs of words win, in any language asked for, whatever the
  /// inflection and the order of the words.
  public func mentions(in text: String, _ reading: MentionReading) -> [ConceptMention] {
    withMemory { memory in
      var words: [PlacedWord] = []
      TextWord.forEach(of: text, limit: Self.mostWords) { folded, range, isCapitals in
        words.append(memory.placed(folded, range, isCapitals))
      }
      return mentions(of: words, in: text, reading, &memory)
    }
  }

  /// The same for words that are at hand.
  public func mentions(
    of words: [TextWord], in text: String, _ reading: MentionReading
  ) -> [ConceptMention] {
    withMemory { memory in
      let placed = words.map { memory.placed($0.folded, $0.range, $0.isCapitals) }
      return mentions(of: placed, in: text, reading, &memory)
    }
  }

  /// - Parameter memory: has the words' numbers.
  func mentions(
    of words: [PlacedWord], in text: String, _ reading: MentionReading, _ memory: inout WordMemory
  ) -> [ConceptMention] {
    let acronyms = AcronymTest(
      text: text, isQuestion: reading.isQuestion,
      isShouted: words.count > 2 && words.allSatisfy { $0.isCapitals || $0.isSingle })
    let languages = (reading.languages + [.other]).map {
      memory.words(words, in: $0, vocabularies)
    }
    var candidates: [MentionCandidate] = []
    for (number, vocabulary) in vocabularies.enumerated() {
      for language in languages where language.mayName(number) {
        let scanned = memory.scanned(language, in: number, vocabulary)
        MentionScan(vocabulary: vocabulary).run(scanned) { span, name in
          let kind = vocabulary.kind(ofName: name)
          if kind == .acronym, !acronyms.accepts(words.range(span), vocabulary.nameText(name)) {
            return
          }
          candidates.append(
            MentionCandidate(
              words: span, vocabulary: number, concept: vocabulary.concept(ofName: name), kind: kind
            ))
        }
      }
    }
    return chosen(candidates, words: words, &memory)
  }

  /// Longest first; what overlaps a longer one is dropped.
  private func chosen(
    _ candidates: [MentionCandidate], words: [PlacedWord], _ memory: inout WordMemory
  ) -> [ConceptMention] {
    if candidates.isEmpty { return [] }
    let candidates = candidates.sorted {
      ($0.words.count, $1.words.lowerBound) > ($1.words.count, $0.words.lowerBound)
    }
    var surroundings: Surroundings?
    var isTaken = Array(repeating: false, count: words.count)
    var mentions: [ConceptMention] = []
    var rest = candidates[...]
    while let span = rest.first?.words {
      let found = rest.prefix { $0.words == span }
      rest = rest[found.endIndex...]
      guard !isTaken[span].contains(true) else { continue }
      for index in span { isTaken[index] = true }
      let best = found.map(\.kind.rawValue).min() ?? 0
      // A name of something near counts only where nothing is named outright.
      let limit = max(best, ConceptLabel.Kind.acronym.rawValue)
      var codes = leading(found.filter { $0.kind.rawValue <= limit })
      if codes.count > 1 {
        let around = surroundings ?? Surroundings(words, &memory)
        surroundings = around
        codes = inContext(codes, span, Set(words[span].map(\.number)), around, &memory)
      }
      mentions.append(
        ConceptMention(
          words: span, range: words.range(span), codes: codes,
          kind: ConceptLabel.Kind(rawValue: best) ?? .related))
    }
    return mentions.sorted { $0.words.lowerBound < $1.words.lowerBound }
  }

  /// One code for each concept, of the leading code system where several mean the same.
  private func leading(_ found: [MentionCandidate]) -> [String] {
    var codes: [String] = []
    for candidate in found {
      let code = vocabularies[candidate.vocabulary].code(candidate.concept)
      if !codes.contains(code) { codes.append(code) }
    }
    guard codes.count > 1 else { return codes }
    codes.sort { (Self.rank($0), $0) < (Self.rank($1), $1) }
    var kept: [String] = []
    for code in codes where kept.allSatisfy({ !equivalents($0).contains(code) }) {
      kept.append(code)
    }
    return kept
  }

  private static let systems = ["ORPHA", "HP", "ICD10", "LOINC", "DOID"]

  private static func rank(_ code: String) -> Int {
    systems.firstIndex { code.hasPrefix($0 + ":") } ?? systems.count
  }

  /// Of several concepts, the one whose names, or those of wider concepts, share most words with the rest of
  /// the text; all where none stands out.
  ///
  /// - Parameter own: the numbers of the words that name them.
  private func inContext(
    _ codes: [String], _ span: Range<Int>, _ own: Set<Int>, _ surroundings: Surroundings,
    _ memory: inout WordMemory
  ) -> [String] {
    guard surroundings.hasWords(outside: span) else { return codes }
    let own = Set(own.map { StemHash.hash(memory.word($0), .other) })
    let scores = codes.map { code -> Int in
      var shared: Set<UInt64> = []
      for word in contextWords(of: code)
      where surroundings.has(word.stem, outside: span) && !own.contains(word.folded) {
        shared.insert(word.stem)
      }
      return shared.count
    }
    let best = scores.max() ?? 0
    if best == 0 { return codes }
    return zip(codes, scores).filter { $0.1 == best }.map(\.0)
  }

  /// The words of the names of a concept and of the next wider ones.
  private func contextWords(of code: String) -> [ContextWord] {
    if let known = contextCache.withLock({ $0[code] }) { return known }
    var words: Set<ContextWord> = []
    for related in [code] + ancestors(code).prefix(5).map(\.code) {
      for name in concept(related)?.names ?? [] {
        for word in NameWord.words(of: name.text, TextLanguage(tag: name.language)) {
          words.insert(
            ContextWord(
              folded: StemHash.hash(word.folded, .other), stem: StemHash.hash(word.stem, .other)))
        }
      }
    }
    let list = Array(words)
    contextCache.withLock { cache in
      // A few megabytes.
      if cache.count > 5_000 { cache.removeAll() }
      cache[code] = list
    }
    return list
  }
}

extension [PlacedWord] {
  /// UTF-8 offsets of a run of words in the text.
  fileprivate func range(_ span: Range<Int>) -> Range<Int> {
    self[span.lowerBound].range.lowerBound..<self[span.upperBound - 1].range.upperBound
  }
}
