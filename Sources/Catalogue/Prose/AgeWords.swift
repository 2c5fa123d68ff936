internal import Vocabulary

/// Names of ages, and the words by which ages are told, in nine languages.
enum AgeWords {
  /// Names and what they mean.
  private static let names: [(String, NamedAge)] = [
    (
      """
      en:preterm en:preterms en:premature en:prematurely en:preemie en:preemies en:prematures
      pl:wcześniak pl:przedwcześnie es:prematuro es:pretérmino it:prematuro it:pretermine fi:keskonen
      fi:ennenaikainen nl:prematuur nl:prematuren lv:priekšlaicīgi lv:priekšlaikus de:Frühgeborene
      de:Frühchen de:Frühgeborenes fr:prématuré
      """, .preterm
    ),
    (
      """
      en:newborn en:neonate en:neonates pl:noworodek es:neonato it:neonato fi:vastasyntynyt
      nl:pasgeborene nl:neonaat nl:neonaten lv:jaundzimušais de:Neugeborene de:Neugeborenes
      """, .newborn
    ),
    (
      """
      en:infant en:baby pl:niemowlę es:lactante es:bebé it:lattante fi:imeväinen fi:vauva nl:zuigeling
      nl:baby lv:zīdainis de:Säugling de:Baby fr:nourrisson fr:bébé
      """, .infant
    ),
    (
      "en:toddler fi:taapero nl:peuter lv:mazulis de:Kleinkind de:Kleinkinder",
      .toddler
    ),
    (
      """
      en:preschooler en:preschool pl:przedszkolak es:preescolar it:prescolare fi:leikki-ikäinen nl:kleuter
      lv:pirmsskolas de:Vorschulkind de:Vorschulkinder
      """, .preschooler
    ),
    (
      "en:schoolchild en:schoolchildren es:escolares it:scolari fi:koululainen nl:schoolkind de:Schulkind de:Schulkinder",
      .schoolchild
    ),
    (
      """
      en:adolescent en:teenager en:teen en:youth pl:nastolatek pl:młodzież es:adolescente it:adolescente
      fi:nuori fi:teini nl:tiener nl:adolescent nl:puber lv:pusaudzis de:Jugendliche de:Jugendlicher
      de:Teenager fr:adolescent fr:adolescents
      """, .adolescent
    ),
  ]

  /// Names of several words, folded.
  private static let phrases: [(String, NamedAge)] = [
    ("premature babies", .preterm), ("preterm infants", .preterm), ("premature infants", .preterm),
    ("premature baby", .preterm),
    ("preterm newborns", .preterm), ("born too early", .preterm), ("born early", .preterm),
    ("te vroeg geboren", .preterm),
    ("ninos prematuros", .preterm), ("recien nacidos prematuros", .preterm),
    ("bebes prematuros", .preterm),
    ("nouveau nes prematures", .preterm), ("neonati pretermine", .preterm),
    ("neonati prematuri", .preterm),
    ("recien nacidos", .newborn), ("recien nacido", .newborn), ("nouveau nes", .newborn),
    ("nouveau ne", .newborn),
    ("first month of life", .newborn), ("male dzieci", .toddler), ("ninos pequenos", .toddler),
    ("bambini piccoli", .toddler),
    ("jeunes enfants", .toddler), ("mazi berni", .toddler), ("school age", .schoolchild),
    ("school aged", .schoolchild),
    ("edad escolar", .schoolchild), ("wiek szkolny", .schoolchild), ("age scolaire", .schoolchild),
  ]

  /// By stem, with the language in which it is one.
  private static let byStem: [TextLanguage: [[UInt8]: NamedAge]] = {
    var byStem: [TextLanguage: [[UInt8]: NamedAge]] = [:]
    for (words, name) in names {
      for word in words.split(whereSeparator: \.isWhitespace) {
        let parts = word.split(separator: ":")
        let language = TextLanguage(tag: parts[0])
        let folded = Array(TextFolding.fold(parts[1]).utf8)
        byStem[language, default: [:]][language.stem(folded)] = name
      }
    }
    return byStem
  }()

  private static let byPhrase: [[String]: NamedAge] = Dictionary(
    phrases.map { ($0.0.split(separator: " ").map(String.init), $0.1) },
    uniquingKeysWith: { first, _ in first })

  /// What the words at an index name, and how many they are.
  static func named(
    _ words: [ProseWord], at index: Int
  ) -> (count: Int, meaning: AgeExpression.Meaning)? {
    for count in stride(from: min(4, words.count - index), to: 1, by: -1) {
      if let found = byPhrase[words[index..<(index + count)].map(\.folded)] {
        return (count, found.meaning)
      }
    }
    let word = words[index].word.folded
    guard word.count >= 4 else { return nil }
    for (language, stems) in byStem {
      if let found = stems[language.stem(word)] { return (1, found.meaning) }
    }
    return nil
  }

