/// The fields of the form: headings, property, an example, and help in plain words.
enum FormFieldTable {
  /// What is known of one field.
  struct Row {
    var field: FormField
    /// The title of the group that begins with this field, where one does.
    var group: String?
    /// Headings by language; the first of each is the one that is written.
    var headings: [String: [String]]
    /// The CURIE of the property that it states; empty where it is a part of another's.
    var property: String
    var example: String
    var help: String

    /// The heading that English templates write.
    var heading: String { heading(in: "en") }

    /// The heading that templates in a language write.
    func heading(in language: String) -> String { headings[language]?.first ?? field.rawValue }
  }

  static let rows: [Row] = {
    var rows: [Row] = []
    var group: String?
    for line in table.split(separator: "\n") {
      if line.hasPrefix("# ") {
        group = String(line.dropFirst(2))
        continue
      }
      let cells = line.split(separator: "¦", omittingEmptySubsequences: false).map {
        String($0.trimmingASCIISpace)
      }
      guard cells.count == 7, let field = FormField(rawValue: cells[0]) else { continue }
      let headings = zip(["en", "es", "pl"], cells[1...3]).map { language, names in
        (language, names.split(separator: "|").map(String.init))
      }
      rows.append(
        Row(
          field: field, group: group,
          headings: Dictionary(uniqueKeysWithValues: headings), property: cells[4],
          example: cells[5], help: cells[6]))
      group = nil
    }
    return rows
  }()

  static func row(_ field: FormField) -> Row { byField[field] ?? rows[0] }

  private static let byField = Dictionary(
    rows.map { ($0.field, $0) }, uniquingKeysWith: { first, _ in first })

  /// By key and heading, folded.
  static let byHeading: [String: FormField] = {
    var fields: [String: FormField] = [:]
    for row in rows {
      for name in row.headings.values.joined() { fields[DictionaryField.folded(name)] = row.field }
    }
    for field in FormField.allCases { fields[DictionaryField.folded(field.rawValue)] = field }
    return fields
  }()

