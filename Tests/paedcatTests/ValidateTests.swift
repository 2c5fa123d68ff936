import Foundation
import RDF
import TestSupport
import Testing

/// `paedcat validate`, as a program.
@Suite struct ValidateTests {
  private static let shapes = """
    @prefix sh: <http://www.w3.org/ns/shacl#> . @prefix dcat: <http://www.w3.org/ns/dcat#> .
    @prefix dct: <http://purl.org/dc/terms/> . @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
    @prefix skos: <http://www.w3.org/2004/02/skos/core#> . @prefix : <http://shapes.example/a#> .
    :Dataset a sh:NodeShape ; sh:targetClass dcat:Dataset ; sh:extends :Other ; sh:property
      [ sh:path dct:title ; sh:minCount 1 ; sh:message "Ohne Titel."@de , "No title."@en ] ,
      [ sh:path dct:issued ; sh:datatype xsd:date ; sh:severity sh:Warning ] ,
      [ sh:path dct:type ; sh:class skos:Concept ; sh:severity sh:Info ] .
    """
  private static let data = """
    @prefix dcat: <http://www.w3.org/ns/dcat#> . @prefix dct: <http://purl.org/dc/terms/> .
    @prefix : <http://data.example/> .
    :one a dcat:Dataset ;
      dct:issued "2024-13-01"^^<http://www.w3.org/2001/XMLSchema#date> ;
      dct:type :code .
    :two a dcat:Dataset .
    """

  /// A folder with data and shapes, and the arguments that name them.
  private static func files(
    data: String = data, name: String = "data.ttl"
  ) throws -> (folder: Folder, arguments: [String]) {
    let folder = try Folder()
    let data = try folder.write(name, data)
    let shapes = try folder.write("shapes.ttl", shapes)
    return (folder, ["validate", data, "--shapes", shapes])
  }

