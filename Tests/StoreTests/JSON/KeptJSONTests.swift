import Catalogue
import Foundation
import RDF
import TestSupport
import Testing

@testable import Store

@Suite("Descriptions as JSON at rest")
struct KeptJSONTests {
  /// What a value keeps when it is written and read again, and that nothing in it is empty.
  private func again(_ dataset: Dataset) throws -> Dataset {
    let json = JSONWriter.bytes(dataset.write)
    let text = String(decoding: json, as: UTF8.self)
    #expect(!text.contains("[]") && !text.contains("null"), "\(text)")
    return try JSONDecoder().decode(Dataset.self, from: Data(json))
  }

  @Test("A dataset without anything is its IRI and its access")
  func bare() throws {
    let dataset = Dataset(iri: "https://a.example/\"1\"")
    #expect(
      JSONWriter.text(dataset.write) == #"{"iri":"https://a.example/\"1\"","access":{}}"#)
    #expect(try again(dataset) == dataset)
  }

  @Test("Every member comes back, whatever is in it")
  func full() throws {
    let text = LocalisedText([.init("a\u{1}\n\"é😀", language: "en"), .init("b")])
    let concept = ConceptReference(
      iri: "https://x.example/1", code: Code(system: "HP", value: "0001250"), label: text)
    var agent = Agent(iri: "https://a.example/", name: text)
    (agent.type, agent.note, agent.homepage) = ("Hospital", text, "https://a.example/home")
    var contact = ContactPoint()
    (contact.iri, contact.name, contact.email) = ("https://a.example/c", text, "data@a.example")
    (contact.page, contact.telephone) = ("https://a.example/p", "+00 1")
    agent.contact = contact
    var service = DataService(iri: "https://a.example/s")
    (service.title, service.endpointURLs) = (text, ["https://a.example/e"])
    (service.endpointDescription, service.servesDatasets) = ("https://a.example/d", ["urn:x"])
    var distribution = Distribution(iri: "https://a.example/di")
    (distribution.title, distribution.description) = (text, text)
    (distribution.accessURLs, distribution.downloadURLs) = (["a"], ["d"])
    (distribution.format, distribution.mediaType, distribution.license) = ("f", "m", "l")
    (distribution.byteSize, distribution.conformsTo) = (.max, ["c"])
    (distribution.applicableLegislation, distribution.services) = (["e"], [service])
    var series = DatasetSeries(iri: "https://a.example/se")
    (series.title, series.description) = (text, text)

    var dataset = Dataset(iri: "https://a.example/1")
    (dataset.identifiers, dataset.otherIdentifiers) = (["1", ""], ["2"])
    (dataset.title, dataset.alternativeTitle, dataset.description) = (text, text, text)
    dataset.keywords = text.variants
    (dataset.themes, dataset.healthCategories, dataset.healthThemes) = (
      [concept], [concept], [concept]
    )
    (dataset.types, dataset.classes) = ([concept], ["Dataset"])
    (dataset.publisher, dataset.custodian, dataset.creators) = (agent, agent, [agent])
    dataset.contacts = [contact]
    dataset.access.level = .restricted
    dataset.access.statedRights = "on request"
    (dataset.access.legalBasis, dataset.access.purpose) = ([concept], [concept])
    dataset.access.personalData = [concept]
    dataset.access.applicableLegislation = ["e"]
    dataset.access.healthDataAccessBody = agent
    dataset.access.useConditions = [Code(system: "DUO", value: "0000007")]
    dataset.access.license = "l"
    (dataset.landingPages, dataset.pages) = (["p"], ["q"])
    dataset.ages = AgeRange(from: Age(2, .month), to: Age(18, .year))
    dataset.gestation = GestationRange(from: 28, to: nil)
    dataset.ageGroups = ["adolescent"]
    (dataset.individuals, dataset.records) = (1_250, 0)
    dataset.populationCoverage = text
    (dataset.codes, dataset.unreadCodeValues) = ([Code(system: "ICD10", value: "E84")], ["?"])
    (dataset.codingSystems, dataset.hasStructuredData) = ([concept], false)
    dataset.variables = Self.variables
    (dataset.languages, dataset.countries, dataset.places) = (["pl"], ["pl"], [concept])
    dataset.temporal = [TimeRange(start: "2004", end: nil), TimeRange(start: nil, end: nil)]
    (dataset.issued, dataset.modified) = ("2020-01-01", "2026-01-01T00:00:00Z")
    (dataset.accrualPeriodicity, dataset.version) = (concept, "2")
    (dataset.provenance, dataset.conformsTo, dataset.series) = (text, ["s"], [series])
    (dataset.catalogues, dataset.distributions) = (["k"], [distribution, Distribution()])
    (dataset.samples, dataset.analytics, dataset.services) = (
      [distribution], [distribution], [service, DataService()]
    )
    #expect(try again(dataset) == dataset)
    // Nothing is left out that the type has: what is written has as many members as what its coding writes.
    let ours = try members(Data(JSONWriter.bytes(dataset.write)))
    #expect(try ours == members(JSONEncoder().encode(dataset)))
  }

