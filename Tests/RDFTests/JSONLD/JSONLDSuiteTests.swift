import Crypto
import TestSupport
import Testing

@testable import RDF

@Suite("W3C JSON-LD suite, to RDF")
struct JSONLDToRDFSuiteTests {
  static let tests = JSONLDSuite.tests("toRdf")

  @Test("the manifest was read whole", .enabled(if: Shared.folder != nil))
  func manifest() {
    // 467 but for 11 of JSON-LD 1.0 alone and one of generalised RDF.
    #expect(Self.tests.count == 455)
  }

  @Test("W3C JSON-LD to RDF", arguments: tests)
  func run(_ test: JSONLDTest) throws {
    let quick = try read(test, isQuick: true)
    let slow = try read(test, isQuick: false)
    #expect(quick == slow)
  }

  private func read(_ test: JSONLDTest, isQuick: Bool) throws -> String {
    var processing = try test.processing()
    processing.isQuick = isQuick
    let collector = QuadCollector()
    let reader = JSONLDReader(
      options: ReadingOptions(blankPrefix: "b"), processing: processing, sink: collector)
    reader.feed(try Shared.bytes(JSONLDSuite.folder + test.input))
    reader.finish()
    let errors = reader.issues.filter { $0.severity == .error }
    if let code = test.errorCode {
      #expect(errors.map(\.code) == [code])
      return code
    }
    #expect(errors == [])
    let document = try canonical(collector)
    if let expect = test.expect {
      let expected = QuadCollector()
      let lines = NQuadsReader(options: ReadingOptions(), sink: expected)
      lines.feed(try Shared.bytes(JSONLDSuite.folder + expect))
      lines.finish()
      #expect(lines.issues == [])
      #expect(document == (try canonical(expected)))
    } else {
      #expect(test.isPositiveSyntax)
    }
    return document
  }

  private func canonical(_ collector: QuadCollector) throws -> String {
    let input = CanonicalQuads(collector.builder.terms, collector.quads)
    var canonicaliser = Canonicaliser<SHA256>(input, limit: Graph.canonicalisationLimit)
    return String(decoding: try canonicaliser.document(), as: UTF8.self)
  }
}

@Suite("W3C JSON-LD suite, expansion")
struct JSONLDExpandSuiteTests {
  static let tests = JSONLDSuite.tests("expand")

  @Test("the manifest was read whole", .enabled(if: Shared.folder != nil))
  func manifest() {
    // 385 but for 9 of JSON-LD 1.0 alone.
    #expect(Self.tests.count == 376)
  }

  @Test("W3C JSON-LD expansion", arguments: tests)
  func run(_ test: JSONLDTest) throws {
    let issues = JSONLDIssues(options: ReadingOptions())
    let document = try #require(
      JSONLDSuite.document(try Shared.bytes(JSONLDSuite.folder + test.input)))
    let machine = JSONLDMachine(
      document, options: try test.processing(), reading: ReadingOptions(), sink: GraphBuilder(),
      issues: issues)
    do throws(JSONLDFault) {
      let expanded = ExpandedJSON.value(try machine.expand())
      #expect(test.errorCode == nil)
      let expected = test.expect.flatMap { try? Shared.bytes(JSONLDSuite.folder + $0) }
        .flatMap { JSONLDSuite.document($0) }.map { JSONValue($0.root) }
      #expect(comparable(expanded) == expected.map(comparable))
    } catch {
      #expect(error.code?.rawValue == test.errorCode)
    }
  }
}

/// JSON as text in which neither the order of keys nor that of arrays matters, but for lists.
func comparable(_ value: JSONValue) -> String {
  switch value {
  case .null: return "null"
  case .boolean(let boolean): return "\(boolean)"
  case .number(let written): return JSONCanonical.number(written)
  case .string(let text): return "\"\(text)\""
  case .array(let items): return "[" + items.map(comparable).sorted().joined(separator: ",") + "]"
  case .object(let members):
    let isJSON = value["@type"]?.items.first?.string == "@json"
    let entries = members.map { key, value in
      var text: String
      if isJSON, key == "@value" {
        var bytes: [UInt8] = []
        JSONCanonical.append(value, to: &bytes)
        text = String(decoding: bytes, as: UTF8.self)
      } else if key == "@list" {
        text = "(" + value.items.map(comparable).joined(separator: ",") + ")"
      } else if key == "@type" {
        // One type may stand by itself.
        text = "[" + value.items.map(comparable).sorted().joined(separator: ",") + "]"
      } else {
        text = comparable(value)
      }
      text = "\"\(key)\":" + text
      return text
    }
    return "{" + entries.sorted().joined(separator: ",") + "}"
  }
}
