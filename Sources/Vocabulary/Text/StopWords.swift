/// Words that carry no meaning of their own in a question or in a name.
public enum StopWords {
  /// Articles, prepositions, conjunctions and pronouns of a language, folded; elided articles too.
  public static func contains(_ folded: [UInt8], in language: TextLanguage) -> Bool {
    folded.count <= longest && sets[Int(language.rawValue)].contains(folded)
  }

  /// Whether it is one in any of the languages.
  public static func contains(_ folded: [UInt8]) -> Bool { union.contains(folded) }

  /// Whether a word says no more than that one asks a catalogue of children's data: «data of patients».
  public static func isGeneric(_ folded: [UInt8]) -> Bool { generic.contains(folded) }

  private static let lists: [(TextLanguage, String)] = [
    (
      .english,
      """
      a about all an and any are as at be been by can could did do does for from get give had has have how i
      in into is it its many me much my not of on or our s show some than that the their them there these
      this those to was we were what when where which who whom whose will with within would you your
      looking need want find
      """
    ),
    (
      .polish,
      """
      a aby albo ale bez by byc byl byla bylo byly co czy dla do gdzie i ich ile jak jakie jaki jest ktore
      ktora ktory lub ma maja mi moze na nad nie niz o od oraz po pod przed przez przy sa sie tym te ten to u w
      we z za ze
      """
    ),
    (
      .spanish,
      """
      a al algun alguna ante bajo como con cual cuales cuando cuantos de del desde donde el ella ellos en
      entre era es esta este estos fue ha hay la las lo los mas me mi muy no o para pero por que quien se sin
      sobre son su sus tiene tienen un una unas unos y
      """
    ),
    (
      .italian,
      """
      a ad agli ai al alla alle allo anche c che chi ci come con cui d da dagli dai dal dall dalla dalle
      degli dei del dell della delle dello di dove e ed gli ha hanno i il in l la le lo ma nei nel nell
      nella nelle non o per piu quale quali quanti quando s si sono su sui sul sull sulla tra fra un una uno
      """
    ),
    (
      .finnish,
      """
      ei eivat en etta ja jos joka joilla jonka jossa josta joita kuin kun kuka kuinka mika mita mitka miten
      missa monta myos niin nyt on oli olivat olla ollut ovat sen se siita ne niiden tai vai
      """
    ),
    (
      .dutch,
      """
      aan al als bij dan dat de den der des deze die dit door dus een en er had heb hebben heeft het hoe
      hoeveel ik in is je kan maar met mij naar niet nog of om onder ons ook op over s te tot uit van
      voor waar was wat we welke werd wie wordt worden zijn zo zonder
      """
    ),
    (
      .latvian,
      """
      ar bez cik es ir ja jo ka kad kas kads kada kadi kur lai lidz man no par pec pie pirms tas tie to un uz
      vai vairak viens zem
      """
    ),
    (
      .german,
      """
      als am an auch auf aus bei beim bis das dass dem den der des die durch ein eine einem einen einer
      eines es fur gibt haben hat ich ihre im in ist kann man mit nach nicht noch nur oder ob sich sie sind so
      uber um und unter vom von vor war was welche welcher welches wer wie wieviele wird wo zu zum zur
      """
    ),
    (
      .french,
      """
      a ai au aux avec c ce ces combien comme d dans de des donnent du elle en entre est et etait il ils j je
      l la le les leur leurs lui m mais mes n ne nos notre nous on ont ou par pas pour qu que quel quelle
      quelles quels qui s sa sans se ses si son sont sous sur t un une vers y
      """
    ),
  ]

  private static let sets: [Set<[UInt8]>] = {
    var sets = Array(repeating: Set<[UInt8]>(), count: TextLanguage.allCases.count)
    for (language, words) in lists { sets[Int(language.rawValue)] = Self.words(words) }
    return sets
  }()

  /// In bytes: most words that are asked about are longer.
  private static let longest = union.map(\.count).max() ?? 0

  private static let union = sets.reduce(into: Set()) { $0.formUnion($1) }

  private static let generic = words(
    """
    data dataset datasets database databases cohort cohorts study studies patients patient hospital
    hospitals children child kids paediatric pediatric information records record available
    dane danych zbior zbiory badanie badania pacjenci pacjentow szpital szpitale dzieci dziecko
    datos conjunto conjuntos cohorte cohortes estudio estudios pacientes paciente hospitales ninos nino
    ninas dati coorte coorti studio studi pazienti paziente ospedale ospedali bambini bambino
    aineisto aineistot aineistoa tiedot tietoa tutkimus potilaat potilaita sairaala lapset lapsi lasten
    lapsia lapsilla gegevens onderzoek patienten ziekenhuis kinderen kind kinder
    datu dati petijums pacienti pacientu slimnica berni bernu berniem
    daten datensatz datensatze studie studien krankenhaus kindern
    donnees jeu jeux etude etudes hopital hopitaux enfants enfant
    """)

  private static func words(_ text: String) -> Set<[UInt8]> {
    Set(text.split(whereSeparator: \.isWhitespace).map { Array($0.utf8) })
  }
}