  @Test(
    "Descriptions of the corpus come back as they were", .enabled(if: Shared.folder != nil))
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
        let json = Data(JSONWriter.bytes(dataset.write))
        #expect(try JSONDecoder().decode(Dataset.self, from: json) == dataset)
        // What was kept before empty members were left out.
        let whole = try JSONEncoder().encode(dataset)
        #expect(try JSONDecoder().decode(Dataset.self, from: whole) == dataset)
        count += 1
      }
    }
    #expect(count > 20)
  }

  @Test("Variables are lines, each of which comes back")
  func variables() throws {
    let lines = VariableLines(Self.variables)
    #expect(
      try lines.all.map { try JSONDecoder().decode(Variable.self, from: Data($0)) }
        == Self.variables)
    #expect(lines.json.split(separator: UInt8(ascii: "\n")) == lines.all)
    #expect(
      String(decoding: lines.all[0], as: UTF8.self) == #"{"table":"","name":"plain"}"#)
    #expect(VariableLines([]).json.isEmpty)
  }

  @Test("Texts come back wherever something must be escaped", arguments: 0..<24)
  func quoting(place: Int) throws {
    for byte in [0x00, 0x08, 0x0A, 0x1F, 0x20, 0x21, 0x22, 0x23, 0x5B, 0x5C, 0x5D, 0x7F] as [UInt8]
    {
      for fill in ["a", "é", "\u{10FFFF}"] {
        var text = String(repeating: fill, count: place)
        text.unicodeScalars.append(Unicode.Scalar(byte))
        text += String(repeating: fill, count: 11)
        let json = JSONWriter.text { $0.string(text) }
        #expect(try JSONDecoder().decode(String.self, from: Data(json.utf8)) == text)
        #expect(!json.utf8.contains { $0 < 0x20 })
      }
    }
  }

  @Test("Values that were read from texts come back")
  func readValues() throws {
    #expect(ReadValues.encode([]) == nil)
    let values = [
      ReadValue(.ages, "P0D/P5Y", words: "unter \"fünf\"\n", place: .title),
      ReadValue(.code, "ICD10:E84", words: "", place: .variable),
    ]
    #expect(try ReadValues.decode(ReadValues.encode(values)) == values)
  }

  /// One with everything, and some with little.
  private static let variables: [Variable] = {
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
    return [Variable(table: "", name: "plain"), full, brief]
  }()

  /// The names of all members, however deep.
  private func members(_ json: Data) throws -> Set<String> {
    var names: Set<String> = []
    func add(_ value: Any, _ path: String) {
      if let object = value as? [String: Any] {
        for (name, inner) in object {
          names.insert("\(path).\(name)")
          add(inner, "\(path).\(name)")
        }
      }
      for inner in value as? [Any] ?? [] { add(inner, path) }
    }
    add(try JSONSerialization.jsonObject(with: json), "")
    return names
  }
}
