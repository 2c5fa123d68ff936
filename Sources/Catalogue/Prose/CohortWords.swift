/// The words around the name of a cohort by which one that the data are about is told from any other, in nine
/// languages; folded.
enum CohortWords {
  // MARK: - Just before a name

  static let articles = words("the a an these all los las i gli le de het die der den les des l d")

  /// It is not of them, or they are one end of a span.
  static let otherRoles = words(
    """
    as by like than when become were was being via or vs versus up jako wie als oder como come comme ka lub tai vai ou
    """)
  /// Only after a registry: «registry for newborns», not «formula for infants».
  static let purposes = words("for dla fur voor para per pour")
  static let registryStems = list("regist rejestr rekister databas datenbank baza")
  /// Only after data: «data from newborns», not «from newborns on».
  static let origins = words("from od no")
  /// Before or after; only where they are admitted to a ward: one end of a span.
  static let towards = words(
    "to into until till toward towards through do bis ab seit tot vanaf hasta desde fino dai jusqu depuis lidz"
  )

  // MARK: - Just after it

  /// It only tells something else apart.
  static let nobody = words(
    """
    s nurse nurses staff service services appointment appointments network form formula food set hospital hospitals
    school
    """)
  static let nobodyStems = list("screening death mortal organis")

  // MARK: - Beside it

  static let conjunctions = words(
    "and or i oraz lub y e o u ed ja tai sek seka en un vai und oder sowie et ou")

  /// Children of any age: joined with them, the ages are all.
  static let anyChildren = words(
    """
    children child kids people persons patients paediatric pediatric youth youths students
    dzieci dziecko mlodziez mlodziezy ninos ninas jovenes bambini bambine giovani ragazzi lapset lasten lapsia lapsilla
    nuoret nuorten nuoria kinderen jongeren berni bernu berniem jauniesi jauniesu kinder kindern heranwachsende
    heranwachsenden enfants jeunes
    """)

  /// Beginnings of words for data and for how children come into them, one of which is near.
  static let dataStems = list(
    """
    regist rejestr rekister cohort kohort coort data dane danych dati datos donnees daten datensatz gegevens aineisto
    study studi studie badan estudio etude tutkimu onderzoek petijum baza biobank collect samml raccolt coleccion
    sample record chart episode admi hospitalis hospitaliz intensiv recording measurement image scan survey audit trial
    case ricover ingres aufnahm aufgenomm opname treated episod
    """)

  /// Who is not born too early.
  static let term = words(
    """
    term fullterm mature donoszone donoszonych termino termine taysiaikaiset taysiaikaisten voldragen laika reife reifen
    reifgeborene reifgeborenen terme
    """)

  // MARK: - In the same sentence

  /// Those who make it doubtful who the data are about.
  static let others = words(
    """
    woman man adult young grown grandparents siblings controls control stillbirths stillborn stillbirth fetuses foetuses
    fetus fetal foetal losses deaths death mortality died animals mice rats piglets lambs
    zgony martwe plod plodow dorosli doroslych mlodych muertes mortalidad fetos adultas morti mortalita feti giovani
    kuolemat sikio sikiot aikuiset aikuisten overleden sterfte foetussen volwassen mirstiba augli pieaugusie
    tode todesfalle totgeburten feten erwachsener junge deces mortalite foetus jeunes
    """)

  /// What is done to all newborns to find the few, and what children are given.
  static let otherStems = list(
    """
    screening screened przesiew cribado tamiza seulon seula skrining depist hielprik fersenblut vaccin immunis immuniz
    szczepi rokot impf vakcin questionnaire guideline
    """)

  // MARK: - In any sentence

  /// Of a later time: they are older in the data as well.
  static let later = words(
    """
    later outcome outcomes adulthood childhood lifelong corrected until school survivors pozniej skorygowanego adultez
    corregida corretta myohemmin spater korrigierten tard szkolnego lungo plazo devenir esiti ennuste rokowanie
    """)
  static let laterStems = list(
    """
    follow longitud nachbeobacht nachsorg nachuntersuch nachverfolg langzeit suivi seguim seguid opvolg vervolg gevolgd
    seuranta seurat dlugoter dlugofal langetermijn noveros noverot ilgtermin langdurig pitkaaikais
    """)

  private static func list(_ text: String) -> WordBeginnings {
    WordBeginnings(text.split(whereSeparator: \.isWhitespace).map(String.init))
  }

  private static func words(_ text: String) -> WordSet { WordSet(text: text) }
}
