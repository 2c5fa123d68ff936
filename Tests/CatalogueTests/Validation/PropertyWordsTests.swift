import Foundation
import RDF
import Schemas
import TestSupport
import Testing

@testable import Catalogue

@Suite("Words about properties")
struct PropertyWordsTests {
  static let languages = ["en", "pl"]

  private static func words(_ language: String) throws -> [String: [String: String]] {
    try JSONDecoder().decode(
      [String: [String: String]].self,
      from: Data(Schemas.file("messages/properties.\(language).json")))
  }

  @Test("are there for every property that a shape names", arguments: languages)
  func complete(_ language: String) throws {
    let words = try Self.words(language)
    var named = 0
    for file in Profile.allCases.flatMap({ profile in
      AccessConditions.Level.allCases.flatMap { profile.files(level: $0) }
    }).uniqued() {
      let shapes = RDFReader.read(try Schemas.file("shapes/\(file).ttl"), as: .turtle).graph
      for triple in shapes.triples where triple.predicate == .iri("http://www.w3.org/ns/shacl#path")
      {
        guard case .iri(let path) = triple.object else { continue }
        named += 1
        #expect(words[Namespaces.curie(of: path)] != nil, "\(file): \(path)")
      }
    }
    #expect(named > 200)
  }

  @Test("say the same things in every language", arguments: languages)
  func alike(_ language: String) throws {
    let english = try Self.words("en")
    let words = try Self.words(language)
    #expect(Set(words.keys) == Set(english.keys))
    for (property, texts) in words {
      #expect(Set(texts.keys) == ["label", "why", "snippet", "specification"], "\(property)")
      #expect(texts.values.allSatisfy { !$0.isEmpty }, "\(property)")
      #expect(texts["specification"].flatMap(URL.init) != nil, "\(property)")
    }
  }

  @Test("show snippets that can be pasted", arguments: languages)
  func snippets(_ language: String) throws {
    let prefixes =
      Namespaces.prefixes.map { "@prefix \($0.prefix): <\($0.namespace)> ." }.joined(
        separator: "\n")
      + "\n@prefix geo: <http://www.opengis.net/ont/geosparql#> .\n"
    for (property, texts) in try Self.words(language) {
      let turtle = prefixes + "<https://hospital.example/d> " + (texts["snippet"] ?? "")
      let document = RDFReader.read(Array(turtle.utf8), as: .turtle)
      #expect(document.issues.isEmpty, "\(property): \(document.issues)")
      // The snippet for a retired property shows the present one.
      let last =
        property == "dct:hasVersion"
        ? "dcat:hasVersion" : property.split(separator: "/").last.map(String.init) ?? property
      let stated = document.graph.triples.contains { triple in
        triple.subject == .iri("https://hospital.example/d")
          && triple.predicate.iri.map(Namespaces.curie) == last
      }
      #expect(stated, "\(property)")
    }
  }
}

extension Term {
  fileprivate var iri: String? { if case .iri(let iri) = self { iri } else { nil } }
}

extension Sequence where Element: Hashable {
  fileprivate func uniqued() -> [Element] {
    var seen: Set<Element> = []
    return filter { seen.insert($0).inserted }
  }
}
