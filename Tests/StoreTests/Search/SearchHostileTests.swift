import Catalogue
import Query
import Store
import Testing

@Suite struct SearchHostileTests {
  static let titles = [
    "Plain title", "\"Quoted\" title", "title: with colon", "country:fi", "-minus first",
    "a -b \"c", "AND", "NOT (OR)", "NEAR(a b, 2)", "*", "???", "🧒🏽", "Épilepsie de l’enfant",
    "小児がん登録", "dětská onkologie – registr", "COVID-19: children's study (2020/21)", "E84",
    "ORPHA:586", "with", "the data of all", "100 %", "C++ / C#", "semi;colon'quote--comment",
    "title : foo ^ bar", "{title keywords} : x", "ß ẞ ss", "İstanbul çocuk", "x\u{1F}y",
    "a b c d e f g h i j k l m n o p q r s t u v w x y z aa bb cc dd ee ff gg hh ii jj kk",
    String(repeating: "very ", count: 200) + "long",
  ]

  @Test func everyTitleFindsItsDataset() async throws {
    let store = try await Store.withSources("s")
    let datasets = Self.titles.enumerated().map { Describing.dataset("d\($0)", title: $1) }
    try await store.harvest("s", [SearchSpace.document("d.ttl", datasets)])
    for (number, title) in Self.titles.enumerated() {
      for text in [title, title.uppercased(), "  \(title)  "] {
        let answer = try await store.search(DatasetQuery(text: text))
        #expect(SearchSpace.names(answer.items).prefix(3).contains("d\(number)"), "\(text)")
      }
    }
  }

  @Test func nothingTypedIsAnError() async throws {
    let store = try await SearchSpace.store()
    var random = SeededGenerator(seed: 3)
    let pieces = [
      "\"", "'", "*", "-", "(", ")", ":", "^", "{", "}", "+", "AND", "OR", "NOT", "NEAR", "NEAR(",
      ",",
      "title:", "title :", "cystic", "growth", "code:", "country:fi", "ageMax:", "P1D", "E84",
      "\u{0}",
      "\u{1F}", "é", "小", "🧒", " ", "  ", "\t", "\n", "%", "_", ";", "--", "/*", "\\", "rowid",
      "rank",
      "\u{FEFF}", "\u{202E}", "a*b", "**", "\"\"\"", "-\"", "-*", "-E84",
    ]
    for _ in 0..<1_500 {
      let text = (0..<Int.random(in: 1...9, using: &random)).map { _ in
        (pieces.randomElement(using: &random) ?? "") + (Bool.random(using: &random) ? " " : "")
      }.joined()
      let answer = try await store.search(DatasetQuery(text: text))
      #expect(answer.total + answer.unstated >= answer.items.count)
      let variables = try await store.variables(VariableQuery(text: text))
      #expect(variables.total >= variables.items.count)
      var filtered = DatasetQuery()
      filtered.filters.variable = [text]
      _ = try await store.search(filtered)
    }
  }

  @Test func greatTextsAreBounded() async throws {
    let store = try await SearchSpace.store()
    for text in [
      String(repeating: "\"", count: 100_000), String(repeating: "growth ", count: 20_000),
      String(repeating: "x", count: 1_000_000), String(repeating: "a*", count: 5_000),
      String(repeating: "country:fi ", count: 5_000),
    ] {
      _ = try await store.search(DatasetQuery(text: text))
    }
  }

  /// Ten thousand words, FTS5's syntax, control characters, right-to-left, emoji, a megabyte.
  static let questions: [(name: String, text: String)] = [
    ("words", (0..<10_000).map { "word\($0)" }.joined(separator: " ")),
    ("known words", String(repeating: "cystic growth bmi ", count: 3_400)),
    ("syntax", "\"a\" AND (b OR NOT c) NEAR(d e, 2) {title} : f ^g h* -\"i"),
    ("nested", String(repeating: "(", count: 20_000) + "x" + String(repeating: ")", count: 20_000)),
    ("controls", (0..<32).map { String(UnicodeScalar(UInt8($0))) }.joined(separator: "a")),
    ("right-to-left", "\u{202E}טיפול נמרץ ילדים\u{2066} العناية المركزة\u{FEFF}"),
    ("emoji", String(repeating: "👩🏽‍🔬🧒🏿", count: 2_000)),
    ("marks", "a" + String(repeating: "\u{301}", count: 100_000)),
    ("megabyte", String(repeating: "lorem ipsum ", count: 1 << 17)),
    ("one word", String(repeating: "é", count: 1 << 19)),
    ("codes", (0..<5_000).map { "ORPHA:\($0)" }.joined(separator: " ")),
  ]

  /// The bound is wide, for slow machines: a question whose cost grew with its square would miss it by far.
  @Test(.timeLimit(.minutes(5)), arguments: questions.map(\.name))
  func everyKindOfQuestionIsAnsweredInBoundedTime(_ name: String) async throws {
    let text = try #require(Self.questions.first { $0.name == name }).text
    let store = try await SearchSpace.store()
    let datasets = try await store.search(DatasetQuery(text: text))
    #expect(datasets.total + datasets.unstated >= datasets.items.count)
    let variables = try await store.variables(VariableQuery(text: text))
    #expect(variables.total >= variables.items.count)
    let matrix = try await store.matrix(MatrixQuery(text: text))
    #expect(
      matrix.topics.flatMap(\.rows).flatMap(\.cells).flatMap(\.variables).count == variables.total)
    var wanted = MatrixQuery()
    wanted.wanted = [text, "bmi"]
    #expect(try await store.matrix(wanted).topics.flatMap(\.rows).map(\.has).last == 2)
    _ = try await store.suggestions(for: text)
  }
}
