/// The JSON-LD context of Project Open Data 1.1 (DCAT-US), which `data.json` files of many data portals name.
///
/// Facts of `v1.1/schema/catalog.jsonld` (project-open-data/project-open-data.github.io, public domain), as
/// rows of `ContextFacts`.
enum ProjectOpenDataContext {
  static let iris = [
    "https://project-open-data.cio.gov/v1.1/schema/catalog.jsonld",
    "https://project-open-data.cio.gov/v1.1/schema/data.jsonld",
  ]

  static let rows = """
    @vocab dcat:
    dcat dcat:
    org org:
    vcard vcard:
    foaf foaf:
    dc dct:
    pod https://project-open-data.cio.gov/v1.1/schema#
    skos skos:
    describedBy http://www.w3.org/2007/05/powder#describedby @id
    downloadURL dcat:downloadURL @id
    accessURL dcat:accessURL @id
    title dct:title
    description dct:description
    issued dct:issued xsd:date
    modified dct:modified xsd:date
    language dct:language
    license dct:license
    rights dct:rights
    spatial dct:spatial
    conformsTo dct:conformsTo @id
    publisher dct:publisher
    identifier dct:identifier
    temporal dct:temporal
    format dct:format
    accrualPeriodicity dct:accrualPeriodicity
    homepage foaf:homepage
    accessLevel https://project-open-data.cio.gov/v1.1/schema#accessLevel
    bureauCode https://project-open-data.cio.gov/v1.1/schema#bureauCode
    dataQuality https://project-open-data.cio.gov/v1.1/schema#dataQuality
    describedByType https://project-open-data.cio.gov/v1.1/schema#describedByType
    primaryITInvestmentUII https://project-open-data.cio.gov/v1.1/schema#primaryITInvestmentUII
    programCode https://project-open-data.cio.gov/v1.1/schema#programCode
    fn vcard:fn
    hasEmail vcard:hasEmail
    name skos:prefLabel
    subOrganizationOf org:subOrganizationOf
    """
}
