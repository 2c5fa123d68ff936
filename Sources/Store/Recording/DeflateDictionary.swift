internal import CZlib

/// Text that stored text is likely to have in it: zlib's preset dictionary (RFC 1950, section 2.2). What is likeliest
/// stands last.
///
/// A stream names its dictionary by its checksum: one that streams were made with is never changed, a better one
/// comes beside it.
struct DeflateDictionary: Sendable {
  let bytes: [UInt8]
  /// Adler-32.
  let id: UInt

  private init(_ lines: [String]) {
    self.init(Array(lines.joined().utf8))
  }

  /// One of a single stream: who reads the stream must have it too.
  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    id = adler32(adler32(0, nil, 0), bytes, UInt32(bytes.count))
  }

  /// Of a checksum that a stream names; nil for one that nobody here made.
  init?(id: UInt) {
    guard let known = Self.all.first(where: { $0.id == id }) else { return nil }
    self = known
  }

  private static let all = [kept, json, graphLines, triples]

  /// What ``KeptText`` has.
  static let kept = DeflateDictionary([
    " \u{E000} data them heal \u{E000} healthcategory rmmd\ticd10 \u{E000} orpha in week in month in day in mmol l in g dl in cm in kg in scor in min\t xsampleageadolescent0 xsamplediagnosis0 xicd10 xorpha xloinc xhp000",
    #","statedRights":"","purpose":[{"iri":"https://w3id.org/dpv#"}],"custodian":{"iri":"","creators":[{,"samples":[{"analytics":[{"provenance":{"variants":[{"language":"en","text":""}]},"populationCoverage":{"variants":[{,"conformsTo":["https://"],"version":"1","accrualPeriodicity":{"iri":"http://publications.europa.eu/resource/authority/frequency/"#,
    #","types":[{"iri":"","healthThemes":[{"iri":"http://www.wikidata.org/entity/Q","code":"WIKIDATA:Q","series":[{"iri":","temporal":[{"start":"20","end":"20"}],"landingPages":["https://www."],"pages":["https://"],"gestation":{"from":,"to":},"ageGroups":["adolescent"],"unreadCodeValues":["],"codingSystems":[{"iri":"http://www.wikidata.org/entity/Q"#,
    #","table":"","datatype":"date","unit":"kg","allowedValues":"0=no|1=yes","measurement":{"pattern":"repeated","unit":"month","from":0,"to":"#,
    #"{"iri":"https:// dataset/","identifiers":["https:// "],"otherIdentifiers":[""],"title":{"variants":[{"language":"en","text":""}]},"alternativeTitle":{"variants":[{"language":"en","text":""}]},"description":{"variants":[{"language":"en","text":" of children and adolescents aged 0 to years with . Recorded findings include . Collected at ; diagnoses coded as "},{"language":"pl","text":""},{"language":"de","text":""}]},"keywords":[{"language":"en","text":"children"},{"language":"en","text":"cohort"},{"text":""}],"#,
    #""themes":[{"iri":"http://publications.europa.eu/resource/authority/data-theme/HEAL","code":"data-theme:HEAL"}],"healthCategories":[{"iri":"https://hdeu-dcat.data.health.europa.eu/resource/authority/healthcategories/EHRS","code":"healthcategories:EHRS"}],"classes":["Dataset"],"publisher":{"iri":"https:// org","name":{"variants":[{"text":"Children's hospital"}]},"type":"","homepage":"https://www.","contact":{"email":"data@"}},"contacts":[{"email":"data@"}],"#,
    #""access":{"level":"RESTRICTED","level":"PUBLIC","level":"NON_PUBLIC","applicableLegislation":["http://data.europa.eu/eli/reg/2025/327/oj"],"healthDataAccessBody":{"iri":"https:// org","name":{"variants":[{"text":""}]},"contact":{"email":"@"}}},"ages":"P0Y/P18Y","individuals":,"records":,"codes":["ICD10:","ORPHA:"],"hasStructuredData":true,"languages":["en"],"countries":["de"],"places":[{"iri":"http://publications.europa.eu/resource/authority/country/","code":"country:"}],"issued":"20-01-01","modified":"2026-0","#,
    #""catalogues":["https:///"],"distributions":[{"accessURLs":["https:///dataset//access"],"format":"http://publications.europa.eu/resource/authority/file-type/CSV","license":"https://creativecommons.org/licenses/by/4.0/","applicableLegislation":["http://data.europa.eu/eli/reg/2025/327/oj"]}]}"#,
    "\n",
    #"{"table":"Main","name":"v0_00","label":{"variants":[{"language":"en","text":""}]},"description":{"variants":[{"language":"en","text":" in "}]},"datatype":"dateTime","concept":{"iri":"http://purl.obolibrary.org/obo/HP_000","code":"HP:000"}}"#,
    "\n",
    #"{"table":"Main","name":"","label":{"variants":[{"language":"en","text":""}]},"description":{"variants":[{"language":"en","text":""}]},"datatype":"integer","datatype":"decimal","datatype":"boolean","datatype":"string","concept":{"iri":"http://loinc.org/rdf/","code":"LOINC:"}}"#,
  ])

  /// Datasets and variables as JSON.
  static let json = DeflateDictionary([
    #"{"access":{"applicableLegislation":["http://data.europa.eu/eli/reg/2025/327/oj"],"healthDataAccessBody":{"contact":{"email":"","name":{"variants":[]}},"homepage":"https://www.","iri":"https://","name":{"variants":[{"language":"en","text":""}]},"note":{"variants":[]},"type":{"iri":"http://purl.org/adms/publishertype/"}},"legalBasis":[],"level":"NON_PUBLIC","level":"RESTRICTED","level":"PUBLIC","personalData":[],"purpose":[],"useConditions":[]},"#,
    #""ageGroups":[],"ages":"P0Y/P18Y","alternativeTitle":{"variants":[]},"analytics":[],"catalogues":["https://"],"classes":["Dataset"],"codes":["ICD10:","ORPHA:","HP:","LOINC:","SNOMEDCT:"],"codingSystems":[],"conformsTo":[],"contacts":[{"email":"@","name":{"variants":[]}}],"countries":["de","es","fi","fr","gb","it","lv","nl","pl"],"creators":[],"#,
    #""custodian":{"contact":{"email":"","name":{"variants":[]}},"iri":"https://","name":{"variants":[{"language":"en","text":""}]},"note":{"variants":[]}},"description":{"variants":[{"language":"en","text":""},{"language":"pl","text":""}]},"distributions":[{"accessURLs":["https://"],"applicableLegislation":["http://data.europa.eu/eli/reg/2025/327/oj"],"conformsTo":[],"description":{"variants":[]},"downloadURLs":[],"format":{"iri":"http://publications.europa.eu/resource/authority/file-type/CSV"},"license":"https://creativecommons.org/licenses/by/4.0/","services":[],"title":{"variants":[]}}],"gestation":{"from":,"to":},"hasStructuredData":true,"#,
    #""healthCategories":[{"code":"healthcategories:","iri":"https://hdeu-dcat.data.health.europa.eu/resource/authority/healthcategories/EHRS","label":{"variants":[]}}],"healthThemes":[{"iri":"http://www.wikidata.org/entity/Q","label":{"variants":[]}}],"identifiers":["https://"],"individuals":,"iri":"https://","issued":"20","keywords":[{"language":"en","text":"children"},{"language":"en","text":"cohort"},{"language":"en","text":"paediatric"}],"landingPages":[],"languages":["en"],"modified":"2026-","otherIdentifiers":[],"pages":[],"#,
    #""places":[{"code":"country:","iri":"http://publications.europa.eu/resource/authority/country/","label":{"variants":[]}}],"populationCoverage":{"variants":[]},"provenance":{"variants":[]},"publisher":{"contact":{"email":"","name":{"variants":[]}},"iri":"https://","name":{"variants":[{"text":""}]},"note":{"variants":[]}},"records":,"samples":[],"series":[],"services":[],"temporal":[{"from":"20","to":"20"}],"themes":[{"code":"data-theme:HEAL","iri":"http://publications.europa.eu/resource/authority/data-theme/HEAL","label":{"variants":[]}}],"title":{"variants":[{"language":"en","text":""}]},"types":[],"unreadCodeValues":[],"variables":[]}"#,
    #"{"allowedValues":"0, no | 1, yes","concept":{"code":"LOINC:","iri":"http://loinc.org/","label":{"variants":[]}},"datatype":"string","description":{"variants":[]},"label":{"variants":[{"language":"en","text":" in children at years"}]},"measurement":{"ages":[]},"mapping":{},"name":"","table":"","unit":"kg"}"#,
    #"{"concept":{"code":"HP:000","iri":"http://purl.obolibrary.org/obo/HP_000","label":{"variants":[]}},"datatype":"boolean","datatype":"date","datatype":"dateTime","datatype":"decimal","datatype":"integer","description":{"variants":[{"language":"en","text":""}]},"label":{"variants":[{"language":"en","text":""}]},"name":"","table":"Main"}"#,
  ])

  /// Descriptions in HealthDCAT-AP as `GraphLines` packs them.
  static let graphLines: DeflateDictionary = {
    var text: [UInt8] = []
    func lines(_ subject: String, _ namespace: String, _ rest: String...) {
      text.append(contentsOf: subject.utf8)
      for line in rest {
        let parts = line.split(separator: " ", maxSplits: 1)
        text.append(contentsOf: GraphLines.code(of: namespace + parts[0]))
        text.append(contentsOf: parts[1].utf8)
        text.append(UInt8(ascii: "\n"))
      }
    }
    func type(_ iri: String) {
      lines("", "http://www.w3.org/1999/02/22-rdf-syntax-ns#", "type <\(iri)>")
    }
    let terms = "http://purl.org/dc/terms/"
    let dcat = "http://www.w3.org/ns/dcat#"
    let csvw = "http://www.w3.org/ns/csvw#"
    let authority = "http://publications.europa.eu/resource/authority/"
    let law = "applicableLegislation <http://data.europa.eu/eli/reg/2025/327/oj>"
    let number = "^^<http://www.w3.org/2001/XMLSchema#nonNegativeInteger>"
    let date = "^^<http://www.w3.org/2001/XMLSchema#date>"
    lines("<https://hospital.example/#org> ", "http://data.europa.eu/m8g/", "contactPoint _:c14n")
    type("http://xmlns.com/foaf/0.1/Agent")
    lines("", "http://xmlns.com/foaf/0.1/", "homepage <https://www.", "name \"")
    lines("<https://hospital.example/dataset/ ", "http://data.europa.eu/r5r/", law)
    lines(
      "", "http://healthdataportal.eu/ns/health#", "hasCodeValues \"ORPHA:",
      "hasStructuredData \"true\"^^<http://www.w3.org/2001/XMLSchema#boolean>",
      "hasVariables _:c14n", "hdab <https://",
      "healthCategory <https://hdeu-dcat.data.health.europa.eu/resource/authority/healthcategories/EHRS>",
      "maxTypicalAge \"17\"\(number)", "minTypicalAge \"0\"\(number)",
      "numberOfRecords \"", "numberOfUniqueIndividuals \"")
    lines(
      "", terms, "accessRights <\(authority)access-right/NON_PUBLIC>", "description \"",
      "identifier \"https://", "issued \"2020-01-01\"\(date)",
      "language <\(authority)language/ENG>", "modified \"2026-01-01\"\(date)",
      "publisher <https://", "spatial <\(authority)country/", "title \"")
    type(dcat + "Dataset")
    lines(
      "", dcat, "contactPoint _:c14n", "distribution _:c14n", "keyword \"children\"@en",
      "theme <\(authority)data-theme/HEAL>")
    lines("_:c14n0 ", "http://data.europa.eu/r5r/", law)
    type(dcat + "Distribution")
    lines("", dcat, "accessURL <https://")
    lines("_:c14n1 ", "http://www.w3.org/2006/vcard/ns#", "fn \"", "hasEmail <mailto:data@")
    type("http://www.w3.org/2006/vcard/ns#Kind")
    lines("_:c14n1 ", "http://data.europa.eu/m8g/", "email \"data@")
    type("http://data.europa.eu/m8g/ContactPoint")
    type(csvw + "TableGroup")
    lines("", csvw, "table _:c14n")
    lines("_:c14n1 ", terms, "title \"Main\"@en")
    type(csvw + "Table")
    lines("", csvw, "column _:c14n1", "column _:c14n2")
    lines("_:c14n1 ", terms, "description \"")
    type(csvw + "Column")
    lines(
      "", csvw, "datatype \"string\"", "datatype \"boolean\"", "datatype \"decimal\"",
      "datatype \"dateTime\"", "datatype \"date\"")
    text.append(contentsOf: "\"@en\n".utf8)
    type(csvw + "Column")
    lines(
      "", csvw, "datatype \"integer\"", "name \"v",
      "propertyUrl <http://purl.obolibrary.org/obo/HP_000", "title \"")
    return DeflateDictionary(text)
  }()

  /// Descriptions in HealthDCAT-AP as N-Triples: how graphs were kept before they were packed.
  static let triples = DeflateDictionary(
    statements(
      "http://purl.org/dc/terms/",
      "abstract accrualPeriodicity alternative created creator format hasPart hasVersion isPartOf isReferencedBy"
        + " provenance relation rights source subject temporal type conformsTo license")
      + statements(
        "http://www.w3.org/ns/dcat#",
        "accessService byteSize endDate endpointURL inSeries landingPage mediaType qualifiedRelation servesDataset"
          + " startDate themeTaxonomy version")
      + statements(
        "http://healthdataportal.eu/ns/health#",
        "hasCodingSystem healthTheme populationCoverage publisherNote publisherType retentionPeriod"
          + " trustedDataHolder analytics")
      + [
        " <http://www.w3.org/2006/vcard/ns#fn> \"",
        " <http://www.w3.org/2006/vcard/ns#hasEmail> <mailto:data@",
        " <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <http://www.w3.org/2006/vcard/ns#Kind> .\n",
        " <http://xmlns.com/foaf/0.1/homepage> <https://www.",
        " <http://xmlns.com/foaf/0.1/name> \"",
        " <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <http://xmlns.com/foaf/0.1/Agent> .\n<https://",
        " <http://data.europa.eu/m8g/contactPoint> _:c14n",
        " <http://data.europa.eu/r5r/applicableLegislation> <http://data.europa.eu/eli/reg/2025/327/oj> .\n",
        " <http://healthdataportal.eu/ns/health#hasCodeValues> \"ORPHA:",
        " <http://healthdataportal.eu/ns/health#hasStructuredData> \"true\"^^",
        "<http://www.w3.org/2001/XMLSchema#boolean> .\n",
        " <http://healthdataportal.eu/ns/health#hdab> <https://",
        " <http://healthdataportal.eu/ns/health#healthCategory> ",
        "<https://hdeu-dcat.data.health.europa.eu/resource/authority/healthcategories/EHRS> .\n",
        " <http://healthdataportal.eu/ns/health#maxTypicalAge> \"17\"^^",
        "<http://www.w3.org/2001/XMLSchema#nonNegativeInteger> .\n",
        " <http://healthdataportal.eu/ns/health#minTypicalAge> \"0\"^^",
        "<http://www.w3.org/2001/XMLSchema#nonNegativeInteger> .\n",
        " <http://healthdataportal.eu/ns/health#numberOfRecords> \"",
        " <http://healthdataportal.eu/ns/health#numberOfUniqueIndividuals> \"",
        " <http://purl.org/dc/terms/accessRights> ",
        "<http://publications.europa.eu/resource/authority/access-right/NON_PUBLIC> .\n",
        " <http://purl.org/dc/terms/identifier> \"https://",
        " <http://purl.org/dc/terms/issued> \"2020-01-01\"^^<http://www.w3.org/2001/XMLSchema#date> .\n",
        " <http://purl.org/dc/terms/language> <http://publications.europa.eu/resource/authority/language/ENG> .\n",
        " <http://purl.org/dc/terms/modified> \"2026-01-01\"^^<http://www.w3.org/2001/XMLSchema#date> .\n",
        " <http://purl.org/dc/terms/publisher> <https://",
        " <http://purl.org/dc/terms/spatial> <http://publications.europa.eu/resource/authority/country/",
        " <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <http://www.w3.org/ns/dcat#Dataset> .\n",
        " <http://www.w3.org/ns/dcat#theme> <http://publications.europa.eu/resource/authority/data-theme/HEAL> .\n",
        " <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <http://www.w3.org/ns/dcat#Distribution> .\n",
        " <http://www.w3.org/ns/dcat#accessURL> <https://",
        " <http://www.w3.org/ns/dcat#downloadURL> <https://",
        " <http://www.w3.org/ns/dcat#contactPoint> _:c14n",
        " <http://www.w3.org/ns/dcat#distribution> _:c14n",
        " <http://www.w3.org/ns/dcat#keyword> \"children\"@en .\n",
        " <http://healthdataportal.eu/ns/health#hasVariables> _:c14n0 .\n_:c14n0",
        " <http://purl.org/dc/terms/title> \"",
        " <http://purl.org/dc/terms/description> \"",
        "\"@en .\n_:c14n1 <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <http://www.w3.org/ns/csvw#Column> .\n",
        "_:c14n1 <http://www.w3.org/ns/csvw#datatype> \"integer\" .\n",
        "_:c14n1 <http://www.w3.org/ns/csvw#name> \"",
        "_:c14n1 <http://www.w3.org/ns/csvw#propertyUrl> <http://purl.obolibrary.org/obo/HP_000",
        "_:c14n1 <http://www.w3.org/ns/csvw#title> \"",
      ])

  private static func statements(_ namespace: String, _ names: String) -> [String] {
    names.split(separator: " ").map { " <\(namespace)\($0)> \"" }
  }
}
