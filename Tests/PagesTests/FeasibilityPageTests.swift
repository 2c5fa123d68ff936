import Catalogue
import Feasibility
import Query
import Store
import Testing
import Vocabulary

@testable import Pages

@Suite struct FeasibilityPageTests {
  private func answer(_ hospitals: [FeasibilityAnswer.Hospital]) -> FeasibilityAnswer {
    FeasibilityAnswer(
      question: FeasibilityQuestion(all: [
        .init(any: [.init(concept: Code(system: "ORPHA", value: "586"))]),
        .init(any: [.init(age: AgeRange(iso8601: "P2Y/P6Y"))]),
      ]), asOf: "2026-06-01T10:00:00Z", generation: 3, hospitals: hospitals,
      total: .init(
        disjoint: .init(lower: 70, estimate: 80, upper: 1_290),
        shared: .init(lower: 70, estimate: nil, upper: 1_290, below: nil)), warnings: [])
  }

  private func page(
    _ query: [(String, String)], _ hospitals: [FeasibilityAnswer.Hospital],
    languages: [String] = ["en"]
  ) -> FeasibilityPage {
    let asked = request("/feasibility", query, languages: languages)
    return FeasibilityPage(
      asked, answer: answer(hospitals), problems: [], sources: [],
      names: ConceptNames(reader: asked.reader) { _, _ in "Cystic fibrosis" })
  }

  private typealias Bounds = FeasibilityAnswer.Bounds

  /// Kinds, bounds, their words in English, and the three numbers.
  private static let counts: [(FeasibilityAnswer.Kind, Bounds, String, String)] = [
    (
      .estimate, Bounds(lower: 70, estimate: 80, upper: 90), "70 to 90, most likely about 80.",
      "70|≈ 80|90"
    ),
    (.estimate, Bounds(lower: 0, upper: 90, below: 10), "0 to 90.", "0|<10|90"),
    (
      .estimate, Bounds(lower: 40, estimate: 40, upper: 40), "40, up to rounding.", "40|≈ 40|40"
    ),
    (.zero, Bounds(), "none.", "0|0|0"),
    (.suppressed, Bounds(below: 10), "fewer than 10, perhaps none.", "0|<10|<10"),
    (.unknown, Bounds(), "nothing published says.", "?|?|?"),
    (.unknown, Bounds(upper: 90), "nothing published counts it; at most 90.", "?|?|90"),
    (.refused, Bounds(), "the hospital does not answer such questions.", "?|?|?"),
  ]

  @Test(arguments: counts.indices) func countsInWords(index: Int) {
    let (kind, bounds, sentence, numbers) = Self.counts[index]
    let words = CountWords(kind, bounds, reader: Reader(languages: ["en"]))
    #expect(words.sentence == sentence)
    #expect([words.atLeast, words.likeliest, words.atMost].joined(separator: "|") == numbers)
  }

  @Test func barsFillTheirScaleWhateverIsPossibleElsewhere() throws {
    func hospital(
      _ name: String, _ kind: FeasibilityAnswer.Kind, _ bounds: Bounds
    ) -> FeasibilityAnswer.Hospital {
      FeasibilityAnswer.Hospital(
        hospital: name, name: name, country: "nl", kind: kind, bounds: bounds)
    }
    let shown = page(
      [],
      [
        hospital("a", .estimate, Bounds(lower: 100, estimate: 150, upper: 200)),
        hospital("b", .unknown, Bounds(upper: 9_000)),
      ])
    let bar = try #require(shown.result?.rows.first?.bar)
    #expect(bar.x == 104 && bar.width == 100 && bar.mark == 154)
    #expect(shown.result?.rows.last?.bar == nil)
  }

  @Test func showsBoundsAndTheQuestion() throws {
    let hospital = FeasibilityAnswer.Hospital(
      hospital: "riga", name: "Riga", country: "lv", kind: .estimate,
      bounds: .init(lower: 70, estimate: 80, upper: 90))
    let html = try page(
      [("code", "ORPHA:586"), ("ageMin", "P2Y"), ("ageMax", "P5Y"), ("target", "60")], [hospital]
    ).rendered()
    for text in [
      "Cystic fibrosis (ORPHA:586), and 2–5 years", "70 to 1,290, most likely about 80.",
      "At least 60 children are certain", "aria-label=\"70 to 90, most likely about 80.\"",
      "/feasibility?code=ORPHA%3A586&amp;ageMin=P2Y&amp;ageMax=P5Y&amp;format=csv",
      "<option value=\"P2Y\" selected>", "value=\"ORPHA:586\"",
    ] {
      #expect(html.contains(text), "\(text)")
    }
  }

  @Test(
    arguments: [
      (
        ["en"],
        [
          "“CF” is read as Cystic fibrosis (ORPHA:586).", "“asthma” is left out: not ICD10:J45.",
          "Not understood, and left out: xyzzy, -plugh.",
        ]
      ),
      (
        ["pl"],
        [
          "„CF” odczytano jako Cystic fibrosis (ORPHA:586).",
          "Nie zrozumiano i pominięto: xyzzy, -plugh.",
        ]
      ),
    ])
  func ownWordsAreToldAsTheyWereRead(languages: [String], told: [String]) throws {
    let said = "CF xyzzy without asthma, without plugh"
    let asked = request("/feasibility", [("q", said)], languages: languages)
    var spoken = SpokenQuestion(said, concepts: .empty)
    spoken.understood = [
      .init(text: "CF", criterion: "ORPHA:586", label: "Cystic fibrosis"),
      .init(text: "asthma", criterion: "-ICD10:J45"),
    ]
    spoken.notUnderstood = ["xyzzy", "-plugh"]
    let html = try FeasibilityPage(
      asked, answer: answer([]), spoken: spoken, problems: [], sources: [],
      names: ConceptNames(reader: asked.reader) { _, _ in nil }
    ).rendered()
    for text in told + ["value=\"\(said)\""] {
      #expect(html.contains(text), "\(text)")
    }
  }

  @Test(arguments: [("70", "certain"), ("71", "possible"), ("1291", "out of reach")])
  func theTargetIsJudged(target: String, word: String) throws {
    let page = page([("target", target)], [])
    #expect(page.result?.verdict?.contains(word) == true)
  }

  @Test func hostileNamesStayNames() throws {
    for text in EscapingTests.hostile {
      let hospital = FeasibilityAnswer.Hospital(
        hospital: String(text.prefix(200)), name: text, country: text, kind: .estimate,
        bounds: .init(lower: 0, upper: 10),
        datasets: [.init(id: "a", iri: text, title: text, kind: .unknown)])
      let html = try page([("code", String(text.prefix(500)))], [hospital]).rendered()
      try EscapingTests.expectHarmless(html, "feasibility")
    }
  }
}
