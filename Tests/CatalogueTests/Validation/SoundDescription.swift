import Foundation
import RDF
import Testing

@testable import Catalogue

/// A description in which every profile finds nothing; tests spoil one line of it at a time.
enum SoundDescription {
  static let turtle = """
    :d a dcat:Dataset ;
      dct:title "Cystic fibrosis"@en ;
      dct:description "Children with cystic fibrosis."@en ;
      dct:identifier "CF-1" ;
      dct:accessRights eu-access:NON_PUBLIC ;
      dcatap:applicableLegislation <http://data.europa.eu/eli/reg/2025/327/oj> ;
      dct:type eu-type:STATISTICAL ;
      dct:language eu-language:LAV ;
      dct:accrualPeriodicity eu-frequency:ANNUAL ;
      dct:issued "2025-03-10"^^xsd:date ;
      dct:conformsTo ehds-standard:FHIR ;
      dct:relation <https://hospital.example/protocol> ;
      dct:isReferencedBy <https://doi.org/10.1000/1> ;
      dct:source <https://hospital.example/source> ;
      dcat:temporalResolution "P1M"^^xsd:duration ;
      dct:spatial eu-country:LVA ;
      dct:temporal [ a dct:PeriodOfTime ;
        dcat:startDate "2012-01-01"^^xsd:date ; dcat:endDate "2025-12-31"^^xsd:date ] ;
      dct:provenance [ a dct:ProvenanceStatement ; rdfs:label "Review forms."@en ] ;
      dcat:theme eu-theme:HEAL ;
      dcat:keyword "cystic fibrosis"@en ;
      dcat:landingPage <https://hospital.example/cf> ;
      foaf:page <https://hospital.example/cf/about> ;
      dct:publisher :publisher ;
      geodcatap:custodian :publisher ;
      h:hdab :hdab ;
      dcat:contactPoint [ a vcard:Kind ; vcard:hasEmail <mailto:data@hospital.example> ;
        vcard:hasURL <https://hospital.example/contact> ] ;
      h:healthCategory ehds-category:EHRS ;
      h:healthTheme ehds-theme:LIFECOURSE_HEALTH ;
      h:hasCodingSystem ehds-coding:ORPHACODE ;
      h:hasCodeValues "ORPHA:586" ;
      h:minTypicalAge "0"^^xsd:nonNegativeInteger ;
      h:maxTypicalAge "17"^^xsd:nonNegativeInteger ;
      h:numberOfRecords "1470"^^xsd:nonNegativeInteger ;
      h:numberOfUniqueIndividuals "245"^^xsd:nonNegativeInteger ;
      h:populationCoverage "All of Latvia"@en ;
      h:retentionPeriod [ a dct:PeriodOfTime ;
        dcat:startDate "2012-01-01"^^xsd:date ; dcat:endDate "2045-12-31"^^xsd:date ] ;
      dpv:hasPersonalData <https://w3id.org/dpv/dpv-pd#Age> ;
      dpv:hasPurpose [ a dpv:Purpose ; dct:description "Research."@en ] ;
      dpv:hasLegalBasis [ a dpv:LegalBasis ; dct:description "The act."@en ] ;
      dqv:hasQualityAnnotation [ a dqv:QualityCertificate ] ;
      prov:wasGeneratedBy [ a prov:Activity ; dct:type ehds-activity:MEDICAL_REGISTRY ] ;
      h:hasStructuredData true ;
      h:hasVariables [ a csvw:TableGroup ; dct:title "Dictionary"@en ;
        csvw:table [ a csvw:Table ; dct:title "Visits"@en ;
          csvw:column [ a csvw:Column ; csvw:name "fev1" ; csvw:title "FEV1"@en ;
            dct:description "Volume."@en ; csvw:datatype "decimal" ] ,
            [ a csvw:Column ; csvw:name "bmi" ; csvw:title "BMI"@en ;
            dct:description "Index."@en ; csvw:datatype "decimal" ] ] ] ;
      dcat:distribution :distribution ;
      adms:sample :distribution ;
      h:analytics :distribution .
    :distribution a dcat:Distribution ;
      dct:title "Extract"@en ;
      dct:description "Tables in a secure room."@en ;
      dcatap:applicableLegislation <http://data.europa.eu/eli/reg/2025/327/oj> ;
      dcatap:availability eu-availability:STABLE ;
      dcat:accessURL <https://hospital.example/access> ;
      dct:license <https://hospital.example/licence> ;
      dct:format eu-file:CSV .
    :publisher a foaf:Agent ; foaf:name "Hospital"@en ;
      dct:type ehds-publisher:inpatient-institute ;
      cv:contactPoint [ a cv:ContactPoint ; cv:email "data@hospital.example" ] .
    :hdab a foaf:Agent ; foaf:name "Access body"@en ;
      dct:type ehds-publisher:national-authority ;
      cv:contactPoint [ a cv:ContactPoint ; cv:contactPage <https://hdab.example/> ] .
    """

  private static let authority = "http://publications.europa.eu/resource/authority/"
  private static let health = "https://hdeu-dcat.data.health.europa.eu/resource/authority/"

  private static let prefixes = """
    @prefix geodcatap: <http://data.europa.eu/930/> . @prefix prov: <http://www.w3.org/ns/prov#> .
    @prefix dqv: <http://www.w3.org/ns/dqv#> .
    @prefix eu-access: <\(authority)access-right/> . @prefix eu-type: <\(authority)dataset-type/> .
    @prefix eu-language: <\(authority)language/> . @prefix eu-country: <\(authority)country/> .
    @prefix eu-frequency: <\(authority)frequency/> . @prefix eu-theme: <\(authority)data-theme/> .
    @prefix eu-file: <\(authority)file-type/> .
    @prefix eu-availability: <\(authority)planned-availability/> .
    @prefix eu-place: <\(authority)place/> . @prefix eu-status: <\(authority)distribution-status/> .
    @prefix eu-body: <\(authority)corporate-body/> .
    @prefix ehds-standard: <\(health)standard/> . @prefix ehds-category: <\(health)healthcategories/> .
    @prefix ehds-theme: <\(health)health-theme/> . @prefix ehds-coding: <\(health)coding-system/> .
    @prefix ehds-activity: <\(health)health-activity/> .
    @prefix ehds-publisher: <\(health)publisher-type/> .

    """

  /// The description with one text in place of another, and more said after it.
  static func graph(_ text: String = "", as other: String = "", and more: String = "") throws
    -> Graph
  {
    var turtle = Self.turtle
    if !text.isEmpty {
      let place = try #require(turtle.range(of: text), "there is no “\(text)” to replace")
      turtle.replaceSubrange(place, with: other)
    }
    return parsed(prefixes + turtle + "\n" + more)
  }
}

/// The helper `graph`, whose name the type hides.
private func parsed(_ turtle: String) -> Graph { graph(turtle) }
