import Testing

@testable import RDF

/// Rules of the compaction algorithm one by one: a document, a context, and what comes out.
struct CompactionCase: CustomTestStringConvertible, Sendable {
  let title: String
  let context: String
  let input: String
  let output: String
  var testDescription: String { title }

  init(_ title: String, _ context: String, _ input: String, _ output: String) {
    self.title = title
    self.context = context
    self.input = input
    self.output = output
  }

  static let all = [
    CompactionCase(
      "terms, compact IRIs and what is left in full",
      #"{"name": "http://e/name", "ex": "http://e/ns#"}"#,
      #"{"@id": "http://e/ns#a", "http://e/name": "N", "http://e/ns#p": 1, "http://other/q": true}"#,
      #"{"@id": "ex:a", "name": "N", "ex:p": 1, "http://other/q": true}"#),
    CompactionCase(
      "the vocabulary goes before prefixes, and not where a term has the name",
      #"{"@vocab": "http://e/", "ex": "http://e/", "a": "http://other/a"}"#,
      #"{"@type": "http://e/T", "http://e/b": 1, "http://e/a": 2}"#,
      #"{"@type": "T", "b": 1, "ex:a": 2}"#),
    CompactionCase(
      "keywords by other names",
      #"{"id": "@id", "type": "@type", "graph": "@graph", "val": "@value", "lang": "@language", "p": "http://e/p"}"#,
      #"[{"@id": "http://e/a", "@type": "http://e/T"}, {"http://e/p": {"@value": "x", "@language": "de"}}]"#,
      #"{"graph": [{"id": "http://e/a", "type": "http://e/T"}, {"p": {"val": "x", "lang": "de"}}]}"#
    ),
    CompactionCase(
      "of several terms the one whose type or language fits",
      #"{"xsd": "http://www.w3.org/2001/XMLSchema#", "d": {"@id": "http://e/p", "@type": "xsd:date"}, "i": {"@id": "http://e/p", "@type": "@id"}, "de": {"@id": "http://e/p", "@language": "de"}, "p": "http://e/p"}"#,
      #"{"http://e/p": [{"@value": "2020-01-01", "@type": "http://www.w3.org/2001/XMLSchema#date"}, {"@id": "http://e/x"}, {"@value": "x", "@language": "de"}, {"@value": "y", "@language": "fr"}, "z"]}"#,
      #"{"d": "2020-01-01", "i": "http://e/x", "de": "x", "p": [{"@value": "y", "@language": "fr"}, "z"]}"#
    ),
    CompactionCase(
      "a default language, and a string without one",
      #"{"@language": "en", "p": "http://e/p", "n": {"@id": "http://e/n", "@language": null}}"#,
      #"{"http://e/p": [{"@value": "a", "@language": "en"}, "b"], "http://e/n": "c"}"#,
      #"{"p": ["a", {"@value": "b"}], "n": "c"}"#),
    CompactionCase(
      "values of a vocabulary",
      #"{"@vocab": "http://e/", "p": {"@type": "@vocab"}, "T": "http://other/t"}"#,
      #"{"http://e/p": [{"@id": "http://e/a"}, {"@id": "http://other/t"}, {"@id": "http://x/y"}]}"#,
      #"{"p": ["a", "T", "http://x/y"]}"#),
    CompactionCase(
      "a list, a list in a list, an empty one, one with no term",
      #"{"l": {"@id": "http://e/l", "@container": "@list"}}"#,
      #"{"http://e/l": {"@list": [1, {"@list": ["a"]}, {"@list": []}]}, "http://e/m": {"@list": ["x"]}}"#,
      #"{"l": [1, ["a"], []], "http://e/m": {"@list": ["x"]}}"#),
    CompactionCase(
      "two lists of one property", #"{"l": {"@id": "http://e/l", "@container": "@list"}}"#,
      #"{"http://e/l": [{"@list": [1]}, {"@list": [2]}]}"#,
      #"{"l": [1], "http://e/l": {"@list": [2]}}"#),
    CompactionCase(
      "one value of a set, a type of a set, nothing in an array",
      #"{"s": {"@id": "http://e/s", "@container": "@set"}, "type": {"@id": "@type", "@container": "@set"}}"#,
      #"{"@type": "http://e/T", "http://e/s": 1, "http://e/n": []}"#,
      #"{"type": ["http://e/T"], "s": [1], "http://e/n": []}"#),
    CompactionCase(
      "texts by language, those without one as well",
      #"{"t": {"@id": "http://e/t", "@container": "@language"}, "s": {"@id": "http://e/s", "@container": ["@language", "@set"]}, "none": "@none"}"#,
      #"{"http://e/t": [{"@value": "a", "@language": "de"}, {"@value": "b", "@language": "de"}, "c"], "http://e/s": {"@value": "d", "@language": "fr"}}"#,
      #"{"t": {"de": ["a", "b"], "none": "c"}, "s": {"fr": ["d"]}}"#),
    CompactionCase(
      "values by index, and by a property",
      #"{"i": {"@id": "http://e/i", "@container": "@index"}, "k": {"@id": "http://e/k", "@container": "@index", "@index": "http://e/key"}}"#,
      #"{"http://e/i": [{"@value": 1, "@index": "a"}, {"@id": "http://e/x", "@index": "b"}, 2], "http://e/k": {"@id": "http://e/y", "http://e/key": "z", "http://e/p": 3}}"#,
      #"{"i": {"a": 1, "b": {"@id": "http://e/x"}, "@none": 2}, "k": {"z": {"@id": "http://e/y", "http://e/p": 3}}}"#
    ),
    CompactionCase(
      "nodes by identifier and by type",
      #"{"@vocab": "http://e/", "b": {"@container": "@id"}, "c": {"@container": "@type"}}"#,
      #"{"http://e/b": [{"@id": "http://e/x", "http://e/p": 1}, {"http://e/p": 2}], "http://e/c": [{"@type": ["http://e/T", "http://e/U"], "http://e/p": 3}, {"@id": "http://e/y", "@type": "http://e/T"}]}"#,
      #"{"b": {"http://e/x": {"p": 1}, "@none": {"p": 2}}, "c": {"T": [{"@type": "U", "p": 3}, "http://e/y"]}}"#
    ),
    CompactionCase(
      "graphs: in a container, by identifier, with a name no container can tell",
      #"{"@vocab": "http://e/", "g": {"@container": "@graph"}, "i": {"@container": ["@graph", "@id"]}}"#,
      #"{"http://e/g": [{"@graph": [{"http://e/p": 1}]}, {"@graph": [{"http://e/p": 2}, {"http://e/p": 3}]}, {"@id": "http://e/n", "@graph": [{"http://e/p": 4}]}], "http://e/i": {"@id": "http://e/m", "@graph": [{"http://e/p": 5}]}}"#,
      #"{"g": [{"p": 1}, {"@included": [{"p": 2}, {"p": 3}]}], "http://e/g": {"@id": "http://e/n", "@graph": {"p": 4}}, "i": {"http://e/m": {"p": 5}}}"#
    ),
    CompactionCase(
      "properties the other way round, with and without a term",
      #"{"@vocab": "http://e/", "back": {"@reverse": "p"}}"#,
      #"{"@id": "http://e/a", "@reverse": {"http://e/p": {"@id": "http://e/b"}, "http://e/q": {"@id": "http://e/c"}}}"#,
      #"{"@id": "http://e/a", "back": {"@id": "http://e/b"}, "@reverse": {"q": {"@id": "http://e/c"}}}"#
    ),
    CompactionCase(
      "terms that stand in another",
      #"{"@vocab": "http://e/", "more": "@nest", "p": {"@nest": "more"}, "q": {"@nest": "@nest"}}"#,
      #"{"http://e/p": 1, "http://e/q": 2, "http://e/r": 3}"#,
      #"{"more": {"p": 1}, "@nest": {"q": 2}, "r": 3}"#),
    CompactionCase(
      "contexts of a type and of a property, and where they end",
      #"{"@vocab": "http://e/", "T": {"@context": {"a": "http://e/inT"}}, "p": {"@context": {"b": "http://e/inP"}}}"#,
      #"{"@type": "http://e/T", "http://e/inT": 1, "http://e/p": {"http://e/inT": 2, "http://e/inP": 3, "http://e/q": {"http://e/inP": 4}}, "http://e/inP": 5}"#,
      #"{"@type": "T", "a": 1, "p": {"inT": 2, "b": 3, "q": {"b": 4}}, "inP": 5}"#),
    CompactionCase(
      "JSON as a value", #"{"j": {"@id": "http://e/j", "@type": "@json"}}"#,
      #"{"http://e/j": {"@value": [1, {"b": null}], "@type": "@json"}, "http://e/k": {"@value": {"c": []}, "@type": "@json"}}"#,
      #"{"j": [1, {"b": null}], "http://e/k": {"@value": {"c": []}, "@type": "@json"}}"#),
    CompactionCase(
      "prefixes: simple terms that end in a delimiter, and those that say so",
      #"{"a": "http://e/a", "b": {"@id": "http://e/b", "@prefix": true}, "c": {"@id": "http://e/c/"}, "d": "http://e/d/"}"#,
      #"{"http://e/ax": 1, "http://e/bx": 2, "http://e/c/x": 3, "http://e/d/x": 4}"#,
      #"{"http://e/ax": 1, "b:x": 2, "http://e/c/x": 3, "d:x": 4}"#),
    CompactionCase(
      "relative to the base, never so that it reads as something else",
      #"{"@base": "http://e/dir/doc"}"#,
      ##"{"http://e/p": [{"@id": "http://e/dir/doc"}, {"@id": "http://e/dir/doc#f"}, {"@id": "http://e/dir/x"}, {"@id": "http://e/dir/a:b"}, {"@id": "http://e/up"}, {"@id": "http://e/dir/@id"}, {"@id": "https://e/dir/x"}]}"##,
      ##"{"http://e/p": [{"@id": ""}, {"@id": "#f"}, {"@id": "x"}, {"@id": "./a:b"}, {"@id": "../up"}, {"@id": "./@id"}, {"@id": "https://e/dir/x"}]}"##
    ),
    CompactionCase(
      "types and datatypes by their terms",
      #"{"date": "http://www.w3.org/2001/XMLSchema#date", "T": {"@id": "http://e/T"}}"#,
      #"{"@type": "http://e/T", "http://e/p": {"@value": "2020-01-01", "@type": "http://www.w3.org/2001/XMLSchema#date"}}"#,
      #"{"@type": "T", "http://e/p": {"@value": "2020-01-01", "@type": "date"}}"#),
    CompactionCase("nothing", #"{"a": "http://e/a"}"#, "[]", "{}"),
  ]
}

@Suite("JSON-LD compaction, rule by rule")
struct CompactionTests {
  @Test("as the standard has it", arguments: CompactionCase.all)
  func rule(_ test: CompactionCase) throws {
    let context = try #require(Compacting.document(test.context)).root
    let input = try #require(Compacting.document(test.input))
    let expected = try #require(Compacting.document(test.output))
    let compacted = try Compacting.compact(try Compacting.expand(input), by: context)
    #expect(
      Compacting.text(Compacting.body(compacted)) == Compacting.text(JSONValue(expected.root)))
  }

  @Test("arrays of one item stay arrays where that is asked for")
  func arrays() throws {
    let context = try #require(Compacting.document(#"{"p": "http://e/p", "type": "@type"}"#)).root
    let input = try #require(
      Compacting.document(#"{"@type": "http://e/T", "http://e/p": {"http://e/p": 1}}"#))
    let compacted = try Compacting.compact(
      try Compacting.expand(input), by: context, compactsArrays: false)
    #expect(
      Compacting.text(Compacting.body(compacted))
        == #"{"@graph":[{"p":[{"p":[1]}],"type":["http://e/T"]}]}"#)
  }

  /// A context and a document that cannot go together: the name of the standard, and the sentence.
  static let refusals = [
    (
      #"{"urn": {"@id": "http://e/", "@prefix": true}}"#, #"{"http://x/p": {"@id": "urn:a"}}"#,
      "IRI confused with prefix",
      "The IRI <urn:a> would be read as a compact IRI: the context has its scheme for a prefix."
    ),
    (
      #"{"p": {"@id": "http://e/p", "@nest": "q"}, "q": "http://e/q"}"#, #"{"http://e/p": 1}"#,
      "invalid @nest value",
      "The term \"p\" is to stand in \"q\", which does not mean \"@nest\"."
    ),
  ]

  @Test("what a context cannot tell", arguments: refusals)
  func refused(_ context: String, _ input: String, _ code: String, _ message: String) throws {
    let context = try #require(Compacting.document(context)).root
    let expanded = try Compacting.expand(try #require(Compacting.document(input)))
    do throws(JSONLDFault) {
      _ = try Compacting.compact(expanded, by: context)
      Issue.record("It was compacted.")
    } catch {
      #expect(error.code?.rawValue == code)
      #expect(error.message == message)
    }
  }
}
