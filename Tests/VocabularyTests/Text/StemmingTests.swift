import Testing

@testable import Vocabulary

@Suite("Stems") struct StemmingTests {
  /// Forms of one word a line.
  static let alike: [(TextLanguage, String)] = [
    (.english, "child children"), (.english, "diagnosis diagnoses"), (.english, "baby babies"),
    (.english, "haemophilia hemophilia"), (.english, "paediatric pediatric"),
    (.english, "anaemia anemia anaemias"), (.english, "oesophagus esophagus"),
    (.english, "leukaemia leukemia leukaemias"), (.english, "tumour tumor tumours tumors"),
    (.english, "coeliac celiac"), (.english, "oedema edema"), (.english, "disease diseases"),
    (.english, "screened screen"), (.english, "centre center centres"),
    (.english, "behaviour behavior"), (.english, "behavioural behavioral"),
    (.english, "randomised randomized"), (.english, "fibrosis fibroses"),
    (.english, "train trains"), (.english, "hospitalisation hospitalization"),
    (.polish, "mukowiscydoza mukowiscydozy mukowiscydozą mukowiscydozie mukowiscydozę"),
    (.polish, "dziecko dzieci dziecka dziećmi"),
    (.polish, "noworodek noworodki noworodków noworodka"),
    (.polish, "padaczka padaczki padaczką padaczek"), (.polish, "wcześniak wcześniaki wcześniaków"),
    (.polish, "niemowlę niemowlęta niemowląt"), (.polish, "serce serca"),
    (.polish, "cukrzyca cukrzycy cukrzycą"), (.polish, "wrodzona wrodzone wrodzonych wrodzoną"),
    (.polish, "choroba choroby chorób chorobami"),
    (.spanish, "niño niña niños niñas"), (.spanish, "convulsión convulsiones"),
    (.spanish, "enfermedad enfermedades"), (.spanish, "quística quístico quísticas"),
    (.spanish, "prematuro prematuros prematura"),
    (.italian, "bambino bambini bambina"), (.italian, "cardiopatia cardiopatie"),
    (.italian, "congenita congenite congenito"), (.italian, "neonato neonati"),
    (.finnish, "lapsi lapset lasten lapsia lapsilla"),
    (.finnish, "keskonen keskoset keskosten keskosia"),
    (.finnish, "fibroosi fibroosin fibroosia fibroosissa"),
    (.finnish, "epilepsia epilepsian epilepsiaa"),
    (.finnish, "diabetes diabeteksen diabetesta"),
    (.finnish, "vastasyntynyt vastasyntyneet vastasyntyneiden"),
    (.finnish, "syöpä syövän syöpää"), (.finnish, "astma astman astmaa"),
    (.dutch, "kind kinderen"), (.dutch, "ziekte ziekten"), (.dutch, "peuter peuters"),
    (.dutch, "zuigeling zuigelingen"), (.dutch, "jaar jaren"), (.dutch, "aangeboren aangeborene"),
    (.latvian, "bērns bērni bērnu bērniem"), (.latvian, "cistiskā cistiskās cistisko"),
    (.latvian, "fibroze fibrozes fibrozi"), (.latvian, "jaundzimušais jaundzimušie jaundzimušo"),
    (.latvian, "slimība slimības slimību slimībām"), (.latvian, "zīdainis zīdaiņi zīdaiņu"),
    (.german, "Kind Kinder Kindern Kindes"), (.german, "Frühgeborene Frühgeborenen Fruehgeborene"),
    (.german, "Leukämie Leukämien Leukaemie"), (.german, "Krankheit Krankheiten"),
    (.german, "angeborener angeborene angeborenen"), (.german, "Anfall Anfälle Anfällen"),
    (.french, "enfant enfants"), (.french, "épileptique épileptiques"),
    (.french, "néonatal néonataux néonatale"),
    (.french, "nouveau nouveaux"), (.french, "prématuré prématurés prématurée"),
    (.french, "fibreux fibreuse"),
  ]

