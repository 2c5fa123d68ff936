import Foundation
import TestSupport
import Testing

@testable import Vocabulary

/// The seed's own vocabulary, and how it agrees with the published ones.
@Suite("The seed's vocabulary") struct SeedVocabularyTests {
  static let languages = ["en", "pl", "es", "it", "fi", "nl", "lv", "de", "fr"]

  static func scheme() throws -> ConceptScheme {
    let path = Shared.package.appendingPathComponent("Seed/vocabulary.tsv")
    var scheme = ConceptScheme()
    #expect(scheme.load(try String(contentsOf: path, encoding: .utf8)).isEmpty)
    return scheme
  }

  static let library = (try? scheme()).map { ConceptLibrary($0) } ?? .empty

  @Test("has at least 400 concepts with labels in nine languages, of every kind")
  func size() throws {
    let concepts = try Self.scheme().concepts
    let labelled = concepts.filter { concept in
      Self.languages.allSatisfy { concept.labels[$0] != nil }
    }
    #expect(labelled.count >= 400)
    let kinds = Set(labelled.map(\.kind))
    let wanted: Set = [
      "disease", "sign", "measurement", "procedure", "specialty", "age group", "data kind", "group",
    ]
    #expect(kinds.isSuperset(of: wanted))
    let names = concepts.flatMap(\.names)
    #expect(names.count { $0.kind == .acronym } >= 150 && names.count { $0.kind == .lay } >= 100)
  }

  @Test("cites only concepts that it has, and none above itself")
  func edges() throws {
    let scheme = try Self.scheme()
    for concept in scheme.concepts {
      for code in concept.broader + concept.sameAs {
        #expect(scheme.concept(code) != nil, "\(code)")
      }
      #expect(!scheme.ancestors(concept.code).contains(concept.code), "\(concept.code)")
    }
  }

  @Test(
    "knows what is said on the ward",
    arguments: [
      "CF", "T1D", "JIA", "CHD", "ALL", "NEC", "RSV", "PICU", "NICU", "BMI", "PKU", "SMA", "DMD",
      "HIE",
      "BPD", "ROP", "ADHD", "IBD", "SCID", "FEV1",
    ])
  func acronyms(_ text: String) {
    #expect(Self.library.mentions(in: text, .question).first?.words == 0..<1)
  }

  @Test("has the codes of the published vocabularies, under a name that these know")
  func agreement() throws {
    guard Shared.folder != nil else { return }
    let scheme = try Self.scheme()
    let published = try PublishedNames(of: Set(scheme.concepts.map(\.code)))
    var unknown: [String] = []
    var unnamed: [String] = []
    for concept in scheme.concepts {
      guard let names = published.names[concept.code] else {
        if ["ORPHA:", "HP:", "ICD10:"].contains(where: concept.code.hasPrefix) {
          unknown.append(concept.code)
        }
        continue
      }
      let own = concept.names.filter { $0.language == "en" }.map { PublishedNames.key($0.text) }
      if names.isDisjoint(with: own), !Self.simpler.contains(concept.code) {
        unnamed.append("\(concept.code) \(concept.labels["en"] ?? "")")
      }
    }
    #expect(unknown.isEmpty)
    #expect(unnamed.isEmpty)
  }

  /// Codes whose official names are longer than what people say: `Malignant neoplasm of brain`.
  static let simpler: Set<String> = [
    "HP:0001657", "HP:0002092", "HP:0003236", "HP:0030234", "ICD10:A41.9", "ICD10:C64",
    "ICD10:C69.2", "ICD10:C71", "ICD10:C74", "ICD10:C92.0", "ICD10:D57", "ICD10:D66", "ICD10:D67",
    "ICD10:D80", "ICD10:E10", "ICD10:E10.1", "ICD10:E84.0", "ICD10:G00", "ICD10:G12.0",
    "ICD10:G40.2", "ICD10:G40.3", "ICD10:G40.4", "ICD10:J10", "ICD10:J12", "ICD10:J21",
    "ICD10:J21.0", "ICD10:J30", "ICD10:J96", "ICD10:K50", "ICD10:M08", "ICD10:M08.4", "ICD10:M30.3",
    "ICD10:N25", "ICD10:P07.1", "ICD10:P07.2", "ICD10:P36", "ICD10:P77", "ICD10:Q20", "ICD10:Q21",
    "ICD10:Q22", "ICD10:Q42", "ICD10:Q44.2", "ICD10:T78.2", "ICD10:U07.1", "ICD10:Z23",
    "ICD10:Z94.0", "ORPHA:137577", "ORPHA:182231", "ORPHA:277", "ORPHA:598363", "ORPHA:68367",
    "ORPHA:70", "ORPHA:823", "ORPHA:83418", "ORPHA:85410", "ORPHA:93626", "ORPHA:98006",
    "ORPHA:98429",
  ]
}

/// English names by code, of `../shared/vocabularies`.
private struct PublishedNames {
  private let codes: Set<String>
  private(set) var names: [String: Set<UInt64>] = [:]

  init(of codes: Set<String>) throws {
    self.codes = codes
    try add("orphanet_concepts", code: "orpha", name: "label_en", prefix: "ORPHA:")
    try add("orphanet_synonyms", code: "orpha", name: "synonym_en", prefix: "ORPHA:")
    try add("hpo_concepts", code: "hpo", name: "label_en", prefix: "")
    try add("hpo_synonyms", code: "hpo", name: "synonym_en", prefix: "")
    try add("icd10_who2019", code: "code", name: "label_en", prefix: "ICD10:")
  }

  /// The same for other spellings, plurals and orders of words.
  static func key(_ name: String) -> UInt64 {
    NameKeys.key(NameWord.words(of: name, .english).map(\.hash))
  }

  private mutating func add(_ file: String, code: String, name: String, prefix: String) throws {
    let table = try SharedTable(
      "vocabularies/\(file).tsv.gz", columns: [code, name], where: { codes.contains(prefix + $0) })
    for row in table.rows { names[prefix + row[0], default: []].insert(Self.key(row[1])) }
  }
}
