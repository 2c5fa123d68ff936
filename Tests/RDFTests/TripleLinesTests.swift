import Testing

@testable import RDF

/// On which lines triples stand.
@Suite struct TripleLinesTests {
  private func lines(_ text: String, _ notation: Notation) -> [String] {
    let (document, lines) = RDFReader.readWithLines(
      Array(text.utf8), as: notation,
      options: ReadingOptions(base: "http://e/", tolerance: .tolerant))
    #expect(
      document.graph.count
        == RDFReader.read(
          Array(text.utf8), as: notation,
          options: ReadingOptions(base: "http://e/", tolerance: .tolerant)
        ).graph.count)
    return document.graph.tripleIDs.map { triple in
      let subject = lines.line(ofSubject: triple.subject).map(String.init) ?? "-"
      return (lines.line(of: triple).map(String.init) ?? "-") + " " + subject + " "
        + document.graph.text(triple.object)
    }.sorted()
  }

  @Test func ofTurtle() {
    let text = """
      @prefix : <http://e/> .
      :a :p 1 ,
         2 ; :q \"""x
      y\""" ;
        :r [
          :s 3
        ] .
      :b :p :lost
        :again 4 .
      :a :p 1 ; :t 5 .
      """
    #expect(
      lines(text, .turtle) == [
        "10 2 5", "2 2 1", "3 2 2", "4 2 x\ny", "6 6 3", "7 2 b0",
      ])
  }

  @Test func ofNTriples() {
    let text = "\n<http://e/a> <http://e/p> \"1\" .\r\n\n<http://e/a> <http://e/p> \"2\" ."
    #expect(lines(text, .ntriples) == ["2 2 1", "4 2 2"])
  }

  @Test func ofRDFXML() {
    let text = """
      <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://e/">
        <Thing rdf:about="a">
          <p>1</p>
          <q><Thing rdf:about="b">
            <p>2</p>
          </Thing></q>
        </Thing>
      </rdf:RDF>
      """
    let all = lines(text, .rdfxml)
    #expect(all.contains("3 2 1"))
    #expect(all.contains { $0.hasPrefix("5 ") && $0.hasSuffix(" 2") })
  }

  @Test func ofJSONLDNoneAreKnown() {
    #expect(lines("{\"@id\": \"http://e/a\",\n\"http://e/p\": 1}", .jsonld) == ["- - 1"])
  }
}
