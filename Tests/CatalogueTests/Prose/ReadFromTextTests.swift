import Testing

@testable import Catalogue

@Suite("What texts state only in words") struct ReadFromTextTests {
  /// A text, and the values it states in the reader's order: ages, gestation, count, years, codes.
  static let texts: [(String, [String])] = [
    // The nine languages.
    ("Growth of children under 5 born 2004–2010", ["../P5Y", "2004/2010"]),
    (
      "Data of 1 250 children aged 2 to 5 years, collected 2010-2018",
      ["P2Y/P6Y", "1250", "2010/2018"]
    ),
    ("Dane 1 250 dzieci w wieku od 2 do 5 lat z lat 2010–2018", ["P2Y/P6Y", "1250", "2010/2018"]),
    ("Dzieci poniżej 5 roku życia, urodzone w latach 2004–2010", ["../P5Y", "2004/2010"]),
    ("Registro de 1 250 niños de 2 a 5 años, 2010-2018", ["P2Y/P6Y", "1250", "2010/2018"]),
    ("Pacientes menores de 18 años con asma", ["../P18Y"]),
    ("Neonati fino a 28 giorni", ["../P28D"]),
    ("Dati di 1.250 bambini da 2 a 5 anni, dal 2010 al 2018", ["P2Y/P6Y", "1250", "2010/2018"]),
    (
      "Aineistossa on 1 250 lasta, 2–5-vuotiaat lapset, vuosilta 2010–2018",
      ["P2Y/P6Y", "1250", "2010/2018"]
    ),
    ("Alle 16-vuotiaat potilaat", ["../P16Y"]),
    (
      "Gegevens van 1.250 kinderen van 2 tot 5 jaar, 2010 tot 2018",
      ["P2Y/P6Y", "1250", "2010/2018"]
    ),
    ("Kinderen jonger dan 2 jaar", ["../P2Y"]),
    (
      "Dati par 1250 bērniem vecumā no 2 līdz 5 gadiem, 2010.–2018. gads",
      ["P2Y/P6Y", "1250", "2010/2018"]
    ),
    ("Bērni jaunāki par 5 gadiem", ["../P5Y"]),
    (
      "Daten von 1.250 Kindern im Alter von 2 bis 5 Jahren, 2010 bis 2018",
      ["P2Y/P6Y", "1250", "2010/2018"]
    ),
    ("Kinder unter 5 Jahren", ["../P5Y"]),
    (
      "Données de 1 250 enfants âgés de 2 à 5 ans, de 2010 à 2018",
      ["P2Y/P6Y", "1250", "2010/2018"]
    ),
    ("Enfants de moins de 5 ans", ["../P5Y"]),
    // Ages.
    ("Patients aged 18 years and over", ["P18Y/.."]),
    ("children (0–29 yrs) with cancer", ["P0Y/P30Y"]),
    ("infants aged ≤ 90 days with fever", ["../P91D"]),
    ("children under five years", ["../P5Y"]),
    ("children aged 2-5 years, of whom some aged 3-4 years", ["P2Y/P6Y"]),
    // Gestation.
    ("babies <30+0 weeks gestation at birth", ["../29"]),
    ("infants born before 32 weeks of gestation", ["../31"]),
    ("Frühgeborene unter 32 Schwangerschaftswochen", ["../31"]),
    // Counts.
    ("The cohort (n = 1 250) was followed", ["1250"]),
    ("n=12,500 in all", ["12500"]),
    ("A total of 18 329 children were recruited at birth", ["18329"]),
    ("It covers 8.8 million patients", ["8800000"]),
    ("these ~58k participants", ["58000"]),
    // Years.
    ("Patients diagnosed between 2006 and 2010", ["2006/2010"]),
    ("Recruitment took place from February 2003 to January 2006", ["2003/2006"]),
    ("Tayside 1999 – current", ["1999/.."]),
    ("The registry has collected data since 2005", ["2005/.."]),
    ("influenza season 2019/20", ["2019/2020"]),
    ("Children born in 2011", ["2011/2011"]),
    // Codes.
    ("Cystic fibrosis (ORPHA:586)", ["ORPHA:586"]),
    ("Diagnosis ICD-10 E84", ["ICD10:E84"]),
    ("ICD-10 codes E10, E11 and E84.0", ["ICD10:E10", "ICD10:E11", "ICD10:E84.0"]),
    ("tumours (ICD10 C00-97, D00-48)", ["ICD10:C00-C97", "ICD10:D00-D48"]),
    (
      "seizures HP:0001250, OMIM 219700, SNOMED CT 190905008",
      ["HP:0001250", "OMIM:219700", "SNOMEDCT:190905008"]
    ),
    ("CIM-10 E84.0, ORPHA586", ["ICD10:E84.0", "ORPHA:586"]),
  ]

  @Test("are read in nine languages", arguments: texts)
  func states(_ text: String, _ expected: [String]) {
    #expect(ProseReader(text).found().map(\.value) == expected)
  }

