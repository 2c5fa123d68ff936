/// What cohorts of one age are called, in the forms that running text has of it in nine languages; folded.
///
/// Plurals alone: «newborn screening» and «neonatal onset» are of nobody, and «the heart tumour of the newborn» of
/// no cohort.
enum CohortNames {
  private static let forms: [([NamedAge], String)] = [
    (
      [.preterm],
      """
      preterms; preemies; preterm infants; preterm babies; preterm children; preterm born children;
      premature infants; premature babies; premature children; infants born preterm; babies born preterm;
      children born preterm; infants born prematurely; babies born prematurely; children born prematurely
      wczesniaki; wczesniakow; wczesniakami; wczesniakom; wczesniakach; dzieci urodzone przedwczesnie;
      dzieci urodzonych przedwczesnie; dzieci przedwczesnie urodzone; dzieci przedwczesnie urodzonych
      ninos prematuros; bebes prematuros; lactantes prematuros; nacidos prematuros; grandes prematuros;
      de prematuros; los prematuros; ninos nacidos prematuramente
      bambini prematuri; bambini pretermine; nati pretermine; nati prematuri; dei prematuri; di prematuri;
      sui prematuri
      keskoset; keskosten; keskosia; keskosista; keskosilla; keskosina syntyneet; ennenaikaisesti syntyneet
      prematuren; prematuur geboren kinderen; premature kinderen; premature baby s; te vroeg geboren kinderen
      priekslaicigi dzimusi; priekslaicigi dzimusie; priekslaicigi dzimuso; priekslaicigi dzimusiem;
      priekslaikus dzimusi; priekslaikus dzimusie; priekslaikus dzimuso; priekslaikus dzimusiem
      fruhgeborene; fruhgeborenen; fruhgeborener; fruhchen; fruhgeborene kinder
      enfants prematures; bebes prematures; grands prematures; enfants nes prematures; les prematures;
      des prematures; de prematures; enfants nes prematurement
      """
    ),
    (
      [.preterm, .newborn],
      """
      preterm newborns; preterm neonates; premature newborns; premature neonates
      noworodki urodzone przedwczesnie; noworodkow urodzonych przedwczesnie; noworodki przedwczesnie urodzone
      noworodkow przedwczesnie urodzonych
      recien nacidos prematuros; recien nacidos pretermino; neonatos prematuros
      neonati prematuri; neonati pretermine
      nouveau nes prematures
      """
    ),
    (
      [.newborn],
      """
      newborns; neonates; newborn infants; newborn babies; newborn children; term infants; term newborns
      noworodki; noworodkow; noworodkami; noworodkom; noworodkach
      recien nacidos; neonatos
      neonati
      vastasyntyneet; vastasyntyneiden; vastasyntyneita; vastasyntyneista; vastasyntyneilla
      pasgeborenen; neonaten; pasgeboren baby s; pasgeboren kinderen
      jaundzimusie; jaundzimuso; jaundzimusiem; jaundzimusajiem; jaundzimusos
      neugeborene; neugeborenen; neugeborener
      nouveau nes
      neonatal intensive care; newborn intensive care; neonatal unit; neonatal units; neonatal care unit;
      neonatal care units; neonatal ward; neonatal wards; nicu; nicus
      cuidados intensivos neonatales; terapia intensiva neonatale; soins intensifs neonatals;
      soins intensifs neonataux; reanimation neonatale; neonatologische intensivstation;
      neonatologischen intensivstation; neonatale intensive care
      """
    ),
    (
      [.infant],
      """
      infants
      niemowleta; niemowlat; niemowletami; niemowletom; niemowletach
      lactantes
      lattanti
      imevaiset; imevaisten; imevaisia; imevaisista; imevaisilla; imevaisikaiset; imevaisikaisten
      zuigelingen
      zidaini; zidainu; zidainiem
      sauglinge; sauglingen
      nourrissons
      """
    ),
    (
      [.toddler],
      """
      toddlers
      taaperot; taaperoiden; taaperoita; taaperoista; taaperoilla; taaperoikaiset; taaperoikaisten
      peuters
      kleinkinder; kleinkindern
      """
    ),
    (
      [.adolescent],
      """
      adolescents; teenagers
      nastolatki; nastolatkow; nastolatkami; nastolatkom; nastolatkach
      adolescentes
      adolescenti
      murrosikaiset; murrosikaisten; murrosikaisia; murrosikaisista; teini ikaiset; teini ikaisten;
      teini ikaisia; teini ikaisista
      adolescenten; tieners
      pusaudzi; pusaudzu; pusaudziem
      jugendliche; jugendlichen; jugendlicher
      """
    ),
    // Read as nothing: what they mean differs. Beside others they make these doubtful.
    (
      [.schoolchild],
      """
      schoolchildren; school children; school age; school aged; preschool; preschoolers; kindergarten
      uczniow; uczniowie; przedszkolakow; przedszkolaki; przedszkolnym; szkolnym
      escolares; preescolares; edad escolar; edad preescolar
      scolari; eta scolare; eta prescolare
      koululaiset; koululaisten; koululaisia; kouluikaiset; kouluikaisten; leikki ikaiset; leikki ikaisten
      schoolkinderen; kleuters; scholieren
      skoleni; skolenu; pirmsskolas
      schulkinder; schulkindern; vorschulkinder; vorschulkindern; schuler; schulern
      age scolaire; age prescolaire; eleves; ecoliers
      """
    ),
  ]

  /// Longest first, by the first word.
  private static let byFirst: [String: [(words: [String], names: [NamedAge])]] = {
    var byFirst: [String: [(words: [String], names: [NamedAge])]] = [:]
    for (names, list) in forms {
      for form in list.split(whereSeparator: { $0 == ";" || $0 == "\n" }) {
        let words = form.split(separator: " ").map(String.init)
        if let first = words.first { byFirst[first, default: []].append((words, names)) }
      }
    }
    return byFirst.mapValues { $0.sorted { $0.words.count > $1.words.count } }
  }()

  private static let firsts = WordSet(Set(byFirst.keys))

  /// What a cohort is called by the words at an index, and how many they are.
  static func read(_ words: [ProseWord], at index: Int) -> (count: Int, names: [NamedAge])? {
    let first = words[index].folded
    guard firsts.contains(first), let forms = byFirst[first] else { return nil }
    let found = forms.first { form, _ in
      index + form.count <= words.count
        && form.indices.allSatisfy {
          words[index + $0].folded == form[$0]
            && ($0 == 0 || words[index + $0].before.isSubset(of: [.space, .dash, .apostrophe]))
        }
    }
    return found.map { ($0.words.count, $0.names) }
  }
}
