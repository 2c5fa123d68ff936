import Foundation
import Testing

/// Contexts of JSON-LD, as the program takes them: to write by, and those that documents may name.
@Suite struct ConvertContextTests {
  private static let turtle =
    "<http://a.example/d> a <http://www.w3.org/ns/dcat#Dataset> ; <http://purl.org/dc/terms/title> \"D\" ."
  private static let document = """
    {"@context": "https://hospital.example/context.jsonld", "@id": "http://a.example/d", "name": "D"}
    """
  private static let remedy =
    "Keep a copy of it, and list that: a file {\"its IRI\": \"the copy's file\"} for --contexts FILE."

  /// A folder with a list of one context, and the context.
  private func list() throws -> (folder: Folder, path: String) {
    let folder = try Folder()
    _ = try folder.write(
      "hospital.jsonld", #"{"@context": {"name": "http://purl.org/dc/terms/title"}}"#)
    let path = try folder.write(
      "list.json", #"{"https://hospital.example/context.jsonld": "hospital.jsonld"}"#)
    return (folder, path)
  }

  @Test func writesByAContextOfTheProgram() throws {
    let outcome = try Program.run(
      ["convert", "-", "--from", "turtle", "--to", "jsonld", "--context", "dcat-ap-3"],
      input: Self.turtle)
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("\"@type\": \"Dataset\",\n  \"title\": [\"D\"]\n}"))
    let back = try Program.run(
      ["convert", "-", "--from", "jsonld", "--to", "ntriples"], input: outcome.output)
    #expect(back.output.split(separator: "\n").count == 2)
  }

  @Test func writesByAContextOfAFileAndOfTheList() throws {
    let (folder, list) = try list()
    defer { withExtendedLifetime(folder) {} }
    let byFile = try Program.run(
      [
        "convert", "-", "--from", "turtle", "--to", "jsonld", "--context",
        folder.file("hospital.jsonld"),
      ], input: Self.turtle)
    #expect(byFile.output.contains("\"name\": \"D\""))
    let byIRI = try Program.run(
      [
        "convert", "-", "--from", "turtle", "--to", "jsonld", "--contexts", list, "--context",
        "https://hospital.example/context.jsonld",
      ], input: Self.turtle)
    #expect(
      byIRI.output == """
        {
          "@context": "https://hospital.example/context.jsonld",
          "@id": "http://a.example/d",
          "@type": "http://www.w3.org/ns/dcat#Dataset",
          "name": "D"
        }

        """)
  }

  @Test func namesTheRemedyForAContextThatIsNotOnTheList() throws {
    let outcome = try Program.run(
      ["convert", "-", "--from", "jsonld", "--to", "turtle"], input: Self.document)
    #expect(outcome.status == 3)
    #expect(outcome.output == "")
    #expect(
      outcome.errors.hasPrefix(
        "paedcat: -, line 1, column 14, at /@context: The context <https://hospital.example/context.jsonld> is not at hand"
      ))
    #expect(outcome.errors.contains(Self.remedy))
  }

  @Test func readsByTheListOfTheOptionAndOfTheEnvironment() throws {
    let (folder, list) = try list()
    defer { withExtendedLifetime(folder) {} }
    let convert = ["convert", "-", "--from", "jsonld", "--to", "ntriples"]
    let expected = "<http://a.example/d> <http://purl.org/dc/terms/title> \"D\" .\n"
    #expect(
      try Program.run(convert + ["--contexts", list], input: Self.document).output == expected)
    #expect(
      try Program.run(convert, input: Self.document, environment: ["PAEDCAT_CONTEXTS": list])
        .output == expected)
  }

  @Test func refusesAListThatIsNone() throws {
    let folder = try Folder()
    let cases = [
      ("[]", "is no list of contexts. It is a JSON object of IRIs and files"),
      (#"{"http://e/c": "nowhere.jsonld"}"#, "There is no file"),
      (#"{"http://e/c": "list.json"}"#, "is no context: it is no object with an \"@context\""),
    ]
    for (text, sentence) in cases {
      let list = try folder.write("list.json", text)
      let outcome = try Program.run(
        ["convert", "-", "--from", "jsonld", "--check", "--contexts", list], input: "{}")
      #expect(outcome.status == 3)
      #expect(outcome.errors.contains(sentence), "\(outcome.errors)")
    }
  }

  @Test func refusesWhatAContextCannotTell() throws {
    let folder = try Folder()
    let context = try folder.write(
      "c.jsonld", #"{"@context": {"http://purl.org/dc/terms/title": {"@container": "@list"}}}"#)
    let outcome = try Program.run(
      ["convert", "-", "--from", "turtle", "--to", "jsonld", "--context", context],
      input: Self.turtle)
    #expect(outcome.status == 3)
    #expect(outcome.output == "")
    #expect(outcome.errors.hasSuffix("Choose another context, or none.\n"))
  }

  @Test func aContextGoesWithJSONLDAlone() throws {
    #expect(
      try Program.run(["convert", "a.ttl", "--to", "turtle", "--context", "dcat-ap-3"]).status == 2)
  }
}
