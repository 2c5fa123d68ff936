import TestSupport
import Testing

@testable import RDF

/// What compaction is held to: expanded again, a compacted document is what it was.
@Suite("JSON-LD compaction of the W3C suite's documents")
struct CompactionSuiteTests {
  /// Not those whose expanded form has relative IRIs, or none for an identifier, which nothing compact can tell; nor
  /// the one that is read by JSON-LD 1.0, which most of the contexts here do not go with.
  static let tests = JSONLDSuite.tests("expand").filter {
    $0.errorCode == nil && !["t0060", "t0075", "t0122"].contains($0.name)
  }

  @Test("the documents are there", .enabled(if: Shared.folder != nil))
  func documents() {
    #expect(Self.tests.count == 270)
  }

  @Test("expanded again, the compacted document is the same", arguments: tests)
  func roundTrip(_ test: JSONLDTest) throws {
    let options = try test.processing()
    let input = try #require(
      JSONLDSuite.document(try Shared.bytes(JSONLDSuite.folder + test.input)))
    let expanded = try Compacting.expand(input, options)
    let before = comparable(ExpandedJSON.value(expanded))
    var contexts: [JSONElement] = []
    if let own = input.root.member("@context") { contexts.append(own) }
    for text in CompactionContexts.all {
      if let context = Compacting.document(text) { contexts.append(context.root) }
    }
    for context in contexts {
      for compactsArrays in Effort.isWhole ? [true, false] : [true] {
        let compacted: JSONValue
        do throws(JSONLDFault) {
          compacted = try Compacting.compact(
            expanded, by: context, options, compactsArrays: compactsArrays)
        } catch {
          #expect(error.code == .iriConfusedWithPrefix, "\(error)")
          continue
        }
        let written = JSONText.document(compacted)
        let document = try #require(JSONLDSuite.document(written))
        var again = options
        again.expandContext = nil
        do throws(JSONLDFault) {
          let after = comparable(ExpandedJSON.value(try Compacting.expand(document, again)))
          #expect(after == before, "\(String(decoding: written, as: UTF8.self))")
        } catch {
          Issue.record("\(error.message) \(String(decoding: written, as: UTF8.self))")
        }
      }
    }
  }
}

/// Contexts of every kind of term, for documents of any.
enum CompactionContexts {
  static let all = [
    "{}",
    #"{"@vocab": "http://example.org/", "@language": "en", "id": "@id", "type": "@type", "value": "@value"}"#,
    #"{"ex": "http://example.org/", "ex:property": {"@type": "@id"}, "ex1": "http://example.org/", "list": {"@id": "ex:list", "@container": "@list"}, "label": {"@id": "ex:label", "@container": "@language"}}"#,
    #"{"@vocab": "http://example.com/", "input": {"@container": "@graph"}, "claim": {"@container": ["@graph", "@set"]}, "set": {"@container": "@set"}, "term": {"@container": "@index"}, "author": {"@container": "@index", "@type": "@id"}}"#,
    #"{"@vocab": "http://example/", "a": {"@container": "@set"}, "nested": {"@id": "http://example/foo", "@nest": "@nest"}, "e": {"@type": "@json"}, "input": {"@container": ["@graph", "@id"]}, "Type": {"@id": "http://example/Type", "@context": {"bar": {"@type": "@id"}}}}"#,
    #"{"@version": 1.1, "schema": "http://schema.org/", "name": "schema:name", "body": "schema:articleBody", "post": {"@id": "schema:blogPost", "@container": "@id"}, "knows": {"@id": "http://xmlns.com/foaf/0.1/knows", "@container": "@type"}, "isKnownBy": {"@reverse": "http://xmlns.com/foaf/0.1/knows"}, "@base": "http://example.com/"}"#,
  ]
}
