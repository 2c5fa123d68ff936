import Foundation
import RDF
import TestSupport

/// pySHACL, run over many files in one process.
enum PySHACL {
  /// One validation.
  struct Job: Hashable {
    var shapes: Int
    var data: Int
  }

  /// The lines of each job's report, as `ResultKey` writes them; nil where there is no Python. A validation
  /// that pySHACL gives up is one line that begins with “failed”.
  static func reports(
    shapes: [Graph], data: [Graph], jobs: [Job]
  ) throws -> [Job: [String]]? {
    guard Python.interpreter != nil else { return nil }
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("paedcat-pyshacl-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    for (name, graphs) in [("shapes", shapes), ("data", data)] {
      for (number, graph) in graphs.enumerated() {
        let bytes = try RDFWriter.write(graph, as: .ntriples)
        try Data(bytes).write(to: folder.appendingPathComponent("\(name)-\(number).nt"))
      }
    }
    let list = jobs.map { "\($0.shapes) \($0.data)" }.joined(separator: "\n")
    try Data(list.utf8).write(to: folder.appendingPathComponent("jobs"))
    let (output, status) = try Python.run(script, [folder.path])
    guard status == 0 else { throw CocoaError(.executableLoad) }
    let answers = try JSONDecoder().decode([[String]].self, from: Data(output.utf8))
    return Dictionary(uniqueKeysWithValues: zip(jobs, answers))
  }

  /// Literals are left as they are written, as rdflib otherwise rewrites `01` to `1` while it reads.
  private static let script = """
    import json, os, sys
    import rdflib
    rdflib.NORMALIZE_LITERALS = False
    from rdflib import BNode, Literal, RDF, URIRef
    from rdflib.collection import Collection
    import logging
    logging.disable(logging.CRITICAL)
    from pyshacl import validate, Validator
    from pyshacl.graph_abstraction import DataGraph
    validate(rdflib.Graph(), shacl_graph=rdflib.Graph())
    SH = "http://www.w3.org/ns/shacl#"
    sh = lambda name: URIRef(SH + name)

    def graph(path):
        found = rdflib.Graph()
        found.parse(path, format="nt")
        return found

    def path_text(g, node):
        if isinstance(node, URIRef):
            return "<%s>" % node
        def part(inner):
            text = path_text(g, inner)
            return text if isinstance(inner, URIRef) else "(%s)" % text
        if (node, RDF.first, None) in g:
            return "/".join(part(x) for x in Collection(g, node))
        for name, mark in (("zeroOrMorePath", "*"), ("oneOrMorePath", "+"), ("zeroOrOnePath", "?")):
            inner = g.value(node, sh(name))
            if inner is not None:
                return part(inner) + mark
        inner = g.value(node, sh("inversePath"))
        if inner is not None:
            return "^" + path_text(g, inner)
        return "|".join(part(x) for x in Collection(g, g.value(node, sh("alternativePath"))))

    def name(node):
        return str(node).replace(SH, "").replace("ConstraintComponent", "")

    def lines(g):
        found = []
        for report in g.subjects(RDF.type, sh("ValidationReport")):
            for result in g.objects(report, sh("result")):
                focus = g.value(result, sh("focusNode"))
                path = g.value(result, sh("resultPath"))
                focus = "_" if isinstance(focus, BNode) else (
                    "\\u201c%s\\u201d" % focus if isinstance(focus, Literal) else str(focus))
                found.append(" | ".join([
                    focus, "" if path is None else path_text(g, path),
                    name(g.value(result, sh("sourceConstraintComponent"))),
                    name(g.value(result, sh("resultSeverity")))]))
        return found

    folder = sys.argv[1]
    shapes, data, answers = {}, {}, []
    for line in open(os.path.join(folder, "jobs")).read().split("\\n"):
        s, d = line.split()
        if d not in data:
            data = {d: graph(os.path.join(folder, "data-%s.nt" % d))}
        try:
            validator = Validator(
                DataGraph.from_rdflib(data[d]),
                shacl_graph=graph(os.path.join(folder, "shapes-%s.nt" % s)) if s not in shapes
                else rdflib.Graph(), options={"max_validation_depth": 200})
            # Shapes are read once and used for every file.
            shapes[s] = validator.shacl_graph = shapes.get(s, validator.shacl_graph)
            answers.append(lines(validator.run()[1]))
        except Exception as error:
            answers.append(["failed: %s" % error])
    print(json.dumps(answers))
    """
}