  /// key ¦ headings in English ¦ Spanish ¦ Polish ¦ property ¦ example ¦ help
  private static let table = """
    # What it is
    formLanguage ¦ language of this form ¦ idioma del formulario ¦ język formularza ¦  ¦ en ¦ The language in which you write titles and texts here.
    iri ¦ address of the dataset|address|web address ¦ dirección del conjunto de datos|dirección|dirección web ¦ adres zbioru danych|adres|adres strony ¦  ¦ https://hospital-sample.example/dataset/asthma ¦ A web address that names the dataset for ever. It need not show a page, but it must be yours.
    identifier ¦ identifier|id|number of the dataset ¦ identificador|código ¦ identyfikator|numer zbioru ¦ dct:identifier ¦ ASTHMA-1 ¦ Your own short name or number for the dataset.
    title ¦ title|name of the dataset ¦ título|nombre del conjunto de datos ¦ tytuł|nazwa zbioru danych ¦ dct:title ¦ Children with asthma ¦ What the dataset is called. For another language add a row or key “title (es)”.
    description ¦ description ¦ descripción ¦ opis ¦ dct:description ¦ Visits, lung function and treatment of children with asthma. ¦ Who is in it, what was recorded, how and since when: a few plain sentences.
    keywords ¦ keywords ¦ palabras clave ¦ słowa kluczowe ¦ dcat:keyword ¦ asthma; spirometry ¦ Words that a researcher would search for.
    type ¦ type of dataset|type ¦ tipo de conjunto de datos|tipo ¦ typ zbioru danych|rodzaj zbioru danych ¦ dct:type ¦ STATISTICAL ¦ A code of the EU table dataset-type.
    theme ¦ theme ¦ tema ¦ temat ¦ dcat:theme ¦ HEAL ¦ A code of the EU table data-theme; HEAL is health.
    healthCategory ¦ health category|category of health data ¦ categoría de salud|categoría de datos de salud ¦ kategoria zdrowotna|kategoria danych zdrowotnych ¦ healthdcatap:healthCategory ¦ EHRS ¦ The category of Article 51 of the EHDS Regulation: EHRS is data of electronic health records.
    healthTheme ¦ health theme ¦ tema de salud ¦ temat zdrowotny ¦ healthdcatap:healthTheme ¦  ¦ A code of the EHDS table health-theme.
    # Whose it is
    publisher ¦ publisher|hospital ¦ editor|hospital que publica ¦ wydawca|szpital ¦ dct:publisher ¦ Sample Children's Hospital ¦ The hospital that publishes this description.
    publisherIRI ¦ address of the publisher ¦ dirección del editor ¦ adres wydawcy ¦  ¦ https://hospital-sample.example/organisation ¦ A web address that names the hospital.
    publisherType ¦ type of publisher ¦ tipo de editor ¦ typ wydawcy|rodzaj wydawcy ¦ dct:publisher/dct:type ¦ inpatient-institute ¦ A code of the EHDS table publisher-type.
    publisherEmail ¦ email of the publisher ¦ correo del editor|correo electrónico del editor ¦ e-mail wydawcy ¦ dct:publisher/cv:contactPoint ¦ data@hospital-sample.example ¦ An office, not a person.
    publisherPage ¦ page of the publisher ¦ página del editor ¦ strona wydawcy ¦  ¦  ¦ Its contact page.
    holder ¦ data holder|holder ¦ titular de los datos|custodio ¦ posiadacz danych|administrator danych ¦ geodcatap:custodian ¦  ¦ Who holds the data, where it is not the publisher.
    holderIRI ¦ address of the data holder ¦ dirección del titular ¦ adres posiadacza danych ¦  ¦  ¦ A web address that names the holder.
    holderType ¦ type of data holder ¦ tipo de titular ¦ typ posiadacza danych ¦ geodcatap:custodian/dct:type ¦  ¦ As for the publisher.
    holderEmail ¦ email of the data holder ¦ correo del titular ¦ e-mail posiadacza danych ¦ geodcatap:custodian/cv:contactPoint ¦  ¦ An office, not a person.
    holderPage ¦ page of the data holder ¦ página del titular ¦ strona posiadacza danych ¦  ¦  ¦ 
    contact ¦ contact|contact point ¦ contacto|punto de contacto ¦ kontakt|punkt kontaktowy ¦  ¦ Data desk ¦ The office that answers questions about this dataset.
    contactEmail ¦ email of the contact|contact email|email ¦ correo de contacto|correo electrónico ¦ e-mail kontaktowy|e-mail ¦ dcat:contactPoint ¦ data@hospital-sample.example ¦ Where questions go.
    contactPage ¦ page of the contact|contact page ¦ página de contacto ¦ strona kontaktowa ¦  ¦  ¦ A page with a form, where there is one.
    contactPhone ¦ telephone ¦ teléfono ¦ telefon ¦  ¦  ¦ 
    # Who is in it
    minimumAge ¦ minimum age|youngest age|age from ¦ edad mínima|edad desde ¦ minimalny wiek|wiek od|wiek minimalny ¦ healthdcatap:minTypicalAge ¦ 0 days ¦ The youngest children: a number of years, or with its unit, as in 28 days, 6 months.
    maximumAge ¦ maximum age|oldest age|age to ¦ edad máxima|edad hasta ¦ maksymalny wiek|wiek do|wiek maksymalny ¦ healthdcatap:maxTypicalAge ¦ 17 years ¦ The oldest children, in completed years or another unit: 17 years holds all up to the 18th birthday.
    individuals ¦ number of children|number of individuals|number of patients ¦ número de niños|número de pacientes|número de individuos|pacientes ¦ liczba dzieci|liczba pacjentów|liczba osób ¦ healthdcatap:numberOfUniqueIndividuals ¦ 1200 ¦ How many different children. Leave it empty where there are fewer than ten.
    records ¦ number of records ¦ número de registros|registros ¦ liczba rekordów|liczba zapisów ¦ healthdcatap:numberOfRecords ¦ 5400 ¦ How many visits, samples or rows. Leave it empty where there are fewer than ten.
    population ¦ population|population coverage ¦ población|cobertura de la población ¦ populacja|zakres populacji ¦ healthdcatap:populationCoverage ¦ All children treated in the outpatient clinic. ¦ Which children: of which region, clinic, programme.
    codes ¦ diagnoses|codes|diagnosis codes ¦ diagnósticos|códigos|códigos de diagnóstico ¦ rozpoznania|kody|kody rozpoznań ¦ healthdcatap:hasCodeValues ¦ ICD10:J45; ORPHA:586 ¦ Codes with their system before them.
    codingSystem ¦ coding systems|coding system ¦ sistemas de codificación|sistema de codificación ¦ systemy kodowania|system kodowania ¦ healthdcatap:hasCodingSystem ¦  ¦ Codes of the EHDS table coding-system.
    country ¦ country|countries ¦ país|países ¦ kraj|państwo ¦ dct:spatial ¦ Finland ¦ Where the children live: a country's name or two-letter code.
    periodStart ¦ data from|first year ¦ datos desde|primer año ¦ dane od|pierwszy rok ¦ dct:temporal ¦ 2012-01-01 ¦ The day or year of the first data.
    periodEnd ¦ data until|data to|last year ¦ datos hasta|último año ¦ dane do|ostatni rok ¦  ¦ 2025-12-31 ¦ The day or year of the last data; empty where it goes on.
    # The data
    languages ¦ languages of the data|language of the data|language ¦ idioma de los datos|idiomas de los datos|idioma ¦ język danych|języki danych|język ¦ dct:language ¦ fi ¦ In which language texts in the data are written.
    structured ¦ structured data|structured ¦ datos estructurados|estructurado ¦ dane ustrukturyzowane|dane strukturalne ¦ healthdcatap:hasStructuredData ¦ yes ¦ yes where the data are tables; then list their variables.
    provenance ¦ provenance|how the data came about ¦ procedencia|origen ¦ pochodzenie|pochodzenie danych ¦ dct:provenance ¦ Entered by nurses during visits. ¦ How the data came about.
    frequency ¦ frequency|how often it is updated ¦ frecuencia|frecuencia de actualización ¦ częstotliwość|częstotliwość aktualizacji ¦ dct:accrualPeriodicity ¦ annual ¦ How often the data are updated.
    issued ¦ issued|date of publication ¦ fecha de publicación ¦ data publikacji|data wydania ¦ dct:issued ¦ 2026-01-15 ¦ When this description was first published.
    modified ¦ modified|date of change ¦ fecha de modificación|última modificación ¦ data modyfikacji|data zmiany ¦ dct:modified ¦  ¦ When it was last changed.
    standard ¦ standards|standard ¦ estándares|estándar ¦ standardy|standard danych ¦ dct:conformsTo ¦  ¦ Addresses of the standards that the data follow.
    homepage ¦ web page|landing page ¦ página web ¦ strona internetowa|strona zbioru ¦ dcat:landingPage ¦  ¦ A page about the dataset.
    documentation ¦ documentation ¦ documentación ¦ dokumentacja ¦ foaf:page ¦  ¦ A page with its documentation.
    # Access
    access ¦ access|access rights ¦ acceso|derechos de acceso ¦ dostęp|prawa dostępu ¦ dct:accessRights ¦ non-public ¦ public, restricted or non-public.
    legislation ¦ applicable legislation|legislation ¦ legislación aplicable|legislación ¦ obowiązujące przepisy|przepisy ¦ dcatap:applicableLegislation ¦ http://data.europa.eu/eli/reg/2025/327/oj ¦ The address of the law under which it falls; the one of the EHDS Regulation stands here.
    accessBody ¦ health data access body|access body ¦ organismo de acceso a datos de salud|organismo de acceso ¦ organ ds. dostępu do danych zdrowotnych|organ ds. dostępu ¦ healthdcatap:hdab ¦  ¦ Who decides on applications for access.
    accessBodyIRI ¦ address of the access body ¦ dirección del organismo de acceso ¦ adres organu ds. dostępu ¦  ¦  ¦ 
    accessBodyType ¦ type of access body ¦ tipo de organismo de acceso ¦ typ organu ds. dostępu ¦ healthdcatap:hdab/dct:type ¦  ¦ A code of the EHDS table publisher-type, such as national-authority.
    accessBodyEmail ¦ email of the access body ¦ correo del organismo de acceso ¦ e-mail organu ds. dostępu ¦ healthdcatap:hdab/cv:contactPoint ¦  ¦ 
    accessBodyPage ¦ page of the access body ¦ página del organismo de acceso ¦ strona organu ds. dostępu ¦  ¦  ¦ 
    legalBasis ¦ legal basis ¦ base jurídica|base legal ¦ podstawa prawna ¦ dpv:hasLegalBasis ¦  ¦ Why the hospital may hold the data.
    purpose ¦ purpose ¦ finalidad|propósito ¦ cel|cel przetwarzania ¦ dpv:hasPurpose ¦  ¦ What the data were collected for.
    personalData ¦ kinds of personal data|personal data ¦ datos personales|tipos de datos personales ¦ dane osobowe|rodzaje danych osobowych ¦ dpv:hasPersonalData ¦ Age; Gender; HealthRecord ¦ Kinds of data about persons, by their names in the Data Privacy Vocabulary: Age, Gender, BirthDate, Location, Ethnicity, HealthRecord, MedicalHealth, Genetic, Biometric; or their addresses there.
    retentionStart ¦ kept from ¦ conservación desde ¦ przechowywane od ¦ healthdcatap:retentionPeriod ¦  ¦ From when the data are kept.
    retentionEnd ¦ kept until ¦ conservación hasta ¦ przechowywane do ¦  ¦  ¦ Until when.
    dataTitle ¦ title of the data|form of the data ¦ título de los datos ¦ tytuł danych ¦  ¦ Pseudonymised extract ¦ How the data are given: as an extract, in a secure room.
    dataDescription ¦ description of the data ¦ descripción de los datos ¦ opis danych ¦  ¦  ¦ 
    dataAccess ¦ address for access|where to ask for access ¦ dirección para el acceso|dónde solicitar el acceso ¦ adres dostępu|gdzie wnioskować o dostęp ¦ dcat:distribution ¦ https://hospital-sample.example/access ¦ The page where access is asked for or the data lie.
    dataFormat ¦ format of the data|format ¦ formato de los datos|formato ¦ format danych ¦  ¦ CSV ¦ A code of the EU table file-type.
    dataLicence ¦ licence|license ¦ licencia ¦ licencja ¦  ¦  ¦ The address of the licence or of the conditions of use.
    # Counts
    countsAddress ¦ address of the counts ¦ dirección de los recuentos ¦ adres liczebności|adres zestawienia ¦ healthdcatap:analytics ¦  ¦ Where you will publish the file of counts; only with a sheet of counts.
    countsDate ¦ date of the counts ¦ fecha de los recuentos ¦ data zestawienia|dzień zestawienia ¦  ¦  ¦ The day of which the counts speak.
    countsThreshold ¦ smallest count ¦ recuento mínimo ¦ najmniejsza liczebność ¦  ¦ 10 ¦ The smallest count that may be published.
    """
}
