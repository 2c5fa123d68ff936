import Catalogue
import Testing

@testable import Statistics

@Suite("Statistics: reading a hospital's own table")
struct PatientTableTests {
  struct Case: CustomTestStringConvertible, Sendable {
    var testDescription: String
    var csv: String
    var by: [StatisticsDimension]
    var counts: [String: Int]
  }

  static let cases: [Case] = [
    Case(
      testDescription: "English headers",
      csv: "patient_id,sex,date_of_birth\n1,F,2025-07-01\n2,m,2020-01-31",
      by: [.sex, .ageGroup], counts: ["P28D/P1Y female": 1, "P6Y/P12Y male": 1]),
    Case(
      testDescription: "German headers, semicolons, dates with points",
      csv: "Patientennummer;Geschlecht;Geburtsdatum\n1;w;1.7.2025\n2;männlich;30.06.2025",
      by: [.ageGroup, .sex], counts: ["P28D/P1Y female": 1, "P1Y/P2Y male": 1]),
    Case(
      testDescription: "Spanish letters: M is a woman beside H",
      csv: "NHC;Sexo\n1;H\n2;M\n3;M", by: [.sex], counts: ["male": 1, "female": 2]),
    Case(
      testDescription: "Polish headers with accents",
      csv: "PESEL,Płeć,Rok urodzenia\n1,K,2020\n2,M,2021",
      by: [.sex, .birthYear], counts: ["female 2020": 1, "male 2021": 1]),
    Case(
      testDescription: "two rows of a child count once, with what both say",
      csv: "id,icd10\nA,E84.0\nA,J45\nA,E84.0\nB,E84.0", by: [.diagnosis],
      counts: ["ICD10:E84.0": 2, "ICD10:E84": 2, "ICD10:J45": 1]),
    Case(
      testDescription: "several diagnoses in a cell, in several columns, of several systems",
      csv: "id;Diag 1;Diag 2;ORPHAcode\n1;E84.0, J45;HP:0001250;586\n2;E840;;Orphanet_586",
      by: [.diagnosis],
      counts: ["ICD10:E84.0": 2, "ICD10:E84": 2, "ICD10:J45": 1, "ORPHA:586": 2]),
    Case(
      testDescription: "terms of HPO are phenotypes",
      csv: "id,hpo\n1,HP:0001250\n2,0001250|0001251",
      by: [.phenotype], counts: ["HP:0001250": 2, "HP:0001251": 1]),
    Case(
      testDescription: "ages in completed years", csv: "id,age\n1,0\n2,1\n3,5\n4,18\n5,17.9",
      by: [.ageGroup],
      counts: ["P1Y/P2Y": 1, "P2Y/P6Y": 1, "P12Y/P18Y": 1, "P18Y/..": 1]),
    Case(
      testDescription: "the day of birth and the day before a birthday",
      csv: "id,dob\n1,2026-06-30\n2,2026-06-03\n3,2026-06-02\n4,2024-06-30\n5,2024-07-01",
      by: [.ageGroup], counts: ["P0D/P28D": 2, "P28D/P1Y": 1, "P1Y/P2Y": 1, "P2Y/P6Y": 1]),
    Case(
      testDescription: "the earliest visit",
      csv: "id,first visit\n1,2020-05-01\n1,2019\n2,3/4/2021",
      by: [.firstVisitYear], counts: ["2019": 1, "2021": 1]),
    Case(
      testDescription: "no column of identifiers: every row is a child", csv: "sex\nf\nf\nm",
      by: [.sex], counts: ["female": 2, "male": 1]),
    Case(
      testDescription: "rows without an identifier are not counted", csv: "id,sex\n1,f\n,f\nNA,m",
      by: [.sex], counts: ["female": 1]),
    Case(
      testDescription: "children who are not born yet",
      csv: "id,dob,sex\n1,2027-01-01,f\n2,2020-01-01,f",
      by: [.sex], counts: ["female": 1]),
  ]