  private static let units: [String: Age.Unit] = {
    var units: [String: Age.Unit] = [:]
    let words: [(Age.Unit, String)] = [
      (
        .year,
        """
        year years yr yrs y yo rok roku lat lata roczne ano anos anno anni vuotta vuotias vuotiaat vuoden vuotiaita
        jaar jaren jarige jarigen gads gadi gadu gadiem gadus jahr jahre jahren jahrige jahrigen jahriger an ans
        letnie letnich letni jahriges vuotiailla vuotiaiden vuotiasta vuotiaista
        """
      ),
      (
        .month,
        """
        month months mo miesiac miesiaca miesiecy miesiace mes meses mese mesi kuukausi kuukautta kuukauden
        maand maanden menesi menesu menesiem monat monate monaten mois
        """
      ),
      (
        .week,
        """
        week weeks wk wks tydzien tygodni tygodnie tygodniem tygodniu semana semanas settimana settimane
        viikko viikkoa viikon viikolla raskausviikolla raskausviikko weken nedela nedelas nedelu nedelam nedelai
        woche wochen semaine semaines ssw sa schwangerschaftswoche schwangerschaftswochen
        zwangerschapsweken raskausviikkoa raskausviikon
        """
      ),
      (
        .day,
        """
        day days dzien dni dia dias giorno giorni paiva paivaa paivan dag dagen diena dienas dienu tag tage
        tagen jour jours
        """
      ),
    ]
    for (unit, list) in words {
      for word in list.split(whereSeparator: \.isWhitespace) { units[String(word)] = unit }
    }
    return units
  }()

  static func unit(_ word: ProseWord) -> Age.Unit? { units[word.folded] }

  /// A number and its unit in one word: `2y`, `24m`, `28d`, `32w`.
  static func joined(_ word: ProseWord) -> (Int, Age.Unit)? {
    let text = word.folded
    guard text.utf8.count <= 8, let first = text.first, first.isASCII, first.isNumber else {
      return nil
    }
    let digits = text.prefix { $0.isNumber }
    guard let number = Int(digits), number < 1_000,
      let unit = unit(ofSuffix: String(text.dropFirst(digits.count)))
    else { return nil }
    return (number, unit)
  }

  private static func unit(ofSuffix text: String) -> Age.Unit? {
    switch text {
    case "d": .day
    case "w": .week
    case "m": .month
    default: units[text]
    }
  }

  static let below = words(
    """
    under below before less younger max maximum until upto fino jusqu ponizej przed mlodsze mlodszych do menor menores menos
    antes hasta sotto meno prima minori alle ennen nuoremmat onder jonger voor beneden tot zem lidz jaunaki
    jaunaku jaunakas jaunakiem jaunakam unter junger bis vor moins avant
    """)
  static let above = words(
    """
    over above after older more min minimum from powyzej starsze starszych mayor mayores mas desde oltre sopra piu
    yli jalkeen vanhemmat boven ouder vanaf virs vecaki uber alter ab plus apres depuis
    """)
  /// Between `under` and the number: «younger than the age of 2», «menores de 2».
  static let linking = words(
    """
    than the age of de los las i gli dei niz od wieku dan de leeftijd van als von dem alter en kuin iassa par 32 a
    aged ages years
    """
  ).subtracting(["32", "years"])
  static let between = words(
    "between aged ages from from age miedzy entre tra fra valilla tussen starp zwischen")
  static let joining = words(
    "to and do i a y e ja en lidz un bis und et till through al ad az tot upto")
  /// What may follow an age and belongs to it.
  static let trailing = words(
    """
    old olds of age aged life gestation gestational weeks pregnancy ciazy gestacion gestazione gestazionali
    gestacional zwangerschap grutniecibas grutniecibai schwangerschaft schwangerschaftswochen grossesse
    amenorrhee zycia vida vita ikaiset ikaisia ikaisten oud alt d postmenstrual
    """)
  static let gestation = words(
    """
    gestation gestational pregnancy ciazy gestacion gestazione gestazionali gestacional zwangerschap
    grutniecibas schwangerschaft schwangerschaftswochen grossesse amenorrhee raskausviikolla raskausviikko ssw
    sa ga
    """)

  /// After an age and a word such as `and`: «18 years and over».
  static let andAbove = words(
    """
    over older above more wzwyz wiecej starsze starszych starsi mas mayores oltre piu vanhemmat ylospain ouder
    hoger vecaki vairak alter mehr daruber plus
    """)
  static let andBelow = words(
    "younger under below less mlodsze mlodszych menores menos meno nuoremmat jonger jaunaki junger weniger moins"
  )
  static let conjunctions = words("and or i lub y o e et ou und oder en of ja tai un vai")
  /// Comparisons that are of ages alone.
  static let comparingAges = words(
    """
    younger older mlodsze mlodszych starsze starszych menor menores mayor mayores minori nuoremmat vanhemmat jonger
    ouder jaunaki jaunaku vecaki junger alter jeunes ages agees aged
    """)
  /// What an age is called: after «de», «im», «w», or before a number.
  static let ageNouns = words(
    """
    age aged ages wieku wiek lat edad eta leeftijd alter alters vecuma vecumam vecums iassa ialtaan agees agee agees
    zycia vida vita vie life levens levensjaar lebensjahr lebensjahres
    """)

  private static func words(_ text: String) -> WordSet { WordSet(text: text) }
}
