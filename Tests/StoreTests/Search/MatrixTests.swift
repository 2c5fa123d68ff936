import Catalogue
import Foundation
import Query
import Store
import Testing

/// Cohorts × variables.
@Suite struct MatrixTests {
  private static func variable(
    _ name: String, _ label: String, code: String? = nil, unit: String? = nil,
    measured: Variable.Measurement? = nil
  ) -> Variable {
    var variable = SearchSpace.variable(name, label, code: code.flatMap(Code.init(curie:)))
    variable.unit = unit
    variable.measurement = measured
    return variable
  }

  private static func store() async throws -> Store {
    let store = try await Store.withSources("s", "t")
    var first = Describing.dataset("first", title: "First cohort")
    first.countries = ["fi"]
    first.variables = [
      variable(
        "weight", "Body weight", code: "LOINC:29463-7", unit: "kg",
        measured: .init(pattern: .repeated, unit: .month, from: 0, to: 24)),
      variable("smoke", "Mother smoked"), variable("fev1", "Forced volume", code: "LOINC:20150-9"),
    ]
    var second = Describing.dataset("second", title: "Second cohort")
    second.countries = ["nl"]
    second.variables = [
      variable("wt", "Gewicht", code: "LOINC:29463-7", unit: "KG"),
      variable("smoke", "Smoking of the mother"),
    ]
    var third = Describing.dataset("third", title: "Third cohort")
    third.countries = ["nl"]
    third.variables = [variable("wt_g", "Weight", code: "LOINC:29463-7", unit: "g")]
    let counts = StatisticsRecord(
      location: "first.json",
      statistics: AggregateStatistics(
        dataset: first.iri,
        tables: [
          .init(
            dimensions: ["variable"],
            cells: [
              .init(["variable": "weight"], count: 340), .init(["variable": "smoke"], count: nil),
            ]),
          .init(
            dimensions: ["ageGroup", "variable"],
            cells: [
              .init(["ageGroup": "P1Y/P3Y", "variable": "weight"], count: 300),
              .init(["ageGroup": "P0D/P1Y", "variable": "weight"], count: 40),
            ]),
        ]))
    try await store.harvest(
      "s",
      [
        DocumentRecord(
          location: "s.ttl", contentHash: "1",
          datasets: [Describing.record(first, statistics: [counts])])
      ])
    try await store.harvest("t", [SearchSpace.document("t.ttl", [second, third])])
    return store
  }

  private static func states(_ row: MatrixAnswer.Row, _ answer: MatrixAnswer) -> [String] {
    row.cells.map { "\(answer.cohorts[$0.cohort].title.prefix(5)) \($0.state.rawValue)" }
  }

  @Test func variablesOfOneConceptAreARow() async throws {
    let answer = try await Self.store().matrix(MatrixQuery())
    #expect(answer.cohorts.map(\.title) == ["First cohort", "Second cohort", "Third cohort"])
    #expect(answer.cohorts.map(\.variables) == [3, 2, 1])
    #expect(answer.topics.map(\.name) == ["visits"])
    let rows = try #require(answer.topics.first).rows
    #expect(rows.map(\.label) == ["Body weight", "Mother smoked", "Forced volume"])
    #expect(Self.states(rows[0], answer) == ["First has", "Secon has", "Third similar"])
    #expect((rows[0].has, rows[0].similar) == (2, 1))
    #expect(Self.states(rows[1], answer) == ["First has", "Secon has"])
    let held = try #require(rows[0].cells.first?.variables.first)
    #expect(held.measurement?.to == 24)
    #expect(held.children == 340)
    #expect(held.childrenByAge?.map(\.count) == [40, 300])
    #expect(rows[1].cells[0].variables[0].children == nil)
  }

  @Test func aStudysOwnListTellsWhatIsMissing() async throws {
    var query = MatrixQuery()
    query.wanted = ["body weight", "LOINC:20150-9", "mother", "zebra"]
    let answer = try await Self.store().matrix(query)
    let rows = answer.topics.flatMap(\.rows)
    #expect(rows.map(\.label) == query.wanted)
    #expect(Self.states(rows[0], answer) == ["First has", "Secon has", "Third similar"])
    #expect(Self.states(rows[1], answer) == ["First has"])
    #expect(Self.states(rows[2], answer) == ["First similar", "Secon similar"])
    #expect(rows[3].cells.isEmpty)
    #expect(answer.coverage.map(\.hospital) == ["s", "t"])
    #expect(answer.coverage.map(\.missing) == [["zebra"], ["LOINC:20150-9", "zebra"]])
    #expect(answer.coverage.map(\.has) == [2, 1])
  }

