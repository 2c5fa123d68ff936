import Foundation
import Testing

@testable import Vocabulary

@Suite("Concepts in texts") struct MentionTests {
  static let table = """
    code\tkind\ten\tpl\tde\tit\tsynonyms\tlay\tacronyms\trelated\tbroader\tsameAs\tsame
    X:metabolic\tgroup\tInborn error of metabolism\t\t\t\t\tmetabolic disease\tIEM\t\t\t
    ORPHA:716\tdisease\tPhenylketonuria\tFenyloketonuria\tPhenylketonurie\tFenilchetonuria\t\t\tPKU\t\tX:metabolic\tICD10:E70.0
    ICD10:E70.0\tdisease\tPhenylketonuria\tFenyloketonuria\t\t\t\t\tPKU\t\t\tORPHA:716
    ORPHA:586\tdisease\tCystic fibrosis\tMukowiscydoza\tMukoviszidose\tFibrosi cistica\t\t\tCF\t\t\t
    ORPHA:92\tdisease\tJuvenile idiopathic arthritis\t\t\tArtrite idiopatica giovanile\t\t\tJIA\t\t\t
    ORPHA:513\tdisease\tAcute lymphoblastic leukaemia\t\t\t\t\t\tALL\t\t\t
    ORPHA:98878\tdisease\tHaemophilia A\t\t\t\t\t\t\t\tX:haemophilia\t
    X:haemophilia\tgroup\tHaemophilia\t\t\t\t\t\t\t\t\t
    X:screening\tprocedure\tNewborn screening\t\tNeugeborenenscreening\t\t\t\t\t\t\t
    X:asd-heart\tdisease\tAtrial septal defect\t\t\t\t\thole in the heart\tASD\t\tX:chd\t
    X:asd-autism\tdisease\tAutism spectrum disorder\t\t\t\t\t\tASD\tbehaviour\t\t
    X:chd\tdisease\tCongenital heart disease\t\tAngeborener Herzfehler\t\t\t\tCHD\t\t\t
    X:behaviour\tmeasurement\tBehaviour\t\t\t\t\t\t\t\t\t
    X:a\tword\tScreening\t\tScreening\t\t\t\t\t\t\t\tde
    X:b\tword\tNewborn\t\tNeugeborene\t\t\t\t\t\t\t
    """

  static let library: ConceptLibrary = {
    var scheme = ConceptScheme()
    scheme.load(table)
    return ConceptLibrary(scheme)
  }()

  private func read(_ text: String, _ reading: MentionReading = .question) -> [[String]] {
    Self.library.mentions(in: text, reading).map(\.codes)
  }

  @Test(
    "are found in questions",
    arguments: [
      ("children with cystic fibrosis", [["ORPHA:586"]]), ("fibrosis, cystic", [["ORPHA:586"]]),
      ("dzieci chore na mukowiscydozę", [["ORPHA:586"]]), ("fibrosi cistiche", [["ORPHA:586"]]),
      ("arthritis juvenile idiopathic", [["ORPHA:92"]]), ("cf", [["ORPHA:586"]]),
      ("metabolic diseases", [["X:metabolic"]]), ("pku diet", [["ORPHA:716"]]),
      ("all children", []), ("ALL relapse", [["ORPHA:513"]]), ("hemophilia", [["X:haemophilia"]]),
      ("haemophilia a", [["ORPHA:98878"]]), ("boys with haemophilia A or B", [["ORPHA:98878"]]),
      ("Screening der Neugeborenen", [["X:screening"]]), ("newborn-screening", [["X:screening"]]),
      ("Mukoviszidose bei Neugeborenen", [["ORPHA:586"], ["X:b"]]),
      ("ASD", [["X:asd-autism", "X:asd-heart"]]), ("ASD heart surgery", [["X:asd-heart"]]),
      ("autism or ASD", [["X:asd-autism"]]),
      ("behaviour", [["X:behaviour"]]), ("hole in the heart", [["X:asd-heart"]]),
      ("the of and", []), ("", []), ("WHO IS IN ALL HOSPITALS", []),
    ] as [(String, [[String]])])
  func questions(_ text: String, _ codes: [[String]]) {
    #expect(read(text) == codes)
  }

  @Test("in descriptions acronyms are as they are written")
  func descriptions() {
    #expect(read("All cf patients", .description(in: "en")).isEmpty)
    #expect(read("CF and ALL", .description(in: "en")) == [["ORPHA:586"], ["ORPHA:513"]])
    #expect(read("mukowiscydozy", .description(in: "en")).isEmpty)
    #expect(read("leczenie mukowiscydozy", .description(in: "pl")) == [["ORPHA:586"]])
  }

