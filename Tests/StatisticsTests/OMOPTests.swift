import Catalogue
import Testing

@testable import Statistics

@Suite("Statistics: exports of the OMOP Common Data Model")
struct OMOPTests {
  static let persons = """
    person_id,gender_concept_id,year_of_birth,month_of_birth,day_of_birth
    1,8532,2024,3,5
    2,8507,2015,,
    3,8507,2010,12,31
    """
  static let conditions = """
    condition_occurrence_id,person_id,condition_concept_id,condition_start_date,condition_source_value
    1,1,4024552,2024-04-01,E84.0
    2,1,4024552,2024-05-01,E84.0
    3,2,4024552,2024-05-01,E84.9
    4,3,0,2024-05-01,J45
    5,9,4024552,2024-05-01,E84.9
    """
  static let measurements = """
    measurement_id,person_id,measurement_concept_id,measurement_date,measurement_source_value
    1,1,3004249,2024-04-01,x
    2,1,3004249,2024-04-02,x
    3,2,0,2024-04-02,peak flow
    """
  static let periods = """
    observation_period_id,person_id,observation_period_start_date,observation_period_end_date
    1,1,2024-03-05,2025-01-01
    2,2,2019-03-05,2020-01-01
    3,2,2017-03-05,2018-01-01
    """
  static let concepts = """
    concept_id\tconcept_name\tdomain_id\tvocabulary_id\tconcept_code
    4024552\tCystic fibrosis\tCondition\tSNOMED\t190905008
    3004249\tSystolic\tMeasurement\tLOINC\t8480-6
    1\tOther\tCondition\tSNOMED\t190905009
    """

  func read(_ tables: [String]) throws -> PatientRecords {
    let folder = try Folder()
    let paths = try tables.enumerated().map { try folder.write("\($0.offset).csv", $0.element) }
    return try PatientFiles(paths: paths).read(on: Sample.day)
  }

  @Test("Persons, conditions, measurements and periods, in any order of the files")
  func whole() throws {
    let patients = try read(
      [Self.concepts, Self.measurements, Self.conditions, Self.periods, Self.persons])
    #expect(Sample.counts(patients, by: [.sex]) == ["female": 1, "male": 2])
    #expect(Sample.counts(patients, by: [.birthYear]) == ["2010": 1, "2015": 1, "2024": 1])
    #expect(
      Sample.counts(patients, by: [.diagnosis]) == [
        "SNOMEDCT:190905008": 2, "ICD10:J45": 1,
      ])
    #expect(Sample.counts(patients, by: [.variable]) == ["LOINC:8480-6": 1, "peak flow": 1])
    #expect(Sample.counts(patients, by: [.firstVisitYear]) == ["2017": 1, "2024": 1])
    #expect(
      Sample.counts(patients, by: [.ageGroup]) == ["P12Y/P18Y": 1, "P2Y/P6Y": 1, "P6Y/P12Y": 1])
  }

  @Test("Without concepts, the source's own codes are taken")
  func sourceValues() throws {
    let patients = try read([Self.persons, Self.conditions, Self.measurements])
    #expect(
      Sample.counts(patients, by: [.diagnosis]) == [
        "ICD10:E84.0": 1, "ICD10:E84.9": 1, "ICD10:E84": 2, "ICD10:J45": 1,
      ])
    #expect(Sample.counts(patients, by: [.variable]) == ["OMOP:3004249": 1, "peak flow": 1])
  }

  @Test("Without persons there is nobody to count")
  func noPersons() {
    #expect(
      throws: StatisticsProblem(
        "There is no person table among the OMOP tables.", remedy: "Name its file too: person.csv.")
    ) { try read([Self.conditions]) }
  }
}
