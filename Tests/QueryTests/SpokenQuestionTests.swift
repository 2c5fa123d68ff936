import Query
import Testing
import Vocabulary

@Suite("Feasibility questions in a person's own words")
struct SpokenQuestionTests {
  static let library: ConceptLibrary = {
    var scheme = ConceptScheme()
    scheme.load(
      """
      code\tkind\ten\tpl\tes\tit\tfi\tnl\tlv\tde\tfr\tacronyms
      ORPHA:586\tdisease\tCystic fibrosis\tMukowiscydoza\tFibrosis quística\tFibrosi cistica\tKystinen fibroosi\tTaaislijmziekte\tCistiskā fibroze\tMukoviszidose\tMucoviscidose\tCF
      ICD10:J45\tdisease\tAsthma\tAstma\tAsma\tAsma\tAstma\tAstma\tAstma\tAsthma\tAsthme\t
      ICD10:E10\tdisease\tDiabetes\tCukrzyca\tDiabetes\tDiabete\tDiabetes\tDiabetes\tDiabēts\tDiabetes\tDiabète\t
      ICD10:J30\tdisease\tHay fever\t\t\t\t\t\t\t\t\t
      ICD10:D57\tdisease\tSickle-cell disease without crisis\t\t\t\t\t\t\t\t\t
      T:spirometry\tprocedure\tSpirometry\tSpirometria\tEspirometría\tSpirometria\tSpirometria\tSpirometrie\tSpirometrija\tSpirometrie\tSpirométrie\t
      T:ef\tmeasurement\tEjection fraction\t\t\t\t\t\t\t\t\tCF
      T:genetics\tspecialty\tGenetics\t\t\t\t\t\t\t\t\t
      """)
    return ConceptLibrary(scheme)
  }()

  static func read(_ text: String) -> SpokenQuestion {
    SpokenQuestion(
      text, concepts: library,
      hospitals: [("helsinki", "Sample Children's Hospital Helsinki")], languages: ["en"])
  }

  /// What is said, the question as one line, and what is told not to be understood.
  struct Case: CustomTestStringConvertible, Sendable {
    var said: String
    var question: String
    var left: [String] = []
    var testDescription: String { said }

    init(_ said: String, _ question: String, left: [String] = []) {
      (self.said, self.question, self.left) = (said, question, left)
    }
  }

