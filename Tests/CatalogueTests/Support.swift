import Foundation
import RDF
import TestSupport
import Testing

@testable import Catalogue

extension Shared {
  static func graph(_ path: String) throws -> Graph {
    let bytes = try bytes(path)
    let notation = try #require(
      path.split(separator: ".").last.flatMap { Notation(fileExtension: String($0)) })
    return RDFReader.read(
      bytes, as: notation,
      options: ReadingOptions(base: "file:///corpus/" + path, tolerance: .tolerant)
    ).graph
  }
}

/// The prefixes that test descriptions use without declaring them.
let testPrefixes = """
  @prefix dcat: <http://www.w3.org/ns/dcat#> . @prefix dct: <http://purl.org/dc/terms/> .
  @prefix foaf: <http://xmlns.com/foaf/0.1/> . @prefix vcard: <http://www.w3.org/2006/vcard/ns#> .
  @prefix cv: <http://data.europa.eu/m8g/> . @prefix adms: <http://www.w3.org/ns/adms#> .
  @prefix xsd: <http://www.w3.org/2001/XMLSchema#> . @prefix csvw: <http://www.w3.org/ns/csvw#> .
  @prefix dcatap: <http://data.europa.eu/r5r/> . @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
  @prefix h: <http://healthdataportal.eu/ns/health#> . @prefix dpv: <https://w3id.org/dpv#> .
  @prefix phds: <https://w3id.org/paedcat/phds#> . @prefix schema: <http://schema.org/> .
  @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
  @prefix rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> .
  @prefix hydra: <http://www.w3.org/ns/hydra/core#> .
  @prefix eu: <http://publications.europa.eu/resource/authority/> .
  @prefix : <https://hospital.example/> .

  """

func graph(_ turtle: String) -> Graph {
  let document = RDFReader.read(
    Array((testPrefixes + turtle).utf8), as: .turtle,
    options: ReadingOptions(base: "https://hospital.example/"))
  #expect(document.issues.isEmpty, "\(document.issues)")
  return document.graph
}

func reading(_ turtle: String, threshold: Int = 10) -> DocumentReading {
  DescriptionReader.read(
    graph(turtle), location: "https://hospital.example/", threshold: threshold)
}

/// The one dataset of `:d a dcat:Dataset ; dct:title "T" ; <more>`.
func described(_ more: String, and rest: String = "") throws -> DescribedDataset {
  let reading = reading(":d a dcat:Dataset ; dct:title \"T\" ; \(more) . \(rest)")
  return try #require(reading.datasets.first)
}

extension DescribedDataset {
  func finding(_ id: String) -> Finding? { findings.first { $0.id == id } }
}

/// A generator of the same numbers in every run.
struct Dice: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