  @Test func theReportGroupsAndPutsTheWorstFirst() throws {
    let (folder, arguments) = try Self.files()
    let outcome = try Program.run(arguments)
    #expect(outcome.status == 1)
    #expect(outcome.errors == "")
    #expect(
      outcome.output.replacingOccurrences(of: folder.path + "/", with: "") == """
        data.ttl does not conform: 2 violations, 1 warning, 1 information (4 triples).

        Violations
          dct:title  2×  (sh:MinCount of …#Dataset)
              No title.
              - line 3: <http://data.example/one>
              - line 6: <http://data.example/two>

        Warnings
          dct:issued  1×  (sh:Datatype of …#Dataset)
              The value is not a well-formed literal of the datatype xsd:date.
              - line 4: <http://data.example/one> has “2024-13-01” (xsd:date)

        Information
          dct:type  1×  (sh:Class of …#Dataset)
              The value is not known to be an instance of skos:Concept.
              - line 5: <http://data.example/one> has <http://data.example/code>

        About the shapes themselves
          - …#Dataset: sh:extends is no property of a shape in SHACL Core, and has no effect.

        """)
  }

  @Test func messagesAreInTheReadersLanguage() throws {
    let (folder, arguments) = try Self.files()
    let outcome = try withExtendedLifetime(folder) {
      try Program.run(arguments + ["--language", "de-AT"])
    }
    #expect(outcome.output.contains("Ohne Titel."))
    #expect(!outcome.output.contains("No title."))
  }

  @Test func whatConformsEndsWithNought() throws {
    let (folder, arguments) = try Self.files()
    let background = try folder.write(
      "lists.ttl",
      """
      @prefix : <http://data.example/> . :code a <http://www.w3.org/2004/02/skos/core#Concept> .
      :one <http://purl.org/dc/terms/title> "One" . :two <http://purl.org/dc/terms/title> "Two" .
      """)
    let data = try folder.write(
      "fine.ttl", Self.data.replacing("2024-13-01", with: "2024-12-01"))
    let outcome = try Program.run(
      ["validate", data, "--shapes", arguments[3], "--background", background])
    #expect(outcome.status == 0)
    #expect(outcome.output.hasPrefix("\(data) conforms: 4 triples, nothing found.\n"))
  }

  @Test(arguments: ["turtle", "ntriples"]) func theReportAsRDF(format: String) throws {
    let (folder, arguments) = try Self.files()
    let outcome = try withExtendedLifetime(folder) {
      try Program.run(arguments + ["--format", format])
    }
    #expect(outcome.status == 1)
    #expect(
      outcome.errors
        == "shapes: …#Dataset: sh:extends is no property of a shape in SHACL Core, and has no effect.\n"
    )
    let graph = RDFReader.read(
      Array(outcome.output.utf8), as: Notation(rawValue: format) ?? .turtle
    ).graph
    let sh = "http://www.w3.org/ns/shacl#"
    let reports = graph.subjects(with: RDFVocabulary.type, .iri(sh + "ValidationReport"))
    #expect(reports.count == 1)
    #expect(reports.flatMap { graph.objects(of: $0, sh + "result") }.count == 4)
    #expect(
      reports.flatMap { graph.objects(of: $0, sh + "conforms") } == [
        .literal(Literal("false", datatype: XSD.boolean))
      ])
    #expect(graph.subjects(with: sh + "resultSeverity", .iri(sh + "Info")).count == 1)
  }

  @Test func theReportAsJSON() throws {
    let (folder, arguments) = try Self.files(data: Self.data + "\n:three <p> .\n")
    let outcome = try withExtendedLifetime(folder) {
      try Program.run(arguments + ["--json"])
    }
    #expect(outcome.status == 1)
    #expect(outcome.errors == "")
    try expect(outcome.output, meets: "shapes-report.json")
    #expect(outcome.output.contains("\"resultPath\" : \"http://purl.org/dc/terms/issued\""))
    #expect(outcome.output.contains("\"kind\" : \"notEvaluated\""))
    #expect(outcome.output.contains("\"severity\" : \"error\""))
  }

  /// A complaint about a small count names the property, never the number.
  @Test func smallCountsAreNotRepeated() throws {
    let folder = try Folder()
    let shapes = try folder.write(
      "shapes.ttl",
      """
      @prefix sh: <http://www.w3.org/ns/shacl#> .
      @prefix health: <http://healthdataportal.eu/ns/health#> .
      <s> a sh:NodeShape ; sh:targetSubjectsOf health:numberOfRecords ; sh:property
        [ sh:path health:numberOfRecords ; sh:minInclusive 100000 ] .
      """)
    let data = try folder.write(
      "data.ttl",
      "<http://d.example/a> <http://healthdataportal.eu/ns/health#numberOfRecords> 7, 70707 .")
    for format in ["text", "json", "turtle", "ntriples"] {
      let outcome = try Program.run(["validate", data, "--shapes", shapes, "--format", format])
      #expect(outcome.status == 1)
      #expect(outcome.output.contains("numberOfRecords"))
      #expect(outcome.output.contains("70707"))
      #expect(
        !outcome.output.replacing("70707", with: "").replacing("line 7", with: "").contains(/\b7\b/)
      )
    }
  }

  @Test func faultyShapesAreNotApplied() throws {
    let (folder, arguments) = try Self.files()
    let faulty = try folder.write("faulty.ttl", Self.shapes + "\n:x a .\n")
    let outcome = try Program.run(["validate", arguments[1], "--shapes", faulty])
    #expect(outcome.status == 3)
    #expect(outcome.errors.hasPrefix("paedcat: The shapes cannot be read: \(faulty), line 8"))
  }

  @Test(arguments: [
    ("x.ttl", "this is no Turtle at all", "Nothing can be read of "),
    ("x.html", "<!DOCTYPE html><html><body>Hello</body></html>", "The notation of "),
  ])
  func whatCannotBeReadEndsWithThree(name: String, text: String, sentence: String) throws {
    let folder = try Folder()
    let outcome = try Program.run(["validate", try folder.write(name, text)])
    #expect(outcome.status == 3)
    #expect(outcome.output == "")
    #expect(outcome.errors.hasPrefix("paedcat: " + sentence))
  }

  @Test func theStepsAreTimed() throws {
    let (folder, arguments) = try Self.files()
    let outcome = try withExtendedLifetime(folder) {
      try Program.run(arguments + ["--times", "--format", "ntriples", "--quiet"])
    }
    #expect(outcome.errors.contains(/^data [\d.]+ ms, shapes [\d.]+ ms, validation [\d.]+ ms\n$/))
  }

  // MARK: Profiles

  private static let description = """
    @prefix dcat: <http://www.w3.org/ns/dcat#> . @prefix dct: <http://purl.org/dc/terms/> .
    <http://hospital.example/dataset/1> a dcat:Dataset ;
      dct:title "Lung function"@en ;
      dct:accessRights <http://publications.europa.eu/resource/authority/access-right/PUBLIC> ;
      dct:issued "yesterday" .
    """

  @Test func adviceSaysWhatWhyHowAndWhere() throws {
    let folder = try Folder()
    let file = try folder.write("a.ttl", Self.description)
    let outcome = try Program.run(["validate", file])
    #expect(outcome.status == 1)
    #expect(outcome.errors == "")
    let output = outcome.output
    #expect(
      output.hasPrefix(
        "\(file), dataset http://hospital.example/dataset/1, held to HealthDCAT-AP release 8: "))
    let paste = try #require(output.range(of: "  Paste   dct:description "))
    let start = output[..<paste.lowerBound].range(of: "\n\n", options: .backwards)
    let advice = output[(try #require(start)).upperBound...].components(separatedBy: "\n\n")[0]
    #expect(advice.hasPrefix("• The description is missing"))
    for label in ["  Why     ", "  Do      ", "  See     https://"] {
      #expect(advice.contains(label), "\(label)")
    }
    #expect(advice.hasSuffix("  Where   dct:description, line 2, column 1"))
    let mend = try #require(output.range(of: "\nMust be mended\n"))
    let should = try #require(output.range(of: "\nShould be mended\n"))
    #expect(mend.lowerBound < should.lowerBound)
    #expect(output.contains("recommended properties are not stated. Add those you know:"))
    let whole = try Program.run(["validate", file, "--all"])
    #expect(!whole.output.contains("Add those you know"))
    #expect(whole.output.count > output.count)
  }

  @Test(arguments: ["healthdcat-ap-r8", "dcat-ap-3", "phds"])
  func adviceAsJSON(profile: String) throws {
    let folder = try Folder()
    let file = try folder.write("a.ttl", Self.description)
    let outcome = try Program.run(["validate", file, "--profile", profile, "--format", "json"])
    #expect(outcome.status == 1)
    try expect(outcome.output, meets: "validation.json")
    #expect(outcome.output.contains("\"profile\" : \"\(profile)\""))
  }

  /// Findings in Polish where the reader is Polish.
  @Test func adviceInTheReadersLanguage() throws {
    let folder = try Folder()
    let file = try folder.write("a.ttl", Self.description)
    let english = try Program.run(["validate", file, "--json"])
    let polish = try Program.run(["validate", file, "--json", "--language", "pl"])
    #expect(english.output != polish.output)
    #expect(polish.output.contains(/[ąęłńóśźż]/))
  }

  /// What could not be read is told before anything that is missing; a catalogue's own findings say whose they are.
  @Test func whatCouldNotBeReadComesFirst() throws {
    let folder = try Folder()
    let file = try folder.write(
      "a.ttl",
      Self.description + """

        <http://hospital.example/service> a dcat:DataService ; dct:title "Beacon"@en .
        <http://hospital.example/x> dct:title .
        """)
    let output = try Program.run(["validate", file]).output
    let mend = try #require(output.range(of: "Must be mended\n\n• "))
    let first = output[mend.upperBound...].components(separatedBy: "\n\n")[0]
    #expect(first.contains("  Where   line 7, column 39"), "\(first)")
    let service = output.components(separatedBy: "\n\n").first { $0.contains("endpointURL") }
    #expect(service?.hasPrefix("• The endpoint address is missing (Beacon).") == true)
    #expect(service?.hasSuffix("  Where   dcat:endpointURL, line 6, column 1") == true)
  }

  @Test func headingsInTheReadersLanguage() throws {
    let folder = try Folder()
    let file = try folder.write("a.ttl", Self.description)
    let output = try Program.run(["validate", file, "--lang", "pl"]).output
    for text in [
      "porównano z HealthDCAT-AP", "\nTrzeba poprawić\n", "  Powód ", "  Wklej ", "wiersz 2",
    ] {
      #expect(output.contains(text), "\(text)")
    }
    for text in ["Must be", "Should be", "  Why ", "  Where ", " line "] {
      #expect(!output.contains(text), "\(text)")
    }
  }

  /// JSON-LD has no lines of triples: a value that stands once in it is found in the text.
  @Test func placesInEveryNotation() throws {
    let folder = try Folder()
    let file = try folder.write("a.ttl", Self.description)
    for (notation, name) in [("jsonld", "a.jsonld"), ("rdfxml", "a.rdf"), ("ntriples", "a.nt")] {
      let text = try Program.run(["convert", file, "--to", notation]).output
      let outcome = try Program.run(["validate", try folder.write(name, text), "--all"])
      let advice = outcome.output.components(separatedBy: "\n\n").first { $0.contains("yesterday") }
      let place = try #require(advice?.firstMatch(of: /dct:issued, line (\d+), column (\d+)/))
      let line = text.components(separatedBy: "\n")[(Int(place.1) ?? 0) - 1]
      #expect(line.dropFirst((Int(place.2) ?? 0) - 1).drop { $0 == "\"" }.hasPrefix("yesterday"))
    }
  }

  /// A small count is in no answer, whatever is wrong with it and however it is written.
  @Test(arguments: ["phds", "healthdcat-ap-r8"]) func profilesRepeatNoSmallCount(
    _ profile: String
  ) throws {
    let folder = try Folder()
    let count = "<http://healthdataportal.eu/ns/health#numberOfUniqueIndividuals>"
    let records = "<http://healthdataportal.eu/ns/health#numberOfRecords>"
    let file = try folder.write(
      "a.ttl",
      Self.description.replacing(
        "dct:issued",
        with: """
          \(count) "7 children", "7"^^<http://www.w3.org/2001/XMLSchema#string>, 7.0 ;
            \(records) [ <http://www.w3.org/1999/02/22-rdf-syntax-ns#value> "7" ], "7 rows"@en ;
            dct:issued
          """))
    for arguments in [["--format", "text", "--all"], ["--json"]] {
      let outcome = try Program.run(["validate", file, "--profile", profile] + arguments)
      #expect(outcome.output.contains("numberOfUniqueIndividuals"))
      let told = outcome.output.replacing(#/"?(line|column)"?\s*:?\s*\d+/#, with: "")
        .replacing(#/(dataset/|2025/|release-|"(violation|warning|information)" : )\d+/#, with: "")
      #expect(!told.contains(#/\b7\b/#), "\(told)")
    }
  }

  @Test func whatReadingMendedIsTold() throws {
    let folder = try Folder()
    let file = try folder.write(
      "a.ttl",
      Self.description.replacing("hospital.example/dataset/1", with: "hospital.example/data set"))
    let outcome = try Program.run(["validate", file, "--json"])
    #expect(outcome.output.contains("\"id\" : \"syntax-mended\""))
  }

  /// Holds an answer to its JSON Schema, where there is a Python to do it.
  private func expect(_ answer: String, meets schema: String) throws {
    guard Python.interpreter != nil else { return }
    let folder = try Folder()
    let file = try folder.write("answer.json", answer)
    let schemas = Shared.package.appendingPathComponent("Schemas").path
    let outcome = try Python.run(
      """
      import json, sys, os
      from jsonschema import Draft202012Validator
      from referencing import Registry, Resource
      folder, name, answer = sys.argv[1:]
      load = lambda name: Resource.from_contents(json.load(open(os.path.join(folder, name))))
      registry = Registry(retrieve=lambda uri: load(uri.split("/")[-1]))
      schema = json.load(open(os.path.join(folder, name)))
      schema.setdefault("$id", "https://schemas.example/" + name)
      for error in Draft202012Validator(schema, registry=registry).iter_errors(json.load(open(answer))):
          print(error.json_path, error.message)
      """, [schemas, schema, file])
    #expect(outcome.status == 0)
    #expect(outcome.output == "")
  }
}
