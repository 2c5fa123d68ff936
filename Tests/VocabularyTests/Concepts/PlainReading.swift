@testable import Vocabulary

/// Texts read as the library reads them, but word by word and with nothing remembered.
struct PlainReading {
  let library: ConceptLibrary

  func indexed(_ text: String, language tag: String?) -> IndexedReading {
    let language = TextLanguage(tag: tag ?? "en")
    var words: [[UInt8]] = []
    for word in TextWord.words(of: text) {
      words.append(language.stem(word.folded))
      words += library.parts(of: word.folded, in: language) ?? []
    }
    var codes: [String] = []
    for code in mentions(in: text, .description(in: tag)).flatMap(\.codes)
    where !codes.contains(code) {
      codes.append(code)
    }
    return IndexedReading(
      words: words.map { String(decoding: $0, as: UTF8.self) }.joined(separator: " "), codes: codes)
  }

  func mentions(in text: String, _ reading: MentionReading) -> [ConceptMention] {
    let words = TextWord.words(of: text, limit: 20_000)
    let acronyms = AcronymTest(
      text: text, isQuestion: reading.isQuestion,
      isShouted: words.count > 2 && words.allSatisfy { $0.isCapitals || $0.folded.count == 1 })
    var candidates: [MentionCandidate] = []
    for (number, vocabulary) in library.vocabularies.enumerated() {
      for language in reading.languages + [.other] {
        MentionScan(vocabulary: vocabulary).run(words.map { scanned($0, language, vocabulary) }) {
          span, name in
          let kind = vocabulary.kind(ofName: name)
          if kind == .acronym,
            !acronyms.accepts(Self.range(words, span), vocabulary.nameText(name))
          {
            return
          }
          candidates.append(
            MentionCandidate(
              words: span, vocabulary: number, concept: vocabulary.concept(ofName: name), kind: kind
            ))
        }
      }
    }
    return chosen(candidates, words)
  }

  private func scanned(
    _ word: TextWord, _ language: TextLanguage, _ vocabulary: CompactVocabulary
  ) -> MentionScan.Word {
    let hash = StemHash.hash(language.stem(word.folded), language)
    let isStop = StopWords.contains(word.folded, in: language)
    let sum = MentionScan.sum(word.folded, hash, language, isStop, in: vocabulary)
    return MentionScan.Word(
      sum: sum ?? hash, isStop: isStop,
      isLetter: word.folded.count == 1 && word.folded[0] >= UInt8(ascii: "a"), isKnown: sum != nil)
  }

  private func chosen(_ candidates: [MentionCandidate], _ words: [TextWord]) -> [ConceptMention] {
    let bySpan = Dictionary(grouping: candidates, by: \.words)
    let spans = bySpan.keys.sorted {
      ($0.count, $1.lowerBound) > ($1.count, $0.lowerBound)
    }
    var taken: Set<Int> = []
    var mentions: [ConceptMention] = []
    for span in spans where taken.isDisjoint(with: span) {
      taken.formUnion(span)
      let found = bySpan[span] ?? []
      let best = found.map(\.kind.rawValue).min() ?? 0
      let limit = max(best, ConceptLabel.Kind.acronym.rawValue)
      let codes = leading(found.filter { $0.kind.rawValue <= limit })
      mentions.append(
        ConceptMention(
          words: span, range: Self.range(words, span), codes: inContext(codes, span, words),
          kind: ConceptLabel.Kind(rawValue: best) ?? .related))
    }
    return mentions.sorted { $0.words.lowerBound < $1.words.lowerBound }
  }

  private func leading(_ found: [MentionCandidate]) -> [String] {
    let systems = ["ORPHA:", "HP:", "ICD10:", "LOINC:", "DOID:"]
    let codes = Set(found.map { library.vocabularies[$0.vocabulary].code($0.concept) }).sorted {
      left, right in
      let ranks = [left, right].map { code in
        systems.firstIndex { code.hasPrefix($0) } ?? systems.count
      }
      return (ranks[0], left) < (ranks[1], right)
    }
    var kept: [String] = []
    for code in codes where kept.allSatisfy({ !library.equivalents($0).contains(code) }) {
      kept.append(code)
    }
    return kept
  }

  private func inContext(_ codes: [String], _ span: Range<Int>, _ words: [TextWord]) -> [String] {
    let outside = words.indices.filter {
      !span.contains($0) && !StopWords.contains(words[$0].folded)
        && !StopWords.isGeneric(words[$0].folded)
    }
    guard codes.count > 1, !outside.isEmpty else { return codes }
    let around = Set(
      outside.flatMap { index in TextLanguage.stemmed.map { $0.stem(words[index].folded) } })
    let own = Set(words[span].map(\.folded))
    let scores = codes.map { code in
      let names = ([code] + library.ancestors(code).prefix(5).map(\.code)).flatMap {
        library.concept($0)?.names ?? []
      }
      let near = names.flatMap { NameWord.words(of: $0.text, TextLanguage(tag: $0.language)) }
      return Set(near.filter { !own.contains($0.folded) }.map(\.stem)).intersection(around).count
    }
    let best = scores.max() ?? 0
    return best == 0 ? codes : zip(codes, scores).filter { $0.1 == best }.map(\.0)
  }

  private static func range(_ words: [TextWord], _ span: Range<Int>) -> Range<Int> {
    words[span.lowerBound].range.lowerBound..<words[span.upperBound - 1].range.upperBound
  }
}
