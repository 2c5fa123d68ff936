import RDF
import TestSupport
import Testing

@testable import Store

/// What a steward sees of a change is the change, whatever it does to the labels of blank nodes.
@Suite("Differences between versions") struct VersionDifferenceTests {
  private static let prefixes = """
    @prefix dcat: <http://www.w3.org/ns/dcat#> . @prefix dct: <http://purl.org/dc/terms/> .
    @prefix foaf: <http://xmlns.com/foaf/0.1/> .

    """

  /// As the database keeps it.
  private func lines(_ turtle: String) throws -> [String] {
    let read = RDFReader.read(
      Array((Self.prefixes + turtle).utf8), as: .turtle, options: ReadingOptions())
    let bytes = try StoredGraph.ntriples(StoredGraph(read.graph).deflated)
    return String(decoding: bytes, as: UTF8.self).split(separator: "\n").map(String.init)
  }

  private func difference(_ before: String, _ after: String) throws -> VersionDifference {
    VersionDifference(from: try lines(before), to: try lines(after))
  }

  private static func dataset(
    _ title: String, _ distributions: [String], publisher: String = "Hospital"
  ) -> String {
    "<a:1> a dcat:Dataset ; dct:title \"\(title)\" ; dct:publisher [ a foaf:Agent ; foaf:name "
      + "\"\(publisher)\" ; foaf:mbox [ foaf:name \"desk\" ] ] "
      + distributions.map {
        "; dcat:distribution [ a dcat:Distribution ; dct:title \"\($0)\" ; dct:format \"CSV\" ; "
          + "dct:license [ dct:title \"licence of \($0)\" ] ] "
      }.joined() + "."
  }

  /// What differs: objects that went and came, of which property.
  struct Case: Sendable, CustomTestStringConvertible {
    var name: String
    var after: String
    var removed: [String] = []
    var added: [String] = []
    var testDescription: String { name }
  }

  @Test(arguments: [
    Case(name: "nothing", after: dataset("Cohort", ["c", "a", "b"])),
    Case(
      name: "a title", after: dataset("Cohort II", ["a", "b", "c"]), removed: ["title \"Cohort\""],
      added: ["title \"Cohort II\""]),
    Case(
      name: "a name in a blank node",
      after: dataset("Cohort", ["a", "b", "c"], publisher: "Clinic"),
      removed: ["name \"Hospital\""], added: ["name \"Clinic\""]),
    Case(
      name: "a title and what is deeper", after: dataset("Cohort", ["a", "z", "c"]),
      removed: ["title \"b\"", "title \"licence of b\""],
      added: ["title \"licence of z\"", "title \"z\""]),
  ])
  func onlyWhatChangedIsTold(_ change: Case) throws {
    let difference = try difference(Self.dataset("Cohort", ["a", "b", "c"]), change.after)
    func told(_ lines: [String]) -> [String] {
      lines.map { String($0.split(separator: " ", maxSplits: 1)[1].dropLast(2)) }
        .map { $0.replacing(/^<.*[\/#]([a-z]+)>/) { String($0.output.1) } }.sorted()
    }
    #expect(told(difference.removed) == change.removed)
    #expect(told(difference.added) == change.added)
    // What went and what came is said of the same node.
    let subjects = [difference.removed, difference.added].map { lines in
      Set(lines.map { $0.prefix { $0 != " " } })
    }
    #expect(subjects[0] == subjects[1])
  }

  @Test func aNodeThatIsGoneOrNewIsToldWhole() throws {
    let (less, more) = (Self.dataset("Cohort", ["a"]), Self.dataset("Cohort", ["a", "b"]))
    let added = try difference(less, more)
    #expect(added.removed == [])
    #expect(added.added.count == 6)
    let removed = try difference(more, less)
    #expect(removed.added == [])
    #expect(removed.removed.count == 6)
    // Its label is no other node's.
    #expect(removed.removed.allSatisfy { $0.contains("-before ") })
  }

  /// Whatever is paired: what went and what came, taken and added, gives the later version.
  @Test(arguments: 1...20 as ClosedRange<UInt64>)
  func aDifferenceMakesOneVersionOfTheOther(_ seed: UInt64) throws {
    var state = seed
    func roll(_ sides: UInt64) -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return (state >> 33) % sides
    }
    func graph() -> [String] {
      let lines = (0..<25).map { _ in
        let subject = roll(3) == 0 ? "<a:\(roll(2))>" : "_:b\(roll(6))"
        let object = roll(2) == 0 ? "\"\(roll(3))\"" : "_:b\(roll(6))"
        return "\(subject) <p:\(roll(2))> \(object) ."
      }
      return Set(lines).sorted()
    }
    let (before, after) = (graph(), graph())
    let difference = VersionDifference(from: before, to: after)
    let kept = Set(after).subtracting(difference.added)
    #expect(kept.count + difference.added.count == after.count)
    let earlier = kept.union(difference.removed)
    #expect(earlier.count == before.count)
    // The same graph under other labels.
    func parsed(_ lines: some Sequence<String>) -> Graph {
      RDFReader.read(
        Array(lines.sorted().joined(separator: "\n").utf8), as: .ntriples, options: ReadingOptions()
      ).graph
    }
    #expect(StoredGraph(parsed(earlier)).digest == StoredGraph(parsed(before)).digest)
  }
}
