import Testing

@testable import RDF

/// A faulty document: what a strict reader says, and what a tolerant one makes of it.
struct FaultCase: Sendable, CustomTestStringConvertible {
  var text: String
  /// Line, column and message of the one error of the strict reader.
  var strict: (line: Int, column: Int, message: String)
  /// Triples a tolerant reader keeps.
  var kept: Int
  /// Line, column and severity of each issue of the tolerant reader.
  var tolerant: [String]

  var testDescription: String { text }
}

@Suite("Faults in Turtle")
struct ToleranceTests {
  static let head = "@prefix ex: <http://example.org/> .\n"

  static let cases: [FaultCase] = [
    FaultCase(
      text: "ex:a ex:b <http://example.org/a b> .",
      strict: (2, 32, "The IRI holds a space, which an IRI may not hold."), kept: 1,
      tolerant: ["2:11 warning"]),
    FaultCase(
      text: "ex:a ex:b <http://example.org/{x}|y^z\\u0020> .",
      strict: (2, 31, "The IRI holds \"{\", which an IRI may not hold."), kept: 1,
      tolerant: ["2:11 warning"]),
    FaultCase(
      text: "ex:a ex:b <http://example.org/a\nb> .\nex:c ex:d ex:e .",
      strict: (
        2, 32, "The IRI is not closed: the end of the line stands where \">\" was expected."
      ), kept: 1, tolerant: ["2:32 error"]),
    FaultCase(
      text: "ex:a ex:b \"x\ny\" .\nex:c ex:d ex:e .",
      strict: (
        2, 13, "The string is not closed: the line ends where a quotation mark was expected."
      ), kept: 1, tolerant: ["2:13 error"]),
    FaultCase(
      text: "ex:a ex:b ex:c ; ex:d .\nex:c ex:d ex:e .",
      strict: (2, 23, "\".\" stands where an object was expected."), kept: 1,
      tolerant: ["2:23 error"]),
    FaultCase(
      text: "ex:a ex:b [ ex:c ex:d .\nex:c ex:d ex:e .",
      strict: (2, 23, "\".\" stands where \",\", \";\" or \"]\" was expected."), kept: 1,
      tolerant: ["2:23 error"]),
    FaultCase(
      text: "ex:a ex:b ex:c\nex:c ex:d ex:e .",
      strict: (3, 1, "\"e\" stands where \",\", \";\" or a full stop was expected."), kept: 2,
      tolerant: ["3:1 warning"]),
    FaultCase(
      text: "ex:a ex:b ex:c",
      strict: (
        2, 15, "the end of the document stands where \",\", \";\" or a full stop was expected."
      ),
      kept: 1, tolerant: ["2:15 warning"]),
    FaultCase(
      text: "ex:a ex:b ( ex:c",
      strict: (
        2, 17, "the end of the document stands where an item of the list or \")\" was expected."
      ),
      kept: 0, tolerant: ["2:17 error"]),
    FaultCase(
      text: "dcat:a ex:b ex:c . no:a ex:b ex:c . ex:d ex:e ex:f .",
      strict: (2, 1, "The prefix \"dcat:\" is not declared."), kept: 2,
      tolerant: ["2:1 warning", "2:20 error"]),
    FaultCase(
      text: "ex:a ex:b \"\\q\" .",
      strict: (2, 12, "The backslash and \"q\" after it are no escape of this notation."), kept: 1,
      tolerant: ["2:12 warning"]),
    FaultCase(
      text: "ex:a ex:b \"\\uD83D\\uDE00\", \"\\uD83D\" .",
      strict: (2, 12, "The escape \\uD83D stands for no character."), kept: 2,
      tolerant: ["2:12 warning", "2:28 warning"]),
    FaultCase(
      text: "ex:a ex:b \"x\"@en_GB .",
      strict: (2, 17, "\"_\" stands where \",\", \";\" or a full stop was expected."), kept: 1,
      tolerant: ["2:14 warning"]),
    FaultCase(
      text: "@prefix a: <http://a.example/>\nex:a a:b ex:c .",
      strict: (3, 1, "\"e\" stands where the full stop after a directive was expected."), kept: 1,
      tolerant: ["3:1 warning"]),
    FaultCase(
      text: "PREFIX a: <http://a.example/> .\nex:a a:b ex:c .",
      strict: (2, 31, "\".\" stands where a subject or a directive was expected."), kept: 1,
      tolerant: ["2:31 warning"]),
    FaultCase(
      text: "@PREFIX a: <http://a.example/> .\nex:a a:b ex:c .",
      strict: (2, 1, "\"@PREFIX\" stands where \"@prefix\", \"@base\" or a subject was expected."),
      kept: 1, tolerant: ["2:1 warning"]),
    FaultCase(
      text: "ex:a \"ü\" ex:c . ex:ü ex:b ex:c, 1 2 . ex:d ex:e ex:f .",
      strict: (2, 6, "\"\"\" stands where a predicate was expected."), kept: 1,
      tolerant: ["2:6 error", "2:35 error"]),
    FaultCase(
      text: "ex:a yes ex:c . ex:a ex:b yes . ex:d ex:e ex:f .",
      strict: (2, 6, "The word \"yes\" stands where a predicate was expected."), kept: 1,
      tolerant: ["2:6 error", "2:27 error"]),
    FaultCase(
      text: "ex:a ex:b \"\"\"never\nclosed .\nex:d ex:e ex:f .",
      strict: (4, 17, "The string that starts at line 2, column 11 is not closed before the end."),
      kept: 0, tolerant: ["4:17 error"]),
  ]