  @Test("say where they stand")
  func places() throws {
    let text = "Größe bei Mukoviszidose (CF)"
    let mentions = Self.library.mentions(in: text, .question)
    #expect(mentions.map(\.words) == [2..<3, 3..<4])
    let slices = mentions.map { String(decoding: Array(text.utf8)[$0.range], as: UTF8.self) }
    #expect(slices == ["Mukoviszidose", "CF"])
    #expect(mentions.map(\.kind) == [.preferred, .acronym])
  }

  @Test("codes lead up and down, through equivalents")
  func hierarchy() {
    let library = Self.library
    #expect(library.ancestors("ORPHA:716").map(\.code) == ["X:metabolic"])
    #expect(library.ancestors("ICD10:E70.0").map(\.code) == ["X:metabolic"])
    #expect(library.descendants("X:metabolic") == ["ORPHA:716"])
    #expect(library.equivalents("ICD10:E70.0") == ["ORPHA:716"])
    #expect(library.label("ORPHA:586", languages: ["xx", "pl-PL"]) == "Mukowiscydoza")
    #expect(library.concept("none") == nil && library.descendants("none").isEmpty)
  }

  @Test("names are completed, one a concept")
  func completion() {
    let names = Self.library.completions(of: "phenyl").map(\.text)
    #expect(names == ["Phenylketonurie"] || names == ["Phenylketonuria"])
    #expect(Self.library.completions(of: "FIBR").map(\.code) == ["ORPHA:586"])
    #expect(Self.library.completions(of: "lymphobl").map(\.code) == ["ORPHA:513"])
    #expect(
      Self.library.completions(of: "zzz").isEmpty && Self.library.completions(of: " ").isEmpty)
  }

  @Test("hostile texts are read in bounded time")
  func hostile() {
    let library = Self.library
    #expect(library.mentions(in: String(repeating: "cystic ", count: 100_000), .question).isEmpty)
    _ = library.mentions(in: String(repeating: "\u{301}\u{0}'", count: 10_000), .question)
    _ = library.mentions(in: String(repeating: "neugeborenen", count: 2_000), .question)
  }
}

@Suite("Compact vocabularies") struct CompactVocabularyTests {
  static let concepts: [Concept] = (0..<300).map { index in
    Concept(
      code: "T:\(index)", kind: index % 2 == 0 ? "disease" : "",
      names: (0..<(index % 5)).map {
        ConceptLabel(
          "name \(index) of \($0) ä", language: ["en", "pl", "", "cs"][$0 % 4],
          kind: ConceptLabel.Kind.allCases[index % 6])
      },
      broader: index == 0 ? ["T:beyond"] : ["T:\(index / 2)", "T:\(index / 3)"],
      sameAs: index % 7 == 0 ? ["S:\(index)"] : [])
  }

  @Test("give back every concept")
  func roundTrip() throws {
    let compact = CompactVocabulary(Self.concepts)
    for concept in Self.concepts {
      let index = try #require(compact.index(of: concept.code))
      #expect(compact.concept(index) == concept)
    }
    #expect(compact.index(of: "T:300") == nil && compact.index(of: "") == nil)
    let beyond = try #require(compact.index(of: "T:beyond"))
    #expect(compact.concept(beyond).names.isEmpty)
    #expect(compact.edges(beyond, .narrower).map(compact.code) == ["T:0"])
    #expect(compact.fingerprint == CompactVocabulary(Self.concepts).fingerprint)
    #expect(compact.fingerprint != CompactVocabulary(Self.concepts.dropLast()).fingerprint)
  }

  @Test("that are damaged are refused, or read without harm")
  func damaged() throws {
    let path = "/tmp/paedcat-\(UInt64.random(in: 0...UInt64.max)).vocabulary"
    defer { unlink(path) }
    func write(_ bytes: [UInt8]) throws {
      let file = try #require(fopen(path, "w"))
      fwrite(bytes, 1, bytes.count, file)
      fclose(file)
    }
    let whole = CompactVocabulary.bytes(of: Self.concepts)
    try write(whole)
    #expect(try CompactVocabulary(file: path).nameCount == Self.concepts.flatMap(\.names).count)
    for length in [0, 1, 8, 100, whole.count - 100] {
      try write(Array(whole.prefix(length)))
      #expect(throws: (any Error).self) { try CompactVocabulary(file: path) }
    }
    var generator = SystemRandomNumberGenerator()
    for _ in 0..<40 {
      var bytes = whole
      for _ in 0..<200 {
        bytes[Int.random(in: CompactLayout.headerSize..<bytes.count, using: &generator)] = .random(
          in: 0...255, using: &generator)
      }
      try write(bytes)
      let library = ConceptLibrary([try CompactVocabulary(file: path)])
      for code in ["T:1", "T:299", "T:beyond"] {
        _ = library.concept(code)
        _ = library.ancestors(code)
        _ = library.descendants(code)
      }
      _ = library.mentions(in: "name 3 of 1 name 299 of 0", .question)
      _ = library.completions(of: "na")
    }
  }
}
