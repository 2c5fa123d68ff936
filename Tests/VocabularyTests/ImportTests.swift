import Foundation
import TestSupport
import Testing

@testable import Vocabulary

@Suite("Importing vocabularies") struct ImportTests {
  private func readFile(_ text: String, _ file: String) throws -> [String: Concept] {
    var reading = VocabularyImport()
    try reading.read(Array(text.utf8), file: file)
    return Dictionary(
      reading.concepts.map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })
  }

  @Test("OBO: names, synonyms by scope and type, parents; obsolete terms are left out")
  func obo() throws {
    let concepts = try readFile(
      """
      format-version: 1.2

      [Term]
      id: HP:0001250
      name: Seizure
      synonym: "Epileptic \\"fit\\"" EXACT layperson [x:1]
      synonym: "Seizures" RELATED []
      synonym: "SZ" EXACT abbreviation []
      is_a: HP:0012638 ! Abnormal nervous system physiology
      xref: Orphanet:1234 {a="b"}
      xref: UMLS:C0036572

      [Term]
      id: HP:0000057
      name: Old
      is_obsolete: true

      [Typedef]
      id: part_of
      name: part of
      """, "hp.obo")
    #expect(concepts.keys.sorted() == ["HP:0001250"])
    let seizure = try #require(concepts["HP:0001250"])
    #expect(
      seizure.names == [
        ConceptLabel("Seizure", language: "en", kind: .preferred),
        ConceptLabel("Epileptic \"fit\"", language: "en", kind: .lay),
        ConceptLabel("Seizures", language: "en", kind: .related),
        ConceptLabel("SZ", kind: .acronym),
      ])
    #expect(seizure.broader == ["HP:0012638"] && seizure.sameAs == ["ORPHA:1234"])
  }

  static let skos: [(String, String)] = [
    (
      "s.ttl",
      """
      @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
      <http://x.example/scheme/2> a skos:Concept ; skos:prefLabel "Asthma"@en, "Astma"@pl ;
        skos:altLabel "AST"@en ; skos:broader <http://x.example/scheme/1> ;
        skos:exactMatch <http://www.orpha.net/ORDO/Orphanet_7> .
      """
    ),
    (
      "s.nt",
      """
      <http://x.example/scheme/2> <http://www.w3.org/2004/02/skos/core#prefLabel> "Asthma"@en .
      <http://x.example/scheme/2> <http://www.w3.org/2004/02/skos/core#prefLabel> "Astma"@pl .
      <http://x.example/scheme/2> <http://www.w3.org/2004/02/skos/core#altLabel> "AST"@en .
      <http://x.example/scheme/2> <http://www.w3.org/2004/02/skos/core#broader> <http://x.example/scheme/1> .
      <http://x.example/scheme/2> <http://www.w3.org/2004/02/skos/core#exactMatch> <http://www.orpha.net/ORDO/Orphanet_7> .
      """
    ),
  ]

  @Test("SKOS in any notation", arguments: skos.indices)
  func simpleKnowledge(_ index: Int) throws {
    let concept = try #require(try readFile(Self.skos[index].1, Self.skos[index].0)["scheme:2"])
    #expect(concept.labels == ["en": "Asthma", "pl": "Astma"])
    #expect(concept.names.filter { $0.kind == .acronym }.map(\.text) == ["AST"])
    #expect(concept.broader == ["scheme:1"] && concept.sameAs == ["ORPHA:7"])
  }

  @Test("Orphanet's nomenclature")
  func orphanet() throws {
    let concepts = try readFile(
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <JDBOR date="2025-03-03" version="1.3"><DisorderList count="1"><Disorder id="109">
      <OrphaCode>586</OrphaCode><Name lang="en">Cystic  fibrosis</Name>
      <SynonymList count="2"><Synonym lang="en">CF</Synonym><Synonym lang="en">Mucoviscidosis</Synonym></SynonymList>
      <DisorderType id="1"><Name lang="en">Disease</Name></DisorderType>
      <ExternalReferenceList count="2"><ExternalReference id="1"><Source>ICD-10</Source><Reference>E84.9</Reference>
      <DisorderMappingRelation id="2"><Name lang="en">E (Exact mapping)</Name></DisorderMappingRelation></ExternalReference>
      <ExternalReference id="2"><Source>ICD-10</Source><Reference>E84</Reference>
      <DisorderMappingRelation id="3"><Name lang="en">NTBT (narrower)</Name></DisorderMappingRelation></ExternalReference>
      </ExternalReferenceList></Disorder></DisorderList></JDBOR>
      """, "en_product1.xml")
    let concept = try #require(concepts["ORPHA:586"])
    #expect(
      concept.names == [
        ConceptLabel("Cystic fibrosis", language: "en", kind: .preferred),
        ConceptLabel("CF", kind: .acronym),
        ConceptLabel("Mucoviscidosis", language: "en", kind: .exact),
      ])
    #expect(concept.sameAs == ["ICD10:E84.9"] && concepts.count == 1)
  }

  @Test("ICD-10 as ClaML")
  func claml() throws {
    let concepts = try readFile(
      """
      <?xml version="1.0"?><ClaML version="2.0.0"><Class code="E84" kind="category"><SuperClass code="E70-E90"/>
      <Rubric kind="preferred"><Label xml:lang="de">Zystische <Reference>Fibrose</Reference></Label></Rubric>
      <Rubric kind="inclusion"><Label xml:lang="de">Mukoviszidose</Label></Rubric>
      <Rubric kind="note"><Label xml:lang="de">Hinweis</Label></Rubric></Class></ClaML>
      """, "icd.xml")
    let concept = try #require(concepts["ICD10:E84"])
    #expect(concept.kind == "category" && concept.broader == ["ICD10:E70-E90"])
    #expect(concept.names.map(\.text) == ["Zystische Fibrose", "Mukoviszidose"])
    #expect(concept.names.map(\.kind) == [.preferred, .related])
  }

  @Test("tables tell which lines they could not take")
  func tables() throws {
    var reading = VocabularyImport()
    try reading.read(
      Array("code\tparent\tlabel_en\nE84\tE70-E90\tCystic fibrosis\na\tb\tc\td\n".utf8),
      file: "i.tsv")
    #expect(reading.concepts.map(\.code) == ["ICD10:E84"])
    #expect(reading.concepts.first?.broader == ["ICD10:E70-E90"])
    #expect(reading.issues.map(\.line) == [3])
    #expect(throws: VocabularyImport.Unreadable.self) {
      try reading.read(Array("x\ty\n".utf8), file: "i.tsv")
    }
  }

  @Test(
    "what has no known form is refused with a remedy",
    arguments: [
      ("x.pdf", "%PDF"), ("x.tsv.gz", "\u{1F}"), ("x.xml", "<JDBOR><a></JDBOR>"), ("", ""),
    ])
  func refused(_ file: String, _ text: String) {
    var bytes = Array(text.utf8)
    if file.hasSuffix("gz") { bytes = [0x1F, 0x8B, 8] }
    var reading = VocabularyImport()
    let error = #expect(throws: VocabularyImport.Unreadable.self) {
      try reading.read(bytes, file: file)
    }
    #expect(error?.remedy.isEmpty == false)
  }

  @Test("the published tables are read whole", .enabled(if: Effort.isWhole && Shared.folder != nil))
  func publishedTables() throws {
    var reading = VocabularyImport()
    for name in [
      "orphanet_concepts", "orphanet_synonyms", "orphanet_parents", "orphanet_fr", "hpo_concepts",
      "hpo_synonyms", "hpo_parents", "hpo_translations", "icd10_who2019",
    ] {
      let process = Process()
      process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
      let folder = try #require(Shared.folder)
      process.arguments = [
        "gzip", "-dc", folder.appendingPathComponent("vocabularies/\(name).tsv.gz").path,
      ]
      let pipe = Pipe()
      process.standardOutput = pipe
      try process.run()
      let bytes = [UInt8](try pipe.fileHandleForReading.readToEnd() ?? Data())
      process.waitUntilExit()
      try reading.read(bytes, file: name + ".tsv")
    }
    #expect(reading.issues.isEmpty)
    let compact = CompactVocabulary(reading.concepts)
    #expect(compact.conceptCount > 41_000 && compact.nameCount > 170_000)
    let library = ConceptLibrary([compact])
    #expect(
      library.mentions(in: "bandaged arms and arachnodactyly", .question).map(\.codes) == [
        ["HP:0001166"]
      ])
    #expect(library.ancestors("ORPHA:716").contains { $0.code == "ORPHA:68367" })
  }
}
