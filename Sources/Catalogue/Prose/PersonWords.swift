/// Words for those whom data are about, and for those who only stand beside them, in nine languages; folded.
enum PersonWords {
  /// Children, patients, participants: those whom a cohort is made of. Plural forms: «patient groups» counts none.
  static let persons = words(
    """
    children infants neonates newborns babies toddlers adolescents teenagers youths girls boys patients participants
    individuals subjects persons people pupils schoolchildren preschoolers probands twins offspring donors volunteers
    preemies preterms inpatients outpatients students
    dzieci dziecmi dzieciom noworodki noworodkow noworodkami niemowleta niemowlat pacjenci pacjentow pacjentami
    nastolatkow nastolatki mlodziezy uczniow wczesniakow wczesniaki chlopcow dziewczat dziewczynek osob uczestnikow
    chorych dziewczynki chlopcy
    ninos ninas lactantes pacientes adolescentes menores participantes bebes escolares personas prematuros neonatos
    individuos sujetos nacidos varones chicas
    bambini bambine neonati lattanti pazienti adolescenti minori partecipanti soggetti ragazzi ragazze prematuri
    individui persone femmine maschi
    lapset lasta lapsia lapsen lasten lapsista vastasyntyneet vastasyntynytta vastasyntyneita potilaat potilasta
    potilaita tytot tyttoja tyttojen pojat poikia poikien nuoret nuorta nuoria osallistujaa osallistujat henkiloa imevaiset imevaista keskoset keskosta keskosia
    kinderen zuigelingen pasgeborenen patienten deelnemers jongeren adolescenten neonaten prematuren peuters kleuters
    personen tieners scholieren meisjes jongens
    berni bernu berniem bernus jaundzimusie jaundzimuso pacienti pacientu pusaudzi pusaudzu zidaini zidainu
    dalibnieki dalibnieku personas meitenes meitenu zeni zenu
    kinder kindern sauglinge sauglingen neugeborene neugeborenen patientinnen jugendliche jugendlichen fruhgeborene
    fruhgeborenen teilnehmer teilnehmern kleinkinder kleinkindern probanden madchen schuler schulern
    enfants nourrissons nes patients adolescents bebes prematures participants eleves sujets individus personnes
    filles garcons
    """)

  /// One of them, or the group: before an age («any child under 5»), not after a count.
  static let single = words(
    """
    child infant neonate newborn baby patient adolescent girl boy youth population paediatric pediatric dziecko
    dziecka noworodek niemowle pacjent nino nina paciente poblacion bambino neonato paziente popolazione lapsi
    vastasyntynyt potilas kind zuigeling pasgeborene berns jaundzimusais pacients kinds saugling enfant nourrisson
    """)

  static let newborns = words(
    """
    infants infant neonates neonate newborns newborn babies baby preterm preterms premature noworodki noworodkow
    wczesniaki wczesniakow niemowleta neonatos prematuros nacidos neonati prematuri pretermine keskoset keskosta
    keskosia vastasyntyneet neonaten prematuren pasgeborenen jaundzimusie jaundzimuso fruhgeborene fruhgeborenen
    neugeborene neugeborenen prematures nes nouveau
    """)

  static let birth = words(
    """
    born birth births delivered urodzone urodzonych urodzeni nacidos nacidas nati nate syntyneet syntyneita
    syntyneiden geboren dzimusie dzimusi dzimuso geborene geborenen nes nees naissance nacimiento nascita geburt
    """)

  /// Those whose ages and numbers are not the children's.
  static let parents = words(
    """
    mother mothers mothers' maternal father fathers paternal parent parents partner partners caregiver caregivers
    carers grandmother grandmothers grandfather pregnant pregnancies pregnancy couples families
    household households staff nurses physicians doctors respondents
    matki matek matka ojciec ojcowie ojcow rodzice rodzicow ciezarnych ciazy
    madre madres padre padres embarazadas embarazo gestantes
    madri padri genitori gravidanza gravide
    aiti aidit aiteja isat vanhemmat vanhempia raskaana
    moeder moeders vader vaders ouders zwangere
    mate mates mati vecaki grutnieces
    mutter muttern vater vatern eltern schwangere schwangeren
    mere meres pere peres parents enceintes grossesses
    """)

  /// Adults who are those whom the data are about, unless these are of births.
  static let adults = words(
    """
    women woman men adults kobiet kobiety mezczyzn mujeres hombres adultos donne uomini adulti naiset naisia miehet
    vrouwen mannen volwassenen sievietes viriesi frauen manner erwachsene femmes hommes adultes
    """)

  /// Whether words tell of pregnancies and births: women are mothers then.
  static let pregnancy = words(
    """
    pregnant pregnancy pregnancies birth births prenatal antenatal maternal mothers children offspring ciazy ciezarnych
    embarazo embarazadas madres gravidanza madri raskaana raskauden zwangere zwangerschap grutnieces grutniecibas
    schwangere schwangerschaft mutter grossesse enceintes
    """)

  /// What keeps what follows out of the data.
  static let excluding = words(
    """
    excluding excluded exclude excludes exclusion except without not non bez oprocz wylaczeniem wykluczono sin
    excepto excluyendo excluidos senza escluso esclusi eccetto tranne ilman paitsi lukuun zonder behalve uitgezonderd
    iznemot ohne ausser ausgenommen ausgeschlossen sans sauf hors excepte exclus
    """)

  private static func words(_ text: String) -> WordSet { WordSet(text: text) }
}
