import Catalogue
import Query
import Store
import Testing

@Suite struct SearchTextTests {
  /// What is typed, and which datasets are found, in any order.
  static let finds: [(text: String, names: Set<String>)] = [
    ("cystic fibrosis", ["fibrosis"]),
    ("cystic", ["fibrosis", "infants"]),
    ("\"cystic disease\"", ["infants"]),
    ("\"disease cystic\" growth", ["infants"]),
    ("growth", ["neonatal", "infants", "silent"]),
    ("growth -cystic", ["neonatal", "silent"]),
    ("growth -\"cystic disease\" -everyone", ["neonatal"]),
    ("-growth", ["fibrosis", "sepsis", "epilepsy"]),
    ("kystisen FIBROOSIN", ["fibrosis"]),
    ("epidemiologie", ["sepsis"]),
    ("ÉPIDÉMIOLOGIE", ["sepsis"]),
    ("spirometr*", ["fibrosis"]),
    ("operati*", ["sepsis"]),
    ("newborn", ["neonatal"]),
    ("mucoviscidosis", ["fibrosis"]),
    ("fev1", ["fibrosis"]),
    ("ORPHA:586", ["fibrosis"]),
    ("E84", ["fibrosis"]),
    ("e84.0", ["fibrosis"]),
    ("E84 cystic", ["fibrosis"]),
    ("E84 growth", ["neonatal", "infants", "silent", "fibrosis"]),
    ("HP:0001250 cohort", ["epilepsy"]),
    ("intensive -E84 -neonatal", ["sepsis"]),
    ("country:nl", ["sepsis"]),
    ("growth access:public", ["infants"]),
    ("", ["fibrosis", "neonatal", "infants", "silent", "sepsis", "epilepsy"]),
    ("zebra quagga", []),
    ("🦓", ["fibrosis", "neonatal", "infants", "silent", "sepsis", "epilepsy"]),
  ]

  @Test func textsFindWhatTheyShould() async throws {
    let store = try await SearchSpace.store()
    for (text, names) in Self.finds {
      var query = DatasetQuery(text: text)
      query.filters.includeUnknown = false
      let answer = try await store.search(query)
      #expect(Set(SearchSpace.names(answer.items)) == names, "\(text)")
      #expect(answer.total == names.count, "\(text)")
      #expect(answer.totalIsExact)
    }
  }

  @Test func rankingPrefersTitles() async throws {
    let store = try await SearchSpace.store()
    let answer = try await store.search(DatasetQuery(text: "cystic"))
    #expect(SearchSpace.names(answer.items) == ["fibrosis", "infants"])
    #expect(answer.items[0].score > answer.items[1].score)
    #expect(answer.items[0].matchedBy == ["title"])
    #expect(answer.items[1].matchedBy == ["description"])
  }

