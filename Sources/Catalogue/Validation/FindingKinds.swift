internal import RDF

/// Which finding a result becomes.
enum FindingKinds {
  /// By the kind of constraint, where the shape does not name a finding itself.
  static func id(of result: ShapeResult) -> String {
    if let finding = result.finding { return finding }
    return switch result.kind {
    case .minCount: result.severity == .violation ? "property-missing" : "property-recommended"
    case .maxCount: "property-repeated"
    case .nodeKind: nodeKind(result.parameter)
    case .datatype: "value-wrong-datatype"
    case .class: "value-wrong-class"
    case .list: "value-not-in-list"
    case .pattern: "value-wrong-pattern"
    case .allowed: "value-not-allowed"
    case .hasValue: "value-required"
    case .node, .other: "shape-not-met"
    }
  }

  private static func nodeKind(_ parameter: Term) -> String {
    guard case .iri(let kind) = parameter else { return "value-not-resource" }
    return switch kind.drop(while: { $0 != "#" }) {
    case "#Literal": "value-not-literal"
    case "#IRI": "value-not-iri"
    default: "value-not-resource"
    }
  }

  /// Classes whose instances a description describes itself: a mere IRI leaves the reader with nothing. All
  /// others are concepts, documents and datasets that are described elsewhere.
  static let describedHere: Set<String> = [
    FOAF.Agent, VCard.Kind, CPOV.ContactPoint, DCAT.Distribution, DCTerms.PeriodOfTime,
    DCTerms.ProvenanceStatement, ADMS.Identifier, DPV.Purpose, DPV.LegalBasis,
    DQV.QualityCertificate, CSVW.TableGroup, CSVW.Table, CSVW.Column,
    "http://www.w3.org/ns/prov#Attribution", "http://www.w3.org/ns/prov#Activity",
    DCAT.namespace + "Relationship", "http://spdx.org/rdf/terms#Checksum",
    OWLTime.namespace + "TemporalEntity", OWLTime.namespace + "Instant",
  ]

  /// Properties whose values are counts of persons or records: they are never repeated.
  static let counts: Set<String> = [
    HealthDCAT.numberOfRecords, HealthDCAT.numberOfUniqueIndividuals,
  ]

  /// The same as steps of a path.
  static let countSteps = Set(counts.map { Namespaces.curie(of: $0) })
}
