import Query
import Testing
import Vocabulary

@Suite("Questions understood") struct UnderstandingTests {
  static let library: ConceptLibrary = {
    var scheme = ConceptScheme()
    scheme.load(
      """
      code\tkind\ten\tpl\tacronyms
      T:cf\tdisease\tCystic fibrosis\tMukowiscydoza\tCF
      T:screening\tprocedure\tNewborn screening\t\t
      T:heart\tprocedure\tOpen heart surgery\t\t
      T:asthma\tdisease\tAsthma\tAstma\t
      T:newborn\tage group\tNewborn\tNoworodek\t
      """)
    return ConceptLibrary(scheme)
  }()

  static let hospitals = [
    (name: "helsinki", hospital: "Sample Children's Hospital Helsinki"),
    (name: "riga", hospital: "Sample Children's Hospital Riga"),
  ]

  static func read(_ text: String) -> QuestionUnderstanding {
    QuestionUnderstanding(
      QueryText.parse(text).terms, concepts: library, hospitals: hospitals)
  }

  /// What is typed, and the filters, as text=field:value.
  static let filters: [(String, [String])] = [
    ("toddlers with asthma", ["toddlers=ageMin:P1Y,ageMax:P2Y"]),
    ("neonates", ["neonates=ageMin:P0D,ageMax:P27D"]),
    ("wcześniaki", ["wcześniaki=gestationMax:36"]),
    ("wcześniaków w Polsce", ["wcześniaków=gestationMax:36", "Polsce=country:pl"]),
    ("under 2 years", ["under 2 years=ageMax:P1Y"]), ("asthma <5 years", ["<5 years=ageMax:P4Y"]),
    ("children younger than 6 months", ["younger than 6 months=ageMax:P5M"]),
    ("28-32 weeks gestation", ["28-32 weeks gestation=gestationMin:28,gestationMax:32"]),
    ("born before 32 weeks", ["before 32 weeks=gestationMax:31"]),
    ("6 to 12 years old", ["6 to 12 years old=ageMin:P6Y,ageMax:P12Y"]),
    ("between 2 and 5 years asthma", ["between 2 and 5 years=ageMin:P2Y,ageMax:P5Y"]),
    ("aged 5 to 8 cf", ["aged 5 to 8=ageMin:P5Y,ageMax:P8Y"]),
    ("over 12 years", ["over 12 years=ageMin:P12Y"]),
    ("5-year-olds", ["5-year-olds=ageMin:P5Y,ageMax:P5Y"]),
    ("powyżej 10 lat", ["powyżej 10 lat=ageMin:P10Y"]),
    ("menores de 2 años", ["menores de 2 años=ageMax:P1Y"]),
    ("unter 6 Monaten", ["unter 6 Monaten=ageMax:P5M"]),
    ("moins de 3 ans", ["moins de 3 ans=ageMax:P2Y"]),
    ("Frühgeborenen", ["Frühgeborenen=gestationMax:36"]),
    ("keskoset", ["keskoset=gestationMax:36"]),
    ("vastasyntyneiden", ["vastasyntyneiden=ageMin:P0D,ageMax:P27D"]),
    ("peuters in Nederland", ["peuters=ageMin:P1Y,ageMax:P2Y", "Nederland=country:nl"]),
    ("nouveau-nés", ["nouveau-nés=ageMin:P0D,ageMax:P27D"]),
    ("recién nacidos", ["recién nacidos=ageMin:P0D,ageMax:P27D"]),
    ("zīdaiņi Latvijā", ["zīdaiņi=ageMin:P28D,ageMax:P11M", "Latvijā=country:lv"]),
    ("asthma in Finland", ["Finland=country:fi"]),
    ("asthma Helsinki", ["Helsinki=hospital:helsinki"]),
    ("open data on asthma", ["open data=access:PUBLIC"]), ("open heart surgery", []),
    ("newborn screening", []), ("\"toddlers\" -neonates", []), ("follow-up of 5 years", []),
    ("type 1 diabetes", []), ("36 hours", []), ("May 2019", []), ("week 6", []), ("in", []),
    ("", []),
  ]

  @Test("filters are read from words", arguments: filters)
  func filtersOf(_ text: String, _ expected: [String]) {
    let found = Self.read(text).filters.map { filter in
      filter.text + "="
        + filter.items.map { "\($0.field.name):\($0.value)" }.joined(separator: ",")
    }
    #expect(found == expected)
    for filter in Self.read(text).filters {
      #expect(filter.filters.queryItems.count == filter.items.count)
    }
  }

  @Test(
    "concepts are found beside them",
    arguments: [
      ("toddlers with CF in Finland", ["CF": ["T:cf"]]),
      ("newborn screening", ["newborn screening": ["T:screening"]]),
      ("open heart surgery Riga", ["open heart surgery": ["T:heart"]]), ("noworodki", [:]),
      ("\"cystic fibrosis\"", [:]), ("cystic -fibrosis", [:]),
      ("asthma/CF", ["asthma/CF": ["T:asthma"]]),
    ] as [(String, [String: [String]])])
  func conceptsOf(_ text: String, _ expected: [String: [String]]) {
    let found = Self.read(text).concepts
    #expect(Dictionary(found.map { ($0.text, $0.codes) }, uniquingKeysWith: +) == expected)
  }
}
