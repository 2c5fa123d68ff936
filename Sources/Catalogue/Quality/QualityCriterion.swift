/// One thing that a good description has, and what it is worth.
struct QualityCriterion: Sendable {
  /// Stable, kebab case; its texts stand in the message catalogue under this name.
  var id: String
  var dimension: QualityScore.Dimension
  var points: Int
  /// The property to add, as a CURIE.
  var path: String?
  var isMet: @Sendable (QualityEvidence) -> Bool

  private init(
    _ id: String, _ dimension: QualityScore.Dimension, _ points: Int, _ path: String? = nil,
    _ isMet: @escaping @Sendable (QualityEvidence) -> Bool
  ) {
    self.id = id
    self.dimension = dimension
    self.points = points
    self.path = path
    self.isMet = isMet
  }

  /// Every criterion. Points of the first five dimensions: the metadata quality assessment's.
  static let all: [QualityCriterion] =
    findability + accessibility + interoperability
    + reusability + contextuality + paediatric

  private static let findability = [
    QualityCriterion("keywords-given", .findability, 30, "dcat:keyword") {
      !$0.dataset.keywords.isEmpty
    },
    QualityCriterion("themes-given", .findability, 30, "dcat:theme") {
      !$0.dataset.themes.isEmpty || !$0.dataset.healthThemes.isEmpty
    },
    QualityCriterion("place-given", .findability, 20, "dct:spatial") {
      !$0.dataset.countries.isEmpty || !$0.dataset.places.isEmpty
    },
    QualityCriterion("period-given", .findability, 20, "dct:temporal") {
      !$0.dataset.temporal.isEmpty
    },
  ]

  /// Open data are to be had at an address; other data through somebody who grants access.
  private static let accessibility = [
    QualityCriterion("access-address-given", .accessibility, 50, "dcat:accessURL") {
      $0.dataset.distributions.contains { !$0.accessURLs.isEmpty }
    },
    QualityCriterion("way-to-the-data", .accessibility, 50, "healthdcatap:hdab") { evidence in
      evidence.isPublic
        ? evidence.dataset.distributions.contains { !$0.downloadURLs.isEmpty }
        : evidence.dataset.access.healthDataAccessBody?.contact != nil
    },
  ]

  private static let interoperability = [
    QualityCriterion("format-given", .interoperability, 20, "dct:format") {
      !$0.formats.isEmpty
    },
    QualityCriterion("media-type-given", .interoperability, 10, "dcat:mediaType") {
      !$0.mediaTypes.isEmpty
    },
    QualityCriterion("format-from-list", .interoperability, 10, "dct:format") { evidence in
      !(evidence.formats + evidence.mediaTypes).isEmpty
        && (evidence.formats + evidence.mediaTypes).allSatisfy { $0.contains("://") }
    },
    QualityCriterion("format-open", .interoperability, 20, "dct:format") { $0.hasOpenFormat },
    QualityCriterion("format-machine-readable", .interoperability, 20, "dct:format") {
      $0.hasMachineReadableFormat
    },
    QualityCriterion("profile-kept", .interoperability, 30) { !$0.hasViolation },
  ]

  private static let reusability = [
    QualityCriterion("licence-or-conditions", .reusability, 20, "dct:license") {
      $0.hasLicence || !$0.dataset.access.useConditions.isEmpty
        || !$0.isPublic && !$0.dataset.access.legalBasis.isEmpty
    },
    QualityCriterion("licence-from-list", .reusability, 10, "dct:license") { evidence in
      evidence.hasLicence
        ? evidence.licences.allSatisfy { $0.contains("://") }
        : !evidence.isPublic && evidence.dataset.access.purpose.contains { $0.iri != nil }
    },
    QualityCriterion("access-right-given", .reusability, 10, "dct:accessRights") {
      $0.dataset.access.level != nil || $0.dataset.access.statedRights != nil
    },
    QualityCriterion("access-right-from-list", .reusability, 5, "dct:accessRights") {
      $0.dataset.access.level != nil
    },
    QualityCriterion("contact-given", .reusability, 20, "dcat:contactPoint") {
      $0.dataset.contacts.contains { $0.email != nil || $0.page != nil }
    },
    QualityCriterion("publisher-given", .reusability, 10, "dct:publisher") {
      $0.dataset.publisher?.name.isEmpty == false
    },
  ]

  private static let contextuality = [
    QualityCriterion("provenance-given", .contextuality, 5, "dct:provenance") {
      !$0.dataset.provenance.isEmpty
    },
    QualityCriterion("size-given", .contextuality, 5, "healthdcatap:numberOfRecords") {
      $0.dataset.records != nil || $0.dataset.distributions.contains { $0.byteSize != nil }
    },
    QualityCriterion("issued-given", .contextuality, 5, "dct:issued") {
      $0.dataset.issued != nil
    },
    QualityCriterion("modified-given", .contextuality, 5, "dct:modified") {
      $0.dataset.modified != nil
    },
  ]

  /// What one has to know before a study with children can be planned.
  private static let paediatric = [
    QualityCriterion("ages-stated", .paediatric, 25, "healthdcatap:minTypicalAge") {
      $0.dataset.ages != nil || !$0.dataset.ageGroups.isEmpty || $0.dataset.gestation != nil
    },
    QualityCriterion("children-counted", .paediatric, 20, "healthdcatap:numberOfUniqueIndividuals")
    {
      $0.dataset.individuals != nil
    },
    QualityCriterion("codes-given", .paediatric, 20, "healthdcatap:hasCodeValues") {
      !$0.dataset.codes.isEmpty
    },
    QualityCriterion("variables-described", .paediatric, 15, "healthdcatap:hasVariables") {
      !$0.dataset.variables.isEmpty
    },
    QualityCriterion("aggregates-published", .paediatric, 10, "healthdcatap:analytics") {
      $0.hasStatistics
    },
    QualityCriterion("access-route-stated", .paediatric, 10, "dcat:landingPage") { evidence in
      evidence.contacts.contains { $0.email != nil || $0.page != nil }
        || !evidence.dataset.landingPages.isEmpty
    },
  ]
}
