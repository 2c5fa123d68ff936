import Foundation
import Testing

/// `paedcat convert`, as a program.
@Suite struct ConvertTests {
  private static let faulty = "<http://a.example/> a 1 .\n<http://a.example/> a\n  x:y .\n"

  @Test func convertsFromStandardInput() throws {
    let outcome = try Program.run(
      ["convert", "-", "--from", "turtle", "--to", "ntriples"],
      input: "<http://a.example/> <http://b.example/> 1, 2 .")
    #expect(
      outcome.output == """
        <http://a.example/> <http://b.example/> "1"^^<http://www.w3.org/2001/XMLSchema#integer> .
        <http://a.example/> <http://b.example/> "2"^^<http://www.w3.org/2001/XMLSchema#integer> .

        """)
  }

  @Test func convertNamesLineAndColumn() throws {
    let outcome = try Program.run(
      ["convert", "-", "--from", "turtle", "--check"], input: "<http://a.example/> a\n  x:y .")
    #expect(outcome.status == 3)
    #expect(outcome.errors.hasPrefix("paedcat: -, line 2, column 3:"))
  }

  /// What a document gives in each notation, streamed or not, reads back as the same triples.
  @Test(arguments: ["turtle", "ntriples", "nquads", "rdfxml", "jsonld"])
  func convertsThereAndBack(notation: String) throws {
    let folder = try Folder()
    let source = try folder.write(
      "a.ttl", "<http://a.example/> <http://b.example/p> <c>, \"d\"@en, 1 .")
    let there = folder.file("there")
    let first = try Program.run(
      ["convert", source, "--to", notation, "--base", "http://a.example/", "-o", there])
    #expect(first.status == 0)
    #expect(first.output == "")
    let second = try Program.run(["convert", there, "--from", notation, "--to", "ntriples"])
    #expect(
      Set(second.output.split(separator: "\n")) == [
        "<http://a.example/> <http://b.example/p> <http://a.example/c> .",
        "<http://a.example/> <http://b.example/p> \"d\"@en .",
        "<http://a.example/> <http://b.example/p> \"1\"^^<http://www.w3.org/2001/XMLSchema#integer> .",
      ])
  }

  @Test func tolerantConversionSaysWhatItLeftOut() throws {
    let outcome = try Program.run(
      ["convert", "-", "--from", "turtle", "--to", "ntriples", "--tolerant"], input: Self.faulty)
    #expect(outcome.status == 1)
    #expect(outcome.output.split(separator: "\n").count == 1)
    #expect(outcome.errors.hasPrefix("error: -, line 3, column 3: "))
  }

  /// A file takes its name only when it is whole.
  @Test func aFailedConversionLeavesNoFile() throws {
    let folder = try Folder()
    let file = folder.file("out.nt")
    let outcome = try Program.run(
      ["convert", "-", "--from", "turtle", "--to", "ntriples", "-o", file], input: Self.faulty)
    #expect(outcome.status == 3)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).isEmpty)
  }

  @Test func aFullDiskIsToldInOneSentence() throws {
    let folder = try Folder()
    let source = try folder.write("a.ttl", "<http://a.example/> a <http://a.example/> .")
    for target in ["ntriples", "turtle"] {
      let outcome = try Program.run(
        ["-c", "\"$0\" convert \"$1\" --to \"$2\" > /dev/full", Program.path, source, target],
        program: "/bin/sh")
      #expect(outcome.status == 3)
      #expect(
        outcome.errors
          == "paedcat: Standard output cannot take more: no space left on device. "
          + "Make room, then run it again.\n")
    }
  }

  @Test func checkingCountsAndMeasures() throws {
    let text = "<http://a.example/> a 1, 1 ."
    let check = ["convert", "-", "--from", "turtle", "--check"]
    #expect(try Program.run(check, input: text).output == "2 triples, no error.\n")
    #expect(
      try Program.run(check + ["--to", "turtle"], input: text).output == "2 triples, no error.\n")
    let measured = try Program.run(check + ["--graph"], input: text).output
    #expect(measured.hasPrefix("1 triples, no error.\n1 different triples of 4 terms: "))
    let json = try Program.run(check + ["--graph", "--json"], input: text).output
    let answer = try #require(
      try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any])
    #expect(answer["ok"] as? Bool == true)
    #expect(answer["triples"] as? Int == 1)
    #expect((answer["graph"] as? [String: Int])?["terms"] == 4)
  }

  @Test func jsonNamesTheElementAtFault() throws {
    let text = """
      <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:e="http://e/">
        <e:D><e:p/></e:D>
        <e:D><e:p rdf:about=""/></e:D>
      </rdf:RDF>
      """
    let outcome = try Program.run(
      ["convert", "-", "--from", "rdfxml", "--check", "--json"], input: text)
    #expect(outcome.status == 3)
    let answer = try #require(
      try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any])
    #expect(answer["ok"] as? Bool == false)
    let error = try #require(answer["error"] as? [String: Any])
    #expect(error["pointer"] as? String == "/rdf:RDF[1]/e:D[2]/e:p[1]")
    #expect(
      outcome.errors.hasPrefix("paedcat: -, line 3, column 8, at /rdf:RDF[1]/e:D[2]/e:p[1]: "))
  }

  @Test(arguments: [
    ["convert", "a.ttl", "--to", "word"], ["convert", "a.ttl", "--to", "turtle", "--graph"],
    ["convert", "a.ttl", "--to", "turtle", "--json"],
  ])
  func optionsThatDoNotGoTogetherAreUsageErrors(arguments: [String]) throws {
    #expect(try Program.run(arguments).status == 2)
  }
}
