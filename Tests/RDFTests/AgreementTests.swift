import Foundation
import TestSupport
import Testing

@testable import RDF

/// Every document that we write is read by rdflib and pyoxigraph as the graph that it was written from.
@Suite("Agreement with rdflib and pyoxigraph")
struct AgreementTests {
  /// All files of the corpus that are read, and their graphs; the one of 44,000 triples, which takes longer
  /// than all others together, only where tests are to be whole.
  private static let graphs: [(name: String, graph: Graph, prefixes: Prefixes)] = {
    guard let bytes = try? Shared.bytes("corpus/manifest.tsv") else { return [] }
    return String(decoding: bytes, as: UTF8.self).split(separator: "\n").dropFirst().compactMap {
      let fields = $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      let path = "corpus/rdf/\(fields[0].replacing("/", with: "__"))/\(fields[2])"
      guard fields[4] == "yes", let notation = Notation(fileExtension: suffix(of: path)),
        let bytes = try? Shared.bytes(path)
      else { return nil }
      let document = RDFReader.read(
        bytes, as: notation,
        options: ReadingOptions(base: "http://example.org/" + path, tolerance: .tolerant))
      if document.graph.count > 10_000, !Effort.isWhole { return nil }
      return document.graph.isEmpty ? nil : (path, document.graph, document.prefixes)
    }
  }()

  private static func suffix(of path: String) -> String {
    path.split(separator: ".").last.map(String.init) ?? ""
  }

  /// Reads `number.nt` as what is meant, then every other notation of the number with both libraries.
  private static let script = """
    import logging, os, sys, pyoxigraph as ox, rdflib
    logging.disable(logging.CRITICAL)
    rdflib.NORMALIZE_LITERALS = False
    FORMATS = {"nt": (ox.RdfFormat.N_TRIPLES, "nt"), "nq": (ox.RdfFormat.N_QUADS, "nquads"),
               "ttl": (ox.RdfFormat.TURTLE, "turtle"), "rdf": (ox.RdfFormat.RDF_XML, "xml"),
               "jsonld": (ox.RdfFormat.JSON_LD, "json-ld")}

    def canonical(quads):
        dataset = ox.Dataset(ox.Quad(q.subject, q.predicate, q.object) for q in quads)
        dataset.canonicalize(ox.CanonicalizationAlgorithm.UNSTABLE)
        return dataset

    def rdflib_quads(path, name):
        graph = rdflib.Dataset() if name in ("nquads", "json-ld") else rdflib.Graph()
        graph.parse(path, format=name)
        flat = rdflib.Graph()
        for triple in ((q[0], q[1], q[2]) for q in graph.quads()) if name in ("nquads", "json-ld") else graph:
            flat.add(triple)
        return ox.parse(flat.serialize(format="nt"), format=ox.RdfFormat.N_TRIPLES, lenient=True)

    folder = sys.argv[1]
    for number in sorted({name.split(".")[0] for name in os.listdir(folder)}, key=int):
        path = os.path.join(folder, number)
        meant = canonical(ox.parse(path=path + ".nt", format=ox.RdfFormat.N_TRIPLES, lenient=True))
        for suffix, (format, name) in FORMATS.items():
            file = path + "." + suffix
            if not os.path.exists(file):
                continue
            readers = {"pyoxigraph": lambda: ox.parse(path=file, format=format, lenient=True),
                       "rdflib": lambda: rdflib_quads(file, name)}
            for reader, read in readers.items():
                try:
                    said = "same" if canonical(read()) == meant else "other triples"
                except Exception as error:
                    said = repr(error).replace("\\n", " ")[:200]
                print(number, suffix, reader, said, sep="\\t")
    """

  @Test(
    "every graph of the corpus, in every notation",
    .enabled(if: Python.interpreter != nil && Shared.folder != nil))
  func corpus() throws {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("paedcat-agreement-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    #expect(Self.graphs.count > 120)
    var written = 0
    var unwritten: [String] = []
    for (number, document) in Self.graphs.enumerated() {
      for notation in Notation.allCases {
        let bytes: [UInt8]
        do {
          bytes = try RDFWriter.write(
            document.graph, as: notation, prefixes: document.prefixes.merging(.common))
        } catch {
          unwritten.append("\(notation): \(error)")
          continue
        }
        let again = RDFReader.read(bytes, as: notation)
        #expect(again.issues == [], "\(document.name) as \(notation)")
        #expect(
          again.graph.isIsomorphic(to: document.graph), "\(document.name) as \(notation)")
        try Data(bytes).write(
          to: folder.appendingPathComponent("\(number).\(notation.fileExtension)"))
        written += 1
      }
    }
    #expect(
      unwritten == [
        "rdfxml: RDF/XML has no element name for the property "
          + "<http://data.europa.eu/r5r/healthdcatap#maxTypicalAge:>."
      ])
    let (output, status) = try Python.run(Self.script, [folder.path])
    #expect(status == 0)
    let lines = output.split(separator: "\n").map { $0.split(separator: "\t").map(String.init) }
    #expect(lines.count == 2 * written)
    for line in lines {
      let (number, notation, reader) = (Int(line[0]) ?? 0, line[1], line[2])
      #expect(line[3] == "same", "\(reader) reads \(Self.graphs[number].name) as \(notation)")
    }
  }
}