  @Test("of one word's forms are the same", arguments: alike)
  func forms(_ language: TextLanguage, _ forms: String) {
    let stems = forms.split(separator: " ").map {
      String(decoding: language.stem(Array(TextFolding.fold($0).utf8)), as: UTF8.self)
    }
    #expect(Set(stems).count == 1, "\(forms): \(stems)")
  }

  static let apart: [(TextLanguage, String)] = [
    (.english, "internal international"), (.english, "operation operator"),
    (.english, "train training"),
    (.english, "neonate neonatal"), (.english, "genus genius"), (.polish, "serce serwis"),
    (.spanish, "sepsis seso"), (.german, "Kind Kinn"), (.finnish, "tauti tauko"),
    (.french, "an année"),
    (.english, "universe university"),
  ]

  @Test("of other words are others", arguments: apart)
  func others(_ language: TextLanguage, _ words: String) {
    let stems = words.split(separator: " ").map { language.stem(Array(TextFolding.fold($0).utf8)) }
    #expect(Set(stems).count == stems.count)
  }

  @Test("words with digits, and those of other languages, stay as they are")
  func untouched() {
    #expect(TextLanguage.english.stem(Array("il6s".utf8)) == Array("il6s".utf8))
    #expect(TextLanguage.other.stem(Array("words".utf8)) == Array("words".utf8))
    #expect(TextLanguage(tag: "pt-BR") == .other && TextLanguage(tag: "de_AT") == .german)
  }
}

@Suite("Folding") struct FoldingTests {
  @Test(
    "takes off case, marks and letters of one alphabet",
    arguments: [
      ("Światłowstręt", "swiatlowstret"), ("Größe", "grosse"), ("ﬁbrose", "fibrose"),
      ("NAÏVE", "naive"),
      ("Sjøgren", "sjogren"), ("cœur", "coeur"), ("hyvä", "hyva"), ("Ķermeņa", "kermena"),
      ("Παιδί", "παιδι"), ("", ""),
    ])
  func folds(_ text: String, _ folded: String) {
    #expect(TextFolding.fold(text) == folded)
  }

  @Test(
    "words are parted by every sign",
    arguments: [
      ("dell'asma", ["dell", "asma"]), ("RNA-Seq (v2)", ["rna", "seq", "v2"]), ("  ", []),
      ("l’épilepsie,«α-thalassämie»", ["l", "epilepsie", "α", "thalassamie"]),
    ])
  func words(_ text: String, _ words: [String]) {
    let found = TextWord.words(of: text)
    #expect(found.map { String(decoding: $0.folded, as: UTF8.self) } == words)
    for word in found {
      let slice = String(decoding: Array(text.utf8)[word.range], as: UTF8.self)
      #expect(TextFolding.fold(slice) == String(decoding: word.folded, as: UTF8.self))
    }
  }

  @Test("capitals are told")
  func capitals() {
    let found = TextWord.words(of: "ALL all T1D mIBG Cf A")
    #expect(found.map(\.isCapitals) == [true, false, true, true, false, false])
  }
}

@Suite("Compounds") struct CompoundTests {
  static let words: [TextLanguage: Set<String>] = [
    .german: ["neugeboren", "screening", "herz", "transplantation", "geburt", "gewicht"],
    .dutch: ["kind", "diabet", "hart", "ziekt"],
    .finnish: ["sydam", "leikkaus", "keuhko", "tulehdus"],
  ]

