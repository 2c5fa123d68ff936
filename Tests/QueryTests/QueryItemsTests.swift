import Catalogue
import Query
import Testing

@Suite struct QueryItemsTests {
  static func items(_ pairs: [(String, String)]) -> [QueryItem] {
    pairs.map { QueryItem(name: $0.0, value: $0.1) }
  }

  @Test func everyFieldIsDocumented() {
    for field in FilterField.allCases {
      #expect(field.summary.hasSuffix("."))
      #expect(field.remedy.hasSuffix("."))
      #expect(!field.examples.isEmpty)
      #expect(FilterField(name: field.name) == field)
      #expect(FilterField(name: field.kebabName) == field)
      #expect(FilterField(name: field.name.uppercased()) == field)
    }
    #expect(FilterField.ageMin.kebabName == "age-min")
    #expect(FilterField.hasVariables.kebabName == "has-variables")
    #expect(FilterField(name: "colour") == nil)
  }

  @Test(arguments: FilterField.allCases)
  func everyExampleIsRead(field: FilterField) {
    for example in field.examples {
      var filters = DatasetFilters()
      #expect(field.read(example, into: &filters), "\(field) \(example)")
      let text = QueryText.parse(TextFilter(text: "", field: field, value: example).description)
      #expect(text.terms.isEmpty)
      #expect(text.datasetFilters == filters, "\(field) \(example)")
      let reading = DatasetFilters.read([QueryItem(name: field.kebabName, value: example)])
      #expect(reading.filters == filters)
      #expect(reading.problems.isEmpty)
    }
  }

  @Test func severalValues() {
    let reading = DatasetFilters.read(
      Self.items([("country", "fi,se"), ("country", "nl"), ("variable", "height, weight")]))
    #expect(reading.filters.country == ["fi", "se", "nl"])
    #expect(reading.filters.variable == ["height, weight"])
    #expect(reading.problems.isEmpty)
  }

  @Test(arguments: [
    ("country", "finland"), ("access", "SECRET"), ("code", "586"), ("ageMin", "two"),
    ("age-max", "P1Y2"), ("age", "around"), ("gestationMin", "99"), ("sex", "f"),
    ("hasVariables", "maybe"), ("language", "finnish language"), ("year", "19"),
    ("minIndividuals", "many"), ("includeUnknown", "2"),
  ])
  func illFormedValuesAreProblems(name: String, value: String) throws {
    let reading = DatasetFilters.read([QueryItem(name: name, value: value)])
    let field = try #require(FilterField(name: name))
    #expect(reading.filters == DatasetFilters())
    #expect(reading.problems == [QueryProblem(name: name, value: value, remedy: field.remedy)])
  }

  @Test func emptyValuesAreNoFilter() {
    let reading = DatasetFilters.read(Self.items([("country", ""), ("ageMin", " ")]))
    #expect(reading.filters == DatasetFilters())
    #expect(reading.problems.isEmpty)
    #expect(reading.others.isEmpty)
  }

  @Test func tooManyValuesAreAProblem() {
    let reading = DatasetFilters.read(
      (0..<200).map { QueryItem(name: "theme", value: "T\($0)") })
    #expect(reading.filters.theme.count == DatasetFilters.mostValues)
    #expect(reading.problems.count == 150)
  }

  @Test func aQueryIsReadWhole() {
    let reading = DatasetQuery.read(
      Self.items([
        ("q", "sepsis"), ("limit", "5"), ("offset", "10"), ("sort", "title"), ("lang", "fi,en"),
        ("facets", "country,year"), ("country", "fi"), ("format", "json"),
      ]))
    var expected = DatasetQuery(text: "sepsis")
    expected.limit = 5
    expected.offset = 10
    expected.sort = .title
    expected.languages = ["fi", "en"]
    expected.facets = [.country, .year]
    expected.filters.country = ["fi"]
    #expect(reading.query == expected)
    #expect(reading.problems.isEmpty)
    #expect(reading.others == [QueryItem(name: "format", value: "json")])
    #expect(DatasetQuery.read(expected.queryItems).query == expected)
  }

  @Test(arguments: [
    ("limit", "0"), ("limit", "201"), ("limit", "x"), ("offset", "-1"), ("sort", "best"),
    ("facets", "country,colour"),
  ])
  func illFormedParametersAreProblems(name: String, value: String) {
    let reading = DatasetQuery.read([QueryItem(name: name, value: value)])
    #expect(reading.query == DatasetQuery())
    #expect(reading.problems.map(\.name) == [name])
  }

  @Test func noFacetsIsKept() {
    var query = DatasetQuery()
    query.facets = []
    #expect(DatasetQuery.read(query.queryItems).query == query)
  }

  @Test func filtersSurviveTheirQueryItems() {
    var random = SeededGenerator(seed: 11)
    for _ in 0..<500 {
      var filters = DatasetFilters()
      for field in FilterField.allCases where Bool.random(using: &random) {
        for example in field.examples where Bool.random(using: &random) {
          field.read(example, into: &filters)
        }
      }
      #expect(DatasetFilters.read(filters.queryItems).filters == filters)
      #expect(DatasetFilters().adding(filters) == filters)
    }
  }

  @Test func variableQueriesSurviveToo() {
    var query = VariableQuery(text: "height")
    query.dataset = "abc"
    query.filters.country = ["fi"]
    query.limit = 7
    #expect(VariableQuery.read(query.queryItems).query == query)
  }
}
