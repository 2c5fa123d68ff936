/// What words are in each language, remembered: words come again and again, and to stem one, to take a compound apart and
/// to look in every vocabulary costs far more than to look here.
///
/// It says of a word what it would say without memory. Used by one thread at a time: ``ConceptLibrary`` lends them.
struct WordMemory {
  /// So many words are remembered; then all are forgotten.
  private static let mostWords = 32_768
  /// In bytes, all words together, and a word that is remembered for the index: with its parts it is shorter than 256.
  private static let mostBytes = 1 << 20
  private static let longestWord = 60
  /// So many vocabularies have a bit.
  private static let mostVocabularies = 64

  /// A word of a language as names are looked for.
  private struct NamedForm {
    /// Of its stem.
    var hash: UInt64
    /// A bit for each vocabulary that has it, or its parts, in a name.
    var known: UInt64
    var isStop: Bool
    var isLetter: Bool
    /// Whether a vocabulary has its parts alone.
    var hasParts: Bool
  }

  private struct PartsKey: Hashable {
    var form: Int
    var vocabulary: Int
  }

  private var table = WordTable()
  /// For each language where in `indexed` each word is: the place, eight bits for the length. Zero where it is not.
  private var indexedPlaces = Array(repeating: [UInt64](), count: TextLanguage.count)
  /// After a byte that stands for nothing.
  private var indexed: [UInt8] = [0]
  private var namedForms = WordForms<NamedForm>()
  private var partSums: [PartsKey: UInt64] = [:]
  private var telling = WordForms<Range<Int>>()
  /// What the ranges of `telling` are in.
  private var stems: [UInt64] = []

  /// Before a text, whose words then keep their numbers.
  mutating func begin() {
    if table.count >= Self.mostWords || table.byteCount >= Self.mostBytes { self = WordMemory() }
  }

  mutating func number(of word: [UInt8]) -> Int { table.number(of: word) }

  func word(_ number: Int) -> [UInt8] { table.word(number) }
}

// MARK: - In the index

extension WordMemory {
  /// Appends the stem of a word, and the parts of a compound after it, a space between.
  ///
  /// - Parameters:
  ///   - word: folded; an array to work in.
  ///   - number: its number, where it is known.
  mutating func append(
    _ word: inout [UInt8], number: Int? = nil, _ language: TextLanguage,
    _ library: ConceptLibrary, to text: inout [UInt8]
  ) {
    if !language.changes(word) {
      text.append(contentsOf: word)
      return
    }
    guard word.count <= Self.longestWord, table.count < Self.mostWords else {
      Self.appendNew(&word, language, library, to: &text)
      return
    }
    let number = number ?? table.number(of: word)
    let spoken = Int(language.rawValue)
    if number < indexedPlaces[spoken].count, indexedPlaces[spoken][number] != 0 {
      let place = indexedPlaces[spoken][number]
      let start = Int(place >> 8)
      append(start..<start + Int(place & 255), to: &text)
      return
    }
    let start = indexed.count
    Self.appendNew(&word, language, library, to: &indexed)
    append(start..<indexed.count, to: &text)
    guard indexed.count - start < 256 else {
      indexed.removeLast(indexed.count - start)
      return
    }
    while indexedPlaces[spoken].count <= number { indexedPlaces[spoken].append(0) }
    indexedPlaces[spoken][number] = UInt64(start) << 8 | UInt64(indexed.count - start)
  }

  private mutating func append(_ range: Range<Int>, to text: inout [UInt8]) {
    indexed.withUnsafeBufferPointer {
      text.append(contentsOf: UnsafeBufferPointer(rebasing: $0[range]))
    }
  }

  private static func appendNew(
    _ word: inout [UInt8], _ language: TextLanguage, _ library: ConceptLibrary,
    to text: inout [UInt8]
  ) {
    let parts = library.parts(of: word, in: language)
    language.stem(&word)
    text.append(contentsOf: word)
    for part in parts ?? [] {
      text.append(UInt8(ascii: " "))
      text.append(contentsOf: part)
    }
  }
}

// MARK: - In names

