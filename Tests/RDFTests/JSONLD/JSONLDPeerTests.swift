import Foundation
import TestSupport
import Testing

@testable import RDF

@Suite(
  "JSON-LD beside other readers", .enabled(if: Python.interpreter != nil && Shared.folder != nil))
struct JSONLDPeerTests {
  /// Reads files as JSON-LD and prints each as N-Triples behind a line with its number.
  private static let script = """
    import sys, json, pyoxigraph, rdflib
    for number, line in enumerate(open(sys.argv[1])):
      reader, path, base, lenient = line.rstrip("\\n").split("\\t")
      print("#", number)
      if reader == "rdflib":
        graph = rdflib.Graph().parse(path, format="json-ld", publicID=base)
        print(graph.serialize(format="nt"))
      else:
        for quad in pyoxigraph.parse(path=path, format=pyoxigraph.RdfFormat.JSON_LD, base_iri=base, lenient=lenient == "lenient"):
          print(str(quad.triple), ".")
    """

  /// What the readers make of files, in their order.
  private static func graphs(
    isLenient: Bool, _ inputs: [(reader: String, path: String, base: String)]
  ) throws -> [Graph] {
    let list = FileManager.default.temporaryDirectory
      .appendingPathComponent("paedcat-\(UUID().uuidString).tsv")
    defer { try? FileManager.default.removeItem(at: list) }
    let rows = inputs.map {
      "\($0.reader)\t\($0.path)\t\($0.base)\t\(isLenient ? "lenient" : "")\n"
    }
    try Data(rows.joined().utf8).write(to: list)
    let (output, status) = try Python.run(script, [list.path])
    try #require(status == 0)
    return output.components(separatedBy: "# ").dropFirst().map { text in
      let lines = text.drop { $0 != "\n" }
      let document = RDFReader.read(Array(lines.utf8), as: .ntriples)
      #expect(document.issues == [], "\(text.prefix(200))")
      return document.graph
    }
  }

  @Test("the corpus reads as it does in rdflib and pyoxigraph")
  func corpus() throws {
    let folder = try #require(Shared.folder)
    let all = JSONLDCorpusFile.all.filter(\.isRead)
    for reader in ["rdflib", "pyoxigraph"] {
      // pyoxigraph reads nodes below keys that no context knows, which the standard leaves out.
      let files = all.filter { reader == "rdflib" || !$0.path.hasSuffix("catalog_pod.jsonld") }
      let theirs = try Self.graphs(
        isLenient: false,
        files.map { (reader, folder.appendingPathComponent($0.path).path, $0.base) })
      #expect(theirs.count == files.count)
      for (file, graph) in zip(files, theirs) {
        let ours = try file.read(.strict).graph
        #expect(ours.isIsomorphic(to: graph), Comment(rawValue: reader + " " + file.path))
      }
    }
  }

  @Test("what is written for the corpus reads back in both")
  func written() throws {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("paedcat-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    var inputs: [(path: String, graph: Graph)] = []
    for (number, file) in CorpusFile.all.enumerated() where Effort.isWhole || number % 5 == 0 {
      let graph = try file.read(.tolerant).graph
      let path = folder.appendingPathComponent("\(number).jsonld")
      try Data(try RDFWriter.write(graph, as: .jsonld)).write(to: path)
      inputs.append((path.path, graph))
    }
    for reader in ["rdflib", "pyoxigraph"] {
      let theirs = try Self.graphs(
        isLenient: true, inputs.map { (reader, $0.path, "http://example.org/") })
      #expect(theirs.count == inputs.count)
      for (input, graph) in zip(inputs, theirs) {
        #expect(graph.isIsomorphic(to: input.graph), "\(reader): \(input.path)")
      }
    }
  }
}