  /// Cohorts with few variables may be those that a study needs.
  @Test func cohortsAreChosenByWhatIsWantedAndEveryCohortOfAHospitalCounts() async throws {
    let store = try await Store.withSources("s", "t", "u")
    func dataset(_ name: String, _ variables: [Variable]) -> Dataset {
      var dataset = Describing.dataset(name, title: "Cohort \(name)")
      dataset.variables = variables
      return dataset
    }
    let others = (0..<9).map { Self.variable("other\($0)", "Other \($0)") }
    let weight = Self.variable("wt", "Body weight", code: "LOINC:29463-7", unit: "kg")
    let height = Self.variable("ht", "Height")
    let own = ConceptReference(iri: "https://hospital.example/concept/head")
    var head = Self.variable("hc", "Head circumference")
    head.concept = own
    var kopf = Self.variable("ku", "Kopfumfang")
    kopf.concept = own
    try await store.harvest(
      "s",
      [
        SearchSpace.document(
          "s.ttl", [dataset("s0", others), dataset("s1", [weight]), dataset("s2", [height, kopf])])
      ])
    try await store.harvest("t", [SearchSpace.document("t.ttl", [dataset("t0", [height, head])])])
    try await store.harvest("u", [SearchSpace.document("u.ttl", [dataset("u0", others)])])
    for columns in [1, 2, 50] {
      var query = MatrixQuery()
      query.wanted = ["LOINC:29463-7", "HEIGHT", "head circumference", "zebra"]
      query.cohorts = columns
      let answer = try await store.matrix(query)
      #expect(
        answer.cohorts.map(\.title)
          == Array(
            ["Cohort s2", "Cohort t0", "Cohort s1", "Cohort s0", "Cohort u0"].prefix(columns)))
      #expect(answer.cohorts.map(\.variables) == Array([2, 2, 1, 0, 0].prefix(columns)))
      #expect(answer.cohortsTotal == 5)
      #expect(answer.coverage.map(\.hospital) == ["s", "t", "u"], "\(columns)")
      #expect(answer.coverage.map(\.cohorts) == [3, 1, 1], "\(columns)")
      #expect(answer.coverage.map(\.has) == [3, 2, 0], "\(columns)")
      #expect(
        answer.coverage.map(\.missing)
          == [["zebra"], ["LOINC:29463-7", "zebra"], query.wanted], "\(columns)")
      let rows = answer.topics.flatMap(\.rows)
      #expect(rows.map(\.has) == [1, 2, 2, 0], "\(columns)")
      #expect(rows.flatMap(\.cells).allSatisfy { $0.cohort < answer.cohorts.count })
    }
  }

  @Test func theTableForSpreadsheetsHasALineAVariable() async throws {
    var query = MatrixQuery()
    query.filters.country = ["fi"]
    let answer = try await Self.store().matrix(query)
    let id = Store.datasetKey(for: Describing.iri("first"))
    #expect(
      answer.csv == """
        topic,variable,name,concept,unit,datatype,has,similar,s: First cohort [\(id)]
        visits,Forced volume,fev1,LOINC:20150-9,,,1,0,has
        visits,Mother smoked,smoke,,,,1,0,has
        visits,Body weight,weight,LOINC:29463-7,kg,,1,0,has month 0-24

        """)
  }

  @Test func cellsThatLookLikeFormulasAreText() {
    #expect(
      CSVText.of([["=1+1", "-3", "-a", "say \"x\"", "a,b"]])
        == "'=1+1,-3,'-a,\"say \"\"x\"\"\",\"a,b\"\n")
  }

  /// List, facets, matrix and CSV are one question: the same cohorts and variables for any words and filters.
  @Test func allFormsShowTheSameSets() async throws {
    var random = SeededGenerator(seed: 7)
    let store = try await Store.withSources("s")
    let names = ["weight", "height", "asthma", "fev1"]
    let all = (0..<40).map { number in
      var facts = SearchPropertyTests.facts(number, &random)
      facts.dataset.variables = names.filter { _ in Bool.random(using: &random) }.map {
        SearchSpace.variable($0, "Child's \($0)")
      }
      return facts.dataset
    }
    try await store.harvest("s", [SearchSpace.document("d.ttl", all)])
    var telling = 0
    for _ in 0..<60 {
      var filters = DatasetFilters.read(
        SearchPropertyTests.filters(&random).flatMap { facet, values in
          values.map { QueryItem(name: facet.rawValue, value: $0) }
        }
      ).filters
      filters.includeUnknown = [nil, true, false].randomElement(using: &random) ?? nil
      var listed = VariableQuery(text: Bool.random(using: &random) ? "" : names[0])
      listed.filters = filters
      listed.limit = 200
      let list = try await store.variables(listed)
      var asked = MatrixQuery(text: listed.text)
      asked.filters = filters
      let matrix = try await store.matrix(asked)
      let cells = matrix.topics.flatMap(\.rows).flatMap(\.cells).flatMap { cell in
        cell.variables.map { "\(matrix.cohorts[cell.cohort].iri) \($0.name)" }
      }
      #expect(Set(cells) == Set(list.items.map { "\($0.datasetIRI) \($0.name)" }))
      #expect(cells.count == list.total)
      if !cells.isEmpty, !filters.isEmpty { telling += 1 }
      #expect(Set(matrix.cohorts.map(\.iri)) == Set(list.items.map(\.datasetIRI)))
      #expect(matrix.cohortsTotal == matrix.cohorts.count)
      let written = matrix.csv.split(separator: "\n").dropFirst()
        .flatMap { $0.split(separator: ",", omittingEmptySubsequences: false).dropFirst(8) }
      #expect(written.count { $0 == "has" } == list.total)
      guard listed.text.isEmpty else { continue }
      var datasets = DatasetQuery()
      datasets.filters = filters
      datasets.filters.hasVariables = true
      datasets.limit = 200
      let found = try await store.search(datasets)
      #expect(
        Set(found.items.filter { $0.stated || filters.includeUnknown == true }.map(\.iri))
          == Set(matrix.cohorts.map(\.iri)))
      let counted = found.facets["hospital"]?.reduce(0) { $0 + $1.count }
      #expect(counted == matrix.cohorts.count)
    }
    #expect(telling >= 20)
  }
}
