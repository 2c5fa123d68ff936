internal import Catalogue

/// The fields of a CKAN package and the properties that ckanext-dcat serialises them as (its README, "RDF DCAT to
/// CKAN dataset mapping", and the profiles `euro_dcat_ap_3` and `euro_health_dcat_ap`). They stand in the package,
/// where a schema of ckanext-scheming has them, or among its extras.
enum CKANFields {
  enum Value: Sendable {
    case text, resource, date, count
  }

  static let dataset: [String: (property: String, value: Value)] = [
    "identifier": (DCTerms.identifier, .text),
    "url": (DCAT.landingPage, .resource),
    "version": (DCAT.version, .text),
    "version_notes": (ADMS.versionNotes, .text),
    "theme": (DCAT.theme, .resource),
    "language": (DCTerms.language, .resource),
    "access_rights": (DCTerms.accessRights, .resource),
    "frequency": (DCTerms.accrualPeriodicity, .resource),
    "conforms_to": (DCTerms.conformsTo, .resource),
    "documentation": (FOAF.page, .resource),
    "dcat_type": (DCTerms.type, .resource),
    "source": (DCTerms.source, .resource),
    "related_resource": (DCTerms.relation, .resource),
    "is_referenced_by": (DCTerms.isReferencedBy, .resource),
    "has_version": (DCAT.hasVersion, .resource),
    "in_series": (DCAT.inSeries, .resource),
    "applicable_legislation": (DCATAP.applicableLegislation, .resource),
    "temporal_resolution": (DCAT.temporalResolution, .text),
    "spatial_uri": (DCTerms.spatial, .resource),
    "analytics": (HealthDCAT.analytics, .resource),
    "code_values": (HealthDCAT.hasCodeValues, .text),
    "coding_system": (HealthDCAT.hasCodingSystem, .resource),
    "health_category": (HealthDCAT.healthCategory, .resource),
    "health_theme": (HealthDCAT.healthTheme, .resource),
    "legal_basis": (DPV.hasLegalBasis, .resource),
    "personal_data": (DPV.hasPersonalData, .resource),
    "purpose": (DPV.hasPurpose, .resource),
    "population_coverage": (HealthDCAT.populationCoverage, .text),
    "min_typical_age": (HealthDCAT.minTypicalAge, .count),
    "max_typical_age": (HealthDCAT.maxTypicalAge, .count),
    "number_of_records": (HealthDCAT.numberOfRecords, .count),
    "number_of_unique_individuals": (HealthDCAT.numberOfUniqueIndividuals, .count),
  ]

  static let resource: [String: (property: String, value: Value)] = [
    "description": (DCTerms.description, .text),
    "download_url": (DCAT.downloadURL, .resource),
    "format": (DCTerms.format, .resource),
    "mimetype": (DCAT.mediaType, .resource),
    "size": (DCAT.byteSize, .count),
    "license": (DCTerms.license, .resource),
    "rights": (DCTerms.rights, .resource),
    "access_rights": (DCTerms.accessRights, .resource),
    "language": (DCTerms.language, .resource),
    "conforms_to": (DCTerms.conformsTo, .resource),
    "documentation": (FOAF.page, .resource),
    "availability": (DCATAP.availability, .resource),
    "status": (ADMS.status, .resource),
    "applicable_legislation": (DCATAP.applicableLegislation, .resource),
  ]

  /// Fields that are read in another way, or say nothing of the data.
  static let others: Set<String> = [
    "uri", "guid", "issued", "modified", "provenance", "alternate_identifier", "contact",
    "publisher", "creator",
    "hdab", "contact_name", "contact_email", "contact_uri", "contact_url", "publisher_name",
    "publisher_email",
    "publisher_uri", "publisher_url", "publisher_type", "publisher_note", "temporal_start",
    "temporal_end",
    "temporal_coverage", "spatial_coverage", "spatial", "retention_period", "trusted_data_holder",
    "harvest_object_id", "harvest_source_id", "harvest_source_title", "dcat_publisher_name",
    "dcat_publisher_email",
  ]
}
