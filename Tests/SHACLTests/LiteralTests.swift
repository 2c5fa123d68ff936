import RDF
import Testing

@testable import SHACL

/// Lexical forms of XML Schema's datatypes, and their values in SPARQL's order.
@Suite struct LiteralTests {
  @Test(arguments: [
    ("boolean", ["true", "false", "1", "0"], ["True", "yes", "", " true"]),
    (
      "integer", ["0", "-12", "+7", "007", "9999999999999999999999"], ["", "-", "1.0", "1e3", "x"]
    ),
    ("nonNegativeInteger", ["0", "-0", "18446744073709551616"], ["-1"]),
    ("positiveInteger", ["1", "+1"], ["0", "-1"]), ("negativeInteger", ["-1"], ["0", "1"]),
    ("nonPositiveInteger", ["0", "-5"], ["1"]),
    (
      "long", ["9223372036854775807", "-9223372036854775808"],
      ["9223372036854775808", "-9223372036854775809"]
    ),
    ("unsignedLong", ["18446744073709551615"], ["18446744073709551616", "-1"]),
    ("byte", ["127", "-128"], ["128", "-129"]), ("unsignedByte", ["255"], ["256"]),
    ("decimal", ["1", "1.", ".5", "-0.50", "+1.0"], [".", "1e5", "", "1,5", "INF"]),
    ("double", ["1", "1e5", "-1.5E-3", "INF", "-INF", "NaN", ".5"], ["e5", "1e", "inf", "nan"]),
    (
      "date", ["2024-02-29", "2023-12-31Z", "-0044-03-15", "12024-01-01", "2024-05-01+02:00"],
      [
        "2023-02-29", "2024-13-01", "2024-5-1", "24-05-01", "2024-05-01T00:00:00",
        "2024-05-01+15:00", "",
      ]
    ),
    (
      "dateTime", ["2024-05-01T12:00:00", "2024-05-01T12:00:00.25Z", "2024-05-01T24:00:00-14:00"],
      [
        "2024-05-01", "2024-05-01T25:00:00", "2024-05-01T12:60:00", "2024-05-01T12:00",
        "2024-05-01 12:00:00", "2024-05-01T12:00:00.",
      ]
    ),
    ("dateTimeStamp", ["2024-05-01T12:00:00Z"], ["2024-05-01T12:00:00"]),
    ("time", ["12:00:00", "00:00:00.1Z"], ["12:00", "24:00:01"]),
    ("gYear", ["2024", "-0001", "2024Z"], ["24", "2024-01", "02024"]),
    ("gYearMonth", ["2024-05", "2024-12+01:00"], ["2024-13", "2024"]),
    ("gMonth", ["--05"], ["05", "--13"]), ("gDay", ["---31"], ["31", "---32"]),
    ("gMonthDay", ["--02-29"], ["--02-30", "02-29"]),
    (
      "duration", ["P1Y", "P1Y2M3DT4H5M6.7S", "-P1D", "PT1M", "P0D"],
      ["P", "PT", "1Y", "P1S", "P1DT", "P1M1Y", "P1.5D", "PT1.S", "P1Y2"]
    ),
    ("dayTimeDuration", ["P1DT2H"], ["P1Y"]), ("yearMonthDuration", ["P1Y2M"], ["P1D", "PT1S"]),
    ("hexBinary", ["", "0aFF"], ["0", "0g"]),
    ("base64Binary", ["", "AAAA", "AA==", "AA A="], ["A", "A===", "=AAA"]),
    ("language", ["en", "de-CH-1996"], ["", "-en", "toolonglanguage", "en-", "e1"]),
    ("string", ["", "anything"], []), ("anyURI", ["a b"], []),
  ])
  func lexicalForms(datatype: String, good: [String], bad: [String]) {
    let form = LexicalForm(datatype: XSD.namespace + datatype)
    func accepts(_ text: String) -> Bool {
      form.map { form in Array(text.utf8).withUnsafeBufferPointer { form.accepts($0) } } ?? true
    }
    for text in good { #expect(accepts(text), "\(text)") }
    for text in bad { #expect(!accepts(text), "\(text)") }
  }

  /// Each less than the next; nil where the two cannot be compared.
  @Test(arguments: [
    ("integer", "9", "decimal", "10.5", true), ("integer", "10", "decimal", "9.99", false),
    ("integer", "9007199254740992", "integer", "9007199254740993", true),
    ("decimal", "0.1", "decimal", "0.10", false), ("decimal", "-2", "decimal", "-1.5", true),
    ("decimal", "-0", "decimal", "0", false), ("double", "1e3", "integer", "1001", true),
    ("double", "NaN", "integer", "1", false), ("double", "-INF", "decimal", "-5", true),
    ("string", "a", "string", "b", true), ("string", "Z", "string", "a", true),
    ("boolean", "false", "boolean", "true", true),
    ("date", "2024-01-31", "date", "2024-02-01", true),
    ("dateTime", "2024-01-01T00:00:00Z", "dateTime", "2024-01-01T00:00:00-01:00", true),
    ("dateTime", "2024-01-01T00:00:00.1Z", "dateTime", "2024-01-01T00:00:00.2Z", true),
    ("dateTime", "2024-01-01T00:00:00Z", "dateTime", "2024-01-01T05:00:00", nil),
    ("dateTime", "2024-01-01T00:00:00Z", "dateTime", "2024-01-03T00:00:00", true),
    ("dateTime", "2024-01-05T00:00:00Z", "dateTime", "2024-01-03T00:00:00", false),
    ("string", "1", "integer", "2", nil),
  ])
  func order(
    datatype: String, text: String, otherDatatype: String, other: String, isLess: Bool?
  ) throws {
    let left = try #require(
      LiteralValue(Literal(text, datatype: XSD.namespace + datatype)))
    let right = try #require(
      LiteralValue(Literal(other, datatype: XSD.namespace + otherDatatype)))
    #expect(left.isLess(than: right) == isLess)
    if isLess == true {
      #expect(left.isAtMost(right) == true)
      #expect(right.isLess(than: left) == false)
      #expect(right.isAtMost(left) == false)
    }
  }

  @Test func equalValuesAreAtMostEachOther() throws {
    for (one, other, datatype) in [
      ("1.0", "1", "decimal"), ("2024-01-01T12:00:00Z", "2024-01-01T13:00:00+01:00", "dateTime"),
      ("true", "1", "boolean"), ("1e2", "100", "double"), ("a", "a", "string"),
    ] {
      let left = try #require(LiteralValue(Literal(one, datatype: XSD.namespace + datatype)))
      let right = try #require(LiteralValue(Literal(other, datatype: XSD.namespace + datatype)))
      #expect(left.isAtMost(right) == true)
      #expect(right.isAtMost(left) == true)
      #expect(left.isLess(than: right) == false)
    }
  }

  @Test(arguments: [
    Literal("x", datatype: XSD.integer), Literal("x", language: "en"),
    Literal("P1Y", datatype: XSD.duration), Literal("x", datatype: "http://example.org/own"),
  ])
  func othersHaveNoOrder(literal: Literal) {
    #expect(LiteralValue(literal) == nil)
  }
}