  @Test func highlightsAreEscapedAndInTheReadersLanguage() async throws {
    let store = try await SearchSpace.store()
    var query = DatasetQuery(text: "\"young patients\" rekisteri")
    query.languages = ["fi-FI"]
    let item = try #require(try await store.search(query).items.first)
    #expect(item.title == "Kystisen fibroosin rekisteri")
    #expect(item.highlights["title"] == "Kystisen fibroosin <mark>rekisteri</mark>")
    #expect(
      item.highlights["description"]
        == "Lung function &amp; nutrition of &lt;<mark>young</mark>&gt; <mark>patients</mark>, "
        + "measured by spirometry.")
    let plain = try #require(try await store.search(DatasetQuery(text: "spirom*")).items.first)
    #expect(plain.highlights["title"] == nil)
    #expect(plain.highlights["description"]?.contains("<mark>spirometry</mark>") == true)
  }

  @Test func looserReadingsAreTold() async throws {
    let store = try await SearchSpace.store()
    func relaxed(_ text: String) async throws -> (Set<String>, [Interpretation.Correction]) {
      let answer = try await store.search(DatasetQuery(text: text))
      #expect(answer.relaxed, "\(text)")
      return (Set(SearchSpace.names(answer.items)), answer.interpretation.corrections)
    }
    // Operators as words.
    var (names, corrections) = try await relaxed("epilepsy -cohort seizure")
    #expect(names == ["epilepsy"])
    #expect(
      corrections == [
        .init(from: "epilepsy -cohort seizure", to: "epilepsy cohort seizure", applied: true)
      ])
    // Stop words and unknown words dropped.
    (names, corrections) = try await relaxed("which hospital has spirometry zebra")
    #expect(names == ["fibrosis"])
    #expect(corrections.map(\.to) == ["spirometry"])
    // Any of the words.
    (names, corrections) = try await relaxed("spirometry seizure")
    #expect(names == ["fibrosis", "epilepsy"])
    #expect(corrections.map(\.to) == ["spirometry OR seizure"])
    // What is excluded stays out, and filters hold.
    let nothing = try await store.search(
      DatasetQuery(text: "-growth -fibrosis -sepsis -epilepsy"))
    #expect(nothing.total == 0 && !nothing.relaxed)
    (names, _) = try await relaxed("growth zebra -cystic country:fi")
    #expect(names == ["neonatal", "silent"])
    // Nothing is relaxed when filters, not words, find nothing.
    let strict = try await store.search(DatasetQuery(text: "cystic country:nl"))
    #expect(!strict.relaxed)
    #expect(strict.total == 0)
  }

  @Test func interpretationNamesFiltersAndCodes() async throws {
    let store = try await SearchSpace.store()
    let vocabulary = SearchVocabulary(label: { code, languages in
      code.value == "586" && languages == ["fi"] ? "Kystinen fibroosi" : nil
    })
    var query = DatasetQuery(text: "ORPHA:586 Country:FI")
    query.languages = ["fi"]
    let answer = try await store.search(query, vocabulary: vocabulary)
    #expect(
      answer.interpretation.filters == [.init(text: "Country:FI", field: "country", value: "FI")])
    #expect(
      answer.interpretation.concepts
        == [.init(text: "ORPHA:586", code: "ORPHA:586", label: "Kystinen fibroosi")])
  }

  @Test func narrowerCodesAreFound() async throws {
    let store = try await SearchSpace.store()
    let wide = Code(system: "ORPHA", value: "98053")
    let vocabulary = SearchVocabulary(narrower: { code in
      code == wide ? [Code(system: "ORPHA", value: "586")] : []
    })
    let typed = try await store.search(DatasetQuery(text: "ORPHA:98053"), vocabulary: vocabulary)
    #expect(SearchSpace.names(typed.items) == ["fibrosis"])
    #expect(typed.items.first?.matchedBy == ["codes"])
    var query = DatasetQuery()
    query.filters.code = [wide]
    let filtered = try await store.search(query, vocabulary: vocabulary)
    #expect(SearchSpace.names(filtered.items).first == "fibrosis")
    #expect(filtered.total == 1)
  }

  @Test(arguments: [
    (DatasetQuery.Sort.title, ["fibrosis", "epilepsy", "silent", "infants", "neonatal", "sepsis"]),
    (.modified, ["fibrosis", "infants", "neonatal", "sepsis", "epilepsy", "silent"]),
    (.relevance, ["fibrosis", "infants", "neonatal", "sepsis", "epilepsy", "silent"]),
    (.individuals, ["fibrosis", "neonatal", "infants", "epilepsy", "silent", "sepsis"]),
  ])
  func browsingIsOrdered(sort: DatasetQuery.Sort, names: [String]) async throws {
    let store = try await SearchSpace.store()
    var query = DatasetQuery()
    query.sort = sort
    #expect(SearchSpace.names(try await store.search(query).items) == names)
    query.text = "growth"
    let answer = try await store.search(query)
    if sort != .relevance {
      let wanted = names.filter(["neonatal", "infants", "silent"].contains)
      #expect(SearchSpace.names(answer.items) == wanted)
    }
    #expect(answer.items.allSatisfy { !$0.matchedBy.isEmpty })
  }

  @Test func hitsTellWhatListsNeed() async throws {
    let store = try await SearchSpace.store()
    let hit = try #require(try await store.search(DatasetQuery(text: "fibrosis")).items.first)
    #expect(hit.hospital == "helsinki")
    #expect(hit.hospitalName == "Sample Hospital Helsinki")
    #expect(hit.country == "fi")
    #expect(hit.access == "RESTRICTED")
    #expect(hit.ageMin == "P2Y")
    #expect(hit.ageMax == "P18Y")
    #expect(hit.individuals == 812)
    #expect(hit.modified == "2026-03-01")
    #expect(hit.variableCount == 2)
    #expect(hit.rung == "countable")
    #expect(hit.stated)
    #expect(hit.id == Store.datasetKey(for: hit.iri))
    #expect(hit.gestationMin == nil && hit.gestationMax == nil)
    #expect(hit.titleLanguage == "en" && hit.descriptionLanguage == "en")
    var finnish = DatasetQuery(text: "fibrosis")
    finnish.languages = ["fi"]
    let inFinnish = try #require(try await store.search(finnish).items.first)
    #expect(inFinnish.titleLanguage == "fi" && inFinnish.descriptionLanguage == "en")
    let preterm = try #require(try await store.search(DatasetQuery(text: "preterm")).items.first)
    #expect(preterm.gestationMin == 22 && preterm.gestationMax == 31)
  }
}
