import Testing

@testable import RDF

/// What is wrong with the JSON of a document: where, on the way to what, and what was expected instead.
struct JSONFaultCase: CustomTestStringConvertible, Sendable {
  let text: String
  let line: Int
  let column: Int
  let pointer: String
  let message: String
  /// The sentence of a tolerant reader, which mends it; nothing where that ends as well.
  let mended: String?
  var testDescription: String { text.debugDescription }

  init(
    _ text: String, _ line: Int, _ column: Int, _ pointer: String, _ message: String,
    mended: String? = nil
  ) {
    self.text = text
    self.line = line
    self.column = column
    self.pointer = pointer
    self.message = message
    self.mended = mended
  }

  static let all = [
    JSONFaultCase(
      "", 1, 1, "", "the end of the document stands where a value was expected."),
    JSONFaultCase(
      "{\"a\": 1}\n}", 2, 1, "", "\"}\" stands where the end of the document was expected."),
    JSONFaultCase(
      "{\"a\":\n  [1, 2 3]}", 2, 9, "/a/1", "\"3\" stands where a comma or \"]\" was expected."),
    JSONFaultCase(
      "{\"a\": 1 \"b\": 2}", 1, 9, "/a", "\"\"\" stands where a comma or \"}\" was expected."),
    JSONFaultCase(
      "{\"a\": {\"b\" 1}}", 1, 12, "/a/b", "\"1\" stands where a colon was expected after a key."),
    JSONFaultCase(
      "{a: 1}", 1, 2, "", "\"a\" stands where a key in quotation marks was expected."),
    JSONFaultCase(
      "{\"a\": [tru]}", 1, 8, "/a", "\"t\" stands where a value was expected."),
    JSONFaultCase(
      "{\"a/b~c\": 'x'}", 1, 11, "/a~1b~0c", "\"'\" stands where a value was expected."),
    JSONFaultCase(
      "{\"a\": -}", 1, 8, "/a", "\"}\" stands where a digit was expected in a number."),
    JSONFaultCase(
      "{\"a\": 1.e5}", 1, 9, "/a", "\"e\" stands where a digit was expected in a number."),
    JSONFaultCase(
      "{\"a\": 012}", 1, 8, "/a", "\"1\" stands where a comma or \"}\" was expected."),
    JSONFaultCase(
      "{\"a\": \"x\n}", 1, 7, "/a",
      "The string that starts here is not closed before the end of the document."),
    JSONFaultCase(
      "{\"a\": [1", 1, 9, "/a/0",
      "the end of the document stands where a comma or \"]\" was expected."),
    JSONFaultCase(
      "[{\"a\": 1,}]", 1, 9, "/0/a", "A comma stands before \"}\", where no value follows it.",
      mended: "A comma stands before \"}\", where no value follows it."),
    JSONFaultCase(
      "{\"a\": \"x\ty\"}", 1, 9, "/a",
      "The string holds a tab, which has to be written as an escape.",
      mended: "The string holds a tab, which has to be written as an escape."),
    JSONFaultCase(
      #"{"a": "x\qy"}"#, 1, 9, "/a", "The backslash and \"q\" after it are no escape of JSON.",
      mended: "The backslash and \"q\" after it are no escape: both were kept."),
    JSONFaultCase(
      #"{"a": "\u12g4"}"#, 1, 8, "/a", "Four hexadecimal digits were expected after \"\\u\".",
      mended: "Four hexadecimal digits were expected after \"\\u\": the backslash was kept."),
    JSONFaultCase(
      #"{"ü": "\ud800"}"#, 1, 8, "/ü",
      "The escape \\ud800 is half of a character, and the other half is missing.",
      mended: "The escape \\ud800 is half of a character: U+FFFD stands in its place."),
    JSONFaultCase(
      "{\"a\": 1,\n \"a\": 2}", 2, 2, "/a",
      "The key \"a\" stands a second time in its object, which allows it once.",
      mended: "The key \"a\" stands a second time in its object: both values were taken."),
    JSONFaultCase(
      "{\"@id\": \"a:b\", \"@id\": \"a:c\"}", 1, 16, "/@id",
      "The key \"@id\" stands a second time in its object, which allows it once.",
      mended: "The key \"@id\" stands a second time in its object: the last one counts."),
    JSONFaultCase(
      "\"a\"", 1, 1, "", "The document is a string: an object or an array was expected."),
  ]
}

