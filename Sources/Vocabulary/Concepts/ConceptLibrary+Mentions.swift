internal import Synchronization

extension ConceptLibrary {
  /// Texts are read so far, in words.
  private static let mostWords = 20_000

  /// The concepts that a text names: the longest runs of words win, in any language asked for, whatever the
  /// inflection and the order of the words.
  public func mentions(in text: String, _ reading: MentionReading) -> [ConceptMention] {
    mentions(of: TextWord.words(of: text, limit: Self.mostWords), in: text, reading)
  }

  /// The same for words that are at hand.
  public func mentions(
    of words: [TextWord], in text: String, _ reading: MentionReading
  ) -> [ConceptMention] {
    var candidates: [MentionCandidate] = []
    let isShouted = words.count > 2 && words.allSatisfy { $0.isCapitals || $0.folded.count == 1 }
    for (number, vocabulary) in vocabularies.enumerated() {
      let acronyms = AcronymTest(
        text: text, words: words, isQuestion: reading.isQuestion, isShouted: isShouted)
      for language in reading.languages + [.other] {
        MentionScan(vocabulary: vocabulary, language: language).run(words) { span, name in
          let kind = vocabulary.kind(ofName: name)
          if kind == .acronym, !acronyms.accepts(span, vocabulary.nameText(name)) { return }
          candidates.append(
            MentionCandidate(
              words: span, vocabulary: number, concept: vocabulary.concept(ofName: name), kind: kind
            ))
        }
      }
    }
    return chosen(candidates, words: words)
  }

  /// Longest first; what overlaps a longer one is dropped.
  private func chosen(_ candidates: [MentionCandidate], words: [TextWord]) -> [ConceptMention] {
    if candidates.isEmpty { return [] }
    var surroundings: Surroundings?
    let bySpan = Dictionary(grouping: candidates, by: \.words)
    let spans = bySpan.keys.sorted {
      ($0.count, $1.lowerBound) > ($1.count, $0.lowerBound)
    }
    var isTaken = Array(repeating: false, count: words.count)
    var mentions: [ConceptMention] = []
    for span in spans {
      guard let found = bySpan[span], !isTaken[span].contains(true) else { continue }
      for index in span { isTaken[index] = true }
      let best = found.map(\.kind.rawValue).min() ?? 0
      // A name of something near counts only where nothing is named outright.
      let limit = max(best, ConceptLabel.Kind.acronym.rawValue)
      let codes = leading(found.filter { $0.kind.rawValue <= limit })
      if codes.count > 1, surroundings == nil { surroundings = Surroundings(words, self) }
      mentions.append(
        ConceptMention(
          words: span,
          range: words[span.lowerBound].range
            .lowerBound..<words[span.upperBound - 1].range.upperBound,
          codes: surroundings.map { inContext(codes, span, words, $0) } ?? codes,
          kind: ConceptLabel.Kind(rawValue: best) ?? .related)
      )
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
  private func inContext(
    _ codes: [String], _ span: Range<Int>, _ words: [TextWord], _ surroundings: Surroundings
  ) -> [String] {
    guard codes.count > 1, surroundings.hasWords(outside: span) else { return codes }
    let own = Set(words[span].map(\.folded))
    let scores = codes.map { code -> Int in
      var shared: Set<[UInt8]> = []
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
          words.insert(ContextWord(folded: word.folded, stem: word.stem))
        }
      }
    }
    let list = Array(words)
    contextCache.withLock { cache in
      if cache.count > 1_000 { cache.removeAll() }
      cache[code] = list
    }
    return list
  }

  /// The stems of a folded word in all languages, each once.
  fileprivate func stems(of folded: [UInt8]) -> [[UInt8]] {
    if let known = stemCache.withLock({ $0[folded] }) { return known }
    var stems: [[UInt8]] = []
    for language in TextLanguage.stemmed {
      let stem = language.stem(folded)
      if !stems.contains(stem) { stems.append(stem) }
    }
    stemCache.withLock { cache in
      if cache.count > 20_000 { cache.removeAll() }
      cache[folded] = stems
    }
    return stems
  }
}

/// A word of a name of a concept that may be meant.
struct ContextWord: Hashable, Sendable {
  var folded: [UInt8]
  var stem: [UInt8]
}

/// The telling words of a text by their stems in all languages.
private struct Surroundings {
  /// Where each stem stands.
  private var places: [[UInt8]: [Int]] = [:]
  /// Where any stands.
  private var telling: [Int] = []

  init(_ words: [TextWord], _ library: ConceptLibrary) {
    for (index, word) in words.enumerated() {
      if StopWords.contains(word.folded) || StopWords.isGeneric(word.folded) { continue }
      telling.append(index)
      for stem in library.stems(of: word.folded) { places[stem, default: []].append(index) }
    }
  }

  func hasWords(outside span: Range<Int>) -> Bool { telling.contains { !span.contains($0) } }

  func has(_ stem: [UInt8], outside span: Range<Int>) -> Bool {
    places[stem]?.contains { !span.contains($0) } ?? false
  }
}