  @Test(
    "come apart into words that are known",
    arguments: [
      (TextLanguage.german, "Neugeborenenscreening", ["neugeboren", "screening"]),
      (.german, "Herztransplantation", ["herz", "transplantation"]),
      (.german, "Geburtsgewicht", ["geburt", "gewicht"]),
      (.dutch, "kinderdiabetes", ["kind", "diabet"]),
      (.finnish, "sydänleikkaus", ["sydam", "leikkaus"]),
      (.german, "Herzensangelegenheit", nil), (.english, "newbornscreening", nil),
      (.german, "kurz", nil),
    ] as [(TextLanguage, String, [String]?)])
  func split(_ language: TextLanguage, _ word: String, _ parts: [String]?) {
    let known = Self.words[language] ?? []
    let split = Compounds.split(Array(TextFolding.fold(word).utf8), in: language) {
      known.contains(String(decoding: $0, as: UTF8.self))
    }
    #expect(split?.map { String(decoding: $0, as: UTF8.self) } == parts)
  }
}

/// The same numbers every time (Knuth's MMIX).
private struct Congruential: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return state ^ (state >> 29)
  }
}

@Suite("Spelling") struct SpellingTests {
  @Test(
    "slips are near",
    arguments: [
      ("fibrosis", "fibrosis", 0.0), ("fibrosis", "fibrsois", 0.8), ("asthma", "astma", 0.9),
      ("epilepsy", "epilepsie", 2), ("leukemia", "leukaemia", 0.9), ("diabetes", "diabetis", 0.6),
      ("spirometry", "spyrometry", 0.6), ("haemophilia", "hemofilia", 0.9),
      ("sepsis", "seosis", 0.7),
      ("apnea", "appnea", 0.5),
    ])
  func near(_ left: String, _ right: String, _ most: Double) throws {
    let distance = try #require(
      SpellingDistance.between(Array(left.utf8), Array(right.utf8), limit: 2))
    #expect(distance <= most + 0.001)
    #expect(SpellingDistance.between(Array(right.utf8), Array(left.utf8), limit: 2) == distance)
  }

  @Test("other words are far")
  func far() {
    #expect(SpellingDistance.between(Array("sepsis".utf8), Array("asthma".utf8), limit: 2) == nil)
    #expect(SpellingDistance.limit(length: 3) == 0)
  }

  @Test("what a dictionary finds is what holding a word against each of its words finds")
  func nearest() {
    var random = Congruential(state: 1)
    let pieces = ["a", "e", "i", "ph", "f", "th", "t", "s", "z", "ae", "n", "m", "y", "ck"]
    func word() -> [UInt8] {
      (0..<Int.random(in: 2...6, using: &random)).flatMap { _ in
        Array((pieces.randomElement(using: &random) ?? "").utf8)
      }
    }
    var dictionary = SpellingDictionary()
    let words = Set((0..<800).map { _ in word() }.filter { $0.count > 2 })
    for word in words { dictionary.add(word) }
    for _ in 0..<60 {
      let typed = word()
      let limit = SpellingDistance.limit(length: typed.count)
      let near = words.compactMap { other -> (Double, [UInt8])? in
        guard other != typed, abs(other.count - typed.count) <= 2, limit > 0,
          let distance = SpellingDistance.between(typed, other, limit: limit)
        else { return nil }
        return (distance + (other[0] == typed[0] ? 0 : 0.4), other)
      }.sorted { $0.0 != $1.0 ? $0.0 < $1.0 : $0.1.lexicographicallyPrecedes($1.1) }
      #expect(dictionary.corrections(of: typed, most: 20) == near.prefix(20).map(\.1))
    }
  }

  @Test("the nearest and most used word comes first")
  func dictionary() {
    var dictionary = SpellingDictionary()
    for (word, count) in [("asthma", 9), ("asthmatic", 2), ("anthem", 1), ("plasma", 5)] {
      dictionary.add(Array(word.utf8), count: count)
    }
    #expect(dictionary.corrections(of: Array("ashtma".utf8)).first == Array("asthma".utf8))
    #expect(dictionary.corrections(of: Array("zzzz".utf8)).isEmpty)
    #expect(dictionary.corrections(of: Array("as".utf8)).isEmpty)
  }
}
