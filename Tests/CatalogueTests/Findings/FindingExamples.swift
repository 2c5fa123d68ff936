@testable import Catalogue

/// A finding of every kind, as the code makes it: with all that its texts name.
enum FindingExamples {
  static func finding(_ kind: Finding.Kind) -> Finding {
    let (path, value, arguments) = details[kind] ?? (nil, nil, [:])
    return Finding(kind, .warning, path: path, value: value, arguments: arguments)
  }

  /// By kind: property, value, arguments. Kinds whose texts name none of these need no entry.
  private static let details: [Finding.Kind: (String?, String?, [String: String])] = [
    .accessRightUnknown: ("dct:accessRights", "on request", [:]),
    .accessRightMisspelt: ("dct:accessRights", "non-public", ["level": "NON_PUBLIC"]),
    .accessRightSeveral: ("dct:accessRights", nil, [:]),
    .accessRightMissing: ("dct:accessRights", nil, [:]),
    .codeUnread: ("healthdcatap:hasCodeValues", "asthma", [:]),
    .conceptEmpty: ("dcat:theme", nil, [:]),
    .conceptExpected: ("dcat:theme", "Health", [:]),
    .iriExpected: ("dcat:landingPage", "https://hospital.example/data", [:]),
    .languageUnknown: ("dct:language", "Klingon", [:]),
    .languageMisspelt: ("dct:language", "pl", ["tag": "pl", "code": "POL"]),
    .dateSeveral: ("dct:issued", nil, [:]),
    .dateMisspelt: (
      "dct:issued", "30.3.2026", ["date": "2026-03-30", "datatype": "date"]
    ),
    .dateUnreadable: ("dct:issued", "last spring", [:]),
    .dateUntyped: ("dct:issued", "2026-03-30", ["datatype": "date"]),
    .dateMistyped: ("dct:issued", "2026", ["stated": "xsd:date", "datatype": "gYear"]),
    .periodReversed: ("dct:temporal", nil, ["start": "2024", "end": "2015"]),
    .periodMisspelt: ("dct:temporal", "2015-2024", ["start": "2015", "end": "2024"]),
    .periodUnreadable: ("dct:temporal", "a few years", [:]),
    .numberUnreadable: ("dcat:byteSize", "2 GB", [:]),
    .booleanUnreadable: ("healthdcatap:hasStructuredData", "partly", [:]),
    .agentSeveral: ("dct:publisher", nil, [:]),
    .agentLiteral: ("dct:publisher", "Children's Hospital", [:]),
    .agentUndescribed: ("dct:publisher", "https://hospital.example/", [:]),
    .agentNameless: ("dct:publisher", nil, [:]),
    .contactUndescribed: ("dcat:contactPoint", "https://hospital.example/desk", [:]),
    .contactLiteral: ("dcat:contactPoint", "the data desk", [:]),
    .contactMissing: ("dcat:contactPoint", nil, [:]),
    .countMisspelt: ("healthdcatap:numberOfUniqueIndividuals", nil, [:]),
    .countUnreadable: ("healthdcatap:numberOfUniqueIndividuals", nil, [:]),
    .countSeveral: ("healthdcatap:numberOfUniqueIndividuals", nil, [:]),
    .countBelowThreshold: ("healthdcatap:numberOfUniqueIndividuals", nil, [:]),
    .agesDisagree: ("phds:minAge", nil, ["exact": "P0D/P28D", "typical": "P2Y/P6Y"]),
    .agesReversed: ("healthdcatap:minTypicalAge", "P6Y/P2Y", [:]),
    .ageUnreadable: ("phds:minAge", "newborn", [:]),
    .yearsUnreadable: ("healthdcatap:minTypicalAge", "young", [:]),
    .ageImplausible: ("healthdcatap:maxTypicalAge", "999", [:]),
    .ageMisspelt: ("healthdcatap:minTypicalAge", "2 years", ["years": "2"]),
    .ageUnstated: ("healthdcatap:minTypicalAge", nil, [:]),
    .gestationReversed: ("phds:minGestationalAge", nil, [:]),
    .gestationUnreadable: ("phds:minGestationalAge", "early", [:]),
    .ageGroupUnknown: ("phds:ageGroup", "teens", [:]),
    .textEmpty: ("dct:title", nil, [:]),
    .textMissing: ("dct:description", nil, [:]),
    .literalExpected: ("dct:title", "https://hospital.example/title", [:]),
    .valuePlaceholder: ("dcat:version", nil, [:]),
    .titleMissing: ("dct:title", nil, [:]),
    .descriptionMissing: ("dct:description", nil, [:]),
    .variablesMissing: ("healthdcatap:hasVariables", nil, [:]),
    .variableNameless: ("csvw:name", nil, ["columns": "4"]),
    .variableDuplicate: ("csvw:name", "weight", ["columns": "2"]),
    .variableUnlabelled: ("csvw:title", nil, ["columns": "12"]),
    .measurementUnread: ("phds:measured", nil, ["columns": "3"]),
    .namespaceMisspelt: (
      "dct:title", "https://purl.org/dc/terms/title",
      ["name": "title", "iri": "http://purl.org/dc/terms/title"]
    ),
    .propertyMisspelt: (
      "dct:title", "http://purl.org/dc/terms/tilte",
      ["name": "tilte", "iri": "http://purl.org/dc/terms/title"]
    ),
    .propertyRetired: (
      "dct:type", "http://healthdataportal.eu/ns/health#publisherType",
      ["name": "publisherType", "iri": "http://purl.org/dc/terms/type"]
    ),
    .classMisspelt: ("rdf:type", nil, [:]),
    .classMissing: ("rdf:type", nil, [:]),
    .datasetNotTaken: ("rdf:type", nil, [:]),
    .findingsOmitted: (nil, nil, ["omitted": "120"]),
    .syntaxError: (nil, nil, ["problem": "The string is not closed before the end of the line."]),
    .contextUnknown: (nil, nil, ["context": "https://hospital.example/context.jsonld"]),
    .syntaxMended: (nil, nil, ["problem": "The IRI holds a space, which was read as %20."]),
    .fileUnreadable: (nil, nil, ["reason": "permission is denied"]),
    .fileTooLarge: (nil, nil, ["limit": "20"]),
    .folderUnreadable: (nil, nil, ["folder": "/srv/descriptions"]),
    .folderLimit: (nil, nil, ["folder": "/srv/descriptions", "limit": "100000"]),
    .pageElsewhere: (
      nil, nil,
      ["page": "https://hospital.example/catalog?page=2", "next": "https://other.example/3"]
    ),
    .pageLoop: (
      nil, nil,
      [
        "page": "https://hospital.example/catalog?page=3",
        "next": "https://hospital.example/catalog?page=1",
      ]
    ),
    .pageLimit: (nil, nil, ["limit": "10000"]),
    .robotsDisallowed: (nil, nil, ["page": "https://hospital.example/datasets/1.ttl"]),
    .robotsUnreachable: (nil, nil, ["server": "https://hospital.example"]),
    .sourceBusy: (nil, nil, ["source": "riga"]),
    .partMissing: (
      nil, nil,
      [
        "page": "https://hospital.example/distribution/1",
        "reason": "The server has no such page.",
      ]
    ),
    .sitemapUnreadable: (nil, nil, ["reason": "it has neither urlset nor sitemapindex"]),
    .ckanError: (nil, nil, ["reason": "Search Query is invalid"]),
    .ckanEndsEarly: (nil, nil, ["start": "200", "count": "350"]),
    .recordUnnamed: (nil, nil, ["records": "2"]),
    .fieldsUnread: (nil, nil, ["fields": "ward, shelf"]),
    .nodeError: (nil, nil, ["reason": "Token is not valid"]),
    .dictionaryUnreadable: (
      nil, nil, ["reason": "This is a workbook with a password, or one of Excel before 2007."]
    ),
    .dictionaryCut: (nil, nil, ["limit": "50000"]),
    .formFieldUnknown: (nil, "Ward", ["place": "row 7"]),
    .formTableUnread: (nil, "Sheet4", [:]),
    .formCountsUnlinked: (nil, nil, [:]),
    .formValueUnread: (
      "healthdcatap:minTypicalAge", "young", ["field": "minimumAge", "example": "0 days"]
    ),
    .publishedNotOne: (nil, nil, ["datasets": "3"]),
    .publishedIdentifier: ("dct:identifier", nil, ["identifier": "NEO-1"]),
    .publishedTooMany: (nil, nil, ["datasets": "1200", "limit": "1000"]),
    .sourceKindOfWeb: (nil, nil, ["kind": "ckan", "file": "/srv/descriptions"]),
    .sourceSecretFile: (nil, nil, ["file": "/run/secrets/riga", "source": "riga"]),
    .sourceAddressUnusable: (nil, nil, ["address": "ftp://hospital.example/"]),
    .sourceFileMissing: (nil, nil, ["file": "/srv/descriptions"]),
    .sourceIsFolder: (nil, nil, ["file": "/srv/descriptions"]),
    .sourceIsFile: (nil, nil, ["file": "/srv/catalogue.ttl"]),
    .sourceIrregular: (nil, nil, ["file": "/dev/null"]),
    .sourceNoListing: (nil, nil, ["address": "https://hospital.example/catalogue"]),
    .sourceNoLinks: (nil, nil, ["address": "https://hospital.example/"]),
    .sourceNetworkMalformed: (nil, nil, ["network": "10.0.0"]),
    .sourceSecretUnset: (nil, nil, ["variable": "RIGA_TOKEN", "source": "riga"]),
    .fetchAddressInvalid: (
      nil, nil, ["address": "http://:80/", "reason": "it names no host"]
    ),
    .fetchSchemeRefused: (nil, nil, ["scheme": "ftp"]),
    .fetchHostUnknown: (nil, nil, ["host": "hospital.example"]),
    .fetchAddressRefused: (nil, nil, ["host": "hospital.example", "address": "10.0.0.5"]),
    .fetchAddressNotPublic: (nil, nil, ["address": "127.0.0.1"]),
    .fetchNoConnection: (
      nil, nil, ["host": "hospital.example", "reason": "the connection was refused"]
    ),
    .fetchConnectionSlow: (nil, nil, ["host": "hospital.example"]),
    .fetchNotSecure: (
      nil, nil, ["host": "hospital.example", "reason": "the certificate has expired"]
    ),
    .fetchStalled: (nil, nil, ["seconds": "20"]),
    .fetchTooSlow: (nil, nil, ["seconds": "600"]),
    .fetchTooLarge: (nil, nil, ["limit": "268435456"]),
    .fetchExpandsTooMuch: (nil, nil, ["limit": "100"]),
    .fetchEncodingUnknown: (nil, nil, ["encoding": "br"]),
    .fetchRedirectsMany: (nil, nil, ["limit": "5"]),
    .fetchRedirectLoop: (nil, nil, ["address": "https://hospital.example/a"]),
    .fetchRedirectNowhere: (nil, nil, ["status": "302"]),
    .fetchDenied: (nil, nil, ["status": "403"]),
    .fetchGone: (nil, nil, ["status": "404"]),
    .fetchStatus: (nil, nil, ["status": "503"]),
    .fetchMalformed: (nil, nil, ["reason": "the status line is missing"]),
    .fetchNotKept: (nil, nil, ["reason": "no space is left"]),
    .describedTwice: (
      nil, nil, ["other": "b.ttl", "shown": "a.ttl", "fields": "title, ages"]
    ),
    .describedOtherwise: (
      nil, nil, ["other": "national", "shown": "riga", "fields": "title, ages"]
    ),
    .describedElsewhere: (
      nil, nil,
      ["other": "national", "shown": "riga", "iri": "https://riga.example/dataset/7"]
    ),
    .statisticsTableUnreadable: (
      "healthdcatap:analytics", nil, ["problem": "The file is empty."]
    ),
    .statisticsRowContradicts: (
      "healthdcatap:analytics", nil, ["row": "12", "column": "threshold"]
    ),
    .statisticsTotalContradicts: ("healthdcatap:analytics", nil, [:]),
    .statisticsTotalRepeated: ("healthdcatap:analytics", nil, ["row": "12"]),
    .statisticsKeyMissing: (
      "healthdcatap:analytics", nil, ["key": "cells", "pointer": "/tables/0"]
    ),
    .statisticsValueUnexpected: (
      "healthdcatap:analytics", nil, ["pointer": "/tables/0/dimensions"]
    ),
    .statisticsTooLarge: ("healthdcatap:analytics", nil, ["limit": "20"]),
    .statisticsTooManyCells: (
      "healthdcatap:analytics", nil, ["tables": "1000", "cells": "200000"]
    ),
    .statisticsUnchecked: table, .statisticsBandsOverlap: table, .statisticsBelowThreshold: table,
    .statisticsRounding: table, .statisticsContradiction: table,
    .statisticsSecondarySuppression: table, .statisticsDisclosure: table,
    .statisticsDimensionUnknown: (
      "healthdcatap:analytics", nil, ["table": "2", "limit": "5", "known": "ageGroup, sex"]
    ),
    .statisticsCellIncomplete: cell, .statisticsCellRepeated: cell,
    .statisticsCellUncounted: cell,
    .agesNotStated: ("healthdcatap:minTypicalAge", nil, [:]),
    .codeSystemUnknown: ("healthdcatap:hasCodeValues", "U07", ["where": ""]),
    .codeUnverified: (
      "dct:language", "\(authority)/language/XYZ",
      ["where": "", "list": "\(authority)/language"]
    ),
    .contactEmpty: ("dcat:contactPoint", nil, ["where": ""]),
    .contactUnreachable: (
      "dcat:contactPoint/vcard:hasEmail", "data at hospital.example",
      ["where": "", "expected": "mailto:name@hospital.example"]
    ),
    .validationUnavailable: (
      nil, nil,
      ["reason": "The folder paedcat_Schemas.resources is missing."]
    ),
    .levelAssumed: ("dct:accessRights", nil, ["level": "NON_PUBLIC"]),
    .listNotLoaded: (
      "dct:spatial", "https://sws.geonames.org/456172/",
      ["where": "", "list": "https://sws.geonames.org"]
    ),
    .mediaTypeNotRegistered: ("dcat:distribution/dcat:mediaType", "csv", ["where": ""]),
    .populationNotCounted: ("healthdcatap:numberOfUniqueIndividuals", nil, [:]),
    .propertiesRecommended: (
      nil, nil, ["number": "3", "properties": "dcat:keyword, dct:publisher, dct:temporal"]
    ),
    .propertyMissing: ("dct:identifier", nil, ["where": ""]),
    .propertyRecommended: ("dcat:keyword", nil, ["where": ""]),
    .propertyRepeated: ("dct:accessRights", nil, ["where": ""]),
    .propertyWrittenOtherwise: (
      "dct:type", nil,
      [
        "where": "", "written": "http://healthdataportal.eu/ns/health#publisherType",
        "standard": "http://purl.org/dc/terms/type", "name": "dct:type",
      ]
    ),
    .resourceNotDescribed: ("dct:publisher", "https://hospital.example/", ["where": ""]),
    .shapeNotMet: ("dcat:distribution", nil, ["where": ""]),
    .themeHealthMissing: ("dcat:theme", nil, ["where": ""]),
    .valueNotAllowed: ("dcat:distribution/spdx:checksum", "sha", ["where": ""]),
    .valueNotInList: (
      "healthdcatap:healthCategory", "https://hospital.example/category/1",
      ["where": "", "list": "\(ehds)/healthcategories"]
    ),
    .valueNotIri: ("dcat:landingPage", "hospital.example", ["where": ""]),
    .valueNotLiteral: ("dct:title", "https://hospital.example/title", ["where": ""]),
    .valueNotResource: ("dct:publisher", "Children's Hospital", ["where": ""]),
    .valueRequired: (
      "dct:accessRights", nil, ["where": "", "expected": "\(authority)/access-right/PUBLIC"]
    ),
    .valueSpeltOtherwise: (
      "dct:language", "pl", ["where": "", "standard": "\(authority)/language/POL"]
    ),
    .valueWrongClass: ("dcat:contactPoint", nil, ["where": "", "expected": "vcard:Kind"]),
    .valueWrongDatatype: (
      "dct:issued", "soon", ["where": "", "expected": "xsd:date"]
    ),
    .valueWrongPattern: (
      "dpv:hasPersonalData", "health",
      ["where": "", "expected": "https://w3id.org/dpv/dpv-pd#…"]
    ),
  ]

  private static let authority = "http://publications.europa.eu/resource/authority"
  private static let ehds = "https://hdeu-dcat.data.health.europa.eu/resource/authority"
  private static let table: (String?, String?, [String: String]) = (
    "healthdcatap:analytics", nil, ["table": "2 (ageGroup × sex)"]
  )
  private static let cell: (String?, String?, [String: String]) = (
    "healthdcatap:analytics", nil, ["cell": "12", "table": "2 (ageGroup × sex)"]
  )
}