  @Test("Each child is counted once, by what its rows say", arguments: cases)
  func counting(_ item: Case) throws {
    #expect(Sample.counts(try Sample.read(item.csv), by: item.by) == item.counts)
  }

  @Test("Variables are columns in which something stands")
  func variables() throws {
    let csv = "id,FEV1,height,name\n1,80,,x\n2,NA,120,y\n3,75,110,z\n1,,130,x"
    let patients = try Sample.read(csv) {
      $0.columns = [("FEV1", .variable("LOINC:20150-9")), ("height", .variable("height"))]
    }
    #expect(Sample.counts(patients, by: [.variable]) == ["LOINC:20150-9": 2, "height": 3])
    #expect(patients.files.first?.unused == ["name"])
    let all = try Sample.read(csv) { $0.countsAllColumns = true }
    #expect(Sample.counts(all, by: [.variable]) == ["FEV1": 2, "height": 3, "name": 3])
  }

  @Test("Stated roles, words for sex and the order of dates hold before guesses")
  func stated() throws {
    let csv = "id,sex,x\n1,V,03/04/2020\n2,M,04/13/2021"
    let patients = try Sample.read(csv) {
      $0.columns = [("X", .birth)]
      $0.sexes = ["V": "female"]
      $0.dateOrder = .mdy
    }
    #expect(Sample.counts(patients, by: [.sex, .birthYear]) == ["female 2020": 1, "male 2021": 1])
  }

  struct Problem: CustomTestStringConvertible, Sendable {
    var testDescription: String
    var csv: String
    var message: String
  }

  @Test(
    "What is no table of patients is told with a remedy",
    arguments: [
      Problem(testDescription: "empty", csv: "", message: "The file is empty."),
      Problem(testDescription: "no rows", csv: "id,sex\n", message: "No row holds a child."),
      Problem(
        testDescription: "nothing to count by", csv: "a,b\n1,2\n",
        message: "no column is recognised among “a”, “b”."),
      Problem(
        testDescription: "an open quotation mark", csv: "id,sex\n1,\"f\n",
        message: "row 2: A quotation mark that opens here is never closed."),
    ])
  func problems(_ item: Problem) throws {
    let problem = #expect(throws: StatisticsProblem.self) { try Sample.read(item.csv) }
    #expect(problem?.message.contains(item.message) == true, "\(problem?.message ?? "")")
    #expect(problem?.remedy.isEmpty == false)
  }

  @Test("A column that is stated and is not there is a slip")
  func noColumn() throws {
    let problem = #expect(throws: StatisticsProblem.self) {
      try Sample.read("id,sex\n1,f\n") { $0.columns = [("FEV", .variable("FEV"))] }
    }
    #expect(
      problem
        == StatisticsProblem(
          "No file has a column “FEV”.", remedy: "The columns are: id, sex."))
  }

  @Test("What cannot be read is told without its content and without a small number")
  func notes() throws {
    var csv = "id,sex,dob,icd10\n"
    for child in 1...40 { csv += "\(child),f,2020-01-01,E84\n" }
    csv += "41,f,soon,asthma\n42,zebra,31.02.2020,\n,f,,\n1,m,,\n"
    for child in 50...61 { csv += "\(child),f,20-1-1,\n" }
    let made = try AggregateStatistics.make(of: try Sample.read(csv), Sample.options)
    let text = made.notes.joined(separator: "\n")
    #expect(text.contains("14 rows have a birth or age that is no date or age"))
    #expect(text.contains("Fewer than 10 rows have no identifier"))
    #expect(text.contains("Fewer than 10 rows have a diagnosis that holds no code that is known."))
    #expect(text.contains("Fewer than 10 children have a word for sex"))
    #expect(text.contains("Fewer than 10 children have rows that state different births or sexes"))
    for word in ["soon", "asthma", "zebra"] { #expect(!text.contains(word)) }
    let places = try Regex("row [0-9]+ of \\S+")
    let numbers = text.replacing(places, with: "").split { !$0.isNumber }.compactMap { Int($0) }
    #expect(numbers.allSatisfy { $0 >= 10 }, "\(numbers)")
  }
}
