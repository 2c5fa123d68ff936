/// Repeatable choices (Knuth's 64-bit linear congruential generator).
struct Seeded: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    var word: UInt64 = 0
    for _ in 0..<2 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      word = word << 32 | state >> 32
    }
    return word
  }

  mutating func pick<Value>(_ choices: [Value]) -> Value {
    choices[Int.random(in: choices.indices, using: &self)]
  }
}

/// Two hospitals with random cohorts and counts, and random questions about them.
enum RandomCatalogue {
  private static let codes = ["ORPHA:586", "ORPHA:1872", "ICD10:E10", "ICD10:E84.0", "ORPHA:399"]
  private static let names = ["cystic fibrosis", "asthma", "diabetes", "epilepsy", "growth"]
  private static let bands = ["P0D/P2Y", "P2Y/P6Y", "P6Y/P12Y", "P12Y/P18Y"]

  /// Source → file → text.
  static func documents(seed: UInt64) -> [String: [String: String]] {
    var random = Seeded(seed: seed)
    var documents: [String: [String: String]] = [:]
    for source in ["east", "west"] {
      var files: [String: String] = [:]
      var turtle = """
        @prefix dcat: <http://www.w3.org/ns/dcat#> . @prefix dct: <http://purl.org/dc/terms/> .
        @prefix h: <http://healthdataportal.eu/ns/health#> . @prefix csvw: <http://www.w3.org/ns/csvw#> .
        @prefix right: <http://publications.europa.eu/resource/authority/access-right/> .
        @prefix country: <http://publications.europa.eu/resource/authority/country/> .

        """
      for number in 0..<25 {
        let code = random.pick(codes)
        var lines = [
          "dct:title \"\(random.pick(names)) \(random.pick(["cohort", "registry"])) \(number)\"@en",
          "dct:description \"Synthetic children with \(random.pick(names)).\"@en",
          "h:hasCodeValues \"\(code)\", \"\(random.pick(codes))\"",
        ]
        if random.pick([true, true, false]) {
          let from = Int.random(in: 0...14, using: &random)
          lines.append("h:minTypicalAge \(from) ; h:maxTypicalAge \(from + random.pick([1, 3, 8]))")
        }
        if random.pick([true, true, false]) {
          lines.append(
            "dct:accessRights right:\(random.pick(["PUBLIC", "RESTRICTED", "NON_PUBLIC"]))")
        }
        if random.pick([true, false]) {
          lines.append("dct:spatial country:\(random.pick(["FIN", "POL"]))")
        }
        if random.pick([true, false]) {
          lines.append(
            "h:hasVariables [ a csvw:TableGroup ; csvw:table [ a csvw:Table ; csvw:column [ "
              + "a csvw:Column ; csvw:name \"weight\" ; csvw:title \"Weight\"@en ] ] ]")
        }
        if random.pick([true, false]) {
          lines.append(
            "h:analytics [ a dcat:Distribution ; dcat:downloadURL <s\(number).json> ; "
              + "dct:conformsTo <https://w3id.org/paedcat/aggregate-statistics/v1> ]")
          files["s\(number).json"] = statistics(iri(source, number), code, &random)
        }
        turtle +=
          "<\(iri(source, number))> a dcat:Dataset ; " + lines.joined(separator: " ;\n  ") + " .\n"
      }
      files["catalogue.ttl"] = turtle
      documents[source] = files
    }
    return documents
  }

  private static func iri(_ source: String, _ number: Int) -> String {
    "https://\(source).example/dataset/\(number)"
  }

  private static func statistics(_ iri: String, _ code: String, _ random: inout Seeded) -> String {
    let ages = bands.map { ($0, random.pick([0, 40, 95, 160])) }
    let total = ages.reduce(0) { $0 + $1.1 }
    let cells = ages.map { "{\"ageGroup\":\"\($0)\",\"count\":\($1)}" }.joined(separator: ",")
    let girls = random.pick([0, total / 2, total])
    return """
      {"dataset":"\(iri)","unit":"individuals","referenceDate":"2026-01-01","threshold":10,"rounding":1,
       "total":\(total),"tables":[{"dimensions":["ageGroup"],"complete":true,"cells":[\(cells)]},
       {"dimensions":["sex"],"complete":true,"cells":[{"sex":"female","count":\(girls)},{"sex":"male","count":\(total - girls)}]},
       {"dimensions":["diagnosis"],"complete":true,"cells":[{"diagnosis":"\(code)","count":\(total)}]}]}
      """
  }

  /// The query string of a search.
  static func search(_ random: inout Seeded) -> String {
    let words = [
      "", "q=asthma", "q=cohort", "q=growth+-asthma", "q=%22type+1%22", "q=nothing",
      "q=children+diabetes",
    ]
    let filters = [
      "", "", "country=fi", "access=PUBLIC", "ageMin=P2Y", "ageMin=P0D&ageMax=P5Y&age=within",
      "sex=female", "code=ORPHA:586", "hospital=east", "ageGroup=child", "hasVariables=true",
    ]
    let parts = [
      random.pick(words), random.pick(filters), random.pick(filters),
      random.pick(["", "sort=title", "limit=3", "includeUnknown=true", "includeUnknown=false"]),
    ]
    return parts.filter { !$0.isEmpty }.joined(separator: "&")
  }

  /// The same question as the page's query string and as the API's JSON.
  static func question(_ random: inout Seeded) -> (query: String, json: String) {
    let code = random.pick(codes)
    var query = ["code=\(code)"]
    var all = ["{\"any\":[{\"concept\":\"\(code)\"}]}"]
    if random.pick([true, false]) {
      let band = random.pick(bands + ["P1Y/P5Y", "P4Y/P13Y"])
      query.append("age=\(band)")
      all.append("{\"any\":[{\"age\":\"\(band)\"}]}")
    }
    if random.pick([true, false, false]) {
      let sex = random.pick(["female", "male"])
      query.append("sex=\(sex)")
      all.append("{\"any\":[{\"sex\":\"\(sex)\"}]}")
    }
    var rest = ""
    if random.pick([true, false, false]) {
      query.append("hospital=east")
      rest = ",\"where\":{\"hospital\":[\"east\"]}"
    }
    return (query.joined(separator: "&"), "{\"all\":[\(all.joined(separator: ","))]\(rest)}")
  }
}