/// A name that matched a run of words.
struct MentionCandidate {
  var words: Range<Int>
  var vocabulary: Int
  var concept: Int
  var kind: ConceptLabel.Kind
}

/// Looks for the names of one language in words.
struct MentionScan {
  let vocabulary: CompactVocabulary
  let language: TextLanguage

  private struct Word {
    /// Sum of the hashes of its stem, or of the stems of its parts.
    var sum: UInt64
    var isStop: Bool
    var isLetter: Bool
    var isKnown: Bool
  }

  func run(_ words: [TextWord], _ found: (Range<Int>, Int) -> Void) {
    var scratch: [UInt8] = []
    let prepared = words.map { word($0, &scratch) }
    for start in prepared.indices where prepared[start].isKnown && !prepared[start].isStop {
      var telling: UInt64 = 0
      var whole: UInt64 = 0
      for end in start..<min(prepared.count, start + CompactLayout.mostWords) {
        let word = prepared[end]
        if word.isLetter {
          // «haemophilia a»: a letter may be a part of the name, or a word such as «a» or «y».
          guard word.isKnown else { continue }
          whole &+= word.sum
        } else if word.isStop {
          continue
        } else {
          guard word.isKnown else { break }
          telling &+= word.sum
          whole &+= word.sum
        }
        if !word.isLetter {
          for name in vocabulary.names(withKey: StemHash.mixed(telling)) {
            found(start..<(end + 1), name)
          }
        }
        if whole != telling {
          for name in vocabulary.names(withKey: StemHash.mixed(whole)) {
            found(start..<(end + 1), name)
          }
        }
      }
    }
  }

  /// - Parameter stem: an array to work in.
  private func word(_ word: TextWord, _ stem: inout [UInt8]) -> Word {
    stem.removeAll(keepingCapacity: true)
    stem.append(contentsOf: word.folded)
    language.stem(&stem)
    let hash = StemHash.hash(stem, language)
    let isLetter = word.folded.count == 1 && word.folded[0] >= UInt8(ascii: "a")
    let isStop = StopWords.contains(word.folded, in: language)
    if vocabulary.hasStem(hash) {
      return Word(sum: hash, isStop: isStop, isLetter: isLetter, isKnown: true)
    }
    let parts =
      isStop || !language.hasCompounds
      ? nil
      : Compounds.split(word.folded, in: language) {
        vocabulary.hasStem(StemHash.hash($0, language))
      }
    let sum = parts?.map { StemHash.hash($0, language) }.reduce(0, &+) ?? hash
    return Word(sum: sum, isStop: isStop, isLetter: isLetter, isKnown: parts != nil)
  }
}

/// Whether words are an acronym, or only look like one.
struct AcronymTest {
  let text: String
  let words: [TextWord]
  let isQuestion: Bool
  /// Everything is in capitals, so that they say nothing.
  let isShouted: Bool

  /// Words of common speech that some acronym looks like.
  private static let common: Set<String> = [
    "all", "aids", "aid", "who", "was", "cap", "cat", "met", "arm", "arms", "fit", "mas", "pan",
    "ace",
    "ten", "son", "dad", "gas", "ion", "pain", "map", "can", "sad", "bad", "red", "ms", "pet",
    "sam",
    "car", "cars", "ed", "id", "or", "os", "mis", "pas", "sta", "als", "dat", "per", "sids", "dos",
    "cd",
  ]

  func accepts(_ span: Range<Int>, _ name: String) -> Bool {
    let range =
      words[span.lowerBound].range.lowerBound..<words[span.upperBound - 1].range.upperBound
    let written = String(decoding: Array(text.utf8)[range], as: UTF8.self)
    let folded = TextFolding.fold(written)
    let isCommon =
      Self.common.contains(folded) || StopWords.contains(Array(folded.utf8))
    if isShouted, isCommon { return false }
    if written == name { return true }
    // A plural s, and hyphens: RCTs, IL6.
    let bare = { (text: String) in text.filter { $0.isLetter || $0.isNumber } }
    if bare(written) == bare(name) || bare(written) == bare(name) + "s" { return true }
    return isQuestion && !isCommon && folded.utf8.count > 1
  }
}

extension ConceptLibrary {
  /// The codes of all concepts that a description names in a language; of an ambiguous name all. What was read
  /// once is remembered: names of variables stand in many descriptions.
  public func mentionedCodes(in text: String, language: String?) -> [String] {
    guard text.utf8.count <= 120 else { return read(text, language) }
    let key = MentionKey(text: text, language: language)
    if let known = mentionCache.withLock({ $0[key] }) { return known }
    let codes = read(text, language)
    mentionCache.withLock { cache in
      if cache.count > 50_000 { cache.removeAll() }
      cache[key] = codes
    }
    return codes
  }

  private func read(_ text: String, _ language: String?) -> [String] {
    var codes: [String] = []
    for mention in mentions(in: text, .description(in: language)) {
      for code in mention.codes where !codes.contains(code) { codes.append(code) }
    }
    return codes
  }
}

/// A text whose mentions are remembered.
struct MentionKey: Hashable, Sendable {
  var text: String
  /// As its tag says.
  var language: String?
}
