import Catalogue
import Query
import Store
import Testing

@Suite struct SearchFilterTests {
  /// Filters as a query string has them; who matches; who is silent. The rest mismatch.
  static let verdicts: [(filters: [(String, String)], match: Set<String>, silent: Set<String>)] = [
    ([("hospital", "utrecht")], ["sepsis", "epilepsy"], []),
    ([("hospital", "nowhere")], [], []),
    ([("country", "fi")], ["fibrosis", "neonatal", "infants", "silent"], ["epilepsy"]),
    ([("country", "nl")], ["sepsis"], ["epilepsy"]),
    ([("access", "RESTRICTED")], ["fibrosis", "sepsis"], ["silent", "epilepsy"]),
    ([("access", "public,non-public")], ["infants", "neonatal"], ["silent", "epilepsy"]),
    (
      [("category", "ehrs")], ["fibrosis", "sepsis"], ["infants", "silent", "epilepsy"]
    ),
    (
      [("theme", "HEAL")], ["fibrosis"],
      ["neonatal", "infants", "silent", "sepsis", "epilepsy"]
    ),
    (
      [("kind", "PatientRegistry")], ["fibrosis"], ["infants", "silent", "sepsis", "epilepsy"]
    ),
    ([("code", "ICD10:E84")], ["fibrosis"], ["infants", "silent", "sepsis"]),
    (
      [("code", "ICD10:P07,HP:0001250")], ["neonatal", "epilepsy"], ["infants", "silent", "sepsis"]
    ),
    ([("code", "LOINC:20150-9")], ["fibrosis"], ["infants", "silent", "sepsis"]),
    ([("ageMin", "P1D"), ("ageMax", "P1D")], ["neonatal"], ["silent", "epilepsy"]),
    ([("ageMin", "P28D"), ("ageMax", "P28D")], ["infants"], ["silent", "epilepsy"]),
    ([("ageMax", "1")], ["neonatal", "infants", "sepsis"], ["silent", "epilepsy"]),
    ([("ageMin", "17")], ["fibrosis"], ["silent", "epilepsy"]),
    ([("ageMin", "18")], [], ["silent", "epilepsy"]),
    ([("ageMin", "5"), ("ageMax", "3")], [], ["silent", "epilepsy"]),
    ([("ageMax", "1"), ("age", "within")], ["neonatal", "infants"], ["silent", "epilepsy"]),
    (
      [("ageMin", "2"), ("ageMax", "17"), ("age", "within")], ["fibrosis"],
      ["silent", "epilepsy"]
    ),
    ([("ageMax", "P99999999999999999999Y")], [], []),
    ([("ageGroup", "term-newborn")], ["neonatal"], ["silent", "epilepsy"]),
    ([("ageGroup", "adolescent")], ["fibrosis", "sepsis"], ["silent", "epilepsy"]),
    (
      [("gestationMin", "31")], ["neonatal", "infants"],
      ["fibrosis", "silent", "sepsis", "epilepsy"]
    ),
    (
      [("gestationMax", "36")], ["neonatal"], ["fibrosis", "silent", "sepsis", "epilepsy"]
    ),
    (
      [("gestationMin", "32"), ("gestationMax", "36")], [],
      ["fibrosis", "silent", "sepsis", "epilepsy"]
    ),
    (
      [("sex", "female")], ["fibrosis"], ["neonatal", "infants", "silent", "epilepsy"]
    ),
    ([("variable", "fev1")], ["fibrosis"], ["infants", "silent", "sepsis", "epilepsy"]),
    (
      [("variable", "mass index")], ["fibrosis", "neonatal"],
      ["infants", "silent", "sepsis", "epilepsy"]
    ),
    (
      [("variable", "LOINC:20150-9")], ["fibrosis"], ["infants", "silent", "sepsis", "epilepsy"]
    ),
    ([("hasVariables", "true")], ["fibrosis", "neonatal"], []),
    ([("hasVariables", "false")], ["infants", "silent", "sepsis", "epilepsy"], []),
    ([("language", "fi")], ["fibrosis", "neonatal"], ["infants", "silent", "epilepsy"]),
    ([("language", "nl")], ["sepsis"], ["infants", "silent", "epilepsy"]),
    ([("language", "nl-be")], ["sepsis"], ["infants", "silent", "epilepsy"]),
    (
      [("year", "2019")], ["fibrosis", "neonatal"], ["infants", "silent", "sepsis", "epilepsy"]
    ),
    ([("minIndividuals", "340")], ["fibrosis", "neonatal"], ["silent", "sepsis", "epilepsy"]),
    (
      [("access", "RESTRICTED"), ("sex", "male")], ["fibrosis", "sepsis"], ["silent", "epilepsy"]
    ),
  ]

  @Test func everyFilterIsThreeValued() async throws {
    let store = try await SearchSpace.store()
    for (items, match, silent) in Self.verdicts {
      let reading = DatasetFilters.read(items.map { QueryItem(name: $0.0, value: $0.1) })
      // The one value that is no age: nothing is asked then.
      if !reading.problems.isEmpty { continue }
      var query = DatasetQuery()
      query.filters = reading.filters
      let answer = try await store.search(query)
      let stated = answer.items.filter(\.stated)
      #expect(Set(SearchSpace.names(stated)) == match, "\(items)")
      #expect(Set(SearchSpace.names(answer.items.filter { !$0.stated })) == silent, "\(items)")
      #expect(answer.total == match.count, "\(items)")
      #expect(answer.unstated == silent.count, "\(items)")
      #expect(answer.items.prefix(stated.count).allSatisfy { $0.stated }, "\(items)")

      query.filters.includeUnknown = true
      let all = try await store.search(query)
      #expect(all.total == match.count + silent.count, "\(items)")
      #expect(all.items.map(\.iri) == answer.items.map(\.iri), "\(items)")
      query.filters.includeUnknown = false
      let certain = try await store.search(query)
      #expect(Set(SearchSpace.names(certain.items)) == match, "\(items)")
      #expect(certain.unstated == 0, "\(items)")
    }
  }

  @Test func filtersInTheTextJoinThoseGiven() async throws {
    let store = try await SearchSpace.store()
    var query = DatasetQuery(text: "hospital:utrecht ageMax:1")
    query.filters.hospital = ["helsinki"]
    let answer = try await store.search(query)
    #expect(
      Set(SearchSpace.names(answer.items.filter(\.stated))) == ["neonatal", "infants", "sepsis"])
  }
}
