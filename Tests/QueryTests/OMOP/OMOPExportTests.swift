import Catalogue
import Foundation
import Query
import Testing

@Suite("OMOP export")
struct OMOPExportTests {
  private let question = FeasibilityQuestion(
    all: [
      .init(any: [
        .init(concept: Code(curie: "ORPHA:586")), .init(concept: Code(curie: "ICD10:E84")),
      ]),
      .init(any: [.init(age: AgeRange(iso8601: "P2Y/P6Y"))]),
      .init(any: [.init(sex: "female")]), .init(any: [.init(variable: "LOINC:20150-9")]),
      .init(any: [.init(variable: "spirometry")]),
    ], not: [.init(any: [.init(concept: Code(curie: "HP:0001250"), descendants: false)])])

  @Test("Criteria become concept sets and inclusion rules; what stays 0 or out is listed")
  func export() throws {
    let export = question.omop(label: { $0.description == "ORPHA:586" ? "Cystic fibrosis" : nil })
    #expect(
      export.cohort.conceptSets.map(\.name) == [
        "Cystic fibrosis", "ICD10:E84", "LOINC:20150-9", "HP:0001250",
      ])
    #expect(export.cohort.rules.count == 5)
    #expect(
      export.unmapped.map(\.description) == [
        "ORPHA:586", "ICD10:E84", "LOINC:20150-9", "HP:0001250",
      ])
    #expect(
      export.leftOut == ["The variable “spirometry” has no code and is not part of the cohort."])
    let first = try #require(export.cohort.rules.first?.expression)
    #expect(first.type == "ANY")
    #expect(first.criteria.map(\.occurrence.count) == [1, 1])
    let ages = try #require(export.cohort.rules[1].expression.groups.first)
    #expect(
      ages.demographics.compactMap(\.age).map { "\($0.op) \($0.value)" } == ["gte 2", "lt 6"])
    #expect(export.cohort.rules[2].expression.demographics.first?.gender?.map(\.id) == [8532])
    let exclusion = try #require(export.cohort.rules.last?.expression)
    #expect(exclusion.criteria.map(\.occurrence.type) == [0])
    #expect(export.cohort.conceptSets.last?.expression.items.first?.includeDescendants == false)
    let json = String(decoding: try JSONEncoder().encode(export.cohort), as: UTF8.self)
    for key in [
      "\"ConceptSets\"", "\"CONCEPT_ID\":0", "\"PrimaryCriteria\"", "\"DemographicCriteriaList\"",
    ] {
      #expect(json.contains(key))
    }
  }

  @Test("A CONCEPT table fills the identifiers in")
  func concepts() {
    var reader = OMOPConceptReader(question.codes)
    let isHeader = reader.read(
      "concept_id\tconcept_name\tdomain_id\tvocabulary_id\tconcept_class_id\tstandard_concept\tconcept_code"
    )
    #expect(isHeader)
    reader.read("45596289\tCystic fibrosis\tCondition\tICD10\tICD10 code\t\tE84")
    reader.read("1\tOther\tCondition\tICD10\tICD10 code\t\tE85")
    reader.read("3011708\tFEV1\tMeasurement\tLOINC\tClinical Observation\tS\t20150-9")
    reader.read("broken")
    let export = question.omop(concepts: reader.found)
    #expect(export.unmapped.map(\.description) == ["ORPHA:586", "HP:0001250"])
    #expect(
      export.cohort.conceptSets.map(\.expression.items[0].concept.id) == [
        0, 45_596_289, 3_011_708, 0,
      ])
    #expect(export.cohort.rules[3].expression.criteria.first?.criteria.measurement?.codeset == 2)
    var wrong = OMOPConceptReader([])
    let isWrong = !wrong.read("a,b,c")
    #expect(isWrong)
  }
}
