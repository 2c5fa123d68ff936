import Catalogue
import Foundation
import RDF
import TestSupport
import Testing

@testable import Store

@Suite("JSON without a tree")
struct PlainJSONEncoderTests {
  private struct Value: Codable, Equatable {
    var text = ""
    var number: Int64 = 0
    var small: UInt8 = 0
    var real = 0.0
    var flag = false
    var missing: String?
    var list: [Int?] = []
    var inner: [Inner] = []
  }

  private struct Inner: Codable, Equatable {
    var name: String?
    var more: [[String]] = []
  }

  private struct Nested: Encodable {
    private enum Key: String, CodingKey { case one, two, three }

    func encode(to encoder: any Encoder) throws {
      var object = encoder.container(keyedBy: Key.self)
      var list = object.nestedUnkeyedContainer(forKey: .one)
      try list.encode("a")
      var deep = list.nestedContainer(keyedBy: Key.self)
      try deep.encode(1, forKey: .two)
      try list.encodeNil()
      try object.encodeNil(forKey: .two)
      var last = object.nestedContainer(keyedBy: Key.self, forKey: .three)
      try last.encode([String](), forKey: .one)
    }
  }

  @Test("Members stand in the order of their coding, values as JSON writes them")
  func bytes() throws {
    var value = Value()
    value.text = "\u{0}\u{1F}\n\"\\/é😀"
    value.number = .min
    value.small = 255
    value.real = 0.1
    value.list = [1, nil]
    value.inner = [Inner(), Inner(name: "", more: [[], ["x", "y"]])]
    #expect(
      try text(value) == #"""
        {"text":"\u0000\u001f\n\"\\/é😀","number":-9223372036854775808,"small":255,"real":0.1,"flag":false,"list":[1,null],"inner":[{"more":[]},{"name":"","more":[[],["x","y"]]}]}
        """#)
    let decoded = try JSONDecoder().decode(Value.self, from: PlainJSONEncoder.encode(value))
    #expect(decoded == value)
  }

  @Test("Nested containers are ended where the next member begins")
  func nested() throws {
    #expect(try text(Nested()) == #"{"one":["a",{"two":1},null],"two":null,"three":{"one":[]}}"#)
  }

  @Test("Values alone, and numbers that JSON does not have")
  func scalars() throws {
    #expect(try text("a") == "\"a\"")
    #expect(try text([Double.infinity, 1]) == "[null,1.0]")
    #expect(try text([Inner]()) == "[]")
  }

  @Test(
    "Descriptions of the corpus say the same as by Foundation, and are read back as they were",
    .enabled(if: Shared.folder != nil))
  func corpus() throws {
    let folder = try #require(Shared.folder).appendingPathComponent("corpus/rdf")
    let files = try FileManager.default.subpathsOfDirectory(atPath: folder.path)
      .filter { $0.hasSuffix(".ttl") }.sorted()
    var count = 0
    for file in files.prefix(60) {
      let bytes = try Data(contentsOf: folder.appendingPathComponent(file))
      let graph = RDFReader.read([UInt8](bytes), as: .turtle, options: ReadingOptions()).graph
      let reading = DescriptionReader.read(graph, location: file, threshold: 10)
      for dataset in reading.datasets.map(\.dataset) {
        let plain = try PlainJSONEncoder.encode(dataset)
        #expect(try JSONDecoder().decode(Dataset.self, from: plain) == dataset)
        let ours = try JSONSerialization.jsonObject(with: plain) as? NSDictionary
        let theirs =
          try JSONSerialization.jsonObject(with: JSONEncoder().encode(dataset)) as? NSDictionary
        #expect(ours == theirs)
        count += 1
      }
    }
    #expect(count > 20)
  }

  @Test("Variables written by hand are what their coding writes")
  func variables() throws {
    var full = Variable(table: "t\"", name: "näme\n")
    full.label = LocalisedText([.init("a", language: "en"), .init("b\u{1}")])
    full.description = LocalisedText("")
    full.datatype = "integer"
    full.unit = "kg/m²"
    full.allowedValues = "0=no|1=yes"
    full.concept = ConceptReference(
      iri: "https://x.example/1", code: Code(system: "HP", value: "0001250"),
      label: LocalisedText("c", language: "fi"))
    full.measurement = .init(pattern: .repeated, unit: .week, from: 0, to: -3)
    full.mapping = .init(match: .partial, target: "core", from: "x, y")
    var brief = Variable(table: "", name: "")
    brief.concept = ConceptReference(iri: nil)
    brief.measurement = .init(pattern: .once)
    brief.mapping = .init(match: .complete, target: "")
    let all = [Variable(table: "", name: "plain"), full, brief]
    let lines = VariableLines(all)
    #expect(try lines.all.map { Data($0) } == all.map { try PlainJSONEncoder.encode($0) })
    #expect(lines.json.split(separator: UInt8(ascii: "\n")) == lines.all)
    #expect(VariableLines([]).json.isEmpty)
  }

  private func text(_ value: some Encodable) throws -> String {
    String(decoding: try PlainJSONEncoder.encode(value), as: UTF8.self)
  }
}