  static let exclusions = [
    Case("CF -asthma", "ORPHA:586 -ICD10:J45"),
    Case(#"CF -"hay fever" -diabetes"#, "ORPHA:586 -ICD10:J30 -ICD10:E10"),
    Case("cystic fibrosis without asthma", "ORPHA:586 -ICD10:J45"),
    Case("children with cystic fibrosis but not asthma", "ORPHA:586 -ICD10:J45"),
    Case("CF excluding asthma and diabetes", "ORPHA:586 -ICD10:J45 -ICD10:E10"),
    Case("CF without asthma, diabetes or hay fever", "ORPHA:586 -ICD10:J45 -ICD10:E10 -ICD10:J30"),
    Case("without asthma, cystic fibrosis", "ORPHA:586 -ICD10:J45"),
    Case("CF without asthma with spirometry", "ORPHA:586 variable:Spirometry -ICD10:J45"),
    Case("CF other than asthma", "ORPHA:586 -ICD10:J45"),
    Case("mukowiscydoza bez astmy", "ORPHA:586 -ICD10:J45"),
    Case("fibrosis quística sin asma", "ORPHA:586 -ICD10:J45"),
    Case("fibrosi cistica senza asma", "ORPHA:586 -ICD10:J45"),
    Case("kystinen fibroosi ilman astmaa", "ORPHA:586 -ICD10:J45"),
    Case("taaislijmziekte zonder astma", "ORPHA:586 -ICD10:J45"),
    Case("cistiskā fibroze bez astmas", "ORPHA:586 -ICD10:J45"),
    Case("Mukoviszidose ohne Asthma", "ORPHA:586 -ICD10:J45"),
    Case("mucoviscidose sans asthme", "ORPHA:586 -ICD10:J45"),
    // A name that says without.
    Case("sickle-cell disease without crisis", "ICD10:D57"),
    // What is not wanted and not understood is told so.
    Case("CF without wheezles", "ORPHA:586", left: ["-wheezles"]),
    Case("CF -wheezles", "ORPHA:586", left: ["-wheezles"]),
    Case("CF without", "ORPHA:586"),
  ]

  static let children = [
    Case("girls under 2", "sex:female age:P0D/P2Y"),
    Case("boys aged 3 to 5", "sex:male age:P3Y/P6Y"),
    Case("dziewczynki poniżej 2 lat", "sex:female age:P0D/P2Y"),
    Case("chłopcy w wieku od 3 do 5 lat", "sex:male age:P3Y/P6Y"),
    Case("niñas menores de 2 años", "sex:female age:P0D/P2Y"),
    Case("varones de 3 a 5 años", "sex:male age:P3Y/P6Y"),
    Case("bambine sotto i 2 anni", "sex:female age:P0D/P2Y"),
    Case("maschi da 3 a 5 anni", "sex:male age:P3Y/P6Y"),
    Case("alle 2-vuotiaat tytöt", "age:P0D/P2Y sex:female"),
    Case("3–5-vuotiaat pojat", "age:P3Y/P6Y sex:male"),
    Case("meisjes jonger dan 2 jaar", "sex:female age:P0D/P2Y"),
    Case("jongens van 3 tot 5 jaar", "sex:male age:P3Y/P6Y"),
    Case("meitenes jaunākas par 2 gadiem", "sex:female age:P0D/P2Y"),
    Case("zēni no 3 līdz 5 gadiem", "sex:male age:P3Y/P6Y"),
    Case("Mädchen unter 2 Jahren", "sex:female age:P0D/P2Y"),
    Case("Jungen zwischen 3 und 5 Jahren", "sex:male age:P3Y/P6Y"),
    Case("filles de moins de 2 ans", "sex:female age:P0D/P2Y"),
    Case("garçons de 3 à 5 ans", "sex:male age:P3Y/P6Y"),
    Case("children under two with CF", "age:P0D/P2Y ORPHA:586"),
    Case("boys 3 to 5", "sex:male age:P3Y/P6Y"),
    Case("girls and boys with asthma", "sex:female|sex:male ICD10:J45"),
    Case("niños y niñas con asma", "sex:female|sex:male ICD10:J45"),
    Case("niños con asma", "ICD10:J45"), Case("bambini con asma", "ICD10:J45"),
    Case("bei jungen Kindern mit Asthma", "ICD10:J45", left: ["jungen"]),
    Case("asthma but no girls", "ICD10:J45 -sex:female"),
    Case("asthma not infants", "ICD10:J45 -age:P28D/P12M"),
    Case("CF without asthma under 5 years", "ORPHA:586 age:P0D/P5Y -ICD10:J45"),
    Case("toddlers or teenagers with asthma", "age:P1Y/P3Y|age:P12Y/P18Y ICD10:J45"),
    // No age, so nothing is guessed.
    Case("asthma under 5", "ICD10:J45", left: ["under 5"]),
    Case("premature babies", "", left: ["premature babies"]),
  ]

  static let whole = [
    Case(
      "How many children aged 2 to 5 with cystic fibrosis and a spirometry measurement, per hospital?",
      "age:P2Y/P6Y ORPHA:586 variable:Spirometry", left: []),
    Case(
      "ORPHA:586 girls in Finland country:pl sex:male",
      "ORPHA:586 sex:male sex:female country:pl country:fi"),
    Case("CF Helsinki", "ORPHA:586 hospital:helsinki"),
    Case("CF and genetics and xyzzy", "ORPHA:586", left: ["genetics xyzzy"]),
    Case("mukowiscydoza u dzieci", "ORPHA:586"), Case("", ""),
    Case("how many children?", ""), Case("age:young CF", "ORPHA:586", left: ["age:young"]),
  ]

  @Test("Words become criteria, and what is left is told", arguments: exclusions + children + whole)
  func reads(_ item: Case) {
    let read = Self.read(item.said)
    #expect(read.question.text == item.question)
    #expect(read.notUnderstood == item.left)
  }

  @Test("Each reading names its words and its criterion")
  func told() {
    let read = Self.read("CF without Asthma, girls under 2 in Finland")
    #expect(
      read.understood == [
        .init(text: "CF", criterion: "ORPHA:586", label: "Cystic fibrosis"),
        .init(text: "Asthma", criterion: "-ICD10:J45", label: "Asthma"),
        .init(text: "girls", criterion: "sex:female"),
        .init(text: "under 2", criterion: "age:P0D/P2Y"),
        .init(text: "Finland", criterion: "country:fi"),
      ])
  }

  @Test("No text is too odd or too long")
  func hostile() {
    for text in [
      "-", "--", "\"", "-\"\"", "without", "no no no", "under", "girls boys girls , ,",
      String(repeating: "without asthma ", count: 2_000), String(repeating: "-x ", count: 2_000),
      "\u{0}\u{202E}", "not -not \"not\"",
    ] {
      _ = Self.read(text)
    }
    let long = Self.read(String(repeating: "asthma ", count: 500))
    #expect(long.notUnderstood.isEmpty == false)
  }
}
