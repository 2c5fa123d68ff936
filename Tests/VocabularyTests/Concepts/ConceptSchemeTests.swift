import Testing

@testable import Vocabulary

@Suite("Concept schemes") struct ConceptSchemeTests {
  static let table = """
    code\tkind\ten\tpl\tsynonyms\tbroader
    ORPHA:1\tgroup\tRare disease\tChoroba rzadka\t\t
    ORPHA:2\tgroup\tLung disease\t\tPulmonary disease|Respiratory disease\tORPHA:1
    ORPHA:586\tdisease\tCystic fibrosis\tMukowiscydoza\tCF|Mucoviscidosis\tORPHA:2|ORPHA:1
    """

  private func scheme(_ table: String = table) -> ConceptScheme {
    var scheme = ConceptScheme()
    #expect(scheme.load(table).isEmpty)
    return scheme
  }

  @Test("label in the language asked for, else in English")
  func labels() {
    let scheme = scheme()
    #expect(scheme.label("ORPHA:586", languages: ["pl"]) == "Mukowiscydoza")
    #expect(scheme.label("ORPHA:2", languages: ["pl"]) == "Lung disease")
    #expect(scheme.label("ORPHA:3") == nil)
  }

  @Test("names have languages and kinds; a label equal to the English one counts where marked")
  func names() throws {
    var scheme = ConceptScheme()
    scheme.load(
      "code\ten\tes\tfi\tlay\tacronyms\tsame\nA\tSepsis\tsepsis\tSepsis\tblood poisoning|de:Blutvergiftung\tSEP\tes\n"
    )
    #expect(
      scheme.concept("A")?.names == [
        ConceptLabel("Sepsis", language: "en", kind: .preferred),
        ConceptLabel("sepsis", language: "es", kind: .preferred),
        ConceptLabel("blood poisoning", language: "en", kind: .lay),
        ConceptLabel("Blutvergiftung", language: "de", kind: .lay),
        ConceptLabel("SEP", kind: .acronym),
      ])
  }

  @Test("know what lies above and below")
  func hierarchy() {
    let scheme = scheme()
    #expect(scheme.descendants("ORPHA:1") == ["ORPHA:2", "ORPHA:586"])
    #expect(scheme.ancestors("ORPHA:586") == ["ORPHA:2", "ORPHA:1"])
    #expect(scheme.descendants("ORPHA:586").isEmpty && scheme.ancestors("none").isEmpty)
  }

  @Test("walk a ring once")
  func ring() {
    let scheme = scheme("code\tbroader\nA\tB\nB\tC\nC\tA\n")
    #expect(scheme.ancestors("A") == ["B", "C"] && scheme.descendants("A") == ["C", "B"])
  }

  @Test("say which lines cannot be read, and take the others")
  func issues() {
    var scheme = ConceptScheme()
    let issues = scheme.load("code\ten\nA\tLabel\n\tnone\nB\tLabel\ttoo\tmany\nC\n")
    #expect(issues.map(\.line) == [3, 4])
    #expect(scheme.concepts.map(\.code) == ["A", "C"])
    #expect(scheme.load("").map(\.line) == [1] && scheme.load("en\tpl\n").map(\.line) == [1])
  }
}
