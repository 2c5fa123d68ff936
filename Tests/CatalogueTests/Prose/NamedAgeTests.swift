import Foundation
import TestSupport
import Testing

@testable import Catalogue

@Suite("Ages that texts tell by a name") struct NamedAgeTests {
  /// A dataset's ages and gestation as read, in this order.
  private func read(_ title: String, _ description: String = "") -> [String] {
    var dataset = Dataset(iri: "https://data.hospital.example/a")
    dataset.title = LocalisedText(title, language: "en")
    dataset.description = LocalisedText(description, language: "en")
    return dataset.readFromText(threshold: 10)
      .filter { [.ages, .gestation].contains($0.field) }.map(\.value)
  }

  /// First sentences of descriptions.
  static let cohorts: [(String, [String])] = [
    ("Registry of toddlers with cystic fibrosis at a children's hospital.", ["P1Y/P3Y"]),
    ("Rejestr wcześniaków z dysplazją oskrzelowo-płucną.", ["../36"]),
    ("Baza danych noworodków z wrodzonymi wadami serca.", ["P0D/P28D"]),
    ("Dane niemowląt z zapaleniem oskrzelików.", ["P0D/P1Y"]),
    ("Kohorta nastolatków z cukrzycą typu 1.", ["P12Y/P18Y"]),
    ("Registro de recién nacidos con cardiopatía congénita.", ["P0D/P28D"]),
    ("Cohorte de adolescentes con anorexia nerviosa.", ["P12Y/P18Y"]),
    ("Datos de lactantes con bronquiolitis ingresados en planta.", ["P0D/P1Y"]),
    ("Recién nacidos prematuros de una unidad de nivel III.", ["P0D/P28D", "../36"]),
    ("Registro di neonati con encefalopatia ipossico-ischemica.", ["P0D/P28D"]),
    ("Coorte di adolescenti con diabete di tipo 1.", ["P12Y/P18Y"]),
    ("Dati di lattanti con reflusso gastroesofageo.", ["P0D/P1Y"]),
    ("Vastasyntyneiden sepsisrekisteri.", ["P0D/P28D"]),
    ("Rekisteri vastasyntyneistä, joilla on synnynnäinen sydänvika.", ["P0D/P28D"]),
    ("Aineisto keskosista, joilla on retinopatia.", ["../36"]),
    ("Taaperoiden astman tutkimusaineisto.", ["P1Y/P3Y"]),
    ("Registratie van pasgeborenen met een aangeboren hartafwijking.", ["P0D/P28D"]),
    ("Gegevens van peuters met astma.", ["P1Y/P3Y"]),
    ("Cohort van tieners met diabetes type 1.", ["P12Y/P18Y"]),
    ("Jaundzimušo ar iedzimtu sirdskaiti reģistrs.", ["P0D/P28D"]),
    ("Dati par zīdaiņiem ar bronhiolītu.", ["P0D/P1Y"]),
    ("Pusaudžu ar 1. tipa cukura diabētu reģistrs.", ["P12Y/P18Y"]),
    ("Register für Frühgeborene mit bronchopulmonaler Dysplasie.", ["../36"]),
    ("Daten von Neugeborenen mit Hyperbilirubinämie.", ["P0D/P28D"]),
    ("Säuglinge mit RSV-Infektion, stationär behandelt.", ["P0D/P1Y"]),
    ("Kohorte von Kleinkindern mit Neurodermitis.", ["P1Y/P3Y"]),
    ("Registre des nouveau-nés atteints de cardiopathie congénitale.", ["P0D/P28D"]),
    ("Cohorte d'adolescents souffrant d'obésité sévère.", ["P12Y/P18Y"]),
    ("Données de nourrissons hospitalisés pour bronchiolite.", ["P0D/P1Y"]),
    ("Registre des enfants nés prématurés.", ["../36"]),
    ("Preterm infants treated for retinopathy, one record an eye.", ["../36"]),
    ("Data from neonates and infants with pneumonia.", ["P0D/P1Y"]),
    ("Admissions of infants and toddlers with bronchiolitis.", ["P0D/P3Y"]),
    ("Electronic records of all babies admitted to a neonatal unit.", ["P0D/P28D"]),
    ("EEG recordings from neonates with seizures.", ["P0D/P28D"]),
    ("A survey of adolescents on sleep and screen time.", ["P12Y/P18Y"]),
  ]

  @Test("are read where a cohort is called by it", arguments: cohorts)
  func readsCohorts(_ text: String, _ expected: [String]) {
    #expect(read("Register", text) == expected)
  }

  static let titles: [(String, [String])] = [
    ("Toddlers with severe asthma", ["P1Y/P3Y"]), ("Cooled newborns", ["P0D/P28D"]),
    ("Neonatal intensive care", ["P0D/P28D"]), ("Very preterm infants of Helsinki", ["../36"]),
    ("Moderate and late preterm newborns", ["P0D/P28D", "../36"]),
    ("Idiopathic scoliosis in adolescents", ["P12Y/P18Y"]), ("infants", ["P0D/P1Y"]),
    ("Wcześniaki leczone surfaktantem", ["../36"]), ("Adolescentes con diabetes", ["P12Y/P18Y"]),
    ("Reanimación: recién nacidos a término", ["P0D/P28D"]),
    ("Cuidados intensivos neonatales", ["P0D/P28D"]), ("Kleinkinder mit Asthma", ["P1Y/P3Y"]),
    ("Réanimation néonatale", ["P0D/P28D"]), ("Asthma bij peuters", ["P1Y/P3Y"]),
    ("Jaundzimušie ar dzelti", ["P0D/P28D"]), ("Vastasyntyneiden tehohoito", ["P0D/P28D"]),
    ("Terapia intensiva neonatale", ["P0D/P28D"]),
    ("Długofalowa ocena rozwoju noworodków przedwcześnie urodzonych", ["../36"]),
    ("Retinopatia u noworodków przedwcześnie urodzonych", ["P0D/P28D", "../36"]),
  ]