  static let nothing = [
    // Times that pass, and moments.
    "followed up for 18 years", "within 6 months of diagnosis", "2 years of data",
    "until the age of 10 years",
    "vaccinated at the age of 14", "questionnaires at the ages of 1, 14 and 31 years",
    "the last 24 hours",
    "survival 2 to 5 years after transplantation in patients", "patients over 5 years",
    "children were 7, 11 and 18 years old at the visits",
    // Others than the children.
    "pregnant women aged 16 to 45 years", "children of mothers aged 18 to 35 years",
    "Criteria for the mothers were to be at least 16 years old",
    "before the 24th week of amenorrhea",
    "ultrasound at 28-32 weeks of gestation", "12,453 pregnant women were recruited",
    "questionnaires of 500 mothers of patients", "12 children's hospitals",
    "3000 blood and 3000 tissue samples",
    // Left out.
    "excluding children under 2 years", "children under 2 years were excluded",
    "all but those without ICD-10 E84",
    // Plans, parts, rates.
    "560 patients will be randomised", "designed to follow up 7000 children",
    "recruitment by 2030 is 13,150 patients",
    "a subgroup of 559 children", "1 in 2500 newborns", "600 patients a year",
    "deaths per 100,000 children",
    "up to 1600 participants", "At 5–6 years, 1255 children came", "53% of children",
    "type 2 patients",
    "9482 children were asked and 6131 children came",
    // Other numbers.
    "grant 2014-2020 of Horizon 2020", "published in 2018", "decree n° 2006-909",
    "doi:10.1007/s10654-016-0224-9",
    "https://data.example/2013-2014-zones", "OMIM, 2016-07-14", "ICD-10 codes are used", "room E84",
    "vitamin B12",
    "ICD-9 is used for 1993", "Prix E10 et E85", "SARS-CoV-2", "children under 5 kg",
    "children under 3.5 points",
    "founded in the year 1895", "5 mg for children", "<p style=\"line-height: 1.45em\">x</p>", "",
    "12", "2018",
  ]

  @Test("are not read into what says nothing of them", arguments: nothing)
  func statesNothing(_ text: String) {
    #expect(ProseReader(text).found().map(\.value) == [])
  }

  @Test("come with the words that they were read from")
  func words() {
    let found = ProseReader("Growth of  children\nunder 5 years (ORPHA:586), n = 1 250.").found()
    #expect(found.map(\.words) == ["children under 5 years", "n = 1 250", "ORPHA:586"])
  }

  private func dataset() -> Dataset {
    var dataset = Dataset(iri: "https://hospital.example/d")
    dataset.title = LocalisedText("Cystic fibrosis, ICD-10 E84", language: "en")
    dataset.description = LocalisedText("1 250 children under 5 born 2004–2010", language: "en")
    return dataset
  }

  @Test("stand beside what is stated, never in its place")
  func statedWins() {
    var dataset = dataset()
    #expect(
      dataset.readFromText(threshold: 10).map { "\($0.place) \($0.field) \($0.value)" } == [
        "description ages ../P5Y", "description individuals 1250", "description years 2004/2010",
        "title code ICD10:E84",
      ])
    dataset.ages = AgeRange(from: nil, through: Age(17, .year))
    dataset.individuals = 1300
    #expect(dataset.readFromText(threshold: 10).map(\.field) == [.years, .code])
    dataset.temporal = [TimeRange(start: "2004", end: "2011")]
    dataset.codes = [Code(system: "ORPHA", value: "586")]
    #expect(dataset.readFromText(threshold: 10).isEmpty)
  }

  @Test("hold no count below the threshold, and none where the stated one was cut")
  func smallCounts() {
    var dataset = dataset()
    for (text, threshold) in [
      ("n = 7", 10), ("7 children", 10), ("0 children", 10), ("n = 1 250", 2_000), ("n = 1", 1),
    ] {
      dataset.description = LocalisedText(text)
      let counts = dataset.readFromText(threshold: threshold).compactMap(\.individuals)
      #expect(counts == (threshold == 1 ? [1] : []), "\(text)")
    }
    dataset.description = LocalisedText("n = 1 250")
    #expect(dataset.readFromText(threshold: 10, hidesCount: true).compactMap(\.individuals) == [])
    dataset.description = LocalisedText("n = 1 250")
    dataset.alternativeTitle = LocalisedText("1300 children")
    #expect(dataset.readFromText(threshold: 10).compactMap(\.individuals) == [], "two that differ")
  }

  static let labels: [(String, String?)] = [
    ("Weight at age 24 months", "P24M/P25M"), ("Height of the child at 5 years", "P5Y/P6Y"),
    ("Fruits in school-age children (5-8 years)", "P5Y/P9Y"),
    ("Child's leptin, age 0 and <1 month", "P0M/P1M"),
    ("weight_48m of the child at 48m", "P48M/P49M"), ("Peso a los 12 meses de edad", "P12M/P13M"),
    ("FEV1 12 months after transplantation", nil), ("BMI of the mother at age 30 years", nil),
    ("APGAR at 5 minutes", nil), ("PM10 within a buffer of 300 m at birth", nil),
    ("How many children under 18 years are there", nil), ("wheeze in the past 12 months", nil),
    ("Vaginal bleeding: after week 28", nil), ("2nd measure of arm circumference", nil),
  ]

  @Test("are read from the labels of variables", arguments: labels)
  func variables(_ label: String, _ expected: String?) {
    #expect(VariableAges.read(label)?.0.description == expected)
    var dataset = Dataset(iri: "https://hospital.example/d")
    var variable = Variable(table: "", name: "v")
    variable.label = LocalisedText(label)
    dataset.variables = [variable]
    let read = dataset.readFromText(threshold: 10)
    #expect(read.map(\.value) == (expected.map { [$0] } ?? []))
    #expect(read.allSatisfy { $0.place == .variable })
  }

  @Test("are read from hostile text in bounded time and without a crash")
  func hostile() {
    let parts = [
      "2004–", "n=", "ICD-10 ", "E84-", "under ", "1 250 ", "children ", "<", ">", "«", "é",
      "\u{202E}", "&lt;", "://", "9",
    ]
    for part in parts { _ = ProseReader(String(repeating: part, count: 3_000)).found() }
    for first in parts {
      for second in parts {
        for third in parts { _ = ProseReader(first + second + third, isTitle: true).found() }
      }
    }
  }
}