  @Test("strict: one error with its place", arguments: cases)
  func strict(_ fault: FaultCase) {
    let document = read(Self.head + fault.text)
    #expect(
      document.issues.map { "\($0.position.line):\($0.position.column) \($0.message)" } == [
        "\(fault.strict.line):\(fault.strict.column) \(fault.strict.message)"
      ])
    #expect(!document.isComplete)
  }

  @Test("tolerant: mended, or left out", arguments: cases)
  func tolerant(_ fault: FaultCase) {
    let document = read(Self.head + fault.text, .tolerant)
    #expect(
      document.issues.map {
        "\($0.position.line):\($0.position.column) \($0.severity.rawValue)"
      } == fault.tolerant)
    #expect(document.graph.count == fault.kept)
    #expect(document.isComplete == !fault.tolerant.contains { $0.hasSuffix("error") })
  }

  @Test("a mended IRI quotes the original")
  func original() {
    let document = read("<http://e/a> <http://e/p> <http://e/x y\\u007Bü> .", .tolerant)
    #expect(document.issues.first?.original == "http://e/x y\\u007Bü")
    #expect(document.graph.id(iri: "http://e/x%20y%7Bü") != nil)
  }

  @Test("bytes that are not UTF-8")
  func notUTF8() {
    let bytes = Array("<http://e/a> <http://e/p> \"H".utf8) + [0xF4] + Array("pital\" .".utf8)
    let strict = RDFReader.read(bytes, as: .turtle)
    #expect(strict.issues.map(\.message) == ["The string holds a byte that is not UTF-8 (0xF4)."])
    let tolerant = RDFReader.read(
      bytes, as: .turtle, options: ReadingOptions(tolerance: .tolerant))
    #expect(tolerant.graph.triples.map(\.object) == [.literal(Literal("H\u{FFFD}pital"))])
    #expect(tolerant.issues.map(\.severity) == [.warning])
  }

  @Test("a byte order mark is passed over and is no column")
  func byteOrderMark() {
    let document = read("\u{FEFF}x")
    #expect(document.issues.map(\.position) == [SourcePosition(line: 1, column: 1)])
    #expect(read("\u{FEFF}<a> <b> <c> .").issues == [])
    #expect(read("\u{FEFF}<http://e/a> <http://e/b> _:c .", as: .ntriples).issues == [])
  }

  @Test("relative IRIs need a base")
  func noBase() {
    let document = read("<a> <http://e/p> <http://e/o> .", base: nil)
    #expect(
      document.issues.map(\.message) == [
        "The IRI is relative, and nothing says what it is relative to."
      ])
    #expect(document.issues.first?.original == "a")
  }
}
