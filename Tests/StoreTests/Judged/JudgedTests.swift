import Catalogue
import Foundation
import Query
import RDF
import Store
import TestSupport
import Testing
import Vocabulary

/// The judged set: what people ask, over the seed, in nine languages. `make judge` prints its table.
@Suite("Judged questions") struct JudgedTests {
  /// The seed's descriptions, read from its files.
  static func seed() async throws -> Store {
    let folder = Shared.package.appendingPathComponent("Seed")
    var scheme = ConceptScheme()
    scheme.load(
      try String(contentsOf: folder.appendingPathComponent("vocabulary.tsv"), encoding: .utf8))
    let store = try Store.inMemory()
    store.use(ConceptLibrary(scheme))
    let space = try JSONSerialization.jsonObject(
      with: Data(contentsOf: folder.appendingPathComponent("space.json")))
    for hospital in (space as? [String: [[String: Any]]])?["hospitals"] ?? [] {
      guard let name = hospital["name"] as? String else { continue }
      var settings = SourceSettings()
      settings.hospital = hospital["hospital"] as? String
      settings.country = hospital["country"] as? String
      settings.iriPrefix = hospital["iriPrefix"] as? String
      try await store.addSource(
        Source(name: name, url: "file:///\(name)", kind: .file, settings: settings))
      let own = folder.appendingPathComponent(name)
      var documents: [DocumentRecord] = []
      for file in try FileManager.default.contentsOfDirectory(atPath: own.path).sorted() {
        guard let notation = Notation(fileExtension: String(file.split(separator: ".").last ?? ""))
        else { continue }
        let bytes = [UInt8](try Data(contentsOf: own.appendingPathComponent(file)))
        var options = ReadingOptions()
        options.base = "https://\(name)-sample.example/\(file)"
        let graph = RDFReader.read(bytes, as: notation, options: options).graph
        let reading = DescriptionReader.read(graph, location: file, threshold: 10)
        documents.append(SearchSpace.document(file, reading.datasets.map(\.dataset)))
      }
      try await store.harvest(name, documents)
    }
    return store
  }

  @Test("are answered among the first five")
  func answers() async throws {
    let store = try await Self.seed()
    var measures: [JudgedQuestion.Class: JudgedMeasures] = [:]
    var missed: [String] = []
    for question in JudgedQuestions.all {
      var query = DatasetQuery(text: question.text)
      query.limit = 10
      query.facets = []
      let answer = try await store.search(query)
      let ranked = SearchSpace.names(answer.items)
      if !measures[question.class, default: JudgedMeasures()].add(ranked, question.grades) {
        missed.append("\(question.class.rawValue) “\(question.text)”: \(ranked.prefix(5))")
      }
    }
    var all = JudgedMeasures()
    var table = "\nclass           questions  success@5  nDCG@10    MRR\n"
    func row(_ name: String, _ measures: JudgedMeasures) -> String {
      String(
        format: "%@ %9d  %9.3f  %7.3f  %5.3f\n",
        name.padding(toLength: 15, withPad: " ", startingAt: 0),
        measures.questions, measures.successAt5, measures.ndcgAt10, measures.mrr)
    }
    for kind in JudgedQuestion.Class.allCases {
      let found = try #require(measures[kind])
      #expect(found.questions >= 12)
      #expect(found.successAt5 >= 0.9, "\(kind)")
      all = all + found
      table += row(kind.rawValue, found)
    }
    table += row("all", all)
    print(table + missed.map { "not found: \($0)" }.joined(separator: "\n"))
    #expect(all.questions >= 150)
    #expect(all.successAt5 >= 0.95)
  }

  @Test("seek datasets that the seed has")
  func grades() async throws {
    let store = try await Self.seed()
    var query = DatasetQuery()
    query.limit = 200
    let known = Set(SearchSpace.names(try await store.search(query).items))
    let wanted = JudgedQuestions.all.reduce(into: Set<String>()) { $0.formUnion($1.grades.keys) }
    #expect(wanted.subtracting(known).isEmpty)
    #expect(known.count >= 90)
  }
}