  @Test("are read in titles", arguments: titles)
  func readsTitles(_ title: String, _ expected: [String]) { #expect(read(title) == expected) }

  static let nothing = [
    // A later time, or an earlier one.
    "Children with asthma followed until adolescence.",
    "Cohort of newborns followed for ten years.",
    "Follow-up of preterm infants to school age into adolescents' years.",
    "Registry of adults who were born preterm.", "Registry of infants, seen again at five years.",
    "Long-term outcomes of adolescents with cancer.",
    "A birth cohort of newborns seen later in life.",
    "Epilepsy of neonatal onset.", "Patients with disease since they were infants.",
    "Children treated as newborns for jaundice.", "From newborns to adolescents: growth data.",
    "Langzeitverlauf von Frühgeborenen.".replacing("Frühgeborenen", with: "Neugeborenen"),
    "Obserwacja noworodków do wieku szkolnego.",
    // Others beside them.
    "Data of mothers of newborns with jaundice.",
    "Registry of parents of adolescents with anorexia.",
    "Registry of children and adolescents with diabetes.", "Register für Kinder und Jugendliche.",
    "Rejestr dzieci i nastolatków.", "Registro de niños y adolescentes.",
    "Registre d'enfants et d'adolescents.", "Registro di bambini e adolescenti.",
    "Lasten ja murrosikäisten rekisteri.", "Register van kinderen en adolescenten.",
    "Bērnu un pusaudžu reģistrs.", "Survey of adolescents and young adults.",
    "Women who gave birth to preterm infants.", "Stillbirths and newborns who died.",
    "Newborns and adolescents with epilepsy in one register.",
    // Nobody.
    "Newborn screening for cystic fibrosis.", "Screening of newborns for hypothyroidism.",
    "Infant mortality by region.", "Premature ovarian insufficiency register.",
    "Adolescent idiopathic scoliosis register.", "Vaccination of infants by region.",
    "The tumour of the newborn.", "Partos prematuros en España.", "Accouchements prématurés.",
    "Wurmkur für Säuglinge: Daten.", "Formula food for infants, a database.",
    // What is too vague.
    "Registry of school-age children with asthma.", "Preschool children with wheeze.",
    "Youth with obesity.", "Registry of children excluding newborns.",
  ]

  @Test("are not read where anything else may be meant", arguments: nothing)
  func readsNothing(_ text: String) {
    #expect(read("Register", text) == [])
    #expect(read(text) == [])
  }

  @Test("numbers go before names")
  func numbers() {
    #expect(read("Toddlers with asthma", "Children aged 1 to 4 years.") == ["P1Y/P5Y"])
    #expect(read("Preterm infants born before 32 weeks of gestation") == ["../31"])
  }

  @Test("who is not born too early leaves gestation open")
  func term() {
    #expect(read("Register", "Data of preterm newborns and healthy newborns.") == ["P0D/P28D"])
    #expect(read("Register", "Registry of preterm infants and full-term infants.") == ["P0D/P28D"])
    #expect(read("Preterm infants, and those born at term") == [])
    #expect(
      read("Register", "Preterm infants in neonatal intensive care.") == ["P0D/P28D", "../36"])
  }

  @Test("texts that name others leave it open")
  func agreement() {
    #expect(read("Toddlers with asthma", "Adolescents came as controls. Toddlers did, too.") == [])
    #expect(read("Newborns", "Care of newborns. Infants with fits are marked.") == ["P0D/P28D"])
    #expect(read("Newborns", "Care of newborns by hour.") == ["P0D/P28D"])
    #expect(read("Newborns", "Care of newborns. Some were preterm infants.") == ["P0D/P28D"])
  }

  @Test("of the synthetic data space do not contradict what its descriptions state")
  func seed() {
    var read = 0
    for file in Written.files(below: Shared.package.appendingPathComponent("Seed")) {
      for dataset in Written.datasets(in: file) {
        var silent = dataset
        silent.ages = nil
        silent.ageGroups = []
        silent.gestation = nil
        silent.variables = []
        for value in silent.readFromText(threshold: 10) where Self.isName(value.words) {
          if let read = value.ages, let stated = dataset.ages {
            #expect(read.overlaps(stated), "\(value) \(dataset.iri)")
          }
          if value.field == .gestation, let stated = dataset.gestation {
            #expect(stated.to ?? 45 <= 36, "\(value) \(dataset.iri)")
          }
          read += 1
        }
      }
    }
    #expect(read >= 4)
  }

  private static func isName(_ words: String) -> Bool {
    let words = ProseWord.words(of: words)
    return words.indices.contains { CohortNames.read(words, at: $0) != nil }
      && !words.contains { $0.number != nil }
  }
}
