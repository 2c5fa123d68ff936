import TestSupport
import Testing

@testable import Vocabulary

@Suite("Readings that are remembered") struct RememberedReadingTests {
  private struct Dice: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      return StemHash.mixed(state)
    }
  }

  private static let words = """
    cystic fibrosis mukowiscydozy Mukoviszidose CF ALL ASD heart behaviour screening Neugeborenenscreening newborn der
    the of a A y children Kinder dzieci PKU metabolic diseases haemophilia idiopathic juvenile arthritis hole in septal
    Größe zażółć l'hôpital RNA-Seq IL6 2012 0006438 fev1 Fenyloketonuria autism spectrum disorder Herzfehler angeborener
    neugeborenen_screening imevaiset lapsilla screeningsvoorneugeborene cohort patients MD ÉTÉ ﬁbrose E84.0
    """.split(whereSeparator: \.isWhitespace).map(String.init)

  private static func text(_ dice: inout Dice) -> String {
    let words = (0..<Int.random(in: 0...14, using: &dice)).map { _ in
      var word = Self.words.randomElement(using: &dice) ?? ""
      if Int.random(in: 0..<12, using: &dice) == 0 { word = word.uppercased() }
      if Int.random(in: 0..<20, using: &dice) == 0 {
        word += "\(Int.random(in: 0..<90, using: &dice))"
      }
      return word
    }
    return words.joined(separator: [" ", ", ", "-", " "].randomElement(using: &dice) ?? " ")
  }

  private static let languages = [
    nil, "en", "de", "pl", "es", "it", "fi", "nl", "lv", "fr", "de-AT", "cs",
  ]

  /// Two with the same names: what is ambiguous and what is equivalent comes from several.
  private static func library() -> ConceptLibrary {
    var scheme = ConceptScheme()
    scheme.load(MentionTests.table)
    return ConceptLibrary([
      CompactVocabulary(scheme.concepts), CompactVocabulary(CompactVocabularyTests.concepts),
      CompactVocabulary(scheme.concepts.map { Concept(code: "D" + $0.code, names: $0.names) }),
    ])
  }

  @Test("Are what they are without memory, whatever was read before, by several threads")
  func same() async {
    let library = Self.library()
    let plain = PlainReading(library: library)
    await withTaskGroup(of: Void.self) { group in
      for seed in 0..<4 {
        group.addTask {
          var dice = Dice(state: UInt64(seed / 2))
          for _ in 0..<Effort.runs(1_000) {
            let text = Self.text(&dice)
            let language = Self.languages.randomElement(using: &dice) ?? nil
            let expected = plain.indexed(text, language: language)
            #expect(library.indexed(text, language: language) == expected, "\(text)")
            #expect(library.indexed(text, language: language) == expected, "\(text)")
            #expect(library.indexedWords(text, language: language) == expected.words, "\(text)")
            #expect(library.rememberedWords(text, language: language) == expected.words, "\(text)")
            #expect(
              library.mentions(in: text, .question) == plain.mentions(in: text, .question),
              "\(text)")
          }
        }
      }
    }
  }

  @Test("Of more vocabularies than have a bit are the same")
  func manyVocabularies() {
    let library = ConceptLibrary(
      (0..<70).map { index in
        CompactVocabulary([
          Concept(code: "V:\(index)", names: [ConceptLabel("name \(index)", language: "en")])
        ])
      })
    for index in [0, 63, 64, 69] {
      #expect(library.indexed("a name \(index)", language: "en").codes == ["V:\(index)"])
    }
  }

  @Test("Are forgotten when there are too many, and are read again")
  func forgotten() {
    let library = Self.library()
    let before = library.indexed("cystic fibrosis in Neugeborenen", language: "de")
    for index in 0..<40 {
      let words = (0..<1_000).map {
        "word\($0 % 2 == 0 ? "x" : "")q\(Self.letters(index * 1_000 + $0))"
      }
      _ = library.indexedWords(words.joined(separator: " "), language: "en")
    }
    #expect(library.indexedWords("cystic fibrosis in Neugeborenen", language: "de") == before.words)
    let long = String(repeating: "neugeborenen", count: 90_000)
    #expect(
      library.indexed("\(long) cystic fibrosis", language: "de").codes == [
        "ORPHA:586", "DORPHA:586",
      ])
    #expect(library.indexed("cystic fibrosis in Neugeborenen", language: "de") == before)
  }

  private static func letters(_ number: Int) -> String {
    String(
      String(number, radix: 10).map {
        Character(Unicode.Scalar(UInt8(ascii: "a") + ($0.asciiValue ?? 48) - 48))
      })
  }
}

@Suite("The memory of texts") struct TextMemoryTests {
  @Test("Gives what was made, and makes each text of a language once")
  func values() {
    let memory = TextMemory<String>(bytes: 1 << 20) { $0.utf8.count }
    var made = 0
    func value(_ text: String, _ language: TextLanguage) -> String {
      memory.value(of: text, language) {
        made += 1
        return "\(text) \(language)"
      }
    }
    for _ in 0..<3 {
      #expect(value("a", .english) == "a english" && value("a", .german) == "a german")
      // Canonically the same, and other bytes.
      #expect(value("\u{E9}", .english).utf8.count < value("e\u{301}", .english).utf8.count)
    }
    #expect(made == 4)
  }

  @Test("Stays within its bounds, and keeps what is asked for")
  func bounds() {
    let memory = TextMemory<Int>(bytes: 1 << 16) { _ in 8 }
    var made = 0
    for index in 0..<20_000 {
      #expect(memory.value(of: "text \(index)", .other) { index } == index)
      #expect(
        memory.value(of: "often", .other) {
          made += 1
          return -1
        } == -1)
      if index % 1_000 == 0 { #expect(memory.bytes <= 1 << 16) }
    }
    #expect(made == 1)
  }

  @Test("A value too large for it is given all the same")
  func large() {
    let memory = TextMemory<String>(bytes: 1 << 12) { $0.utf8.count }
    let large = String(repeating: "x", count: 1 << 14)
    for _ in 0..<3 { #expect(memory.value(of: "a", .other) { large } == large) }
  }
}
