import Catalogue
import Foundation
import Query
import Testing

@Suite("Beacon filters")
struct BeaconReadingTests {
  @Test(
    "Filters become criteria",
    arguments: [
      (["ORPHA:586"], ["ORPHA:586"]), (["age>=P2Y", "age<P6Y"], ["P2Y/P6Y"]),
      (["age=5"], ["P5Y/P6Y"]), (["age>P2Y"], ["P3Y/.."]), (["age<=P5Y"], ["../P6Y"]),
      (["NCIT:C16576"], ["female"]), (["sex=NCIT:C20197"], ["male"]), (["sex=other"], ["other"]),
      (["variable=fev1", "HP:0001250"], ["fev1", "HP:0001250"]),
    ])
  func criteria(filters: [String], expected: [String]) throws {
    let question = try BeaconReading.question(filters.map { BeaconFilter(text: $0) })
    let told = question.all.flatMap(\.any).map { criterion in
      criterion.concept?.description ?? criterion.age?.description ?? criterion.sex
        ?? criterion.variable ?? ""
    }
    #expect(told == expected)
    #expect(question.where == nil)
  }

  @Test("Places, exclusions and descendants are read")
  func others() throws {
    let filters = [
      BeaconFilter(text: "country=FI"), BeaconFilter(text: "access=restricted"),
      BeaconFilter(id: "sex", operator: .not, value: "male"),
      BeaconFilter(id: "ORPHA:586", includeDescendantTerms: false),
    ]
    let question = try BeaconReading.question(filters)
    #expect(question.where?.country == ["fi"])
    #expect(question.where?.access == ["RESTRICTED"])
    #expect(question.not?.first?.any.first?.sex == "male")
    #expect(question.all.first?.any.first?.descendants == false)
  }

  @Test(
    "What cannot be answered is told",
    arguments: [
      (
        "weight>=3",
        "The field “weight” is not known here: use age, sex, variable, country, hospital or access, or a term such as ORPHA:586."
      ),
      ("age>=old", "“old” is no age: write an ISO 8601 duration such as P2Y, or years."),
      ("sex=boy", "“boy” is no sex: write female, male, other or unknown."),
      ("sex>=male", "“sex” has no order: compare it with = or !."),
      ("age!P2Y", "An age cannot be excluded: ask below and above it."),
      (
        "NOPE:1",
        "“NOPE:1” is no term: write SYSTEM:VALUE, such as ORPHA:586, ICD10:E84 or HP:0001250."
      ),
      ("country>fi", "“country” is compared with = alone."),
    ])
  func problems(filter: String, message: String) {
    #expect(throws: BeaconProblem.self) {
      try BeaconReading.question([BeaconFilter(text: filter)])
    }
    do {
      _ = try BeaconReading.question([BeaconFilter(text: filter)])
    } catch {
      #expect(error.message == message)
    }
  }

  @Test("A question exports as requests that ask the same")
  func exports() throws {
    var question = FeasibilityQuestion(all: [
      .init(any: [
        .init(concept: Code(curie: "ORPHA:586")), .init(concept: Code(curie: "ICD10:E84")),
      ]),
      .init(any: [.init(age: AgeRange(iso8601: "P2Y/P6Y"))]),
    ])
    var place = FeasibilityQuestion.Where()
    place.country = ["fi"]
    question.where = place
    let requests = try #require(question.beaconRequests())
    #expect(requests.count == 2)
    let back = try requests.map {
      try BeaconReading.question(
        JSONDecoder().decode(BeaconRequest.self, from: JSONEncoder().encode($0)).query?.filters
          ?? [])
    }
    #expect(
      back.map { $0.all.first?.any.first?.concept?.description } == ["ORPHA:586", "ICD10:E84"])
    #expect(back.allSatisfy { $0.all.last?.any.first?.age == AgeRange(iso8601: "P2Y/P6Y") })
    #expect(back.allSatisfy { $0.where?.country == ["fi"] })
    question.not = [.init(any: [.init(sex: "male")])]
    #expect(question.beaconRequests() == nil)
  }
}