@Suite("What is wrong with JSON")
struct JSONFaultTests {
  @Test("strictly: line, column, way to it and what was expected", arguments: JSONFaultCase.all)
  func strict(_ test: JSONFaultCase) {
    let issue = read(test.text, as: .jsonld).issues.first { $0.severity == .error }
    #expect(
      issue
        == SyntaxIssue(
          severity: .error, position: SourcePosition(line: test.line, column: test.column),
          message: test.message, pointer: test.pointer))
  }

  @Test("tolerantly: what was mended, or the same error", arguments: JSONFaultCase.all)
  func tolerant(_ test: JSONFaultCase) {
    let document = read(test.text, as: .jsonld, .tolerant)
    #expect(document.isComplete == (test.mended != nil))
    let issue = document.issues.first {
      $0.message == test.mended ?? test.message
    }
    #expect(issue?.severity == (test.mended == nil ? .error : .warning))
    #expect(issue?.position == SourcePosition(line: test.line, column: test.column))
    #expect(issue?.pointer == test.pointer)
  }

  @Test("a byte that is not UTF-8")
  func notUTF8() {
    let text: [UInt8] = Array("{\"a\": \"x".utf8) + [0xFF] + Array("\"}".utf8)
    #expect(
      RDFReader.read(text, as: .jsonld).issues == [
        SyntaxIssue(
          severity: .error, position: SourcePosition(line: 1, column: 9),
          message: "The string holds a byte that is not UTF-8 (0xFF).", pointer: "/a")
      ])
  }

  /// Terms that build on the one before, as many as are asked for.
  private func chain(_ count: Int) -> String {
    let terms = (1...count).map { "\"t\($0)\": \"t\($0 + 1):x/\"" }.joined(separator: ", ")
    return "{\"@context\": {\(terms), \"t\(count + 1)\": \"http://e/\"}, \"t1:p\": 1}"
  }

  @Test("terms that build on terms, to a depth")
  func termDepth() {
    #expect(read(chain(60), as: .jsonld).issues == [])
    let issue = read(chain(80), as: .jsonld).issues.first
    #expect(issue?.code == "context overflow")
    #expect(
      issue?.message
        == "Terms are defined by way of one another more than the 64 levels deep that are allowed.")
  }

  /// A library of contexts of which each names the next.
  private func library(_ count: Int) throws -> ContextLibrary {
    var library = ContextLibrary()
    for number in 1...count {
      try library.add(
        Array("{\"@context\": [\"http://e/\(number + 1)\", {}]}".utf8), as: "http://e/\(number)")
    }
    try library.add(Array("{\"@context\": {}}".utf8), as: "http://e/\(count + 1)")
    return library
  }

  @Test("contexts that include contexts, to a depth")
  func inclusionDepth() throws {
    for (count, isRead) in [(20, true), (40, false)] {
      let document = RDFReader.read(
        Array("{\"@context\": \"http://e/1\", \"http://e/p\": 1}".utf8), as: .jsonld,
        options: ReadingOptions(contexts: try library(count)))
      #expect(document.isComplete == isRead)
      if isRead { continue }
      #expect(document.issues.first?.code == "context overflow")
      #expect(
        document.issues.first?.message.hasSuffix(
          "Contexts include one another more than the 32 levels deep that are allowed.") == true)
    }
  }

  @Test("a number as long as an IRI may be, and longer")
  func numberLength() {
    let limits = ReadingLimits(iriBytes: 20)
    #expect(read("{\"a:p\": 12345678901234567890}", as: .jsonld, limits: limits).issues == [])
    #expect(
      read("{\"a:p\": 123456789012345678901}", as: .jsonld, limits: limits).issues == [
        SyntaxIssue(
          severity: .error, position: SourcePosition(line: 1, column: 9),
          message: "The number is longer than the 20 bytes that are allowed for it.",
          pointer: "/a:p")
      ])
  }
}
