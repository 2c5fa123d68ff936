extension LightStemmer {
  /// By the raw value of `TextLanguage`.
  static let all: [LightStemmer?] = [
    nil, english, polish, spanish, italian, finnish, dutch, latvian, german, french,
  ]

  /// Plurals and -ed, not -ing: a training is no train. American spelling.
  private static let english = LightStemmer(
    irregular: """
      children:child women:woman men:man feet:foot teeth:tooth mice:mouse people:person lives:life
      diagnoses:diagnosis prognoses:prognosis metastases:metastasis anastomoses:anastomosis
      crises:crisis analyses:analysis bacteria:bacterium criteria:criterion phenomena:phenomenon
      indices:index vertebrae:vertebra axes:axis bases:basis babies:baby data:data series:series
      species:species news:news rabies:rabies measles:measles mumps:mumps rickets:rickets
      programme:program programmes:program centre:center centres:center litre:liter litres:liter
      fibre:fiber fibres:fiber titre:titer titres:titer
      """,
    spellings: "ae:e oe:e aemi:emi yse:yze isation:ization",
    rounds: [
      (4, "oses:osis"),
      (2, "ies:y sses:ss ches:ch shes:sh xes:x zes:ze s ss:ss us:us is:is ous:ous"),
      (4, "ise:ize ising:izing ised:ized"),
      (3, "our:or oural:oral oured:ored ouring:oring"),
      (4, "ed eed:eed"),
      (3, "e"),
    ])

  private static let polish = LightStemmer(
    irregular: """
      dziecko:dziec dzieci:dziec dziecka:dziec dzieciom:dziec dziecmi:dziec dzieciach:dziec
      dziecku:dziec dzieckiem:dziec niemowle:niemowl niemowleta:niemowl niemowlat:niemowl
      niemowlecia:niemowl niemowletom:niemowl niemowletami:niemowl niemowletach:niemowl
      lata:rok lat:rok rok:rok roku:rok roczne:rok latach:rok serce:serc serca:serc
      pluca:pluc pluco:pluc pluc:pluc polsce:polsk polska:polsk polski:polsk
      """,
    rounds: [
      (
        3,
        """
        owie ami iami ach iach owi ow om iom em iem ego iego emu iemu ej iej ych ich ymi imi ym im
        ie ia iu io ii ie a e i o u y ek:k ka:k ki:k ke:k ce:k ecie:et eta:et aty:at osci:osc
        osc:osc oscia:osc
        """
      )
    ])

  private static let spanish = LightStemmer(
    irregular: "ninos:nin nina:nin ninas:nin nino:nin meses:mes mes:mes dias:dia dia:dia",
    rounds: [
      (3, "ces:z iones:ion ores:or ales:al ares:ar ades:ad enes:en es s is:is"),
      (3, "a o e"),
    ])

  private static let italian = LightStemmer(
    irregular: "uomini:uomo mesi:mes mese:mes anni:ann anno:ann",
    rounds: [
      (3, "chi:c che:c ghi:g ghe:g ie ii ia io a e i o")
    ])

  private static let finnish = LightStemmer(
    irregular: """
      lapsi:laps lapset:laps lasten:laps lapsen:laps lapsia:laps lapsilla:laps lapsella:laps
      lapsille:laps lapsien:laps lapsissa:laps lapsista:laps vuosi:vuos vuotta:vuos vuoden:vuos
      vuotiaat:vuotia vuotiaiden:vuotia vuotias:vuotia sydan:sydam sydamen:sydam sydanta:sydam
      syopa:syop syovan:syop syopaa:syop syovat:syop syopien:syop syopia:syop
      viikko:viik viikkoa:viik viikon:viik viikolla:viik kuukautta:kuukau kuukausi:kuukau
      tauti:taut taudit:taut taudin:taut tautia:taut tautien:taut tauteja:taut
      diabetesta:diabetes hoito:hoit hoidon:hoit hoitoa:hoit hoidossa:hoit
      """,
    joining: "aeiouklpt",
    rounds: [
      (
        3,
        "ksen:s kset:s ksia:s ksesta:s ksella:s nen:s sen:s set:s sia:s sten:s sella:s silla:s sista:s sissa:s sille:s"
      ),
      (3, "nyt:n neet:n neen:n neita:n neiden:n nut:n neilla:n neille:n"),
      (
        3,
        """
        issa ista iin illa ilta ille ina iksi itta ineen ien iden eiden oiden ioiden jen oita eita
        ssa sta lla lta lle ksi tta ta seen aan een oon uun iin an en on un in ia ja oja eja
        at et ot ut it n t a e i o u
        """
      ),
      (3, "ia a e i o u s:s"),
    ])

  private static let dutch = LightStemmer(
    irregular: """
      kinderen:kind kindje:kind kindjes:kind kindern:kind jaar:jar jaren:jar weken:wek week:wek
      baby:baby babys:baby maanden:maand dagen:dag dag:dag
      """,
    joining: "aeoubdfgklmnprst",
    rounds: [
      (3, "heden:heid jes je"),
      (3, "en ens ene enen eren:er ers:er els:el s e ien:ie"),
      (3, "e"),
    ])

  private static let latvian = LightStemmer(
    irregular: "gads:gad gadi:gad gadu:gad gadiem:gad sirds:sird",
    rounds: [
      (
        3,
        """
        ajiem ajam ajas ajai iem aiem ais ajos ajas am em im um ai ei as es os is us iem ie im am
        ams iem ems ums ims a e i o u s
        """
      ),
      (4, "i j"),
    ])

  private static let german = LightStemmer(
    irregular: """
      kinder:kind kindern:kind kindes:kind kinds:kind jahre:jahr jahren:jahr jahr:jahr wochen:woch
      woche:woch monate:monat monaten:monat tage:tag tagen:tag tag:tag
      """,
    spellings: "ae:a oe:o ue:u",
    rounds: [
      (4, "ern en em er es e s n:n nen:n ens")
    ])

  private static let french = LightStemmer(
    irregular: "yeux:oeil os:os mois:mois ans:an an:an enfants:enfant",
    rounds: [
      (3, "aux:al eaux:eau eux:eux x s ss:ss"),
      (3, "euse:eux ive:if e ee:e"),
      (4, "e"),
    ])
}
