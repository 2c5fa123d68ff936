import Catalogue
import Query
import Store
import Testing

@testable import Pages

@Suite struct SearchPageTests {
  private func page(
    _ query: [(String, String)], _ answer: DatasetAnswer, tray: [TrayItem] = []
  ) -> SearchPage {
    let asked = request("/", query)
    return SearchPage(
      asked, query: DatasetQuery.read(asked.items).query, answer: answer, tray: tray)
  }

  @Test func showsWhatWasFound() throws {
    let html = try page([("q", "cystic")], answer([hit()], total: 1)).rendered()
    for text in [
      "1 dataset found", "Cystic fibrosis registry", "0–17 years", "412", "restricted", "Poland",
      "found in: title", "modified 6 May 2026", "/datasets/a1",
    ] {
      #expect(html.contains(text), "\(text)")
    }
  }

  @Test func aHitDrawsWeeksOfGestation() throws {
    var preterm = hit(ageMin: nil, ageMax: nil)
    preterm.gestationMin = 24
    preterm.gestationMax = 31
    let html = try page([("q", "preterm")], answer([preterm])).rendered()
    #expect(
      html.contains(
        "aria-label=\"On an axis from preterm birth to 18 years: born in weeks 24–31 of gestation\""
      ), "\(html)")
    preterm.ageMin = "P0D"
    preterm.ageMax = "P28D"
    let hits = page([("q", "preterm")], answer([preterm])).hits
    #expect(hits.map { $0.ages?.text } == ["0–27 days, born in weeks 24–31 of gestation"])
    #expect(hits.map { $0.ages?.spans.count } == [2])
  }

  @Test func aTextInAnotherLanguageIsMarkedWithIt() throws {
    var finnish = hit(title: "Kystinen fibroosi")
    finnish.titleLanguage = "fi"
    finnish.descriptionLanguage = "en"
    finnish.highlights = ["title": "<mark>Kystinen</mark> fibroosi"]
    let html = try page([("q", "kystinen")], answer([finnish])).rendered()
    #expect(
      html.contains(
        "<bdi lang=\"fi\"><mark>Kystinen</mark> fibroosi</bdi></a> <span class=\"lang\">Finnish</span>"
      ))
    #expect(html.contains("<bdi>Synthetic children.</bdi>"))
  }

  @Test func whatIsReadFromTextIsMarkedAndNeverHidesWhatIsStated() throws {
    var silent = hit(ageMin: nil, ageMax: nil, individuals: nil)
    silent.readFromText = [
      ReadValue(.ages, "P0D/P5Y", words: "under five", place: .description),
      ReadValue(.individuals, "340", words: "340 children", place: .description),
    ]
    let hits = page([], answer([silent])).hits
    #expect(hits.map { $0.ages?.text } == ["0–4 years"])
    #expect(hits.map(\.children) == ["340"])
    #expect(hits.map(\.agesNote) == ["read from the text"])
    let html = try page([], answer([silent])).rendered()
    #expect(html.contains("0–4 years <span class=\"lang\">read from the text</span>"))
    var stated = silent
    stated.ageMin = "P2Y"
    stated.individuals = 12
    let plain = page([], answer([stated])).hits
    #expect(plain.map { $0.ages?.text } == ["from 2 years"])
    #expect(plain.map(\.children) == ["12"])
    #expect(plain.map(\.agesNote) == [nil] && plain.map(\.childrenNote) == [nil])
  }

  @Test func aNumberBelowTheThresholdIsSaidToBe() throws {
    var small = hit(individuals: nil)
    #expect(page([], answer([small])).hits.map(\.children) == ["not stated"])
    small.individualsBelow = 10
    #expect(page([], answer([small])).hits.map(\.children) == ["fewer than 10"])
  }

  @Test func filtersComeOffWithOneClick() {
    let page = page(
      [
        ("q", "asthma country:fi"), ("access", "PUBLIC"), ("access", "RESTRICTED"),
        ("sort", "title"),
      ],
      answer(
        [hit()],
        understood: Interpretation(filters: [
          .init(text: "country:fi", field: "country", value: "fi")
        ])))
    #expect(page.chips.map(\.value) == ["Finland", "public", "restricted"])
    #expect(
      page.chips.map { $0.takeOff?.href } == [
        "/?q=asthma&access=PUBLIC&access=RESTRICTED&sort=title",
        "/?q=asthma%20country%3Afi&access=RESTRICTED&sort=title",
        "/?q=asthma%20country%3Afi&access=PUBLIC&sort=title",
      ])
  }

  @Test func facetsTakeAndGiveBackTheirValues() throws {
    let facets = [
      "country": ["fi", "pl"].map { FacetCount(value: $0, label: $0, count: 2) },
      "hasVariables": ["true", "false"].map { FacetCount(value: $0, label: $0, count: 1) },
    ]
    let page = page([("country", "fi"), ("offset", "40")], answer([hit()], facets: facets))
    let country = try #require(page.facets.first { $0.name == "Country" })
    #expect(country.values.map(\.href) == ["/", "/?country=fi&country=pl"])
    #expect(country.values.map(\.isChosen) == [true, false])
    let variables = try #require(page.facets.first { $0.name == "Variables" })
    #expect(variables.values[0].href == "/?country=fi&hasVariables=true")
  }

  @Test func linksCarryTheLanguageAndTheTray() throws {
    let page = page(
      [("q", "x"), ("lang", "en"), ("tray", "b2")], answer([hit()]),
      tray: [TrayItem(id: "b2", title: "Other")])
    #expect(page.hits[0].href == "/datasets/a1?lang=en")
    #expect(page.hits[0].tray?.href == "/?q=x&lang=en&tray=b2&tray=a1")
    #expect(page.tray?.compare == nil)
    #expect(page.sorts[1].href == "/?q=x&tray=b2&lang=en&sort=title")
    #expect(page.shell.languages.map(\.tag).prefix(2) == ["en", "pl"])
  }

  @Test func anEmptyAnswerHasNextSteps() throws {
    let page = page([("q", "zebra unicorn"), ("country", "fi")], answer([]))
    let help = try #require(page.emptyHelp)
    #expect(
      help.steps.map(\.href) == [
        "/?q=zebra%20unicorn", "/?q=zebra&country=fi", "/?q=unicorn&country=fi",
        "/variables?q=zebra%20unicorn", "/",
      ])
    #expect(try page.rendered().contains("No dataset fits “zebra unicorn” with these filters."))
  }

  @Test func datasetsThatDoNotStateAFilterStandApart() throws {
    let page = page(
      [("ageMin", "P0D")], answer([hit(), hit(id: "u", ageMin: nil, ageMax: nil, isStated: false)]))
    #expect(page.hits.count == 1)
    #expect(page.unstated.count == 1)
    let html = try page.rendered()
    #expect(html.contains("1 more dataset does not state what a filter asks"))
    #expect(html.contains("<option value=\"P0D\" selected>birth</option>"))
  }

  @Test func pagesGoOn() throws {
    let page = page([("q", "x"), ("offset", "20")], answer([hit()], total: 55))
    #expect(page.pages?.previous == "/?q=x")
    #expect(page.pages?.next == "/?q=x&offset=40")
    #expect(page.pages?.here == "21 to 40 of 55")
    #expect(self.page([("q", "x")], answer([hit()], total: 20)).pages == nil)
  }

  @Test func aSearchBecomesAFeasibilityQuestion() {
    let page = page(
      [
        ("q", "girls with CF -asthma"), ("code", "HP:0001250"), ("ageMin", "P2Y"),
        ("ageMax", "P5Y"),
        ("country", "pl"),
      ], answer([hit()]))
    let address = "/feasibility?q=girls+with+CF+-asthma&code=HP%3A0001250&age=P2Y%2FP6Y&country=pl"
    #expect(page.feasibility == address || page.feasibility.replacing("%20", with: "+") == address)
  }

  @Test func thePageSpeaksPolish() throws {
    let asked = request("/", [("q", "mukowiscydoza")], languages: ["pl-PL", "en"])
    let html = try SearchPage(
      asked, query: DatasetQuery(text: "mukowiscydoza"), answer: answer([hit()], total: 3)
    ).rendered()
    #expect(html.contains("<html lang=\"pl\">"))
    #expect(html.contains("Znaleziono 3 zbiory danych"))
    #expect(html.contains("ograniczony"))
    #expect(html.contains("Polska"))
  }

  /// Twenty hits with every facet full are well below the limit.
  @Test func aFullPageIsSmall() throws {
    let facets = Dictionary(
      uniqueKeysWithValues: Facet.allCases.map { facet in
        (
          facet.rawValue,
          (0..<60).map { FacetCount(value: "value-\($0)", label: "A label of \($0)", count: $0) }
        )
      })
    let hits = (0..<20).map {
      hit(id: "abcdefghijklmnopqrs\($0)", title: String(repeating: "Title ", count: 20))
    }
    let html = try page([("q", "x")], answer(hits, facets: facets)).html()
    #expect(html.count < 150_000, "\(html.count) bytes")
  }
}