extension WordMemory {
  private mutating func place(
    _ number: Int, _ language: TextLanguage, _ vocabularies: [CompactVocabulary]
  ) -> Int {
    if let place = namedForms.place(number, language) { return place }
    let word = table.word(number)
    let hash = StemHash.hash(language.stem(word), language)
    var form = NamedForm(
      hash: hash, known: 0, isStop: StopWords.contains(word, in: language),
      isLetter: word.count == 1 && word[0] >= UInt8(ascii: "a"), hasParts: false)
    var sums: [(vocabulary: Int, sum: UInt64)] = []
    for (index, vocabulary) in vocabularies.prefix(Self.mostVocabularies).enumerated() {
      guard let sum = MentionScan.sum(word, hash, language, form.isStop, in: vocabulary) else {
        continue
      }
      form.known |= 1 << UInt64(index)
      if sum != hash { sums.append((index, sum)) }
    }
    form.hasParts = !sums.isEmpty
    let place = namedForms.add(form, number, language)
    for (vocabulary, sum) in sums {
      partSums[PartsKey(form: place, vocabulary: vocabulary)] = sum
    }
    return place
  }

  /// The words of a text as they are in one language.
  struct LanguageWords {
    let language: TextLanguage
    let words: [PlacedWord]
    /// In the memory.
    fileprivate let places: [Int]
    /// A bit for each vocabulary that has any word that a name may begin with.
    fileprivate let known: UInt64

    func mayName(_ vocabulary: Int) -> Bool {
      vocabulary >= mostVocabularies || known >> UInt64(vocabulary) & 1 == 1
    }
  }

  mutating func words(
    _ words: [PlacedWord], in language: TextLanguage, _ vocabularies: [CompactVocabulary]
  ) -> LanguageWords {
    var known: UInt64 = 0
    let places = words.map { word in
      let place = place(word.number, language, vocabularies)
      if !namedForms[place].isStop { known |= namedForms[place].known }
      return place
    }
    return LanguageWords(language: language, words: words, places: places, known: known)
  }

  /// Words as they are looked for in a vocabulary.
  mutating func scanned(
    _ words: LanguageWords, in number: Int, _ vocabulary: CompactVocabulary
  ) -> [MentionScan.Word] {
    words.places.indices.map { index in
      let place = words.places[index]
      let form = namedForms[place]
      var sum: UInt64?
      if number >= Self.mostVocabularies {
        sum = MentionScan.sum(
          table.word(words.words[index].number), form.hash, words.language, form.isStop,
          in: vocabulary)
      } else if form.known >> UInt64(number) & 1 == 1 {
        sum = form.hasParts ? partSums[PartsKey(form: place, vocabulary: number)] : nil
        sum = sum ?? form.hash
      }
      return MentionScan.Word(
        sum: sum ?? form.hash, isStop: form.isStop, isLetter: form.isLetter, isKnown: sum != nil)
    }
  }
}

// MARK: - Around names

extension WordMemory {
  /// Hashes of the stems of a word in all languages, each once; none of a word that tells nothing.
  mutating func stemsOfTelling(_ number: Int) -> ArraySlice<UInt64> {
    if let place = telling.place(number, .other) { return stems[telling[place]] }
    let start = stems.count
    let word = table.word(number)
    if !StopWords.contains(word), !StopWords.isGeneric(word) {
      for language in TextLanguage.stemmed {
        let hash = StemHash.hash(language.stem(word), .other)
        if !stems[start...].contains(hash) { stems.append(hash) }
      }
    }
    _ = telling.add(start..<stems.count, number, .other)
    return stems[start...]
  }
}

/// Something of words by number and language, in the order in which it is added.
struct WordForms<Form> {
  /// For each language a place for each word; -1 where there is none.
  private var places = Array(repeating: [Int32](), count: TextLanguage.count)
  private var forms: [Form] = []

  func place(_ word: Int, _ language: TextLanguage) -> Int? {
    let spoken = Int(language.rawValue)
    guard word < places[spoken].count, places[spoken][word] >= 0 else { return nil }
    return Int(places[spoken][word])
  }

  subscript(place: Int) -> Form { forms[place] }

  mutating func add(_ form: Form, _ word: Int, _ language: TextLanguage) -> Int {
    let spoken = Int(language.rawValue)
    while places[spoken].count <= word { places[spoken].append(-1) }
    places[spoken][word] = Int32(forms.count)
    forms.append(form)
    return forms.count - 1
  }
}
