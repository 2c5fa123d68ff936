import RDF

/// Graphs of the tests, in Turtle with customary prefixes.
func graph(_ body: String) -> Graph {
  let text = """
    @prefix : <http://example.org/> . @prefix sh: <http://www.w3.org/ns/shacl#> .
    @prefix rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> .
    @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
    @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
    @prefix owl: <http://www.w3.org/2002/07/owl#> .
    @prefix xsd: <http://www.w3.org/2001/XMLSchema#> . \(body)
    """
  return RDFReader.read(Array(text.utf8), as: .turtle, options: ReadingOptions()).graph
}
