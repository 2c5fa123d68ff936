/// The JSON-LD context of DCAT-AP 3: which property a term stands for in the description of each class.
///
/// Facts of the context published with DCAT-AP 3.0.1 (SEMICeu/DCAT-AP, `releases/3.0.1/context/dcat-ap.jsonld`,
/// 10 July 2025, © European Union, CC BY 4.0), as rows of `ContextFacts`. Left out are its five terms that look like
/// compact IRIs and stand for something else, such as `Xsd:dateTime`, for which a processor of JSON-LD 1.1 has to
/// refuse the whole of it.
enum DCATAPContext {
  static let iris = [
    "https://semiceu.github.io/DCAT-AP/releases/3.0.1/context/dcat-ap.jsonld",
    "https://semiceu.github.io/DCAT-AP/releases/3.0.0/context/dcat-ap.jsonld",
    "https://semiceu.github.io/uri.semic.eu-generated/DCAT-AP/releases/3.0.1/context/dcat-ap.jsonld",
    "https://semiceu.github.io/uri.semic.eu-generated/DCAT-AP/releases/3.0.0/context/dcat-ap.jsonld",
  ]

  static let rows = """
    Activity prov:Activity
    Agent foaf:Agent
      name foaf:name @set
      type dct:type @id
    Attribution prov:Attribution
    Catalogue dcat:Catalog
      applicableLegislation dcatap:applicableLegislation @id @set
      catalogue dcat:catalog @id @set
      creator dct:creator @id
      dataset dcat:dataset @id @set
      description dct:description @set
      geographicalCoverage dct:spatial @id @set
      hasPart dct:hasPart @id @set
      homepage foaf:homepage @id
      language dct:language @id @set
      licence dct:license @id
      modificationDate dct:modified
      publisher dct:publisher @id
      record dcat:record @id @set
      releaseDate dct:issued
      rights dct:rights @id @set
      service dcat:service @id @set
      temporalCoverage dct:temporal @id @set
      themes dcat:themeTaxonomy @id @set
      title dct:title @set
    CatalogueRecord dcat:CatalogRecord
      applicationProfile dct:conformsTo @id @set
      changeType adms:status @id
      description dct:description @set
      language dct:language @id @set
      listingDate dct:issued
      modificationDate dct:modified
      primaryTopic foaf:primaryTopic @id
      sourceMetadata dct:source @id
      title dct:title @set
    CataloguedResource dcat:Resource
    Checksum spdx:Checksum
      algorithm spdx:algorithm @id
      checksumValue spdx:checksumValue xsd:hexBinary
    ChecksumAlgorithm spdx:ChecksumAlgorithm
    Concept skos:Concept
      preferredLabel skos:prefLabel @set
    ConceptScheme skos:ConceptScheme
      title dct:title @set
    DataService dcat:DataService
      accessRights dct:accessRights @id
      applicableLegislation dcatap:applicableLegislation @id @set
      conformsTo dct:conformsTo @id @set
      contactPoint dcat:contactPoint @id @set
      description dct:description @set
      documentation foaf:page @id @set
      endpointDescription dcat:endpointDescription @id @set
      endpointUrl dcat:endpointURL @id @set
      format dct:format @id @set
      keyword dcat:keyword @set
      landingPage dcat:landingPage @id @set
      licence dct:license @id
      publisher dct:publisher @id
      servesDataset dcat:servesDataset @id @set
      theme dcat:theme @id @set
      title dct:title @set
    Dataset dcat:Dataset
      accessRights dct:accessRights @id
      applicableLegislation dcatap:applicableLegislation @id @set
      conformsTo dct:conformsTo @id @set
      contactPoint dcat:contactPoint @id @set
      creator dct:creator @id @set
      datasetDistribution dcat:distribution @id @set
      description dct:description @set
      documentation foaf:page @id @set
      frequency dct:accrualPeriodicity @id
      geographicalCoverage dct:spatial @id @set
      hasVersion dcat:hasVersion @id @set
      identifier dct:identifier @set
      inSeries dcat:inSeries @id @set
      isReferencedBy dct:isReferencedBy @id @set
      keyword dcat:keyword @set
      landingPage dcat:landingPage @id @set
      language dct:language @id @set
      modificationDate dct:modified
      otherIdentifier adms:identifier @id @set
      provenance dct:provenance @id @set
      publisher dct:publisher @id
      qualifiedAttribution prov:qualifiedAttribution @id @set
      qualifiedRelation dcat:qualifiedRelation @id @set
      relatedResource dct:relation @id @set
      releaseDate dct:issued
      sample adms:sample @id @set
      source dct:source @id @set
      spatialResolution dcat:spatialResolutionInMeters xsd:decimal @set
      temporalCoverage dct:temporal @id @set
      temporalResolution dcat:temporalResolution xsd:duration
      theme dcat:theme @id @set
      title dct:title @set
      type dct:type @id @set
      version dcat:version
      versionNotes adms:versionNotes @set
      wasGeneratedBy prov:wasGeneratedBy @id @set
    DatasetSeries dcat:DatasetSeries
      applicableLegislation dcatap:applicableLegislation @id @set
      contactPoint dcat:contactPoint @id @set
      description dct:description @set
      frequency dct:accrualPeriodicity @id
      geographicalCoverage dct:spatial @id @set
      modificationDate dct:modified
      publisher dct:publisher @id
      releaseDate dct:issued
      temporalCoverage dct:temporal @id @set
      title dct:title @set
    Distribution dcat:Distribution
      accessService dcat:accessService @id @set
      accessUrl dcat:accessURL @id @set
      applicableLegislation dcatap:applicableLegislation @id @set
      availability dcatap:availability @id
      byteSize dcat:byteSize xsd:nonNegativeInteger
      checksum spdx:checksum @id
      compressionFormat dcat:compressFormat @id
      description dct:description @set
      documentation foaf:page @id @set
      downloadUrl dcat:downloadURL @id @set
      format dct:format @id
      hasPolicy odrl:hasPolicy @id
      language dct:language @id @set
      licence dct:license @id
      linkedSchemas dct:conformsTo @id @set
      mediaType dcat:mediaType @id
      modificationDate dct:modified
      packagingFormat dcat:packageFormat @id
      releaseDate dct:issued
      rights dct:rights @id @set
      spatialResolution dcat:spatialResolutionInMeters xsd:decimal
      status adms:status @id
      temporalResolution dcat:temporalResolution xsd:duration
      title dct:title @set
    Document foaf:Document
    Frequency dct:Frequency
    Geometry locn:Geometry
    Identifier adms:Identifier
      notation skos:notation
    Kind vcard:Kind
    LegalResource eli:LegalResource
    LicenceDocument dct:LicenseDocument
      type dct:type @id @set
    LinguisticSystem dct:LinguisticSystem
    Literal rdfs:Literal
    Location dct:Location
      bbox dcat:bbox
      centroid dcat:centroid
      geometry locn:geometry @id
    MediaType dct:MediaType
    MediaTypeOrExtent dct:MediaTypeOrExtent
    PeriodOfTime dct:PeriodOfTime
      beginning time:hasBeginning @id
      end time:hasEnd @id
      endDate dcat:endDate
      startDate dcat:startDate
    Policy odrl:Policy
    ProvenanceStatement dct:ProvenanceStatement
    Relationship dcat:Relationship
      hadRole dcat:hadRole @id @set
      relation dct:relation @id @set
    Resource rdfs:Resource
    RightsStatement dct:RightsStatement
    Role dcat:Role
    Standard dct:Standard
    TemporalLiteral rdfs:Literal
    TimeInstant time:Instant
    """
}
