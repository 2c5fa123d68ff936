internal import RDF

/// The IRI of each property, as the vocabulary that is current writes it.
enum PropertyNames {
  static let table: [(Property, String)] = [
    (.type, RDFVocabulary.type), (.value, RDFVocabulary.namespace + "value"),
    (.first, RDFVocabulary.first), (.rest, RDFVocabulary.rest),
    (.label, RDFSchema.label), (.comment, RDFSchema.comment), (.seeAlso, RDFSchema.seeAlso),
    (.versionInfo, OWL.versionInfo),

    (.title, DCTerms.title), (.alternative, DCTerms.alternative),
    (.description, DCTerms.description), (.identifier, DCTerms.identifier),
    (.publisher, DCTerms.publisher), (.creator, DCTerms.creator), (.issued, DCTerms.issued),
    (.modified, DCTerms.modified), (.created, DCTerms.created), (.language, DCTerms.language),
    (.license, DCTerms.license), (.rights, DCTerms.rights), (.accessRights, DCTerms.accessRights),
    (.accrualPeriodicity, DCTerms.accrualPeriodicity), (.kind, DCTerms.type),
    (.provenance, DCTerms.provenance), (.spatial, DCTerms.spatial), (.temporal, DCTerms.temporal),
    (.conformsTo, DCTerms.conformsTo), (.format, DCTerms.format), (.subject, DCTerms.subject),
    (.isPartOf, DCTerms.isPartOf),

    (.catalogDataset, DCAT.dataset), (.catalogService, DCAT.service),
    (.catalogCatalog, DCAT.catalog), (.theme, DCAT.theme), (.keyword, DCAT.keyword),
    (.contactPoint, DCAT.contactPoint), (.landingPage, DCAT.landingPage),
    (.distribution, DCAT.distribution), (.version, DCAT.version), (.inSeries, DCAT.inSeries),
    (.startDate, DCAT.startDate), (.endDate, DCAT.endDate), (.accessURL, DCAT.accessURL),
    (.downloadURL, DCAT.downloadURL), (.mediaType, DCAT.mediaType), (.byteSize, DCAT.byteSize),
    (.accessService, DCAT.accessService), (.endpointURL, DCAT.endpointURL),
    (.endpointDescription, DCAT.endpointDescription), (.servesDataset, DCAT.servesDataset),

    (.name, FOAF.name), (.homepage, FOAF.homepage), (.page, FOAF.page), (.mbox, FOAF.mbox),
    (.givenName, FOAF.givenName), (.familyName, FOAF.familyName),
    (.fullName, VCard.fn), (.organizationName, VCard.organizationName),
    (.hasEmail, VCard.hasEmail), (.hasURL, VCard.hasURL), (.hasTelephone, VCard.hasTelephone),
    (.hasValue, VCard.hasValue), (.hasName, VCard.hasName),
    (.agentContact, CPOV.contactPoint), (.contactEmail, CPOV.email),
    (.contactPage, CPOV.contactPage), (.telephone, CPOV.telephone),

    (.applicableLegislation, DCATAP.applicableLegislation), (.custodian, GeoDCATAP.custodian),
    (.otherIdentifier, ADMS.identifier), (.sample, ADMS.sample),
    (.legalBasis, DPV.hasLegalBasis), (.purpose, DPV.hasPurpose),
    (.personalData, DPV.hasPersonalData), (.policy, ODRL.hasPolicy),

    (.hdab, HealthDCAT.hdab), (.healthCategory, HealthDCAT.healthCategory),
    (.healthTheme, HealthDCAT.healthTheme), (.hasStructuredData, HealthDCAT.hasStructuredData),
    (.hasVariables, HealthDCAT.hasVariables), (.codeValues, HealthDCAT.hasCodeValues),
    (.codingSystem, HealthDCAT.hasCodingSystem), (.minTypicalAge, HealthDCAT.minTypicalAge),
    (.maxTypicalAge, HealthDCAT.maxTypicalAge), (.numberOfRecords, HealthDCAT.numberOfRecords),
    (.numberOfUniqueIndividuals, HealthDCAT.numberOfUniqueIndividuals),
    (.populationCoverage, HealthDCAT.populationCoverage), (.analytics, HealthDCAT.analytics),
    (.publisherNote, HealthDCAT.publisherNote), (.publisherType, HealthDCAT.publisherType),
    (.trustedDataHolder, HealthDCAT.trustedDataHolder),

    (.table, CSVW.table), (.column, CSVW.column), (.tableSchema, CSVW.tableSchema),
    (.columnName, CSVW.name), (.columnTitle, CSVW.title), (.datatype, CSVW.datatype),
    (.propertyURL, CSVW.propertyUrl), (.tableURL, CSVW.url),
    (.prefLabel, SKOS.prefLabel), (.altLabel, SKOS.altLabel), (.notation, SKOS.notation),
    (.inScheme, SKOS.inScheme),

    (.hydraView, Hydra.view), (.hydraNext, Hydra.next),
    (.beginning, OWLTime.hasBeginning), (.end, OWLTime.hasEnd), (.inDate, OWLTime.inXSDDate),

    (.minAge, PHDS.minAge), (.maxAge, PHDS.maxAge), (.minGestation, PHDS.minGestationalAge),
    (.maxGestation, PHDS.maxGestationalAge), (.ageGroup, PHDS.ageGroup), (.unit, PHDS.unit),
    (.allowedValues, PHDS.allowedValues), (.measured, PHDS.measured),
    (.measuredFrom, PHDS.measuredFrom), (.measuredTo, PHDS.measuredTo),
    (.mappingMatch, PHDS.mappingMatch), (.mappingTarget, PHDS.mappingTarget),
    (.mappedFrom, PHDS.mappedFrom),
    (.measuredUnit, PHDS.measuredUnit),
  ]

  /// The IRI by property.
  static let iris: [String] = {
    var iris = [String](repeating: "", count: Property.allCases.count)
    for (property, iri) in table { iris[Int(property.rawValue)] = iri }
    return iris
  }()

  /// The CURIE by property, for findings: `dct:issued`.
  static let curies: [String] = iris.map { Namespaces.curie(of: $0) }
}

extension Property {
  /// The IRI that the current vocabulary gives it; empty for `unknown`.
  var iri: String { PropertyNames.iris[Int(rawValue)] }

  /// The CURIE that findings name it by: `dct:issued`.
  var curie: String { PropertyNames.curies[Int(rawValue)] }
}
