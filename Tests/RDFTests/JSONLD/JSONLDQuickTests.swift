import Crypto
import TestSupport
import Testing

@testable import RDF

/// Documents put together at random from common and uncommon constructs: read quickly or by the whole
/// algorithm, they give the same.
@Suite("JSON-LD read quickly")
struct JSONLDQuickTests {
  private struct Generator: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
      state ^= state << 13
      state ^= state >> 7
      state ^= state << 17
      return state
    }
    mutating func pick(_ texts: [String]) -> String { texts.randomElement(using: &self) ?? "" }
  }

  private static let contexts = [
    #"{"p": "http://e/p", "ex": "http://e/ns#", "q": {"@id": "ex:q", "@type": "@id"}, "n": {"@id": "ex:n", "@type": "ex:int"}}"#,
    #"{"@vocab": "http://e/v#", "@language": "en", "id": "@id", "type": "@type", "val": "@value", "p": {"@id": "http://e/p", "@language": null}}"#,
    #"{"ex": "http://e/ns#", "p": {"@id": "ex:p", "@container": "@list"}, "q": {"@id": "ex:q", "@container": "@language"}, "@base": "http://b/"}"#,
    #"{"ex": "http://e/ns#", "T": {"@id": "ex:T", "@context": {"p": "ex:scoped", "n": "ex:n"}}, "p": "ex:p", "q": {"@id": "ex:q", "@context": {"p": "ex:deep"}}}"#,
    #"{"p": {"@reverse": "http://e/r"}, "q": {"@id": "http://e/q", "@type": "@vocab"}, "n": null, "@vocab": "http://e/v#"}"#,
    #"{"p": {"@id": "http://e/p", "@type": "@json"}, "q": {"@id": "http://e/q", "@container": ["@index", "@set"]}, "N": "@nest", "n": "http://e/n"}"#,
    #"[{"ex": "http://e/ns#"}, {"p": "ex:p", "type": {"@id": "@type", "@container": "@set"}, "n": {"@id": "ex:n", "@type": "@none"}}]"#,
    #"{"@propagate": false, "ex": "http://e/ns#", "p": "ex:p", "q": "ex:q"}"#,
  ]
  private static let keys = [
    "p", "q", "n", "ex:x", "http://e/y", "@id", "@type", "id", "type", "unknown", "@index", "N",
    "val", "@language", "@reverse", "@graph", "@included", "@set", "@list", "T", "_:b",
  ]
  private static let strings = [
    "x", "ex:c", "http://e/c", "_:b1", "rel", "#f", "T", "ex:T", "", "urn:a:b", "a b", "@id", "de",
    "ü\\u0041", "http://e/c#a#b", "@none",
  ]

  private static func value(_ generator: inout Generator, _ depth: Int) -> String {
    switch Int.random(in: 0..<(depth > 0 ? 14 : 8), using: &generator) {
    case 0...3: return "\"\(generator.pick(strings))\""
    case 4:
      return generator.pick(["1", "-2.50", "1e3", "true", "false", "12345678901234567890123"])
    case 5: return "null"
    case 6: return #"{"@value": "x", "@type": "\#(generator.pick(strings))"}"#
    case 7:
      return
        #"{"@value": \#(generator.pick(["\"x\"", "1", "null", "true"])), "@language": "\#(generator.pick(["en", "x y", "de-AT"]))"}"#
    case 8, 9:
      let items = (0..<Int.random(in: 0...3, using: &generator)).map { _ in
        value(&generator, depth - 1)
      }
      return "[" + items.joined(separator: ", ") + "]"
    default: return object(&generator, depth - 1)
    }
  }

  private static func object(_ generator: inout Generator, _ depth: Int) -> String {
    var members: [String] = []
    if Int.random(in: 0..<4, using: &generator) == 0 {
      members.append("\"@context\": \(generator.pick(contexts))")
    }
    var used: Set<String> = []
    for _ in 0..<Int.random(in: 0...4, using: &generator) {
      let key = generator.pick(keys)
      guard used.insert(key).inserted else { continue }
      let isName = key == "@id" || key == "@type" || key == "id" || key == "type"
      let isUsual = isName && Int.random(in: 0..<8, using: &generator) > 0
      members.append(
        "\"\(key)\": "
          + (isUsual ? "\"\(generator.pick(strings))\"" : value(&generator, depth)))
    }
    return "{" + members.joined(separator: ", ") + "}"
  }

  private func read(
    _ text: String, _ tolerance: ReadingOptions.Tolerance, isQuick: Bool
  ) throws -> (quads: String, isComplete: Bool, codes: Set<String>) {
    let collector = QuadCollector()
    var processing = JSONLDOptions()
    processing.base = "http://base/doc"
    processing.isQuick = isQuick
    let reader = JSONLDReader(
      options: ReadingOptions(tolerance: tolerance), processing: processing, sink: collector)
    reader.feed(Array(text.utf8))
    reader.finish()
    let input = CanonicalQuads(collector.builder.terms, collector.quads)
    var canonicaliser = Canonicaliser<SHA256>(input, limit: Graph.canonicalisationLimit)
    let document = try canonicaliser.document()
    return (
      String(decoding: document, as: UTF8.self), reader.isComplete,
      Set(reader.issues.compactMap(\.code))
    )
  }

  @Test("as by the whole algorithm", arguments: 1...20)
  func same(seed: UInt64) throws {
    var generator = Generator(state: seed &* 0x9E37_79B9_7F4A_7C15)
    var lines = 0
    for _ in 0..<Effort.runs(500) {
      let depth = Int.random(in: 1...4, using: &generator)
      let nodes = (0..<3).map { _ in Self.object(&generator, depth) }
      let text =
        #"{"@context": \#(generator.pick(Self.contexts)), "@graph": [\#(nodes.joined(separator: ", "))]}"#
      for tolerance in [ReadingOptions.Tolerance.strict, .tolerant] {
        let quick = try read(text, tolerance, isQuick: true)
        let slow = try read(text, tolerance, isQuick: false)
        lines += quick.quads.split(separator: "\n").count
        #expect(quick.isComplete == slow.isComplete, "\(text)")
        // Strictly, which of several faults ends reading depends on the order of looking.
        if tolerance == .tolerant || slow.isComplete {
          #expect(quick.quads == slow.quads, "\(text)")
          #expect(quick.codes == slow.codes, "\(text)")
        }
      }
    }
    #expect(lines > 50)
  }
}
