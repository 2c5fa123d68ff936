/// A property that the reader understands, whatever spelling a description uses for it.
enum Property: UInt8, CaseIterable, Sendable {
  /// One that it does not: the triple stays in the graph and is not modelled.
  case unknown

  case type, value, first, rest
  case label, comment, seeAlso, versionInfo

  case title, alternative, description, identifier, publisher, creator, issued, modified, created
  case language, license, rights, accessRights, accrualPeriodicity, kind, provenance, spatial
  case temporal, conformsTo, format, subject, isPartOf

  case catalogDataset, catalogService, catalogCatalog, theme, keyword, contactPoint, landingPage
  case distribution, version, inSeries, startDate, endDate, accessURL, downloadURL, mediaType
  case byteSize, accessService, endpointURL, endpointDescription, servesDataset

  case name, homepage, page, mbox, givenName, familyName
  case fullName, organizationName, hasEmail, hasURL, hasTelephone, hasValue, hasName
  case agentContact, contactEmail, contactPage, telephone

  case applicableLegislation, custodian, otherIdentifier, sample
  case legalBasis, purpose, personalData, policy

  case hdab, healthCategory, healthTheme, hasStructuredData, hasVariables, codeValues, codingSystem
  case minTypicalAge, maxTypicalAge, numberOfRecords, numberOfUniqueIndividuals
  case populationCoverage, analytics, publisherNote, publisherType, trustedDataHolder

  case table, column, tableSchema, columnName, columnTitle, datatype, propertyURL, tableURL
  case prefLabel, altLabel, notation, inScheme

  case hydraView, hydraNext
  case beginning, end, inDate

  case minAge, maxAge, minGestation, maxGestation, ageGroup
  case unit, allowedValues, measured, measuredFrom, measuredTo, measuredUnit
  case mappingMatch, mappingTarget, mappedFrom
}
